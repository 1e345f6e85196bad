import { isObjectKey, lastUnknown, uncertainSince } from '../schema/certainty';
import type { DatabaseObject, Table } from '../schema/objects';
import type { Gone, Unknown } from '../schema/origin';
import type { State, StateValue, StateWrites } from '../schema/state';
import { emptyTable } from '../schema/table';
import { isMasked } from '../syntax/placeholders';

/** What an uncertain object is taken for: undefined where it is taken not to be there. */
type Guess = (value: DatabaseObject | Gone) => StateValue | undefined;

/** There, and with what is known of it; but there may be more, and it may have been made again. */
const mayHaveMore: Guess = (value) => {
  if (value.kind === 'gone') return undefined;
  if (value.kind === 'view' || value.kind === 'matview') return { ...value, columns: [], loaded: true };
  return value.kind === 'table' ? { ...value, known: false, witness: undefined } : value;
};

/**
 * Tables are there, and nothing is known of them; of other objects not even that they are there.
 */
const mayBeOther: Guess = (value) => (value.kind === 'table' ? stub(value) : undefined);

/**
 * Nothing is there that has a name: a statement that makes it works, and so does one that uses it.
 */
const mayBeMissing: Guess = () => undefined;

/** From the guess that keeps most to the one that keeps least. */
const GUESSES: readonly Guess[] = [mayHaveMore, mayBeOther, mayBeMissing];

function stub({ schema, name, origin, persistence, createdIn, loaded, epoch }: Table): Table {
  return { ...emptyTable(schema, name, origin), persistence, createdIn, loaded, epoch, known: false };
}

/** The state with a guess in place of every object that is uncertain. */
class GuessedState implements State {
  private readonly guesses = new Map<string, StateValue | undefined>();
  /** The objects that were guessed at, and the place since which each is uncertain. */
  readonly guessed = new Map<string, Unknown | undefined>();
  private readonly last: Unknown | undefined;

  constructor(
    private readonly before: State,
    private readonly guess: Guess,
    private readonly masked: boolean,
  ) {
    this.last = lastUnknown(before);
  }

  get(key: string): StateValue | undefined {
    const value = this.before.get(key);
    return value === undefined ? undefined : this.seen(key, value);
  }

  entries(prefix: string): ReadonlyMap<string, StateValue> {
    const seen = new Map<string, StateValue>();
    for (const [key, value] of this.before.entries(prefix)) {
      const guess = this.seen(key, value);
      if (guess) seen.set(key, guess);
    }
    return seen;
  }

  since(mark: string): StateWrites | undefined {
    return this.before.since(mark);
  }

  private seen(key: string, value: StateValue): StateValue | undefined {
    if (!isObject(key, value)) return value;
    if (this.guesses.has(key)) return this.guesses.get(key);
    const place = uncertainSince(value.kind === 'gone' ? key.slice('gone:'.length) : key, value, this.last);
    const guess = place || (this.masked && namesMasked(key)) ? this.guess(value) : value;
    if (guess !== value) this.guessed.set(key, place);
    this.guesses.set(key, guess);
    return guess;
  }
}

/**
 * Other states in which a statement that fails may run after all, because what it rests on is
 * uncertain. None in the usual case: everything is certain.
 */
export function* guessedStates(before: State, masked: boolean): Generator<GuessedState> {
  if (!masked && !lastUnknown(before)) return;
  for (const guess of GUESSES) yield new GuessedState(before, guess, masked);
}

/** The other keys hold what the session knows: that is certain. */
function isObject(key: string, _value: StateValue): _value is DatabaseObject | Gone {
  return isObjectKey(key);
}

/** A part of the name is a placeholder: another name than the one that is known by it. */
function namesMasked(key: string): boolean {
  return key.split(/[:.]/).some(isMasked);
}

/** The assumption under which a statement runs that would fail. */
export function whyUncertain(message: string, { guessed }: GuessedState): string {
  const [place] = [...guessed.values()].filter((since) => since !== undefined);
  if (!place) return `"${message}" is not certain: a placeholder stands for a name`;
  return `"${message}" is not certain: ${place.what} in ${place.file.split('/').at(-1)} may have changed that, and cannot be followed`;
}
