import { rewriteColumn } from './engine/fixes';
import { defineRule } from './engine/rule';
import { sized, statementName } from './engine/wording';

export default defineRule({
  id: 'add-column-inline-check',
  summary: 'CHECK on a new column scans the table under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [12],
  effect:
    'PostgreSQL reads every row to verify the CHECK, even when all values of the new column are NULL or the same constant, while ADD COLUMN holds ACCESS EXCLUSIVE.',
  workaround:
    'Add the column and, in the same statement, the check as a table constraint NOT VALID. Validate it in a later migration: VALIDATE lets reads and writes go on.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN quantity int DEFAULT 1 CHECK (quantity > 0);',
      good: 'ALTER TABLE orders ADD COLUMN quantity int DEFAULT 1, ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  on: {
    AddColumn(change, context) {
      const { column, table } = change;
      const { error } = context.effect;
      if (error?.sqlstate === '23514' && error.change === context.changeIndex) {
        const message = `This fails on ${sized(table, context)}: the value that all old rows get breaks the CHECK, and PostgreSQL raises 23514 "${error.message}". Change the default, or add the check NOT VALID.`;
        return context.report({ at: column.span, severity: 'error', message, plannable: true });
      }
      if (
        column.generated ||
        context.work.some((w) => w.what === 'rewrite') ||
        !context.work.some((w) => w.what === 'scan' && w.cause === 'check')
      )
        return;
      const checks = column.constraints.filter((c) => c.type === 'check' && !c.notEnforced);
      const { text } = context.statement;
      const actions = checks.map((c) => `ADD ${text.slice(c.span.start, c.span.end)} NOT VALID`);
      // IF NOT EXISTS would skip the column, but not the constraint added beside it.
      const fixes = change.ifNotExists
        ? []
        : [
            rewriteColumn(
              change,
              checks.map((c) => c.span),
              actions,
              'Add the check NOT VALID, and validate it in a later migration',
              context,
            ),
          ];
      context.report({
        at: column.span,
        message: `${statementName(table)} takes ACCESS EXCLUSIVE and reads all of ${sized(table, context)} to verify the CHECK: reads and writes wait for the whole scan. Add the check NOT VALID and validate it later: split into phases.`,
        fixes,
        plannable: true,
      });
    },
  },
});
