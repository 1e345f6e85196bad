import type { RelationLock } from '../../effects/effect';
import { atLeast } from '../../locks';
import type { SetParameter } from '../../syntax/change';
import type { ParsedStatement } from '../../syntax/statement';
import { span, type TextSpan } from '../../text';
import type { FileContext, Fix, RuleContext } from '../engine/rule';

const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * A timeout in milliseconds, its unit when none is written (PostgreSQL docs, 19.1.1); undefined for
 * what is not a time.
 */
export function milliseconds(value: string): number | undefined {
  const match = /^\s*'?\s*(\d+(?:\.\d+)?)\s*(us|ms|s|min|h|d)?\s*'?\s*$/.exec(value);
  return match ? Number(match[1]) * (UNITS[match[2] ?? 'ms'] ?? 1) : undefined;
}

/** Zero switches a timeout off (PostgreSQL docs, 19.11.1). */
export function isOff(value: string | undefined): boolean {
  return value === undefined || milliseconds(value) === 0;
}

/**
 * The lock by which this statement keeps others out for as long as it waits and runs, where nothing
 * but a timeout bounds that.
 */
export function blockingLock(context: RuleContext): RelationLock | null {
  const { effect } = context;
  if (!effect.locks.some((l) => l.existedBefore && atLeast(l.mode, 'ShareLock'))) return null;
  const { lock } = context;
  // CONCURRENTLY waits without keeping others out, and a timeout there leaves an invalid index
  // behind.
  return lock && atLeast(lock.mode, 'ShareLock') && !effect.error && !effect.nonTransactional ? lock : null;
}

/**
 * `SET LOCAL` where the statement runs in a transaction, or will in one message of two statements.
 */
export function setStatement(name: string, value: string, context: RuleContext): string {
  const local = context.transaction.openedBy !== 'none' || context.migration.executionModel === 'one-message';
  return `SET ${local ? 'LOCAL ' : ''}${name} = '${value}';`;
}

export function insertBefore(set: string): Fix {
  return { title: `Insert ${set}`, kind: 'edit', edits: [{ span: span(0, 0), newText: `${set}\n` }], preferred: true };
}

/** As far as the table's name: what the statement does further on is other rules' business. */
export function headOf({ statement }: RuleContext): TextSpan | undefined {
  const [first] = statement.changes;
  return first && 'only' in first ? span(0, first.table.span.end) : first?.span;
}

interface Governing {
  readonly statement: number;
  readonly change: SetParameter;
}

/**
 * The first strong lock after each SET of lock_timeout that is in force for it: what that SET
 * governs.
 */
export function governedByLockTimeout({ statements }: FileContext): Map<number, SetParameter> {
  const governing = new Map<number, SetParameter>();
  let session: Governing | undefined;
  let local: (Governing & { readonly transaction: number }) | undefined;
  statements.forEach(({ parsed, strongLocks, effect, transaction }, statement) => {
    if (local && (transaction.number !== local.transaction || transaction.openedBy === 'none')) local = undefined;
    for (const change of parsed.changes) {
      if (change.kind !== 'SetParameter' || (change.name !== 'lock_timeout' && change.name !== 'all')) continue;
      const set = change.value === undefined ? undefined : { statement, change };
      if (!change.local) {
        session = set;
        local = undefined;
      } else if (transaction.openedBy !== 'none') local = set && { ...set, transaction: transaction.number };
    }
    const inForce = local ?? session;
    if (inForce && strongLocks.length > 0 && !effect.nonTransactional) governing.set(inForce.statement, inForce.change);
  });
  return governing;
}

/** Whether lock_timeout is set further on, before the transaction ends. */
export function setsLockTimeout(later: Iterable<ParsedStatement>): boolean {
  for (const { changes } of later) {
    for (const change of changes) {
      if (change.kind === 'Transaction' && (change.action === 'commit' || change.action === 'rollback')) return false;
      if (change.kind === 'SetParameter' && change.name === 'lock_timeout' && !isOff(change.value)) return true;
    }
  }
  return false;
}
