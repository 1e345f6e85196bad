import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { filesOfVersion, type OrderedFile, ownPlace } from './shared/file-order';

/** Tools for which a version names one file; where files are run by name, two may well share a number. */
const CONSEQUENCES: Readonly<Record<string, string>> = {
  // source/iofs and source/file: "duplicate migration file" when the folder is read.
  'golang-migrate': 'golang-migrate refuses to start',
  // CompositeMigrationResolver: "Found more than one migration with version".
  flyway: 'Flyway refuses to migrate',
  // schema_migrations.version is the primary key (pkg/driver/postgres): the second one fails with 23505.
  dbmate: 'dbmate fails with 23505 when it records the second one',
};

export default defineRule({
  id: 'duplicate-version',
  summary: 'Two migrations of one folder have the same version.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [199],
  effect:
    'The tool keeps book of versions, not of files. Two branches that were numbered alone and merged leave two files with one number: golang-migrate and Flyway refuse to run at all, dbmate fails at the second. Plain files, which are run by name, may share a number.',
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
  onMigration(context) {
    const { siblings = [], base } = context.surroundings;
    const place = ownPlace(context);
    const consequence = place && CONSEQUENCES[place.profile.id];
    if (!place || !consequence || !isOrdinary(place.own)) return;
    const { own, profile } = place;
    const twins = filesOfVersion(siblings, profile, own.version).filter((other) => other.file !== own.file && isOrdinary(other));
    const [twin] = twins;
    if (!twin) return;
    // Said once: of the new file where it is known which one that is, else of all but the first.
    if (
      base
        ? base.files.includes(own.file) && !twins.every(({ file }) => base.files.includes(file))
        : twins.every(({ file }) => own.file < file)
    )
      return;
    context.report({
      message: `${code(twin.file)} has version ${code(own.version)} too: ${consequence}. Give this file the next free version.`,
    });
  },
});

/** Other tools borrow these names: `x.postgres.up.sql` is pop's, with one file for each database; a lower-case `v1__x.sql` is run by a program of its own. */
function isOrdinary({ file, name }: OrderedFile): boolean {
  return !name.includes('.') && !/^v/.test(file);
}
