import type { SetCompression, SetStorage } from '../syntax/change';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';

const messages = {
  newValuesOnly: [
    'Changes only new values of {column}: stored values stay as they are.',
    'The change takes ACCESS EXCLUSIVE on {table} for an instant.',
    'If the old values matter, write new values in batches.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'set-storage-compression',
  summary: 'SET STORAGE and SET COMPRESSION change new values only.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [31],
  effect:
    'Both take ACCESS EXCLUSIVE for an instant and change no row. Stored values stay as they are, compressed as they were, ' +
    'until an UPDATE writes a new value. SET STATISTICS and SET (n_distinct = ...) take only SHARE UPDATE EXCLUSIVE.',
  workaround:
    "If the old values matter, write new values in batches, for example SET note = note || ''. " +
    'SET note = note keeps the stored value as it is. ' +
    'VACUUM FULL does not help either: it copies a compressed value as it is.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-STORAGE',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-COMPRESSION',
    'https://www.postgresql.org/docs/current/storage-toast.html',
    'PostgreSQL source: src/backend/access/table/toast_helper.c, toast_tuple_init',
  ],
  examples: [
    {
      setup: "CREATE TABLE orders (id bigint PRIMARY KEY, note text); INSERT INTO orders SELECT i, 'a' FROM generate_series(1, 1000) i;",
      bad: 'ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTERNAL;',
      good:
        'ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTERNAL; ' +
        "UPDATE orders SET note = note || '' WHERE id BETWEEN 1 AND 500; " +
        "UPDATE orders SET note = note || '' WHERE id BETWEEN 501 AND 1000;",
      contrast: 'ALTER TABLE orders ALTER COLUMN note SET STATISTICS 500;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  messages,
  on: {
    SetStorage: reportColumn,
    SetCompression: reportColumn,
  },
});

function reportColumn({ column, table, span }: SetStorage | SetCompression, context: RuleContext & Reports<typeof messages>): void {
  if (context.effect.error || context.isNew(context.catalog.relationKey(table))) return;
  context.report({ messageId: 'newValuesOnly', data: { column: code(column), table: nameOf(table) }, at: span });
}
