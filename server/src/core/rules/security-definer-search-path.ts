import type { CreateFunction } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { span } from '../text';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'security-definer-search-path',
  summary: "A SECURITY DEFINER function looks names up in its caller's search_path.",
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [105],
  effect:
    "SECURITY DEFINER runs the body with the owner's rights, but without SET search_path unqualified names are found where the caller's search_path says; a temporary table of the caller comes before all others. Whoever may call the function can put a table, function or operator of their own in the way, and have it used with the owner's rights.",
  workaround:
    "SET search_path in the definition: '' where the body qualifies every name, otherwise the trusted schemas with pg_temp at the end. A body in standard SQL (RETURN, BEGIN ATOMIC; since 14) is resolved when it is created, and does not need it.",
  sources: ['https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY'],
  examples: [
    {
      setup: 'CREATE TABLE accounts (id int, balance int);',
      bad: "CREATE FUNCTION balances() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN RETURN (SELECT sum(balance) FROM accounts); END'; BEGIN; CREATE TEMP TABLE accounts (mine int) ON COMMIT DROP; SELECT balances(); COMMIT;",
      good: "CREATE FUNCTION balances() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS 'BEGIN RETURN (SELECT sum(balance) FROM accounts); END'; BEGIN; CREATE TEMP TABLE accounts (mine int) ON COMMIT DROP; SELECT balances(); COMMIT;",
      claim: { fails: '42703' },
    },
  ],
  on: {
    CreateFunction(change, context) {
      if (!change.securityDefiner || change.setsSearchPath || change.sqlBody || context.effect.error) return;
      context.report({
        at: change.span,
        message: `${nameOf(change.name)} runs with its owner's rights and looks names up in its caller's ${code('search_path')}: a caller can put a table or function of their own in the way. Add ${code('SET search_path')} to it.`,
        fixes: pinned(change, context),
      });
    },
  },
});

/** The path in force now, with pg_temp at its end, which otherwise comes first (PostgreSQL docs, CREATE FUNCTION). */
function pinned({ body }: CreateFunction, { statement, catalog }: RuleContext): Fix[] {
  const { text } = statement;
  const found = [...text.matchAll(/\bSECURITY\s+DEFINER\b/gi)].find(
    ({ index }) => !body || index < body.span.start || index > body.span.end,
  );
  if (!found) return [];
  const at = found.index + found[0].length;
  const path = [...catalog.searchPath().map(quoteIdentifier), 'pg_temp'].join(', ');
  const edits = [{ span: span(at, at), newText: ` SET search_path = ${path}` }];
  return [{ title: `Add SET search_path = ${path}`, kind: 'edit', edits, preferred: true }];
}
