import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';
import { isBuiltIn, written } from './shared/defined-columns';

export default defineRule({
  id: 'json-column',
  summary: 'A column of a new table is json, where jsonb would be compared, indexed and read faster.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [13],
  effect:
    'json keeps the text to the letter and parses it again for each access. It has no equality operator, so that SELECT DISTINCT, UNION and GROUP BY over its columns fail with 42883, and no index over its keys. In a table that queries use already, add-column-json says it whatever the preset.',
  workaround: 'Use jsonb, unless the text must be kept to the letter: white space, key order, duplicate keys.',
  sources: ['https://www.postgresql.org/docs/current/datatype-json.html'],
  examples: [
    {
      bad: 'CREATE TABLE events (id bigint PRIMARY KEY, payload json);',
      good: 'CREATE TABLE events (id bigint PRIMARY KEY, payload jsonb);',
      claim: { after: { query: 'SELECT count(*) FROM (SELECT DISTINCT * FROM events) AS rows', bad: '42883', good: '0' } },
    },
  ],
  on: {
    CreateTable({ columns, table, persistence, foreign }, context) {
      if (persistence === 'temporary' || foreign || context.effect.error) return;
      for (const { name, type } of columns) {
        if (!isBuiltIn(type, ['json'], context)) continue;
        const newText = written(type, context).replace(/json\b/i, (word) => (word === word.toUpperCase() ? 'JSONB' : 'jsonb'));
        context.report({
          at: type.span,
          message: `${code(name)} of ${nameOf(table)} is json, which has no equality operator and is parsed again for each access. Use jsonb.`,
          fixes: [{ title: 'Use jsonb', kind: 'edit', edits: [{ span: type.span, newText }], preferred: true }],
        });
      }
    },
  },
});
