import type { AnalysisInput } from '../../analysis/analysis';
import type { Effect, RelationLock, Work } from '../../effects/effect';
import type { Environment } from '../../effects/environment';
import { execute } from '../../effects/execute';
import { expressionFacts } from '../../effects/expressions/expressions';
import type { Volatility } from '../../effects/expressions/pg-data';
import { isDropped } from '../../effects/transactions';
import { atLeast, LOCK_MODES, type LockMode } from '../../locks';
import type { Migration } from '../../migration';
import { Catalog } from '../../schema/catalog';
import type { Index, Table } from '../../schema/objects';
import { SESSION_KEYS, type TransactionState } from '../../schema/session';
import { Overlay, type State, Timeline } from '../../schema/state';
import type { RunBlock, SchemaChange } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { cut, hasPlaceholderName } from '../../syntax/quote';
import type { ParsedStatement } from '../../syntax/statement';
import type { EnabledRule } from './dispatch';
import { dispatchOf } from './dispatch';
import { violationOf, wholeOf } from './report';
import type { Messages, Report, Reports, RuleContext, Violation } from './rule';

/** A rewrite or scan of fewer known rows ends before users notice it. */
const SMALL_TABLE_ROWS = 10_000;
const NO_TRANSACTION: TransactionState = { kind: 'transaction', number: 0, openedBy: 'none' };
const NOTHING: readonly Violation[] = [];
const NO_WORK: readonly Work[] = [];
const NO_LOCKS: readonly RelationLock[] = [];

/**
 * Runs every enabled rule over one statement. A rule that throws is our bug: `onRuleError` gets it
 * and the other rules still run.
 */
export function checkStatement(
  parsed: ParsedStatement,
  effect: Effect,
  before: State,
  env: Environment,
  input: AnalysisInput,
): { readonly violations: readonly Violation[]; readonly strongLocks: readonly RelationLock[] } {
  const { byKind, byStatement, lastResort } = dispatchOf(input.settings);
  const check = new StatementCheck(parsed, effect, before, env, input);
  parsed.changes.forEach((change, index) => {
    if (change.kind === 'RunBlock' && !effect.error) check.add(checkInside(change, before, env, input));
    const listeners = byKind.get(change.kind);
    if (!listeners) return;
    check.look(change, index);
    for (const enabled of listeners) check.run(enabled, change);
  });
  for (const enabled of byStatement) check.run(enabled);
  if (!check.foundError) for (const enabled of lastResort) check.run(enabled);
  return { violations: check.violations, strongLocks: check.strongLocks };
}

/**
 * Statements that write rows inside a block usually do so in a loop and by key;
 * backfill-not-resumable judges the whole block. Only a statement without any condition is judged
 * here: it reaches every row, in a loop too.
 */
const ROWS: ReadonlySet<SchemaChange['kind']> = new Set(['Insert', 'Update', 'Delete', 'Copy']);

/**
 * The findings of the statements in a DO block. They stand at the block, because the inner texts
 * have no position in the file.
 */
function checkInside({ statements, span: at }: RunBlock, before: State, env: Environment, input: AnalysisInput): readonly Violation[] {
  if (!statements) return NOTHING;
  const { byKind } = dispatchOf(input.settings);
  const timeline = new Timeline(before);
  const found: Violation[] = [];
  for (const { parsed } of statements) {
    const draft = new Overlay(timeline);
    const effect = execute(parsed, draft, env);
    // A condition or an exception handler may prevent this statement, so its error is not reported.
    if (effect.error) continue;
    const check = new StatementCheck(parsed, effect, timeline, env, input);
    parsed.changes.forEach((change, index) => {
      if (ROWS.has(change.kind) && !isUnconditional(change)) return;
      check.look(change, index);
      for (const enabled of byKind.get(change.kind) ?? []) check.run(enabled, change);
    });
    found.push(...check.violations);
    timeline.apply(draft.writes);
  }
  return found.map((violation) => ({
    ...violation,
    span: at,
    message: `${violation.message} This is inside the \`DO\` block.`,
    fixes: [],
    plannable: false,
  }));
}

function isUnconditional(change: SchemaChange): boolean {
  if (change.kind === 'Update') return !change.where && !change.hasFrom;
  return change.kind === 'Delete' && !change.where && !change.hasUsing;
}

/** On a table that existed before, and strong enough to block writes. */
function isStrong({ relationKind, existedBefore, mode }: RelationLock): boolean {
  return relationKind === 'table' && existedBefore && atLeast(mode, 'ShareLock');
}

/**
 * One statement as the rules see it. What no rule asks for is neither computed nor recorded as
 * read.
 */
class StatementCheck implements RuleContext, Reports<Messages> {
  readonly catalog: Catalog;
  readonly migration: Migration;
  changeIndex = 0;
  violations: readonly Violation[] = NOTHING;
  private rule: EnabledRule | undefined;
  private change: SchemaChange | undefined;

  constructor(
    readonly statement: ParsedStatement,
    readonly effect: Effect,
    private readonly before: State,
    readonly env: Environment,
    private readonly input: AnalysisInput,
  ) {
    this.catalog = new Catalog(before);
    this.migration = input.migration;
  }

  look(change: SchemaChange, index: number): void {
    this.change = change;
    this.changeIndex = index;
  }

  /** A rule's handler for a change, or the one for the whole statement. */
  run(enabled: EnabledRule, change?: SchemaChange): void {
    this.rule = enabled;
    const { on, onStatement, id } = enabled.rule;
    try {
      // The dispatch table pairs each kind with handlers of that kind; TypeScript cannot follow it
      // through a Map.
      if (change) (on?.[change.kind] as ((c: SchemaChange, context: StatementCheck) => void) | undefined)?.(change, this);
      else onStatement?.(this);
    } catch (error) {
      this.input.onRuleError?.(id, error);
    }
  }

