import { strongest } from '../locks';
import type { Migration } from '../migration';
import { KEYS } from '../schema/catalog';
import { type Parameter, SESSION_KEYS, type SearchPath, type TransactionState } from '../schema/session';
import { Overlay, type State, type StateValue, type StateWrites } from '../schema/state';
import type { Discard, SchemaChange, ServerCommand, SetParameter, Transaction } from '../syntax/change';
import type { Effect } from './effect';
import type { Environment } from './environment';
import { isSetting } from './expressions/pg-data';
import { BEGIN_MARK, endMarks, releaseSavepoint, rollBack, rollBackTo, setSavepoint } from './savepoints';
import { requireValue } from './setting-values';
import { StatementRun } from './statement-run';
import { dropAllTemporary, onCommit } from './temporary';
import { inTransaction, OPENED, SINGLE_STATEMENT, transactionOf } from './transaction-state';

const RUNNER_LOCK_TIMEOUT: Parameter = { kind: 'parameter', value: 'set by the runner' };
const FOLLOWED = [
  'lock_timeout',
  'statement_timeout',
  'timezone',
  'role',
  'idle_in_transaction_session_timeout',
  'transaction_timeout',
  'application_name',
  'check_function_bodies',
] as const;

/** Settings that an earlier file may have left to this one in the same session. */
const KEPT: ReadonlySet<string> = new Set(['timezone', 'check_function_bodies']);

/**
 * The session as the runner hands it to the first statement of a file. With `oneSession` the files
 * run one after the other in the same session, as `explain` takes the history exactly: then a
 * TimeZone or search_path that an earlier file set still holds.
 */
export function beginFile(
  migration: Pick<Migration, 'executionModel'>,
  statements: number,
  settings: { readonly runnerTimeouts: boolean; readonly oneSession: boolean },
): StateWrites {
  const opener = openerOf(migration.executionModel, statements);
  return new Map<string, StateValue | undefined>([
    [SESSION_KEYS.transaction, opener === 'none' && statements === 1 ? SINGLE_STATEMENT : OPENED[opener]],
    ...(opener === 'none' ? [[SESSION_KEYS.savepoints, undefined] as const] : BEGIN_MARK),
    ...(settings.oneSession ? [] : [[SESSION_KEYS.searchPath, undefined] as const]),
    [SESSION_KEYS.accessExclusive, undefined],
    [SESSION_KEYS.pendingLabels, undefined],
    ...FOLLOWED.filter((name) => !settings.oneSession || !KEPT.has(name)).map((name) => [SESSION_KEYS.parameter(name), undefined] as const),
    [SESSION_KEYS.attempted('lock_timeout'), undefined],
    [SESSION_KEYS.parameter('lock_timeout'), settings.runnerTimeouts ? RUNNER_LOCK_TIMEOUT : undefined],
  ]);
}

/**
 * What the end of an earlier file's session takes away before a file begins: psql -f and most tools
 * open one for each file. In one session only the transaction has ended.
 */
export function endEarlierSession(state: State, env: Environment, settings: { readonly oneSession: boolean }): StateWrites {
  const draft = new Overlay(state);
  const run = new StatementRun(draft, env);
  if (settings.oneSession) onCommit(run);
  else dropAllTemporary(run);
  return draft.writes;
}

function openerOf(model: Migration['executionModel'], statements: number): TransactionState['openedBy'] {
  if (model === 'per-statement') return 'none';
  // PostgreSQL docs, 55.2.2.1: several statements in one simple-query message run as a single
  // transaction.
  if (model === 'one-message') return statements > 1 ? 'message' : 'none';
  return 'runner';
}

/**
 * CONCURRENTLY and its like refuse to run in a transaction block, even an implicit one (xact.c,
 * PreventInTransactionBlock).
 */
export function requireOutsideTransaction(run: StatementRun): void {
  if (run.nonTransactional === undefined || !inTransaction(transactionOf(run.draft))) return;
  run.fail('25001', `${run.nonTransactional} cannot run inside a transaction block`);
}

/**
 * What makes sense in a transaction block only, the implicit one of a message included (xact.c,
 * RequireTransactionBlock).
 */
export function requireBlock(change: SchemaChange, run: StatementRun): void {
  const command = commandOfBlock(change);
  const transaction = transactionOf(run.draft);
  if (command === undefined || inTransaction(transaction)) return;
  if (transaction.singleStatement) run.assume(`the statement runs in a transaction: ${command} can only be used in one`);
  else run.fail('25P01', `${command} can only be used in transaction blocks`);
}

function commandOfBlock(change: SchemaChange): string | undefined {
  if (change.kind === 'LockTable') return 'LOCK TABLE';
  return change.kind === 'Select' && change.cursor && !change.cursor.hold ? 'DECLARE CURSOR' : undefined;
}

const SERVER_COMMANDS: Partial<Record<ServerCommand['command'], string>> = {
  'CREATE SUBSCRIPTION': 'CREATE SUBSCRIPTION ... WITH (create_slot = true)',
};

