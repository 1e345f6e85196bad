import type { DatabaseObject } from './objects';
import type { Gone, Unknown } from './origin';
import type { SessionValue } from './session';

/** Values of the store: objects of the database, and what the session and its transaction hold. */
export type StateValue = DatabaseObject | SessionValue | Gone | Unknown;

/** A change of state: the new value, or undefined where the key is gone. */
export type StateWrites = ReadonlyMap<string, StateValue | undefined>;

/** What a statement looked at: the value each key had then, compared by identity. */
export type StateReads = ReadonlyMap<string, StateValue | undefined>;

/** The database and session as they stand between two statements. */
export interface State {
  get(key: string): StateValue | undefined;
  /** All keys that begin with `prefix` and have a value, oldest first. */
  entries(prefix: string): ReadonlyMap<string, StateValue>;
  /**
   * What every key that was set since `mark` was set had before; undefined where that mark does not
   * stand.
   */
  since(mark: string): StateWrites | undefined;
}

export const EMPTY_STATE: State = { get: () => undefined, entries: () => new Map(), since: () => undefined };

/**
 * Keys that begin so are marks: while one has a value, the timeline remembers what each key had
 * before, so that ROLLBACK can go back to it.
 */
export const MARK = 'mark:';

/**
 * State that moves forward as statements are applied. The base (the earlier migrations) is shared
 * and never changed. A statement's outcome depends only on its text and on the keys it read, so an
 * outcome whose reads still hold is reused as it is: this is what makes a keystroke in a file of
 * ten thousand statements cost one statement.
 */
export class Timeline implements State {
  private readonly changed = new Map<string, StateValue | undefined>();
  /** By mark, oldest first. */
  private readonly undo = new Map<string, Map<string, StateValue | undefined>>();

  constructor(private readonly base: State = EMPTY_STATE) {}

  get(key: string): StateValue | undefined {
    const value = this.changed.get(key);
    return value !== undefined || this.changed.has(key) ? value : this.base.get(key);
  }

  apply(writes: StateWrites): void {
    for (const [key, value] of writes) {
      for (const before of this.undo.values()) if (!before.has(key)) before.set(key, this.get(key));
      this.changed.set(key, value);
    }
    for (const [key, value] of writes) {
      if (!key.startsWith(MARK)) continue;
      this.undo.delete(key);
      if (value !== undefined) this.undo.set(key, new Map());
    }
  }

  since(mark: string): StateWrites | undefined {
    if (this.undo.has(mark) || this.changed.has(mark)) return this.undo.get(mark);
    const below = this.base.since(mark);
    // A mark of the base: every change of this timeline came after it.
    return below && new Map([...[...this.changed.keys()].map((key) => [key, this.base.get(key)] as const), ...below]);
  }

  /** True when every key has the very value it had when `reads` was recorded. */
  holds(reads: StateReads): boolean {
    for (const [key, value] of reads) if (this.get(key) !== value) return false;
    return true;
  }

  /** What was set on this timeline, its base left out. */
  get changes(): StateWrites {
    return this.changed;
  }

  entries(prefix: string): ReadonlyMap<string, StateValue> {
    return overlaid(this.base.entries(prefix), this.changed, prefix);
  }
}

/** One statement's view: reads are recorded, writes are buffered until the caller applies them. */
export class Overlay implements State {
  private readonly read = new Map<string, StateValue | undefined>();
  private written = new Map<string, StateValue | undefined>();

  constructor(private readonly before: State) {}

  get(key: string): StateValue | undefined {
    const own = this.written.get(key);
    if (own !== undefined || this.written.has(key)) return own;
    if (this.read.has(key)) return this.read.get(key);
    const value = this.before.get(key);
    this.read.set(key, value);
    return value;
  }

  set(key: string, value: StateValue | undefined): void {
    this.written.set(key, value);
  }

  entries(prefix: string): ReadonlyMap<string, StateValue> {
    // No single value stands for all of these: a read that never holds.
    this.read.set(readsAll(prefix), NEVER_HOLDS);
    return overlaid(this.before.entries(prefix), this.written, prefix);
  }

  since(mark: string): StateWrites | undefined {
    this.read.set(READS_EVERYTHING, NEVER_HOLDS);
    return this.before.since(mark);
  }

  /** The state before this statement; does not record a read when the statement already made it. */
  original(key: string): StateValue | undefined {
    if (!this.read.has(key)) this.read.set(key, this.before.get(key));
    return this.read.get(key);
  }

  /** Forgets what was written: the statement failed, and PostgreSQL undid it. */
  rollback(): void {
    this.written = new Map();
  }

  get reads(): StateReads {
    return this.read;
  }

  get writes(): StateWrites {
    return this.written;
  }
}

/**
 * Among the reads of a statement that asked for what every key was at an earlier moment: any change
 * concerns it.
 */
export const READS_EVERYTHING = '*';

/**
 * Among the reads of a statement that asked for all keys of a kind ('relation:'): a change of any
 * of them concerns it. Give the kind, or a key of it.
 */
export function readsAll(key: string): string {
  return READS_EVERYTHING + key.slice(0, key.indexOf(':') + 1);
}

const NEVER_HOLDS: StateValue = { kind: 'parameter', value: 'never read' };

/** `base` with `changes` over it, as far as keys begin with `prefix`. */
export function overlaid(base: ReadonlyMap<string, StateValue>, changes: StateWrites, prefix: string): ReadonlyMap<string, StateValue> {
  const all = new Map(base);
  for (const [key, value] of changes) {
    if (!key.startsWith(prefix)) continue;
    if (value === undefined) all.delete(key);
    else all.set(key, value);
  }
  return all;
}
