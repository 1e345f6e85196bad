import type { StatementAnalysis } from '../analysis/analysis';
import type { Cause } from '../effects/effect';
import { atLeast } from '../locks';
import { Catalog } from '../schema/catalog';
import { SESSION_KEYS } from '../schema/session';
import type { State } from '../schema/state';
import type { SchemaChange } from '../syntax/change';
import type { QualifiedName } from '../syntax/expression';
import { cut, localName, quoteIdentifier, schemaPrefix } from '../syntax/quote';
import type { ParsedStatement } from '../syntax/statement';
import { applyEdits, type TextEdit } from '../text';
import { withoutRecipe } from './no-recipe';
import { addColumnSplit } from './recipes/add-column';
import { addConstraintSplit } from './recipes/add-constraint';
import { validateStep } from './recipes/check';
import { columnNeeds } from './recipes/column-needs';
import { createIndexSplit, dropIndexSplit } from './recipes/index';
import { setNotNullSplit } from './recipes/set-not-null';
import { NOTHING, NoOnlinePath, type RecipeContext, type Split } from './step';

/** One statement in phases: what takes its place in the file (nothing: it leaves), and what follows. */
export interface StatementSplit extends Omit<Split, 'actions' | 'before' | 'after'> {
  /** Statements that take its place, `before` and `after` included. */
  readonly inPlace: readonly string[];
  /** 'schema.name' and SQL of the table it is about. */
  readonly context: RecipeContext;
}

export interface StatementInput {
  readonly outcome: StatementAnalysis;
  readonly state: State;
  readonly pgVersion: number;
  readonly taken: string[];
  /** Path of the migration. */
  readonly file: string;
  /** Columns ('schema.table.column') that an UPDATE of the same file fills. */
  readonly filled: ReadonlySet<string>;
  /** Those of them that ADD COLUMN is to leave without a value. */
  readonly unfilled: ReadonlySet<string>;
}

/** Undefined when nothing about the statement holds anybody up. Throws NoOnlinePath. */
export function splitStatement(input: StatementInput): StatementSplit | undefined {
  const { parsed } = input.outcome;
  const first = parsed.changes[0];
  if (!first) return undefined;
  if (first.kind === 'CreateIndex')
    return planned(input, 0) && !first.concurrently ? whole(contextOf(input, first.table), createIndexSplit, first) : undefined;
  if (first.kind === 'DropObjects') {
    const table = first.objectType.toLowerCase() === 'index' && !first.concurrently && indexedTable(input, first.names);
    return table ? whole(contextOf(input, table.name, table.sql), dropIndexSplit, first) : undefined;
  }
  return splitAlterTable(input);
}

function whole<C>(context: RecipeContext, recipe: (context: RecipeContext, change: C) => Split, change: C): StatementSplit {
  const { actions, before, after, ...rest } = recipe(context, change);
  return { ...rest, inPlace: [...before, ...actions, ...after], context };
}

function splitAlterTable(input: StatementInput): StatementSplit | undefined {
  const { parsed } = input.outcome;
  const first = parsed.changes[0];
  if (!first || !('objectType' in first) || !('table' in first)) return undefined;
  const context = contextOf(input, first.table);
  // Nobody else sees a temporary table.
  if (context.target.table?.persistence === 'temporary') return undefined;
  if (!blocksWriters(input, context.target.key) && !input.outcome.effect.error) return undefined;
  const splits = parsed.changes.map((change, i) => splitAction(input, context, change, i));
  if (splits.every((split) => split === undefined)) return undefined;
  const tree = (context.target.table?.partitions.length ?? 0) + (context.target.table?.children.length ?? 0) > 0;
  if (first.only && tree)
    throw new NoOnlinePath(
      `${context.target.key}: ONLY leaves the tables below it out, which a check that proves it cannot; do it on each table`,
    );
  const all = splits.flatMap((split) => split ?? []);
  const text = withActions(parsed, splits);
  return {
    inPlace: [...all.flatMap((s) => s.before), ...(text === undefined ? [] : [text]), ...all.flatMap((s) => s.after)],
    fills: all.flatMap((s) => s.fills),
    steps: all.flatMap((s) => s.steps),
    differences: [...all.flatMap((s) => s.differences), ...maybeMissing(context, first.ifTableExists)],
    deploy: all.find((s) => s.deploy !== undefined)?.deploy,
    context,
  };
}

function maybeMissing({ target }: RecipeContext, ifExists: boolean): string[] {
  return ifExists
    ? [`${target.key}: where the table does not exist, the original (IF EXISTS) does nothing, while the later phases fail.`]
    : [];
}

