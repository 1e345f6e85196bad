import { keyOf } from '../schema/catalog';
import type { Constraint, Table } from '../schema/objects';
import { type InUse, SESSION_KEYS } from '../schema/session';
import type { Insert, SetConstraints } from '../syntax/change';
import type { QualifiedName } from '../syntax/expression';
import type { StatementRun } from './statement-run';
import { inTransaction, transactionOf } from './transaction-state';

const NOTHING: Pick<InUse, 'cursors' | 'pending'> = { cursors: [], pending: [] };

/**
 * What a cursor of this session reads, or a trigger has still to look at, is not altered
 * (tablecmds.c, CheckTableNotInUse).
 */
export function requireNotInUse(table: Table, command: string, run: StatementRun): void {
  const key = keyOf(table);
  const { cursors, pending } = inUse(run);
  if (cursors.some(({ reads }) => reads.includes(key)))
    run.fail('55006', `cannot ${command} "${table.name}" because it is being used by active queries in this session`);
  if (pending.includes(key)) run.fail('55006', `cannot ${command} "${table.name}" because it has pending trigger events`);
}

/** DECLARE: the cursor holds what its query reads until it is closed or the transaction ends. */
export function openCursor(name: string, reads: readonly QualifiedName[], run: StatementRun): void {
  const { cursors, pending } = inUse(run);
  const keys = reads.flatMap((read) => {
    const relation = run.catalog.find(read);
    return relation ? [keyOf(relation)] : [];
  });
  write({ cursors: [...cursors.filter((cursor) => cursor.name !== name), { name, reads: keys }], pending }, run);
}

/** CLOSE; without a name CLOSE ALL. */
export function closeCursor(name: string | undefined, run: StatementRun): void {
  const { cursors, pending } = inUse(run);
  if (cursors.length === 0) return;
  write({ cursors: name === undefined ? [] : cursors.filter((cursor) => cursor.name !== name), pending }, run);
}

/**
 * A row that is certain to be inserted waits for the check of a deferred foreign key (trigger.c,
 * AfterTriggerSaveEvent).
 */
export function noteInserted(change: Insert, table: Table, run: StatementRun): void {
  if (change.rows !== 'values' || change.onConflict || !inTransaction(transactionOf(run.draft))) return;
  if (table.partitionBy || table.triggers.some((t) => t.timing === 'before') || table.dependents.some((d) => d.kind === 'rule')) return;
  if (!table.constraints.some((constraint) => isDeferred(constraint, run))) return;
  const { cursors, pending } = inUse(run);
  if (!pending.includes(keyOf(table))) write({ cursors, pending: [...pending, keyOf(table)] }, run);
}

/**
 * SET CONSTRAINTS ... IMMEDIATE runs what has waited; of one name, what else waits is not known.
 */
export function noteConstraintsSet({ names, deferred }: SetConstraints, run: StatementRun): void {
  const all = names.length > 0 ? {} : { all: deferred ? ('deferred' as const) : ('immediate' as const) };
  const { number } = transactionOf(run.draft);
  run.draft.set(SESSION_KEYS.constraintsSet, { kind: 'constraints-set', file: run.env.file, transaction: number, ...all });
  if (deferred) return;
  const { cursors, pending } = inUse(run);
  if (pending.length > 0) write({ cursors, pending: [] }, run);
}

/** After SET CONSTRAINTS by name it is not told of the others. */
function isDeferred({ type, deferrable, initiallyDeferred }: Constraint, run: StatementRun): boolean {
  if (type !== 'foreign-key' || !deferrable) return false;
  const set = run.draft.get(SESSION_KEYS.constraintsSet);
  const holds = set?.kind === 'constraints-set' && set.file === run.env.file && set.transaction === transactionOf(run.draft).number;
  return holds ? set.all === 'deferred' : initiallyDeferred;
}

function inUse(run: StatementRun): Pick<InUse, 'cursors' | 'pending'> {
  const value = run.draft.get(SESSION_KEYS.inUse);
  const transaction = transactionOf(run.draft);
  if (value?.kind !== 'in-use' || !inTransaction(transaction)) return NOTHING;
  return value.file === run.env.file && value.transaction === transaction.number ? value : NOTHING;
}

function write(now: Pick<InUse, 'cursors' | 'pending'>, run: StatementRun): void {
  run.draft.set(SESSION_KEYS.inUse, { kind: 'in-use', file: run.env.file, transaction: transactionOf(run.draft).number, ...now });
}
