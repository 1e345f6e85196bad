import { isObjectKey } from '../../schema/certainty';
import { Overlay } from '../../schema/state';
import type { BlockHandler, BlockStep, Constant } from '../../syntax/block';
import type { RunBlock } from '../../syntax/change';
import type { Expression, QualifiedName } from '../../syntax/expression';
import type { ParsedStatement } from '../../syntax/statement';
import { PostgresError, StatementRun } from '../statement-run';
import { inTransaction, transactionOf } from '../transaction-state';
import { holdsNow } from './block-conditions';
import { requireReadable, requireSyntaxInside } from './body';
import { isCaught, sqlstateOf } from './conditions-caught';
import { isOfPostgres, mayBeDdl, mayChangeSchema, reachOf, reachOfSql } from './opaque';

export type CarryOut = (statement: ParsedStatement, run: StatementRun) => void;

/** What the code that runs has around it. */
interface Frame {
  readonly carryOut: CarryOut;
  /** Arguments of the routine, as far as the call says them. */
  readonly arguments: Readonly<Record<string, Constant>>;
  /** Whether what runs now runs for certain. */
  readonly certain: boolean;
  /** The call that runs it; a DO block has none. */
  readonly call?: Call & { readonly name: Pick<QualifiedName, 'name'> };
}

/** DO and CALL: what is inside runs now, and is followed where its text is known. */
export function runBlock(change: RunBlock, run: StatementRun, carryOut: CarryOut): void {
  if (change.form === 'call') {
    const args = change.arguments ?? [];
    const texts = args.flatMap(({ value }) => textOf(value) ?? []);
    if (change.name) callRoutine(change.name, { arguments: args, texts }, true, run, carryOut);
    return;
  }
  // functioncmds.c, ExecuteDoStmt: SQL has no inline handler.
  if (change.language === 'sql' || change.language === 'c' || change.language === 'internal')
    run.fail('0A000', `language "${change.language}" does not support inline code execution`);
  requireReadable(change.bodyProblem, run);
  if (!change.steps) {
    run.assume('the DO block is not followed: what it runs is not known');
    if (change.body && mayChangeSchema(change.body.text)) run.makeUncertain('a DO block', 'everything');
    return;
  }
  requireSyntaxInside(change.steps, run);
  follow(change.steps, { carryOut, arguments: {}, certain: true }, run);
}

/** Calls in calls are followed so far. */
const DEEPEST_CALL = 8;

/** What a call says of its arguments. */
interface Call {
  readonly arguments?: RunBlock['arguments'];
  /** The constant texts in it: they may name what the routine changes. */
  readonly texts: readonly string[];
}

/**
 * A routine that is called: its body runs now. Where it cannot be followed, what it can reach is
 * uncertain from here on: it may have changed the schema.
 */
export function callRoutine(
  name: Pick<QualifiedName, 'schema' | 'name'>,
  call: Call,
  certain: boolean,
  run: StatementRun,
  carryOut: CarryOut,
): void {
  for (const schema of name.schema ? [name.schema] : run.catalog.searchPath()) {
    const overloads = run.catalog.functions(`${schema}.${name.name}`)?.overloads ?? [];
    const [only] = overloads;
    if (!only) continue;
    if (overloads.length > 1 || !only.steps || run.depth >= DEEPEST_CALL) {
      if (overloads.some(({ steps, body }) => steps || (body && mayChangeSchema(body)))) notFollowed(name, call, run);
      return;
    }
    const own = new StatementRun(new Overlay(run.draft), run.env, run.depth + 1);
    follow(only.steps, { carryOut, arguments: argumentsOf(only.argumentNames, call.arguments), certain, call: { name, ...call } }, own);
    run.absorb(own, certain);
    return;
  }
  if (isOfPostgres(name.schema, name.name)) return;
  if (run.catalog.isGone('functions', name)) run.fail('42883', `function ${name.name} does not exist`);
  notFollowed(name, call, run);
}

function notFollowed(name: Pick<QualifiedName, 'schema' | 'name'>, { texts }: Call, run: StatementRun): void {
  run.assume(`${name.name}() is not followed: what it changes is not known`);
  run.makeUncertain(`${name.name}()`, reachOf(texts, run));
}

function textOf(value: Expression): string | undefined {
  const inner = value.kind === 'cast' ? value.arg : value;
  return inner.kind === 'constant' && inner.type === 'unknown' ? inner.value : undefined;
}

function argumentsOf(names: readonly (string | undefined)[], args: RunBlock['arguments'] = []): Record<string, Constant> {
  const known: Record<string, Constant> = {};
  args.forEach(({ name: written, value }, i) => {
    const name = written ?? names[i];
    if (name !== undefined && value.kind === 'constant') known[name] = { type: value.type, value: value.value };
  });
  return known;
}

