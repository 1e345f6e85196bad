import { beforeAll, describe, expect, test } from 'vitest';
import type { SchemaChange } from '../../server/src/core/syntax/change';
import type { Expression } from '../../server/src/core/syntax/expression';
import { createStatementParser } from '../../server/src/core/syntax/parse';
import type { SqlParser } from '../../server/src/core/syntax/parser';
import type { ParsedStatement } from '../../server/src/core/syntax/statement';
import { compileGrammar } from '../../server/src/io/grammar';
import { createParser } from '../../server/src/io/parser';
import { cases } from './lower.cases';
import { shown } from './shown';

let parser: SqlParser;
let parse: (text: string) => ParsedStatement;
const bugs: unknown[] = [];

beforeAll(async () => {
  parser = await createParser();
  parse = createStatementParser(parser, (error) => bugs.push(error));
});

function changesOf(sql: string): readonly SchemaChange[] {
  const parsed = parse(sql);
  expect(parsed.error).toBeUndefined();
  expect(bugs).toEqual([]);
  return parsed.changes;
}

describe('what a statement lowers to', () => {
  test.each(cases.map(([sql, ...changes]) => [sql, changes] as const))('%s', (sql, changes) => {
    expect(changesOf(sql).map((change) => shown(change, sql))).toEqual(changes);
  });

  test.each(cases.map(([sql]) => [sql]))('comments and other letters move every span, and nothing else: %s', (sql) => {
    const lead = '/* Größe 😀 */ ';
    const plain = changesOf(sql).map((change) => shown(change, sql));
    expect(changesOf(lead + sql).map((change) => shown(change, lead + sql))).toEqual(plain);
  });

  test.each(cases.map(([sql]) => [sql]))('every prefix is analysed: %s', (sql) => {
    for (let end = 0; end <= sql.length; end++) parse(sql.slice(0, end));
    expect(bugs).toEqual([]);
  });
});

const expressions: readonly (readonly [sql: string, kind: Expression['kind'], detail?: Record<string, unknown>])[] = [
  ['NULL', 'null'],
  ['42', 'constant', { type: 'int4', value: '42' }],
  ['-1', 'constant', { type: 'int4', value: '-1' }],
  ['99999999999', 'constant', { type: 'int8' }],
  ['99999999999999999999', 'constant', { type: 'numeric' }],
  ['1.5e3', 'constant', { type: 'numeric' }],
  ["'it''s'", 'constant', { type: 'unknown', value: "it's" }],
  ["E'a\\nb'", 'constant', { type: 'unknown', value: 'a\nb' }],
  ["'a'\n  'b'", 'constant', { value: 'ab' }],
  ["B'01'", 'constant', { type: 'bit', value: 'b01' }],
  ['TRUE', 'constant', { type: 'bool', value: 'true' }],
  ['a."B".c', 'column', { path: ['a', 'B', 'c'] }],
  ['$2', 'parameter', { number: 2 }],
  ['current_timestamp(3)', 'keyword', { name: 'current_timestamp', precision: 3 }],
  ['CURRENT_USER', 'keyword', { name: 'current_user' }],
  ['s.f(a, VARIADIC b)', 'call', { name: ['s', 'f'], variadic: true }],
  ['count(DISTINCT a) FILTER (WHERE b) OVER (PARTITION BY c)', 'call', { distinct: true, window: true }],
  ['count(*) OVER w', 'call', { star: true, window: true }],
  ['percentile_cont(0.5) WITHIN GROUP (ORDER BY a)', 'call'],
  ['extract(year FROM a)', 'call', { name: ['pg_catalog', 'extract'] }],
  ["(a || b) AT TIME ZONE ('utc')", 'call', { name: ['pg_catalog', 'timezone'] }],
  ['trim(BOTH FROM a)', 'call', { name: ['pg_catalog', 'btrim'] }],
  ['((a + 1)) * (b - (c))', 'operator', { name: '*', form: 'plain' }],
  ['- (a)', 'operator', { name: '-' }],
  ['a IN (1, (2))', 'operator', { name: '=', form: 'in' }],
  ['a NOT IN (1, 2)', 'operator', { name: '<>', form: 'in' }],
  ['(a) BETWEEN 1 AND (2)', 'operator', { form: 'between' }],
  ["a NOT ILIKE 'x%' || b", 'operator', { form: 'like' }],
  ["a LIKE 'x' ESCAPE '!'", 'operator', { form: 'like' }],
  ["a SIMILAR TO 'x'", 'operator', { form: 'similar' }],
  ['a = ANY (b)', 'operator', { form: 'any' }],
  ["a <> ALL (ARRAY['x', 'y'])", 'operator', { form: 'all' }],
  ['nullif(a, (b))', 'operator', { form: 'nullif' }],
  ['a IS NOT DISTINCT FROM (b)', 'operator', { form: 'not-distinct' }],
  ["a->>'b' = c", 'operator', { name: '=' }],
  ['a=-1', 'operator', { name: '=' }],
  ['a OPERATOR(pg_catalog.+) b', 'operator', { name: 'pg_catalog.+' }],
  ['(a AND b) AND NOT (c)', 'and'],
  ['a OR (b AND c)', 'or'],
  ['NOT (a AND b)', 'not'],
  ['(a) IS NOT NULL', 'null-test', { isNull: false }],
  ['a ISNULL', 'null-test', { isNull: true }],
  ['(a = b) IS NOT TRUE', 'boolean-test', { test: 'is not true' }],
  ['(a + b)::numeric(10, 2)[]', 'cast'],
  ['CAST(a AS timestamp (3) with time zone)', 'cast'],
  ["interval '1' day", 'cast'],
  ["date '2020-01-01'", 'cast'],
  ['\'x\'::text COLLATE "C"', 'collate', { collation: ['C'] }],
  ['coalesce(a, (b), 0)', 'coalesce'],
  ['greatest(a, b)', 'greatest'],
  ['ARRAY[[1, 2], [3]]', 'array'],
  ['ROW(a, 1)', 'row'],
  ['(a, 1)', 'row'],
  ['CASE a WHEN 1 THEN (b) ELSE CASE WHEN c THEN 1 END END', 'case'],
  ['a[1]', 'subscript'],
  ['(f(a)).b.c', 'field', { fields: ['b', 'c'] }],
  ['(SELECT 1)', 'subquery'],
  ['EXISTS (SELECT 1)', 'subquery'],
  ['a IN (SELECT 1)', 'subquery'],
  ['xmlelement(name a, b)', 'other', { node: 'XmlExpr' }],
  ["json_value(a, '$.b')", 'other', { node: 'JsonFuncExpr' }],
];

