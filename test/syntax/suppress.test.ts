import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSuppressions, openDocument } from '../../server/src/core/syntax/document';
import { isSuppressed, type MapForeign, suppressionOf } from '../../server/src/core/syntax/suppress';
import { randomRuns } from '../support/extent';
import { suppressionsIn } from './suppressions';

const foreign: MapForeign = (tool, name) => (tool === 'squawk' && name === 'ban-drop-table' ? ['drop-table'] : []);

/** Whether a finding of `rule` that starts at `at` (its first occurrence) is silenced. */
function silenced(text: string, rule: string, at: string): boolean {
  const start = text.indexOf(at);
  return isSuppressed(suppressionsIn(text), rule, { start, end: start + at.length }, foreign);
}

describe('parsing', () => {
  it.each([
    ['-- phasewise-ignore a-b, c-d: because; yes\nx;', 'phasewise', 'line', ['a-b', 'c-d'], 'because; yes'],
    ['-- phasewise-ignore\nx;', 'phasewise', 'line', [], undefined],
    ['-- phasewise-ignore: long story\nx;', 'phasewise', 'line', [], 'long story'],
    ['-- phasewise-ignore: drop-table\nx;', 'phasewise', 'line', ['drop-table'], undefined],
    ['-- phasewise-ignore-file a-b\nx;', 'phasewise', 'file', ['a-b'], undefined],
    ['--squawk-ignore ban-drop-table -- planned\nx;', 'squawk', 'line', ['ban-drop-table'], 'planned'],
    ['/* squawk-ignore-file */ x;', 'squawk', 'file', [], undefined],
    ['-- phasewise-ignore-start a-b\nx;\n-- phasewise-ignore-end a-b\n', 'phasewise', 'block', ['a-b'], undefined],
  ])('%j', (text, tool, scope, names, reason) => {
    const found = suppressionsIn(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ tool, scope, names });
    expect(found[0]?.reason).toBe(reason);
    expect(text.slice(found[0]?.span.start, found[0]?.span.end)).toMatch(/^(--|\/\*)/);
  });

  it.each([
    "select '-- phasewise-ignore';",
    'select $$ -- phasewise-ignore\n$$;',
    '-- see phasewise-ignore\nx;',
    '-- phasewise-ignored x\ny;',
    '-- phasewise-ignore-all x\ny;',
    '\\echo -- phasewise-ignore\n',
    'copy t from stdin;\n-- phasewise-ignore-file\n\\.\n',
  ])('finds nothing in %j', (text) => expect(suppressionsIn(text)).toEqual([]));
});

