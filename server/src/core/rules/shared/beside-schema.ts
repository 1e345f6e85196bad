import type { ChangeKind } from '../../syntax/change';

/**
 * Statements that do not count as a change of the schema where a rule asks whether a file holds
 * one: the session, queries, maintenance, privileges, and objects that stand beside tables, types
 * and routines.
 */
export const BESIDE_SCHEMA: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'AlterPolicy',
  'Cluster',
  'Comment',
  'CreateCast',
  'CreateCollation',
  'CreateEventTrigger',
  'CreateOperator',
  'CreatePolicy',
  'CreateRule',
  'CreateStatistics',
  'DependsOnExtension',
  'Discard',
  'Grant',
  'LockTable',
  'Merge',
  'MoveAllInTablespace',
  'Owned',
  'Publication',
  'RefreshView',
  'Role',
  'Select',
  'ServerCommand',
  'SetConstraints',
  'SetParameter',
  'SetSchema',
  'Transaction',
  'Unmodelled',
  'Vacuum',
]);
