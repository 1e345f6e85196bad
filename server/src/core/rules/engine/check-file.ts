import type { AnalysisInput, StatementAnalysis } from '../../analysis/analysis';
import type { Environment } from '../../effects/environment';
import { transactionOf } from '../../effects/transaction-state';
import type { Migration } from '../../migration';
import { Catalog } from '../../schema/catalog';
import { SESSION_KEYS, type TransactionState } from '../../schema/session';
import type { State } from '../../schema/state';
import type { EnabledRule } from './dispatch';
import { dispatchOf } from './dispatch';
import { violationOf, wholeOf } from './report';
import type { FileContext, FileStatement, Messages, Report, ReportsByStatement, Violation } from './rule';

interface FileWorld {
  /** The transaction that the first statement finds. */
  readonly begin: TransactionState;
  /** The database and session after the last one. */
  readonly end: () => State;
  readonly env: Environment;
}

/**
 * Runs the rules about the file as a whole: violations by the index of the statement they belong
 * to. A rule that throws is our bug, as in check.ts.
 */
export function checkFile(
  input: AnalysisInput,
  statements: readonly StatementAnalysis[],
  world: FileWorld,
): ReadonlyMap<number, readonly Violation[]> {
  const check = new FileCheck(input, statements, world);
  for (const enabled of dispatchOf(input.settings).byFile) check.run(enabled);
  return check.violations;
}

class FileCheck implements FileContext, ReportsByStatement<Messages> {
  readonly violations = new Map<number, Violation[]>();
  readonly migration: Migration;
  readonly env: Environment;
  readonly runnerTimeouts: boolean;
  private rule: EnabledRule | undefined;
  private seen: readonly FileStatement[] | undefined;

  constructor(
    private readonly input: AnalysisInput,
    private readonly outcomes: readonly StatementAnalysis[],
    private readonly world: FileWorld,
  ) {
    this.migration = input.migration;
    this.env = world.env;
    this.runnerTimeouts = input.settings.runnerTimeouts;
  }

  run(enabled: EnabledRule): void {
    this.rule = enabled;
    try {
      enabled.rule.onFile?.(this);
    } catch (error) {
      this.input.onRuleError?.(enabled.rule.id, error);
    }
  }

  get catalog(): Catalog {
    return new Catalog(this.world.end());
  }

  get transaction(): TransactionState {
    return transactionOf(this.world.end());
  }

  get statements(): readonly FileStatement[] {
    this.seen ??= this.look();
    return this.seen;
  }

  report(statement: number, report: Report<Messages>): void {
    const outcome = this.outcomes[statement];
    if (!this.rule || !outcome) return;
    const found = violationOf(this.rule, report, { whole: wholeOf(outcome.parsed.text), statement: outcome.parsed });
    const others = this.violations.get(statement);
    if (others) others.push(found);
    else this.violations.set(statement, [found]);
  }

  private look(): FileStatement[] {
    let transaction = this.world.begin;
    return this.outcomes.map(({ parsed, effect, strongLocks, writes }, index) => {
      const { start = 0, end = 0, terminated = false } = this.input.statements[index] ?? {};
      const seen: FileStatement = { index, parsed, effect, transaction, strongLocks, start, end, terminated };
      const next = writes.get(SESSION_KEYS.transaction);
      if (next?.kind === 'transaction') transaction = next;
      return seen;
    });
  }
}
