import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'enum-value-ordering',
  summary: 'A new enum label without a place among the others.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [144],
  effect:
    'Labels compare in the order of the type, and ADD VALUE without BEFORE or AFTER puts the new one last. ORDER BY, < and > on the column depend on it, and the order cannot be changed later.',
  workaround: "ADD VALUE 'label' AFTER 'other', or BEFORE.",
  sources: [
    'https://www.postgresql.org/docs/current/datatype-enum.html#DATATYPE-ENUM-ORDERING',
    'https://www.postgresql.org/docs/current/sql-altertype.html',
  ],
  examples: [
    {
      setup: "CREATE TYPE mood AS ENUM ('happy', 'sad'); CREATE TABLE people (id bigint PRIMARY KEY, mood mood);",
      bad: "ALTER TYPE mood ADD VALUE 'calm';",
      good: "ALTER TYPE mood ADD VALUE 'calm' AFTER 'happy';",
      claim: { after: { query: "SELECT 'calm'::mood < 'sad'::mood", bad: 'false', good: 'true' } },
    },
  ],
  on: {
    AlterEnum(change, context) {
      if (change.action !== 'add' || change.neighbour !== undefined || context.effect.error) return;
      context.report({
        at: change.span,
        message: `${code(change.value)} becomes the last label of ${nameOf(change.name)}, and sorts after all others for good. Say where it belongs with \`BEFORE\` or \`AFTER\`.`,
      });
    },
  },
});
