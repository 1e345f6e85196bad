import type { Facts } from '../cost/facts';
import type { Environment } from '../effects/environment';
import { transactionOf } from '../effects/transaction-state';
import { checkFile } from '../rules/engine/check-file';
import type { State, Timeline } from '../schema/state';
import type { Analysis, AnalysisInput, AnalysisSettings } from './analysis';
import { findingsOf } from './findings';
import { layer } from './history';
import { beginOf, runStatements } from './pass';

/**
 * Runs every statement of a migration against the schema its predecessors leave, and the rules over
 * what PostgreSQL would do. Pure: the same input gives the same result. `previous` only saves work:
 * an outcome is reused when its text and all it read are unchanged.
 */
export function analyze(input: AnalysisInput, previous?: Analysis): Analysis {
  const env = environmentOf(input);
  const { outcomes, executed, begin, end } = runStatements(input, env, previous);
  const ofFile = checkFile(input, outcomes, { begin: transactionOf(begin), end, env });
  return { input, statements: outcomes, ...findingsOf(outcomes, ofFile, input, { env, end }), executed };
}

/** The database that the migration leaves, as a base for the next one. */
export function stateAfter(analysis: Analysis): State {
  return layer(analysis.input.history, stateBefore(analysis, analysis.statements.length).changes);
}

/** The database after each statement. The same object is updated at each step. */
export function* statesAfter({ input, statements }: Analysis): Generator<State> {
  const timeline = beginOf(input);
  for (const { writes } of statements) {
    timeline.apply(writes);
    yield timeline;
  }
}

/** The database as it stands just before statement `index`. */
export function stateBefore(analysis: Analysis, index: number): Timeline {
  const timeline = beginOf(analysis.input);
  for (const outcome of analysis.statements.slice(0, index)) timeline.apply(outcome.writes);
  return timeline;
}

export function environmentOf({ migration, settings, facts }: AnalysisInput): Environment {
  const { target } = settings;
  return { ...historyEnvironment(settings, facts), ...(target && { target }), file: migration.path };
}

/** What is the same for every file of a folder. */
export function historyEnvironment(
  { pgVersion, timezone, presumeRows }: Pick<AnalysisSettings, 'pgVersion' | 'timezone' | 'presumeRows'>,
  facts: Facts | undefined,
): Omit<Environment, 'file' | 'target'> {
  return {
    pgVersion,
    timezone: timezone ?? facts?.timezone,
    presumeRows,
    rows: facts && ((relation) => facts.tables.get(relation)?.rows),
  };
}
