import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'creating-enum',
  summary: 'The labels of an enum type cannot be removed or reordered.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [145],
  effect:
    'Labels of an enum can be added and renamed. They can never be removed or reordered, and they carry no other data. ' +
    'A new label cannot be used in the transaction that adds it. ' +
    'Switch this rule on if your team uses a lookup table or a CHECK constraint instead.',
  workaround: 'Use a lookup table with a foreign key to it, or text with a CHECK constraint.',
  sources: ['https://www.postgresql.org/docs/current/datatype-enum.html'],
  examples: [
    {
      bad: "CREATE TYPE mood AS ENUM ('happy', 'sad'); CREATE TABLE people (id bigint PRIMARY KEY, mood mood);",
      good:
        "CREATE TABLE moods (name text PRIMARY KEY); INSERT INTO moods VALUES ('happy'), ('sad'); " +
        'CREATE TABLE people (id bigint PRIMARY KEY, mood text REFERENCES moods);',
      differs: 'The labels are rows of a lookup table, and the column has the type text.',
      claim: { unmeasured: 'it is a choice of the team, and both work.' },
    },
  ],
  messages: {
    creates: ['Labels of the enum {type} can never be removed or reordered.', 'Use a lookup table, or text with a CHECK constraint.'],
  },
  on: {
    CreateType(change, context) {
      if (change.form !== 'enum' || context.effect.error) return;
      context.report({ messageId: 'creates', data: { type: nameOf(change.name) }, at: change.span });
    },
  },
});
