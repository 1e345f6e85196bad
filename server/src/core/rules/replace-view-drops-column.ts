import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'replace-view-drops-column',
  summary: 'CREATE OR REPLACE VIEW can only add columns at the end.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [98],
  effect:
    'CREATE OR REPLACE VIEW keeps every column of the view in its place, under its name and with its type, because others may depend on it; otherwise it fails with 42P16. Replacing takes ACCESS EXCLUSIVE on the view for an instant.',
  workaround:
    'Put new columns at the end. To take one away or to rename one: DROP VIEW and CREATE VIEW in one transaction, with the views over it, and grant the privileges again; ALTER VIEW ... RENAME COLUMN renames. Running applications may still use the column.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createview.html',
    'PostgreSQL source: src/backend/commands/view.c, checkViewColumns',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text, note text); CREATE VIEW open_orders AS SELECT id, status, note FROM orders;',
      bad: 'CREATE OR REPLACE VIEW open_orders AS SELECT id, note FROM orders;',
      good: 'BEGIN; DROP VIEW open_orders; CREATE VIEW open_orders AS SELECT id, note FROM orders; COMMIT;',
      claim: { fails: '42P16' },
    },
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text); CREATE VIEW open_orders AS SELECT * FROM orders; ALTER TABLE orders ADD COLUMN note text;',
      bad: 'CREATE OR REPLACE VIEW open_orders AS SELECT id, note, status FROM orders;',
      good: 'CREATE OR REPLACE VIEW open_orders AS SELECT id, status, note FROM orders;',
      claim: { fails: '42P16' },
    },
  ],
  on: {
    CreateView({ span, name, replace }, context) {
      const { error } = context.effect;
      if (!replace || error?.sqlstate !== '42P16') return;
      context.report({
        at: span,
        message: `This fails with 42P16: ${error.message}. Columns of ${nameOf(name)} stay where they are, and new ones go to the end. Otherwise DROP VIEW and CREATE VIEW, in one transaction.`,
      });
    },
  },
});
