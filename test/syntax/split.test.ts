import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSql } from '../../server/src/core/syntax/split';
import { randomRuns } from '../support/extent';

/** The chunks' texts; marked ~ meta, = COPY data, ! unterminated. */
function split(text: string): string[] {
  return splitSql(text).map(
    (c) =>
      `${{ statement: '', meta: '~', 'copy-data': '=' }[c.kind]}${c.unterminated === undefined ? '' : '!'}${text.slice(c.start, c.end)}`,
  );
}

describe('valid SQL', () => {
  it.each([
    ['a; b ;c', ['a;', 'b ;', 'c']],
    [';;  a;; ', ['a;']],
    ['-- x;\na /* ; */ ; -- y\n', ['a /* ; */ ;']],
    ['select \';\'; select $$;$$; select ";"', ["select ';';", 'select $$;$$;', 'select ";"']],
    [
      'create function f() returns int begin atomic select 1; select case when a then b end; end; x',
      ['create function f() returns int begin atomic select 1; select case when a then b end; end;', 'x'],
    ],
    [
      'create or replace procedure p(begin int) begin atomic insert into t values (1); end; x',
      ['create or replace procedure p(begin int) begin atomic insert into t values (1); end;', 'x'],
    ],
    ['begin; select 1; end; x', ['begin;', 'select 1;', 'end;', 'x']],
    [
      'create rule r as on insert to t do also (insert into a values (1); delete from b); x',
      ['create rule r as on insert to t do also (insert into a values (1); delete from b);', 'x'],
    ],
    ['create or replace rule r as on insert to t do (a; b); x', ['create or replace rule r as on insert to t do (a; b);', 'x']],
    ['create table t (a int; b int); x', ['create table t (a int;', 'b int);', 'x']],
    ['copy t from stdin;\n1\t;a\n\\.\nselect 1;', ['copy t from stdin;', '=1\t;a\n\\.', 'select 1;']],
    [
      'COPY t (a, b) FROM stdin WITH (FORMAT csv);\r\nx;y\r\n\\.\r\nselect 1;',
      ['COPY t (a, b) FROM stdin WITH (FORMAT csv);', '=x;y\r\n\\.', 'select 1;'],
    ],
    ['copy (select 1 from stdin) to stdout; a;', ['copy (select 1 from stdin) to stdout;', 'a;']],
    ['copy t from stdin;\nselect 1;', ['copy t from stdin;', 'select 1;']],
    ['\\set x 1\n\\i file.sql\nselect :x;\n\\echo a;b', ['~\\set x 1', '~\\i file.sql', 'select :x;', '~\\echo a;b']],
    [
      "select 'drop table x'\n\\gexec\nselect 1 \\g\nselect 2\\;select 3;",
      ["select 'drop table x'", '~\\gexec', 'select 1', '~\\g', 'select 2\\;', 'select 3;'],
    ],
    ['\\copy t from stdin\n1;2\n\\.\nx;', ['~\\copy t from stdin', '=1;2\n\\.', 'x;']],
    ['\ufeffa;\r\nb\0;', ['a;', 'b\0;']],
    ['-- +goose Up\n-- +goose StatementBegin\nselect 1;\n-- +goose StatementEnd\n', ['select 1;']],
    [
      'DO $$\nBEGIN\nALTER TABLE a ADD b int;\n\nALTER TABLE c ADD d int;\nEND $$;\nx',
      ['DO $$\nBEGIN\nALTER TABLE a ADD b int;\n\nALTER TABLE c ADD d int;\nEND $$;', 'x'],
    ],
    [
      "create function f() returns void as '\nbegin;\nalter table x add y int;\n' language plpgsql; x",
      ["create function f() returns void as '\nbegin;\nalter table x add y int;\n' language plpgsql;", 'x'],
    ],
    ['/* a;\n\nALTER TABLE b ADD c int;\n*/ d;', ['d;']],
    ['', []],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));

  it('looks only at the parts that hold SQL', () => {
    const text = 'up 1; up 2 -- down: x; y';
    expect(splitSql(text, { within: [{ start: 0, end: 10 }] }).map((c) => text.slice(c.start, c.end))).toEqual(['up 1;', 'up 2']);
  });
});

