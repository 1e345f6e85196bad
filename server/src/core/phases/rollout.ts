import type { PlannedFile } from '../migrations/profile';
import { applyEdits, type TextEdit } from '../text';
import { verification } from './backfill/parts';
import type { BackfillRequest } from './backfill/request';
import { backfillText } from './backfill/text';
import { rolloutDocument } from './document';
import { fileText, LOCK_TIMEOUT, type Setting } from './file-text';
import { type Group, groupSteps, purposeOf, slugOf } from './groups';
import { guardAgainst } from './guard';
import type { Decisions, Phase, PlanInput } from './plan';

/** A phase before it has a file. */
interface Draft {
  readonly group?: Group;
  readonly fill?: BackfillRequest;
  readonly moved?: readonly string[];
}

/** Gives the decisions their files: the original one edited, scripts beside the folder, new migrations in the framework's own way. */
export function rollout(input: PlanInput, decisions: Decisions): { phases: Phase[]; document: PlannedFile } {
  const { profile, migration } = input;
  const original = basename(migration.path);
  const parsedName = profile.parseName(original);
  const base = parsedName?.name.replace(/\.[a-z]+$/i, '') ?? '';
  const stem = [parsedName?.version, decisions.fills[0]?.label.split('.').slice(1).join('_') ?? base]
    .filter((part) => part)
    .join('_')
    .replace(/[^\w.-]+/g, '_');
  const groups = groupSteps(decisions.steps);
  const early = groups.filter((group) => group.stage === 'trigger');
  const late = groups.filter((group) => group.stage !== 'trigger');
  const drafts: Draft[] = [
    ...early.map((group) => ({ group })),
    ...decisions.fills.map((fill) => ({ fill })),
    ...late.map((group) => ({ group })),
    ...(decisions.moved.length > 0 ? [{ moved: decisions.moved.map((i) => input.statements[i]?.parsed.text ?? '') }] : []),
  ];
  const setting = settingOf(input, decisions);
  const stays = input.statements.some((_, i) => (decisions.replaced.get(i)?.length ?? (decisions.moved.includes(i) ? 0 : 1)) > 0);
  const phases: Phase[] = [];
  if (stays) phases.push(expandPhase(input, decisions, setting, original));
  // Without anything left in it, the original file takes the first phase that is a migration; then none is empty and none is lost.
  let vacant = !stays;
  const used = new Set<string>();
  const migrations = drafts.filter((draft) => !draft.fill);
  const needed = Math.max(0, migrations.length - (vacant ? 1 : 0));
  const slugs = migrations.slice(vacant ? 1 : 0).map((draft) => slugOf(base, draft.group ? purposeOf(draft.group) : 'cleanup', used));
  const names = [...(needed > 0 ? profile.nextNames([...input.existingNames], original, slugs, input.now) : [])];
  const scripts = scriptNames(stem, decisions.fills);
  for (const draft of drafts) {
    if (draft.fill) {
      phases.push(backfillPhase(draft.fill, scripts.get(draft.fill) ?? '../backfills/backfill.sql', decisions.deploy));
      continue;
    }
    const file = vacant ? original : (names.shift() ?? `${slugs[0] ?? 'phase'}.sql`);
    phases.push(
      draft.group
        ? groupPhase(input, draft.group, file, decisions, vacant)
        : movedPhase(input, draft.moved ?? [], file, guardsOf(decisions.fills)),
    );
    vacant = false;
  }
  if (vacant) phases.push(verifyPhase(input, decisions, original));
  return { phases, document: rolloutDocument(input, phases, decisions, `../rollouts/${stem || 'rollout'}.md`) };
}

export function basename(path: string): string {
  return path.slice(path.search(/[^/\\]*$/));
}

function scriptNames(stem: string, fills: readonly BackfillRequest[]): Map<BackfillRequest, string> {
  const names = new Map<BackfillRequest, string>();
  const used = new Set<string>();
  fills.forEach((fill, i) => {
    const own = i === 0 ? stem : `${stem}_${fill.label.split('.').slice(2).join('_')}`.replace(/[^\w.-]+/g, '_');
    let name = own;
    for (let n = 2; used.has(name); n++) name = `${own}_${n}`;
    used.add(name);
    names.set(fill, `../backfills/${name}.sql`);
  });
  return names;
}

/** How the original file runs, and whether somebody sets lock_timeout already. */
function settingOf(input: PlanInput, decisions: Decisions): Setting {
  const { migration, analysis, statements } = input;
  const first = Math.min(...[...decisions.replaced.keys()]);
  const before = statements.slice(0, first).flatMap((statement) => statement.parsed.changes);
  const opened = before.filter((change) => change.kind === 'Transaction').at(-1)?.action === 'begin';
  const inTransaction = migration.executionModel !== 'per-statement' || opened;
  const timeout =
    analysis.input.settings.runnerTimeouts || before.some((change) => change.kind === 'SetParameter' && change.name === 'lock_timeout');
  return { inTransaction, timeout: !timeout };
}

