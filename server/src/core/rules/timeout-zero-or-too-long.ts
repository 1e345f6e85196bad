import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { governedByLockTimeout, milliseconds } from './shared/timeouts';

/**
 * The limit of strong_migrations (lock_timeout_limit): requests of users do not wait longer than
 * that.
 */
const LONGEST = 10_000;

export default defineRule({
  id: 'timeout-zero-or-too-long',
  summary: 'lock_timeout is switched off, or longer than an application can wait.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [151],
  effect:
    'Zero means no limit. While a statement waits for its lock, every later statement that conflicts with that lock waits behind it. ' +
    'So a lock_timeout of one minute can block the table for one minute. A short timeout with retries is better.',
  workaround: 'Set lock_timeout to a few seconds, and use a tool that tries again.',
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
  messages: {
    off: [
      'Lets a statement below wait for its lock without a limit.',
      '{value} switches lock_timeout off, and later queries on the same table wait behind that statement.',
      'Use a few seconds, and try again if they are not enough.',
    ],
    tooLong: [
      'Lets a statement below wait for its lock for up to {value}.',
      'Later queries on the same table wait behind that statement, up to that long.',
      'Use a few seconds, and try again if they are not enough.',
    ],
  },
  onFile(context) {
    for (const [statement, change] of governedByLockTimeout(context)) {
      const value = change.value ?? '';
      const time = milliseconds(value);
      if (time === undefined || (time > 0 && time <= LONGEST)) continue;
      // PostgreSQL reads a number without a unit as milliseconds.
      const shown = time > 0 && /^[\d.]+$/.test(value) ? `${code(value)} ms` : code(value);
      context.report(statement, { messageId: time === 0 ? 'off' : 'tooLong', data: { value: shown }, at: change.span });
    }
  },
});
