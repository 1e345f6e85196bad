// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of migration tools look
// like that
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type DocumentDeps,
  documentChunks,
  editDocument,
  openDocument,
  replaceText,
  type SqlDocument,
} from '../../server/src/core/syntax/document';
import { significantTokens, tokenText } from '../../server/src/core/syntax/lex';
import { createStatementParser } from '../../server/src/core/syntax/parse';
import type { ParsedStatement } from '../../server/src/core/syntax/statement';
import type { TextSpan } from '../../server/src/core/text';
import { createParser } from '../../server/src/io/parser';
import { randomRuns } from '../support/extent';

let parse: (text: string) => ParsedStatement;
beforeAll(async () => {
  parse = createStatementParser(await createParser());
});

/** Accepts few things and fast, so that both outcomes are common in random texts. */
function toyParse(text: string): ParsedStatement {
  const tokens = significantTokens(text);
  const first = tokens[0] ? tokenText(text, tokens[0]).toLowerCase() : '';
  const parens = tokens.reduce((n, t) => n + (tokenText(text, t) === '(' ? 1 : tokenText(text, t) === ')' ? -1 : 0), 0);
  const good =
    /^(select|alter|create|insert|update|do)$/.test(first) && parens === 0 && tokens.length < 12 && !tokens.some((t) => t.unterminated);
  return { text, node: good ? first : '', changes: [], masked: false };
}

const texts = (d: SqlDocument) => d.statements.map((s) => d.text.slice(s.start, s.end));
const insert = (d: SqlDocument, at: number, newText: string) => editDocument(d, [{ span: { start: at, end: at }, newText }]);

function expectSame(a: SqlDocument, b: SqlDocument): void {
  expect(a.text).toBe(b.text);
  expect(a.statements).toEqual(b.statements);
  expect(documentChunks(a)).toEqual(documentChunks(b));
  expect(a.body).toEqual(b.body);
}

const FILE = `-- users
CREATE TABLE users (id bigint PRIMARY KEY, name text DEFAULT 'x;y');
ALTER TABLE users ADD COLUMN age int;

CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $fn$
BEGIN
  UPDATE users SET age = 1;
END;
$fn$;

INSERT INTO users VALUES (1, 'it''s', 2), (2, 'b', 3);
\\echo done
COPY users FROM stdin;
1\ta;b\t2
\\.
CREATE INDEX ON users (name); -- the end
ALTER TABLE \${schema}.users ADD CONSTRAINT c CHECK (age > 0);
`;

describe('a document', () => {
  it('holds the statements, each with the text from its first token to its last', () => {
    const d = openDocument('  select 1 /* a */ ; -- b\n-- c\nselect 2 -- d\n', { parse });
    expect(texts(d)).toEqual(['select 1 /* a */ ;', 'select 2']);
    expect(d.statements.map((s) => s.parsed.text)).toEqual(['select 1', 'select 2']);
    expect(d.statements.map((s) => s.terminated)).toEqual([true, false]);
  });

  it('does not report anything in a file full of special things', () => {
    const d = openDocument(FILE, { parse });
    expect(d.statements.map((s) => s.parsed.error)).toEqual(Array(7).fill(undefined));
    expect(d.statements.map((s) => s.parsed.node)).toEqual([
      'Create',
      'AlterTable',
      'CreateFunction',
      'Insert',
      'Copy',
      'Index',
      'AlterTable',
    ]);
    expect(d.parses).toBe(7);
  });

  it('does not parse a statement above 16 MB', () => {
    const d = openDocument(`select 1; select '${'x'.repeat(16 * 1024 * 1024)}'; select 2;`, { parse: toyParse });
    expect(d.statements.map((s) => s.parsed.error?.tooComplex)).toEqual([undefined, true, undefined]);
    expect(d.statements[1]?.parsed.error?.span).toEqual({ start: 0, end: 6 });
  });
});

