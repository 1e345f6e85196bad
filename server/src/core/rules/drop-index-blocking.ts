import type { DropObjects } from '../syntax/change';
import { span } from '../text';
import { runsAlone } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, nameOf, relationName } from './engine/wording';
import { isOff } from './shared/timeouts';

export default defineRule({
  id: 'drop-index-blocking',
  summary: 'DROP INDEX without CONCURRENTLY takes ACCESS EXCLUSIVE on the table.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [62],
  effect:
    'Dropping is instant, but ACCESS EXCLUSIVE on the index and its table has to wait for every query in progress, and every later query waits behind it. CONCURRENTLY waits without keeping anybody out; it cannot run inside a transaction, nor on the index of a constraint or of a partitioned table.',
  workaround:
    'DROP INDEX CONCURRENTLY in a migration that runs outside a transaction; otherwise set lock_timeout and try again when it strikes.',
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
  on: {
    DropObjects(change, context) {
      const [first] = change.names;
      if (change.objectType !== 'index' || change.concurrently || !first || context.effect.error) return;
      const index = context.catalog.index(context.catalog.relationKey(first));
      // An index that no migration created belongs to a table that is in use.
      if (index ? context.isNew(index.table) : change.ifExists) return;
      const alone = runsAlone(context) && !index?.partitioned && !index?.constraint;
      // Others wait for this lock already, or not for long.
      if ((index && context.held(index.table) === 'AccessExclusiveLock') || (!alone && !isOff(context.parameter('lock_timeout')))) return;
      const table = index ? relationName(index.table) : 'its table';
      const way = alone
        ? 'Drop it CONCURRENTLY.'
        : index?.partitioned
          ? 'Set lock_timeout.'
          : 'Drop it CONCURRENTLY, in a migration that runs outside a transaction, or set lock_timeout.';
      context.report({
        at: change.span,
        message: `${code(`DROP INDEX ${nameOf(first).slice(1, -1)}`)} takes ACCESS EXCLUSIVE on ${table}: instant once it has the lock, but while it waits for running queries all reads and writes wait behind it. ${way}`,
        fixes: alone ? concurrently(change, context) : [],
        plannable: index !== undefined && !index.partitioned && !index.constraint && change.names.length === 1,
      });
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
