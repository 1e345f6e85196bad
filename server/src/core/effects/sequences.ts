import { keyOf } from '../schema/catalog';
import type { AlterSequence, CreateSequence } from '../syntax/change';
import type { Run } from './run';

export function createSequence(change: CreateSequence, run: Run): void {
  const schema = change.temporary ? 'pg_temp' : (change.name.schema ?? run.catalog.creationSchema());
  if (run.catalog.relation(`${schema}.${change.name.name}`)) {
    if (change.ifNotExists) return;
    run.fail('42P07', `relation "${change.name.name}" already exists`);
  }
  const ownedBy = change.ownedBy && { table: run.catalog.relationKey(change.ownedBy.table), column: change.ownedBy.column };
  run.put({ kind: 'sequence', schema, name: change.name.name, ownedBy, identity: false });
  if (ownedBy) own(`${schema}.${change.name.name}`, ownedBy, run);
}

/** ALTER SEQUENCE: SHARE ROW EXCLUSIVE on the sequence, ACCESS SHARE on the table that comes to own it (sequence.c, AlterSequence, process_owned_by). */
export function alterSequence(change: AlterSequence, run: Run): void {
  if (change.ifExists && !run.catalog.find(change.name)) return;
  const sequence = run.relationOf(change.name, 'sequence');
  run.lock(keyOf(sequence), 'sequence', 'ShareRowExclusiveLock');
  if (sequence.kind !== 'sequence' || change.ownedBy === undefined) return;
  if (change.ownedBy === 'none') return run.put({ ...sequence, ownedBy: undefined });
  const ownedBy = { table: run.catalog.relationKey(change.ownedBy.table), column: change.ownedBy.column };
  run.put({ ...sequence, ownedBy });
  own(keyOf(sequence), ownedBy, run);
}

function own(sequence: string, by: { readonly table: string; readonly column: string }, run: Run): void {
  const table = run.table(by.table);
  if (!table) return;
  run.lock(by.table, 'table', 'AccessShareLock');
  run.updateTable(by.table, (t) => ({
    ...t,
    columns: t.columns.map((c) => (c.name === by.column ? { ...c, ownedSequence: sequence } : c)),
  }));
}
