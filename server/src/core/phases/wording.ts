import { type LockMode, lockName } from '../locks';

/** Sentences that several phases use. */

/**
 * A lock that is held only while the catalog is changed. `why`: sentences that say why that is
 * quick.
 */
export function heldForAMoment(mode: LockMode, tables: string, ...why: readonly string[]): string[] {
  return [`${lockName(mode)} on ${tables} for a moment.`, ...why];
}

/** A lock under which reads and writes go on. `work` follows it: 'while all rows are read'. */
export function heldWithoutBlocking(mode: LockMode, tables: string, work: string, ...more: readonly string[]): string[] {
  return [`${lockName(mode)} on ${tables} ${work}.`, 'Reads and writes go on.', ...more];
}

/** Sentences, each once. */
export function paragraph(sentences: readonly string[]): string {
  return [...new Set(sentences)].join(' ');
}

const LONGEST_LIST = 4;

/** 'a', 'a and b', 'a, b and c'; a long list ends with a count. */
export function listed(names: readonly string[]): string {
  const shown = names.length > LONGEST_LIST ? [...names.slice(0, LONGEST_LIST - 1), `${names.length - LONGEST_LIST + 1} others`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

export const NEW_ROWS_ONLY = 'The constraint applies to new and updated rows. Old rows are not read.';
export const WRITES_WAIT = 'Writes wait for that moment.';
export const NO_ROW_IS_READ = 'No row is read.';

/** VALIDATE CONSTRAINT fails without a trace. */
export const FAILED_VALIDATION =
  'Nothing to roll back: a failed validation changes nothing. Repair the rows that violate the constraint, then run the phase again.';

/**
 * CREATE INDEX CONCURRENTLY waits for old transactions (PostgreSQL docs, CREATE INDEX, Building
 * Indexes Concurrently).
 */
export const BUILD_WAITS = 'The build waits for transactions that were open when it started.';

/** What a failed CREATE INDEX CONCURRENTLY leaves behind (the same section). */
export const INVALID_INDEX = 'A failed build leaves an invalid index behind. Drop it in the same way before you run the phase again.';

/** What guards advise. */
export const FINISH_BACKFILL = 'Run the backfill to its end, then run this migration again.';
export const GIVE_VALUES = 'Give these rows a value, then run this migration again.';

/** Gates. */
export const FIRST_PHASE = 'None: this is the first phase.';
export const PREVIOUS_COMMITTED = 'The previous phase has committed.';
