import { KEYS, keyOf } from '../../schema/catalog';
import type { Relation, Table } from '../../schema/objects';
import type { Rename } from '../../syntax/change';
import { requireWord } from '../alter-table/targets';
import { followFunction, renameEventTrigger } from '../routines/event-triggers';
import { sameSignature } from '../routines/signature';
import { renameTrigger } from '../routines/triggers';
import type { StatementRun } from '../statement-run';
import { renameColumn } from './rename-column';

/** ALTER ... RENAME: instant, ACCESS EXCLUSIVE on relations; ALTER INDEX RENAME is the mild one since 12 (tablecmds.c, RenameRelation). */
export function rename(change: Rename, run: StatementRun): void {
  const { relation: name, objectType } = change;
  if (objectType === 'schema') return renameSchema(change, run);
  if (objectType === 'event trigger') return renameEventTrigger(change, run);
  if (!name) return;
  if (change.ifExists && !run.catalog.find(name))
    return run.assume(`${run.catalog.relationKey(name)} does not exist: no earlier migration creates it`);
  switch (objectType) {
    case 'column':
    case 'attribute':
      return renameColumn(change, run.relationOf(name, objectType === 'attribute' ? 'type' : 'table'), run);
    case 'constraint':
      return renameConstraint(change, run.relationOf(name), run);
    case 'domain constraint':
      return;
    case 'trigger':
      return renameTrigger(change, run.relationOf(name), run);
    case 'policy':
    case 'rule':
      return renamePart(change, run.relationOf(name), run);
    case 'type':
    case 'domain': {
      const type = run.catalog.findType(name);
      if (type) {
        run.set(KEYS.type(keyOf(type)), undefined);
        run.set(KEYS.type(`${type.schema}.${change.newName}`), { ...type, name: change.newName });
        for (const use of type.usedBy) {
          run.updateTable(use.table, (t) => ({
            ...t,
            columns: t.columns.map((c) => (c.name === use.column ? { ...c, type: { ...c.type, name: change.newName } } : c)),
          }));
        }
      } else {
        const composite = run.catalog.find(name);
        if (composite) {
          run.lockRelation(composite, 'AccessExclusiveLock');
          renameRelation(composite, change.newName, run);
        }
      }
      return;
    }
    case 'function':
    case 'procedure':
    case 'routine':
    case 'aggregate': {
      const key = `${name.schema ?? run.catalog.creationSchema()}.${name.name}`;
      const functions = run.catalog.functions(key);
      const taken = run.catalog.functions(`${functions?.schema}.${change.newName}`);
      if (functions && taken?.overloads.some((o) => functions.overloads.length === 1 && sameSignature(o, functions.overloads[0])))
        run.fail('42723', `function ${change.newName} already exists in schema "${functions.schema}"`);
      if (functions) {
        run.set(KEYS.functions(key), undefined);
        run.set(KEYS.functions(`${functions.schema}.${change.newName}`), { ...functions, name: change.newName });
        followFunction(key, `${functions.schema}.${change.newName}`, run);
      }
      return;
    }
    case 'table':
    case 'index':
    case 'view':
    case 'matview':
    case 'sequence':
    case 'foreign table': {
      const relation = run.relationOf(name, objectType === 'index' ? 'index' : 'table');
      requireWord(relation, objectType, run);
      // What turns out to be no index is locked as what it is (tablecmds.c, RenameRelation).
      const mild = objectType === 'index' && (relation.kind === 'index' || (relation.kind === 'table' && !relation.known));
      run.lock(keyOf(relation), kindOf(relation, objectType), mild ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock');
      if (run.catalog.relation(`${relation.schema}.${change.newName}`)) run.fail('42P07', `relation "${change.newName}" already exists`);
      if (hasRowType(relation) && run.catalog.type(`${relation.schema}.${change.newName}`))
        run.fail('42710', `type "${change.newName}" already exists`);
      // What only stands in for an index or view nobody created must not become a table.
      if (relation.kind === 'table' && !relation.known && objectType !== 'table' && objectType !== 'foreign table') return;
      return renameRelation(relation, change.newName, run);
    }
    default:
  }
}

function kindOf(relation: Relation, objectType: string) {
  if (relation.kind === 'table' && !relation.known && (objectType === 'index' || objectType === 'view' || objectType === 'sequence'))
    return objectType;
  return relation.kind;
}

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

function hasRowType(relation: Relation): boolean {
  return relation.kind !== 'index' && relation.kind !== 'sequence';
}

function renameConstraint(change: Rename, relation: Relation, run: StatementRun): void {
  run.lockRelation(relation, 'AccessExclusiveLock');
  if (relation.kind !== 'table') return;
  const constraint = relation.constraints.find((c) => c.name === change.name);
  if (constraint?.inherited && constraint.type === 'check') run.fail('42P16', `cannot rename inherited constraint "${change.name}"`);
  if (change.relation?.only && constraint?.type === 'check' && !constraint.noInherit && run.descendants(relation).length > 0)
    run.fail('42P16', `inherited constraint "${change.name}" must be renamed in child tables too`);
  if (constraint?.type === 'check' && !constraint.noInherit)
    for (const child of run.descendants(relation)) {
      run.lock(keyOf(child), 'table', 'AccessExclusiveLock');
      run.updateTable(keyOf(child), (t) => ({
        ...t,
        constraints: t.constraints.map((c) => (c.name === change.name ? { ...c, name: change.newName } : c)),
      }));
    }
  if (!constraint) {
    const known =
      relation.columns.some((c) => c.notNullName === change.name) || (run.env.pgVersion >= 18 && change.name?.endsWith('_not_null'));
    if (relation.known && !known) run.fail('42704', `constraint "${change.name}" for table "${relation.name}" does not exist`);
    return;
  }
  // The index of a key is renamed with it, among the relations; other names only need to differ within the table (RenameConstraintById).
  if (constraint.index && run.catalog.relation(`${relation.schema}.${change.newName}`))
    run.fail('42P07', `relation "${change.newName}" already exists`);
  if (relation.constraints.some((c) => c.name === change.newName))
    run.fail('42710', `constraint "${change.newName}" for relation "${relation.name}" already exists`);
  run.put({
    ...relation,
    constraints: relation.constraints.map((c) => (c === constraint ? { ...c, name: change.newName } : c)),
    dependents: relation.dependents.map((d) => (d.constraint === change.name ? { ...d, constraint: change.newName } : d)),
  });
  const index = constraint.index && run.catalog.index(constraint.index);
  if (index) {
    run.lock(keyOf(index), 'index', 'AccessExclusiveLock');
    renameRelation(index, change.newName, run);
  }
}

function renamePart(change: Rename, relation: Relation, run: StatementRun): void {
  run.lockRelation(relation, 'AccessExclusiveLock');
  if (relation.kind !== 'table') return;
  run.put({
    ...relation,
    dependents: relation.dependents.map((d) =>
      d.kind === change.objectType && d.name === change.name ? { ...d, name: change.newName } : d,
    ),
  });
}

function renameSchema(change: Rename, run: StatementRun): void {
  const name = change.name ?? change.relation?.name ?? '';
  if (run.draft.get(KEYS.schema(change.newName))) run.fail('42P06', `schema "${change.newName}" already exists`);
  const schema = run.draft.get(KEYS.schema(name));
  if (schema?.kind !== 'schema') return;
  run.set(KEYS.schema(name), undefined);
  for (const relation of run.relations()) {
    const now = relation.schema === name ? run.catalog.relation(keyOf(relation)) : undefined;
    if (now) renameRelation(now, now.name, run, change.newName);
  }
  run.set(KEYS.schema(change.newName), { ...schema, name: change.newName });
}