  add(violations: readonly Violation[]): void {
    if (violations.length > 0) this.violations = [...this.violations, ...violations];
  }

  get foundError(): boolean {
    return this.violations.some((v) => v.severity === 'error');
  }

  get transaction(): TransactionState {
    const value = this.before.get(SESSION_KEYS.transaction);
    return value?.kind === 'transaction' ? value : NO_TRANSACTION;
  }

  get work(): readonly Work[] {
    // A statement that fails blocks no session: only its error counts.
    if (this.effect.work.length === 0 || this.effect.error) return NO_WORK;
    return this.effect.work.filter((w) => w.change === this.changeIndex && w.populated && !this.isOnNew(w));
  }

  get lock(): RelationLock | null {
    let strongest: RelationLock | null = null;
    for (const lock of this.effect.locks) {
      if (lock.relationKind !== 'table' || !lock.existedBefore || this.isNew(lock.relation)) continue;
      if (!strongest || LOCK_MODES.indexOf(lock.mode) > LOCK_MODES.indexOf(strongest.mode)) strongest = lock;
    }
    return strongest;
  }

  get strongLocks(): readonly RelationLock[] {
    if (this.effect.error || !this.effect.locks.some(isStrong)) return NO_LOCKS;
    return this.effect.locks.filter((lock) => isStrong(lock) && !this.isNew(lock.relation));
  }

  get heldAccessExclusive(): string | null {
    const { number, openedBy } = this.transaction;
    const value = this.before.get(SESSION_KEYS.accessExclusive);
    if (openedBy === 'none' || value?.kind !== 'held-access-exclusive' || value.transaction !== number) return null;
    return this.isNew(value.relation) || isDropped(value.relation, this.env.file, this.before) ? null : value.relation;
  }

  held(relation: string): LockMode | null {
    const { number, openedBy } = this.transaction;
    if (openedBy === 'none') return null;
    const key = SESSION_KEYS.lock(relation);
    const value = this.before.get(key);
    // Transactions are numbered file by file: a lock of an earlier file with the same number was
    // released long ago.
    const own = value?.kind === 'held-lock' && value.file === this.env.file && value.transaction === number;
    if (own) return value.mode;
    return this.heldAccessExclusive === relation ? 'AccessExclusiveLock' : null;
  }

  parameter(name: string): string | undefined {
    const value = this.before.get(SESSION_KEYS.parameter(name));
    if (value?.kind !== 'parameter') return undefined;
    return value.localTo === undefined || value.localTo === this.transaction.number ? value.value : value.session;
  }

  attempted(name: 'lock_timeout'): boolean {
    return this.parameter(name) === undefined && this.before.get(SESSION_KEYS.attempted(name)) !== undefined;
  }

  dropped(table: string): readonly (Table | Index)[] {
    const value = this.before.get(SESSION_KEYS.dropped(table));
    return value?.kind === 'dropped' && value.file === this.env.file ? value.relations : [];
  }

  volatility(expression: Expression): Volatility {
    return expressionFacts(expression, { column: () => undefined, state: this.before, pgVersion: this.env.pgVersion }).volatility;
  }

  isNew(relation: string, column?: string): boolean {
    const known = this.catalog.relation(relation);
    // A table that no file creates may be in any schema of the search path.
    const taken = known?.kind === 'table' && known.origin !== 'migration';
    const found = known && !taken ? known : this.catalog.madeInAnySchema(relation);
    switch (found?.kind) {
      case 'table':
        if (column !== undefined && found.columns.find((c) => c.name === column)?.addedIn === this.env.file) return true;
        return found.createdIn.file === this.env.file || found.persistence === 'temporary';
      case 'view':
      case 'matview':
        return found.createdIn.file === this.env.file;
      case 'index':
        return this.isNew(found.table);
      default:
        return false;
    }
  }

  report(report: Report<Messages>): void {
    if (!this.rule) return;
    const { statement } = this;
    const plannable = report.plannable === true && !this.isPlaceholder();
    const found = violationOf(
      this.rule,
      { ...report, plannable },
      { whole: wholeOf(statement.text), statement, small: () => this.isSmall() },
    );
    this.violations = [...this.violations, found];
  }

  /** The planner makes names from the table's name: a placeholder has none yet. */
  private isPlaceholder(): boolean {
    const { change, statement } = this;
    if (!statement.masked || !change || !('table' in change) || !change.table) return false;
    return hasPlaceholderName({ sql: cut(statement.text, change.table.span) });
  }

  /** An index that the statement itself builds is as new as its table. */
  private isOnNew(work: Work): boolean {
    if (this.catalog.relation(work.relation)) return this.isNew(work.relation);
    const target = this.change && 'table' in this.change ? this.change.table : undefined;
    return target !== undefined && this.isNew(this.catalog.relationKey(target));
  }

  /**
   * Every table that it blocks is known to be small. A development database proves nothing about
   * production.
   */
  private isSmall(): boolean {
    const { rows } = this.env;
    if (!rows || this.input.facts?.development) return false;
    const tables = this.effect.locks.filter((l) => l.relationKind === 'table' && l.existedBefore && !this.isNew(l.relation));
    return tables.length > 0 && tables.every((l) => (rows(l.relation) ?? Number.POSITIVE_INFINITY) < SMALL_TABLE_ROWS);
  }
}