/** @returns false once the block has been left for certain */
function follow(steps: readonly BlockStep[], frame: Frame, run: StatementRun): boolean {
  let { certain } = frame;
  for (const step of steps) {
    const here = { ...frame, certain };
    switch (step.kind) {
      case 'run':
        inside(step.parsed, here, run);
        break;
      case 'dynamic':
        dynamic(step.expression, frame, run);
        break;
      case 'if':
        if (!choose(step, here, run)) return false;
        if (mayLeave([...step.branches.map((b) => b.steps), step.otherwise])) certain = false;
        break;
      case 'repeat':
        follow(step.steps, { ...here, certain: false }, run);
        if (mayLeave([step.steps])) certain = false;
        break;
      case 'try':
        if (!attempt(step, here, run)) return false;
        break;
      case 'raise':
        if (certain) run.fail(sqlstateOf(step.condition) ?? 'P0001', step.message);
        break;
      case 'end-transaction':
        // spi.c, SPI_commit: invalid_transaction_termination.
        if (certain && inTransaction(transactionOf(run.draft))) run.fail('2D000', 'invalid transaction termination');
        break;
      case 'return':
      case 'exit':
        if (certain) return false;
        break;
    }
  }
  return true;
}

/** It changes what its own text names, else what the call around it names. */
function dynamic(expression: string, { call }: Frame, run: StatementRun): void {
  run.assume('the code puts SQL together and runs it, which is not followed');
  if (!mayBeDdl(expression)) return;
  const named = reachOfSql(expression, run);
  run.makeUncertain(call ? `${call.name.name}()` : 'a DO block', named === 'everything' && call ? reachOf(call.texts, run) : named);
}

/** The branch whose condition holds; all of them, none for certain, where that cannot be told. */
function choose(step: Extract<BlockStep, { kind: 'if' }>, frame: Frame, run: StatementRun): boolean {
  let { certain } = frame;
  for (const { condition, steps } of step.branches) {
    const holds = holdsNow(condition, frame.arguments, run);
    if (holds === false) continue;
    if (holds === true) {
      const goesOn = follow(steps, { ...frame, certain }, run);
      return goesOn || !certain;
    }
    if (certain) run.assume('the code runs every statement in it: whether a condition in it holds is not known');
    certain = false;
    follow(steps, { ...frame, certain: false }, run);
  }
  return follow(step.otherwise, { ...frame, certain }, run) || !certain;
}

/**
 * A block with handlers is a subtransaction: an error undoes it, its locks too, and the first
 * handler for it takes over.
 */
function attempt(step: Extract<BlockStep, { kind: 'try' }>, frame: Frame, run: StatementRun): boolean {
  const own = new StatementRun(new Overlay(run.draft), run.env, run.depth);
  try {
    const goesOn = follow(step.steps, frame, own);
    // What rows decide may be caught.
    run.absorb(own, false);
    return goesOn;
  } catch (problem) {
    if (!(problem instanceof PostgresError)) throw problem;
    const handler = step.handlers.find(({ conditions }: BlockHandler) => isCaught(problem.sqlstate, conditions));
    if (!handler) throw problem;
    return follow(handler.steps, frame, run);
  }
}

function mayLeave(bodies: readonly (readonly BlockStep[])[]): boolean {
  return bodies.some((steps) =>
    steps.some((step) => {
      if (step.kind === 'return' || step.kind === 'exit') return true;
      if (step.kind === 'if') return mayLeave([...step.branches.map((b) => b.steps), step.otherwise]);
      if (step.kind === 'try') return mayLeave([step.steps, ...step.handlers.map((h) => h.steps)]);
      return step.kind === 'repeat' && mayLeave([step.steps]);
    }),
  );
}

/**
 * One statement of a block, on the database as the ones before it left it. What may not run at all
 * fails nothing: a condition is there to keep it from failing.
 */
function inside(parsed: ParsedStatement, { certain, carryOut }: Frame, run: StatementRun): void {
  const own = new StatementRun(new Overlay(run.draft), run.env, run.depth);
  try {
    carryOut(parsed, own);
    // xact.c, PreventInTransactionBlock.
    if (own.nonTransactional) own.fail('25001', `${own.nonTransactional} cannot be executed from a function`);
  } catch (problem) {
    if (!(problem instanceof PostgresError)) throw problem;
    if (certain) throw problem;
    return;
  }
  run.absorb(own, certain);
  if (certain) return;
  const changed = [...own.draft.writes.keys()].filter(isObjectKey);
  if (changed.length > 0) run.makeUncertain('code that may not have run', new Set(changed));
}
