import type { Environment } from '../effects/environment';
import { execute } from '../effects/execute';
import { transactionOf } from '../effects/transaction-state';
import { beginFile, endEarlierSession } from '../effects/transactions';
import { checkStatement } from '../rules/engine/check';
import { Overlay, READS_EVERYTHING, readsAll, type State, type StateReads, type StateWrites, Timeline } from '../schema/state';
import type { ParsedStatement } from '../syntax/statement';
import type { AnalysisInput, StatementAnalysis } from './analysis';

/** Outcomes of a file's statements in order, and the database around them. */
interface Pass {
  readonly outcomes: readonly StatementAnalysis[];
  /** How many were executed; the others were reused. */
  readonly executed: number;
  /** The database and session as the runner hands them to the first statement. */
  readonly begin: State;
  /** After the last statement; made when it is first asked for. */
  readonly end: () => State;
}

/**
 * Executes every statement of a file. Outcomes of `previous` are reused where text and reads are
 * the same: all statements before the first edit, and those behind the last edit that read no key
 * whose value has changed.
 */
export function runStatements(input: AnalysisInput, env: Environment, previous?: Previous): Pass {
  const steps = passSteps(input, env, previous);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same as a generator that yields after each statement, so that the caller can do other work.
 * Each step shows the outcomes so far. They can be the `Previous` of a later pass when the caller
 * stops early.
 */
export function* passSteps(input: AnalysisInput, env: Environment, previous?: Previous): Generator<readonly StatementAnalysis[], Pass> {
  const start = beginOf(input);
  const run = new PassRun(input, env, start);
  const old = previous && sameConditions(previous.input, input) ? previous.statements : [];
  const prefix = commonPrefix(old, input);
  const suffix = commonSuffix(old, input, prefix);
  run.takeOver(old.slice(0, prefix));
  const oldMiddle = old.slice(prefix, old.length - suffix);
  const dirty = yield* run.replace(oldMiddle, input.statements.slice(prefix, input.statements.length - suffix));
  yield* run.follow(old.slice(old.length - suffix), dirty);
  return { outcomes: run.outcomes, executed: run.executed, begin: start, end: () => run.state() };
}

export interface Previous {
  readonly input: AnalysisInput;
  readonly statements: readonly StatementAnalysis[];
}

/** The database and session before the first statement. */
export function beginOf({ migration, statements, settings, history }: AnalysisInput): Timeline {
  const timeline = new Timeline(history);
  const { pgVersion, presumeRows } = settings;
  timeline.apply(endEarlierSession(timeline, { pgVersion, presumeRows, file: migration.path }, { oneSession: !presumeRows }));
  timeline.apply(beginFile(migration, statements.length, { runnerTimeouts: settings.runnerTimeouts, oneSession: !presumeRows }));
  return timeline;
}

/** Outcomes are reused only while everything except the text is the same. */
export function sameConditions(a: AnalysisInput, b: AnalysisInput): boolean {
  return (
    a.history === b.history &&
    a.facts === b.facts &&
    a.settings === b.settings &&
    a.migration.path === b.migration.path &&
    a.migration.executionModel === b.migration.executionModel &&
    // A second statement turns a message into a transaction.
    transactionOf(beginOf(a)) === transactionOf(beginOf(b))
  );
}

function commonPrefix(old: readonly StatementAnalysis[], { statements }: AnalysisInput): number {
  const most = Math.min(old.length, statements.length);
  let length = 0;
  while (length < most && old[length]?.parsed === statements[length]?.parsed) length++;
  return length;
}

function commonSuffix(old: readonly StatementAnalysis[], { statements }: AnalysisInput, prefix: number): number {
  const most = Math.min(old.length, statements.length) - prefix;
  let length = 0;
  while (length < most && old[old.length - 1 - length]?.parsed === statements[statements.length - 1 - length]?.parsed) length++;
  return length;
}

class PassRun {
  readonly outcomes: StatementAnalysis[] = [];
  executed = 0;
  private readonly timeline: Timeline;
  /**
   * How many outcomes the timeline has applied. It applies the rest when a caller asks for the
   * state.
   */
  private applied = 0;

  constructor(
    private readonly input: AnalysisInput,
    private readonly env: Environment,
    begin: State,
  ) {
    this.timeline = new Timeline(begin);
  }

  state(): Timeline {
    for (; this.applied < this.outcomes.length; this.applied++) {
      const outcome = this.outcomes[this.applied];
      if (outcome) this.timeline.apply(outcome.writes);
    }
    return this.timeline;
  }

  takeOver(outcomes: readonly StatementAnalysis[]): void {
    for (const outcome of outcomes) this.outcomes.push(outcome);
  }

  /**
   * Executes `statements` in place of `old`. Gives the keys whose value differs from the one they
   * had after `old`.
   */
  *replace(
    old: readonly StatementAnalysis[],
    statements: readonly { readonly parsed: ParsedStatement }[],
  ): Generator<readonly StatementAnalysis[], Set<string>> {
    const dirty = new Set<string>();
    if (old.length === 0 && statements.length === 0) return dirty;
    const then = new Map<string, unknown>();
    for (const { writes } of old) for (const [key, value] of writes) then.set(key, value);
    const known = new Map(old.map((outcome) => [outcome.parsed, outcome]));
    const written = new Set(then.keys());
    const unchanged = new Map<string, unknown>();
    for (const key of written) unchanged.set(key, this.state().get(key));
    for (const { parsed } of statements) {
      const reusable = known.get(parsed);
      const outcome = reusable && this.state().holds(reusable.reads) ? reusable : this.carryOut(parsed);
      for (const key of outcome.writes.keys()) {
        if (!written.has(key)) {
          written.add(key);
          unchanged.set(key, this.state().get(key));
        }
      }
      this.outcomes.push(outcome);
      yield this.outcomes;
    }
    const now = this.state();
    for (const key of written) if (now.get(key) !== (then.has(key) ? then.get(key) : unchanged.get(key))) dirty.add(key);
    return dirty;
  }

  /**
   * The statements behind the edits. A key is no longer dirty once a statement writes its old
   * value.
   */
  *follow(old: readonly StatementAnalysis[], dirty: Set<string>): Generator<readonly StatementAnalysis[], void> {
    const edited = dirty.size > 0;
    for (const outcome of old) {
      // ROLLBACK reads every key as it was at BEGIN. A key that is clean by now may have been dirty
      // there.
      const holds = dirty.size === 0 ? !(edited && outcome.reads.has(READS_EVERYTHING)) : !readsAny(outcome.reads, dirty);
      if (holds) {
        this.outcomes.push(outcome);
        if (dirty.size > 0) for (const key of outcome.writes.keys()) dirty.delete(key);
        continue;
      }
      const fresh = this.carryOut(outcome.parsed);
      this.outcomes.push(fresh);
      compareWrites(outcome.writes, fresh.writes, dirty);
      yield this.outcomes;
    }
  }

  private carryOut(parsed: ParsedStatement): StatementAnalysis {
    const state = this.state();
    const draft = new Overlay(state);
    const effect = execute(parsed, draft, this.env);
    const before = new Overlay(state);
    const found = checkStatement(parsed, effect, before, this.env, this.input);
    this.executed++;
    return { parsed, reads: union(draft.reads, before.reads), writes: draft.writes, effect, ...found };
  }
}

function readsAny(reads: StateReads, keys: ReadonlySet<string>): boolean {
  if (reads.has(READS_EVERYTHING)) return true;
  if (keys.size < reads.size) {
    for (const key of keys) if (reads.has(key) || reads.has(readsAll(key))) return true;
    return false;
  }
  for (const key of reads.keys()) if (keys.has(key)) return true;
  for (const key of keys) if (reads.has(readsAll(key))) return true;
  return false;
}

function compareWrites(old: StateWrites, fresh: StateWrites, dirty: Set<string>): void {
  for (const [key, value] of fresh) {
    if (old.has(key) && old.get(key) === value) dirty.delete(key);
    else dirty.add(key);
  }
  for (const key of old.keys()) if (!fresh.has(key)) dirty.add(key);
}

function union(a: StateReads, b: StateReads): StateReads {
  if (b.size === 0) return a;
  const all = new Map(a);
  for (const [key, value] of b) all.set(key, value);
  return all;
}
