import type { Migration } from '../migrations/profile';
import { SESSION_KEYS, type TransactionState } from '../schema/session';
import type { StateValue, StateWrites } from '../schema/state';

// One object for each way a file can begin, so that outcomes recorded in one pass still hold in the next (reads compare by identity).
const OPENED: Readonly<Record<TransactionState['openedBy'], TransactionState>> = {
  runner: { kind: 'transaction', number: 1, openedBy: 'runner' },
  message: { kind: 'transaction', number: 1, openedBy: 'message' },
  none: { kind: 'transaction', number: 0, openedBy: 'none' },
  statement: { kind: 'transaction', number: 1, openedBy: 'statement' },
};
const RUNNER_LOCK_TIMEOUT = { kind: 'parameter', value: 'set by the runner' } as const;

/** The session as the runner hands it to the first statement of a file. */
export function beginFile(migration: Pick<Migration, 'executionModel'>, statements: number, settings: { readonly runnerTimeouts: boolean }): StateWrites {
  return new Map<string, StateValue | undefined>([
    [SESSION_KEYS.transaction, OPENED[openerOf(migration.executionModel, statements)]],
    [SESSION_KEYS.searchPath, undefined],
    [SESSION_KEYS.accessExclusive, undefined],
    [SESSION_KEYS.parameter('lock_timeout'), settings.runnerTimeouts ? RUNNER_LOCK_TIMEOUT : undefined],
    [SESSION_KEYS.parameter('statement_timeout'), undefined],
    [SESSION_KEYS.parameter('timezone'), undefined],
  ]);
}

function openerOf(model: Migration['executionModel'], statements: number): TransactionState['openedBy'] {
  if (model === 'per-statement') return 'none';
  // PostgreSQL docs, 55.2.2.1: several statements in one simple-query message run as a single transaction.
  if (model === 'one-message') return statements > 1 ? 'message' : 'none';
  return 'runner';
}
