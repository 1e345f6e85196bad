import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'set-local-outside-transaction',
  summary: 'SET LOCAL outside a transaction does nothing.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [152],
  effect:
    'SET LOCAL lasts until the current transaction ends. Outside a transaction block, that transaction is the SET statement itself. ' +
    'PostgreSQL gives warning 25P01 (SET LOCAL can only be used in transaction blocks), ' +
    'and the statements after it run with the old value.',
  workaround: 'Use SET instead of SET LOCAL, or put BEGIN before it and COMMIT at the end.',
  sources: ['https://www.postgresql.org/docs/current/sql-set.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: "SET LOCAL lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text;",
      good: "BEGIN; SET LOCAL lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text; COMMIT;",
      claim: { lock: 'AccessExclusiveLock', settings: { lock_timeout: '0' } },
    },
  ],
  messages: {
    doesNothing: [
      'Does nothing: there is no transaction here (warning 25P01).',
      'Each statement of this file commits by itself, so the next ones run with the old value of {parameter}.',
      'Use `SET`, or add `BEGIN` and `COMMIT`.',
    ],
  },
  on: {
    SetParameter(change, context) {
      const { transaction, migration, statement } = context;
      // A single statement is a transaction too: set_config in a query is in force for the rest of
      // that query.
      if (!change.local || transaction.openedBy !== 'none') return;
      const set = /^SET\s+LOCAL\b/i.exec(statement.text);
      context.report({
        messageId: 'doesNothing',
        data: { parameter: code(change.name) },
        at: change.span,
        // The tool that runs plain SQL files is unknown, and it may open a transaction.
        severity: migration.framework === 'plain' ? 'information' : 'warning',
        fixes: set
          ? [{ title: 'Use SET', kind: 'edit', edits: [{ span: { start: 0, end: set[0].length }, newText: 'SET' }], preferred: true }]
          : [],
      });
    },
  },
});
