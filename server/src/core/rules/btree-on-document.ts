import { defineRule } from './engine/rule';
import { code } from './engine/wording';

const WHOLE_VALUES = 'It compares whole values, and the build or a later INSERT fails with 54000 on a value over about 2,700 bytes.';

export default defineRule({
  id: 'btree-on-document',
  summary: 'A B-tree over a whole jsonb, tsvector or array column does not serve the usual operators.',
  severity: 'hint',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [78],
  effect:
    'A B-tree compares whole values. It does not serve @>, ? or @@, the operators that queries use on such columns. ' +
    'It cannot store a value of more than about 2,700 bytes after compression: the build, or a later INSERT, fails with 54000.',
  workaround: 'Use CREATE INDEX ... USING gin, or a B-tree over the one key that queries compare.',
  sources: [
    'https://www.postgresql.org/docs/current/datatype-json.html#JSON-INDEXING',
    'https://www.postgresql.org/docs/current/indexes-types.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint PRIMARY KEY, payload jsonb); ' +
        "INSERT INTO events SELECT 1, to_jsonb(string_agg(md5(i::text), '')) FROM generate_series(1, 1000) i;",
      bad: 'CREATE INDEX events_payload_idx ON events (payload);',
      good: 'CREATE INDEX events_payload_idx ON events USING gin (payload jsonb_path_ops);',
      differs: 'The index is a GIN index, and serves `@>`.',
      claim: { fails: '54000' },
    },
  ],
  messages: {
    jsonb: [
      'A B-tree on {column} does not serve the jsonb operators @> and ?.',
      WHOLE_VALUES,
      'Use GIN (jsonb_path_ops for @>), or a B-tree over one extracted key.',
    ],
    tsvector: ['A B-tree on {column} does not serve the text search operator @@.', WHOLE_VALUES, 'Use GIN.'],
    array: ['A B-tree on {column} does not serve the array operators @> and &&.', WHOLE_VALUES, 'Use GIN.'],
  },
  on: {
    CreateIndex({ span, table, columns, accessMethod, unique }, context) {
      const [first] = columns;
      const type = context.catalog.findTable(table)?.columns.find((c) => c.name === first?.column)?.type;
      if (accessMethod !== 'btree' || unique || columns.length !== 1 || !type || context.effect.error) return;
      const messageId = type.array ? 'array' : type.schema === 'pg_catalog' ? type.name : undefined;
      if (messageId !== 'array' && messageId !== 'jsonb' && messageId !== 'tsvector') return;
      context.report({ messageId, data: { column: code(first?.column ?? '') }, at: span });
    },
  },
});
