import { keyOf } from '../../schema/catalog';
import type { Index, Table } from '../../schema/objects';
import type { StatementRun } from '../statement-run';

/**
 * Access methods that hold an order CLUSTER could follow (amclusterable in each handler of
 * access/).
 */
const CLUSTERABLE = new Set(['btree', 'gist']);

/** ALTER TABLE CLUSTER ON index (cluster.c, check_index_is_clusterable). */
export function markClustered(table: Table, name: string, run: StatementRun): void {
  const index = requireIndex(table, name, run);
  run.lock(`${table.schema}.${name}`, 'index', 'ShareUpdateExclusiveLock');
  if (!index) return;
  if (!CLUSTERABLE.has(index.accessMethod))
    run.fail('0A000', `cannot cluster on index "${name}" because access method does not support clustering`);
  if (index.where) run.fail('0A000', `cannot cluster on partial index "${name}"`);
  if (!index.valid) run.fail('0A000', `cannot cluster on invalid index "${name}"`);
  run.put({ ...index, clustered: true });
}

/**
 * REPLICA IDENTITY USING INDEX: it must tell every row from every other, at once (tablecmds.c,
 * ATExecReplicaIdentity).
 */
export function requireIdentityIndex(table: Table, name: string, run: StatementRun): void {
  const index = requireIndex(table, name, run);
  if (!index) return;
  const constraint = table.constraints.find((c) => c.index === keyOf(index));
  if (!index.unique) run.fail('42809', `cannot use non-unique index "${name}" as replica identity`);
  if (constraint?.deferrable) run.fail('0A000', `cannot use non-immediate index "${name}" as replica identity`);
  if (index.columns.some((c) => c.expression)) run.fail('0A000', `cannot use expression index "${name}" as replica identity`);
  if (index.where) run.fail('0A000', `cannot use partial index "${name}" as replica identity`);
  const nullable = index.columns.find(({ column }) => table.columns.some((c) => c.name === column && !c.notNull));
  if (nullable) run.fail('42809', `index "${name}" cannot be used as replica identity because column "${nullable.column}" is nullable`);
}

function requireIndex(table: Table, name: string, run: StatementRun): Index | undefined {
  const relation = run.catalog.relation(`${table.schema}.${name}`);
  if (!table.known) return relation?.kind === 'index' ? relation : undefined;
  if (!relation) return run.fail('42704', `index "${name}" for table "${table.name}" does not exist`);
  if (relation.kind !== 'index' || relation.table !== keyOf(table))
    return run.fail('42809', `"${name}" is not an index for table "${table.name}"`);
  return relation;
}