/** utility.c, standard_ProcessUtility: each of them calls PreventInTransactionBlock. */
export function serverCommand({ command }: ServerCommand, run: StatementRun): void {
  run.nonTransactional = SERVER_COMMANDS[command] ?? command;
}

/** DISCARD ALL is RESET ALL, DEALLOCATE ALL, DISCARD TEMP and some more (discard.c, DiscardAll). */
export function discard({ what }: Discard, run: StatementRun): void {
  if (what === 'all') {
    run.nonTransactional = 'DISCARD ALL';
    resetAll(run);
    for (const [key] of run.draft.entries(SESSION_KEYS.prepared(''))) run.draft.set(key, undefined);
  }
  if (what === 'all' || what === 'temp') dropAllTemporary(run);
}

/**
 * BEGIN, COMMIT, ROLLBACK and savepoints: a COMMIT inside the runner's transaction ends it early,
 * and what follows stands alone.
 */
export function transactionStatement(change: Transaction, run: StatementRun): void {
  const now = transactionOf(run.draft);
  switch (change.action) {
    case 'begin':
      return begin(now, run);
    case 'commit':
    case 'rollback':
    case 'prepare':
      return inTransaction(now) ? end(change, now, run) : undefined;
    case 'savepoint':
    case 'rollback-to':
    case 'release':
      return savepoint(change.action, change.name ?? '', now, run);
    case 'commit-prepared':
    case 'rollback-prepared':
      // utility.c, standard_ProcessUtility.
      run.nonTransactional = change.action === 'commit-prepared' ? 'COMMIT PREPARED' : 'ROLLBACK PREPARED';
  }
}

function begin(now: TransactionState, run: StatementRun): void {
  // PostgreSQL docs, 55.2.2.1: BEGIN makes an ordinary block of the implicit one, what the message
  // did before it included.
  if (now.openedBy === 'message') return run.draft.set(SESSION_KEYS.transaction, { ...now, openedBy: 'statement', inMessage: true });
  if (inTransaction(now)) return;
  run.draft.set(SESSION_KEYS.transaction, { kind: 'transaction', number: now.number + 1, openedBy: 'statement' });
  setAll(BEGIN_MARK, run);
}

function end(change: Transaction, now: TransactionState, run: StatementRun): void {
  if (change.action === 'rollback') rollBack(run.draft);
  else onCommit(run);
  endMarks(run.draft);
  endLocalParameters(now.number, run);
  const next = change.chain ? { ...now, number: now.number + 1 } : afterEnd(now);
  run.draft.set(SESSION_KEYS.transaction, next);
  if (inTransaction(next)) setAll(BEGIN_MARK, run);
}

/**
 * Savepoints need an explicit block (xact.c, RequireTransactionBlock), which the runner's own is.
 */
function savepoint(action: 'savepoint' | 'rollback-to' | 'release', name: string, now: TransactionState, run: StatementRun): void {
  const verb = action === 'savepoint' ? 'SAVEPOINT' : action === 'release' ? 'RELEASE SAVEPOINT' : 'ROLLBACK TO SAVEPOINT';
  if (now.openedBy === 'none' || now.openedBy === 'message') run.fail('25P01', `${verb} can only be used in transaction blocks`);
  if (action === 'savepoint') return setSavepoint(name, run.draft);
  const found = action === 'release' ? releaseSavepoint(name, run.draft) : rollBackTo(name, run.draft);
  if (!found) run.fail('3B001', `savepoint "${name}" does not exist`);
}

function setAll(writes: StateWrites, run: StatementRun): void {
  for (const [key, value] of writes) run.draft.set(key, value);
}

/**
 * What the next statement finds: no transaction, or, in one message, another implicit one.
 */
function afterEnd({ number, openedBy, inMessage }: TransactionState): TransactionState {
  return inMessage || openedBy === 'message'
    ? { kind: 'transaction', number: number + 1, openedBy: 'message' }
    : { kind: 'transaction', number, openedBy: 'none' };
}

/** SET LOCAL lasts to the end of its transaction. */
function endLocalParameters(transaction: number, run: StatementRun): void {
  for (const name of FOLLOWED) {
    const key = SESSION_KEYS.parameter(name);
    const value = run.draft.get(key);
    if (value?.kind !== 'parameter' || value.localTo !== transaction) continue;
    run.draft.set(key, value.session === undefined ? undefined : { kind: 'parameter', value: value.session });
  }
  const path = run.draft.get(SESSION_KEYS.searchPath);
  if (path?.kind === 'search-path' && path.localTo === transaction) run.draft.set(SESSION_KEYS.searchPath, path.session);
}

