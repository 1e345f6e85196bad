import type { SchemaChange } from '../syntax/change';
import { defineRule, type FileContext } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'data-in-schema-migration',
  summary: 'A migration changes rows and the schema in the same file.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [167],
  effect:
    'Row changes take time that grows with the rows, and any row can make them fail. Schema changes should be short and certain. ' +
    'One file is usually one transaction: then the locks of the schema change are held until the rows are done, ' +
    'and a failure rolls back both.',
  workaround: 'Use one migration for the schema and another for the rows. Run large backfills outside migrations, in batches.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: "BEGIN; ALTER TABLE orders ADD COLUMN note text; UPDATE orders SET status = 'new' WHERE id = 1; COMMIT;",
      good: "ALTER TABLE orders ADD COLUMN note text; -- The next migration:\nUPDATE orders SET status = 'new' WHERE id = 1;",
      // The next migration, which is a separate file.
      contrast: "UPDATE orders SET status = 'new' WHERE id = 1;",
      claim: { lock: 'AccessExclusiveLock' },
    },
  ],
  messages: {
    both: [
      'Changes rows of {table} in a file that also changes the schema.',
      'In one transaction the strong locks of the schema change are held until the rows are done.',
      'Put the schema change and the row changes into separate migrations.',
    ],
  },
  onFile(context) {
    if (!context.statements.some((s) => s.strongLocks.length > 0)) return;
    for (const [index, { parsed, effect }] of context.statements.entries()) {
      const change = parsed.changes.find((c) => changesRows(c, context));
      if (effect.error || !change || !('table' in change) || !change.table) continue;
      return context.report(index, { messageId: 'both', data: { table: nameOf(change.table) }, at: change.span });
    }
  },
});

/**
 * Only rows of tables that existed before the file: the first rows of a new table belong to its
 * creation.
 */
function changesRows(change: SchemaChange, { catalog, env }: FileContext): boolean {
  if (change.kind !== 'Insert' && change.kind !== 'Update' && change.kind !== 'Delete' && !(change.kind === 'Copy' && change.from))
    return false;
  return change.table !== undefined && catalog.findTable(change.table)?.createdIn.file !== env.file;
}