describe('typing', () => {
  it('parses one statement per keystroke, rarely two', () => {
    let d = openDocument(FILE, { parse });
    let at = FILE.indexOf('\n\nCREATE FUNCTION') + 1;
    const counts: number[] = [];
    for (const c of 'ALTER TABLE users ALTER COLUMN age SET NOT NULL;\n') {
      d = insert(d, at++, c);
      counts.push(d.parses);
      expectSame(d, openDocument(d.text, { parse }));
    }
    // Without its semicolon the new statement runs into the next one, and what is left of it is
    // parsed by itself.
    expect(Math.max(...counts)).toBeLessThanOrEqual(2);
    const before = d;
    d = insert(d, d.text.indexOf('bigint'), ' ');
    expect(d.parses).toBe(1);
    expect(d.statements.slice(1).map((s) => s.parsed)).toEqual(before.statements.slice(1).map((s) => s.parsed));
    for (let i = 1; i < d.statements.length; i++) expect(d.statements[i]?.parsed).toBe(before.statements[i]?.parsed);
  });

  it.each([
    ['ALTER TABLE users ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();'],
    ["UPDATE users SET name = 'it''s; new' WHERE id = 1;"],
    ['DO $$ BEGIN PERFORM 1; END $$;'],
    ['/* a comment; */ SELECT "a;b";'],
    ["SELECT E'\\'' || $x$ ' $x$;"],
    ['CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; END;'],
  ])('%s hides no neighbour on the way', (line) => {
    const neighbours = [
      'ALTER TABLE a ADD COLUMN b int;',
      "INSERT INTO c VALUES ('d');",
      'DROP TABLE e;',
      "UPDATE f SET g = 'h';",
      'CREATE FUNCTION i() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;',
    ];
    for (const gap of ['\n', '\n\n']) {
      const head = neighbours.join(gap) + gap;
      let d = openDocument(`${head}\n${neighbours.join(gap)}\n`, { parse });
      for (let i = 0; i < line.length; i++) {
        d = insert(d, head.length + i, line[i] ?? '');
        const found = texts(d);
        for (const neighbour of neighbours)
          expect(
            found.filter((t) => t === neighbour),
            `${neighbour} after ${line.slice(0, i + 1)}`,
          ).toHaveLength(2);
        expectSame(d, openDocument(d.text, { parse }));
      }
      expect(d.statements.every((s) => s.parsed.error === undefined)).toBe(true);
    }
  });

  it('takes a missing semicolon for what it is', () => {
    const d = openDocument('CREATE TABLE a (id int)\nALTER TABLE a ADD b int\n\nSELECT 1;\nCREATE TABLE c (\nALTER TABLE a ADD d int;', {
      parse,
    });
    expect(texts(d)).toEqual([
      'CREATE TABLE a (id int)',
      'ALTER TABLE a ADD b int',
      'SELECT 1;',
      'CREATE TABLE c (',
      'ALTER TABLE a ADD d int;',
    ]);
    // Each statement without a semicolon keeps what it means and carries PostgreSQL's error, at the
    // first word behind it.
    expect(d.statements.map((s) => s.parsed.error?.message)).toEqual([
      'syntax error at or near "ALTER"',
      'syntax error at or near "SELECT"',
      undefined,
      'syntax error at or near "TABLE"',
      undefined,
    ]);
    expect(d.statements.map((s) => s.parsed.changes.length > 0)).toEqual([true, true, true, false, true]);
    expect(d.statements.map((s) => s.terminated)).toEqual([false, false, true, false, true]);
    const mended = insert(d, 'CREATE TABLE a (id int)'.length, ';');
    expect(mended.statements[0]?.parsed.error).toBeUndefined();
    expectSame(mended, openDocument(mended.text, { parse }));
  });

  it('cuts a statement that is half typed above one whose lines look like statements', () => {
    const neighbours = [
      'WITH x AS (SELECT 1)\nUPDATE a SET b = 1;',
      'ALTER TABLE a\nDROP CONSTRAINT b;',
      'CREATE\nOR REPLACE VIEW c AS\nSELECT 1;',
      'UPDATE\n  d\nSET e = 1;',
    ];
    for (const half of ['ALTER TABLE t ADD', 'ALT', 'CREATE TABLE x (', "UPDATE t SET a = '"]) {
      for (const neighbour of neighbours) {
        expect(texts(openDocument(`${half}\n${neighbour}\nSELECT 2;`, { parse }))).toEqual([half, neighbour, 'SELECT 2;']);
      }
    }
  });

  it('keeps a statement whole that is broken by itself', () => {
    for (const text of [
      'CREATE VIEW v AS\n\nSELECT a\n\nFROM WHERE;',
      'UPDATE t x y\nSET a = 1;',
      'ALTER TABLE t ADD x\nDROP COLUMN y z;',
    ]) {
      expect(texts(openDocument(text, { parse }))).toEqual([text]);
    }
  });

  it('believes quotes in valid statements', () => {
    const text = "SELECT cron.schedule('x', '\nDELETE FROM a;\nDELETE FROM b;\n\nALTER TABLE c ADD d int;\n');\nSELECT 1;";
    expect(openDocument(text, { parse }).statements).toHaveLength(2);
  });
});

