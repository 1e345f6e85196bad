import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { orderedFiles, ownPlace } from './shared/file-order';

/** What a tool does with a new migration that is older than the newest one on the base branch. */
const CONSEQUENCES: Readonly<Record<string, string>> = {
  // source/migration.go and migrate.go: `up` goes forward from the one version the database is at.
  'golang-migrate': 'golang-migrate never runs it on a database that is at that version already, and says nothing',
  // documentation.red-gate.com/flyway, "Out Of Order": off by default.
  flyway: 'Flyway refuses to migrate a database that has run that one (outOfOrder is off by default)',
  // README, "--strict": without it pending migrations run in any order.
  dbmate: 'dbmate runs it after that one here and before it on a new database, and with --strict it refuses',
};

export default defineRule({
  id: 'non-linear-history',
  summary: 'A new migration comes before one that the base branch already has.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [199],
  effect:
    'Databases that follow the base branch have already run a newer migration. Whether the tool then skips this one, refuses, or runs it late depends on the tool; on a new database it runs earlier. Two databases of one history differ. Looked at with `--since <ref>` only: what the base branch has must be known.',
  workaround: 'Give the file a version after the newest one of the base branch (rebase, then rename), and look whether its SQL still fits.',
  sources: [
    'https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md',
    'https://documentation.red-gate.com/fd/flyway-out-of-order-setting-277579019.html',
    'https://github.com/amacneil/dbmate#command-line-options',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: '-- 000003_note.up.sql, while main has 000004_total.up.sql\nALTER TABLE orders ADD COLUMN note text;',
      good: '-- 000005_note.up.sql\nALTER TABLE orders ADD COLUMN note text;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
      places: {
        framework: 'golang-migrate',
        bad: { name: '000003_note.up.sql', surroundings: { base: { ref: 'main', files: ['000001_a.up.sql', '000004_total.up.sql'] } } },
        good: { name: '000005_note.up.sql', surroundings: { base: { ref: 'main', files: ['000001_a.up.sql', '000004_total.up.sql'] } } },
      },
    },
  ],
  onMigration(context) {
    const { base } = context.surroundings;
    const place = ownPlace(context);
    if (!base || !place || base.files.includes(place.own.file)) return;
    const { own, profile } = place;
    const others = orderedFiles(base.files, profile);
    const newest = others.reduce((a, b) => (a && profile.compare(a, b) >= 0 ? a : b), others[0]);
    // The same version is another rule's: the two files cannot both run.
    if (!newest || newest.version === own.version || profile.compare(own, newest) > 0) return;
    const consequence = CONSEQUENCES[profile.id] ?? 'a database that has run that one runs it late, a new one runs it first';
    context.report({
      message: `Version ${code(own.version)} comes before ${code(newest.file)}, which ${base.ref} already has: ${consequence}. Give it a later version.`,
    });
  },
});
