import type { CreateFunction, RunBlock } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { codeOf } from './shared/code-text';
import { transactionsOf } from './shared/file-transactions';

/**
 * Subtransactions that a session caches in shared memory: src/include/storage/proc.h,
 * PGPROC_MAX_CACHED_SUBXIDS.
 */
const CACHED = 64;

const messages = {
  savepoint: [
    'Slows down all sessions until this transaction ends.',
    'This is savepoint {number} of the transaction, and a session caches only {cached} subtransactions.',
    'With more, every session must look up transaction ids in pg_subtrans.',
    'Commit in batches instead.',
  ],
  loop: [
    'Starts a subtransaction in each round of the loop.',
    'A session caches only {cached} of them: with more, all sessions are slower until the transaction ends.',
    'Check the condition first instead of catching the error, or commit in batches.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'savepoint-xid',
  summary: 'More subtransactions than a session can cache slow down all sessions.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [163],
  effect:
    'SAVEPOINT, and a PL/pgSQL block with EXCEPTION, starts a subtransaction. It gets a separate transaction id as soon as it writes. ' +
    'A session caches 64 of these ids in shared memory. With more, ' +
    'every session that takes a snapshot must look up transaction ids in pg_subtrans, ' +
    'on replicas too, until the transaction ends.',
  workaround:
    'Commit in batches instead of setting savepoints in one transaction. ' +
    'In a loop, check the condition first instead of catching the error.',
  sources: ['https://www.postgresql.org/docs/current/subxacts.html', 'src/include/storage/proc.h (PGPROC_MAX_CACHED_SUBXIDS)'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad:
        'DO $$ BEGIN FOR i IN 1..100 LOOP BEGIN UPDATE orders SET quantity = 1 WHERE id = i; ' +
        'EXCEPTION WHEN others THEN NULL; END; END LOOP; END $$;',
      good: 'UPDATE orders SET quantity = 1 WHERE id BETWEEN 1 AND 100;',
      claim: {
        lock: 'RowExclusiveLock',
        rewrite: false,
        after: { query: 'SELECT count(DISTINCT xmin::text) FROM orders WHERE id <= 100', bad: '100', good: '1' },
      },
    },
  ],
  messages,
  on: {
    RunBlock: checkLoops,
    CreateFunction: checkLoops,
  },
  onFile(context) {
    for (const group of transactionsOf(context)) {
      const savepoints = group.filter(({ parsed }) => parsed.changes.some((c) => c.kind === 'Transaction' && c.action === 'savepoint'));
      const tooMany = savepoints[CACHED];
      if (!tooMany) continue;
      context.report(tooMany.index, { messageId: 'savepoint', data: { number: String(CACHED + 1), cached: String(CACHED) } });
    }
  },
});

function checkLoops(change: CreateFunction | RunBlock, context: RuleContext & Reports<typeof messages>): void {
  if (!change.body || change.language !== 'plpgsql') return;
  let depth = 0;
  let caught = false;
  for (const [word] of codeOf(change.body.text, 'blank').matchAll(/\b(?:END\s+LOOP|LOOP|EXCEPTION\s+WHEN)\b/gi)) {
    if (/^END/i.test(word)) depth--;
    else if (/^LOOP/i.test(word)) depth++;
    else caught ||= depth > 0;
  }
  if (!caught) return;
  context.report({ messageId: 'loop', data: { cached: String(CACHED) }, at: change.span });
}
