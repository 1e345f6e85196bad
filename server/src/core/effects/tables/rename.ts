import { isTypeObject, KEYS, keyOf, type Named } from '../../schema/catalog';
import type { Dependent, Relation } from '../../schema/objects';
import { withColumn } from '../../schema/table';
import type { ObjectWord, Rename } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import { requireWord } from '../alter-table/targets';
import { columnOfNotNull } from '../constraints/not-null-constraints';
import type { RelationKind } from '../effect';
import { moveType } from '../objects/move-type';
import { renameDomainConstraint } from '../objects/types-and-domains';
import { renameEventTrigger } from '../routines/event-triggers';
import { move, moveRoutine } from '../routines/move-routine';
import { takes } from '../routines/signature';
import { renameTrigger } from '../routines/triggers';
import type { StatementRun } from '../statement-run';
import { renameColumn } from './rename-column';
import { renameRelation } from './rename-relation';

type Renaming = (change: Rename, run: StatementRun) => void;

/** RENAME of what is not followed by its name: it locks no relation. */
const notFollowed: Renaming = () => {};

const RENAMINGS: Readonly<Record<ObjectWord, Renaming>> = {
  table: named(renameWhole),
  'foreign table': named(renameWhole),
  index: named(renameWhole),
  view: named(renameWhole),
  matview: named(renameWhole),
  sequence: named(renameWhole),
  column: named((change, name, run) => renameColumn(change, run.relationOf(name), run)),
  attribute: named((change, name, run) => renameColumn(change, run.relationOf(name, 'type'), run)),
  constraint: named((change, name, run) => renameConstraint(change, run.relationOf(name), run)),
  trigger: named((change, name, run) => renameTrigger(change, run.relationOf(name), run)),
  policy: named((change, name, run) => renamePart(change, run.relationOf(name), run)),
  rule: named((change, name, run) => renamePart(change, run.relationOf(name), run)),
  type: named(renameType),
  domain: named(renameType),
  function: named(renameRoutine),
  procedure: named(renameRoutine),
  routine: named(renameRoutine),
  aggregate: named(renameRoutine),
  schema: renameSchema,
  'event trigger': renameEventTrigger,
  'access method': notFollowed,
  cast: notFollowed,
  collation: notFollowed,
  conversion: notFollowed,
  database: notFollowed,
  default: notFollowed,
  'domain constraint': renameDomainConstraint,
  extension: notFollowed,
  'foreign data wrapper': notFollowed,
  language: notFollowed,
  'large object': notFollowed,
  operator: notFollowed,
  'operator class': notFollowed,
  'operator family': notFollowed,
  parameter: notFollowed,
  publication: notFollowed,
  role: notFollowed,
  server: notFollowed,
  statistics: notFollowed,
  subscription: notFollowed,
  tablespace: notFollowed,
  'text search configuration': notFollowed,
  'text search dictionary': notFollowed,
  'text search parser': notFollowed,
  'text search template': notFollowed,
  transform: notFollowed,
  'user mapping': notFollowed,
};

/**
 * ALTER ... RENAME: instant, ACCESS EXCLUSIVE on relations; ALTER INDEX RENAME is the mild one
 * since 12 (tablecmds.c, RenameRelation).
 */
export function rename(change: Rename, run: StatementRun): void {
  const { relation: name } = change;
  if (name && change.ifExists && run.isMissing(name)) return;
  RENAMINGS[change.objectType](change, run);
}

function named(renaming: (change: Rename, name: QualifiedName, run: StatementRun) => void): Renaming {
  return (change, run) => {
    if (change.relation) renaming(change, change.relation, run);
  };
}

