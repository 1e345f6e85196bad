import type { CreateFunction } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { span } from '../text';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'security-definer-search-path',
  summary: "A SECURITY DEFINER function without SET search_path lets its caller run code with the owner's rights.",
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [105],
  effect:
    "SECURITY DEFINER runs the body with the owner's rights. Without SET search_path, " +
    "unqualified names are looked up in the caller's search_path, " +
    'where a temporary table of the caller comes before all others. ' +
    "A caller can put another table, function or operator in front of the intended one, and the function uses it with the owner's rights.",
  workaround:
    "Add SET search_path to the definition: '' if the body qualifies every name, otherwise the trusted schemas with pg_temp at the end. " +
    'A body in standard SQL (RETURN, BEGIN ATOMIC; since 14) does not need it, ' +
    'because its names are resolved when the function is created.',
  sources: ['https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY'],
  examples: [
    {
      setup: 'CREATE TABLE accounts (id int, balance int);',
      bad:
        'CREATE FUNCTION balances() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER ' +
        "AS 'BEGIN RETURN (SELECT sum(balance) FROM accounts); END'; " +
        'BEGIN; CREATE TEMP TABLE accounts (mine int) ON COMMIT DROP; SELECT balances(); COMMIT;',
      good:
        'CREATE FUNCTION balances() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp ' +
        "AS 'BEGIN RETURN (SELECT sum(balance) FROM accounts); END'; " +
        'BEGIN; CREATE TEMP TABLE accounts (mine int) ON COMMIT DROP; SELECT balances(); COMMIT;',
      claim: { fails: '42703' },
    },
  ],
  messages: {
    callersPath: [
      "Can let a caller of {function} run code with its owner's rights.",
      "The function looks unqualified names up in its caller's search_path.",
      'A caller can put another table, function or operator in front of the intended one.',
      'Add SET search_path to the function.',
    ],
  },
  on: {
    CreateFunction(change, context) {
      if (!change.securityDefiner || change.setsSearchPath || change.sqlBody || context.effect.error) return;
      context.report({
        messageId: 'callersPath',
        data: { function: nameOf(change.name) },
        at: change.span,
        fixes: pinned(change, context),
      });
    },
  },
});

/**
 * The path in force now, with pg_temp at its end: otherwise it comes first (PostgreSQL docs, CREATE
 * FUNCTION).
 */
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
