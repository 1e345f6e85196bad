import { defineRule } from './engine/rule';
import { isDropValue } from './engine/unparsed';

export default defineRule({
  id: 'drop-enum-value',
  summary: 'An enum value cannot be dropped.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [94],
  effect:
    'There is no ALTER TYPE ... DROP VALUE: indexes may hold the value even when no row does. Since 17 the grammar knows the words in order to refuse them with 0A000; before that it is a syntax error.',
  workaround:
    'Leave the value unused, with a CHECK constraint that forbids it if need be. Or make a new type without it, and change the columns to that: ALTER COLUMN ... TYPE new USING col::text::new rewrites the table.',
  sources: ['https://www.postgresql.org/docs/current/datatype-enum.html#DATATYPE-ENUM-IMPLEMENTATION-DETAILS'],
  examples: [
    {
      setup: "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE people (id int, mood mood);",
      bad: "ALTER TYPE mood DROP VALUE 'sad';",
      good: "ALTER TABLE people ADD CONSTRAINT not_sad CHECK (mood <> 'sad') NOT VALID;",
      pg: 17,
      claim: { fails: '0A000' },
    },
  ],
  onStatement(context) {
    const { statement, env } = context;
    if (!isDropValue(statement)) return;
    context.report({
      message: `This fails with ${env.pgVersion >= 17 ? '0A000' : '42601'}: an enum value cannot be dropped. Leave it unused, forbid it with a CHECK, or make a new type without it and change the columns to that.`,
    });
  },
});
