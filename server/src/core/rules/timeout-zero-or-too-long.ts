import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { governedByLockTimeout, milliseconds } from './shared/timeouts';

/** As strong_migrations has it (lock_timeout_limit): what waits longer stops the application for longer than its users wait. */
const LONGEST = 10_000;

export default defineRule({
  id: 'timeout-zero-or-too-long',
  summary: 'lock_timeout is switched off, or longer than an application can wait.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [151],
  effect:
    'Zero means no limit. And while a statement waits for its lock, everybody who comes later and conflicts with it waits too: a lock_timeout of a minute is a minute without that table. Better a short one, and try again.',
  workaround: 'A few seconds, and a tool that tries again.',
  sources: [
    'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT',
    'https://github.com/ankane/strong_migrations#lock-timeouts',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: "SET lock_timeout = '5min'; ALTER TABLE orders ADD COLUMN note text;",
      good: "SET lock_timeout = '2s'; ALTER TABLE orders ADD COLUMN note text;",
      claim: { lock: 'AccessExclusiveLock', settings: { lock_timeout: '5min' } },
    },
  ],
  onFile(context) {
    for (const [statement, change] of governedByLockTimeout(context)) {
      const value = change.value ?? '';
      const time = milliseconds(value);
      if (time === undefined || (time > 0 && time <= LONGEST)) continue;
      const says = time === 0 ? 'switches lock_timeout off' : 'is long for a lock_timeout';
      context.report(statement, {
        at: change.span,
        message: `${code(value)} ${says}: a statement below takes a strong lock, and while it waits for it, everybody who comes later waits behind it${time === 0 ? '' : ', up to that long'}. Take a few seconds, and try again where they are not enough.`,
      });
    }
  },
});
