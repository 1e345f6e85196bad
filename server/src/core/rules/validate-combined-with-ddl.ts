import { atLeast, blocked, lockName } from '../locks';
import { span } from '../text';
import { commitsByItself } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, sized } from './engine/wording';

export default defineRule({
  id: 'validate-combined-with-ddl',
  summary: 'VALIDATE CONSTRAINT in one statement with another action scans under the lock of that action.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [159],
  effect:
    'One ALTER TABLE takes one lock on the table: the strongest that any of its actions needs. ' +
    'Alone, VALIDATE CONSTRAINT lets reads and writes continue. Together with ADD COLUMN and most other actions, ' +
    'it scans under ACCESS EXCLUSIVE.',
  workaround: 'Run VALIDATE in a separate statement and a separate transaction, because a transaction holds its locks until it ends.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
    'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i; ' +
        'ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;',
      bad: 'ALTER TABLE orders ADD COLUMN note text, VALIDATE CONSTRAINT orders_quantity_check;',
      good: 'ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  messages: {
    scans: [
      'Scans all of {table} under {lock}.',
      'Another action of this statement needs {lock}, so {waiting} wait until the scan for {constraint} ends.',
      'Validate in a separate statement and a separate transaction.',
    ],
  },
  on: {
    ValidateConstraint(change, context) {
      const table = context.catalog.relationKey(change.table);
      const own = context.effect.locks.find((l) => l.relation === table)?.mode;
      if (!own || !atLeast(own, 'ShareLock') || !context.work.some((w) => w.what === 'scan' && w.relation === table)) return;
      // not-valid-validate-same-transaction reports a lock that an earlier statement took:
      // splitting would not help.
      if (atLeast(context.held(table), own)) return;
      context.report({
        messageId: 'scans',
        data: { table: sized(change.table, context), lock: lockName(own), waiting: blocked(own), constraint: code(change.name) },
        at: change.span,
        fixes: splitOff(change.span, context),
      });
    },
  },
});

/** Only for the last action: then only the comma before it must be removed. */
function splitOff(at: { readonly start: number; readonly end: number }, context: RuleContext): Fix[] {
  const { text, changes } = context.statement;
  const [first] = changes;
  if (!commitsByItself(context) || at.end !== text.length || !first || !('only' in first)) return [];
  const comma = /,\s*$/.exec(text.slice(0, at.start));
  if (!comma) return [];
  const newText = `;\nALTER TABLE ${text.slice(first.table.span.start, first.table.span.end)} `;
  return [
    { title: 'Validate in a separate statement', kind: 'edit', edits: [{ span: span(comma.index, at.start), newText }], preferred: true },
  ];
}
