import { fileName } from '../migrations/detect';
import { frameworkById } from '../migrations/index';
import { defineRule } from './engine/rule';

export default defineRule({
  id: 'file-not-run',
  summary: 'The migration tool passes over this file, because of its name.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [],
  effect:
    'A tool runs the files whose names have its form, and silently passes over all others. ' +
    'Flyway compares the prefix as it is written, V by default, and wants two underscores after the version. ' +
    'The migration is then missing in every database, and the files after it run without it.',
  workaround: 'Rename the file so that it has the form of the other files in the folder.',
  sources: ['https://documentation.red-gate.com/flyway/flyway-concepts/migrations/versioned-migrations'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: '-- v2__note.sql, beside V1__orders.sql\nALTER TABLE orders ADD COLUMN note text;',
      good: '-- V2__note.sql\nALTER TABLE orders ADD COLUMN note text;',
      claim: { unmeasured: 'the migration tool decides which files it runs, not PostgreSQL' },
      places: {
        framework: 'flyway',
        bad: { name: 'v2__note.sql', surroundings: { siblings: ['V1__orders.sql', 'v2__note.sql'] } },
        good: { name: 'V2__note.sql', surroundings: { siblings: ['V1__orders.sql', 'V2__note.sql'] } },
      },
    },
  ],
  messages: {
    passedOver: ['{reason}', 'The files after it run without it.', 'Rename the file as the other files are named.'],
  },
  onMigration(context) {
    const { migration, surroundings } = context;
    const reason = frameworkById(migration.framework)?.notRun?.(fileName(migration.path), surroundings.siblings ?? []);
    if (reason !== undefined) context.report({ messageId: 'passedOver', data: { reason } });
  },
});
