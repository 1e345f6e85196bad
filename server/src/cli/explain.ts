import {
  atLeast,
  type Effect,
  LineTable,
  type LockMode,
  lockName,
  type RelationLock,
  type StatementAnalysis,
  strongest,
  syntaxState,
  type Work,
} from '../core/api';
import type { CliDeps } from './deps';
import { analyseTargets } from './project';
import { reportProblems } from './report';
import type { AnalysedFile, CommandRun } from './run';
import type { Targets } from './targets';
import { TOOL } from './version';

/** A statement as `explain --format json` gives it. */
export interface ExplainedStatement {
  readonly index: number;
  readonly kind: string;
  readonly text: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly locks: readonly Pick<RelationLock, 'relation' | 'relationKind' | 'mode'>[];
  readonly maxTableLock: LockMode | null;
  readonly blocksReads: boolean;
  readonly blocksWrites: boolean;
  readonly rewrites: readonly string[];
  readonly scans: readonly string[];
  readonly indexBuilds: readonly string[];
  readonly error: { readonly sqlstate: string; readonly message: string } | null;
  readonly assumptions: readonly string[];
}

interface ExplainedFile {
  readonly path: string;
  readonly framework: string;
  readonly executionModel: string;
  readonly statements: readonly ExplainedStatement[];
}

/** phasewise explain: what PostgreSQL does, statement by statement, without the rules. */
export async function explain(targets: Targets, run: CommandRun, format: string, deps: CliDeps): Promise<0 | 2> {
  const { results, failures, notes } = await analyseTargets(targets, run, deps, explainFile);
  const { pgVersion: postgresVersion, target } = run.settings;
  const head = { tool: TOOL, postgresVersion, postgresVersionSource: target?.source ?? '' };
  deps.out(format === 'json' ? `${JSON.stringify({ ...head, files: results }, null, 2)}\n` : results.map(fileText).join('\n'));
  return reportProblems(failures, notes, deps) ? 2 : 0;
}

function explainFile({ target, migration, document, analysis }: AnalysedFile): ExplainedFile {
  const lines = new LineTable(document.text);
  const { pgVersion } = analysis.input.settings;
  const statements = analysis.statements.map((outcome, index) =>
    explainStatement(outcome, { index, start: document.statements[index]?.start ?? 0, lines, pgVersion }),
  );
  return { path: target.shown, framework: migration.framework, executionModel: migration.executionModel, statements };
}

interface Place {
  readonly index: number;
  readonly start: number;
  readonly lines: LineTable;
  readonly pgVersion: number;
}

function explainStatement({ parsed, effect }: StatementAnalysis, { index, start, lines, pgVersion }: Place): ExplainedStatement {
  const lock = strongestTableLock(effect);
  return {
    index,
    kind: parsed.node,
    text: parsed.text,
    range: { start: lines.positionAt(start), end: lines.positionAt(start + parsed.text.length) },
    locks: effect.locks.map(({ relation, relationKind, mode }) => ({ relation, relationKind, mode })),
    maxTableLock: lock,
    blocksReads: atLeast(lock, 'AccessExclusiveLock'),
    blocksWrites: atLeast(lock, 'ShareLock'),
    rewrites: relations(effect.work, ({ what }) => what === 'rewrite'),
    // Reading an empty table costs nothing; an index is built, and its file made, in any case.
    scans: relations(effect.work, ({ what, populated }) => what === 'scan' && populated),
    indexBuilds: relations(effect.work, ({ what }) => what === 'index-build'),
    error: errorOf({ parsed, effect }, pgVersion),
    assumptions: effect.assumptions,
  };
}

/**
 * On a table that existed before the file: only then does it block other sessions. Foreign tables
 * and materialized views are tables in this sense.
 */
export function strongestTableLock(effect: Effect): LockMode | null {
  return effect.locks
    .filter(({ relationKind, existedBefore }) => existedBefore && (relationKind === 'table' || relationKind === 'matview'))
    .reduce<LockMode | null>((max, { mode }) => strongest(max, mode), null);
}

function errorOf({ parsed, effect }: Pick<StatementAnalysis, 'parsed' | 'effect'>, pgVersion: number): ExplainedStatement['error'] {
  if (effect.error) return { sqlstate: effect.error.sqlstate, message: effect.error.message };
  // What could not be parsed for its size is not said to fail.
  if (!parsed.error || parsed.error.tooComplex) return null;
  return { sqlstate: syntaxState(parsed.error, pgVersion), message: parsed.error.message };
}

function relations(work: readonly Work[], wanted: (work: Work) => boolean): string[] {
  return [...new Set(work.filter(wanted).map(({ relation }) => relation))];
}

function fileText({ path, framework, executionModel, statements }: ExplainedFile): string {
  const head = `${path} (${framework}, ${executionModel})\n`;
  return head + (statements.length === 0 ? '  nothing to run\n' : statements.map(statementText).join(''));
}

function statementText(statement: ExplainedStatement): string {
  const lines = [`  ${statement.range.start.line + 1}: ${oneLine(statement.text)}`];
  if (statement.error) lines.push(`fails: ${statement.error.message} (SQLSTATE ${statement.error.sqlstate})`);
  for (const relation of statement.rewrites) lines.push(`rewrites ${relation}`);
  for (const relation of statement.scans) lines.push(`scans ${relation}`);
  for (const relation of statement.indexBuilds) lines.push(`builds index ${relation}`);
  if (statement.blocksWrites) lines.push(statement.blocksReads ? 'blocks reads and writes' : 'blocks writes');
  for (const { relation, relationKind, mode } of statement.locks) lines.push(`locks ${relationKind} ${relation}: ${lockName(mode)}`);
  for (const assumption of statement.assumptions) lines.push(`assumes: ${assumption}`);
  if (lines.length === 1) lines.push('locks no table');
  return `${lines.join('\n      ')}\n`;
}

export function oneLine(text: string, length = 110): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > length ? `${flat.slice(0, length - 3)}...` : flat;
}