function splitAction(input: StatementInput, context: RecipeContext, change: SchemaChange, i: number): Split | undefined {
  switch (change.kind) {
    case 'AddColumn': {
      const filled = input.unfilled.has(`${context.target.key}.${change.column.name}`);
      // An UPDATE that fills a column without a value needs nothing of ADD COLUMN but that it gives none.
      const asWritten = filled && !change.column.default && !change.column.notNull && !planned(input, i);
      return !asWritten && (filled || planned(input, i) || fails(input, i) || skipped(input, context, change, i))
        ? addColumnSplit(context, change, filled)
        : undefined;
    }
    case 'SetNotNull': {
      const filled = input.filled.has(`${context.target.key}.${change.column}`);
      return filled || planned(input, i) || fails(input, i) ? setNotNullSplit(context, change, filled) : undefined;
    }
    case 'AddConstraint':
      return planned(input, i) || (fails(input, i) && change.constraint.type === 'not-null')
        ? addConstraintSplit(context, change)
        : undefined;
    case 'ValidateConstraint':
      return planned(input, i) ? { ...NOTHING, steps: [validateStep(context, change.name)] } : undefined;
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

function planned(input: StatementInput, change: number): boolean {
  return causes(input, change).length > 0;
}

/** Old rows without a value make it fail: 23502 not_null_violation. */
function fails({ outcome }: StatementInput, change: number): boolean {
  const { error } = outcome.effect;
  return error?.dataDependent === true && error.sqlstate === '23502' && error.change === change;
}

/** The statement fails before this action, so its effect is not known; the column itself tells. */
function skipped(
  { outcome }: StatementInput,
  context: RecipeContext,
  change: Extract<SchemaChange, { kind: 'AddColumn' }>,
  i: number,
): boolean {
  const { error } = outcome.effect;
  if (!error?.dataDependent || i <= error.change) return false;
  const needs = columnNeeds(context, change);
  return (
    needs.source !== 'none' || needs.constrainedDomain || change.column.constraints.some((constraint) => constraint.type !== 'foreign-key')
  );
}

/** The strongest lock on a table others use while the statement works: its own, or one that its transaction took before. */
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

/** The statement with its actions replaced; undefined when none is left. What stands between the actions, comments too, stays. */
function withActions(parsed: ParsedStatement, splits: readonly (Split | undefined)[]): string | undefined {
  const edits: TextEdit[] = [];
  const kept = parsed.changes.map((_, i) => splits[i] === undefined || (splits[i]?.actions.length ?? 0) > 0);
  if (!kept.includes(true)) return undefined;
  parsed.changes.forEach((change, i) => {
    const split = splits[i];
    if (!split) return;
    if (split.actions.length > 0) {
      const separator = /\n/.test(parsed.text) ? ',\n  ' : ', ';
      edits.push({ span: change.span, newText: split.actions.join(separator) });
      return;
    }
    // With the comma: the one behind it while something is kept before it is not there, else the one before.
    const next = parsed.changes[i + 1];
    const previous = parsed.changes[i - 1];
    if (kept.slice(0, i).includes(true) && previous) edits.push({ span: { start: previous.span.end, end: change.span.end }, newText: '' });
    else if (next) edits.push({ span: { start: change.span.start, end: next.span.start }, newText: '' });
  });
  return applyEdits(parsed.text, edits);
}

export function contextOf(
  input: Pick<StatementInput, 'outcome' | 'state' | 'pgVersion' | 'taken'>,
  name: QualifiedName,
  sql?: string,
): RecipeContext {
  const catalog = new Catalog(input.state);
  const key = catalog.relationKey(name);
  const target = { name, sql: sql ?? cut(input.outcome.parsed.text, name.span), key, table: catalog.table(key) };
  // What is named after the table cannot be named while its name is not known.
  if (input.outcome.parsed.masked && /[^\w"$ .\u0080-\uffff]|\$\{/.test(localName(target)))
    throw new NoOnlinePath(`${target.sql}: the table's name is a placeholder`);
  return { pgVersion: input.pgVersion, catalog, state: input.state, statement: input.outcome.parsed, target, taken: input.taken };
}

/** The table of an index that is dropped, when others use it. */
function indexedTable(
  { state, outcome }: StatementInput,
  names: readonly QualifiedName[],
): { readonly name: QualifiedName; readonly sql: string } | undefined {
  const catalog = new Catalog(state);
  for (const name of names) {
    const index = catalog.find(name);
    if (index?.kind !== 'index') continue;
    const held = outcome.effect.locks.some((lock) => lock.relation === index.table && lock.existedBefore);
    const table = catalog.table(index.table);
    if (!held || !table || table.partitionBy) continue;
    const prefix = schemaPrefix(cut(outcome.parsed.text, name.span));
    return { name: { schema: name.schema, name: table.name, span: name.span }, sql: prefix + quoteIdentifier(table.name) };
  }
  return undefined;
}
