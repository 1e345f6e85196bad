import type { CreateFunction } from '../syntax/change';
import { span, type TextSpan } from '../text';
import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';
import { codeOf } from './shared/code-text';

export default defineRule({
  id: 'dynamic-sql-injection',
  summary: 'EXECUTE runs a string that contains values, so a value can change the SQL.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [111],
  effect:
    'PL/pgSQL EXECUTE runs the string that it is given. If a value is joined into it with || or format(%s), ' +
    'a quote in the value ends the literal, and the rest of the value runs as SQL. ' +
    'In a SECURITY DEFINER function that SQL has the rights of the owner.',
  workaround:
    'Pass values with USING. Pass identifiers through format() with %I or quote_ident(), and literals through %L or quote_literal().',
  sources: ['https://www.postgresql.org/docs/current/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);',
      bad:
        'CREATE FUNCTION count_of(s text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE n bigint; ' +
        "BEGIN EXECUTE 'SELECT count(*) FROM orders WHERE status = ''' || s || '''' INTO n; RETURN n; END $$; " +
        "SELECT count_of(''' OR nothing_here = ''');",
      good:
        'CREATE FUNCTION count_of(s text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE n bigint; ' +
        "BEGIN EXECUTE 'SELECT count(*) FROM orders WHERE status = $1' INTO n USING s; RETURN n; END $$; " +
        "SELECT count_of(''' OR nothing_here = ''');",
      claim: { fails: '42703' },
    },
  ],
  messages: {
    joinsValues: [
      'A quote in a value can change the SQL that {function} runs.',
      'EXECUTE runs a string that the value is joined into, and a quote ends the literal.',
      'Pass values with USING, and identifiers through format() with %I.',
    ],
  },
  on: {
    CreateFunction(change, context) {
      if (change.language !== 'plpgsql' || !change.body || context.effect.error) return;
      for (const at of unsafeExecutes(change.body)) {
        context.report({ messageId: 'joinsValues', data: { function: nameOf(change.name) }, at: at ?? change.span });
      }
    },
  },
});

/**
 * Where these EXECUTEs stand; undefined for each if positions in the body differ from those in the
 * file.
 */
function unsafeExecutes({ text, span: place }: NonNullable<CreateFunction['body']>): (TextSpan | undefined)[] {
  const bare = codeOf(text, 'blank');
  const whole = codeOf(text, 'keep');
  const isVerbatim = place.end - place.start === text.length;
  return [...bare.matchAll(/\bEXECUTE\s+(?!FUNCTION\b|PROCEDURE\b)/gi)]
    .filter(({ index, 0: word }) => joinsValues(index + word.length, bare, whole))
    .map(({ index }) => (isVerbatim ? span(place.start + index, place.start + index + 'EXECUTE'.length) : undefined));
}

/**
 * The expression of EXECUTE ends at `;`, LOOP, INTO or USING, as in PL/pgSQL. `bare` is `whole`
 * with its strings blanked, at the same positions.
 */
function joinsValues(from: number, bare: string, whole: string): boolean {
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
