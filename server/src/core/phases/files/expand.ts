import { applyEdits, type TextEdit } from '../../text';
import type { Decisions, Phase, PlanInput } from '../plan';
import { LOCK_TIMEOUT } from './file-text';

/** The original file, without what has to wait. */
export function expandPhase(input: PlanInput, decisions: Decisions, file: string): Phase {
  const { text, statements, migration } = input;
  const conditions = conditionsOf(input, decisions);
  const edits: TextEdit[] = [];
  let timeout = conditions.timeout;
  statements.forEach((statement, i) => {
    const inPlace = decisions.moved.includes(i) ? [] : decisions.replaced.get(i);
    if (inPlace === undefined) return;
    if (inPlace.length === 0) {
      edits.push({ span: { start: statement.start, end: lineEnd(text, statementEnd(text, statement.end)) }, newText: '' });
      return;
    }
    const first = timeout && conditions.inTransaction ? [LOCK_TIMEOUT] : [];
    if (conditions.inTransaction) timeout = false;
    const all = conditions.inTransaction
      ? [...first, ...inPlace]
      : inPlace.length > 1 || timeout
        ? ['BEGIN', ...(timeout ? [LOCK_TIMEOUT] : []), ...inPlace, 'COMMIT']
        : inPlace;
    edits.push({ span: { start: statement.start, end: statementEnd(text, statement.end) }, newText: `${all.join(';\n')};` });
  });
  const gate = 'Nothing: this is the first phase. The application may already run; it must bear rows in which the new column is NULL.';
  return {
    name: 'expand',
    release: 'N',
    kind: 'migration',
    file,
    extraFiles: [],
    title: 'Expand: what is instant of the original migration',
    transaction: migration.executionModel === 'per-statement' ? 'none' : 'per-file',
    sql: applyEdits(text, edits),
    gate: decisions.backfills.length > 0 ? gate : 'Nothing: this is the first phase.',
    effect: 'ACCESS EXCLUSIVE for a moment: no row is read or rewritten.',
    rollback: "The file's own way back (its down file or section), as long as no later phase has run.",
  };
}

/** `Statement.end` may or may not cover the semicolon. */
function statementEnd(text: string, end: number): number {
  if (text[end - 1] === ';') return end;
  const match = /^\s*;/.exec(text.slice(end));
  return match ? end + match[0].length : end;
}

/** Takes the rest of a line along that holds nothing else. */
function lineEnd(text: string, end: number): number {
  const match = /^[ \t]*(\r?\n)/.exec(text.slice(end));
  return match ? end + match[0].length : end;
}

interface RunConditions {
  readonly inTransaction: boolean;
  /** lock_timeout is worth setting: nobody else does. */
  readonly timeout: boolean;
}

/** How the original file runs, and whether somebody sets lock_timeout already. */
function conditionsOf(input: PlanInput, decisions: Decisions): RunConditions {
  const { migration, analysis, statements } = input;
  const first = Math.min(...[...decisions.replaced.keys()]);
  const before = statements.slice(0, first).flatMap((statement) => statement.parsed.changes);
  const opened = before.filter((change) => change.kind === 'Transaction').at(-1)?.action === 'begin';
  const inTransaction = migration.executionModel !== 'per-statement' || opened;
  const timeout =
    analysis.input.settings.runnerTimeouts || before.some((change) => change.kind === 'SetParameter' && change.name === 'lock_timeout');
  return { inTransaction, timeout: !timeout };
}
