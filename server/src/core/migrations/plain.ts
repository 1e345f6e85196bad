import { isWrapped, upSections } from './down-sections';
import { type NameParts, nextNames } from './names';
import type { FrameworkProfile } from './profile';
import { statementHeads } from './statement-heads';
import { compareNumeric, compareText } from './versions';

/** `0001_add_users.sql`, `12-x.sql`, `2026-01-02-x.sql`, `003.sql`. */
const NUMBERED = /^(\d+(?:[-.]\d+(?=[-_.]))*)([-_.]*)(.*?)((?:\.up)?\.(?:sql|psql|pgsql))$/i;

/** Whether a file name is that of a down migration: `x.down.sql`, `down.sql`, `x_rollback.sql`. */
export function isDownName(name: string): boolean {
  return /(^|[._-])(down|rollback|undo|revert)\.[^.]+$/i.test(name) || /\.down\./i.test(name);
}

function split(name: string): NameParts | undefined {
  if (isDownName(name)) return undefined;
  const match = NUMBERED.exec(name);
  return match
    ? { prefix: '', version: match[1] ?? '', separator: match[2] || '_', slug: match[3] ?? '', suffix: match[4] ?? '.sql' }
    : undefined;
}

/** A folder of numbered files that a script or a person feeds to psql, one by one. */
export const plain: FrameworkProfile = {
  id: 'plain',
  title: 'plain SQL files',
  source:
    'https://www.postgresql.org/docs/current/app-psql.html (-f: each statement commits by itself unless --single-transaction is given)',
  nonTransactional: 'several-statements',
  markers: [],
  guessed: true,
  consequences: {
    onEdited: 'Databases that have run the old text do not get the new one.',
    onOlderVersion: 'A database that has run a later file runs this one late. A new database runs it first.',
  },

  /** The answer when nothing else fits. */
  detect: () => 1,

  parseName(name) {
    if (isDownName(name)) return { version: NUMBERED.exec(name)?.[1], name, direction: 'down' };
    const parts = split(name);
    // Without a number its place is not known: the file is analysed, and belongs to no history.
    return parts
      ? { version: parts.version, name: parts.slug, direction: 'up' }
      : /\.(sql|psql|pgsql)$/i.test(name)
        ? { name, direction: 'up' }
        : undefined;
  },

  compare: (a, b) =>
    compareNumeric(a.version ?? '', b.version ?? '') || compareText(a.version ?? '', b.version ?? '') || compareText(a.name, b.name),

  /**
   * A file that has another tool's marks is read as that tool does: without its down section, and
   * in a transaction where the tool opens one.
   */
  read: (_name, text) => ({ executionModel: isWrapped(text) ? 'transaction' : 'per-statement', body: upSections(text) }),

  nextNames: (existing, after, slugs, now) =>
    nextNames(
      { split, order: 'numeric', first: () => ({ prefix: '', version: '001', separator: '_', slug: '', suffix: '.sql' }) },
      existing,
      after,
      slugs,
      now,
    ),

  write: (name, { up }) => ({ main: { file: name, text: up }, extra: [] }),
};

/** What runners of all kinds read as: this file without a transaction. */
const OPTS_OUT =
  /^[ \t]*--.*(squawk-disable-assume-in-transaction|\bno[-_ ]?transaction\b|\btransaction[ \t]*[:=][ \t]*(false|none|off)\b|\bdisable[-_ ]?(ddl[-_ ]?)?transaction\b|\btxmode[ \t]+none\b)/im;

/**
 * The same where another linter was told that files run in a transaction (squawk's
 * assume_in_transaction), but for files that say they do not. A statement alone in its file is
 * alone in its transaction: squawk reads it so too.
 */
const inTransaction: FrameworkProfile = {
  ...plain,
  nonTransactional: 'impossible',
  read(name, text, sidecars) {
    const { body } = plain.read(name, text, sidecars);
    const alone = OPTS_OUT.test(text) || statementHeads(text).length < 2;
    return { executionModel: alone ? 'per-statement' : 'transaction', body };
  },
};

/**
 * What a framework says of itself is worth more than an assumption about all files: only plain
 * files follow it.
 */
export function assumed(profile: FrameworkProfile, runsInTransaction: boolean): FrameworkProfile {
  return runsInTransaction && profile === plain ? inTransaction : profile;
}
