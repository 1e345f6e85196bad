import { defineRule } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';

export default defineRule({
  id: 'add-column-inline-unique',
  summary: 'UNIQUE or PRIMARY KEY on a new column builds its index under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [10],
  effect:
    'The same statement builds the index of the constraint over all existing rows. ' +
    'ADD COLUMN holds ACCESS EXCLUSIVE during the build, so reads and writes wait.',
  workaround:
    'Add the column alone. Build the unique index CONCURRENTLY in a migration that runs outside a transaction. ' +
    'Then attach it with ADD CONSTRAINT ... UNIQUE USING INDEX, which is instant.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN code text UNIQUE;',
      good:
        'ALTER TABLE orders ADD COLUMN code text; CREATE UNIQUE INDEX CONCURRENTLY orders_code_key ON orders (code); ' +
        'ALTER TABLE orders ADD CONSTRAINT orders_code_key UNIQUE USING INDEX orders_code_key;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  messages: {
    builds: [
      'Builds an index on {table} under ACCESS EXCLUSIVE.',
      'UNIQUE needs an index over all existing rows, so reads and writes wait until the build ends.',
      'Add the column alone, build the index CONCURRENTLY, then attach it: split into phases.',
    ],
    fails: [
      'Fails if {table} has two rows: both get the same value (23505).',
      'PostgreSQL raises {error}.',
      'Add the column without a default: split into phases.',
    ],
  },
  on: {
    AddColumn({ column, table }, context) {
      const { error } = context.effect;
      if (error?.sqlstate === '23505' && error.change === context.changeIndex) {
        return context.report({
          messageId: 'fails',
          data: { table: nameOf(table), error: code(error.message) },
          at: column.span,
          severity: 'error',
          plannable: true,
        });
      }
      // A rewrite builds the index too, and its own finding leads to the phases for both.
      if (context.work.some((w) => w.what === 'rewrite')) return;
      // A primary key always fails, rewrites, or finds no row.
      if (!context.work.some((w) => w.what === 'index-build' && w.cause === 'unique')) return;
      context.report({
        messageId: 'builds',
        data: { table: sized(table, context) },
        at: column.span,
        plannable: true,
      });
    },
  },
});
