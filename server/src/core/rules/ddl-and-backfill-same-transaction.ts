import type { Delete, Update } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { code, nameOf, relationName, sized } from './engine/wording';
import { readsWholeTable, touchesManyRows } from './shared/dml-reach';

export default defineRule({
  id: 'ddl-and-backfill-same-transaction',
  summary: 'A schema change and the backfill of its rows in one transaction.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [160],
  effect:
    'ALTER TABLE takes ACCESS EXCLUSIVE and holds it to the end of the transaction. An UPDATE or DELETE of many rows after it, as in ADD COLUMN, UPDATE, SET NOT NULL in one file, keeps all reads and writes of the table waiting until the last row is written and the transaction commits.',
  workaround:
    'Three phases: add the column (instant), fill the old rows in batches that commit one by one, then set NOT NULL by way of a validated constraint.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: "BEGIN; ALTER TABLE orders ADD COLUMN status text; UPDATE orders SET status = 'new'; ALTER TABLE orders ALTER COLUMN status SET NOT NULL; COMMIT;",
      good: "BEGIN; ALTER TABLE orders ADD COLUMN status text; COMMIT; UPDATE orders SET status = 'new' WHERE id BETWEEN 1 AND 500 AND status IS NULL; UPDATE orders SET status = 'new' WHERE id BETWEEN 501 AND 1000 AND status IS NULL;",
      claim: { lock: 'AccessExclusiveLock', scan: true },
    },
  ],
  on: {
    Update(change, context) {
      check('UPDATE', change, context);
    },
    Delete(change, context) {
      check('DELETE FROM', change, context);
    },
  },
});

function check(verb: string, change: Update | Delete, context: RuleContext & TextReports): void {
  const own = context.catalog.relationKey(change.table);
  // Of several tables that the transaction holds, the one that is written counts most.
  const same = context.held(own) === 'AccessExclusiveLock' && !context.isNew(own);
  const held = same ? own : context.heldAccessExclusive;
  if (held === null || context.effect.error) return;
  if (!touchesManyRows(change, context)) {
    if (same && readsWholeTable(change, context)) reportScan(verb, change, context);
    return;
  }
  const until = same ? 'until every row is written' : `until every row of ${sized(change.table, context)} is written`;
  context.report({
    at: change.span,
    // Of another table's rows one word for the transaction is enough.
    ...(!same && { once: `transaction ${context.transaction.number}` }),
    message: `${code(`${verb} ${nameOf(change.table).slice(1, -1)}`)} is ${change.kind === 'Update' ? 'a backfill' : 'a bulk change'} in the transaction of a schema change, which holds ACCESS EXCLUSIVE on ${relationName(held)}: reads and writes of ${relationName(held)} wait ${until} and the transaction commits. Split into phases: schema change, backfill in batches, constraint.`,
    plannable: change.kind === 'Update',
  });
}

function reportScan(verb: string, change: Update | Delete, context: RuleContext & TextReports): void {
  const table = nameOf(change.table);
  context.report({
    at: change.span,
    message: `${code(`${verb} ${table.slice(1, -1)}`)} reads all of ${sized(change.table, context)}, since no index serves its WHERE, in the transaction of a schema change, which holds ACCESS EXCLUSIVE on ${table}: reads and writes of ${table} wait for the whole scan and until the transaction commits. Run it in a transaction of its own.`,
  });
}