function expandPhase(input: PlanInput, decisions: Decisions, setting: Setting, file: string): Phase {
  const { text, statements, migration } = input;
  const edits: TextEdit[] = [];
  let timeout = setting.timeout;
  statements.forEach((statement, i) => {
    const inPlace = decisions.moved.includes(i) ? [] : decisions.replaced.get(i);
    if (inPlace === undefined) return;
    if (inPlace.length === 0) {
      edits.push({ span: { start: statement.start, end: lineEnd(text, statementEnd(text, statement.end)) }, newText: '' });
      return;
    }
    const brief = timeout && setting.inTransaction ? [LOCK_TIMEOUT] : [];
    if (setting.inTransaction) timeout = false;
    const all = setting.inTransaction
      ? [...brief, ...inPlace]
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
    gate: decisions.fills.length > 0 ? gate : 'Nothing: this is the first phase.',
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

function backfillPhase(fill: BackfillRequest, file: string, deploy: string | undefined): Phase {
  return {
    name: 'backfill',
    release: deploy ? 'N+1' : 'N',
    kind: 'script',
    file,
    extraFiles: [],
    transaction: 'none',
    title: `Backfill ${fill.label}`,
    sql: backfillText({ ...fill, file: file.replace(/^(\.\.\/)+/, '') }),
    gate: deploy ?? 'The expand phase has run.',
    effect: `Row locks, a batch at a time, each for about half a second: ${fill.update}.`,
    rollback: 'Stop it and leave it: the values written are right.',
  };
}

function groupPhase(input: PlanInput, group: Group, file: string, decisions: Decisions, takesOriginal: boolean): Phase {
  const { steps } = group;
  const afterFill = decisions.fills.length > 0 && group.stage !== 'trigger';
  const waits = afterFill && group.stage === 'constrain';
  const guards = steps.flatMap((step) => step.guard ?? []);
  const written = fileText(input, file, {
    guards: waits && guards.length === 0 ? guardsOf(decisions.fills) : guards,
    statements: steps.flatMap((step) => step.statements),
    down: [...steps].reverse().flatMap((step) => step.down),
    transaction: group.stage !== 'index',
    brief: steps.some((step) => step.brief),
  });
  const title = steps.map((step) => step.title).join('; ');
  const own = steps.flatMap((step) => step.gate ?? []).join(' ');
  const rows = decisions.fills.map((fill) => verification(fill));
  const complete = waits ? `The backfill is complete, the answer is 0: ${rows.join(' ')} ` : '';
  const before = group.stage === 'trigger' || takesOriginal ? '' : 'The phase before has run and committed. ';
  return {
    name: group.stage === 'trigger' ? 'expand' : group.stage === 'validate' && !afterFill ? 'verify' : 'contract',
    release: afterFill ? 'N+1' : 'N',
    kind: written.script ? 'script' : 'migration',
    file: written.script ? `../backfills/${file}` : file,
    extraFiles: written.extra,
    transaction: written.transaction,
    title,
    sql: written.text,
    gate: (complete + before + own + runnerNote(input, group)).trim() || 'Nothing: this is the first phase.',
    effect: steps
      .map((step) => step.effect)
      .filter((e, i, all) => all.indexOf(e) === i)
      .join(' '),
    rollback: steps.map((step) => step.rollback).join(' '),
  };
}

function movedPhase(input: PlanInput, statements: readonly string[], file: string, guards: readonly string[]): Phase {
  const written = fileText(input, file, { guards, statements, down: [], transaction: true, brief: true });
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
function verifyPhase(input: PlanInput, decisions: Decisions, file: string): Phase {
  const written = fileText(input, file, { guards: guardsOf(decisions.fills), statements: [], down: [], transaction: true, brief: false });
  return {
    name: 'verify',
    release: 'N+1',
    kind: 'migration',
    file,
    extraFiles: written.extra,
    transaction: written.transaction,
    title: 'Verify that the backfill is complete',
    sql: written.text,
    gate: `The backfill is complete, the answer is 0: ${decisions.fills.map((fill) => verification(fill)).join(' ')}`,
    effect: 'Reads the table; no lock that anybody waits for.',
    rollback: 'Nothing to take back.',
  };
}

function guardsOf(fills: readonly BackfillRequest[]): string[] {
  return fills.map((fill) =>
    guardAgainst(`SELECT FROM ${fill.from} WHERE ${fill.pending}`, `${fill.label}: rows are left, run the backfill to its end first`),
  );
}

/** Flyway's own lock is a transaction that CREATE INDEX CONCURRENTLY waits for, forever (flyway.postgresql.transactional.lock, since 9.1.2). */
function runnerNote({ profile }: PlanInput, group: Group): string {
  return profile.id === 'flyway' && group.stage === 'index'
    ? ' Flyway runs with flyway.postgresql.transactional.lock=false, or it waits for itself.'
    : '';
}
