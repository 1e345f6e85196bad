import type { DropObjects } from '../syntax/change';
import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { acknowledge } from './engine/acknowledge';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { listed, nameOf } from './engine/wording';
import { type GoesAlong, NOTHING_GOES, withColumn, withConstraint, withTable, withType, withView } from './shared/goes-along';

/** What hangs on these is not all in the history: string bodies, grants, objects made by hand. */
const OPAQUE: Readonly<Record<string, string>> = {
  function: 'triggers, defaults, policies, views and indexes that call it',
  procedure: 'what calls it',
  routine: 'triggers, defaults, policies, views and indexes that call it',
  aggregate: 'views that call it',
  extension: 'columns of its types with their values, and defaults, indexes and views that use it',
  operator: 'indexes and views that use it',
  'operator class': 'indexes that use it',
  collation: 'columns and indexes that use it',
  language: 'functions written in it',
  cast: 'views that use it',
  server: 'foreign tables on it',
  'foreign data wrapper': 'servers and foreign tables of it',
};

export default defineRule({
  id: 'drop-cascade',
  summary: 'CASCADE drops what depends on the object, whatever that is.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [91, 94],
  effect:
    'DROP ... CASCADE takes along every object that depends on the named one, and what depends on those: foreign keys of other tables, views, and with a type every column that has it, values included, under ACCESS EXCLUSIVE on each table that loses something. On the production server more may hang on it than migrations know.',
  workaround:
    'Leave CASCADE out: the DROP fails with 2BP01 and lists what depends on it. Drop that by name, so that the next reader sees what goes.',
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
        unmeasured: 'the same goes in both. The good one names it, and stops with 2BP01 where something else depends on it.',
      },
    },
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE items (order_id bigint REFERENCES orders);',
      bad: 'DROP TABLE orders CASCADE;',
      good: 'ALTER TABLE items DROP CONSTRAINT items_order_id_fkey; DROP TABLE orders;',
      claim: {
        locks: { orders: 'AccessExclusiveLock', items: 'AccessExclusiveLock' },
        unmeasured: 'the same goes in both. The good one names it, and stops with 2BP01 where something else depends on it.',
      },
    },
  ],
  on: {
    DropObjects(change, context) {
      if (!change.cascade || change.objectType === 'schema') return;
      const opaque = OPAQUE[change.objectType];
      if (opaque !== undefined) return sayOpaque(change, opaque, context);
      const together = new Set(change.names.map((n) => context.catalog.relationKey(n)));
      for (const name of change.names) {
        report(name.span, nameOf(name), droppedWith(change, name, together, context), context);
      }
    },
    DropColumn({ cascade, table: name, column, span }, context) {
      const table = context.catalog.findTable(name);
      if (!cascade || !table || context.isNew(context.catalog.relationKey(name))) return;
      report(span, `\`${column}\``, withColumn(table, column, context.catalog), context);
    },
    DropConstraint({ cascade, table: name, name: constraint, span }, context) {
      const table = context.catalog.findTable(name);
      if (!cascade || !table || context.isNew(context.catalog.relationKey(name))) return;
      report(span, `\`${constraint}\``, withConstraint(table, constraint), context);
    },
  },
});

function droppedWith(
  { objectType }: DropObjects,
  name: QualifiedName,
  together: ReadonlySet<string>,
  context: RuleContext & TextReports,
): GoesAlong {
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
  const column = `\`${found.ownedBy.table.replace(/^public\./, '')}.${found.ownedBy.column}\``;
  return { things: [`the default of ${column}`], losesData: false };
}

function report(at: TextSpan, what: string, { things, losesData }: GoesAlong, context: RuleContext & TextReports): void {
  if (things.length === 0 || context.migration.direction === 'down' || context.effect.error) return;
  context.report({
    at,
    severity: losesData ? 'warning' : 'information',
    message: `CASCADE drops with ${what}: ${listed(things)}, and whatever else depends on it, under ACCESS EXCLUSIVE on each table that loses something. Drop these by name, and leave CASCADE out.`,
    fixes: acknowledge('all of this is meant to go'),
  });
}

function sayOpaque({ objectType, names }: DropObjects, along: string, context: RuleContext & TextReports): void {
  if (context.migration.direction === 'down' || context.effect.error) return;
  const old = names.filter((name) => !isNewFunction(name, context));
  const [first, ...others] = old;
  if (!first) return;
  const what = `${objectType}${others.length > 0 ? 's' : ''} ${listed(old.map(nameOf))}`;
  context.report({
    at: first.span,
    severity: objectType === 'extension' ? 'warning' : 'information',
    message: `CASCADE drops with ${what} also ${along}. Without CASCADE the DROP fails with 2BP01 and lists them: drop these by name.`,
    fixes: acknowledge('all of this is meant to go'),
  });
}

function isNewFunction({ schema, name }: QualifiedName, { catalog, env }: RuleContext & TextReports): boolean {
  const schemas = schema ? [schema] : catalog.searchPath();
  return schemas.some((s) => catalog.functions(`${s}.${name}`)?.createdIn?.file === env.file);
}
