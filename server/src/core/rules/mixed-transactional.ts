import { defineRule, type FileStatement } from './engine/rule';
import { BESIDE_SCHEMA } from './shared/beside-schema';

export default defineRule({
  id: 'mixed-transactional',
  summary: 'One file has statements that must run outside a transaction, and others.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [161],
  effect:
    'CREATE INDEX CONCURRENTLY and similar statements make the whole file run outside a transaction. ' +
    'When one statement fails, the statements before it stay. The file cannot continue, and it cannot simply be run again.',
  workaround: 'Put each statement that must run outside a transaction into a separate file. Keep the others in a transaction.',
  sources: ['https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, 1 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD COLUMN note text; CREATE UNIQUE INDEX CONCURRENTLY orders_quantity_idx ON orders (quantity);',
      contrast: 'CREATE UNIQUE INDEX CONCURRENTLY orders_quantity_idx ON orders (id, quantity);',
      claim: { fails: '23505' },
    },
  ],
  messages: {
    mixed: [
      'Makes the whole file run outside a transaction.',
      'When a statement fails, the statements before it stay, and the file cannot simply be run again.',
      'Put this statement alone into a separate migration.',
    ],
  },
  onFile(context) {
    if (context.migration.executionModel !== 'per-statement') return;
    const alone = context.statements.findIndex(
      ({ effect, transaction }) => effect.nonTransactional && !effect.error && transaction.openedBy === 'none',
    );
    if (alone < 0 || !context.statements.some(changesSchema)) return;
    const at = context.statements[alone]?.parsed.changes[0]?.span;
    context.report(alone, { messageId: 'mixed', ...(at && { at }) });
  },
});

function changesSchema({ parsed, effect }: FileStatement): boolean {
  return !effect.nonTransactional && !effect.error && parsed.changes.some((c) => !BESIDE_SCHEMA.has(c.kind));
}
