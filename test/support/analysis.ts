import type { Analysis, AnalysisSettings, Finding } from '../../server/src/core/analysis/analysis';
import { analyze } from '../../server/src/core/analysis/analyze';
import { type HistoryFile, replay } from '../../server/src/core/analysis/replay';
import type { Facts, TableFacts } from '../../server/src/core/cost/facts';
import type { ExecutionModel, Migration } from '../../server/src/core/migration';
import { migrationOf } from '../../server/src/core/migrations/detect';
import { frameworkById } from '../../server/src/core/migrations/index';
import { RULES } from '../../server/src/core/rules/index';
import type { State } from '../../server/src/core/schema/state';
import { documentSuppressions, openDocument } from '../../server/src/core/syntax/document';
import { createStatementParser } from '../../server/src/core/syntax/parse';
import type { ParsedStatement } from '../../server/src/core/syntax/statement';
import { createParser } from '../../server/src/io/parser';
import type { FixtureFile, FixtureOptions } from './fixture';

interface RuleError {
  readonly ruleId: string;
  readonly error: unknown;
}

export interface Checked {
  readonly analysis: Analysis;
  /** Not suppressed. */
  readonly findings: readonly Finding[];
  readonly ruleErrors: readonly RuleError[];
}

export type StatementParser = (text: string) => ParsedStatement;

export async function statementParser(): Promise<StatementParser> {
  return createStatementParser(await createParser(), (error) => {
    throw error;
  });
}

/** Parses each text once. */
export function rememberingParser(parse: StatementParser): StatementParser {
  const known = new Map<string, ParsedStatement>();
  return (text) => {
    const parsed = known.get(text) ?? parse(text);
    known.set(text, parsed);
    return parsed;
  };
}

/** Analyses one file of a fixture with the files above it as its history. */
export function checkFile(
  file: Pick<FixtureFile, 'name' | 'text' | 'options'>,
  above: readonly FixtureFile[],
  parse: StatementParser,
): Checked {
  const { options } = file;
  const { pg: pgVersion, runnerTimeouts, target } = options;
  const settings: AnalysisSettings = {
    pgVersion,
    presumeRows: true,
    runnerTimeouts,
    rules: switchedOn(options),
    ...(target && { target: { major: pgVersion, source: target, assumed: target === 'assumed' } }),
  };
  const history = historyOf(above, pgVersion, parse);
  const migration = migrationIn(file.name, file.text, options);
  const document = openDocument(file.text, { parse, body: () => migration.body });
  const ruleErrors: RuleError[] = [];
  const analysis = analyze({
    migration,
    statements: document.statements,
    suppressions: documentSuppressions(document),
    history,
    settings,
    surroundings: {
      siblings: [...new Set([...above.map(({ name }) => name), file.name, ...(options.surroundings?.siblings ?? [])])],
      texts: options.surroundings?.texts ?? new Map(above.map(({ name, text }) => [name, text])),
      ...(options.surroundings?.base && { base: options.surroundings.base }),
      ...(options.surroundings?.checksums && { checksums: options.surroundings.checksums }),
    },
    ...(Object.keys(options.rows).length > 0 && { facts: factsOf(options) }),
    onRuleError: (ruleId, error) => ruleErrors.push({ ruleId, error }),
  });
  return { analysis, findings: analysis.findings.filter((f) => !f.suppressed), ruleErrors };
}

/**
 * By the files above another one and the major: a test that looks at all prefixes of a file replays
 * them once.
 */
const HISTORIES = new WeakMap<readonly FixtureFile[], Map<number, State>>();

function historyOf(above: readonly FixtureFile[], pgVersion: number, parse: StatementParser): State {
  const known = HISTORIES.get(above) ?? new Map<number, State>();
  HISTORIES.set(above, known);
  const files = () =>
    above.map(({ name, text, options }): HistoryFile => {
      const migration = migrationIn(name, text, options);
      return { migration, statements: openDocument(text, { parse, body: () => migration.body }).statements.map((s) => s.parsed) };
    });
  const state = known.get(pgVersion) ?? replay(files(), { pgVersion, presumeRows: true });
  known.set(pgVersion, state);
  return state;
}

/** With the severity they have of themselves. */
function switchedOn({ rules = [] }: FixtureOptions): AnalysisSettings['rules'] {
  return Object.fromEntries(rules.map((id) => [id, RULES.find((rule) => rule.id === id)?.severity ?? 'off']));
}

function migrationIn(name: string, text: string, { framework, model }: FixtureOptions): Migration {
  const profile = frameworkById(framework);
  if (!profile) throw new Error(`no framework ${framework}`);
  const migration = migrationOf(`migrations/${name}`, text, profile);
  return model === undefined ? migration : { ...migration, executionModel: model as ExecutionModel };
}

function factsOf({ rows, development }: FixtureOptions): Facts {
  const tables = Object.entries(rows).map(([key, count]): [string, TableFacts] => {
    const [schema = 'public', name = ''] = key.split('.');
    const nothing = { indexes: [], foreignKeysOut: [], foreignKeysIn: [], columns: [], triggers: [], partitions: 0 };
    return [key, { schema, name, rows: count, heapBytes: count * 100, indexBytes: count * 20, toastBytes: 0, ...nothing }];
  });
  return { source: 'fixture', takenAt: '2026-11-01T00:00:00Z', development, tables: new Map(tables) };
}
