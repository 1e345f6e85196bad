import { describe, expect, it } from 'vitest';
import { mapForeign } from '../../server/src/core/rules/engine/foreign-names';
import { isSuppressed } from '../../server/src/core/syntax/suppress';
import { suppressionsIn } from './suppressions';

/** Whether a finding of `rule` that starts at `at` (its first occurrence) is silenced. */
function silenced(text: string, rule: string, at: string): boolean {
  const start = text.indexOf(at);
  return isSuppressed(suppressionsIn(text), rule, { start, end: start + at.length }, mapForeign);
}

describe('a comment of another linter silences what it names', () => {
  it.each([
    ['squawk', '-- squawk-ignore ban-drop-table'],
    ['squawk', '/* squawk-ignore ban-drop-column, ban-drop-table */'],
    ['squawk', '-- squawk-ignore'],
    ['squawk', '-- squawk-ignore-file ban-drop-table -- planned'],
    ['pgls', '-- pgls-ignore lint/safety/banDropTable: planned'],
    ['pgls', '-- pgt-ignore lint/safety/banDropTable: planned'],
    ['pgls', '-- pgls-ignore lint/safety: planned'],
    ['pgls', '-- pgls-ignore lint'],
    ['pgls', '-- pgls-ignore-all lint/safety/banDropTable'],
    ['pgls', '-- pgls-ignore-start lint/safety/banDropTable'],
    ['pgls', '-- pgls-ignore lint/safety/banDropColumn: x\n-- pgls-ignore lint/safety/banDropTable: y'],
    ['pgfence', '-- pgfence-ignore'],
    ['pgfence', '-- pgfence-ignore: drop-column, drop-table'],
    ['pgfence', '-- pgfence: ignore drop-table'],
    ['migrationpilot', '-- migrationpilot-disable MP026'],
    ['migrationpilot', '-- MIGRATIONPILOT-DISABLE mp001, mp026'],
    ['migrationpilot', '/* migrationpilot-disable */'],
    ['migrationpilot', '-- MigrationPilot-Disable mp026'],
    ['migrationpilot', '-- migrationpilot-disable-file MP026'],
    ['atlas', '-- atlas:nolint DS102'],
    ['atlas', '-- atlas:nolint data_depend destructive'],
    ['atlas', '-- atlas:nolint'],
    ['diesel-guard', '-- diesel-guard:disable DropTableCheck'],
    ['diesel-guard', '-- safety-assured:start'],
  ])('%s: %s', (tool, comment) => {
    const text = `${comment}\nDROP TABLE a;\n`;
    expect(silenced(text, 'drop-table', 'DROP TABLE a')).toBe(true);
    expect(suppressionsIn(text).map((s) => s.tool)).toContain(tool);
  });

  it.each([
    ['-- eugene: ignore E3', 'add-column-json', true],
    ['-- eugene: ignore E2, E3', 'add-column-json', true],
    ['-- eugene: ignore', 'add-column-json', true],
    ['-- eugene: ignore E2', 'add-column-json', false],
    ['-- eugene ignore E3', 'add-column-json', false],
  ])('eugene: %s', (comment, rule, expected) => {
    expect(silenced(`${comment}\nALTER TABLE t ADD c json;`, rule, 'ALTER')).toBe(expected);
  });
});

describe('nothing is silenced', () => {
  it.each([
    '-- squawk-ignore ban-drop-tabel',
    '-- squawk-ignore-start ban-drop-table',
    '-- pgls-ignore lint/safety/banDropTabel: x',
    '-- pgls-ignore lint/performance: x',
    '-- pgls-ignore: no category',
    '-- pgls-ignored lint',
    '-- pgfence-ignore: drop-tabel',
    '-- pgfence-ignore: this table is empty',
    '-- pgfence-ignored',
    '-- migrationpilot-disable MP999',
    '-- migrationpilot-disabled',
    '-- atlas:nolint DS999',
    '-- atlas:nolinting',
    '-- atlas:txmode none',
    '-- diesel-guard:disable',
    '-- diesel-guard:disable DropColumnCheck',
    '-- safety-assured:end',
    '-- noqa: PG01',
    '-- noqa',
    "SELECT '-- squawk-ignore' AS x;",
  ])('by %s', (comment) => {
    expect(silenced(`${comment}\nDROP TABLE a;\n`, 'drop-table', 'DROP TABLE a')).toBe(false);
  });
});

