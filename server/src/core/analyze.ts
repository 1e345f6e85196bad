import type { TargetVersion } from './configuration/target-version';
import type { Facts } from './cost/facts';
import type { Effect, RelationLock } from './effects/effect';
import type { Environment } from './effects/environment';
import { transactionOf } from './effects/transactions';
import { findingsOf } from './findings';
import type { Migration } from './migrations/profile';
import type { Surroundings } from './migrations/surroundings';
import { beginOf, runStatements } from './pass';
import { checkFile } from './rules/engine/check-file';
import type { Severity, SuppressionUse, Violation } from './rules/engine/rule';
import type { Preset } from './rules/engine/switched';
import type { State, StateReads, StateWrites } from './schema/state';
import type { ParsedStatement, Statement } from './syntax/statement';
import type { Suppression } from './syntax/suppress';
import type { TextSpan } from './text';

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
  /** The database as the earlier migrations left it: see migrations/replay.ts. */
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
  const { outcomes, executed, begin, end } = runStatements(input, env, previous);
  const ofFile = checkFile(input, outcomes, { begin: transactionOf(begin), end, env });
  return { input, statements: outcomes, ...findingsOf(outcomes, ofFile, input, { env, end }), executed };
}

/** The database as it stands just before statement `index`. */
export function stateBefore(analysis: Analysis, index: number): State {
  const timeline = beginOf(analysis.input);
  for (const outcome of analysis.statements.slice(0, index)) timeline.apply(outcome.writes);
  return timeline;
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
