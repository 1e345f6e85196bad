import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code, listed, nameOf } from './engine/wording';
import { functionsNaming, type Named } from './shared/string-bodies';

const messages = {
  column: [
    'Breaks functions that still use {column}: {functions} (42703).',
    'PostgreSQL does not track {column} of {table} inside a function body: this succeeds, and the next call fails.',
    'Replace the function in the same transaction.',
  ],
  columnInTrigger: [
    'Breaks functions that still use {column}: {functions} (42703).',
    'PostgreSQL does not track {column} of {table} inside a function body: this succeeds, and the next call fails.',
    'Every write to {table} that fires the trigger then fails too.',
    'Replace the function in the same transaction.',
  ],
  relation: [
    'Breaks functions that still use {table}: {functions} (42P01).',
    'PostgreSQL does not track {table} inside a function body: this succeeds, and the next call fails.',
    'Replace the function in the same transaction.',
  ],
  relationInTrigger: [
    'Breaks functions that still use {table}: {functions} (42P01).',
    'PostgreSQL does not track {table} inside a function body: this succeeds, and the next call fails.',
    'Every write that fires the trigger then fails too.',
    'Replace the function in the same transaction.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'untrackable-dependencies',
  summary: 'A function body still uses a name that is dropped or renamed, so its next call fails.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [112],
  effect:
    'PostgreSQL does not read a function body that is a string when a column or table is dropped or renamed. ' +
    'The statement succeeds, and the next call of the function fails with 42703 or 42P01. ' +
    'If the function runs as a trigger, every write that fires the trigger fails too. ' +
    'Bodies in standard SQL (RETURN, BEGIN ATOMIC; since 14) are tracked.',
  workaround: 'CREATE OR REPLACE the function without the old name, before or in the same transaction.',
  sources: ['https://www.postgresql.org/docs/current/ddl-depend.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, note text); ' +
        "CREATE FUNCTION clean() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.note := trim(NEW.note); RETURN NEW; END'; " +
        'CREATE TRIGGER clean BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION clean();',
      bad: 'ALTER TABLE orders DROP COLUMN note; INSERT INTO orders (id) VALUES (1);',
      good:
        "BEGIN; CREATE OR REPLACE FUNCTION clean() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; " +
        'ALTER TABLE orders DROP COLUMN note; COMMIT; INSERT INTO orders (id) VALUES (1);',
      claim: { fails: '42703' },
    },
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY); ' +
        "CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM orders';",
      bad: 'ALTER TABLE orders RENAME TO purchases; SELECT total();',
      good:
        'BEGIN; ALTER TABLE orders RENAME TO purchases; ' +
        "CREATE OR REPLACE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM purchases'; COMMIT; SELECT total();",
      claim: { fails: '42P01' },
    },
  ],
  messages,
  // The function is replaced or dropped below (an alias may have the old name), or the name exists
  // again.
  answered(subject, { later, catalog }) {
    const { named, relation, functions } = JSON.parse(subject) as Subject;
    if (named.column === undefined && catalog.relation(relation)) return true;
    const made = new Set([...later].flatMap(({ changes }) => changes.flatMap((c) => (c.kind === 'CreateFunction' ? [c.name.name] : []))));
    const left = new Set(functionsNaming(named, catalog));
    return functions.every((name) => !left.has(name) || made.has(name.split('.').at(-1) ?? ''));
  },
  on: {
    DropColumn: ({ span, table, column, objectType }, context) => {
      if (objectType === 'table') checkFunctions({ at: span, relation: table, column }, context);
    },
    Rename({ span, objectType, relationType = 'table', relation, name }, context) {
      if (!relation) return;
      if (objectType === 'column' && relationType === 'table' && name !== undefined)
        checkFunctions({ at: span, relation, column: name }, context);
      if (objectType === 'table' || objectType === 'view') checkFunctions({ at: span, relation }, context);
    },
    DropObjects({ objectType, names }, context) {
      if (objectType !== 'table' && objectType !== 'view') return;
      for (const name of names) checkFunctions({ at: name.span, relation: name }, context);
    },
  },
});

interface Subject {
  readonly named: Named;
  readonly relation: string;
  readonly functions: readonly string[];
}

/** A table, view or column that is dropped or renamed. */
interface LostName {
  readonly at: TextSpan;
  readonly relation: QualifiedName;
  readonly column?: string;
}

function checkFunctions({ at, relation, column }: LostName, context: RuleContext & Reports<typeof messages>): void {
  const key = context.catalog.relationKey(relation);
  const found = context.catalog.relation(key);
  if (context.effect.error || context.migration.direction === 'down' || context.isNew(key) || found?.kind === 'index') return;
  const triggers = found?.kind === 'table' ? found.triggers.map((t) => t.function) : [];
  const named: Named = { table: relation.name, ...(column === undefined ? {} : { column }), triggers };
  const functions = functionsNaming(named, context.catalog);
  if (functions.length === 0) return;
  const subject = JSON.stringify({ named, relation: key, functions } satisfies Subject);
  const data = { functions: listed(functions.map(code)), table: nameOf(relation) };
  const runsAsTrigger = functions.some((name) => triggers.includes(name));
  if (column === undefined) {
    context.report({ messageId: runsAsTrigger ? 'relationInTrigger' : 'relation', data, at, subject });
  } else {
    context.report({ messageId: runsAsTrigger ? 'columnInTrigger' : 'column', data: { ...data, column: code(column) }, at, subject });
  }
}
