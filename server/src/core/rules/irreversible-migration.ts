import { fileName } from '../migrations/detect';
import { frameworkById } from '../migrations/index';
import { advance, isComment, lexer } from '../syntax/lex';
import { defineRule, type Messages, type MigrationContext, type Said } from './engine/rule';
import { code } from './engine/wording';

const messages = {
  noDownFile: [
    'Cannot be rolled back: {file} is missing.',
    'Write the down migration, or one that fails with the reason why there is none.',
  ],
  emptyDownFile: [
    'Cannot be rolled back: {file} holds no statement.',
    "A rollback changes the tool's record of applied migrations and leaves the schema as it is.",
    'Write the down migration, or one that fails with the reason why there is none.',
  ],
  emptyDownSection: [
    'Cannot be rolled back: the down section is missing or empty.',
    "A rollback changes the tool's record of applied migrations and leaves the schema as it is.",
    'Write the down section, or one that fails with the reason why there is none.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'irreversible-migration',
  summary: 'The migration cannot be rolled back, because its down migration is missing or empty.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [202],
  effect:
    'The tool has a down migration for every step. Here it is missing or holds no statement. ' +
    'If the file is missing, a rollback stops here (golang-migrate). ' +
    "If it is empty, a rollback changes the tool's record of applied migrations, but not the schema. " +
    'This rule does not check whether a rollback would lose data.',
  workaround:
    'Write the down migration. Where a rollback is impossible, make the down migration fail with the reason ' +
    '(`DO $$ BEGIN RAISE EXCEPTION ...`): that is better than doing nothing.',
  sources: [
    'https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md',
    'https://github.com/amacneil/dbmate#rolling-back-migrations',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: '-- 000002_note.up.sql, without 000002_note.down.sql\nALTER TABLE orders ADD COLUMN note text;',
      good: '-- 000002_note.up.sql, next to 000002_note.down.sql\nALTER TABLE orders ADD COLUMN note text;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
      places: {
        framework: 'golang-migrate',
        bad: { name: '000002_note.up.sql', surroundings: { siblings: [] } },
        good: {
          name: '000002_note.up.sql',
          surroundings: {
            siblings: ['000002_note.down.sql'],
            texts: new Map([['000002_note.down.sql', 'ALTER TABLE orders DROP COLUMN note;']]),
          },
        },
      },
    },
  ],
  messages,
  onMigration(context) {
    if (context.statements.length === 0) return;
    const problem = problemOf(context);
    if (problem) context.report(problem);
  },
});

function problemOf({ migration, surroundings }: MigrationContext): Said<typeof messages> | undefined {
  if (migration.down !== undefined) return isEmpty(migration.down) ? { messageId: 'emptyDownSection' } : undefined;
  const down = frameworkById(migration.framework)?.downFile?.(fileName(migration.path));
  if (down === undefined || !surroundings.siblings) return undefined;
  const data = { file: code(down) };
  if (!surroundings.siblings.includes(down)) return { messageId: 'noDownFile', data };
  const text = surroundings.texts?.get(down);
  return text !== undefined && isEmpty(text) ? { messageId: 'emptyDownFile', data } : undefined;
}

/** Nothing but comments. */
function isEmpty(text: string): boolean {
  const lx = lexer(text);
  while (advance(lx)) if (!isComment(lx.kind)) return false;
  return true;
}
