// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of migration tools look
// like that
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKeyword, isSymbol, significantTokens, tokenize, tokenText } from '../../server/src/core/syntax/lex';
import { randomRuns } from '../support/extent';

/** "kind:text" of every token. */
function tokens(text: string): string[] {
  return tokenize(text).map((t) => `${t.kind}${t.unterminated ? '!' : ''}:${tokenText(text, t)}`);
}

describe('tokens', () => {
  it.each([
    ["select 'it''s' x", ['word:select', "string:'it''s'", 'word:x']],
    ["E'a\\'b' E'\\\\'", ["string:E'a\\'b'", "string:E'\\\\'"]],
    ["E'a'\n  'b\\'c' d", ["string:E'a'\n  'b\\'c'", 'word:d']],
    ["'a\\' b", ["string:'a\\'", 'word:b']],
    [
      "B'01' x'ff' N'n' U&'\\0041' U&\"d\\0061t\"",
      ["string:B'01'", "string:x'ff'", "string:N'n'", "string:U&'\\0041'", 'quoted:U&"d\\0061t"'],
    ],
    ["be'x'", ['word:be', "string:'x'"]],
    ['"a ""b"" c".d', ['quoted:"a ""b"" c"', 'punctuation:.', 'word:d']],
    ['$$ a; $x$ b $$ c', ['dollar:$$ a; $x$ b $$', 'word:c']],
    ['$f$ $$;$$ $f$', ['dollar:$f$ $$;$$ $f$']],
    ['a$b$c $1 $1$', ['word:a$b$c', 'parameter:$1', 'parameter:$1', 'punctuation:$']],
    ['$1a$ x', ['parameter:$1', 'word:a$', 'word:x']],
    ['-- a; b\nc', ['line-comment:-- a; b', 'word:c']],
    ['/* a /* b */ ; */c/*/*/*/', ['block-comment:/* a /* b */ ; */', 'word:c', 'block-comment!:/*/*/*/']],
    [
      '1.5e-3 .5 1..10 0x1F 1_000 1e',
      ['number:1.5e-3', 'number:.5', 'number:1', 'operator:..', 'number:10', 'number:0x1F', 'number:1_000', 'number:1', 'word:e'],
    ],
    ['a::int := b=>-1', ['word:a', 'operator:::', 'word:int', 'operator::=', 'word:b', 'operator:=>', 'operator:-', 'number:1']],
    ['a->>b @> c @-d', ['word:a', 'operator:->>', 'word:b', 'operator:@>', 'word:c', 'operator:@-', 'word:d']],
    ['1+-- c\n2', ['number:1', 'operator:+', 'line-comment:-- c', 'number:2']],
    ['2*/* c */3', ['number:2', 'operator:*', 'block-comment:/* c */', 'number:3']],
    ["'open", ["string!:'open"]],
    ['"open', ['quoted!:"open']],
    ['$t$ open $t', ['dollar!:$t$ open $t']],
    ["E'open\\'", ["string!:E'open\\'"]],
    ['\\gexec x\nselect', ['meta:\\gexec x', 'word:select']],
    ['a \\; b', ['word:a', 'meta:\\;', 'word:b']],
    ['\ufeffselect\0 1\r\n;', ['word:select', 'number:1', 'punctuation:;']],
    ['größe naïve_ú', ['word:größe', 'word:naïve_ú']],
  ])('%j', (text, expected) => expect(tokens(text)).toEqual(expected));
});

describe('placeholders', () => {
  it.each([
    ['${schema}.t', ['placeholder:${schema}', 'punctuation:.', 'word:t']],
    ['a_${x}_b', ['word:a_', 'placeholder:${x}', 'word:_b']],
    ['{{ x }} {% if a %} {# c #}', ['placeholder:{{ x }}', 'placeholder:{% if a %}', 'placeholder:{# c #}']],
    ['@@x@@ #{y} $(z) <%= e %>', ['placeholder:@@x@@', 'placeholder:#{y}', 'placeholder:$(z)', 'placeholder:<%= e %>']],
    [':x :\'x\' :"x" :{?x}', ['placeholder::x', "placeholder::'x'", 'placeholder::"x"', 'placeholder::{?x}']],
    [':x::int', ['placeholder::x', 'operator:::', 'word:int']],
    ['a @@ b <% c', ['word:a', 'operator:@@', 'word:b', 'operator:<%', 'word:c']],
    [
      'a[1:n] a[:n] a[b:c]',
      [
        'word:a',
        'punctuation:[',
        'number:1',
        'punctuation::',
        'word:n',
        'punctuation:]',
        'word:a',
        'punctuation:[',
        'punctuation::',
        'word:n',
        'punctuation:]',
        'word:a',
        'punctuation:[',
        'word:b',
        'punctuation::',
        'word:c',
        'punctuation:]',
      ],
    ],
    ['ARRAY[:a, :b]', ['word:ARRAY', 'punctuation:[', 'placeholder::a', 'punctuation:,', 'placeholder::b', 'punctuation:]']],
    ['${open; x}', ['punctuation:$', 'punctuation:{', 'word:open', 'punctuation:;', 'word:x', 'punctuation:}']],
    ["'${in} a :string'", ["string:'${in} a :string'"]],
  ])('%j', (text, expected) => expect(tokens(text)).toEqual(expected));
});

describe('any text', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'\'"$a1-/*;\n\r\\{}%:@[]() eE&U.+') }));

  it('is covered by tokens and white space, in order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let at = 0;
        for (const t of tokenize(text)) {
          expect(t.start).toBeGreaterThanOrEqual(at);
          expect(t.end).toBeGreaterThan(t.start);
          expect(text.slice(at, t.start)).toMatch(/^[\s\0\ufeff]*$/);
          at = t.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\0\ufeff]*$/);
      }),
      { numRuns: randomRuns(1000) },
    );
  });

  it('is not looked at behind the limit', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        expect(tokenize(a + b, 0, a.length)).toEqual(tokenize(a));
      }),
      { numRuns: randomRuns(1000) },
    );
  });
});

it('nests block comments as PostgreSQL does', () => {
  /** scan.l, state <xc>, character by character. */
  const reference = (text: string): number => {
    let depth = 1;
    for (let i = 2; i + 1 < text.length; i++) {
      const two = text.slice(i, i + 2);
      if (two === '/*') depth++;
      else if (two === '*/') depth--;
      else continue;
      i++;
      if (depth === 0) return i + 1;
    }
    return -1;
  };
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('/', '*', ' '), maxLength: 30 }), (rest) => {
      const text = `/*${rest}`;
      const [first] = tokenize(text);
      expect(first?.unterminated ? -1 : first?.end).toBe(reference(text));
    }),
    { numRuns: randomRuns(1000) },
  );
});

it('tells keywords and symbols', () => {
  const text = 'ALTER "table" /* c */ :: x';
  const [alter, table, cast] = significantTokens(text);
  expect(isKeyword(text, alter, 'alter')).toBe(true);
  expect(isKeyword(text, table, 'table')).toBe(false);
  expect(isSymbol(text, cast, '::')).toBe(true);
  expect(isKeyword(text, undefined, 'x')).toBe(false);
});
