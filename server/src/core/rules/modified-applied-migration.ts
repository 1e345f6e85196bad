import { fileName } from '../migrations/detect';
import { defineRule } from './engine/rule';
import { code } from './engine/wording';
import { ownPlace } from './shared/file-order';

/** What a tool does about a file whose text is no longer what a database has run. */
const CONSEQUENCES: Readonly<Record<string, string>> = {
  // documentation.red-gate.com/flyway, "Validate": CRC32 of the lines.
  flyway: 'Flyway compares checksums and refuses to migrate such a database until `flyway repair`',
  'golang-migrate': 'golang-migrate never runs it again there',
  dbmate: 'dbmate never runs it again there',
};

export default defineRule({
  id: 'modified-applied-migration',
  summary: 'A migration that the base branch already has was changed.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [205],
  effect:
    'Databases that follow the base branch have run the old text. The change never reaches them: tools go by the version. Flyway, which keeps checksums, refuses to go on. Databases made from now on get the new text, so two databases of one history differ. It is looked at with `--since <ref>`; a comment is a change too. In a folder with `atlas.sum` the checksums decide, and a difference is an error: Atlas refuses to work on it.',
  workaround: 'Put the old text back, and write what has to change as a new migration.',
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
  onMigration(context) {
    const { base, checksums } = context.surroundings;
    const file = fileName(context.migration.path);
    if (checksums?.changed === file) {
      return context.report({
        severity: 'error',
        message: `${code(file)} is not what ${code(checksums.file)} was made for: Atlas refuses every command on the folder. Put the old text back if a database has run it, else run \`atlas migrate hash\`.`,
      });
    }
    const place = ownPlace(context);
    // With a base to compare with, only files that differ from it are looked at.
    if (!base || !place || !base.files.includes(place.own.file)) return;
    const consequence = CONSEQUENCES[place.profile.id] ?? 'whoever runs the files has run the old text there';
    context.report({
      message: `${code(place.own.file)} is on ${base.ref} already, and databases may have run it: ${consequence}. Put the old text back, and write a new migration.`,
    });
  },
});
