import { KEYS, keyOf } from '../../schema/catalog';
import { goneKey } from '../../schema/certainty';
import type { Column, Index, Relation, Sequence, Table } from '../../schema/objects';
import { SESSION_KEYS } from '../../schema/session';
import type { DropObjects, ObjectWord } from '../../syntax/change';
import type { QualifiedName, TypeName } from '../../syntax/expression';
import { removeConstraint } from '../constraints/constraint';
import { described, dropView, heldBy } from '../dependencies';
import { removeIndex } from '../indexes/indexes';
import { dropCast } from '../objects/casts';
import { dropExtension } from '../objects/extensions';
import { removePart } from '../objects/policies-and-rules';
import { dropPublication } from '../objects/publications';
import { dropStatistics } from '../objects/statistics';
import { dropEventTrigger } from '../routines/event-triggers';
import type { StatementRun } from '../statement-run';
import { dropNamedType, dropSchema, dropServer, tablesWith } from './drop-containers';
import { dropRoutine } from './drop-routine';
import { dropTable } from './drop-table';
import { releaseRoutines } from './drop-type';
import { releaseSequence } from './release-sequence';

/** One of the objects that a DROP names. */
interface Dropped {
  readonly change: DropObjects;
  readonly name: QualifiedName;
  readonly signature: readonly TypeName[] | undefined;
  /**
   * Keys of all relations that the statement drops: they are no obstacle to each other
   * (dependency.c, performMultipleDeletions).
   */
  readonly together: ReadonlySet<string>;
}
type Dropping = (dropped: Dropped, run: StatementRun) => void;

/** DROP of what no relation depends on, or what is not followed by its name. */
const notFollowed: Dropping = () => {};