export function setParameter(change: SetParameter, run: StatementRun): void {
  const name = change.name.toLowerCase();
  const transaction = transactionOf(run.draft);
  if (name === 'search_path') {
    return setSearchPath(change, run);
  }
  if (name === 'all' && change.value === undefined) return resetAll(run);
  if (!isSetting(name, run.env.pgVersion)) run.fail('42704', `unrecognized configuration parameter "${name}"`);
  requireValue(change, run);
  if (!FOLLOWED.some((followed) => followed === name)) return;
  const key = SESSION_KEYS.parameter(name);
  // Outside a transaction SET LOCAL warns and does nothing (PostgreSQL docs, SET).
  if (change.local && !inTransaction(transaction)) {
    const { value } = change;
    return run.draft.set(SESSION_KEYS.attempted(name), value === undefined ? undefined : { kind: 'parameter', value });
  }
  if (change.value === undefined) return run.draft.set(key, undefined);
  const before = run.draft.get(key);
  const session = before?.kind === 'parameter' ? (before.localTo === undefined ? before.value : before.session) : undefined;
  run.draft.set(
    key,
    change.local
      ? { kind: 'parameter', value: change.value, localTo: transaction.number, session }
      : { kind: 'parameter', value: change.value },
  );
}

function resetAll(run: StatementRun): void {
  for (const followed of FOLLOWED) run.draft.set(SESSION_KEYS.parameter(followed), undefined);
  run.draft.set(SESSION_KEYS.searchPath, undefined);
}

function setSearchPath(change: SetParameter, run: StatementRun): void {
  const transaction = transactionOf(run.draft);
  // Outside a transaction SET LOCAL warns and does nothing (PostgreSQL docs, SET).
  if (change.local && !inTransaction(transaction)) return;
  const before = run.draft.get(SESSION_KEYS.searchPath);
  const path = before?.kind === 'search-path' ? before : undefined;
  const session = path?.localTo === undefined ? path : path.session;
  const now = searchPathOf(change);
  if (!change.local) return run.draft.set(SESSION_KEYS.searchPath, now);
  run.draft.set(SESSION_KEYS.searchPath, {
    ...(now ?? { kind: 'search-path', schemas: ['public'] }),
    localTo: transaction.number,
    ...(session && { session }),
  });
}

/** What SET search_path says; undefined for RESET and DEFAULT. */
function searchPathOf({ value, values }: SetParameter): SearchPath | undefined {
  const written = values.flatMap((v) => v.split(',')).map((v) => v.trim().replace(/^"(.*)"$/, '$1'));
  const schemas = written.filter((v) => v !== '' && v !== '$user');
  if (value === undefined && schemas.length === 0) return undefined;
  return { kind: 'search-path', schemas, ...(written.every((v) => v === '') && { emptied: true as const }) };
}

/**
 * After a statement its locks stay to the end of the transaction; the first ACCESS EXCLUSIVE on a
 * table in use is remembered by itself.
 */
export function holdLocks(effect: Effect, draft: Overlay, file: string): void {
  const transaction = transactionOf(draft);
  if (!inTransaction(transaction)) return;
  for (const { relation, relationKind, mode, existedBefore } of effect.locks) {
    if (!existedBefore) continue;
    const key = SESSION_KEYS.lock(relation);
    const held = draft.get(key);
    const before = held?.kind === 'held-lock' && held.file === file && held.transaction === transaction.number ? held.mode : null;
    const now = strongest(before, mode);
    if (now !== null && now !== before) draft.set(key, { kind: 'held-lock', mode: now, file, transaction: transaction.number });
    if (mode === 'AccessExclusiveLock' && (relationKind === 'table' || relationKind === 'matview'))
      rememberAccessExclusive(relation, transaction.number, draft, file);
  }
}

function rememberAccessExclusive(relation: string, transaction: number, draft: Overlay, file: string): void {
  const first = draft.get(SESSION_KEYS.accessExclusive);
  if (first?.kind === 'held-access-exclusive' && first.transaction === transaction && !isDropped(first.relation, file, draft)) return;
  if (isDropped(relation, file, draft) || isGone(relation, draft)) return;
  const object = draft.original(KEYS.relation(relation));
  const created = object && 'createdIn' in object ? object.createdIn : undefined;
  // A table made in this transaction is not seen by other sessions yet.
  if (created?.file === file && created.transaction === transaction) return;
  draft.set(SESSION_KEYS.accessExclusive, { kind: 'held-access-exclusive', relation, transaction });
}

/** A materialized view that this very statement has dropped. */
function isGone(relation: string, draft: Overlay): boolean {
  const key = KEYS.relation(relation);
  return draft.original(key)?.kind === 'matview' && draft.get(key) === undefined;
}

/**
 * Whether this file has dropped a table and made none of its name: who waits for it waits for
 * nothing.
 */
export function isDropped(relation: string, file: string, state: State): boolean {
  const dropped = state.get(SESSION_KEYS.dropped(relation));
  if (dropped?.kind !== 'dropped' || dropped.file !== file || state.get(KEYS.relation(relation))) return false;
  return dropped.relations.some((gone) => gone.kind === 'table');
}
