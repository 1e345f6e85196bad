import { span } from '../text';
import { defineRule } from './engine/rule';
import { nameOf, relationName } from './engine/wording';

export default defineRule({
  id: 'rename-index-via-alter-table',
  summary: 'ALTER TABLE ... RENAME of an index blocks reads and writes of its table. ALTER INDEX ... RENAME does not.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [77],
  effect:
    'ALTER TABLE ... RENAME works on an index too, but it takes ACCESS EXCLUSIVE on the index. ' +
    'Planning a query locks every index of its tables, so all reads and writes of the table wait behind it. ' +
    'ALTER INDEX ... RENAME takes SHARE UPDATE EXCLUSIVE (since PostgreSQL 12), which lets reads and writes go on.',
  workaround: 'Use ALTER INDEX ... RENAME TO.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-alterindex.html',
    'PostgreSQL source: src/backend/commands/tablecmds.c, RenameRelation (is_index_stmt chooses the lock)',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); CREATE INDEX status_idx ON orders (status);',
      bad: 'ALTER TABLE status_idx RENAME TO orders_status_idx;',
      good: 'ALTER INDEX status_idx RENAME TO orders_status_idx;',
      claim: { locks: { status_idx: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    strongerLock: [
      'Takes ACCESS EXCLUSIVE on index {index}.',
      'Reads and writes of {table} wait behind it, because planning a query locks every index of its tables.',
      'Use ALTER INDEX ... RENAME, which takes only SHARE UPDATE EXCLUSIVE.',
    ],
  },
  on: {
    Rename({ span: at, objectType, relation }, context) {
      const index = relation && context.catalog.index(context.catalog.relationKey(relation));
      if (objectType !== 'table' || !relation || !index || context.effect.error || context.isNew(index.table)) return;
      const head = /^ALTER\s+(TABLE)\b(?!\s+ONLY\b)/i.exec(context.statement.text);
      const end = head?.[0].length ?? 0;
      context.report({
        messageId: 'strongerLock',
        data: { index: nameOf(relation), table: relationName(index.table) },
        at,
        fixes: head
          ? [
              {
                title: 'Use ALTER INDEX',
                kind: 'edit',
                edits: [{ span: span(end - 'TABLE'.length, end), newText: 'INDEX' }],
                preferred: true,
              },
            ]
          : [],
      });
    },
  },
});