describe('incremental result = result from scratch', { timeout: 120_000 }, () => {
  const fragment = fc.constantFrom(
    "'",
    '"',
    '$$',
    '$a$',
    '/*',
    '*/',
    '--',
    '\n',
    '\n\n',
    '\r\n',
    ';',
    ';\n',
    '(',
    ')',
    '\\.\n',
    '\n\\g',
    '\\echo x',
    ' ',
    'a',
    'copy t from stdin;\n',
    'create function f() begin atomic ',
    ' end',
    '\nalter table t add a int;',
    '\n  alter table t',
    '\n\nselect 1',
    'update t set a = 1;',
    '${',
    '}',
    ':x',
    'create rule r as (',
    "E'\\'",
    'insert into t ',
    'do $$ begin',
    '-- down\n',
    '-- up\n',
    'case ',
    'language sql',
  );
  const text = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(''));
  const edits = fc.array(
    fc.record({
      from: fc.nat(1000),
      length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)),
      newText: fc.oneof(fragment, fc.constant(''), text),
    }),
    { minLength: 1, maxLength: 12 },
  );
  /** Sections like those of dbmate, whose number and ends change while typing. */
  const sections = (t: string): TextSpan[] => {
    const spans: TextSpan[] = [];
    for (const m of t.matchAll(/-- up\n/g)) {
      const start = m.index + m[0].length;
      const down = t.indexOf('-- down', start);
      spans.push({ start, end: down < 0 ? t.length : down });
    }
    return spans;
  };

  function check(start: string, changes: readonly { from: number; length: number; newText: string }[], deps: DocumentDeps): void {
    let d = openDocument(start, deps);
    for (const { from, length, newText } of changes) {
      const at = d.text.length === 0 ? 0 : from % (d.text.length + 1);
      d = editDocument(d, [{ span: { start: at, end: Math.min(d.text.length, at + length) }, newText }]);
      expectSame(d, openDocument(d.text, deps));
    }
  }

  it.each([
    ['the whole text', undefined],
    ['sections', sections],
  ])('for %s', (_, body) => {
    fc.assert(
      fc.property(text, edits, (start, changes) => check(start, changes, { parse: toyParse, ...(body && { body }) })),
      { numRuns: randomRuns(600) },
    );
  });

  it('for edits of a real file', () => {
    fc.assert(
      fc.property(edits, (changes) => check(FILE, changes, { parse })),
      { numRuns: randomRuns(60) },
    );
  });

  it('for several edits at once, and for a text that comes without edits', () => {
    const d = openDocument(FILE, { parse });
    const many = editDocument(d, [
      { span: { start: 30, end: 31 }, newText: 'ab' },
      { span: { start: 3, end: 3 }, newText: "'" },
      { span: { start: 200, end: 220 }, newText: '' },
    ]);
    expectSame(many, openDocument(many.text, { parse }));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const deps = { parse: toyParse };
        expectSame(replaceText(openDocument(a, deps), b), openDocument(b, deps));
      }),
    );
  });
});

it('takes every prefix of a file', () => {
  let d = openDocument('', { parse });
  for (let i = 1; i <= FILE.length; i++) {
    d = insert(d, i - 1, FILE[i - 1] ?? '');
    if (i % 5 === 0) expectSame(d, openDocument(FILE.slice(0, i), { parse }));
  }
  expectSame(d, openDocument(FILE, { parse }));
});

it('does the same little work in a large document', () => {
  const unit = 'ALTER TABLE a ADD b int;\n';
  let d = openDocument(unit.repeat(10_000), { parse: toyParse });
  let parses = 0;
  for (const at of [0, 100_000, 249_000]) {
    for (const c of ['x', 'y']) {
      const before = d;
      d = insert(d, at + 10, c);
      parses += d.parses;
      expect(d.statements.filter((s, i) => s.parsed !== before.statements[i]?.parsed)).toHaveLength(1);
    }
  }
  expect(parses).toBe(6);
});
