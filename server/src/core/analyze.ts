import type { TargetVersion } from './configuration/target-version';
import type { Facts } from './cost/facts';
import type { Effect, RelationLock } from './effects/effect';
import type { Environment } from './effects/environment';
import { execute } from './effects/execute';
import { beginFile, transactionOf } from './effects/transactions';
import type { Migration } from './migrations/profile';
import type { Surroundings } from './migrations/surroundings';
import { checkStatement, isAnswered } from './rules/check';
import { checkFile } from './rules/check-file';
import { checkMigration } from './rules/check-migration';
import { mapForeign } from './rules/foreign-names';
import type { Severity, SuppressionUse, Violation } from './rules/rule';
import type { Preset } from './rules/switched';
import { Catalog } from './schema/catalog';
import { Draft, type State, type StateReads, type StateWrites, Timeline } from './schema/state';
import type { ParsedStatement, Statement } from './syntax/statement';
import { type Suppression, suppressionsOf } from './syntax/suppress';
import { shift, type TextSpan } from './text';

/** What the engine is told besides the text. */
export interface AnalysisSettings {
  readonly pgVersion: number;
  /** Why this major, for people; whoever gives none has chosen it. */
  readonly target?: TargetVersion;
  readonly timezone?: string;
  /** See Environment.presumeRows: true for checks and the editor, false for `explain`. */
  readonly presumeRows: boolean;
  /** The runner or role sets lock_timeout itself. */
  readonly runnerTimeouts: boolean;
  /** Groups of rules that are on; the recommended ones when left out. */
  readonly presets?: readonly Preset[];
  /** By rule id; 'off' silences. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export interface AnalysisInput {
  readonly migration: Migration;
  readonly statements: readonly Statement[];
  readonly suppressions: readonly Suppression[];
  /** The database as the earlier migrations left it: see schema/replay.ts. */
  readonly history: State;
  readonly settings: AnalysisSettings;
  readonly facts?: Facts;
  /** What lies around the file; for the rules about the file as a whole. */
  readonly surroundings?: Surroundings;
  /** Told of a rule that threw: our bug, to be logged with the rule's id. */
  readonly onRuleError?: (ruleId: string, error: unknown) => void;
}

/** One statement's outcome. It depends on `parsed` and `reads` alone, so it is kept while both still hold. */
export interface StatementAnalysis {
  readonly parsed: ParsedStatement;
  readonly reads: StateReads;
  readonly writes: StateWrites;
  readonly effect: Effect;
  readonly violations: readonly Violation[];
  /** See FileStatement. */
  readonly strongLocks: readonly RelationLock[];
}

/** A violation where it stands in the document. */
export interface Finding extends Violation {
  /** Index into Analysis.statements; -1 for a finding about the file as a whole, whose edits are in the document's own offsets. */
  readonly statement: number;
  /** Absolute offsets in the document. */
  readonly span: TextSpan;
  readonly suppressed: boolean;
}

export interface Analysis {
  readonly input: AnalysisInput;
  readonly statements: readonly StatementAnalysis[];
  readonly findings: readonly Finding[];
  /** What each comment that silences did. */
  readonly suppressions: readonly SuppressionUse[];
  /** How many statements were run afresh; the rest was reused. */
  readonly executed: number;
}

/**
 * Runs every statement of a migration against the schema its predecessors leave, and the rules over what PostgreSQL would do.
 * Pure: the same input gives the same result. `previous` only saves work: an outcome is reused when its text and all it read are unchanged.
 */
export function analyze(input: AnalysisInput, previous?: Analysis): Analysis {
  const env = environmentOf(input);
  const timeline = new Timeline(input.history);
  timeline.apply(beginFile(input.migration, input.statements.length, sessionOf(input)));
  const begin = transactionOf(timeline);
  const reusable = previous && sameWorld(previous.input, input) ? new Map(previous.statements.map((s) => [s.parsed, s])) : undefined;
  const statements: StatementAnalysis[] = [];
  let executed = 0;
  for (const { parsed } of input.statements) {
    let outcome = reusable?.get(parsed);
    if (!outcome || !timeline.holds(outcome.reads)) {
      outcome = analyzeStatement(parsed, timeline, env, input);
      executed++;
    }
    timeline.apply(outcome.writes);
    statements.push(outcome);
  }
  const ofFile = checkFile(input, statements, { begin, end: timeline, env });
  return { input, statements, ...findingsOf(statements, ofFile, input, timeline), executed };
}