describe('reach', () => {
  it('of pgls blocks, which end with the same name', () => {
    const text = `-- pgls-ignore-start lint/safety/banDropTable: x
DROP TABLE a;
-- pgls-ignore-end lint/safety/banDropColumn
DROP TABLE b;
-- pgls-ignore-end lint/safety/banDropTable
DROP TABLE c;`;
    expect(['a;', 'b;', 'c;'].map((at) => silenced(text, 'drop-table', `DROP TABLE ${at}`))).toEqual([true, true, false]);
  });

  it('of safety-assured blocks', () => {
    const text = '-- safety-assured:start\nDROP TABLE a;\n-- safety-assured:end\nDROP TABLE b;';
    expect(['a;', 'b;'].map((at) => silenced(text, 'drop-table', `DROP TABLE ${at}`))).toEqual([true, false]);
  });

  it('of atlas:nolint in the comments that open a file', () => {
    const header = '-- atlas:txmode none\n-- atlas:nolint DS102\n\n-- the old table\nDROP TABLE a;\nDROP TABLE b;';
    expect(['a;', 'b;'].map((at) => silenced(header, 'drop-table', `DROP TABLE ${at}`))).toEqual([true, true]);
    const above = '-- atlas:nolint DS102\nDROP TABLE a;\nDROP TABLE b;';
    expect(['a;', 'b;'].map((at) => silenced(above, 'drop-table', `DROP TABLE ${at}`))).toEqual([true, false]);
    const later = 'SELECT 1;\n-- atlas:nolint DS102\n\nDROP TABLE a;';
    expect(silenced(later, 'drop-table', 'DROP TABLE a')).toBe(false);
  });

  it('of noqa: its line, or from disable to enable; the codes about locks only', () => {
    const index = 'CREATE INDEX i ON t (a)';
    expect(silenced(`${index}; -- noqa`, 'create-index-blocking', index)).toBe(true);
    expect(silenced(`${index}; -- noqa: PG01`, 'create-index-blocking', index)).toBe(true);
    expect(silenced(`${index}; -- noqa: LT01`, 'create-index-blocking', index)).toBe(false);
    expect(silenced('DROP TABLE a; -- noqa', 'drop-table', 'DROP')).toBe(false);
    const block = `-- noqa: disable=PG01\n${index};\n-- noqa: enable=PG01\nCREATE INDEX j ON t (a);`;
    expect(silenced(block, 'create-index-blocking', index)).toBe(true);
    expect(silenced(block, 'create-index-blocking', 'CREATE INDEX j')).toBe(false);
    expect(silenced(`-- noqa: disable=all\n${index};`, 'create-index-blocking', index)).toBe(true);
  });
});

it('a comment leaves no gap when it is taken out', () => {
  const without = (text: string) => {
    const [found] = suppressionsIn(text);
    return found && text.slice(0, found.removal.start) + text.slice(found.removal.end);
  };
  expect(without('SELECT 1;\n  -- squawk-ignore x \nSELECT 2;')).toBe('SELECT 1;\nSELECT 2;');
  expect(without('SELECT 1;\r\n-- squawk-ignore x\r\nSELECT 2;')).toBe('SELECT 1;\r\nSELECT 2;');
  expect(without('SELECT 1;  -- squawk-ignore x\nSELECT 2;')).toBe('SELECT 1;\nSELECT 2;');
  expect(without('SELECT /* squawk-ignore x */ 1;')).toBe('SELECT 1;');
  expect(without('SELECT 1;\n-- squawk-ignore x')).toBe('SELECT 1;\n');
});
