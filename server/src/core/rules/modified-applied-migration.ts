import { fileName } from '../migrations/detect';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { ownPlace } from './shared/file-order';

export default defineRule({
  id: 'modified-applied-migration',
  summary: 'A migration that the base branch already has was changed.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [205],
  effect:
    'Databases that follow the base branch have run the old text. The change never reaches them, because tools go by the version. ' +
    'Flyway keeps checksums and refuses to continue. New databases get the new text, so two databases of one history differ. ' +
    'A changed comment counts too. The rule works with `check --since <ref>`. ' +
    'In a folder with `atlas.sum` the checksums decide, and a difference is an error: Atlas refuses to work on the folder.',
  workaround: 'Restore the old text, and write the change as a new migration.',
  sources: [
    'https://documentation.red-gate.com/fd/validate-277578895.html',
    'https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md',
    'https://atlasgo.io/concepts/migration-directory-integrity',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: '-- V2__note.sql, which main has with another text\nALTER TABLE orders ADD COLUMN note text;',
      good: '-- V3__note.sql\nALTER TABLE orders ADD COLUMN note text;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
      places: {
        framework: 'flyway',
        bad: { name: 'V2__note.sql', surroundings: { base: { ref: 'main', files: ['V1__a.sql', 'V2__note.sql'] } } },
        good: { name: 'V3__note.sql', surroundings: { base: { ref: 'main', files: ['V1__a.sql', 'V2__note.sql'] } } },
      },
    },
  ],
  messages: {
    edited: [
      '{consequence}',
      '{file} is on {base} already, so databases may have run it.',
      'Restore the old text, and write a new migration.',
    ],
    checksum: [
      'Atlas refuses every command on this folder.',
      '{file} differs from the file that {checksums} was made for.',
      'Restore the old text if a database has run it. Otherwise run `atlas migrate hash`.',
    ],
  },
  onMigration(context) {
    const { base, checksums } = context.surroundings;
    const file = fileName(context.migration.path);
    if (checksums?.changed === file) {
      return context.report({
        messageId: 'checksum',
        data: { file: code(file), checksums: code(checksums.file) },
        severity: 'error',
      });
    }
    const place = ownPlace(context);
    // With --since, only files that differ from the base are checked.
    if (!base || !place || !base.files.includes(place.own.file)) return;
    const consequence = place.profile.consequences.onEdited;
    context.report({ messageId: 'edited', data: { consequence, file: code(place.own.file), base: base.ref } });
  },
});
