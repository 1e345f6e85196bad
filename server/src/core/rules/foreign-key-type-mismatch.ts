import type { AddColumn, AddConstraint, CreateTable } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { code, relationName } from './engine/wording';
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
const NUMBERS: readonly string[] = [...INTEGERS, 'numeric', 'float4', 'float8'];
const WORDS: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'int',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
};
const GREATEST: Readonly<Record<string, string>> = { int2: '32,767', int4: '2,147,483,647' };

export default defineRule({
  id: 'foreign-key-type-mismatch',
  summary: 'A foreign key column does not hold every value of the column it points to.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [52],
  effect:
    'PostgreSQL accepts a foreign key between numbers of different types. A narrower integer fails with 22003 on the day the referenced keys outgrow it, and to widen it then is a rewrite of the table. Between an integer and numeric or float the rows that point to a key are compared through a cast, which an index on them does not serve.',
  workaround: 'Give the column the type of the column it points to. A wider integer is all right.',
  sources: [
    'https://www.postgresql.org/docs/current/datatype-numeric.html',
    'https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK',
  ],
  examples: [
    {
      setup: 'CREATE TABLE customers (id bigint PRIMARY KEY); INSERT INTO customers VALUES (3000000000);',
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int REFERENCES customers); INSERT INTO orders VALUES (1, 3000000000);',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers); INSERT INTO orders VALUES (1, 3000000000);',
      claim: { fails: '22003' },
    },
  ],
  on: { AddConstraint: look, AddColumn: look, CreateTable: look },
});

function look(change: AddConstraint | AddColumn | CreateTable, context: RuleContext & TextReports): void {
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
      const why = own !== undefined && other !== undefined ? mismatch(own, other) : undefined;
      if (own === undefined || other === undefined || why === undefined) return;
      context.report({
        at: change.kind === 'AddConstraint' ? change.span : foreign.span,
        message: `${code(column)} is ${word(own)}, ${code(referenced[i] ?? '')} of ${relationName(key)} is ${word(other)}: ${why}. Give both the same type.`,
      });
    });
  }
}

/** Name of the built-in type of a column of the altered or new table. */
function typeOfColumn(
  change: AddConstraint | AddColumn | CreateTable,
  column: string,
  context: RuleContext & TextReports,
): string | undefined {
  const definitions = change.kind === 'CreateTable' ? change.columns : change.kind === 'AddColumn' ? [change.column] : [];
  const definition = definitions.find((c) => c.name === column);
  if (definition) {
    const name = builtInName(definition.type, context);
    return name && (SERIALS[name] ?? name);
  }
  const type = context.catalog.findTable(change.table)?.columns.find((c) => c.name === column)?.type;
  return type && type.schema === 'pg_catalog' && !type.array ? type.name : undefined;
}

function mismatch(own: string, other: string): string | undefined {
  if (own === other || !NUMBERS.includes(own) || !NUMBERS.includes(other)) return undefined;
  if (INTEGERS.includes(own) && INTEGERS.includes(other))
    return INTEGERS.indexOf(own) < INTEGERS.indexOf(other) ? `keys above ${GREATEST[own]} cannot be stored` : undefined;
  return 'rows that point to a key are found by a cast, which no index on the column serves';
}

function word(type: string): string {
  return code(WORDS[type] ?? type);
}
