import type { TextSpan } from '../text';
import { span } from '../text';
import { runsAlone } from './engine/fixes';
import { defineRule, type Fix, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';

const OFF = /^0+\s*[a-z]*$/i;
/** The value of a timeout that the migration tool or the role sets, and the files do not show. */
const RUNNER = 'set by the runner';

const LEAVES_INVALID = 'statement_timeout then leaves an invalid index: writes maintain it, but no query uses it.';
const NO_TIMEOUT = 'It blocks neither reads nor writes, so run `SET statement_timeout = 0` before it.';

const messages = {
  endsBuild: ['Fails if the build on {table} takes more than {timeout} (57014).', LEAVES_INVALID, NO_TIMEOUT],
  endsRebuild: ['Fails if the rebuild takes more than {timeout} (57014).', LEAVES_INVALID, NO_TIMEOUT],
  endsValidation: [
    'Fails if the scan of {table} takes more than {timeout} (57014).',
    'statement_timeout then ends the validation of {constraint}, and it must start again.',
    NO_TIMEOUT,
  ],
  endsWait: [
    'Fails if an older transaction lasts more than {timeout} (55P03).',
    'CONCURRENTLY waits for it, and lock_timeout then leaves an invalid index: writes maintain it, but no query uses it.',
    'It blocks neither reads nor writes while it waits: run `SET lock_timeout = 0` before it, and set it again after it.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'concurrent-build-under-statement-timeout',
  summary: 'A timeout for short statements ends an index build CONCURRENTLY or a validation.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [79],
  effect:
    'CONCURRENTLY and VALIDATE CONSTRAINT block neither reads nor writes, and may take hours. ' +
    'statement_timeout ends them with 57014. ' +
    'lock_timeout ends CONCURRENTLY with 55P03 when a transaction that it waits for lasts longer. ' +
    'The index that is left is invalid: writes maintain it, but no query uses it.',
  workaround: 'Run SET statement_timeout = 0 (and lock_timeout = 0 for CONCURRENTLY) before the statement. Set both again after it.',
  sources: [
    'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT',
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 100); ' +
        'CREATE FUNCTION slow(int) RETURNS int LANGUAGE plpgsql IMMUTABLE ' +
        'AS $$ BEGIN PERFORM pg_sleep(0.02); RETURN $1; END $$;',
      bad: "SET statement_timeout = '500ms'; CREATE INDEX CONCURRENTLY orders_slow_idx ON orders (slow(id));",
      good: 'SET statement_timeout = 0; CREATE INDEX CONCURRENTLY orders_slow_idx ON orders (slow(id));',
      claim: { fails: '57014' },
    },
  ],
  messages,
  on: {
    CreateIndex({ concurrently, span: at, table }, context) {
      if (!concurrently || context.work.length === 0) return;
      const timeout = inForce('statement_timeout', context);
      if (timeout === undefined) return checkLockTimeout(at, context);
      context.report({ messageId: 'endsBuild', data: { table: nameOf(table), timeout }, at, fixes: [switchOff(context)] });
    },
    Reindex({ concurrently, span: at }, context) {
      if (!concurrently || context.effect.error) return;
      const timeout = inForce('statement_timeout', context);
      if (timeout === undefined) return checkLockTimeout(at, context);
      context.report({ messageId: 'endsRebuild', data: { timeout }, at, fixes: [switchOff(context)] });
    },
    ValidateConstraint({ span: at, name, table }, context) {
      const timeout = inForce('statement_timeout', context);
      if (timeout === undefined || !context.work.some((w) => w.what === 'scan')) return;
      context.report({
        messageId: 'endsValidation',
        data: { table: nameOf(table), timeout, constraint: code(name) },
        at,
        severity: 'information',
        fixes: [switchOff(context)],
      });
    },
  },
});

function checkLockTimeout(at: TextSpan, context: RuleContext & Reports<typeof messages>): void {
  const timeout = inForce('lock_timeout', context);
  if (timeout !== undefined) context.report({ messageId: 'endsWait', data: { timeout }, at, severity: 'information' });
}

/** The timeout's value; undefined where it is off or not known. */
function inForce(name: string, context: RuleContext): string | undefined {
  const value = context.parameter(name);
  return value === undefined || value === RUNNER || OFF.test(value) ? undefined : code(value);
}

function switchOff(context: RuleContext): Fix {
  const set = `SET ${runsAlone(context) ? '' : 'LOCAL '}statement_timeout = 0;`;
  return { title: `Insert ${set}`, kind: 'edit', edits: [{ span: span(0, 0), newText: `${set}\n` }], preferred: true };
}
