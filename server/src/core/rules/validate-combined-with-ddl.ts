import { atLeast, blocked, lockName } from '../locks';
import { span } from '../text';
import { commitsByItself } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, sized } from './engine/wording';

export default defineRule({
  id: 'validate-combined-with-ddl',
  summary: 'VALIDATE CONSTRAINT beside another action scans under the lock of that action.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [159],
  effect:
    'One ALTER TABLE takes one lock: the strongest that any of its actions asks for. VALIDATE CONSTRAINT by itself lets reads and writes go on; beside ADD COLUMN and most others its scan happens under ACCESS EXCLUSIVE.',
  workaround: 'A statement of its own for VALIDATE, and a transaction of its own: locks are held to the end of it.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i; ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;',
      bad: 'ALTER TABLE orders ADD COLUMN note text, VALIDATE CONSTRAINT orders_quantity_check;',
      good: 'ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  on: {
    ValidateConstraint(change, context) {
      const table = context.catalog.relationKey(change.table);
      const own = context.effect.locks.find((l) => l.relation === table)?.mode;
      if (!own || !atLeast(own, 'ShareLock') || !context.work.some((w) => w.what === 'scan' && w.relation === table)) return;
      // Held since an earlier statement: that is not-valid-validate-same-transaction, and splitting would not help.
      if (atLeast(context.held(table), own)) return;
      context.report({
        at: change.span,
        message: `VALIDATE CONSTRAINT ${code(change.name)} reads all of ${sized(change.table, context)} under ${lockName(own)}, which the statement takes for its other actions: ${blocked(own)} wait for the whole scan. Validate in a statement and a transaction of its own.`,
        fixes: splitOff(change.span, context),
      });
    },
  },
});

/** Only as the last action, where the comma before it is all there is to take out. */
function splitOff(at: { readonly start: number; readonly end: number }, context: RuleContext): Fix[] {
  const { text, changes } = context.statement;
  const [first] = changes;
  if (!commitsByItself(context) || at.end !== text.length || !first || !('only' in first)) return [];
  const comma = /,\s*$/.exec(text.slice(0, at.start));
  if (!comma) return [];
  const newText = `;\nALTER TABLE ${text.slice(first.table.span.start, first.table.span.end)} `;
  return [
    { title: 'Validate in a statement of its own', kind: 'edit', edits: [{ span: span(comma.index, at.start), newText }], preferred: true },
  ];
}
