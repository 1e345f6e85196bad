import type { CreateFunction, RunBlock } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { codeOf } from './shared/code-text';
import { transactionsOf } from './shared/file-transactions';

/** src/include/storage/proc.h, PGPROC_MAX_CACHED_SUBXIDS: what a session can remember without going to pg_subtrans. */
const CACHED = 64;

export default defineRule({
  id: 'savepoint-xid',
  summary: 'More subtransactions than a session can remember.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [163],
  effect:
    'SAVEPOINT, and a PL/pgSQL block with EXCEPTION, is a subtransaction, with a transaction id of its own as soon as it writes. A session keeps 64 of them in shared memory; with more, every snapshot of every session must look into pg_subtrans on disk, and replicas slow down with it, until the transaction ends.',
  workaround:
    'Batches that commit, instead of savepoints in one transaction; in a loop check the condition first instead of catching the error.',
  sources: ['https://www.postgresql.org/docs/current/subxacts.html', 'src/include/storage/proc.h (PGPROC_MAX_CACHED_SUBXIDS)'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'DO $$ BEGIN FOR i IN 1..100 LOOP BEGIN UPDATE orders SET quantity = 1 WHERE id = i; EXCEPTION WHEN others THEN NULL; END; END LOOP; END $$;',
      good: 'UPDATE orders SET quantity = 1 WHERE id BETWEEN 1 AND 100;',
      claim: {
        lock: 'RowExclusiveLock',
        rewrite: false,
        after: { query: 'SELECT count(DISTINCT xmin::text) FROM orders WHERE id <= 100', bad: '100', good: '1' },
      },
    },
  ],
  on: {
    RunBlock: inLoop,
    CreateFunction: inLoop,
  },
  onFile(context) {
    for (const group of transactionsOf(context)) {
      const savepoints = group.filter(({ parsed }) => parsed.changes.some((c) => c.kind === 'Transaction' && c.action === 'savepoint'));
      const tooMany = savepoints[CACHED];
      if (!tooMany) continue;
      context.report(tooMany.index, {
        message: `This is savepoint ${CACHED + 1} of the transaction: a session remembers ${CACHED} subtransactions, and with more every snapshot in the database is slower until the transaction ends. Commit in batches instead.`,
      });
    }
  },
});

function inLoop(change: CreateFunction | RunBlock, context: RuleContext & TextReports): void {
  if (!change.body || change.language !== 'plpgsql') return;
  let depth = 0;
  let caught = false;
  for (const [word] of codeOf(change.body.text, 'blank').matchAll(/\b(?:END\s+LOOP|LOOP|EXCEPTION\s+WHEN)\b/gi)) {
    if (/^END/i.test(word)) depth--;
    else if (/^LOOP/i.test(word)) depth++;
    else caught ||= depth > 0;
  }
  if (!caught) return;
  context.report({
    at: change.span,
    message: `A block with \`EXCEPTION\` inside a loop is a subtransaction on each round: beyond ${CACHED} of them every snapshot in the database is slower until the transaction ends. Check the condition before instead of catching the error, or commit in batches.`,
  });
}
