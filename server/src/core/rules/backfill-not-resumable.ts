import type { CreateFunction, RunBlock } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { codeOf } from './shared/code-text';

const WALK_THE_KEY = 'Walk the primary key in ranges that commit one by one: `phasewise backfill` writes the script.';

const messages = {
  skipsRows: [
    'Leaves locked rows unchanged, without an error.',
    'The loop skips rows that other sessions lock (`SKIP LOCKED`), and ends at the first empty batch.',
    WALK_THE_KEY,
  ],
  losesProgress: [
    'Runs all batches in one transaction, because the loop has no `COMMIT`.',
    'Every changed row stays locked to the end, and an interruption loses all the work.',
    WALK_THE_KEY,
  ],
  readsFromStart: [
    'Reads the table from the start again for every batch.',
    'Each batch (`IS NULL ... LIMIT`) skips all finished rows, so the time grows with the square of the table.',
    WALK_THE_KEY,
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'backfill-not-resumable',
  summary: 'A batch loop leaves rows behind, loses its progress, or reads the table once per batch.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [168],
  effect:
    'SKIP LOCKED skips rows that other sessions lock at that moment. ' +
    'A loop that ends at the first empty batch may end while such rows are left, and never visits them again. ' +
    'A loop without COMMIT is one transaction: every changed row stays locked to its end, and an interruption loses all the work. ' +
    '`WHERE c IS NULL LIMIT n` searches for the next batch from the start of the table each time, past all finished rows. ' +
    'The time grows with the square of the table.',
  workaround:
    'Walk the primary key in ranges, commit each batch, and remember the last key. ' +
    'At the end, look for rows that are left. `phasewise backfill` writes such a script.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE',
    'https://www.postgresql.org/docs/current/plpgsql-transactions.html',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad:
        'DO $$ DECLARE n int; BEGIN LOOP ' +
        "UPDATE orders SET status = 'new' WHERE id IN (SELECT id FROM orders WHERE status IS NULL LIMIT 100 FOR UPDATE SKIP LOCKED); " +
        'GET DIAGNOSTICS n = ROW_COUNT; EXIT WHEN n = 0; END LOOP; END $$;',
      good:
        "UPDATE orders SET status = 'new' WHERE id BETWEEN 1 AND 500 AND status IS NULL; " +
        "UPDATE orders SET status = 'new' WHERE id BETWEEN 501 AND 1000 AND status IS NULL;",
      claim: { lock: 'RowExclusiveLock', rewrite: false, scan: true },
    },
  ],
  messages,
  on: {
    RunBlock: checkBody,
    CreateFunction: checkBody,
  },
});

/**
 * The words of a batch loop, in this order: a loop, in it a change of rows, in that a LIMIT. LIMIT
 * 1 is no batch (EXISTS has it). Each word is searched for once, after the one before it.
 */
const BATCH = [/\bLOOP\b/gi, /\b(?:UPDATE|DELETE)\b/gi, /\bLIMIT\b(?!\s+1\b)/gi, /\bEND\s+LOOP\b/gi];
const ENDS_WHEN_EMPTY =
  /\b(?:EXIT\s+WHEN|IF|WHILE)\b(?:(?!\bTHEN\b|\bLOOP\b|;)[\s\S])*(?:\bNOT\s+FOUND\b|\bFOUND\b|(?:=|<=|>|<>|!=)\s*0\b|<\s*1\b|<\s*[a-z_]\w*)/i;

function checkBody(change: CreateFunction | RunBlock, context: RuleContext & Reports<typeof messages>): void {
  if (!change.body || change.language !== 'plpgsql') return;
  const code = codeOf(change.body.text, 'blank');
  if (!hasBatches(code)) return;
  const messageId = problemOf(code, change);
  if (messageId !== undefined) context.report({ messageId, at: change.span });
}

function hasBatches(code: string): boolean {
  let at = 0;
  return BATCH.every((word) => {
    word.lastIndex = at;
    const found = word.exec(code);
    at = word.lastIndex;
    return found !== null;
  });
}

function problemOf(code: string, change: CreateFunction | RunBlock): keyof typeof messages | undefined {
  if (/\bSKIP\s+LOCKED\b/i.test(code) && ENDS_WHEN_EMPTY.test(code)) return 'skipsRows';
  // A function cannot commit: its caller may do so after each batch.
  if (!/\bCOMMIT\b/i.test(code) && (change.kind === 'RunBlock' || change.procedure)) return 'losesProgress';
  if (/\bIS\s+NULL\b(?:(?!;)[\s\S])*\bLIMIT\b/i.test(code) && !/[\w"]\s*>=?\s*[a-z_"]|\bBETWEEN\b/i.test(code)) return 'readsFromStart';
  return undefined;
}