/** The database as it stands just before statement `index`. */
export function stateBefore(analysis: Analysis, index: number): State {
  const { input } = analysis;
  const timeline = new Timeline(input.history);
  timeline.apply(beginFile(input.migration, input.statements.length, sessionOf(input)));
  for (const outcome of analysis.statements.slice(0, index)) timeline.apply(outcome.writes);
  return timeline;
}

function sessionOf({ settings }: AnalysisInput) {
  return { runnerTimeouts: settings.runnerTimeouts, oneSession: !settings.presumeRows };
}

export function environmentOf({ migration, settings, facts }: AnalysisInput): Environment {
  return {
    pgVersion: settings.pgVersion,
    ...(settings.target && { target: settings.target }),
    timezone: settings.timezone ?? facts?.timezone,
    file: migration.path,
    presumeRows: settings.presumeRows,
    rows: facts && ((relation) => facts.tables.get(relation)?.rows),
  };
}

function analyzeStatement(parsed: ParsedStatement, timeline: Timeline, env: Environment, input: AnalysisInput): StatementAnalysis {
  const draft = new Draft(timeline);
  const effect = execute(parsed, draft, env);
  const before = new Draft(timeline);
  const found = checkStatement(parsed, effect, before, env, input);
  return { parsed, reads: union(draft.reads, before.reads), writes: draft.writes, effect, ...found };
}

/** Outcomes carry over only while everything but the text is the very same. */
function sameWorld(a: AnalysisInput, b: AnalysisInput): boolean {
  return (
    a.history === b.history &&
    a.facts === b.facts &&
    a.settings === b.settings &&
    a.migration.path === b.migration.path &&
    a.migration.executionModel === b.migration.executionModel
  );
}

function findingsOf(
  statements: readonly StatementAnalysis[],
  ofFile: ReadonlyMap<number, readonly Violation[]>,
  input: AnalysisInput,
  end: State,
): Pick<Analysis, 'findings' | 'suppressions'> {
  const findings: Finding[] = [];
  const said = new Set<string>();
  const suppressions = input.suppressions.map((suppression) => ({ suppression, silenced: new Set<string>() }));
  const silence = (ruleId: string, span: TextSpan, by = suppressions): boolean => {
    const silencing = suppressionsOf(by, ruleId, span, mapForeign);
    for (const use of silencing) use.silenced.add(ruleId);
    return silencing.length > 0;
  };
  statements.forEach((outcome, statement) => {
    const start = input.statements[statement]?.start ?? 0;
    const rest = () => ({ later: statements.slice(statement + 1).map((s) => s.parsed), catalog: new Catalog(end) });
    for (const violation of outcome.violations) {
      const span = shift(violation.span, start);
      // A comment is of use wherever a rule has something to say, even where it has said it already.
      const suppressed = silence(violation.ruleId, span);
      if (isAnswered(violation, rest, input)) continue;
      if (violation.once !== undefined) {
        const key = `${violation.ruleId} ${violation.once}`;
        if (said.has(key)) continue;
        said.add(key);
      }
      findings.push({ ...violation, statement, span, suppressed });
    }
    for (const violation of ofFile.get(statement) ?? []) {
      const span = shift(violation.span, start);
      findings.push({ ...violation, statement, span, suppressed: silence(violation.ruleId, span) });
    }
  });
  for (const violation of checkMigration(input, suppressions)) {
    // A comment does not silence what is said about itself.
    const others = suppressions.filter(({ suppression }) => suppression.span.start !== violation.span.start);
    findings.push({ ...violation, statement: -1, suppressed: silence(violation.ruleId, violation.span, others) });
  }
  return { findings, suppressions };
}

function union(a: StateReads, b: StateReads): StateReads {
  if (b.size === 0) return a;
  const all = new Map(a);
  for (const [key, value] of b) all.set(key, value);
  return all;
}
