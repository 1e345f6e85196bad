import type { DatabaseObject } from './objects';
import type { Gone, Scope, Unknown } from './origin';
import type { State } from './state';

export const UNKNOWN = 'unknown';

/** The key beside an object's own that remembers that it is gone. */
export function goneKey(key: string): string {
  return `gone:${key}`;
}

/** How many places there are by now. An object made now can only be changed by later ones. */
export function epochOf(state: State): number {
  return lastUnknown(state)?.number ?? 0;
}

export function lastUnknown(state: State): Unknown | undefined {
  const value = state.get(UNKNOWN);
  return value?.kind === 'unknown' ? value : undefined;
}

/** The first place after which an object is uncertain; undefined where all of it is certain. */
export function uncertainSince(key: string, value: DatabaseObject | Gone, last: Unknown | undefined): Unknown | undefined {
  let first: Unknown | undefined;
  for (let place = last; place && place.number > (value.epoch ?? 0); place = place.before) {
    if (covers(place.scope, key, value)) first = place;
  }
  return first;
}

/**
 * A name that is gone may have been made again by any code. An index or a sequence goes with its
 * table.
 */
function covers(scope: Scope, key: string, value: DatabaseObject | Gone): boolean {
  if (scope === 'everything' || value.kind === 'gone' || scope.has(key)) return true;
  if (value.kind === 'index') return scope.has(`relation:${value.table}`);
  return value.kind === 'sequence' && value.ownedBy !== undefined && scope.has(`relation:${value.ownedBy.table}`);
}

const OBJECT_KEY = /^(?:gone:)?(?:relation|type|functions|schema|extension|collation|publication|role|cast|event-trigger|operator):/;

/** The other keys of the state hold what the session knows. */
export function isObjectKey(key: string): boolean {
  return OBJECT_KEY.test(key);
}