/** A table, index, view or sequence. */
function renameWhole({ objectType, newName }: Rename, name: QualifiedName, run: StatementRun): void {
  const relation = run.relationOf(name, objectType === 'index' ? 'index' : 'table');
  requireWord(relation, objectType, run);
  // What turns out to be no index is locked as what it is (tablecmds.c, RenameRelation).
  const mild = objectType === 'index' && (relation.kind === 'index' || (relation.kind === 'table' && !relation.known));
  run.lock(keyOf(relation), kindOf(relation, objectType), mild ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock');
  if (run.catalog.relation(`${relation.schema}.${newName}`)) run.fail('42P07', `relation "${newName}" already exists`);
  if (hasRowType(relation) && run.catalog.type(`${relation.schema}.${newName}`)) run.fail('42710', `type "${newName}" already exists`);
  // An index or view that no migration creates is held as a table that is not known: it must not
  // become one.
  if (relation.kind === 'table' && !relation.known && objectType !== 'table' && objectType !== 'foreign table')
    return run.remove(keyOf(relation));
  renameRelation(relation, newName, run);
}

function kindOf(relation: Relation, objectType: ObjectWord): RelationKind {
  if (relation.kind === 'table' && !relation.known && (objectType === 'index' || objectType === 'view' || objectType === 'sequence'))
    return objectType;
  return relation.kind;
}

function renameType({ newName }: Rename, name: QualifiedName, run: StatementRun): void {
  const type = run.catalog.findType(name) ?? run.catalog.find(name);
  if (type) return moveType(type, { schema: type.schema, name: newName }, run);
  if (run.catalog.isTypeGone(name)) run.fail('42704', `type "${name.name}" does not exist`);
  run.bury(KEYS.type(`${name.schema ?? run.catalog.creationSchema()}.${name.name}`));
}

function renameRoutine({ newName, signature }: Rename, name: QualifiedName, run: StatementRun): void {
  moveRoutine(name, signature, ({ schema }) => ({ schema, name: newName }), run);
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
    const named = columnOfNotNull(relation, change.name ?? '', run);
    if (named) return run.put(withColumn(relation, named.name, (c) => ({ ...c, notNullName: change.newName })));
    if (relation.known && !known) run.fail('42704', `constraint "${change.name}" for table "${relation.name}" does not exist`);
    return;
  }
  // The index of a key is renamed with it, among the relations; other names only need to differ
  // within the table (RenameConstraintById).
  if (constraint.index && run.catalog.relation(`${relation.schema}.${change.newName}`))
    run.fail('42P07', `relation "${change.newName}" already exists`);
  if (relation.constraints.some((c) => c.name === change.newName))
    run.fail('42710', `constraint "${change.newName}" for relation "${relation.name}" already exists`);
  run.put({
    ...relation,
    constraints: relation.constraints.map((c) => (c === constraint ? { ...c, name: change.newName } : c)),
    dependents: relation.dependents.map((d) => (d.constraint === change.name ? { ...d, constraint: change.newName } : d)),
  });
  // The referenced table knows its foreign keys by name too.
  if (constraint.references)
    run.updateTable(constraint.references.table, (t) => ({
      ...t,
      referencedBy: t.referencedBy.map((key) =>
        key.table === keyOf(relation) && key.constraint === change.name ? { ...key, constraint: change.newName } : key,
      ),
    }));
  const index = constraint.index && run.catalog.index(constraint.index);
  if (index) {
    run.lock(keyOf(index), 'index', 'AccessExclusiveLock');
    renameRelation(index, change.newName, run);
  }
}

/** A policy or a rule (policy.c, rename_policy; rewriteDefine.c, RenameRewriteRule). */
function renamePart(change: Rename, relation: Relation, run: StatementRun): void {
  run.lockRelation(relation, 'AccessExclusiveLock');
  if (relation.kind !== 'table') return;
  const isOf = (d: Dependent, name: string | undefined) => d.kind === change.objectType && d.name === name && d.on === undefined;
  if (relation.dependents.some((d) => isOf(d, change.newName))) {
    const what = change.objectType === 'rule' ? 'relation' : 'table';
    run.fail('42710', `${change.objectType} "${change.newName}" for ${what} "${relation.name}" already exists`);
  }
  const part = relation.dependents.find((d) => isOf(d, change.name));
  if (!part) return;
  const key = keyOf(relation);
  run.put({ ...relation, dependents: relation.dependents.map((d) => (d === part ? { ...d, name: change.newName } : d)) });
  for (const other of part.elsewhere ?? []) {
    const named = run.catalog.relation(other);
    if (!named || !('dependents' in named)) continue;
    const dependents = named.dependents.map((d) =>
      d.on === key && d.kind === part.kind && d.name === part.name ? { ...d, name: change.newName } : d,
    );
    run.put({ ...named, dependents });
  }
}

function renameSchema(change: Rename, run: StatementRun): void {
  const name = change.name ?? change.relation?.name ?? '';
  if (run.draft.get(KEYS.schema(change.newName))) run.fail('42P06', `schema "${change.newName}" already exists`);
  if (run.catalog.isSchemaGone(name)) run.fail('3F000', `schema "${name}" does not exist`);
  const schema = run.draft.get(KEYS.schema(name)) ?? { kind: 'schema', name };
  if (schema.kind !== 'schema') return;
  run.set(KEYS.schema(name), undefined);
  for (const relation of run.relations()) {
    const now = relation.schema === name ? run.catalog.relation(keyOf(relation)) : undefined;
    if (now) renameRelation(now, now.name, run, change.newName);
  }
  const inside = (o: Named) => ({ schema: change.newName, name: o.name });
  for (const value of [...run.draft.entries(KEYS.type('')).values()]) {
    if (!isTypeObject(value) || value.schema !== name) continue;
    const type = run.catalog.type(keyOf(value));
    if (type) moveType(type, inside(type), run);
  }
  for (const routine of run.catalog.allFunctions().filter((functions) => functions.schema === name)) {
    for (const { arguments: types } of routine.overloads) {
      const functions = run.catalog.functions(keyOf(routine));
      const overload = functions?.overloads.find((o) => takes(o, types)) ?? functions?.overloads[0];
      if (functions && overload) move(functions, overload, inside(functions), run);
    }
  }
  for (const [key, extension] of run.draft.entries(KEYS.extension('')))
    if (extension.kind === 'extension' && extension.schema === name) run.set(key, { ...extension, schema: change.newName });
  run.set(KEYS.schema(change.newName), { ...schema, name: change.newName });
}
