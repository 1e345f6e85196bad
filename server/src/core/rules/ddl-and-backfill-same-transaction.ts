import type { Delete, Update } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code, nameOf, relationName, sized } from './engine/wording';
import { runsInBatches } from './shared/batches';
import { readsWholeTable, touchesManyRows } from './shared/dml-reach';

const HOLDS = 'An earlier statement in this transaction holds the lock.';
const SPLIT = 'Split into phases: schema change, backfill in batches, constraint.';
const DELETE_APART = 'Move the DELETE to a separate migration, and delete in batches.';

const messages = {
  backfills: [
    'Backfills {table} under ACCESS EXCLUSIVE.',
    HOLDS,
    'Reads and writes wait until every row is written and the transaction commits.',
    SPLIT,
  ],
  deletes: [
    'Deletes rows of {table} under ACCESS EXCLUSIVE.',
    HOLDS,
    'Reads and writes wait until every row is deleted and the transaction commits.',
    DELETE_APART,
  ],
  backfillsOther: [
    'Backfills {table} while {locked} is under ACCESS EXCLUSIVE.',
    'An earlier statement in this transaction holds the lock on {locked}.',
    'Reads and writes of {locked} wait until every row of {table} is written and the transaction commits.',
    SPLIT,
  ],
  deletesOther: [
    'Deletes rows of {table} while {locked} is under ACCESS EXCLUSIVE.',
    'An earlier statement in this transaction holds the lock on {locked}.',
    'Reads and writes of {locked} wait until every row is deleted and the transaction commits.',
    DELETE_APART,
  ],
  scans: [
    'Scans all of {table} under ACCESS EXCLUSIVE.',
    'No index serves the WHERE of {statement}, and an earlier statement in this transaction holds the lock.',
    'Reads and writes wait until the scan ends and the transaction commits.',
    'Run it in a separate transaction.',
  ],
} as const satisfies Messages;

type Context = RuleContext & Reports<typeof messages>;

export default defineRule({
  id: 'ddl-and-backfill-same-transaction',
  summary: 'A backfill in the transaction of a schema change runs under ACCESS EXCLUSIVE.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [160],
  effect:
    'ALTER TABLE takes ACCESS EXCLUSIVE and holds it until the transaction ends. ' +
    'An UPDATE or DELETE of many rows after it, such as ADD COLUMN, UPDATE, SET NOT NULL in one file, runs under that lock. ' +
    'All reads and writes of the table wait until the last row is written and the transaction commits.',
  workaround:
    'Split it into three phases. First add the column, which is instant. ' +
    'Then fill the old rows in batches, each in a separate transaction. Then set NOT NULL with the help of a validated CHECK.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad:
        "BEGIN; ALTER TABLE orders ADD COLUMN status text; UPDATE orders SET status = 'new'; " +
        'ALTER TABLE orders ALTER COLUMN status SET NOT NULL; COMMIT;',
      contrast:
        'BEGIN; ALTER TABLE orders ADD COLUMN status text; COMMIT; ' +
        "UPDATE orders SET status = 'new' WHERE id BETWEEN 1 AND 500 AND status IS NULL; " +
        "UPDATE orders SET status = 'new' WHERE id BETWEEN 501 AND 1000 AND status IS NULL;",
      claim: { lock: 'AccessExclusiveLock', scan: true },
    },
  ],
  messages,
  on: {
    Update: reportManyRows,
    Delete: reportManyRows,
  },
});

function reportManyRows(change: Update | Delete, context: Context): void {
  const own = context.catalog.relationKey(change.table);
  // The transaction may hold several tables: the one that is written matters most.
  const holdsOwn = context.held(own) === 'AccessExclusiveLock' && !context.isNew(own);
  const locked = holdsOwn ? own : context.heldAccessExclusive;
  if (locked === null || context.effect.error) return;
  if (!touchesManyRows(change, context)) {
    if (holdsOwn && readsWholeTable(change, context)) reportScan(change, context);
    return;
  }
  const isUpdate = change.kind === 'Update';
  const plannable = isUpdate && runsInBatches(change, context);
  if (holdsOwn) {
    const table = sized(change.table, context);
    return context.report({ messageId: isUpdate ? 'backfills' : 'deletes', data: { table }, at: change.span, plannable });
  }
  context.report({
    messageId: isUpdate ? 'backfillsOther' : 'deletesOther',
    data: { table: sized(change.table, context), locked: relationName(locked) },
    at: change.span,
    // Said once a transaction: the locked table is the same for all rows that follow.
    once: `transaction ${context.transaction.number}`,
    plannable,
  });
}

function reportScan(change: Update | Delete, context: Context): void {
  const verb = change.kind === 'Update' ? 'UPDATE' : 'DELETE FROM';
  context.report({
    messageId: 'scans',
    data: { table: sized(change.table, context), statement: code(`${verb} ${nameOf(change.table).slice(1, -1)}`) },
    at: change.span,
  });
}
