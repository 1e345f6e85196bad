import { SESSION_KEYS, type TransactionState } from '../schema/session';
import type { StateValue } from '../schema/state';
import type { StatementRun } from './statement-run';

// One object for each way a file can begin, so that outcomes recorded in one pass still hold in the
// next (reads compare by identity).
export const OPENED: Readonly<Record<TransactionState['openedBy'], TransactionState>> = {
  runner: { kind: 'transaction', number: 1, openedBy: 'runner' },
  message: { kind: 'transaction', number: 1, openedBy: 'message' },
  none: { kind: 'transaction', number: 0, openedBy: 'none' },
  statement: { kind: 'transaction', number: 1, openedBy: 'statement' },
};

/**
 * The file holds one statement only and says nothing of a transaction. A statement that can run
 * only in one is then taken to be in one.
 */
export const SINGLE_STATEMENT: TransactionState = { kind: 'transaction', number: 0, openedBy: 'none', singleStatement: true };

/**
 * The session's TimeZone: what a SET said, else what the environment says; undefined when it is not
 * known.
 */
export function timezoneOf(run: StatementRun): string | undefined {
  const value = run.draft.get(SESSION_KEYS.parameter('timezone'));
  return value?.kind === 'parameter' ? value.value : run.env.timezone;
}

/**
 * The transaction a statement runs in; number 0 and openedBy none when the statement stands alone.
 */
export function transactionOf(state: { get(key: string): StateValue | undefined }): TransactionState {
  const value = state.get(SESSION_KEYS.transaction);
  return value?.kind === 'transaction' ? value : OPENED.none;
}

export function inTransaction(transaction: TransactionState): boolean {
  return transaction.openedBy !== 'none';
}
