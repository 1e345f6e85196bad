import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code, nameOf, relationName } from './engine/wording';
import { foreignKeysOf } from './shared/constraints-of';
import { builtInName } from './shared/type-change';

const INTEGERS: readonly string[] = ['int2', 'int4', 'int8'];
const SERIALS: Readonly<Record<string, string>> = {
  smallserial: 'int2',
  serial2: 'int2',
  serial: 'int4',
  serial4: 'int4',
  bigserial: 'int8',
  serial8: 'int8',
};
const FLOATS: readonly string[] = ['float4', 'float8'];
const NUMBERS: readonly string[] = [...INTEGERS, 'numeric', ...FLOATS];
const WORDS: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'int',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
};
const GREATEST: Readonly<Record<string, string>> = { int2: '32,767', int4: '2,147,483,647' };

const messages = {
  tooNarrow: [
    '{column} cannot hold keys of {parent} above {greatest}.',
    '{column} is {type}, and {referenced} is {parentType}: a larger key fails with 22003.',
    'Give both columns the same type now, because widening {column} later rewrites {table}.',
  ],
  rounds: [
    '{column} rounds keys of {parent}, so some cannot be referenced.',
    '{column} is {type}, and {referenced} is {parentType}: a rounded key is not found (23503).',
    'Give both columns the same type.',
  ],
  comparedByCast: [
    'Makes each DELETE in {parent} read all of {table}.',
    '{column} is {type}, and {referenced} is {parentType}: an index on {column} does not serve the cast between them.',
    'Give both columns the same type.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'foreign-key-type-mismatch',
  summary: 'A foreign key column cannot hold every value of the column it points to, or no index on it serves the foreign key.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [52],
  effect:
    'PostgreSQL accepts a foreign key between numbers of different types. ' +
    'A narrower integer fails with 22003 on the day the referenced keys outgrow it, and widening it then rewrites the table. ' +
    'A real column that points to double precision rounds the key, so that PostgreSQL does not find it (23503). ' +
    'Where an integer points to numeric, or an integer or numeric points to a float, PostgreSQL casts the column to find the rows ' +
    'that point to a key. An index on the column does not serve that cast, so each DELETE of a referenced row reads the whole table.',
  workaround: 'Give the column the type of the column it points to. A wider integer is safe too.',
  sources: [
    'https://www.postgresql.org/docs/current/datatype-numeric.html',
    'https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK',
    'src/backend/commands/tablecmds.c, ATAddForeignKeyConstraint (the operator that compares the two columns)',
  ],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers VALUES (3000000000);',
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int REFERENCES customers); INSERT INTO orders VALUES (1, 3000000000);',
      good:
        'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers); ' +
        'INSERT INTO orders VALUES (1, 3000000000);',
      claim: { fails: '22003' },
    },
    {
      setup: 'CREATE TABLE sizes (width double precision PRIMARY KEY); INSERT INTO sizes VALUES (0.1);',
      bad: 'CREATE TABLE items (id bigint PRIMARY KEY, width real REFERENCES sizes); INSERT INTO items VALUES (1, 0.1);',
      good: 'CREATE TABLE items (id bigint PRIMARY KEY, width double precision REFERENCES sizes); INSERT INTO items VALUES (1, 0.1);',
      claim: { fails: '23503' },
    },
    {
      setup:
        'CREATE TABLE bills (id numeric(10) PRIMARY KEY); INSERT INTO bills SELECT generate_series(1, 1000); ' +
        'CREATE FUNCTION rows_read_by_delete() RETURNS bigint LANGUAGE plpgsql AS $$ ' +
        "DECLARE before bigint := pg_stat_get_xact_tuples_returned('items'::regclass); " +
        'BEGIN DELETE FROM bills WHERE id > 900; ' +
        "RETURN pg_stat_get_xact_tuples_returned('items'::regclass) - before; END $$;",
      bad:
        'CREATE TABLE items (bill bigint REFERENCES bills); CREATE INDEX items_bill_idx ON items (bill); ' +
        'INSERT INTO items SELECT i % 900 + 1 FROM generate_series(1, 5000) i;',
      good:
        'CREATE TABLE items (bill numeric(10) REFERENCES bills); CREATE INDEX items_bill_idx ON items (bill); ' +
        'INSERT INTO items SELECT i % 900 + 1 FROM generate_series(1, 5000) i;',
      differs: '`bill` has the type of the column it points to.',
      claim: { after: { query: 'SELECT rows_read_by_delete() > 5000', bad: 'true', good: 'false' } },
    },
  ],
  messages,
  on: { AddConstraint: check, AddColumn: check, CreateTable: check },
});

function check(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & Reports<typeof messages>): void {
  if (context.effect.error) return;
  for (const foreign of foreignKeysOf(change)) {
    const key = context.catalog.relationKey(foreign.references.table);
    const parent = context.catalog.table(key);
    if (!parent || key === context.catalog.relationKey(change.table)) continue;
    const referenced =
      foreign.references.columns.length > 0
        ? foreign.references.columns
        : (parent.constraints.find((c) => c.type === 'primary-key')?.columns ?? []);
    foreign.columns.forEach((column, i) => {
      const own = typeOfColumn(change, column, context);
      const type = parent.columns.find((c) => c.name === referenced[i])?.type;
      const other = type && type.schema === 'pg_catalog' && !type.array ? type.name : undefined;
      if (own === undefined || other === undefined) return;
      const said = mismatch(own, other);
      if (said === undefined) return;
      const at = change.kind === 'AddConstraint' ? change.span : foreign.span;
      const data = {
        column: code(column),
        type: word(own),
        table: nameOf(change.table),
        parent: relationName(key),
        referenced: relationName(`${key}.${referenced[i]}`),
        parentType: word(other),
      };
      if (said === 'tooNarrow') context.report({ messageId: said, data: { ...data, greatest: GREATEST[own] ?? '' }, at });
      else context.report({ messageId: said, data, at });
    });
  }
}

/** Name of the built-in type of a column of the altered or new table. */
function typeOfColumn(change: AddConstraint | AddColumn | CreateTable, column: string, context: RuleContext): string | undefined {
  const definitions = change.kind === 'CreateTable' ? change.columns : change.kind === 'AddColumn' ? [change.column] : [];
  const definition = definitions.find((c) => c.name === column);
  if (definition) {
    const name = builtInName(definition.type, context);
    return name && (SERIALS[name] ?? name);
  }
  const type = context.catalog.findTable(change.table)?.columns.find((c) => c.name === column)?.type;
  return type && type.schema === 'pg_catalog' && !type.array ? type.name : undefined;
}

/** The message for a key column and the one it points to; undefined where the types match. */
function mismatch(own: string, other: string): keyof typeof messages | undefined {
  if (own === other || !NUMBERS.includes(own) || !NUMBERS.includes(other)) return undefined;
  if (INTEGERS.includes(own) && INTEGERS.includes(other)) return INTEGERS.indexOf(own) < INTEGERS.indexOf(other) ? 'tooNarrow' : undefined;
  // The two float types share one operator family, so an index serves both directions.
  if (FLOATS.includes(own) && FLOATS.includes(other)) return own === 'float4' ? 'rounds' : undefined;
  return 'comparedByCast';
}

function word(type: string): string {
  return code(WORDS[type] ?? type);
}
