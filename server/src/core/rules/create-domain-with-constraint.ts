import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'create-domain-with-constraint',
  summary: 'The constraints of a domain cannot be changed later without blocking writes.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [60],
  effect:
    'Creating the domain costs nothing. But each column of it that is added to a table with rows rewrites the table, even without a default, and each later constraint of the domain reads every table that uses it while writes wait, VALIDATE included.',
  workaround: 'Use the base type, and a CHECK on each table: it can be added NOT VALID and validated while reads and writes go on.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-alterdomain.html',
    'https://www.postgresql.org/docs/current/sql-createdomain.html',
  ],
  examples: [
    {
      setup: 'CREATE TABLE users (id bigint PRIMARY KEY); INSERT INTO users SELECT generate_series(1, 1000);',
      bad: "CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%'); ALTER TABLE users ADD COLUMN mail email;",
      good: 'CREATE DOMAIN email AS text; ALTER TABLE users ADD COLUMN mail email;',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  on: {
    CreateDomain(change, context) {
      if (context.effect.error || (!change.notNull && change.checks.length === 0)) return;
      context.report({
        at: change.span,
        message: `Domain ${nameOf(change.name)} has constraints: columns of it that are added later rewrite their tables, and changing the constraints blocks writes to all of them. Put a CHECK on the tables instead.`,
      });
    },
  },
});
