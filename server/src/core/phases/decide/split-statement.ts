import type { Cause } from '../../effects/effect';
import { atLeast } from '../../locks';
import { SESSION_KEYS } from '../../schema/session';
import type { AddColumn, SchemaChange } from '../../syntax/change';
import { addColumnRecipe } from '../recipes/add-column';
import { addConstraintRecipe } from '../recipes/add-constraint';
import { columnNeeds } from '../recipes/column-needs';
import { validateStep } from '../recipes/constraint-steps';
import { createIndexRecipe, dropIndexRecipe } from '../recipes/indexes';
import { setNotNullRecipe } from '../recipes/set-not-null';
import { EMPTY_RESULT, NoOnlinePath, type RecipeContext, type RecipeResult } from '../step';
import { withActions } from './alter-actions';
import { withoutRecipe } from './no-recipe';
import { contextOf, indexedTable, type StatementContext } from './target';

/**
 * One statement in phases: what takes its place in the file (nothing: it leaves), and what follows.
 */
interface StatementSplit extends Omit<RecipeResult, 'actions' | 'before' | 'after'> {
  /** Statements that take its place, `before` and `after` included. */
  readonly inPlace: readonly string[];
}

interface StatementInput extends StatementContext {
  /** Path of the migration. */
  readonly file: string;
  /** Columns ('schema.table.column') that an UPDATE of the same file fills. */
  readonly filled: ReadonlySet<string>;
  /** Those of them that ADD COLUMN is to leave NULL. */
  readonly addedEmpty: ReadonlySet<string>;
}

/** Undefined when the statement does not block other sessions for long. Throws NoOnlinePath. */
export function splitStatement(input: StatementInput): StatementSplit | undefined {
  const first = input.outcome.parsed.changes[0];
  if (!first) return undefined;
  if (first.kind === 'CreateIndex')
    return worksOnRows(input, 0) && !first.concurrently ? inPlace(createIndexRecipe(contextOf(input, first.table), first)) : undefined;
  if (first.kind === 'DropObjects') {
    const table = first.objectType.toLowerCase() === 'index' && !first.concurrently && indexedTable(input, first.names);
    return table ? inPlace(dropIndexRecipe(contextOf(input, table.name, table.sql), first)) : undefined;
  }
  return splitAlterTable(input);
}

function inPlace({ actions, before, after, ...rest }: RecipeResult): StatementSplit {
  return { ...rest, inPlace: [...before, ...actions, ...after] };
}

function splitAlterTable(input: StatementInput): StatementSplit | undefined {
  const { parsed } = input.outcome;
  const first = parsed.changes[0];
  if (!first || !('objectType' in first) || !('table' in first)) return undefined;
  const context = contextOf(input, first.table);
  // No other session sees a temporary table.
  if (context.target.table?.persistence === 'temporary') return undefined;
  if (!blocksWriters(input, context.target.key) && !input.outcome.effect.error) return undefined;
  const results = parsed.changes.map((change, i) => recipeFor(input, context, change, i));
  if (results.every((result) => result === undefined)) return undefined;
  const tree = (context.target.table?.partitions.length ?? 0) + (context.target.table?.children.length ?? 0) > 0;
  if (first.only && tree)
    throw new NoOnlinePath(
      `${context.target.key}: ONLY leaves out its partitions or child tables, and the phases cannot. Change each table separately.`,
    );
  const all = results.flatMap((result) => result ?? []);
  const text = withActions(parsed, results);
  return {
    inPlace: [...all.flatMap((s) => s.before), ...(text === undefined ? [] : [text]), ...all.flatMap((s) => s.after)],
    backfills: all.flatMap((s) => s.backfills),
    steps: all.flatMap((s) => s.steps),
    differences: [...all.flatMap((s) => s.differences), ...maybeMissing(context, first.ifTableExists)],
    deploy: all.find((s) => s.deploy !== undefined)?.deploy,
  };
}

function maybeMissing({ target }: RecipeContext, ifExists: boolean): string[] {
  return ifExists ? [`${target.key}: if the table does not exist, the original (IF EXISTS) does nothing, but the later phases fail.`] : [];
}

function recipeFor(input: StatementInput, context: RecipeContext, change: SchemaChange, i: number): RecipeResult | undefined {
  switch (change.kind) {
    case 'AddColumn': {
      const addedEmpty = input.addedEmpty.has(`${context.target.key}.${change.column.name}`);
      // It leaves the column NULL already, as the UPDATE that fills it needs.
      const asWritten = addedEmpty && !change.column.default && !change.column.notNull && !worksOnRows(input, i);
      return !asWritten && (addedEmpty || worksOnRows(input, i) || failsOnNull(input, i) || isAfterFailure(input, context, change, i))
        ? addColumnRecipe(context, change, addedEmpty)
        : undefined;
    }
    case 'SetNotNull': {
      const filled = input.filled.has(`${context.target.key}.${change.column}`);
      return filled || worksOnRows(input, i) || failsOnNull(input, i) ? setNotNullRecipe(context, change, filled) : undefined;
    }
    case 'AddConstraint':
      return worksOnRows(input, i) || (failsOnNull(input, i) && change.constraint.type === 'not-null')
        ? addConstraintRecipe(context, change)
        : undefined;
    case 'ValidateConstraint':
      return worksOnRows(input, i) ? { ...EMPTY_RESULT, steps: [validateStep(context, { name: change.name })] } : undefined;
    default: {
      const cause = causes(input, i)[0];
      if (cause) throw new NoOnlinePath(withoutRecipe(context.target.key, change, cause));
      return undefined;
    }
  }
}

function causes({ outcome }: StatementInput, change: number): Cause[] {
  return outcome.effect.work.filter((work) => work.change === change && work.populated).map((work) => work.cause);
}

/** Whether it rewrites, scans or builds something on a table that holds rows. */
function worksOnRows(input: StatementInput, change: number): boolean {
  return causes(input, change).length > 0;
}

/** Whether it fails because old rows have no value: 23502 not_null_violation. */
function failsOnNull({ outcome }: StatementInput, change: number): boolean {
  const { error } = outcome.effect;
  return error?.dataDependent === true && error.sqlstate === '23502' && error.change === change;
}

/**
 * Whether it comes after an action that fails. Then its effect is not known, and only the column's
 * definition tells its work.
 */
function isAfterFailure({ outcome }: StatementInput, context: RecipeContext, change: AddColumn, i: number): boolean {
  const { error } = outcome.effect;
  if (!error?.dataDependent || i <= error.change) return false;
  const needs = columnNeeds(context, change);
  return (
    needs.source !== 'none' || needs.constrainedDomain || change.column.constraints.some((constraint) => constraint.type !== 'foreign-key')
  );
}

/**
 * Whether writes wait while the statement works: for its own lock, or for one that its transaction
 * took before.
 */
function blocksWriters({ outcome, state, file }: StatementInput, key: string | undefined): boolean {
  if (outcome.effect.locks.some((lock) => lock.relationKind === 'table' && lock.existedBefore && atLeast(lock.mode, 'ShareLock')))
    return true;
  const held = key === undefined ? undefined : state.get(SESSION_KEYS.lock(key));
  const now = state.get(SESSION_KEYS.transaction);
  return (
    held?.kind === 'held-lock' &&
    held.file === file &&
    now?.kind === 'transaction' &&
    held.transaction === now.number &&
    now.openedBy !== 'none' &&
    atLeast(held.mode, 'ShareLock')
  );
}
