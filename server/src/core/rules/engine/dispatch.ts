import type { AnalysisInput, AnalysisSettings } from '../../analysis/analysis';
import { RULES } from '../index';
import type { RestOfFile, RuleDefinition, Severity, Violation } from './rule';
import { switchedOn } from './switched';

export interface EnabledRule {
  readonly rule: RuleDefinition;
  readonly severity: Severity;
  /** The user chose the severity: facts do not change it. */
  readonly chosen: boolean;
}

/** Who listens to what. Built once for each settings object. */
interface Dispatch {
  readonly byKind: ReadonlyMap<string, readonly EnabledRule[]>;
  readonly byStatement: readonly EnabledRule[];
  readonly lastResort: readonly EnabledRule[];
  readonly byFile: readonly EnabledRule[];
}

const dispatches = new WeakMap<AnalysisSettings, Dispatch>();

export function dispatchOf(settings: AnalysisSettings): Dispatch {
  const known = dispatches.get(settings);
  if (known) return known;
  const byKind = new Map<string, EnabledRule[]>();
  const byStatement: EnabledRule[] = [];
  const lastResort: EnabledRule[] = [];
  const byFile: EnabledRule[] = [];
  for (const rule of RULES) {
    const on = switchedOn(rule, settings);
    if (!on) continue;
    const enabled = { rule, ...on };
    if (rule.onStatement) (rule.lastResort ? lastResort : byStatement).push(enabled);
    if (rule.onFile) byFile.push(enabled);
    for (const kind of Object.keys(rule.on ?? {})) {
      const listeners = byKind.get(kind);
      if (listeners) listeners.push(enabled);
      else byKind.set(kind, [enabled]);
    }
  }
  const dispatch = { byKind, byStatement, lastResort, byFile };
  dispatches.set(settings, dispatch);
  return dispatch;
}

/** Whether the rest of the file takes a violation back; see RuleDefinition.answered. */
export function isAnswered({ ruleId, subject }: Violation, rest: () => RestOfFile, input: AnalysisInput): boolean {
  const answered = subject === undefined ? undefined : RULES.find((rule) => rule.id === ruleId)?.answered;
  if (!answered || subject === undefined) return false;
  try {
    return answered(subject, rest());
  } catch (error) {
    input.onRuleError?.(ruleId, error);
    return false;
  }
}
