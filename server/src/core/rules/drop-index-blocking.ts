import type { DropObjects } from '../syntax/change';
import { span } from '../text';
import { runsAlone } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf, relationName } from './engine/wording';
import { isOff } from './shared/timeouts';

const LOCKS = 'Takes ACCESS EXCLUSIVE on {table} to drop {index}.';
const LOCKS_UNKNOWN = 'Takes ACCESS EXCLUSIVE on the table of {index}.';
const WAIT_BEHIND = 'While it waits for running queries, all reads and writes of the table wait behind it.';
const OUTSIDE = 'Drop it CONCURRENTLY in a migration that runs outside a transaction, or set lock_timeout.';

export default defineRule({
  id: 'drop-index-blocking',
  summary: 'DROP INDEX without CONCURRENTLY takes ACCESS EXCLUSIVE on the table.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [62],
  effect:
    'Dropping is instant, but it needs ACCESS EXCLUSIVE on the index and on its table. ' +
    'The lock waits for every running query, and every later query waits behind it. ' +
    'CONCURRENTLY waits without blocking others. ' +
    'It cannot run inside a transaction, nor on the index of a constraint or of a partitioned table.',
  workaround:
    'DROP INDEX CONCURRENTLY in a migration that runs outside a transaction. Otherwise set lock_timeout and retry when it expires.',
  sources: ['https://www.postgresql.org/docs/current/sql-dropindex.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); CREATE INDEX orders_status_idx ON orders (status);',
      bad: 'DROP INDEX orders_status_idx;',
      good: 'DROP INDEX CONCURRENTLY orders_status_idx;',
      claim: {
        locks: { orders: 'AccessExclusiveLock', orders_status_idx: 'AccessExclusiveLock' },
        rewrite: false,
        scan: false,
        indexBuild: false,
      },
    },
  ],
  messages: {
    alone: [LOCKS, WAIT_BEHIND, 'Drop it CONCURRENTLY.'],
    inTransaction: [LOCKS, WAIT_BEHIND, OUTSIDE],
    partitioned: [LOCKS, WAIT_BEHIND, 'Set lock_timeout.'],
    aloneUnknownTable: [LOCKS_UNKNOWN, WAIT_BEHIND, 'Drop it CONCURRENTLY.'],
    inTransactionUnknownTable: [LOCKS_UNKNOWN, WAIT_BEHIND, OUTSIDE],
  },
  on: {
    DropObjects(change, context) {
      const [first] = change.names;
      if (change.objectType !== 'index' || change.concurrently || !first || context.effect.error) return;
      const index = context.catalog.index(context.catalog.relationKey(first));
      // An index that no earlier migration created belongs to a table that is in use.
      if (index ? context.isNew(index.table) : change.ifExists) return;
      const alone = runsAlone(context) && !index?.partitioned && !index?.constraint;
      // This transaction holds the lock already, or lock_timeout bounds the wait.
      if ((index && context.held(index.table) === 'AccessExclusiveLock') || (!alone && !isOff(context.parameter('lock_timeout')))) return;
      const where = {
        at: change.span,
        fixes: alone ? concurrently(change, context) : [],
        plannable: index !== undefined && !index.partitioned && !index.constraint && change.names.length === 1,
      };
      const name = nameOf(first);
      if (!index)
        return context.report({ messageId: alone ? 'aloneUnknownTable' : 'inTransactionUnknownTable', data: { index: name }, ...where });
      const messageId = alone ? 'alone' : index.partitioned ? 'partitioned' : 'inTransaction';
      context.report({ messageId, data: { index: name, table: relationName(index.table) }, ...where });
    },
  },
});

/** CONCURRENTLY takes one index, and no CASCADE. */
function concurrently({ names, cascade }: DropObjects, context: RuleContext): Fix[] {
  const keyword = /^DROP\s+INDEX/i.exec(context.statement.text);
  if (names.length !== 1 || cascade || !keyword) return [];
  const at = keyword[0].length;
  return [{ title: 'Drop it CONCURRENTLY', kind: 'edit', edits: [{ span: span(at, at), newText: ' CONCURRENTLY' }], preferred: true }];
}
