import type { Environment } from '../effects/environment';
import type { State, StateValue } from '../schema/state';
import { overlaid, Timeline } from '../schema/state';
import { type HistoryFile, replay } from './replay';

/** What one migration changed, over what the ones before it left. Never changes. */
class Layer implements State {
  constructor(
    readonly own: ReadonlyMap<string, StateValue | undefined>,
    readonly base: State,
  ) {}

  get(key: string): StateValue | undefined {
    const value = this.own.get(key);
    return value !== undefined || this.own.has(key) ? value : this.base.get(key);
  }

  entries(prefix: string): ReadonlyMap<string, StateValue> {
    return overlaid(this.base.entries(prefix), this.own, prefix);
  }

  /** A transaction ends with its file at the latest. */
  since(): undefined {
    return undefined;
  }
}

/**
 * The database after one more file. A long history is walked once, file by file, and every state on
 * the way stays valid: states share what they have in common, and lookups stay short however many
 * files there are.
 */
export function advance(before: State, file: HistoryFile, env: Omit<Environment, 'file'>): State {
  const after = replay([file], env, before);
  return after instanceof Timeline ? layer(before, after.changes) : after;
}

/**
 * `before` with `changes` on top. A layer is taken into the one above it as soon as it is not twice
 * as large: a lookup goes through as many layers as the history's size has binary digits at most,
 * and a key is copied about as often, however long the history grows.
 */
export function layer(before: State, changes: ReadonlyMap<string, StateValue | undefined>): State {
  const below: Layer[] = [];
  let base = before;
  let size = changes.size;
  while (base instanceof Layer && base.own.size < 2 * size) {
    below.push(base);
    size += base.own.size;
    base = base.base;
  }
  if (below.length === 0) return changes.size === 0 ? before : new Layer(changes, base);
  const merged = new Map<string, StateValue | undefined>();
  for (const { own } of below.reverse()) for (const [key, value] of own) merged.set(key, value);
  for (const [key, value] of changes) merged.set(key, value);
  return new Layer(merged, base);
}
