import { KEYS, keyOf } from '../../schema/catalog';
import type { Dependent, Relation, Table, View } from '../../schema/objects';
import { namedNotNulls } from '../constraints/not-null-constraints';
import { tablesOnSequence } from '../drops/used-by';
import { followSequence, followType, routineTypes } from '../objects/follow-names';
import { followRelation } from '../routines/move-routine';
import type { StatementRun } from '../statement-run';

type Swap = (key: string) => string;

/**
 * Moves a relation to a new name or schema, and tells everything that points at it. The indexes and
 * the sequences of a table go with it into a new schema (tablecmds.c,
 * AlterTableNamespaceInternal).
 */
export function renameRelation(relation: Relation, newName: string, run: StatementRun, newSchema = relation.schema): void {
  const before = keyOf(relation);
  const after = `${newSchema}.${newName}`;
  const swap: Swap = (key) => (key === before ? after : key);
  const named = relation.kind === 'table' ? namedNotNulls(relation, run) : relation;
  const moved: Relation = { ...named, name: newName, schema: newSchema };
  if (relation.kind === 'sequence') for (const table of tablesOnSequence(before, run)) followSequence(table, before, moved, run);
  if (relation.kind === 'composite') followType(relation, moved, run);
  if (relation.kind === 'table' || relation.kind === 'view' || relation.kind === 'matview') routineTypes(relation, moved, run);
  run.remove(before);
  switch (moved.kind) {
    case 'table':
      repoint(moved, swap, run);
      for (const key of newSchema === relation.schema ? [] : moved.indexes) {
        const index = run.catalog.index(key);
        if (index) renameRelation(index, index.name, run, newSchema);
      }
      for (const { ownedSequence } of newSchema === relation.schema ? [] : moved.columns) {
        const sequence = ownedSequence && run.catalog.relation(ownedSequence);
        if (sequence) renameRelation(sequence, sequence.name, run, newSchema);
      }
      return;
    case 'view':
    case 'matview':
      return repointView(moved, swap, run);
    case 'index':
      return repointIndex(moved, before, swap, run);
    case 'sequence':
      run.put(moved);
      if (moved.ownedBy)
        run.updateTable(moved.ownedBy.table, (t) => ({
          ...t,
          columns: t.columns.map((c) => (c.ownedSequence === before ? { ...c, ownedSequence: after } : c)),
        }));
      return;
    case 'composite':
      run.put(moved);
      for (const key of moved.typedTables) run.updateTable(key, (t) => ({ ...t, ofType: t.ofType && swap(t.ofType) }));
  }
}

function repointIndex(index: Extract<Relation, { kind: 'index' }>, before: string, swap: Swap, run: StatementRun): void {
  run.put(index.constraint === undefined ? index : { ...index, constraint: index.name });
  const table = run.catalog.relation(index.table);
  if (table?.kind === 'table') {
    const constraints = table.constraints.map((c) => (c.index === before ? { ...c, name: index.name, index: keyOf(index) } : c));
    run.put({ ...table, indexes: table.indexes.map(swap), constraints });
  }
  if (table?.kind === 'matview') run.put({ ...table, indexes: table.indexes.map(swap) });
  const parent = index.partitionOf && run.catalog.index(index.partitionOf);
  if (parent) run.put({ ...parent, partitions: parent.partitions.map(swap) });
  for (const key of index.partitions) {
    const part = run.catalog.index(key);
    if (part) run.put({ ...part, partitionOf: keyOf(index) });
  }
}

/** What it reads, and what reads it, know a view by its key. */
function repointView(view: View, swap: Swap, run: StatementRun): void {
  run.put({ ...view, dependents: followDependents(view.dependents, swap, run) });
  for (const read of view.reads) {
    const source = run.catalog.relation(read);
    if (source && 'dependents' in source)
      run.put({ ...source, dependents: source.dependents.map((d) => ({ ...d, name: d.kind === view.kind ? swap(d.name) : d.name })) });
  }
  for (const key of view.indexes) {
    const index = run.catalog.index(key);
    if (!index) continue;
    run.put({ ...index, table: keyOf(view) });
    renameRelation({ ...index, table: keyOf(view) }, index.name, run, view.schema);
  }
  if (view.kind === 'matview') followUses(view.columnTypes ?? [], swap, run);
}

/**
 * Tells the views, functions, policies and rules that name a relation of its new key, and gives the
 * list back as it is then.
 */
