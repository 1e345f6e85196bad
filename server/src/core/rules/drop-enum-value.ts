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
    'There is no ALTER TYPE ... DROP VALUE, because indexes may hold the value even when no row does. ' +
    'Since 17 the parser accepts the statement, and PostgreSQL refuses it with 0A000. Before 17 it is a syntax error.',
  workaround:
    'Leave the value unused, and forbid it with a CHECK constraint if necessary. ' +
    'Or create a new type without it and change the columns to that type: ' +
    'ALTER COLUMN ... TYPE new USING col::text::new rewrites the table.',
  sources: ['https://www.postgresql.org/docs/current/datatype-enum.html#DATATYPE-ENUM-IMPLEMENTATION-DETAILS'],
  examples: [
    {
      setup: "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE people (id int, mood mood);",
      bad: "ALTER TYPE mood DROP VALUE 'sad';",
      good:
        "ALTER TABLE people ADD CONSTRAINT people_not_sad CHECK (mood <> 'sad') NOT VALID; " +
        'ALTER TABLE people VALIDATE CONSTRAINT people_not_sad;',
      differs: 'The type keeps the value, and the column does not accept it.',
      pg: 17,
      claim: { fails: '0A000' },
    },
  ],
  messages: {
    refused: [
      'Fails: an enum value cannot be dropped ({sqlstate}).',
      'Leave it unused and forbid it with a CHECK, or change the columns to a new type without it.',
    ],
  },
  onStatement(context) {
    const { statement, env } = context;
    if (!isDropValue(statement)) return;
    context.report({ messageId: 'refused', data: { sqlstate: env.pgVersion >= 17 ? '0A000' : '42601' } });
  },
});
