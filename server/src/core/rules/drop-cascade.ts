import type { Catalog } from '../schema/catalog';
import type { DropObjects } from '../syntax/change';
import type { QualifiedName, TypeName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { acknowledge } from './engine/acknowledge';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code, excerpt, listed, nameOf, relationName } from './engine/wording';
import { type GoesAlong, NOTHING_GOES, withColumn, withConstraint, withTable, withType, withView } from './shared/goes-along';

const LEAVE_OUT = 'Leave CASCADE out: the DROP then fails with 2BP01 and lists what depends on it. Drop that by name.';
const DROPS_CALLERS = 'CASCADE also drops everything that calls {names}.';
const ALL_ELSE = 'It drops everything else that depends on {object} too, and takes ACCESS EXCLUSIVE on each table that loses something.';
const UNSEEN = 'No earlier migration creates it, so it is not known what depends on it.';
const DROP_BY_NAME = 'Drop these by name, and leave CASCADE out.';

const messages = {
  takesAlong: ['CASCADE also drops {things}.', ALL_ELSE, DROP_BY_NAME],
  losesData: ['Deletes data: CASCADE also drops {things}.', ALL_ELSE, DROP_BY_NAME],
  routine: [DROPS_CALLERS, 'That can be triggers, defaults, policies, views and indexes.', LEAVE_OUT],
  procedure: [DROPS_CALLERS, LEAVE_OUT],
  aggregate: ['CASCADE also drops every view that calls {names}.', LEAVE_OUT],
  extension: [
    'Deletes data: CASCADE also drops columns of the types of {names}.',
    'Defaults, indexes and views that use the extension are dropped too.',
    LEAVE_OUT,
  ],
  operator: ['CASCADE also drops every index and view that uses {names}.', LEAVE_OUT],
  operatorClass: ['CASCADE also drops every index that uses {names}.', LEAVE_OUT],
  collation: ['CASCADE also drops every column and index that uses {names}.', LEAVE_OUT],
  language: ['CASCADE also drops every function written in {names}.', LEAVE_OUT],
  cast: ['CASCADE also drops every view that uses the cast {names}.', LEAVE_OUT],
  server: ['CASCADE also drops every foreign table on {names}.', LEAVE_OUT],
  foreignDataWrapper: ['CASCADE also drops every server and foreign table of {names}.', LEAVE_OUT],
  unseenType: ['Deletes data: CASCADE also drops every column of type {object}.', UNSEEN, LEAVE_OUT],
  unseenView: ['CASCADE also drops every view over {object}.', UNSEEN, LEAVE_OUT],
  unseenTable: ['CASCADE also drops foreign keys to {object} and views over it.', UNSEEN, LEAVE_OUT],
} as const satisfies Messages;

type Context = RuleContext & Reports<typeof messages>;

/**
 * Kinds of objects whose dependents the migrations do not fully show, because bodies are strings
 * and some objects are made by hand. Each has a message that says what may depend on it.
 */
const NOT_TRACKED = new Map<string, Exclude<keyof typeof messages, 'takesAlong' | 'losesData' | Unseen>>([
  ['function', 'routine'],
  ['routine', 'routine'],
  ['procedure', 'procedure'],
  ['aggregate', 'aggregate'],
  ['extension', 'extension'],
  ['operator', 'operator'],
  ['operator class', 'operatorClass'],
  ['collation', 'collation'],
  ['language', 'language'],
  ['cast', 'cast'],
  ['server', 'server'],
  ['foreign data wrapper', 'foreignDataWrapper'],
]);

export default defineRule({
  id: 'drop-cascade',
  summary: 'CASCADE drops everything that depends on the object, known or not.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [91, 94],
  effect:
    'DROP ... CASCADE also drops every object that depends on the named one, and what depends on those. ' +
    'These can be foreign keys of other tables, views and, for a type, every column of that type with its values. ' +
    'It takes ACCESS EXCLUSIVE on each table that loses something. ' +
    'On the production server more objects may depend on it than the migrations know.',
  workaround:
    'Leave CASCADE out: the DROP then fails with 2BP01 and lists what depends on the object. ' +
    'Drop that by name, so that the next reader sees what is dropped.',
  sources: ['https://www.postgresql.org/docs/current/ddl-depend.html'],
  examples: [
    {
      setup: "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE people (id int, mood mood); INSERT INTO people VALUES (1, 'sad');",
      bad: 'DROP TYPE mood CASCADE;',
      good: 'ALTER TABLE people DROP COLUMN mood; DROP TYPE mood;',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        unmeasured: 'both drop the same. The second names it, and stops with 2BP01 if something else depends on it.',
      },
    },
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE items (order_id bigint REFERENCES orders);',
      bad: 'DROP TABLE orders CASCADE;',
      good: 'ALTER TABLE items DROP CONSTRAINT items_order_id_fkey; DROP TABLE orders;',
      claim: {
        locks: { orders: 'AccessExclusiveLock', items: 'AccessExclusiveLock' },
        unmeasured: 'both drop the same. The second names it, and stops with 2BP01 if something else depends on it.',
      },
    },
  ],
  messages,
  on: {
    DropObjects(change, context) {
      if (!change.cascade || change.objectType === 'schema') return;
      const messageId = NOT_TRACKED.get(change.objectType);
      if (messageId !== undefined) return reportNotTracked(change, messageId, context);
      const together = new Set(change.names.map((n) => context.catalog.relationKey(n)));
      for (const name of change.names) {
        const unseen = unseenAs(change, name, context.catalog);
        if (unseen) reportUnseen(unseen, name, context);
        else report(name.span, nameOf(name), droppedWith(change, name, together, context), context);
      }
    },
    DropColumn({ cascade, table: name, column, span }, context) {
      const table = context.catalog.findTable(name);
      if (!cascade || !table || context.isNew(context.catalog.relationKey(name))) return;
      report(span, code(column), withColumn(table, column, context.catalog), context);
    },
    DropConstraint({ cascade, table: name, name: constraint, span }, context) {
      const table = context.catalog.findTable(name);
      if (!cascade || !table || context.isNew(context.catalog.relationKey(name))) return;
      report(span, code(constraint), withConstraint(table, constraint), context);
    },
  },
});

