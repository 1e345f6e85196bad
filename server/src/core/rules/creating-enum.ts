import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'creating-enum',
  summary: 'A new enum type, where the team prefers lookup tables.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [145],
  effect:
    'Labels can be added and renamed, never removed or reordered, carry no other data, and a new one cannot be used in the transaction that adds it. Switched on by teams that use a lookup table or a CHECK constraint instead.',
  workaround: 'A table with a foreign key to it, or text with a CHECK constraint.',
  sources: ['https://www.postgresql.org/docs/current/datatype-enum.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: "CREATE TYPE mood AS ENUM ('happy', 'sad');",
      good: 'CREATE TABLE moods (name text PRIMARY KEY);',
      claim: { unmeasured: 'a choice of the team: both work.' },
    },
  ],
  on: {
    CreateType(change, context) {
      if (change.form !== 'enum' || context.effect.error) return;
      context.report({
        at: change.span,
        message: `Labels of the enum ${nameOf(change.name)} can never be removed or reordered. Use a lookup table, or \`text\` with a CHECK constraint.`,
      });
    },
  },
});
