import { lockName } from '../locks';
import type { SetParameter } from '../syntax/change';
import { span } from '../text';
import { defineRule, type FileContext, type FileStatement } from './engine/rule';
import { relationName } from './engine/wording';
import { isOff } from './shared/timeouts';

export default defineRule({
  id: 'lock-timeout-after-ddl',
  summary: 'lock_timeout is set after the statement it should have guarded.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [150],
  effect:
    'A parameter holds for the statements after it. What took its lock before waited for it without a limit, and everybody who came later waited behind it.',
  workaround: 'Set lock_timeout at the top of the file, before the first statement that takes a lock.',
  sources: [
    'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT',
    'https://www.postgresql.org/docs/current/sql-set.html',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: "ALTER TABLE orders ADD COLUMN note text; SET lock_timeout = '2s';",
      good: "SET lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text;",
      claim: { lock: 'AccessExclusiveLock', settings: { lock_timeout: '0' } },
    },
  ],
  onFile(context) {
    if (context.runnerTimeouts) return;
    const late = firstTooLate(context);
    if (!late) return;
    const { set, change, unguarded } = late;
    const [statement, earlier] = [context.statements[set], context.statements[unguarded]];
    const [lock] = earlier?.strongLocks ?? [];
    if (!statement || !earlier || !lock) return;
    context.report(set, {
      at: change.span,
      message: `${lockName(lock.mode)} on ${relationName(lock.relation)} was requested above, before lock_timeout is set here: that statement waits without a limit, and everybody behind it. Set it at the top.`,
      fixes: [
        {
          title: 'Move it before the first lock',
          kind: 'edit',
          preferred: true,
          edits: [
            { span: span(earlier.start - statement.start, earlier.start - statement.start), newText: `${statement.parsed.text};\n` },
            { span: span(0, statement.end - statement.start), newText: '' },
          ],
        },
      ],
    });
  },
});

interface TooLate {
  readonly set: number;
  readonly change: SetParameter;
  readonly unguarded: number;
}

/** A SET of lock_timeout with a strong lock before it in the same transaction, taken while nothing was set. */
function firstTooLate({ statements }: FileContext): TooLate | undefined {
  let unguarded: number | undefined;
  for (const [index, { parsed, strongLocks, effect }] of statements.entries()) {
    for (const change of parsed.changes) {
      if (endsTransaction(change)) unguarded = undefined;
      if (change.kind !== 'SetParameter' || change.name !== 'lock_timeout') continue;
      if (unguarded !== undefined && !isOff(change.value)) return { set: index, change, unguarded };
      // Whoever sets it first has thought of it: what comes later is for other rules.
      return undefined;
    }
    if (unguarded === undefined && strongLocks.length > 0 && !effect.nonTransactional) unguarded = index;
  }
  return undefined;
}

function endsTransaction(change: FileStatement['parsed']['changes'][number]): boolean {
  return change.kind === 'Transaction' && (change.action === 'commit' || change.action === 'rollback');
}
