import { defineRule, type FileStatement } from './engine/rule';
import { BESIDE_SCHEMA } from './shared/beside-schema';

export default defineRule({
  id: 'mixed-transactional',
  summary: 'Statements that must run outside a transaction and others in one file.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [161],
  effect:
    'CREATE INDEX CONCURRENTLY and its like force the whole file out of a transaction. When one statement of it fails, those before it stay, and the file can neither go on nor be run again.',
  workaround: 'What must run outside a transaction goes alone into a file of its own; everything else stays in a transaction.',
  sources: ['https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, 1 FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD COLUMN note text; CREATE UNIQUE INDEX CONCURRENTLY orders_quantity_idx ON orders (quantity);',
      good: 'CREATE UNIQUE INDEX CONCURRENTLY orders_quantity_idx ON orders (id, quantity);',
      claim: { fails: '23505' },
    },
  ],
  onFile(context) {
    if (context.migration.executionModel !== 'per-statement') return;
    const alone = context.statements.findIndex(
      ({ effect, transaction }) => effect.nonTransactional && !effect.error && transaction.openedBy === 'none',
    );
    if (alone < 0 || !context.statements.some(changesSchema)) return;
    const at = context.statements[alone]?.parsed.changes[0]?.span;
    context.report(alone, {
      ...(at && { at }),
      message:
        'This must run outside a transaction, and so must everything else in its file: when a statement fails, those before it stay, and the file cannot simply be run again. Put it alone into a migration of its own.',
    });
  },
});

function changesSchema({ parsed, effect }: FileStatement): boolean {
  return !effect.nonTransactional && !effect.error && parsed.changes.some((c) => !BESIDE_SCHEMA.has(c.kind));
}