describe('reach', () => {
  it('is the statement below, further comments between', () => {
    const text = 'DROP TABLE a;\n-- phasewise-ignore drop-table: old\n-- another comment\nDROP TABLE\n b;\nDROP TABLE c;';
    expect(silenced(text, 'drop-table', 'a;')).toBe(false);
    expect(silenced(text, 'drop-table', 'DROP TABLE\n b')).toBe(true);
    expect(silenced(text, 'drop-table', 'b;')).toBe(true);
    expect(silenced(text, 'drop-table', 'c;')).toBe(false);
    expect(silenced(text, 'other', 'b;')).toBe(false);
  });

  it('does not jump over a blank line', () => {
    expect(silenced('-- phasewise-ignore drop-table\n\nDROP TABLE a;', 'drop-table', 'a;')).toBe(false);
  });

  it('is one action when it stands inside a statement', () => {
    const text = 'ALTER TABLE t\n  ADD a int,\n  -- phasewise-ignore r-x\n  ADD b numeric(1,\n 2),\n  ADD c int;';
    expect(silenced(text, 'r-x', 'a int')).toBe(false);
    expect(silenced(text, 'r-x', 'ADD b')).toBe(true);
    expect(silenced(text, 'r-x', '2)')).toBe(true);
    expect(silenced(text, 'r-x', 'c int')).toBe(false);
    expect(silenced(text, 'r-x', 'ALTER')).toBe(false);
  });

  it('is the line when it stands behind code', () => {
    const text =
      'ALTER TABLE t\n  ADD a int, -- phasewise-ignore r-x\n  ADD b int;\nDROP TABLE d; -- squawk-ignore ban-drop-table\nDROP TABLE e;';
    expect(silenced(text, 'r-x', 'a int')).toBe(true);
    expect(silenced(text, 'r-x', 'ALTER')).toBe(false);
    expect(silenced(text, 'r-x', 'b int')).toBe(false);
    expect(silenced(text, 'drop-table', 'd;')).toBe(true);
    expect(silenced(text, 'drop-table', 'e;')).toBe(false);
  });

  it('is the whole statement that a comment behind the semicolon follows', () => {
    expect(silenced('DROP TABLE\n  a,\n  b; -- phasewise-ignore drop-table', 'drop-table', 'DROP')).toBe(true);
  });

  it('is everything, or everything up to the end of the block', () => {
    const text = 'DROP TABLE a;\n-- phasewise-ignore-start drop-table\nDROP TABLE b;\n-- phasewise-ignore-end drop-table\nDROP TABLE c;';
    expect(['a;', 'b;', 'c;'].map((at) => silenced(text, 'drop-table', at))).toEqual([false, true, false]);
    expect(silenced('DROP TABLE a;\n\n-- phasewise-ignore-file', 'drop-table', 'a;')).toBe(true);
    expect(silenced('-- phasewise-ignore-start\nDROP TABLE a;', 'drop-table', 'a;')).toBe(true);
  });

  it('nests blocks', () => {
    const text =
      '-- phasewise-ignore-start a-a\n-- phasewise-ignore-start b-b\nx1;\n-- phasewise-ignore-end a-a\nx2;\n-- phasewise-ignore-end\nx3;';
    expect(['x1', 'x2', 'x3'].map((at) => silenced(text, 'a-a', at))).toEqual([true, false, false]);
    expect(['x1', 'x2', 'x3'].map((at) => silenced(text, 'b-b', at))).toEqual([true, true, false]);
  });
});

it('never widens by an unknown name', () => {
  expect(silenced('-- phasewise-ignore drop-tabel\nDROP TABLE a;', 'drop-table', 'a;')).toBe(false);
  expect(silenced('-- squawk-ignore no-such-rule\nDROP TABLE a;', 'drop-table', 'a;')).toBe(false);
  expect(silenced('-- phasewise-ignore because I say so\nDROP TABLE a;', 'drop-table', 'a;')).toBe(false);
  expect(silenced('-- squawk-ignore\nDROP TABLE a;', 'drop-table', 'a;')).toBe(true);
});

it('tells which suppression it was', () => {
  const text = '-- phasewise-ignore drop-table: empty since May\nDROP TABLE a;';
  expect(suppressionOf(suppressionsIn(text), 'drop-table', { start: 60, end: 61 }, foreign)?.reason).toBe('empty since May');
});

it('finds the same in a document as in its text', () => {
  const parse = (text: string) => ({ text, node: 'x', changes: [], masked: false });
  const fragment = fc.constantFrom(
    '-- phasewise-ignore a-b\n',
    ' -- phasewise-ignore',
    '/* squawk-ignore c */',
    '-- pgls-ignore-start lint\n',
    '-- pgls-ignore-end lint\n',
    '-- atlas:nolint\n',
    '-- noqa\n',
    '-- eugene: ignore E1\n',
    '-- phasewise-ignore-start x\n',
    '-- phasewise-ignore-end\n',
    '\n',
    ';',
    ';\n',
    'drop table a;\n',
    'alter table b add c int,',
    "'",
    '\\echo x\n',
    'copy t from stdin;\n',
    '\\.\n',
    '/*',
    '-- x\n',
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(documentSuppressions(openDocument(text, { parse }))).toEqual(suppressionsIn(text));
    }),
    { numRuns: randomRuns(1000) },
  );
});
