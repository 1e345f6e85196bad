import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'replace-view-drops-column',
  summary: 'CREATE OR REPLACE VIEW fails when it changes anything but adds columns at the end.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [98],
  effect:
    'CREATE OR REPLACE VIEW must keep every column of the view in its place, with its name and its type, ' +
    'because other objects may depend on it. ' +
    'Otherwise it fails with 42P16. Replacing a view takes ACCESS EXCLUSIVE on it for an instant.',
  workaround:
    'Put new columns at the end. To rename a column, use ALTER VIEW ... RENAME COLUMN. ' +
    'To remove one, run DROP VIEW and CREATE VIEW in one transaction, recreate the views that depend on it, ' +
    'and grant the privileges again. ' +
    'Running applications may still use the column.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createview.html',
    'PostgreSQL source: src/backend/commands/view.c, checkViewColumns',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text, note text); ' +
        'CREATE VIEW open_orders AS SELECT id, status, note FROM orders;',
      bad: 'CREATE OR REPLACE VIEW open_orders AS SELECT id, note FROM orders;',
      good: 'BEGIN; DROP VIEW open_orders; CREATE VIEW open_orders AS SELECT id, note FROM orders; COMMIT;',
      claim: { fails: '42P16' },
    },
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text); CREATE VIEW open_orders AS SELECT * FROM orders; ' +
        'ALTER TABLE orders ADD COLUMN note text;',
      bad: 'CREATE OR REPLACE VIEW open_orders AS SELECT id, note, status FROM orders;',
      good: 'CREATE OR REPLACE VIEW open_orders AS SELECT id, status, note FROM orders;',
      claim: { fails: '42P16' },
    },
  ],
  messages: {
    fails: [
      'Fails: {reason} (42P16).',
      'The columns of {view} must keep their place, name and type; new columns go to the end.',
      'To rename a column, use ALTER VIEW ... RENAME COLUMN.',
      'To remove one, run DROP VIEW and CREATE VIEW in one transaction.',
    ],
  },
  on: {
    CreateView({ span, name, replace }, context) {
      const { error } = context.effect;
      if (!replace || error?.sqlstate !== '42P16') return;
      context.report({ messageId: 'fails', data: { reason: error.message, view: nameOf(name) }, at: span });
    },
  },
});