function followDependents(dependents: readonly Dependent[], swap: Swap, run: StatementRun): readonly Dependent[] {
  for (const dependent of dependents) {
    if (dependent.kind === 'function') followRelation(dependent.name, swap, run);
    const view = run.catalog.relation(dependent.name);
    if ((dependent.kind === 'view' || dependent.kind === 'matview') && (view?.kind === 'view' || view?.kind === 'matview'))
      run.put({ ...view, reads: view.reads.map(swap) });
    // A policy or rule of another table that names this one.
    if (dependent.on !== undefined)
      run.updateTable(dependent.on, (t) => ({
        ...t,
        dependents: t.dependents.map((d) => (d.elsewhere ? { ...d, elsewhere: d.elsewhere.map(swap) } : d)),
      }));
    // A policy or rule of this table that names others.
    for (const key of dependent.elsewhere ?? []) {
      const other = run.catalog.relation(key);
      if (other && 'dependents' in other)
        run.put({ ...other, dependents: other.dependents.map((d) => (d.on === undefined ? d : { ...d, on: swap(d.on) })) });
    }
  }
  return dependents.map((d) => (d.on === undefined ? d : { ...d, on: swap(d.on) }));
}

/** Types remember the columns of them by the key of the table. */
function followUses(types: readonly (Pick<Relation, 'schema' | 'name'> | undefined)[], swap: Swap, run: StatementRun): void {
  const follow = <U extends { readonly table: string }>(uses: readonly U[]): U[] => uses.map((use) => ({ ...use, table: swap(use.table) }));
  for (const type of types) {
    if (!type || type.schema === 'pg_catalog') continue;
    const own = run.catalog.type(keyOf(type));
    if (own) run.set(KEYS.type(keyOf(own)), { ...own, usedBy: follow(own.usedBy) });
    const relation = run.catalog.relation(keyOf(type));
    if (relation?.kind === 'composite') run.put({ ...relation, usedBy: follow(relation.usedBy) });
    if (relation?.kind === 'table') run.put({ ...relation, rowTypeUsedBy: follow(relation.rowTypeUsedBy) });
  }
}

function repoint(table: Table, swap: Swap, run: StatementRun): void {
  run.put({
    ...table,
    referencedBy: table.referencedBy.map((r) => ({ ...r, table: swap(r.table) })),
    constraints: table.constraints.map((c) =>
      c.references ? { ...c, references: { ...c.references, table: swap(c.references.table) } } : c,
    ),
  });
  const dependents = followDependents(table.dependents, swap, run);
  run.updateTable(keyOf(table), (t) => ({ ...t, dependents }));
  followUses(
    table.columns.map((c) => c.type),
    swap,
    run,
  );
  for (const { table: key, column } of table.rowTypeUsedBy)
    run.updateTable(swap(key), (t) => ({
      ...t,
      columns: t.columns.map((c) =>
        c.name === column && swap(keyOf(c.type)) === keyOf(table)
          ? { ...c, type: { ...c.type, schema: table.schema, name: table.name } }
          : c,
      ),
    }));
  if (table.ofType !== undefined) {
    const type = run.catalog.relation(table.ofType);
    if (type?.kind === 'composite') run.put({ ...type, typedTables: type.typedTables.map(swap) });
  }
  for (const key of table.indexes) {
    const index = run.catalog.index(key);
    if (index) run.put({ ...index, table: swap(index.table) });
  }
  for (const key of table.partitions)
    run.updateTable(key, (t) => ({ ...t, partitionOf: t.partitionOf && { ...t.partitionOf, parent: swap(t.partitionOf.parent) } }));
  for (const key of table.children) run.updateTable(key, (t) => ({ ...t, inherits: t.inherits.map(swap) }));
  for (const key of table.inherits) run.updateTable(key, (t) => ({ ...t, children: t.children.map(swap) }));
  if (table.partitionOf) run.updateTable(table.partitionOf.parent, (t) => ({ ...t, partitions: t.partitions.map(swap) }));
  for (const c of table.constraints) {
    if (c.references)
      run.updateTable(swap(c.references.table), (t) => ({
        ...t,
        referencedBy: t.referencedBy.map((r) => ({ ...r, table: swap(r.table) })),
      }));
  }
  for (const r of table.referencedBy) {
    run.updateTable(swap(r.table), (t) => ({
      ...t,
      constraints: t.constraints.map((c) =>
        c.references ? { ...c, references: { ...c.references, table: swap(c.references.table) } } : c,
      ),
    }));
  }
  for (const column of table.columns) {
    const sequence = column.ownedSequence && run.catalog.relation(column.ownedSequence);
    if (sequence && sequence.kind === 'sequence' && sequence.ownedBy)
      run.put({ ...sequence, ownedBy: { ...sequence.ownedBy, table: swap(sequence.ownedBy.table) } });
  }
}
