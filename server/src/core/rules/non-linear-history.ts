import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { orderedFiles, ownPlace } from './shared/file-order';

export default defineRule({
  id: 'non-linear-history',
  summary: 'A new migration comes before one that the base branch already has.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [199],
  effect:
    'Databases that follow the base branch have already run a newer migration. The tool then skips this file, refuses, or runs it late. ' +
    'On a new database it runs before the newer one, so two databases of one history differ. ' +
    'The rule needs to know the files of the base branch: it works with `check --since <ref>` only.',
  workaround: 'Give the file a version after the newest one of the base branch: rebase, then rename. Then read its SQL again.',
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
  messages: {
    older: ['{consequence}', 'Version {version} comes before {newest}, which {base} already has.', 'Give this file a later version.'],
  },
  onMigration(context) {
    const { base } = context.surroundings;
    const place = ownPlace(context);
    if (!base || !place || base.files.includes(place.own.file)) return;
    const { own, profile } = place;
    const others = orderedFiles(base.files, profile);
    const newest = others.reduce((a, b) => (a && profile.compare(a, b) >= 0 ? a : b), others[0]);
    // The same version is another rule's: the two files cannot both run.
    if (!newest || newest.version === own.version || profile.compare(own, newest) > 0) return;
    context.report({
      messageId: 'older',
      data: {
        consequence: profile.consequences.onOlderVersion,
        version: code(own.version),
        newest: code(newest.file),
        base: base.ref,
      },
    });
  },
});
