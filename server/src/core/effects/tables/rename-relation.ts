import { keyOf } from '../../schema/catalog';
import type { Relation, Table } from '../../schema/objects';
import type { StatementRun } from '../statement-run';

/** Moves a relation to a new name, and tells everything that points at it. */
export function renameRelation(relation: Relation, newName: string, run: StatementRun, newSchema = relation.schema): void {
  const before = keyOf(relation);
  const after = `${newSchema}.${newName}`;
  const swap = (key: string) => (key === before ? after : key);
  run.remove(before);
  const moved = { ...relation, name: newName, schema: newSchema } as Relation;
  if (moved.kind === 'table') repoint(relation as Table, moved, swap, run);
  else run.put(moved);
  if (moved.kind === 'index') {
    const table = run.catalog.relation(moved.table);
    if (table?.kind === 'table') {
      const constraints = table.constraints.map((c) => (c.index === before ? { ...c, name: newName, index: after } : c));
      run.put({ ...table, indexes: table.indexes.map(swap), constraints });
    }
    if (table?.kind === 'matview') run.put({ ...table, indexes: table.indexes.map(swap) });
    const parent = moved.partitionOf && run.catalog.index(moved.partitionOf);
    if (parent) run.put({ ...parent, partitions: parent.partitions.map(swap) });
    if (moved.constraint) run.put({ ...moved, constraint: newName });
  }
  if (moved.kind === 'sequence' && moved.ownedBy) {
    run.updateTable(moved.ownedBy.table, (t) => ({
      ...t,
      columns: t.columns.map((c) => (c.ownedSequence === before ? { ...c, ownedSequence: after } : c)),
    }));
  }
}

function repoint(old: Table, table: Table, swap: (key: string) => string, run: StatementRun): void {
  run.put({
    ...table,
    referencedBy: table.referencedBy.map((r) => ({ ...r, table: swap(r.table) })),
    constraints: table.constraints.map((c) =>
      c.references ? { ...c, references: { ...c.references, table: swap(c.references.table) } } : c,
    ),
  });
  for (const key of old.indexes) {
    const index = run.catalog.index(key);
    if (index) run.put({ ...index, table: swap(index.table) });
  }
  for (const key of [...old.partitions])
    run.updateTable(key, (t) => ({ ...t, partitionOf: t.partitionOf && { ...t.partitionOf, parent: swap(t.partitionOf.parent) } }));
  for (const key of old.children) run.updateTable(key, (t) => ({ ...t, inherits: t.inherits.map(swap) }));
  for (const key of old.inherits) run.updateTable(key, (t) => ({ ...t, children: t.children.map(swap) }));
  if (old.partitionOf) run.updateTable(old.partitionOf.parent, (t) => ({ ...t, partitions: t.partitions.map(swap) }));
  for (const c of old.constraints) {
    if (c.references)
      run.updateTable(swap(c.references.table), (t) => ({
        ...t,
        referencedBy: t.referencedBy.map((r) => ({ ...r, table: swap(r.table) })),
      }));
  }
  for (const r of old.referencedBy) {
    run.updateTable(swap(r.table), (t) => ({
      ...t,
      constraints: t.constraints.map((c) =>
        c.references ? { ...c, references: { ...c.references, table: swap(c.references.table) } } : c,
      ),
    }));
  }
  for (const column of old.columns) {
    const sequence = column.ownedSequence && run.catalog.relation(column.ownedSequence);
    if (sequence && sequence.kind === 'sequence' && sequence.ownedBy)
      run.put({ ...sequence, ownedBy: { ...sequence.ownedBy, table: swap(sequence.ownedBy.table) } });
  }
}
