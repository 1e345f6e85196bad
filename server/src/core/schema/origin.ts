/**
 * Where what is known of an object comes from. A migration makes it (it is in the state), the
 * connected database reports it (Environment.known), no migration makes it (it is assumed to exist
 * when a statement uses it), or:
 *
 * - Gone: a migration dropped it or renamed it away. Using its name is an error.
 * - Uncertain: code that cannot be followed ran after the object was made, and may have changed it.
 *   An error that rests on it is not certain.
 */
export interface Gone {
  readonly kind: 'gone';
  readonly epoch: number;
  /** Of a routine: the signatures that were dropped. Left out where all were. */
  readonly signatures?: readonly string[];
}

/** What code that cannot be followed may have changed. */
export type Scope = 'everything' | ReadonlySet<string>;

/** The places where code ran that cannot be followed, the last one first. */
export interface Unknown {
  readonly kind: 'unknown';
  /** Counts the places up to this one. */
  readonly number: number;
  readonly file: string;
  /** What ran, as a message says it: `add_state()`. */
  readonly what: string;
  /** Keys of the store. */
  readonly scope: Scope;
  readonly before?: Unknown;
}
