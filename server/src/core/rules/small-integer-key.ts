import type { ColumnDefinition, CreateTable } from '../syntax/change';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { isBuiltIn, written } from './shared/defined-columns';

const SMALL = ['int2', 'int4', 'serial', 'serial4', 'serial2', 'smallserial'];

export default defineRule({
  id: 'small-integer-key',
  summary: 'A primary key of four bytes or fewer can run out of numbers.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [181],
  effect:
    'integer ends at 2,147,483,647, smallint at 32,767. Changing the type later rewrites the table and all its indexes under ACCESS ' +
    'EXCLUSIVE, ' +
    'and every table that references it needs the same change. A bigint needs four bytes more than an integer in each row, ' +
    'and alignment often uses these bytes anyway.',
  workaround: 'Use bigint while the table is new.',
  sources: ['https://www.postgresql.org/docs/current/datatype-numeric.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE items (id int PRIMARY KEY);',
      good: 'CREATE TABLE items (id bigint PRIMARY KEY);',
      differs: '`id` is bigint.',
      claim: { after: { query: 'INSERT INTO items VALUES (3000000000) RETURNING id', bad: '22003', good: '3000000000' } },
    },
  ],
  messages: {
    runsOut: [
      'The primary key {column} is {type} and can run out of numbers.',
      'A change to bigint later rewrites the table and every table that references it, under ACCESS EXCLUSIVE.',
      'Use bigint now.',
    ],
  },
  on: {
    CreateTable(change, context) {
      if (change.persistence === 'temporary' || change.foreign || context.effect.error) return;
      const key = keyColumn(change);
      // A key of several columns does not run out. The type of a foreign key is decided by the
      // table it references.
      if (!key || key.constraints.some(({ type }) => type === 'foreign-key') || !isBuiltIn(key.type, SMALL, context)) return;
      const text = written(key.type, context);
      const newText = /serial/i.test(text) ? 'bigserial' : 'bigint';
      context.report({
        messageId: 'runsOut',
        data: { column: code(key.name), type: code(text) },
        at: key.type.span,
        fixes: [{ title: `Use ${newText}`, kind: 'edit', edits: [{ span: key.type.span, newText }], preferred: true }],
      });
    },
  },
});

/** The primary key's column, if it has exactly one. */
function keyColumn({ columns, constraints }: CreateTable): ColumnDefinition | undefined {
  const own = columns.find((column) => column.constraints.some(({ type }) => type === 'primary-key'));
  if (own) return own;
  const key = constraints.find(({ type }) => type === 'primary-key');
  return key?.columns.length === 1 ? columns.find(({ name }) => name === key.columns[0]) : undefined;
}
