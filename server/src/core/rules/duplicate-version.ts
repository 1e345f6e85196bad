import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { filesOfVersion, type OrderedFile, ownPlace } from './shared/file-order';

/**
 * Tools for which a version names one file. Where files are run by name, two of them may share a
 * number.
 */
const MESSAGES: Readonly<Record<string, 'stopsGolangMigrate' | 'stopsFlyway' | 'failsInDbmate'>> = {
  // source/iofs and source/file: "duplicate migration file" when the folder is read.
  'golang-migrate': 'stopsGolangMigrate',
  // CompositeMigrationResolver: "Found more than one migration with version".
  flyway: 'stopsFlyway',
  // schema_migrations.version is the primary key (pkg/driver/postgres).
  dbmate: 'failsInDbmate',
};

const RENUMBER = 'Give this file the next free version.';

export default defineRule({
  id: 'duplicate-version',
  summary: 'Two migrations in one folder have the same version.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [199],
  effect:
    'The tool records versions, not files. Two branches can each use the same next number, and after the merge two files have it. ' +
    'golang-migrate and Flyway then refuse to run at all. dbmate fails at the second file. ' +
    'Plain files, which are run by name, may share a number.',
  workaround: 'Give the file that no database has run yet the next free version.',
  sources: [
    'https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md',
    'https://documentation.red-gate.com/fd/versioned-migrations-273973333.html',
    'https://github.com/amacneil/dbmate#creating-migrations',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: '-- 000002_note.up.sql, beside 000002_items.up.sql\nALTER TABLE orders ADD COLUMN note text;',
      good: '-- 000003_note.up.sql\nALTER TABLE orders ADD COLUMN note text;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
      places: {
        framework: 'golang-migrate',
        bad: { name: '000002_note.up.sql', surroundings: { siblings: ['000002_items.up.sql'] } },
        good: { name: '000003_note.up.sql', surroundings: { siblings: ['000002_items.up.sql'] } },
      },
    },
  ],
  messages: {
    stopsGolangMigrate: [
      'Stops golang-migrate: {other} also has version {version}.',
      'golang-migrate refuses to start when two files have the same version.',
      RENUMBER,
    ],
    stopsFlyway: [
      'Stops Flyway: {other} also has version {version}.',
      'Flyway refuses to migrate when two files have the same version.',
      RENUMBER,
    ],
    failsInDbmate: [
      'Fails in dbmate: {other} also has version {version}.',
      'dbmate records each version once, so the second file fails (23505).',
      RENUMBER,
    ],
  },
  onMigration(context) {
    const { siblings = [], base } = context.surroundings;
    const place = ownPlace(context);
    const messageId = place && MESSAGES[place.profile.id];
    if (!place || !messageId || !isOrdinary(place.own)) return;
    const { own, profile } = place;
    const twins = filesOfVersion(siblings, profile, own.version).filter((other) => other.file !== own.file && isOrdinary(other));
    const [twin] = twins;
    if (!twin) return;
    // Reported once: at the new file where it is known which one is new, else at all but the first.
    if (
      base
        ? base.files.includes(own.file) && !twins.every(({ file }) => base.files.includes(file))
        : twins.every(({ file }) => own.file < file)
    )
      return;
    context.report({ messageId, data: { other: code(twin.file), version: code(own.version) } });
  },
});

/**
 * Other tools use similar names: `x.postgres.up.sql` is pop's, with one file for each database. A
 * lower-case `v1__x.sql` is run by a program of the project.
 */
function isOrdinary({ file, name }: OrderedFile): boolean {
  return !name.includes('.') && !/^v/.test(file);
}
