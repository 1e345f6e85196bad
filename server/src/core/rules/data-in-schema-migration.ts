import type { SchemaChange } from '../syntax/change';
import { defineRule, type FileContext } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'data-in-schema-migration',
  summary: 'Changes of rows in the same file as changes of the schema.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [167],
  effect:
    'Row changes take as long as there are rows and may fail on any of them; schema changes should be short and certain. In one file, and as a rule in one transaction, the locks of the one are held for as long as the other takes, and a failure undoes both.',
  workaround: 'One migration for the schema, another for the rows; large backfills outside of migrations, in batches.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: "BEGIN; ALTER TABLE orders ADD COLUMN note text; UPDATE orders SET status = 'new' WHERE id = 1; COMMIT;",
      good: "UPDATE orders SET status = 'new' WHERE id = 1;",
      claim: { lock: 'AccessExclusiveLock' },
    },
  ],
  onFile(context) {
    if (!context.statements.some((s) => s.strongLocks.length > 0)) return;
    for (const [index, { parsed, effect }] of context.statements.entries()) {
      const change = parsed.changes.find((c) => changesRows(c, context));
      if (effect.error || !change || !('table' in change) || !change.table) continue;
      return context.report(index, {
        at: change.span,
        message: `Rows of ${nameOf(change.table)} are changed in a file that also takes strong locks for changes of the schema. Give each a migration of its own.`,
      });
    }
  },
});

/** Rows of tables that were there before: what a new table begins with belongs to it. */
function changesRows(change: SchemaChange, { catalog, env }: FileContext): boolean {
  if (change.kind !== 'Insert' && change.kind !== 'Update' && change.kind !== 'Delete' && !(change.kind === 'Copy' && change.from))
    return false;
  return change.table !== undefined && catalog.findTable(change.table)?.createdIn.file !== env.file;
}
