import type { CreateFunction } from '../syntax/change';
import { span, type TextSpan } from '../text';
import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';
import { codeOf } from './shared/code-text';

export default defineRule({
  id: 'dynamic-sql-injection',
  summary: 'EXECUTE runs a string that values were pasted into.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [111],
  effect:
    'PL/pgSQL EXECUTE runs whatever the string says. A value that is joined with || or format(%s) ends the literal it stands in as soon as it holds a quote; in a SECURITY DEFINER function that is SQL with the rights of the owner.',
  workaround: 'Values go into USING, identifiers through format() with %I, literals through %L, quote_ident() or quote_literal().',
  sources: ['https://www.postgresql.org/docs/current/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);',
      bad: "CREATE FUNCTION count_of(s text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE n bigint; BEGIN EXECUTE 'SELECT count(*) FROM orders WHERE status = ''' || s || '''' INTO n; RETURN n; END $$; SELECT count_of(''' OR nothing_here = ''');",
      good: "CREATE FUNCTION count_of(s text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE n bigint; BEGIN EXECUTE 'SELECT count(*) FROM orders WHERE status = $1' INTO n USING s; RETURN n; END $$; SELECT count_of(''' OR nothing_here = ''');",
      claim: { fails: '42703' },
    },
  ],
  on: {
    CreateFunction(change, context) {
      if (change.language !== 'plpgsql' || !change.body || context.effect.error) return;
      for (const at of pasted(change.body)) {
        context.report({
          at: at ?? change.span,
          message: `EXECUTE in ${nameOf(change.name)} runs a string that a value is pasted into: a quote in the value ends the literal. Pass values with USING, and identifiers with format() and %I.`,
        });
      }
    },
  },
});

/** Where the EXECUTEs stand; undefined for each where positions in the body are not those in the file. */
function pasted({ text, span: place }: NonNullable<CreateFunction['body']>): (TextSpan | undefined)[] {
  const bare = codeOf(text, 'blank');
  const whole = codeOf(text, 'keep');
  const isVerbatim = place.end - place.start === text.length;
  return [...bare.matchAll(/\bEXECUTE\s+(?!FUNCTION\b|PROCEDURE\b)/gi)]
    .filter(({ index, 0: word }) => isPasted(index + word.length, bare, whole))
    .map(({ index }) => (isVerbatim ? span(place.start + index, place.start + index + 'EXECUTE'.length) : undefined));
}

/** The expression ends where PL/pgSQL says so: `;`, LOOP, INTO or USING. `bare` has no strings in it, at the same positions. */
function isPasted(from: number, bare: string, whole: string): boolean {
  const length = bare.slice(from).search(/;|\b(?:LOOP|INTO|USING)\b/i);
  const to = length < 0 ? bare.length : from + length;
  if (/^\s*\(*\s*format\s*\(\s*E?'[^']*%s/i.test(whole.slice(from, to))) return true;
  let start = from;
  const operands: string[] = [];
  for (const { index } of bare.slice(from, to).matchAll(/\|\|/g)) {
    operands.push(whole.slice(start, from + index));
    start = from + index + 2;
  }
  if (operands.length === 0) return false;
  return [...operands, whole.slice(start, to)].some((operand) => !isSafe(operand.trim()));
}

function isSafe(operand: string): boolean {
  const inner = operand.replace(/^\(+\s*/, '');
  return (
    inner === '' ||
    /^(E?'|\d|\$)/i.test(inner) ||
    /^(pg_catalog\.)?(quote_ident|quote_literal|quote_nullable|format|chr)\s*\(/i.test(inner) ||
    /::\s*(regclass|regtype|regproc|oid|u?int\w*|bigint|smallint|uuid|date|time\w*|bool\w*|numeric)\b/i.test(inner)
  );
}