describe('a token that is still open', () => {
  it.each([
    ["update t set a = '\n\ninsert into x values (1);\n", ["!update t set a = '", 'insert into x values (1);']],
    ["update t set a = '\nalter table x add y int;\n", ["!update t set a = '", 'alter table x add y int;']],
    ['select "a\nselect 1;\nselect 2;', ['!select "a', 'select 1;', 'select 2;']],
    ['a;\n/* b\n\nalter table x add y int;\nc;', ['a;', '!/* b', 'alter table x add y int;', 'c;']],
    [
      'do $x$\nbegin\n  update a set b = 1;\n  update c set d = 1;\n\nalter table x add y int;',
      ['!do $x$\nbegin\n  update a set b = 1;\n  update c set d = 1;', 'alter table x add y int;'],
    ],
    [
      'create function f() begin atomic\n  select 1;\n\nalter table x add y int;\nz;',
      ['!create function f() begin atomic\n  select 1;', 'alter table x add y int;', 'z;'],
    ],
    [
      'create function f() begin atomic\n  select 1;\n\nupdate x set y = 1;\nz;',
      ['!create function f() begin atomic\n  select 1;', 'update x set y = 1;', 'z;'],
    ],
    [
      'create rule r as on insert to t do (a; b;\nalter table x add y int;',
      ['!create rule r as on insert to t do (a; b;', 'alter table x add y int;'],
    ],
    ["'", ["!'"]],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));

  it('takes the next quote for its own, unless the statement is not valid then', () => {
    const text = "update t set a = '\ninsert into x values ('foo');\nupdate y set z = 'bar';\n";
    const cut = splitSql(text, { accepts: () => false });
    expect(cut.map((c) => text.slice(c.start, c.end))).toEqual([
      "update t set a = '",
      "insert into x values ('foo');",
      "update y set z = 'bar';",
    ]);
    expect(cut[0]?.unterminated).toBe(17);
    const even = "update t set a = '\ninsert into x values (''foo'');\nupdate y set z = 1';\n";
    expect(splitSql(even, { accepts: () => true }).map((c) => c.unterminated)).toEqual([undefined]);
  });

  it('sees that a dollar quote was closed by the opening one of the next body', () => {
    const body = 'create function g() returns int language sql as $$\nselect 1;\n$$;\n';
    const text = `create function f() returns int as $$\n\n${body}alter table x add y int;`;
    expect(splitSql(text, { accepts: () => false }).map((c) => text.slice(c.start, c.end))).toEqual([
      'create function f() returns int as $$',
      body.trim(),
      'alter table x add y int;',
    ]);
  });
});

it('cuts without asking where strings are inside out', () => {
  const text = "insert into a values ('it\\'s', 'b');\n".repeat(50);
  const accepts = () => {
    throw new Error('asked');
  };
  expect(splitSql(text, { accepts })).toHaveLength(50);
});

it('never asks about ordinary statements', () => {
  const accepts = () => {
    throw new Error('asked');
  };
  splitSql("select 'a\nb'; do $$ begin\nalter table a add b int;\nend $$; create view v as\n\nselect 1;", { accepts });
});

it('gives chunks in order, of any text', () => {
  const piece = fc.constantFrom(
    "'",
    '"',
    '$$',
    '$a$',
    '/*',
    '*/',
    '--',
    '\n',
    ';',
    '(',
    ')',
    '\\.',
    '\\g',
    ' ',
    'copy t from stdin;',
    'create function f() begin',
    'end',
    '\nalter table t ',
    '\n\nselect ',
    'x',
    '${',
    '}',
    'create rule r (',
    '\r',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (parts, accepted) => {
      const text = parts.join('');
      let at = 0;
      for (const c of splitSql(text, { accepts: () => accepted })) {
        expect(c.start).toBeGreaterThanOrEqual(at);
        expect(c.end).toBeGreaterThan(c.start);
        at = c.end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: randomRuns(1000) },
  );
});
