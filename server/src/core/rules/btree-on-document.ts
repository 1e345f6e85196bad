import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const WAYS: Readonly<Record<string, string>> = {
  jsonb: 'GIN (jsonb_path_ops for @>), or a B-tree over one extracted key,',
  tsvector: 'GIN',
  array: 'GIN',
};

export default defineRule({
  id: 'btree-on-document',
  summary: 'A B-tree over a whole jsonb, tsvector or array column.',
  severity: 'hint',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [78],
  effect:
    'A B-tree compares whole values: it serves neither @>, ? nor @@, which are what such columns are queried with, and a value of more than about 2,700 bytes after compression cannot be stored in it: the build, or a later INSERT, fails with 54000.',
  workaround: 'CREATE INDEX ... USING gin, or a B-tree over the one key that is compared.',
  sources: [
    'https://www.postgresql.org/docs/current/datatype-json.html#JSON-INDEXING',
    'https://www.postgresql.org/docs/current/indexes-types.html',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE events (id bigint PRIMARY KEY, payload jsonb); INSERT INTO events SELECT 1, to_jsonb(string_agg(md5(i::text), '')) FROM generate_series(1, 1000) i;",
      bad: 'CREATE INDEX events_payload_idx ON events (payload);',
      good: 'CREATE INDEX events_payload_idx ON events USING gin (payload jsonb_path_ops);',
      claim: { fails: '54000' },
    },
  ],
  on: {
    CreateIndex({ span, table, columns, accessMethod, unique }, context) {
      const [first] = columns;
      const type = context.catalog.findTable(table)?.columns.find((c) => c.name === first?.column)?.type;
      if (accessMethod !== 'btree' || unique || columns.length !== 1 || !type || context.effect.error) return;
      const name = type.array ? 'array' : type.schema === 'pg_catalog' ? type.name : '';
      const way = WAYS[name];
      if (!way) return;
      context.report({
        at: span,
        message: `A B-tree on ${code(first?.column ?? '')} of ${nameOf(table)} compares whole ${name} values: it does not serve the operators such columns are queried with, and fails with 54000 on a large value. Use ${way} instead.`,
      });
    },
  },
});
