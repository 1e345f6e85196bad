import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'enum-value-ordering',
  summary: 'A new enum label without BEFORE or AFTER sorts after all others, permanently.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [144],
  effect:
    'Labels compare in the order of the type, and ADD VALUE without BEFORE or AFTER puts the new label last. ' +
    'ORDER BY, < and > on the column depend on that order, and it cannot be changed later.',
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
      differs: 'The new label stands between the two others.',
      claim: { after: { query: "SELECT 'calm'::mood < 'sad'::mood", bad: 'false', good: 'true' } },
    },
  ],
  messages: {
    sortsLast: [
      'Sorts {label} after all other labels of {type}.',
      'The order of labels cannot be changed later.',
      'Place the label with BEFORE or AFTER.',
    ],
  },
  on: {
    AlterEnum(change, context) {
      if (change.action !== 'add' || change.neighbour !== undefined || context.effect.error) return;
      context.report({ messageId: 'sortsLast', data: { label: code(change.value), type: nameOf(change.name) }, at: change.span });
    },
  },
});
