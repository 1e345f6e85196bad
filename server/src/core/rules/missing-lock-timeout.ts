import { atLeast } from '../effects/effect';
import { span } from '../text';
import { defineRule } from './rule';
import { blocked, lockName, relationName } from './wording';

export default defineRule({
  id: 'missing-lock-timeout',
  summary: 'A strong lock is requested without lock_timeout.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [146],
  effect:
    'A statement that waits for its lock already keeps out everybody who comes later and conflicts with it. One long query on the table, and even an instant ALTER TABLE stops all traffic until that query ends. ' +
    'With lock_timeout the statement gives up instead, and can be tried again.',
  workaround:
    'SET LOCAL lock_timeout at the top of a file that runs in a transaction, SET lock_timeout in one that does not. Where the tool, role or connection sets it, switch on `phasewise.runnerTimeouts`.',
  sources: ['https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: "SET lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text;",
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  onStatement(context) {
    const { effect, statement } = context;
    if (!effect.locks.some((l) => l.existedBefore && atLeast(l.mode, 'ShareLock'))) return;
    const { lock } = context;
    // CONCURRENTLY waits without keeping others out, and a lock_timeout there leaves an invalid index behind.
    if (!lock || !atLeast(lock.mode, 'ShareLock') || effect.error || effect.nonTransactional) return;
    const timeout = context.parameter('lock_timeout');
    if (timeout !== undefined && !/^0+\s*[a-z]*$/i.test(timeout)) return;
    const { openedBy } = context.transaction;
    // A message of one statement becomes a transaction once SET is added to it.
    const local = openedBy !== 'none' || context.migration.executionModel === 'one-message';
    const set = `SET ${local ? 'LOCAL ' : ''}lock_timeout = '2s';`;
    const [first] = statement.changes;
    // As far as the table's name: what the statement does further on is other rules' business.
    const at = first && 'only' in first ? span(0, first.table.span.end) : first?.span;
    context.report({
      once: 'file',
      ...(at && { at }),
      message: `${lockName(lock.mode)} on ${relationName(lock.relation)} is requested without lock_timeout: while it waits for a running query, all later ${blocked(lock.mode)} wait behind it. Begin with \`${set}\``,
      fixes: [{ title: `Insert ${set}`, kind: 'edit', edits: [{ span: span(0, 0), newText: `${set}\n` }], preferred: true }],
    });
  },
});
