import type { LockMode } from '../../locks';
import type { AlterTableOther, SchemaChange } from '../../syntax/change';

/**
 * Lock that each ALTER TABLE action asks for on the table itself; the statement takes the strongest
 * (tablecmds.c, AlterTableGetLockLevel; documented in the PostgreSQL manual, ALTER TABLE, and measured on 12 to 18).
 */
export function lockLevelOf(action: SchemaChange): LockMode {
  switch (action.kind) {
    case 'AddConstraint':
      return action.constraint.type === 'foreign-key' ? 'ShareRowExclusiveLock' : 'AccessExclusiveLock';
    case 'ValidateConstraint':
    case 'AttachPartition':
      return 'ShareUpdateExclusiveLock';
    case 'DetachPartition':
      return action.concurrently || action.finalize ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock';
    case 'AlterTableOther':
      return otherLevel(action);
    default:
      return 'AccessExclusiveLock';
  }
}

const LEVELS: Readonly<Record<string, LockMode>> = {
  EnableTrig: 'ShareRowExclusiveLock',
  EnableAlwaysTrig: 'ShareRowExclusiveLock',
  EnableReplicaTrig: 'ShareRowExclusiveLock',
  EnableTrigAll: 'ShareRowExclusiveLock',
  EnableTrigUser: 'ShareRowExclusiveLock',
  DisableTrig: 'ShareRowExclusiveLock',
  DisableTrigAll: 'ShareRowExclusiveLock',
  DisableTrigUser: 'ShareRowExclusiveLock',
  SetStatistics: 'ShareUpdateExclusiveLock',
  ClusterOn: 'ShareUpdateExclusiveLock',
  DropCluster: 'ShareUpdateExclusiveLock',
  SetOptions: 'ShareUpdateExclusiveLock',
  ResetOptions: 'ShareUpdateExclusiveLock',
};

/** Storage parameters that ask for ACCESS EXCLUSIVE; the others, and names RESET does not know, are only read by planners and vacuum (reloptions.c, the lockmode of each entry). */
const STRONG_PARAMETERS = new Set([
  'user_catalog_table',
  'security_barrier',
  'security_invoker',
  'check_option',
  'buffering',
  'pages_per_range',
  'fastupdate',
  'gin_pending_list_limit',
  'autosummarize',
  'seq_page_cost',
  'random_page_cost',
  'effective_io_concurrency',
]);

function otherLevel(action: AlterTableOther): LockMode {
  if (action.action === 'SetRelOptions' || action.action === 'ResetRelOptions' || action.action === 'ReplaceRelOptions') {
    const gentle = action.options.every(({ name }) => !STRONG_PARAMETERS.has(name));
    return gentle ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock';
  }
  return LEVELS[action.action] ?? 'AccessExclusiveLock';
}

/** The order in which PostgreSQL carries out the actions of one ALTER TABLE, whatever order they are written in (tablecmds.c, AlterTablePass). */
export function passOf(action: SchemaChange): number {
  switch (action.kind) {
    case 'DropColumn':
    case 'DropConstraint':
    case 'DropNotNull':
    case 'DropExpression':
    case 'DropIdentity':
    // A default goes before columns come and their types change; a new one is set after (tablecmds.c, ATPrepCmd).
    case 'DropDefault':
      return 0;
    case 'AlterColumnType':
      return 1;
    case 'AddColumn':
      return 4;
    case 'SetExpression':
      return 5;
    case 'SetNotNull':
      return 7;
    case 'SetDefault':
    case 'AddIdentity':
      return 8;
    case 'AddConstraint':
      return action.constraint.type === 'unique' || action.constraint.type === 'primary-key' || action.constraint.type === 'exclude'
        ? 9
        : 10;
    default:
      return 11;
  }
}