function droppedWith({ objectType }: DropObjects, name: QualifiedName, together: ReadonlySet<string>, context: RuleContext): GoesAlong {
  const { catalog } = context;
  if (objectType === 'type' || objectType === 'domain') {
    const type = catalog.findType(name);
    return type ? withType(type, catalog) : NOTHING_GOES;
  }
  const key = catalog.relationKey(name);
  const found = catalog.relation(key);
  if (!found || context.isNew(key)) return NOTHING_GOES;
  if (found.kind === 'table') return withTable(found, together, catalog);
  if (found.kind === 'view' || found.kind === 'matview') return withView(found, together, catalog);
  if (found.kind !== 'sequence' || !found.ownedBy || context.isNew(found.ownedBy.table)) return NOTHING_GOES;
  return { things: [`the default of ${relationName(`${found.ownedBy.table}.${found.ownedBy.column}`)}`], losesData: false };
}

type Unseen = 'unseenType' | 'unseenView' | 'unseenTable';

/** What a name stands for that no migration makes and none dropped. */
function unseenAs({ objectType, ifExists }: DropObjects, name: QualifiedName, catalog: Catalog): Unseen | undefined {
  if (objectType === 'type' || objectType === 'domain')
    return catalog.findType(name) || catalog.find(name) || catalog.isTypeGone(name) ? undefined : 'unseenType';
  const found = catalog.find(name);
  if (found ? found.kind !== 'table' || found.known : catalog.isGone('relation', name)) return undefined;
  if (objectType === 'view' || objectType === 'matview') return 'unseenView';
  // A script that makes its tables itself often drops them first.
  return objectType === 'table' && !ifExists ? 'unseenTable' : undefined;
}

function reportUnseen(messageId: Unseen, name: QualifiedName, context: Context): void {
  if (context.migration.direction === 'down' || context.effect.error) return;
  context.report({
    messageId,
    data: { object: nameOf(name) },
    at: name.span,
    severity: 'warning',
    fixes: acknowledge('all of this is meant to be dropped'),
  });
}

function report(at: TextSpan, object: string, { things, losesData }: GoesAlong, context: Context): void {
  if (things.length === 0 || context.migration.direction === 'down' || context.effect.error) return;
  context.report({
    messageId: losesData ? 'losesData' : 'takesAlong',
    data: { things: listed(things), object },
    at,
    severity: losesData ? 'warning' : 'information',
    fixes: acknowledge('all of this is meant to be dropped'),
  });
}

function reportNotTracked(
  { objectType, names, signatures }: DropObjects,
  messageId: Exclude<keyof typeof messages, 'takesAlong' | 'losesData' | Unseen>,
  context: Context,
): void {
  if (context.migration.direction === 'down' || context.effect.error) return;
  const old = names.filter((name) => !isNewFunction(name, context));
  const [first] = old;
  if (!first) return;
  context.report({
    messageId,
    data: { names: objectType === 'cast' ? castName(signatures?.[0], context) : listed(old.map(nameOf)) },
    at: first.span,
    severity: objectType === 'extension' ? 'warning' : 'information',
    fixes: acknowledge('all of this is meant to be dropped'),
  });
}

/** A cast has no name: the types say which it is. */
function castName(types: readonly TypeName[] | undefined, context: Context): string {
  const [from, to] = types ?? [];
  return from && to ? excerpt({ start: from.span.start, end: to.span.end }, context) : '';
}

function isNewFunction({ schema, name }: QualifiedName, { catalog, env }: RuleContext): boolean {
  const schemas = schema ? [schema] : catalog.searchPath();
  return schemas.some((s) => catalog.functions(`${s}.${name}`)?.createdIn?.file === env.file);
}
