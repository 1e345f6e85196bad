import { defineRule } from './engine/rule';
import { sized, statementName } from './engine/wording';

export default defineRule({
  id: 'add-column-inline-unique',
  summary: 'UNIQUE or PRIMARY KEY on a new column builds its index under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [10],
  effect:
    'The index behind the constraint is built in the same statement, over all existing rows, while ADD COLUMN holds ACCESS EXCLUSIVE.',
  workaround:
    'Add the column alone. Build the unique index CONCURRENTLY in a migration that runs outside a transaction, then attach it with ADD CONSTRAINT ... UNIQUE USING INDEX, which is instant.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN code text UNIQUE;',
      good: 'ALTER TABLE orders ADD COLUMN code text; CREATE UNIQUE INDEX CONCURRENTLY orders_code_key ON orders (code); ALTER TABLE orders ADD CONSTRAINT orders_code_key UNIQUE USING INDEX orders_code_key;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true, indexBuild: true },
    },
  ],
  on: {
    AddColumn({ column, table }, context) {
      const { error } = context.effect;
      if (error?.sqlstate === '23505' && error.change === context.changeIndex) {
        const message = `This fails as soon as ${sized(table, context)} holds two rows: all old rows get the same value, and PostgreSQL raises 23505 "${error.message}". Add the column without a default: split into phases.`;
        return context.report({ at: column.span, severity: 'error', message, plannable: true });
      }
      // A rewrite builds the index on the way, and its own finding leads to the phases for both.
      if (context.work.some((w) => w.what === 'rewrite')) return;
      const build = context.work.find((w) => w.what === 'index-build' && (w.cause === 'unique' || w.cause === 'primary-key'));
      if (!build) return;
      const what = build.cause === 'unique' ? 'UNIQUE' : 'PRIMARY KEY';
      context.report({
        at: column.span,
        message: `${statementName(table)} takes ACCESS EXCLUSIVE and builds the index of ${what} over all of ${sized(table, context)}: reads and writes wait for the whole build. Add the column alone, build the index CONCURRENTLY and attach it: split into phases.`,
        plannable: true,
      });
    },
  },
});
