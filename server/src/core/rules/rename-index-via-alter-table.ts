import { span } from '../text';
import { defineRule } from './engine/rule';
import { code, nameOf, relationName } from './engine/wording';

export default defineRule({
  id: 'rename-index-via-alter-table',
  summary: 'ALTER TABLE renames an index under ACCESS EXCLUSIVE; ALTER INDEX does it without.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [77],
  effect:
    'ALTER TABLE ... RENAME works on an index too, but asks for ACCESS EXCLUSIVE. Planning a query locks every index of its tables, so all reads and writes of the table wait behind it. ALTER INDEX ... RENAME takes SHARE UPDATE EXCLUSIVE (since 12), which nobody notices.',
  workaround: 'ALTER INDEX ... RENAME TO.',
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
  on: {
    Rename({ span: at, objectType, relation }, context) {
      const index = relation && context.catalog.index(context.catalog.relationKey(relation));
      if (objectType !== 'table' || !relation || !index || context.effect.error || context.isNew(index.table)) return;
      const head = /^ALTER\s+(TABLE)\b(?!\s+ONLY\b)/i.exec(context.statement.text);
      const end = head?.[0].length ?? 0;
      context.report({
        at,
        message: `${code('ALTER TABLE ... RENAME')} takes ACCESS EXCLUSIVE on index ${nameOf(relation)}: reads and writes of ${relationName(index.table)} wait behind it, for planning them locks all indexes. ALTER INDEX takes SHARE UPDATE EXCLUSIVE only.`,
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