const DROPPINGS: Readonly<Record<ObjectWord, Dropping>> = {
  table: dropRelation,
  'foreign table': dropRelation,
  index: dropRelation,
  view: dropRelation,
  matview: dropRelation,
  sequence: dropRelation,
  type: ({ change, name, together }, run) => dropNamedType(change, name, together, run),
  domain: ({ change, name, together }, run) => dropNamedType(change, name, together, run),
  function: ({ change, name, signature }, run) => dropRoutine(change, name, signature, run),
  procedure: ({ change, name, signature }, run) => dropRoutine(change, name, signature, run),
  routine: ({ change, name, signature }, run) => dropRoutine(change, name, signature, run),
  aggregate: ({ change, name, signature }, run) => dropRoutine(change, name, signature, run),
  extension: ({ change, name }, run) => {
    if (!requireDropped(KEYS.extension(name.name), `extension "${name.name}"`, change, run)) return;
    dropExtension(name.name, change, run);
  },
  statistics: ({ change, name }, run) => dropStatistics(change, name, run),
  schema: ({ change, name }, run) => dropSchema(name.name, change, run),
  server: ({ change, name }, run) => dropServer(name.name, change, run),
  collation: dropCollation,
  publication: ({ change, name }, run) => {
    if (requireDropped(KEYS.publication(name.name), `publication "${name.name}"`, change, run)) dropPublication(change, name.name, run);
  },
  'event trigger': ({ change, name }, run) => {
    if (requireDropped(KEYS.eventTrigger(name.name), `event trigger "${name.name}"`, change, run)) dropEventTrigger(name.name, run);
  },
  cast: ({ signature = [] }, run) => dropCast(signature, run),
  trigger: ({ change, name }, run) => dropFromTable(change, name.name, run),
  rule: ({ change, name }, run) => dropFromTable(change, name.name, run),
  policy: ({ change, name }, run) => dropFromTable(change, name.name, run),
  database: (_dropped, run) => {
    run.nonTransactional = 'DROP DATABASE';
  },
  'access method': notFollowed,
  attribute: notFollowed,
  column: notFollowed,
  constraint: notFollowed,
  conversion: notFollowed,
  default: notFollowed,
  'domain constraint': notFollowed,
  'foreign data wrapper': notFollowed,
  language: notFollowed,
  'large object': notFollowed,
  operator: notFollowed,
  'operator class': notFollowed,
  'operator family': notFollowed,
  parameter: notFollowed,
  role: notFollowed,
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
 * DROP of anything: ACCESS EXCLUSIVE on relations, and on the tables that lose a foreign key, a
 * partition or a column by it.
 */
export function drop(change: DropObjects, run: StatementRun): void {
  if (change.concurrently) {
    run.nonTransactional = 'DROP INDEX CONCURRENTLY';
    run.waitsForTransactions = true;
    if (change.names.length > 1) run.fail('0A000', 'DROP INDEX CONCURRENTLY does not support dropping multiple objects');
    if (change.cascade) run.fail('0A000', 'DROP INDEX CONCURRENTLY does not support CASCADE');
  }
  const isOfTypes = change.objectType === 'type' || change.objectType === 'domain';
  const together = new Set(
    change.names.flatMap((name) => {
      const type = isOfTypes ? run.catalog.findType(name) : undefined;
      return type ? [keyOf(type)] : withPartitions(run.catalog.relationKey(name), run);
    }),
  );
  change.names.forEach((name, i) => {
    DROPPINGS[change.objectType]({ change, name, signature: change.signatures?.[i], together }, run);
  });
}

/** The partitions of a table go with it, unasked. */
function withPartitions(key: string, run: StatementRun): string[] {
  return [key, ...(run.table(key)?.partitions ?? []).flatMap((partition) => withPartitions(partition, run))];
}

function dropCollation({ change, name }: Dropped, run: StatementRun): void {
  const isOf = (c: Column) => c.collation === name.name;
  const columns = tablesWith(isOf, run).flatMap((table) =>
    table.columns.filter(isOf).map((column) => ({ what: 'column', name: column.name, of: keyOf(table) })),
  );
  if (!change.cascade && columns.length > 0) run.refuseDrop(`collation ${name.name}`, columns);
}

function dropRelation({ change, name, together }: Dropped, run: StatementRun): void {
  const found = run.catalog.find(name);
  if (!found) {
    const key = run.catalog.relationKey(name);
    const missing = change.ifExists ? run.isMissing(name) : run.before.isGone('relation', name);
    if (missing && !change.ifExists) refuseMissing(change, name, run);
    if (missing || run.catalog.isGone('relation', name)) return run.bury(KEYS.relation(key));
    const kind =
      change.objectType === 'table' || change.objectType === 'foreign table'
        ? 'table'
        : change.objectType === 'index'
          ? 'index'
          : change.objectType === 'sequence'
            ? 'sequence'
            : 'view';
    run.assume(`${key} exists: no earlier migration creates it`);
    run.lock(key, kind, change.concurrently ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock');
    return run.bury(KEYS.relation(key));
  }
  refuseWrongKind(change, found, run);
  if (found.kind === 'index') {
    dropIndex(change, found, together, run);
    return remember(found, found.table, run);
  }
  if (found.kind === 'table') {
    dropTable(found, change.cascade, together, run);
    return remember(found, keyOf(found), run);
  }
  run.lockRelation(found, 'AccessExclusiveLock');
  if (found.kind === 'sequence') refuseIdentity(found, run);
  if (found.kind === 'sequence') releaseSequence(keyOf(found), change.cascade, undefined, run);
  if (found.kind === 'sequence' && found.ownedBy && !change.cascade) {
    const table = run.table(found.ownedBy.table);
    const column = table?.columns.find((c) => c.ownedSequence === keyOf(found) && c.default !== undefined);
    if (table && column)
      run.refuseDrop(`sequence ${found.name}`, [{ what: 'default value for column', name: column.name, of: keyOf(table) }]);
  }
  if (found.kind === 'view' || found.kind === 'matview') {
    const what = `${found.kind === 'view' ? 'view' : 'materialized view'} ${found.name}`;
    const holding = heldBy(found.dependents, together, run);
    if (!change.cascade && holding.length > 0) run.refuseDrop(what, described(holding));
    releaseRoutines(found, change.cascade, (by) => run.refuseDrop(what, by), run);
    return dropView(found, run);
  }
  run.remove(keyOf(found));
}

/** False where the history has dropped it already, and IF EXISTS says that this is no error. */
function requireDropped(key: string, what: string, change: DropObjects, run: StatementRun): boolean {
  if (run.draft.get(key) !== undefined || !run.draft.original(goneKey(key))) return true;
  return change.ifExists ? false : run.fail('42704', `${what} does not exist`);
}

/** tablecmds.c, DropErrorMsgNonExistent. */
function refuseMissing({ objectType }: DropObjects, { schema, name }: QualifiedName, run: StatementRun): never {
  if (schema !== undefined && run.catalog.isSchemaGone(schema)) run.fail('3F000', `schema "${schema}" does not exist`);
  const what = objectType === 'matview' ? 'materialized view' : objectType;
  return run.fail(objectType === 'index' ? '42704' : '42P01', `${what} "${name}" does not exist`);
}

/**
 * The sequence of an identity column is a part of it: not even CASCADE parts them (dependency.c,
 * DEPENDENCY_INTERNAL).
 */
function refuseIdentity(sequence: Sequence, run: StatementRun): void {
  const table = sequence.ownedBy && run.table(sequence.ownedBy.table);
  if (table?.columns.some((c) => c.ownedSequence === keyOf(sequence) && c.identity !== undefined))
    run.fail(
      '2BP01',
      `cannot drop sequence ${sequence.name} because column ${sequence.ownedBy?.column} of table ${table.name} requires it`,
    );
}

/** Rules ask what a later statement of the same file puts in its place. */
function remember(relation: Table | Index, table: string, run: StatementRun): void {
  const { file } = run.env;
  const before = run.draft.get(SESSION_KEYS.dropped(table));
  const earlier = before?.kind === 'dropped' && before.file === file ? before.relations : [];
  run.draft.set(SESSION_KEYS.dropped(table), { kind: 'dropped', file, relations: [...earlier, relation] });
}

const KIND_WORDS: Partial<Readonly<Record<ObjectWord, Relation['kind']>>> = {
  table: 'table',
  'foreign table': 'table',
  view: 'view',
  matview: 'matview',
  sequence: 'sequence',
  index: 'index',
};

function refuseWrongKind(change: DropObjects, found: Relation, run: StatementRun): void {
  if (KIND_WORDS[change.objectType] !== found.kind)
    run.fail(
      '42809',
      `"${found.name}" is not a${change.objectType === 'index' ? 'n' : ''} ${change.objectType === 'matview' ? 'materialized view' : change.objectType}`,
    );
}

function dropIndex(change: DropObjects, index: Index, together: ReadonlySet<string>, run: StatementRun): void {
  const mode = change.concurrently ? 'ShareUpdateExclusiveLock' : 'AccessExclusiveLock';
  if (change.concurrently && index.partitioned) run.fail('0A000', `cannot drop partitioned index "${index.name}" concurrently`);
  // CASCADE is no help: the index is a part of the constraint (dependency.c, findDependentObjects,
  // DEPENDENCY_INTERNAL).
  if (index.constraint)
    run.fail(
      '2BP01',
      `cannot drop index ${index.name} because constraint ${index.constraint} on table ${index.table.split('.').at(-1)} requires it`,
    );
  if (index.partitionOf && !together.has(index.partitionOf))
    run.fail('2BP01', `cannot drop index ${index.name} because index ${index.partitionOf.split('.').at(-1)} requires it`);
  const table = run.catalog.relation(index.table);
  if (table) run.lockRelation(table, mode);
  if (table?.kind === 'table') releaseForeignKeys(index, table, change.cascade, run);
  removeIndex(index, run, mode);
}

/**
 * A foreign key hangs on the unique index it was made with: without another one it forbids the
 * DROP, or goes with CASCADE (dependency.c).
 */
function releaseForeignKeys(index: Index, table: Table, cascade: boolean, run: StatementRun): void {
  if (!index.unique) return;
  const columns = index.columns.map((c) => c.column);
  for (const reference of table.referencedBy) {
    if (reference.columns.length !== columns.length || !reference.columns.every((c) => columns.includes(c))) continue;
    if (!cascade) run.refuseDrop(`index ${index.name}`, [{ what: 'constraint', name: reference.constraint, of: reference.table }]);
    run.lock(reference.table, 'table', 'AccessExclusiveLock');
    const constraint = run.table(reference.table)?.constraints.find((c) => c.name === reference.constraint);
    if (constraint) removeConstraint(constraint, reference.table, true, run);
  }
}

/** DROP TRIGGER, RULE and POLICY lock the table they hang on as if it were altered. */
function dropFromTable(change: DropObjects, name: string, run: StatementRun): void {
  if (!change.on) return;
  if (change.ifExists && run.isMissing(change.on)) return;
  const relation = run.relationOf(change.on);
  if (relation.kind === 'table') {
    const exists =
      change.objectType === 'trigger'
        ? relation.triggers.some((t) => t.name === name)
        : relation.dependents.some((d) => d.name === name && d.kind === change.objectType);
    if (!exists && change.ifExists && relation.known) return;
    if (!exists && relation.known) run.fail('42704', `${change.objectType} "${name}" for table "${relation.name}" does not exist`);
    const above = relation.partitionOf && run.table(relation.partitionOf.parent);
    if (change.objectType === 'trigger' && above?.triggers.some((t) => t.name === name && t.row))
      run.fail('2BP01', `cannot drop trigger ${name} on table ${relation.name} because trigger ${name} on table ${above.name} requires it`);
    if (change.objectType !== 'trigger') removePart(keyOf(relation), change.objectType, name, run);
    else {
      run.put({ ...relation, triggers: relation.triggers.filter((t) => t.name !== name) });
      run.lockDescendants(relation, 'AccessExclusiveLock');
      for (const below of run.descendants(relation))
        run.updateTable(keyOf(below), (t) => ({ ...t, triggers: t.triggers.filter((own) => !own.cloned || own.name !== name) }));
    }
  }
  run.lockRelation(relation, 'AccessExclusiveLock');
}