describe('expressions', () => {
  test.each(expressions)('%s', (sql, kind, detail) => {
    const text = `UPDATE é SET x = /* ü */ ${sql} , y = 1`;
    const [update] = changesOf(text);
    const expression = update?.kind === 'Update' ? update.assignments[0]?.expression : undefined;
    expect(expression).toMatchObject(Object.assign({ kind }, detail));
    expect(text.slice(expression?.span.start, expression?.span.end)).toBe(sql);
  });
});

describe('statements that do not parse', () => {
  test.each([
    ['SELEC 1', 'SELEC'],
    ["ALTER TABLE t ADD COLUMN 'é' int", "'é'"],
    ["SELECT '😀😀', FROM", 'FROM'],
    ['CREATE TABLE t (a int', 'int'],
    ['SELECT 1 +', '+'],
  ])('%s', (sql, underlined) => {
    const parsed = parse(sql);
    expect(parsed).toMatchObject({ node: '', changes: [], masked: false, error: { tooComplex: false } });
    expect(sql.slice(parsed.error?.span.start, parsed.error?.span.end)).toBe(underlined);
  });

  test('a masked statement is not blamed for its syntax', () => {
    expect(parse('ALTER TABLE {{ table }} ADD COLUMN {{ column }} {{ type')).toMatchObject({ node: '', masked: true });
    expect(parse('SELECT FROM WHERE {{ x }}').error).toBeUndefined();
    expect(parse(`ALTER TABLE \${schema}.t ADD COLUMN c int`)).toMatchObject({ node: 'AlterTable', masked: true });
  });

  test('nothing, blanks and a NUL', () => {
    expect(parse('')).toMatchObject({ node: '', changes: [] });
    expect(parse(' \n-- only a comment')).toMatchObject({ node: '', changes: [] });
    expect(parser.parse('SELECT 1\0; DROP TABLE t')).toEqual({ kind: 'error', message: 'NUL character in SQL', offset: 8 });
  });
});

describe('large and deep input', () => {
  const chain = (terms: number) => `SELECT ${Array.from({ length: terms }, () => '1').join(' + ')}`;

  test('overflowing the parser is an answer, and the next statement parses', () => {
    for (let i = 0; i < 40; i++) {
      expect(parse(`${chain(20_000)} + ${i}`).error?.tooComplex).toBe(true);
      expect(parse(`SELECT ${i}`).error).toBeUndefined();
    }
    expect(parse(`${chain(20_000)} + 0`).error?.tooComplex).toBe(true);
  });

  test('a deep expression that parses is lowered', () => {
    expect(changesOf(`UPDATE t SET a = (${chain(2_000)})`)).toMatchObject([{ kind: 'Update' }]);
    expect(changesOf(`UPDATE t SET a = ${'('.repeat(1_000)}1${')'.repeat(1_000)}`)).toMatchObject([{ kind: 'Update' }]);
  });

  test('an INSERT of many rows keeps its head only', () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `(${i}, '],"limitOption": ${i}', (SELECT max(id) FROM u LIMIT 1))`);
    const sql = `INSERT INTO s.t (a, b, c) VALUES ${rows.join(', ')} ON CONFLICT (a) DO UPDATE SET b = (SELECT 1 FROM v)`;
    expect(changesOf(sql).map((change) => shown(change, sql))).toMatchObject([
      { kind: 'Insert', table: 's.t', span: 'INSERT INTO s.t', columns: ['a', 'b', 'c'], hasColumnList: true, rows: 'values' },
    ]);
    expect(JSON.stringify(changesOf(sql)).length).toBeLessThan(1_000);
  });
});

describe('PL/pgSQL', () => {
  test('a body, an error, and too much', () => {
    expect(parser.parsePlPgSql?.('DO $$ BEGIN DELETE FROM t; END $$')).toMatchObject({ kind: 'body' });
    expect(parser.parsePlPgSql?.('DO $$ BEGIN DELET FROM t; $$')).toMatchObject({ kind: 'error' });
  });
});

describe('loading', () => {
  test('a damaged WASM file is an error with words', async () => {
    await expect(compileGrammar(new Uint8Array([1, 2, 3]))).rejects.toThrow(/libpg-query\.wasm\) is damaged/);
  });
});
