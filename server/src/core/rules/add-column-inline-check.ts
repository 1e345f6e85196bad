import { rewriteColumn } from './engine/fixes';
import { defineRule } from './engine/rule';
import { code, sized } from './engine/wording';

export default defineRule({
  id: 'add-column-inline-check',
  summary: 'CHECK on a new column scans the table under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [12],
  effect:
    'PostgreSQL scans the table and checks every row, even when all values of the new column are NULL or the same constant. ' +
    'ADD COLUMN holds ACCESS EXCLUSIVE during the scan, so reads and writes wait.',
  workaround:
    'Add the column, and in the same statement add the check as a table constraint NOT VALID. ' +
    'Run VALIDATE CONSTRAINT in a later migration: reads and writes continue while it scans.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN quantity int DEFAULT 1 CHECK (quantity > 0);',
      good:
        'ALTER TABLE orders ADD COLUMN quantity int DEFAULT 1, ' +
        'ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID; ' +
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  messages: {
    scans: [
      'Scans all of {table} under ACCESS EXCLUSIVE.',
      'PostgreSQL checks the CHECK constraint on every row, so reads and writes wait until the scan ends.',
      'Add the constraint NOT VALID, then validate it in a later migration: split into phases.',
    ],
    fails: [
      'Fails: the value for existing rows breaks the CHECK (23514).',
      'All rows of {table} get the same value, and PostgreSQL raises {error}.',
      'Change the default, or add the constraint NOT VALID.',
    ],
  },
  on: {
    AddColumn(change, context) {
      const { column } = change;
      const table = sized(change.table, context);
      const { error } = context.effect;
      if (error?.sqlstate === '23514' && error.change === context.changeIndex) {
        return context.report({
          messageId: 'fails',
          data: { table, error: code(error.message) },
          at: column.span,
          severity: 'error',
          plannable: true,
        });
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
      context.report({ messageId: 'scans', data: { table }, at: column.span, fixes, plannable: true });
    },
  },
});
