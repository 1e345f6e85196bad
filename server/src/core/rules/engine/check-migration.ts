import type { AnalysisInput } from '../../analysis/analysis';
import { NO_SURROUNDINGS } from '../../migrations/surroundings';
import { span, type TextSpan } from '../../text';
import { RULES } from '../index';
import { violationOf } from './report';
import type { Messages, MigrationContext, Reports, SuppressionUse, Violation } from './rule';
import { switchedOn } from './switched';

/**
 * Runs the rules about what surrounds the SQL: comments, names, other files. Their spans are
 * offsets in the document. A file that leads back has no statements of ours, and nothing is said
 * about it.
 */
export function checkMigration(input: AnalysisInput, suppressions: readonly SuppressionUse[]): readonly Violation[] {
  const { migration, statements, settings } = input;
  if (migration.direction === 'down' || migration.body.length === 0) return [];
  const violations: Violation[] = [];
  for (const rule of RULES) {
    const on = rule.onMigration && switchedOn(rule, settings);
    if (!on) continue;
    const context: MigrationContext & Reports<Messages> = {
      migration,
      statements,
      suppressions,
      surroundings: input.surroundings ?? NO_SURROUNDINGS,
      ruleState(id) {
        const found = RULES.find((candidate) => candidate.id === id);
        return !found ? 'unknown' : switchedOn(found, settings) ? 'on' : 'off';
      },
      report(report) {
        violations.push(violationOf({ rule, ...on }, report, { whole: firstLine(input) }));
      },
    };
    try {
      rule.onMigration?.(context);
    } catch (error) {
      input.onRuleError?.(rule.id, error);
    }
  }
  return violations;
}

/**
 * Something about the whole file is shown where its SQL begins, which is below the migration tool's
 * own markers.
 */
function firstLine({ statements }: AnalysisInput): TextSpan {
  const [first] = statements;
  if (!first) return span(0, 0);
  const line = /^[^\r\n]*/.exec(first.parsed.text)?.[0] ?? '';
  return span(first.start, first.start + line.trimEnd().length);
}
