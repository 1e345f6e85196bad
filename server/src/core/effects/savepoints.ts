import { SESSION_KEYS } from '../schema/session';
import { MARK, type Overlay, type StateValue, type StateWrites } from '../schema/state';

/**
 * The begin of a transaction, which ROLLBACK goes back to, as the first of its savepoints: none can
 * have this name.
 */
export const BEGIN_MARK: StateWrites = new Map<string, StateValue>([
  [SESSION_KEYS.savepoints, { kind: 'savepoints', names: [''] }],
  [markAt(0), { kind: 'mark' }],
]);

/** The transaction is over: nothing of it can be undone any more. */
export function endMarks(draft: Overlay): void {
  namesIn(draft).forEach((_, depth) => {
    draft.set(markAt(depth), undefined);
  });
  draft.set(SESSION_KEYS.savepoints, undefined);
}

/** ROLLBACK: objects, settings and locks as they were before the transaction. */
export function rollBack(draft: Overlay): void {
  restore(0, draft);
}

export function setSavepoint(name: string, draft: Overlay): void {
  const names = namesIn(draft);
  draft.set(SESSION_KEYS.savepoints, { kind: 'savepoints', names: [...names, name] });
  draft.set(markAt(names.length), { kind: 'mark' });
}

/**
 * ROLLBACK TO SAVEPOINT: what came after it is undone, later savepoints included; it stays itself.
 * False where there is none of that name.
 */
export function rollBackTo(name: string, draft: Overlay): boolean {
  const depth = namesIn(draft).lastIndexOf(name);
  if (depth < 1) return false;
  restore(depth, draft);
  return true;
}

/**
 * RELEASE SAVEPOINT destroys it and all later ones (PostgreSQL docs, RELEASE SAVEPOINT). False
 * where there is none of that name.
 */
export function releaseSavepoint(name: string, draft: Overlay): boolean {
  const names = namesIn(draft);
  const depth = names.lastIndexOf(name);
  if (depth < 1) return false;
  for (let later = depth; later < names.length; later++) draft.set(markAt(later), undefined);
  draft.set(SESSION_KEYS.savepoints, { kind: 'savepoints', names: names.slice(0, depth) });
  return true;
}

function restore(depth: number, draft: Overlay): void {
  for (const [key, value] of draft.since(markAt(depth)) ?? []) draft.set(key, value);
}

function namesIn(draft: Overlay): readonly string[] {
  const value = draft.get(SESSION_KEYS.savepoints);
  return value?.kind === 'savepoints' ? value.names : [];
}

function markAt(depth: number): string {
  return `${MARK}${depth}`;
}
