import type { CodeLens } from 'vscode-languageserver/node';
import { atLeast, estimateCost, lensLine, lensTooltip, statesAfter } from '../core/api';
import { toRange } from './convert';
import type { OpenDocument } from './open-document';
import type { Session } from './session';

/** More lenses than this help no reader. */
const MOST = 200;

/**
 * What risky statements cost, above them, as long as there are figures; with the way out beside it
 * where there is one.
 */
export function codeLenses(session: Session, document: OpenDocument): CodeLens[] {
  const { analysis, place } = document;
  const { facts } = session;
  if (!analysis || !facts || !place?.configuration.codeLens) return [];
  const risky = new Map<number, boolean>();
  for (const { statement, severity, suppressed, plannable } of analysis.findings) {
    if (!suppressed && (severity === 'warning' || severity === 'error')) risky.set(statement, plannable || risky.get(statement) === true);
  }
  const lenses: CodeLens[] = [];
  const states = statesAfter(analysis);
  analysis.statements.forEach((outcome, index) => {
    const { value: state } = states.next();
    const statement = document.statements[index];
    const blocks = outcome.effect.locks.some(({ mode, existedBefore }) => existedBefore && atLeast(mode, 'ShareLock'));
    if (!state || !statement || outcome.effect.work.length === 0 || lenses.length >= MOST || !(blocks || risky.has(index))) return;
    const [estimate] = estimateCost(outcome.effect, facts, state);
    if (!estimate) return;
    const range = toRange(document.lines, { start: statement.start, end: statement.start });
    lenses.push({ range, command: { title: lensLine(estimate, outcome.effect), tooltip: lensTooltip(estimate, facts), command: '' } });
    if (!risky.get(index)) return;
    const split = { title: 'Split into safe phases', command: 'phasewise.splitIntoPhases', arguments: [document.uri, statement.start] };
    lenses.push({ range, command: split });
  });
  return lenses;
}
