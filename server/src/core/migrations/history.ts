import type { Environment } from '../effects/environment';
import { type HistoryFile, replay } from '../schema/replay';
import type { State, StateValue } from '../schema/state';
import { EMPTY_STATE, overlaid, Timeline } from '../schema/state';

/** Layers a lookup may have to go through before they are merged into one. */
const MAX_LAYERS = 16;

/** What one migration changed, over what the ones before it left. Never changes. */
class Layer implements State {
  constructor(
    readonly own: ReadonlyMap<string, StateValue | undefined>,
    readonly base: State,
    readonly depth: number,
  ) {}

  get(key: string): StateValue | undefined {
    const value = this.own.get(key);
    return value !== undefined || this.own.has(key) ? value : this.base.get(key);
  }

  entries(prefix: string): ReadonlyMap<string, StateValue> {
    return overlaid(this.base.entries(prefix), this.own, prefix);
  }
}

/**
 * The database after one more file. A long history is walked once, file by file, and every state on the way stays valid:
 * states share what they have in common, and lookups stay short however many files there are.
 */
export function advance(before: State, file: HistoryFile, env: Omit<Environment, 'file'>): State {
  const after = replay([file], env, before);
  return after instanceof Timeline ? layer(before, after.changes) : after;
}

/** `before` with `changes` on top. */
export function layer(before: State, changes: ReadonlyMap<string, StateValue | undefined>): State {
  if (!(before instanceof Layer)) return new Layer(changes, before, 1);
  if (before.depth < MAX_LAYERS) return new Layer(changes, before, before.depth + 1);
  const layers: Layer[] = [];
  let root: State = before;
  while (root instanceof Layer) {
    layers.push(root);
    root = root.base;
  }
  const merged = new Map<string, StateValue | undefined>();
  for (const { own } of layers.reverse()) for (const [key, value] of own) merged.set(key, value);
  for (const [key, value] of changes) merged.set(key, value);
  return new Layer(merged, root, 1);
}

/** The states before each of `files` in order, and after the last: `files.length + 1` of them, computed as they are asked for. */
export class HistoryWalk {
  private readonly states: State[] = [EMPTY_STATE];

  constructor(
    private readonly files: readonly HistoryFile[],
    private readonly env: Omit<Environment, 'file'>,
  ) {}

  before(index: number): State {
    for (let i = this.states.length; i <= index; i++) {
      const file = this.files[i - 1];
      const previous = this.states[i - 1] ?? EMPTY_STATE;
      this.states.push(file ? advance(previous, file, this.env) : previous);
    }
    return this.states[index] ?? EMPTY_STATE;
  }
}
