import type { StatementRun } from '../statement-run';
import type { TypeContext } from './types';

export function typeContext(run: StatementRun): TypeContext {
  return { state: run.draft, pgVersion: run.env.pgVersion };
}
