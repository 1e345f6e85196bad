import { anyMatches } from './any-name';
import { type NameParts, nextNames } from './names';
import type { FrameworkProfile } from './profile';
import { compareNumeric, compareText, timestamp } from './versions';

/** golang-migrate, source/parse.go: `^([0-9]+)_(.*)\.(down|up)\.(.*)$`. */
const NAME = /^([0-9]+)_(.*)\.(down|up)\.(.*)$/;

function split(name: string): NameParts | undefined {
  const match = NAME.exec(name);
  // Down files count too: their number is taken.
  return match
    ? { prefix: '', version: match[1] ?? '', separator: '_', slug: match[2] ?? '', suffix: `.up.${match[4] ?? 'sql'}` }
    : undefined;
}

/**
 * golang-migrate sends the file as one simple-query message (database/postgres/postgres.go,
 * runStatement) and opens no transaction: several statements are one implicit transaction
 * (PostgreSQL docs, 55.2.2.1), so a file with CONCURRENTLY holds that statement and nothing else.
 * The URL parameter `x-multi-statement=true` changes this, but no file says so.
 */
export const golangMigrate: FrameworkProfile = {
  id: 'golang-migrate',
  title: 'golang-migrate',
  source: 'https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md',
  nonTransactional: 'one-statement',
  markers: [],
  consequences: {
    onEdited: '`golang-migrate` never runs the new text where the old one has run.',
    // source/migration.go and migrate.go: `up` goes forward from the version of the database.
    onOlderVersion: '`golang-migrate` silently skips this file where a later one has run.',
    // source/iofs and source/file: "duplicate migration file" when the folder is read.
    onDuplicateVersion: 'Stops `golang-migrate`, if that is the tool: it refuses to start.',
  },

  detect(file, siblings) {
    if (NAME.test(file.name)) return 70;
    return anyMatches(siblings, NAME) ? 60 : 0;
  },

  parseName(name) {
    const match = NAME.exec(name);
    return match ? { version: match[1], name: match[2] ?? '', direction: match[3] === 'down' ? 'down' : 'up' } : undefined;
  },

  /**
   * Versions are uint64 (source/migration.go); two files with one version are refused, so the name
   * only makes the order total.
   */
  compare: (a, b) => compareNumeric(a.version ?? '', b.version ?? '') || compareText(a.name, b.name),

  read: (_name, text) => ({ executionModel: 'one-message', body: [{ start: 0, end: text.length }] }),

  /**
   * `migrate create -seq` continues the number with its padding, without -seq it writes a UTC
   * timestamp (internal/cli/commands.go).
   */
  nextNames: (existing, after, slugs, now) =>
    nextNames(
      { split, order: 'numeric', first: (at) => ({ prefix: '', version: timestamp(at), separator: '_', slug: '', suffix: '.up.sql' }) },
      existing,
      after,
      slugs,
      now,
    ),

  downFile(name) {
    const match = NAME.exec(name);
    return match?.[3] === 'up' ? `${match[1]}_${match[2]}.down.${match[4]}` : undefined;
  },

  /** Always a pair: a missing down file stops `migrate down` there. */
  write: (name, { up, down }) => ({
    main: { file: name, text: up },
    extra: [{ file: name.replace(/\.up\.([^.]+)$/, '.down.$1'), text: down }],
  }),
};
