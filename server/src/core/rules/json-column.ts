import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { isBuiltIn, written } from './shared/defined-columns';

export default defineRule({
  id: 'json-column',
  summary: 'A column of a new table is json, which cannot be compared or indexed like jsonb and is slower to read.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [13],
  effect:
    'json keeps the text exactly as it was written and parses it again for each access. ' +
    'It has no equality operator, so SELECT DISTINCT, UNION and GROUP BY over its columns fail with 42883. ' +
    'It has no GIN index over its keys. ' +
    'For a column added to an existing table, add-column-json reports this under every preset.',
  workaround: 'Use jsonb, unless the text must be kept exactly: its white space, the order of its keys, its duplicate keys.',
  sources: ['https://www.postgresql.org/docs/current/datatype-json.html'],
  examples: [
    {
      bad: 'CREATE TABLE events (id bigint PRIMARY KEY, payload json);',
      good: 'CREATE TABLE events (id bigint PRIMARY KEY, payload jsonb);',
      differs: 'The column is jsonb.',
      claim: { after: { query: 'SELECT count(*) FROM (SELECT DISTINCT * FROM events) AS rows', bad: '42883', good: '0' } },
    },
  ],
  messages: {
    json: [
      'Stores {column} of {table} as json, which has no equality operator.',
      'SELECT DISTINCT, UNION and GROUP BY over it fail (42883), and each access parses the text again.',
      'Use jsonb.',
    ],
  },
  on: {
    CreateTable({ columns, table, persistence, foreign }, context) {
      if (persistence === 'temporary' || foreign || context.effect.error) return;
      for (const { name, type } of columns) {
        if (!isBuiltIn(type, ['json'], context)) continue;
        const newText = written(type, context).replace(/json\b/i, (word) => (word === word.toUpperCase() ? 'JSONB' : 'jsonb'));
        context.report({
          messageId: 'json',
          data: { column: code(name), table: nameOf(table) },
          at: type.span,
          fixes: [{ title: 'Use jsonb', kind: 'edit', edits: [{ span: type.span, newText }], preferred: true }],
        });
      }
    },
  },
});
