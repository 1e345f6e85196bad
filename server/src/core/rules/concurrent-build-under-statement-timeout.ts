import type { TextSpan } from '../text';
import { span } from '../text';
import { runsAlone } from './engine/fixes';
import { defineRule, type Fix, type RuleContext, type TextReports } from './engine/rule';
import { code, nameOf } from './engine/wording';

const OFF = /^0+\s*[a-z]*$/i;
/** As replayed for a tool or role that sets it: nobody knows the figure. */
const RUNNER = 'set by the runner';

export default defineRule({
  id: 'concurrent-build-under-statement-timeout',
  summary: 'A timeout that is meant for quick statements is in force while an index is built CONCURRENTLY or a constraint is validated.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [79],
  effect:
    'CONCURRENTLY and VALIDATE CONSTRAINT keep nobody out and may take hours. statement_timeout ends them with 57014; lock_timeout ends CONCURRENTLY with 55P03 when one of the transactions it waits for lasts longer. What is left of an index is invalid: writes maintain it, no query uses it.',
  workaround: 'SET statement_timeout = 0 (and lock_timeout = 0 for CONCURRENTLY) before the statement; set them again after it.',
  sources: [
    'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT',
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 100); CREATE FUNCTION slow(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN PERFORM pg_sleep(0.02); RETURN $1; END $$;',
      bad: "SET statement_timeout = '500ms'; CREATE INDEX CONCURRENTLY orders_slow_idx ON orders (slow(id));",
      good: 'SET statement_timeout = 0; CREATE INDEX CONCURRENTLY orders_slow_idx ON orders (slow(id));',
      claim: { fails: '57014' },
    },
  ],
  on: {
    CreateIndex({ concurrently, span: at, table }, context) {
      if (concurrently && context.work.length > 0) report(at, `The build on ${nameOf(table)}`, true, context);
    },
    Reindex({ concurrently, span: at }, context) {
      if (concurrently && !context.effect.error) report(at, 'The rebuild', true, context);
    },
    ValidateConstraint({ span: at, name, table }, context) {
      if (context.work.some((w) => w.what === 'scan')) report(at, `Validating ${code(name)} on ${nameOf(table)}`, false, context);
    },
  },
});

function report(at: TextSpan, what: string, isIndex: boolean, context: RuleContext & TextReports): void {
  const statement = inForce('statement_timeout', context);
  if (statement !== undefined) {
    return context.report({
      at,
      severity: isIndex ? 'warning' : 'information',
      message: `${what} is ended by statement_timeout after ${code(statement)}${isIndex ? ', and what it leaves is an invalid index: writes maintain it, no query uses it' : ', and is to begin anew'}. It keeps nobody out: ${code('SET statement_timeout = 0')} before it.`,
      fixes: [switchOff(context)],
    });
  }
  const lock = inForce('lock_timeout', context);
  if (lock === undefined || !isIndex) return;
  context.report({
    at,
    severity: 'information',
    message: `${what} waits for older transactions, and lock_timeout ends it when one of them lasts longer than ${code(lock)}: what it leaves is an invalid index. It keeps nobody out while it waits: ${code('SET lock_timeout = 0')} before it, and set it again after.`,
  });
}

function inForce(name: string, context: RuleContext & TextReports): string | undefined {
  const value = context.parameter(name);
  return value === undefined || value === RUNNER || OFF.test(value) ? undefined : value;
}

function switchOff(context: RuleContext & TextReports): Fix {
  const set = `SET ${runsAlone(context) ? '' : 'LOCAL '}statement_timeout = 0;`;
  return { title: `Insert ${set}`, kind: 'edit', edits: [{ span: span(0, 0), newText: `${set}\n` }], preferred: true };
}
