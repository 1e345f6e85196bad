import type { SchemaChange } from '../syntax/change';
import { defineRule, type RuleContext } from './engine/rule';
import { relationName } from './engine/wording';

export default defineRule({
  id: 'statement-after-access-exclusive',
  summary: 'Slow work while an earlier statement of the transaction still holds ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [155],
  effect:
    'Locks are held until the transaction ends. After an instant ALTER TABLE, slow work in the same transaction ' +
    '(an index build, a scan, a bulk INSERT, a procedure) blocks all reads and writes of the altered table too. ' +
    'This is so even when the work is on another table.',
  workaround: 'Put the slow statement into a separate migration, or before the ALTER TABLE.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE customers (id bigint PRIMARY KEY, name text); ' +
        'INSERT INTO customers SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; CREATE INDEX customers_name_idx ON customers (name); COMMIT;',
      good: 'BEGIN; ALTER TABLE orders ADD COLUMN note text; COMMIT; CREATE INDEX CONCURRENTLY customers_name_idx ON customers (name);',
      claim: { lock: 'AccessExclusiveLock', scan: true, indexBuild: true },
    },
  ],
  messages: {
    extendsLock: [
      'Blocks reads and writes of {table} while it runs.',
      'An earlier statement took ACCESS EXCLUSIVE on the table, and the transaction holds it until the commit.',
      'Put this statement into a separate migration, or before the other one.',
    ],
  },
  onStatement(context) {
    const { effect, statement } = context;
    // Most statements are quick: what the transaction holds does not matter.
    if (effect.error || (effect.work.length === 0 && !statement.changes.some(isBulk))) return;
    const held = context.heldAccessExclusive;
    if (held === null || !takesTime(held, context)) return;
    const at = context.statement.changes[0]?.span;
    context.report({
      messageId: 'extendsLock',
      data: { table: relationName(held) },
      ...(at && { at }),
      once: `transaction ${context.transaction.number}`,
    });
  },
});

/**
 * Other rules report work on the held table itself, and ddl-and-backfill-same-transaction reports
 * UPDATE and DELETE.
 */
function takesTime(held: string, { statement, effect }: RuleContext): boolean {
  if (statement.changes.some((c) => c.kind === 'Update' || c.kind === 'Delete')) return false;
  if (statement.changes.some(isBulk)) return true;
  return effect.work.some((w) => w.populated && w.relation !== held) && !effect.locks.some((l) => l.relation === held);
}

function isBulk(change: SchemaChange): boolean {
  if (change.kind === 'Insert') return change.rows === 'query' && change.reads.length > 0;
  if (change.kind !== 'RunBlock') return change.kind === 'Copy' && change.from;
  // A block of a few quick statements is as quick as those.
  return (
    !change.statements || (change.dynamic ?? []).length > 0 || change.statements.some(({ parsed }) => parsed.changes.some(isSlowInside))
  );
}

/** In a block: bulk statements, UPDATE and DELETE, and functions, whose duration is not known. */
function isSlowInside(change: SchemaChange): boolean {
  return (
    change.kind === 'Update' ||
    change.kind === 'Delete' ||
    ((change.kind === 'Select' || change.kind === 'Merge') && change.calls.length > 0) ||
    isBulk(change)
  );
}
