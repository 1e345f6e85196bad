import { fileName } from '../migrations/detect';
import { frameworkById } from '../migrations/index';
import { advance, isComment, lexer } from '../syntax/lex';
import { defineRule, type MigrationContext } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'irreversible-migration',
  summary: 'There is no way back from the migration.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [202],
  effect:
    'The tool has a down migration for every step, and this one is missing or holds no statement. Rolling back stops here (golang-migrate, without the file) or goes back in the book and not in the schema (an empty one). Whether the way back would lose data is not looked at.',
  workaround:
    'Write the down migration. Where there is no way back, say so in it: a statement that fails (`DO $$ BEGIN RAISE EXCEPTION ...`) is better than silence.',
  sources: [
    'https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md',
    'https://github.com/amacneil/dbmate#rolling-back-migrations',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: '-- 000002_note.up.sql, without 000002_note.down.sql\nALTER TABLE orders ADD COLUMN note text;',
      good: '-- 000002_note.up.sql, beside 000002_note.down.sql\nALTER TABLE orders ADD COLUMN note text;',
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
  onMigration(context) {
    if (context.statements.length === 0) return;
    const problem = problemOf(context);
    if (problem)
      context.report({ message: `${problem}: there is no way back from this migration. Write it, or a statement that says why not.` });
  },
});

function problemOf({ migration, surroundings }: MigrationContext): string | undefined {
  if (migration.down !== undefined) return isEmpty(migration.down) ? 'The down section is missing or holds no statement' : undefined;
  const down = frameworkById(migration.framework)?.downFile?.(fileName(migration.path));
  if (down === undefined || !surroundings.siblings) return undefined;
  if (!surroundings.siblings.includes(down)) return `${code(down)} is missing`;
  const text = surroundings.texts?.get(down);
  return text !== undefined && isEmpty(text) ? `${code(down)} holds no statement` : undefined;
}

/** Nothing but comments. */
function isEmpty(text: string): boolean {
  const lx = lexer(text);
  while (advance(lx)) if (!isComment(lx.kind)) return false;
  return true;
}
