import type { Relation } from '../../schema/objects';
import type { Comment, ObjectWord } from '../../syntax/change';
import type { StatementRun } from '../statement-run';

const ON_TABLES: ReadonlySet<ObjectWord> = new Set<ObjectWord>(['constraint', 'trigger', 'rule', 'policy']);

/**
 * COMMENT: what hangs on a table is commented under the gentlest lock on it (objectaddress.c,
 * get_object_address_relobject).
 */
export function comment(change: Comment, run: StatementRun): void {
  if (!change.relation) return;
  const existing = run.catalog.find(change.relation);
  if (existing) requireCommented(change, existing, run);
  run.lockRelation(run.relationOf(change.relation), ON_TABLES.has(change.objectType) ? 'AccessShareLock' : 'ShareUpdateExclusiveLock');
}

const RELATION_KINDS: Partial<Readonly<Record<ObjectWord, Relation['kind']>>> = {
  table: 'table',
  view: 'view',
  matview: 'matview',
  index: 'index',
  sequence: 'sequence',
};

/**
 * What is commented must be there, and be what the statement says (objectaddress.c,
 * get_relation_by_qualified_name).
 */
function requireCommented({ objectType, part }: Comment, relation: Relation, run: StatementRun): void {
  const kind = RELATION_KINDS[objectType];
  if (kind !== undefined && kind !== relation.kind) run.fail('42809', `"${relation.name}" is not a ${objectType}`);
  if (relation.kind !== 'table' || !relation.known || part === undefined) return;
  if (objectType === 'column' && !relation.columns.some((c) => c.name === part))
    run.fail('42703', `column "${part}" of relation "${relation.name}" does not exist`);
  if (objectType === 'trigger' && !relation.triggers.some((t) => t.name === part))
    run.fail('42704', `trigger "${part}" for table "${relation.name}" does not exist`);
  if (objectType === 'policy' && !relation.dependents.some((d) => d.kind === 'policy' && d.name === part))
    run.fail('42704', `policy "${part}" for table "${relation.name}" does not exist`);
}
