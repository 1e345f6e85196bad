import { chooseRelationName } from '../schema/generated-names';
import type { CreateIndex } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { span } from '../text';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'unnamed-index',
  summary: 'An index without a name gets one from PostgreSQL, which can differ between databases.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [69],
  effect:
    'PostgreSQL builds a name from the table and the columns. It adds a number if that name is taken. ' +
    'A second run creates a second index instead of failing, IF NOT EXISTS is not possible, ' +
    'and later migrations must guess which index to drop.',
  workaround: 'Name the index.',
  sources: ['https://www.postgresql.org/docs/current/sql-createindex.html'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT generate_series(1, 1000); ' +
        'CREATE SEQUENCE orders_status_idx;',
      bad: 'CREATE INDEX ON orders (status);',
      good: 'CREATE INDEX orders_by_status ON orders (status);',
      differs: 'The index is named `orders_by_status`, not `orders_status_idx1`.',
      claim: {
        lock: 'ShareLock',
        indexBuild: true,
        after: {
          query: "SELECT indexname FROM pg_indexes WHERE tablename = 'orders' AND indexdef LIKE '%(status)'",
          bad: 'orders_status_idx1',
          good: 'orders_by_status',
        },
      },
    },
  ],
  messages: {
    unnamed: [
      'PostgreSQL names this index {name}, or appends a number.',
      'Later migrations must guess that name, and a second run creates a second index.',
      'Name the index.',
    ],
  },
  on: {
    CreateIndex(change, context) {
      if (change.name !== undefined || context.effect.error) return;
      const name = nameFor(change, context);
      context.report({
        messageId: 'unnamed',
        data: { name: code(name) },
        at: change.span,
        fixes: [naming(change, name, context)],
      });
    },
  },
});

/** The name that the server would choose: indexcmds.c, ChooseIndexName. */
function nameFor({ table, columns }: CreateIndex, { catalog }: RuleContext): string {
  const key = catalog.relationKey(table);
  const names = columns.map((c) => c.column ?? 'expr');
  return chooseRelationName(table.name, names, 'idx', key.slice(0, key.indexOf('.')), catalog);
}

function naming({ indexKeywordEnd }: CreateIndex, name: string, { statement }: RuleContext): Fix {
  const concurrently = /^\s+CONCURRENTLY\b/i.exec(statement.text.slice(indexKeywordEnd));
  const at = indexKeywordEnd + (concurrently?.[0].length ?? 0);
  const edits = [{ span: span(at, at), newText: ` ${quoteIdentifier(name)}` }];
  return { title: `Name it ${name}`, kind: 'edit', edits, preferred: true };
}
