import type { TargetVersion } from '../configuration/target-version';
import type { Facts } from '../cost/facts';
import type { Effect, RelationLock } from '../effects/effect';
import type { Migration } from '../migration';
import type { Surroundings } from '../migrations/surroundings';
import type { Preset, Severity, SuppressionUse, Violation } from '../rules/engine/rule';
import type { State, StateReads, StateWrites } from '../schema/state';
import type { ParsedStatement, Statement } from '../syntax/statement';
import type { Suppression } from '../syntax/suppress';
import type { TextSpan } from '../text';

/** What the engine is told besides the text. */
export interface AnalysisSettings {
  readonly pgVersion: number;
  /** Why this major was chosen, for messages. Left out when the caller chose it. */
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
  /** The database as the earlier migrations left it: see analysis/replay.ts. */
  readonly history: State;
  readonly settings: AnalysisSettings;
  readonly facts?: Facts;
  /** What lies around the file; for the rules about the file as a whole. */
  readonly surroundings?: Surroundings;
  /** Told of a rule that threw: our bug, to be logged with the rule's id. */
  readonly onRuleError?: (ruleId: string, error: unknown) => void;
}

/**
 * One statement's outcome. It depends on `parsed` and `reads` alone, so it is kept while both still
 * hold.
 */
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
  /**
   * Index into Analysis.statements; -1 for a finding about the file as a whole, whose edits are in
   * the document's own offsets.
   */
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
  /** How many statements were executed; the others were reused. */
  readonly executed: number;
}
