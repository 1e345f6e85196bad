import { SESSION_KEYS } from '../../schema/session';
import type { BlockStep } from '../../syntax/block';
import type { BodyProblem, CreateFunction, SchemaChange } from '../../syntax/change';
import { requireSyntax } from '../language-versions';
import { requireNamedColumns } from '../rows/column-lookups';
import { readSource } from '../rows/read-source';
import { PostgresError, type StatementRun } from '../statement-run';

/**
 * The text of a body, unless check_function_bodies is off. Bodies in SQL are analysed: what they
 * name must be there before any of their statements runs (functions.c, fmgr_sql_validator).
 */
export function requireBody(change: CreateFunction, run: StatementRun): void {
  const checks = run.draft.get(SESSION_KEYS.parameter('check_function_bodies'));
  if (checks?.kind === 'parameter' && /^(?:of|f|n|0)/i.test(checks.value)) return;
  requireReadable(change.bodyProblem, run);
  if (change.language === 'plpgsql' && change.steps) requireSyntaxInside(change.steps, run);
  // It would be analysed with the search_path that it sets.
  if (change.setsSearchPath) return;
  const names = new Set(change.arguments.flatMap(({ name }) => name ?? []));
  for (const { parsed: statement, start } of change.sqlStatements ?? []) {
    requireSyntax(statement, run.env.pgVersion, run);
    try {
      requireTargets(statement.changes, run);
      lockNamed(statement.changes, run);
      requireNamedColumns(statement.changes, run, names);
    } catch (problem) {
      if (problem instanceof PostgresError) run.fail(problem.sqlstate, problem.message, placeInBody(change.body, problem.at, start));
      throw problem;
    }
  }
}

/**
 * A place in a statement of the body, as one in the whole; the body where its text is written with
 * escapes.
 */
function placeInBody(body: CreateFunction['body'], at: PostgresError['at'], start: number): PostgresError['at'] {
  if (!body || !at || body.span.end - body.span.start !== body.text.length) return body?.span;
  const from = body.span.start + start;
  return { start: from + at.start, end: from + at.end };
}

/** The columns that INSERT and UPDATE write (parse_target.c). */
function requireTargets(changes: readonly SchemaChange[], run: StatementRun): void {
  for (const change of changes) {
    if (change.kind !== 'Insert' && change.kind !== 'Update') continue;
    const table = run.catalog.findTable(change.table);
    if (!table?.known) continue;
    const named = change.kind === 'Insert' ? change.columns : change.assignments.map(({ column }) => column);
    const missing = named.find((name) => !table.columns.some((c) => c.name === name));
    if (missing !== undefined) run.fail('42703', `column "${missing}" of relation "${table.name}" does not exist`);
  }
}

/**
 * The analysis opens what the statements name, and keeps the locks (parse_relation.c,
 * parserOpenTable).
 */
function lockNamed(changes: readonly SchemaChange[], run: StatementRun): void {
  for (const change of changes) {
    if (change.kind === 'Select') for (const name of change.reads) readSource(name, run, false);
    if (change.kind !== 'Insert' && change.kind !== 'Update' && change.kind !== 'Delete') continue;
    const target = run.catalog.find(change.table);
    if (target) run.lockRelation(target, 'RowExclusiveLock');
    for (const name of change.reads) if (name.name !== change.table.name) readSource(name, run, false);
  }
}

/** What the parser of the body's language says. */
export function requireReadable(problem: BodyProblem | undefined, run: StatementRun): void {
  if (!problem) return;
  // An element of an array was a target of GET DIAGNOSTICS before 14 (release notes of 14).
  if (run.env.pgVersion < 14 && problem.message.endsWith('is not a scalar variable')) return;
  run.fail(problem.sqlstate, problem.message, problem.span);
}

/**
 * The text of a block is parsed before any of it runs, what stands behind a condition too
 * (pl_gram.y, check_sql_expr).
 */
export function requireSyntaxInside(steps: readonly BlockStep[], run: StatementRun): void {
  for (const step of steps) {
    if (step.kind === 'run' && !step.executed) requireSyntax(step.parsed, run.env.pgVersion, run);
    else if (step.kind === 'if') for (const inner of [...step.branches, { steps: step.otherwise }]) requireSyntaxInside(inner.steps, run);
    else if (step.kind === 'repeat') requireSyntaxInside(step.steps, run);
    else if (step.kind === 'try') for (const inner of [step, ...step.handlers]) requireSyntaxInside(inner.steps, run);
  }
}
