import { verification } from '../backfill/parts';
import type { BackfillRequest } from '../backfill/request';
import { backfillText } from '../backfill/text';
import { guardAgainst } from '../guard';
import type { Decisions, Phase, PlanInput } from '../plan';
import { fileText } from './file-text';
import type { StepFile } from './step-files';

export function backfillPhase(backfill: BackfillRequest, file: string, deploy: string | undefined): Phase {
  return {
    name: 'backfill',
    release: deploy ? 'N+1' : 'N',
    kind: 'script',
    file,
    extraFiles: [],
    transaction: 'none',
    title: `Backfill ${backfill.label}`,
    sql: backfillText({ ...backfill, file: file.replace(/^(\.\.\/)+/, '') }),
    gate: deploy ?? 'The expand phase has run.',
    effect: `Row locks, a batch at a time, each for about half a second: ${backfill.update}.`,
    rollback: 'Stop it and leave it: the values written are right.',
  };
}

/**
 * Constraints and indexes. `takesOriginal`: they stand in the original file, of which nothing else
 * is left.
 */
export function stepsPhase(input: PlanInput, content: StepFile, file: string, decisions: Decisions, takesOriginal: boolean): Phase {
  const { steps, stage } = content;
  const afterFill = decisions.backfills.length > 0 && stage !== 'trigger';
  const waits = afterFill && stage === 'constrain';
  const guards = steps.flatMap((step) => step.guard ?? []);
  const written = fileText(input, file, {
    guards: waits && guards.length === 0 ? guardsOf(decisions.backfills) : guards,
    statements: steps.flatMap((step) => step.statements),
    down: [...steps].reverse().flatMap((step) => step.down),
    transaction: stage !== 'index',
    needsLockTimeout: steps.some((step) => step.needsLockTimeout),
  });
  const title = steps.map((step) => step.title).join('; ');
  const own = steps.flatMap((step) => step.gate ?? []).join(' ');
  const rows = decisions.backfills.map((fill) => verification(fill));
  const complete = waits ? `The backfill is complete, the answer is 0: ${rows.join(' ')} ` : '';
  const before = stage === 'trigger' || takesOriginal ? '' : 'The phase before has run and committed. ';
  return {
    name: stage === 'trigger' ? 'expand' : stage === 'validate' && !afterFill ? 'verify' : 'contract',
    release: afterFill ? 'N+1' : 'N',
    kind: written.script ? 'script' : 'migration',
    file: written.script ? `../backfills/${file}` : file,
    extraFiles: written.extra,
    transaction: written.transaction,
    title,
    sql: written.text,
    gate: (complete + before + own + runnerNote(input, content)).trim() || 'Nothing: this is the first phase.',
    effect: steps
      .map((step) => step.effect)
      .filter((e, i, all) => all.indexOf(e) === i)
      .join(' '),
    rollback: steps.map((step) => step.rollback).join(' '),
  };
}

/** Statements that could not run before the backfill. */
export function movedPhase(input: PlanInput, statements: readonly string[], file: string, backfills: readonly BackfillRequest[]): Phase {
  const written = fileText(input, file, { guards: guardsOf(backfills), statements, down: [], transaction: true, needsLockTimeout: true });
  return {
    name: 'contract',
    release: 'N+2',
    kind: 'migration',
    file,
    extraFiles: written.extra,
    transaction: written.transaction,
    title: 'Contract: what had to wait for the backfill',
    sql: written.text,
    gate: 'deploy: no running version of the application reads or writes what is removed here; the backfill is complete.',
    effect: 'As the statements say; nothing here was changed.',
    rollback: 'Restore what was removed from a backup: this is the point of no return.',
  };
}

/** The file held nothing but the UPDATE: it stays as the place where the work is checked. */
export function verifyPhase(input: PlanInput, decisions: Decisions, file: string): Phase {
  const written = fileText(input, file, {
    guards: guardsOf(decisions.backfills),
    statements: [],
    down: [],
    transaction: true,
    needsLockTimeout: false,
  });
  return {
    name: 'verify',
    release: 'N+1',
    kind: 'migration',
    file,
    extraFiles: written.extra,
    transaction: written.transaction,
    title: 'Verify that the backfill is complete',
    sql: written.text,
    gate: `The backfill is complete, the answer is 0: ${decisions.backfills.map((fill) => verification(fill)).join(' ')}`,
    effect: 'Reads the table; no lock that anybody waits for.',
    rollback: 'Nothing to take back.',
  };
}

function guardsOf(backfills: readonly BackfillRequest[]): string[] {
  return backfills.map((fill) =>
    guardAgainst(`SELECT FROM ${fill.from} WHERE ${fill.pending}`, `${fill.label}: rows are left, run the backfill to its end first`),
  );
}

function runnerNote({ profile }: PlanInput, { stage }: StepFile): string {
  return profile.concurrentlyNote !== undefined && stage === 'index' ? ` ${profile.concurrentlyNote}` : '';
}
