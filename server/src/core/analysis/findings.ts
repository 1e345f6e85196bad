import type { Environment } from '../effects/environment';
import { checkMigration } from '../rules/engine/check-migration';
import { isAnswered } from '../rules/engine/dispatch';
import { mapForeign } from '../rules/engine/foreign-names';
import { Later, type RestOfFile, type Violation } from '../rules/engine/rule';
import { Catalog } from '../schema/catalog';
import type { State } from '../schema/state';
import { type Suppression, suppressionsOf } from '../syntax/suppress';
import { shift, type TextSpan } from '../text';
import type { Analysis, AnalysisInput, Finding, StatementAnalysis } from './analysis';
import { HistoryDoubt } from './history-doubt';

/**
 * Violations as findings in the document: answered ones are left out, `once` is applied, and
 * suppressions are applied. `ofFile` are those of the rules about the file as a whole, by
 * statement.
 */
export function findingsOf(
  outcomes: readonly StatementAnalysis[],
  ofFile: ReadonlyMap<number, readonly Violation[]>,
  input: AnalysisInput,
  { env, end }: { readonly env: Environment; readonly end: () => State },
): Pick<Analysis, 'findings' | 'suppressions'> {
  const findings: Finding[] = [];
  const said = new Set<string>();
  const comments = new Comments(input);
  const doubt = new HistoryDoubt(input, env);
  outcomes.forEach((outcome, statement) => {
    const found = ofFile.get(statement);
    // Runs at every keystroke, and most statements have no violation.
    if (outcome.violations.length === 0 && !found) return;
    const start = input.statements[statement]?.start ?? 0;
    for (const violation of found ? [...outcome.violations, ...found] : outcome.violations) {
      const span = shift(violation.span, start);
      // A comment counts as used wherever a rule reports, also where `once` hides the report.
      const suppressed = comments.silence(violation.ruleId, span);
      const key = violation.once === undefined ? undefined : `${violation.ruleId} ${violation.once}`;
      if (key !== undefined && said.has(key)) continue;
      if (violation.subject !== undefined && isAnswered(violation, rest(outcomes, statement, end), input)) continue;
      if (key !== undefined) said.add(key);
      const certain = doubt.of(violation, statement, outcome.effect.error);
      if (certain) findings.push({ ...certain, statement, span, suppressed });
    }
  });
  for (const violation of checkMigration(input, comments.uses)) {
    findings.push({ ...violation, statement: -1, suppressed: comments.silenceOther(violation.ruleId, violation.span) });
  }
  return { findings, suppressions: comments.uses };
}

/** What follows a statement, computed only when a rule asks for it. */
function rest(outcomes: readonly StatementAnalysis[], statement: number, end: () => State): () => RestOfFile {
  return () => ({ later: new Later(outcomes, statement + 1), catalog: new Catalog(end()) });
}

/** The suppression comments, and which rules each of them silenced. */
class Comments {
  readonly uses: readonly { readonly suppression: Suppression; readonly silenced: Set<string> }[];

  constructor({ suppressions }: AnalysisInput) {
    this.uses = suppressions.map((suppression) => ({ suppression, silenced: new Set<string>() }));
  }

  silence(ruleId: string, span: TextSpan, by = this.uses): boolean {
    const silencing = suppressionsOf(by, ruleId, span, mapForeign);
    for (const use of silencing) use.silenced.add(ruleId);
    return silencing.length > 0;
  }

  /**
   * For a finding about a comment: the comment silences a finding about itself only when it names
   * that rule.
   */
  silenceOther(ruleId: string, span: TextSpan): boolean {
    return this.silence(
      ruleId,
      span,
      this.uses.filter(({ suppression }) => suppression.span.start !== span.start || suppression.names.includes(ruleId)),
    );
  }
}
