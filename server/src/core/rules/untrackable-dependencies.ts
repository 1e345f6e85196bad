import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { code, listed, nameOf } from './engine/wording';
import { functionsNaming, type Named } from './shared/string-bodies';

export default defineRule({
  id: 'untrackable-dependencies',
  summary: 'A function body still says the name that is dropped or renamed here.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [112],
  effect:
    'A function body that is a string is not looked at when a column or table is dropped or renamed: the statement succeeds, and the function fails with 42703 or 42P01 when it is next called. As the function of a trigger it takes every write to its table down with it. Bodies in standard SQL (RETURN, BEGIN ATOMIC; since 14) are tracked.',
  workaround: 'CREATE OR REPLACE the function without the name before, or in the same transaction.',
  sources: ['https://www.postgresql.org/docs/current/ddl-depend.html'],
  examples: [
    {
      setup:
        "CREATE TABLE orders (id bigint PRIMARY KEY, note text); CREATE FUNCTION clean() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.note := trim(NEW.note); RETURN NEW; END'; CREATE TRIGGER clean BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION clean();",
      bad: 'ALTER TABLE orders DROP COLUMN note; INSERT INTO orders (id) VALUES (1);',
      good: "BEGIN; CREATE OR REPLACE FUNCTION clean() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; ALTER TABLE orders DROP COLUMN note; COMMIT; INSERT INTO orders (id) VALUES (1);",
      claim: { fails: '42703' },
    },
    {
      setup:
        "CREATE TABLE orders (id bigint PRIMARY KEY); CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM orders';",
      bad: 'ALTER TABLE orders RENAME TO purchases; SELECT total();',
      good: "ALTER TABLE orders RENAME TO purchases; CREATE OR REPLACE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM purchases'; SELECT total();",
      claim: { fails: '42P01' },
    },
  ],
  // Made anew or dropped further down (an alias may have the old name), or the name is there again.
  answered(subject, { later, catalog }) {
    const { named, relation, functions } = JSON.parse(subject) as Subject;
    if (named.column === undefined && catalog.relation(relation)) return true;
    const made = new Set([...later].flatMap(({ changes }) => changes.flatMap((c) => (c.kind === 'CreateFunction' ? [c.name.name] : []))));
    const left = new Set(functionsNaming(named, catalog));
    return functions.every((name) => !left.has(name) || made.has(name.split('.').at(-1) ?? ''));
  },
  on: {
    DropColumn: ({ span, table, column, objectType }, context) => {
      if (objectType === 'table') look(span, table, column, '42703', context);
    },
    Rename({ span, objectType, relationType = 'table', relation, name }, context) {
      if (objectType === 'column' && relationType === 'table' && relation && name !== undefined)
        look(span, relation, name, '42703', context);
      if ((objectType === 'table' || objectType === 'view') && relation) look(span, relation, undefined, '42P01', context);
    },
    DropObjects({ objectType, names }, context) {
      if (objectType === 'table' || objectType === 'view') for (const name of names) look(name.span, name, undefined, '42P01', context);
    },
  },
});

interface Subject {
  readonly named: Named;
  readonly relation: string;
  readonly functions: readonly string[];
}

function look(
  at: TextSpan,
  relation: QualifiedName,
  column: string | undefined,
  sqlstate: string,
  context: RuleContext & TextReports,
): void {
  const key = context.catalog.relationKey(relation);
  const found = context.catalog.relation(key);
  if (context.effect.error || context.migration.direction === 'down' || context.isNew(key) || found?.kind === 'index') return;
  const triggers = found?.kind === 'table' ? found.triggers.map((t) => t.function) : [];
  const named: Named = { table: relation.name, ...(column === undefined ? {} : { column }), triggers };
  const functions = functionsNaming(named, context.catalog);
  if (functions.length === 0) return;
  const what = column === undefined ? nameOf(relation) : `${code(column)} of ${nameOf(relation)}`;
  const runsAsTrigger = functions.some((name) => triggers.includes(name));
  context.report({
    at,
    subject: JSON.stringify({ named, relation: key, functions } satisfies Subject),
    message: `The body of ${listed(functions.map(code))} still says ${what}, which PostgreSQL does not track: this succeeds, and the next call fails with ${sqlstate}${runsAsTrigger ? `, and with it every write to ${nameOf(relation)} that its trigger sees` : ''}. Replace the function in the same transaction.`,
  });
}
