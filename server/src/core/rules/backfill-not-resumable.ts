import type { CreateFunction, RunBlock } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { codeOf } from './shared/code-text';

export default defineRule({
  id: 'backfill-not-resumable',
  summary: 'A batch loop that leaves rows behind, loses its progress, or reads the table once per batch.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [168],
  effect:
    'SKIP LOCKED passes over rows that others hold at the moment; a loop that ends as soon as a batch is empty ends while such rows are left, and nobody visits them again. ' +
    'A loop without COMMIT is one transaction: every row stays locked to its end, and an interruption loses all of it. ' +
    'And `WHERE c IS NULL LIMIT n` looks for the next batch from the start of the table each time, past all rows that are done: the time grows with the square of the table.',
  workaround:
    'Walk the primary key in ranges, commit each batch, remember the last key, and look for what is left at the end: `phasewise backfill` writes such a script.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE',
    'https://www.postgresql.org/docs/current/plpgsql-transactions.html',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: "DO $$ DECLARE n int; BEGIN LOOP UPDATE orders SET status = 'new' WHERE id IN (SELECT id FROM orders WHERE status IS NULL LIMIT 100 FOR UPDATE SKIP LOCKED); GET DIAGNOSTICS n = ROW_COUNT; EXIT WHEN n = 0; END LOOP; END $$;",
      good: "UPDATE orders SET status = 'new' WHERE id BETWEEN 1 AND 500 AND status IS NULL; UPDATE orders SET status = 'new' WHERE id BETWEEN 501 AND 1000 AND status IS NULL;",
      claim: { lock: 'RowExclusiveLock', rewrite: false, scan: true },
    },
  ],
  on: {
    RunBlock: check,
    CreateFunction: check,
  },
});

/** A loop, in it a change of rows, in that a LIMIT (that of one row is no batch: EXISTS has it): in this order, each looked for once. */
const BATCH = [/\bLOOP\b/gi, /\b(?:UPDATE|DELETE)\b/gi, /\bLIMIT\b(?!\s+1\b)/gi, /\bEND\s+LOOP\b/gi];
const ENDS_WHEN_EMPTY =
  /\b(?:EXIT\s+WHEN|IF|WHILE)\b(?:(?!\bTHEN\b|\bLOOP\b|;)[\s\S])*(?:\bNOT\s+FOUND\b|\bFOUND\b|(?:=|<=|>|<>|!=)\s*0\b|<\s*1\b|<\s*[a-z_]\w*)/i;

function check(change: CreateFunction | RunBlock, context: RuleContext & TextReports): void {
  if (!change.body || change.language !== 'plpgsql') return;
  const code = codeOf(change.body.text, 'blank');
  if (!hasBatches(code)) return;
  const problem = problemOf(code, change);
  if (problem !== undefined)
    context.report({
      at: change.span,
      message: `${problem} Walk the primary key in ranges that commit one by one: \`phasewise backfill\` writes the script.`,
    });
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

function problemOf(code: string, change: CreateFunction | RunBlock): string | undefined {
  if (/\bSKIP\s+LOCKED\b/i.test(code) && ENDS_WHEN_EMPTY.test(code))
    return 'The loop passes over rows that others hold (`SKIP LOCKED`) and ends at the first empty batch: rows that were locked at that moment are never changed, and nobody is told.';
  // A function cannot commit: whoever calls it may do so batch by batch.
  if (!/\bCOMMIT\b/i.test(code) && (change.kind === 'RunBlock' || change.procedure))
    return 'The loop has batches and no `COMMIT`: it is one transaction, every row it has changed stays locked to the end, and an interruption loses all of it.';
  if (/\bIS\s+NULL\b(?:(?!;)[\s\S])*\bLIMIT\b/i.test(code) && !/[\w"]\s*>=?\s*[a-z_"]|\bBETWEEN\b/i.test(code))
    return 'Each batch looks for its rows (`IS NULL ... LIMIT`) from the start of the table, past all that are done: the time grows with the square of the table.';
  return undefined;
}
