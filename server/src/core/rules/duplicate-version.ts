import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { filesOfVersion, isOrdinary, ownPlace, sharesVersions } from './shared/file-order';

export default defineRule({
  id: 'duplicate-version',
  summary: 'Two migrations in one folder have the same version.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [199],
  effect:
    'A tool records versions, not files. Two branches that took the same number and were merged leave two files with one version. ' +
    'golang-migrate and Flyway then refuse to run. dbmate fails at the second file. Plain files are run by name, and may share a number.',
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
    twin: ['{consequence}', '{twin} has version {version} too.', 'Give this file the next free version.'],
  },
  onMigration(context) {
    const { siblings = [], base } = context.surroundings;
    const place = ownPlace(context);
    const consequence = place?.profile.consequences.onDuplicateVersion;
    if (!place || consequence === undefined || !isOrdinary(place.own)) return;
    const { own, profile } = place;
    const twins = filesOfVersion(siblings, profile, own.version).filter((other) => other.file !== own.file && isOrdinary(other));
    const [twin] = twins;
    // A folder that has run with shared versions is not run by a tool that refuses them.
    if (!twin || sharesVersions(base?.files ?? siblings, profile, own.version)) return;
    // Reported once: on the new file where that is known, else on all but the first.
    if (
      base
        ? base.files.includes(own.file) && !twins.every(({ file }) => base.files.includes(file))
        : twins.every(({ file }) => own.file < file)
    )
      return;
    context.report({ messageId: 'twin', data: { consequence, twin: code(twin.file), version: code(own.version) } });
  },
});
