import { stateBefore } from '../../analysis/analyze';
import { Catalog } from '../../schema/catalog';
import { Source } from '../../syntax/lower/source';
import { applyEdits, type TextEdit } from '../../text';
import type { Decisions, Phase, PlanInput } from '../plan';
import { FIRST_PHASE, listed } from '../wording';
import { LOCK_TIMEOUT } from './file-text';
import { locksOf } from './locks';

/** The original file, without what has to wait. */
export function expandPhase(input: PlanInput, decisions: Decisions, file: string): Phase {
  const { text, statements, migration } = input;
  const conditions = conditionsOf(input, decisions);
  const edits: TextEdit[] = [];
  let needsTimeout = !conditions.hasTimeout;
  statements.forEach((statement, i) => {
    const inPlace = decisions.moved.includes(i) ? [] : decisions.replaced.get(i);
    if (inPlace === undefined) return;
    if (inPlace.length === 0) {
      edits.push({ span: { start: statement.start, end: lineEnd(text, statementEnd(text, statement.end)) }, newText: '' });
      return;
    }
    const timeout = needsTimeout ? [LOCK_TIMEOUT] : [];
    // In one transaction once is enough.
    if (conditions.inTransaction) needsTimeout = false;
    const together = [...timeout, ...inPlace];
    const all = conditions.inTransaction || together.length === 1 ? together : ['BEGIN', ...together, 'COMMIT'];
    edits.push({ span: { start: statement.start, end: statementEnd(text, statement.end) }, newText: `${all.join(';\n')};` });
  });
  return {
    name: 'expand',
    release: 'N',
    kind: 'migration',
    file,
    extraFiles: [],
    title: 'Expand: the instant part of the migration',
    transaction: migration.executionModel === 'per-statement' ? 'none' : 'per-file',
    sql: applyEdits(text, edits),
    gate: [FIRST_PHASE, ...nullUntilFilled(decisions)].join(' '),
    effect: effectOf(input, decisions),
    rollback: 'The down migration of the original file, if it has one. Run it only while no later phase has run.',
  };
}

function nullUntilFilled({ newColumns }: Decisions): string[] {
  if (newColumns.length === 0) return [];
  return [`Old rows have NULL in ${listed(newColumns)} until they are filled: the application must accept that.`];
}

/**
 * What the edited statements lock, which only change the catalog, and what those lock that are left
 * as they are.
 */
function effectOf({ statements, analysis }: PlanInput, { replaced, moved }: Decisions): string {
  const unchanged = locksOf(
    statements.flatMap((_, i) => (replaced.has(i) || moved.includes(i) ? [] : (analysis.statements[i]?.effect ?? []))),
  );
  const edited = [...replaced].filter(([, inPlace]) => inPlace.length > 0);
  if (edited.length === 0) return `${unchanged === '' ? '' : `${unchanged}. `}These statements are unchanged.`;
  const locks = edited.flatMap(([i, inPlace]) => {
    const outcome = analysis.statements[i];
    const change = outcome?.parsed.changes[0];
    if (!outcome || !change || !('table' in change) || !change.table) return [];
    const target = new Catalog(stateBefore(analysis, i)).relationKey(change.table);
    // A foreign key that moved to a later phase locks nothing here.
    const references = inPlace.some((sql) => new Source(sql).find('references', 0) >= 0);
    return locksOf([outcome.effect], (relation) => references || relation === target);
  });
  const others = unchanged === '' ? '' : ` The other statements are unchanged: ${unchanged}.`;
  return `${[...new Set(locks)].join(', ')} for a moment. No row is read or rewritten.${others}`;
}

/** `Statement.end` may or may not include the semicolon. */
function statementEnd(text: string, end: number): number {
  if (text[end - 1] === ';') return end;
  const match = /^\s*;/.exec(text.slice(end));
  return match ? end + match[0].length : end;
}

/** Includes the rest of a line that holds nothing else. */
function lineEnd(text: string, end: number): number {
  const match = /^[ \t]*(\r?\n)/.exec(text.slice(end));
  return match ? end + match[0].length : end;
}

/** How the original file runs. */
interface RunConditions {
  readonly inTransaction: boolean;
  /** The file or its runner sets lock_timeout. */
  readonly hasTimeout: boolean;
}

function conditionsOf(input: PlanInput, decisions: Decisions): RunConditions {
  const { migration, analysis, statements } = input;
  const first = Math.min(...decisions.replaced.keys());
  const before = statements.slice(0, first).flatMap((statement) => statement.parsed.changes);
  const opened = before.filter((change) => change.kind === 'Transaction').at(-1)?.action === 'begin';
  return {
    inTransaction: migration.executionModel !== 'per-statement' || opened,
    hasTimeout:
      analysis.input.settings.runnerTimeouts || before.some((change) => change.kind === 'SetParameter' && change.name === 'lock_timeout'),
  };
}
