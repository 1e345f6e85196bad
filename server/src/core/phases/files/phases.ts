import { verification } from '../backfill/parts';
import { type BackfillRequest, shownUpdate } from '../backfill/request';
import { backfillText } from '../backfill/text';
import { guardAgainst } from '../guard';
import type { Decisions, Phase, PlanInput } from '../plan';
import { FINISH_BACKFILL, FIRST_PHASE, heldWithoutBlocking, PREVIOUS_COMMITTED, paragraph } from '../wording';
import { fileText } from './file-text';
import { locksOf } from './locks';
import type { StepFile } from './step-files';

/** A script that fills old rows. `previous`: the phase that runs before it. */
export function backfillPhase(backfill: BackfillRequest, file: string, deploy: string | undefined, previous: Phase | undefined): Phase {
  const gates = deploy === undefined ? [] : [deploy];
  if (previous) gates.push(previous.name === 'backfill' ? 'The previous backfill is complete.' : 'The expand phase has committed.');
  return {
    name: 'backfill',
    release: deploy ? 'N+1' : 'N',
    kind: 'script',
    file,
    extraFiles: [],
    transaction: 'none',
    title: `Backfill ${backfill.label}`,
    sql: backfillText({ ...backfill, file: file.replace(/^(\.\.\/)+/, '') }),
    gate: gates.length > 0 ? gates.join(' ') : FIRST_PHASE,
    effect: paragraph(
      heldWithoutBlocking(
        'RowExclusiveLock',
        backfill.table,
        'in each batch',
        `A batch locks its rows for about half a second: ${shownUpdate(backfill)}.`,
      ),
    ),
    rollback: 'Stop the script. The values that it has written may stay.',
  };
}

/** Constraints and indexes. `previous`: the phase that runs before it. */
export function stepsPhase(input: PlanInput, content: StepFile, file: string, decisions: Decisions, previous: Phase | undefined): Phase {
  const { steps, stage } = content;
  const { backfills } = decisions;
  const afterBackfill = backfills.length > 0 && stage !== 'trigger';
  const waits = afterBackfill && stage === 'constrain';
  const guards = steps.flatMap((step) => step.guard ?? []);
  const written = fileText(input, file, {
    guards: waits && guards.length === 0 ? guardsOf(backfills) : guards,
    statements: steps.flatMap((step) => step.statements),
    down: [...steps].reverse().flatMap((step) => step.down),
    transaction: stage !== 'index',
    needsLockTimeout: steps.some((step) => step.needsLockTimeout),
  });
  const gates = [
    ...(waits ? [complete(backfills)] : []),
    ...(previous && !(waits && previous.name === 'backfill') ? [PREVIOUS_COMMITTED] : []),
    ...steps.flatMap((step) => step.gate ?? []),
    ...runnerNotes(input, content),
  ];
  return {
    name: stage === 'trigger' ? 'expand' : stage === 'validate' && !afterBackfill ? 'verify' : 'contract',
    release: afterBackfill ? 'N+1' : 'N',
    kind: written.script ? 'script' : 'migration',
    file: written.script ? `../backfills/${file}` : file,
    extraFiles: written.extra,
    transaction: written.transaction,
    title: steps.map(({ title }, i) => (i === 0 ? title : title.charAt(0).toLowerCase() + title.slice(1))).join('; '),
    sql: written.text,
    gate: gates.length > 0 ? gates.join(' ') : FIRST_PHASE,
    effect: paragraph(steps.flatMap((step) => step.effect)),
    rollback: paragraph(steps.map((step) => step.rollback)),
  };
}

/** Statements of the original file that could not run before the backfill. */
export function movedPhase(input: PlanInput, { moved, backfills }: Decisions, file: string): Phase {
  const { analysis, statements } = input;
  const texts = moved.map((i) => statements[i]?.parsed.text ?? '');
  const written = fileText(input, file, {
    guards: guardsOf(backfills),
    statements: texts,
    down: [],
    transaction: true,
    needsLockTimeout: true,
  });
  const locks = locksOf(moved.flatMap((i) => analysis.statements[i]?.effect ?? []));
  const removes = moved.some((i) => statements[i]?.parsed.changes.some(({ kind }) => REMOVING.has(kind)));
  return {
    name: 'contract',
    release: 'N+2',
    kind: 'migration',
    file,
    extraFiles: written.extra,
    transaction: written.transaction,
    title: 'Contract: the statements that had to wait for the backfill',
    sql: written.text,
    gate: removes
      ? 'deploy: no running version of the application reads or writes what this phase removes or changes. The backfill is complete.'
      : 'The backfill is complete.',
    effect: `${locks === '' ? '' : `${locks}. `}These statements are unchanged.`,
    rollback: removes
      ? 'This is the point of no return: what this phase removes can only be restored from a backup.'
      : 'As for these statements in the original migration.',
  };
}

/** What an old version of the application can miss. */
const REMOVING: ReadonlySet<string> = new Set(['DropColumn', 'AlterColumnType', 'Rename', 'DropObjects']);

/** The original file held only the UPDATE: it stays, and checks that the work is done. */
export function verifyPhase(input: PlanInput, { backfills }: Decisions, file: string): Phase {
  const written = fileText(input, file, {
    guards: guardsOf(backfills),
    statements: [],
    down: [],
    transaction: true,
    needsLockTimeout: false,
  });
  const tables = [...new Set(backfills.map(({ from }) => from))].join(' and ');
  return {
    name: 'verify',
    release: 'N+1',
    kind: 'migration',
    file,
    extraFiles: written.extra,
    transaction: written.transaction,
    title: 'Verify that the backfill is complete',
    sql: written.text,
    gate: complete(backfills),
    effect: paragraph(heldWithoutBlocking('AccessShareLock', tables, 'while it looks for rows that are left')),
    rollback: 'Nothing to roll back: this phase only reads.',
  };
}

function complete(backfills: readonly BackfillRequest[]): string {
  const queries = backfills.map((backfill) => verification(backfill)).join(' ');
  return `The backfill is complete. ${backfills.length === 1 ? 'This query returns 0' : 'Each of these queries returns 0'}: ${queries}`;
}

function guardsOf(backfills: readonly BackfillRequest[]): string[] {
  return backfills.map(({ from, pending, label }) =>
    guardAgainst(`SELECT FROM ${from} WHERE ${pending}`, `${label}: the backfill is not complete. ${FINISH_BACKFILL}`),
  );
}

function runnerNotes({ profile }: PlanInput, { stage }: StepFile): string[] {
  return stage === 'index' && profile.concurrentlyNote !== undefined ? [profile.concurrentlyNote] : [];
}
