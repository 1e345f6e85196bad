import type { ColumnDefinition, CreateTable } from '../syntax/change';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { isBuiltIn, written } from './shared/defined-columns';

const SMALL = ['int2', 'int4', 'serial', 'serial4', 'serial2', 'smallserial'];

export default defineRule({
  id: 'small-integer-key',
  summary: 'A primary key of four bytes or fewer runs out of numbers.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [181],
  effect:
    'integer ends at 2,147,483,647, smallint at 32,767. Changing the type then rewrites the table and all its indexes under ACCESS EXCLUSIVE, and every table that references it wants the same. A bigint costs four bytes a row, which alignment often gives back.',
  workaround: 'Make it bigint while the table is new.',
  sources: ['https://www.postgresql.org/docs/current/datatype-numeric.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE items (id int PRIMARY KEY);',
      good: 'CREATE TABLE items (id bigint PRIMARY KEY);',
      claim: { after: { query: 'INSERT INTO items VALUES (3000000000) RETURNING id', bad: '22003', good: '3000000000' } },
    },
  ],
  on: {
    CreateTable(change, context) {
      if (change.persistence === 'temporary' || change.foreign || context.effect.error) return;
      const key = keyColumn(change);
      // Two columns together do not run out, and what a key references has the last word about its type.
      if (!key || key.constraints.some(({ type }) => type === 'foreign-key') || !isBuiltIn(key.type, SMALL, context)) return;
      const text = written(key.type, context);
      const newText = /serial/i.test(text) ? 'bigserial' : 'bigint';
      context.report({
        at: key.type.span,
        message: `The primary key ${code(key.name)} is ${code(text)} and will run out of numbers; a bigint later means rewriting the table and all that reference it. Make it bigint now.`,
        fixes: [{ title: `Use ${newText}`, kind: 'edit', edits: [{ span: key.type.span, newText }], preferred: true }],
      });
    },
  },
});

/** The one column that is the primary key. */
function keyColumn({ columns, constraints }: CreateTable): ColumnDefinition | undefined {
  const own = columns.find((column) => column.constraints.some(({ type }) => type === 'primary-key'));
  if (own) return own;
  const key = constraints.find(({ type }) => type === 'primary-key');
  return key?.columns.length === 1 ? columns.find(({ name }) => name === key.columns[0]) : undefined;
}
