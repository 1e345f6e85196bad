import { blocked, lockName } from '../locks';
import type { SetParameter } from '../syntax/change';
import { span } from '../text';
import { defineRule, type FileContext, type FileStatement } from './engine/rule';
import { relationName } from './engine/wording';
import { isOff } from './shared/timeouts';

export default defineRule({
  id: 'lock-timeout-after-ddl',
  summary: 'lock_timeout is set after the statement that needed it.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [150],
  effect:
    'A parameter applies to the statements after it. A statement before it waits for its lock without a limit, ' +
    'and all later statements on that table that conflict with the lock wait behind it.',
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
  messages: {
    tooLate: [
      'Sets lock_timeout after the {mode} lock on {table}.',
      'The earlier statement waits for that lock without a limit, and later {blocked} wait behind it.',
      'Set lock_timeout at the top of the file.',
    ],
  },
  onFile(context) {
    if (context.runnerTimeouts) return;
    const late = firstTooLate(context);
    if (!late) return;
    const { set, change, unguarded } = late;
    const [statement, earlier] = [context.statements[set], context.statements[unguarded]];
    const [lock] = earlier?.strongLocks ?? [];
    if (!statement || !earlier || !lock) return;
    context.report(set, {
      messageId: 'tooLate',
      data: { mode: lockName(lock.mode), table: relationName(lock.relation), blocked: blocked(lock.mode) },
      at: change.span,
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

/** Indexes of statements of the file: the SET, and the statement before it that takes a lock. */
interface TooLate {
  readonly set: number;
  readonly change: SetParameter;
  readonly unguarded: number;
}

/** A SET of lock_timeout after a strong lock of the same transaction that was taken without it. */
function firstTooLate({ statements }: FileContext): TooLate | undefined {
  let unguarded: number | undefined;
  for (const [index, { parsed, strongLocks, effect }] of statements.entries()) {
    for (const change of parsed.changes) {
      if (endsTransaction(change)) unguarded = undefined;
      if (change.kind !== 'SetParameter' || change.name !== 'lock_timeout') continue;
      if (unguarded !== undefined && !isOff(change.value)) return { set: index, change, unguarded };
      // The author set it before the first lock. A later mistake is reported by other rules.
      return undefined;
    }
    if (unguarded === undefined && strongLocks.length > 0 && !effect.nonTransactional) unguarded = index;
  }
  return undefined;
}

function endsTransaction(change: FileStatement['parsed']['changes'][number]): boolean {
  return change.kind === 'Transaction' && (change.action === 'commit' || change.action === 'rollback');
}
