import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { AnalysisSettings } from '../server/src/core/analysis/analysis';
import { analyze } from '../server/src/core/analysis/analyze';
import { migrationOf } from '../server/src/core/migrations/detect';
import { plain } from '../server/src/core/migrations/plain';
import { foreignNamesOf, mapForeign } from '../server/src/core/rules/engine/foreign-names';
import type { RuleDefinition } from '../server/src/core/rules/engine/rule';
import { RULES } from '../server/src/core/rules/index';
import { EMPTY_STATE } from '../server/src/core/schema/state';
import { openDocument } from '../server/src/core/syntax/document';
import { type StatementParser, statementParser } from './support/analysis';

const NOTHING_SAID = vi.hoisted(
  (): Omit<RuleDefinition, 'id' | 'on' | 'onStatement'> => ({
    summary: '',
    severity: 'warning',
    preset: 'recommended',
    since: '0',
    catalogue: [],
    effect: '',
    workaround: '',
    sources: [],
    examples: [],
    messages: { found: ['Found.'] },
  }),
);

vi.mock('../server/src/core/rules/index', async (importOriginal) => {
  const { RULES: real } = await importOriginal<{ RULES: readonly RuleDefinition[] }>();
  const fail = () => {
    throw new Error('bug');
  };
  const broken: RuleDefinition[] = [
    { ...NOTHING_SAID, id: 'aaa-broken', on: { AddColumn: fail } },
    { ...NOTHING_SAID, id: 'aab-broken', onStatement: fail },
    { ...NOTHING_SAID, id: 'strict-rule', preset: 'strict', onStatement: (context) => context.report({ messageId: 'found' }) },
    {
      ...NOTHING_SAID,
      id: 'answered-rule',
      preset: 'strict',
      onStatement: (context) => context.report({ messageId: 'found', subject: context.statement.text }),
      answered: (subject, { later }) => (subject === 'SELECT 3' ? fail() : later.some((s) => s.text === 'SELECT 2')),
    },
    { ...NOTHING_SAID, id: 'old-rule', versions: { to: 13 }, onStatement: (context) => context.report({ messageId: 'found' }) },
  ];
  return { RULES: [...broken, ...real] };
});

let parse: StatementParser;
beforeAll(async () => {
  parse = await statementParser();
});

const SQL = 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();';

function run(sql: string, rules: AnalysisSettings['rules'] = {}, pgVersion = 16) {
  const errors: string[] = [];
  const { findings } = analyze({
    migration: migrationOf('migrations/1_x.sql', sql, plain),
    statements: openDocument(sql, { parse }).statements,
    suppressions: [],
    history: EMPTY_STATE,
    settings: { pgVersion, presumeRows: true, runnerTimeouts: true, rules },
    onRuleError: (ruleId) => errors.push(ruleId),
  });
  return { findings: findings.map((f) => `${f.ruleId} ${f.severity}`), errors };
}

describe('rules', () => {
  test('go on when one of them throws, which is told with its id', () => {
    expect(run(SQL)).toEqual({ findings: ['add-column-volatile-default warning'], errors: ['aaa-broken', 'aab-broken'] });
  });

  test('are silenced and given another severity by settings', () => {
    expect(run(SQL, { 'add-column-volatile-default': 'off' }).findings).toEqual([]);
    expect(run(SQL, { 'add-column-volatile-default': 'error' }).findings).toEqual(['add-column-volatile-default error']);
    expect(run(SQL, { 'aaa-broken': 'off', 'aab-broken': 'off' }).errors).toEqual([]);
  });

  test('of other presets than the recommended one wait to be switched on', () => {
    expect(run('SELECT 1', { 'strict-rule': 'hint' }).findings).toEqual(['strict-rule hint']);
  });

  test('are asked whether what follows in the file answers them', () => {
    const on = { 'answered-rule': 'hint', 'aab-broken': 'off' } as const;
    expect(run('SELECT 1; SELECT 2;', on).findings).toEqual(['answered-rule hint']);
    expect(run('SELECT 1; SELECT 1;', on).findings).toHaveLength(2);
    expect(run('SELECT 3;', on)).toEqual({ findings: ['answered-rule hint'], errors: ['answered-rule'] });
  });

  test('of other versions stay out of it', () => {
    expect(run('SELECT 1', {}, 13).findings).toEqual(['old-rule warning']);
    expect(run('SELECT 1', {}, 14).findings).toEqual([]);
  });
});

describe('names of other linters', () => {
  test('stand for rules that exist', () => {
    const known = RULES.map((rule) => rule.id);
    const tools = ['squawk', 'eugene', 'pgls', 'pgfence', 'migrationpilot', 'atlas', 'diesel-guard', 'sqlfluff'];
    const named = RULES.filter((rule) => foreignNamesOf(rule).length > 0);
    for (const rule of named) {
      for (const { tool, name } of foreignNamesOf(rule)) {
        expect(tools).toContain(tool);
        expect(mapForeign(tool, name)).toContain(rule.id);
        for (const ours of mapForeign(tool, name)) expect(known, `${tool} ${name}`).toContain(ours);
      }
    }
    expect(named.length).toBeGreaterThan(20);
  });

  test('silence nothing when they are not known', () => {
    expect(mapForeign('squawk', 'adding-feild-with-default')).toEqual([]);
    expect(mapForeign('squawk', 'constructor')).toEqual([]);
    expect(mapForeign('unknown-linter', 'E1')).toEqual([]);
    expect(mapForeign('pgls', 'lint/performance')).toEqual([]);
    expect(mapForeign('pgfence', 'prefer-robust-')).toEqual([]);
  });

  test('may carry the path that postgres-language-server writes', () => {
    expect(mapForeign('pgls', 'lint/safety/addSerialColumn')).toEqual(['add-column-generated-stored', 'add-column-serial']);
    expect(mapForeign('pgls', 'lint/safety')).toEqual(expect.arrayContaining(['add-column-serial', 'drop-column', 'set-not-null']));
  });
});
