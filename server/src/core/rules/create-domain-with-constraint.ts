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
    'Creating the domain is instant. The cost comes later: ' +
    'adding a column of the domain to a table with rows rewrites the table, even without a default. ' +
    'Each constraint that is added to the domain later scans every table that uses it while writes wait. ' +
    'VALIDATE CONSTRAINT blocks writes too.',
  workaround: 'Use the base type, and put a CHECK on each table. It can be added NOT VALID, and validated while reads and writes continue.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-alterdomain.html',
    'https://www.postgresql.org/docs/current/sql-createdomain.html',
  ],
  examples: [
    {
      setup: 'CREATE TABLE users (id bigint PRIMARY KEY); INSERT INTO users SELECT generate_series(1, 1000);',
      bad: "CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%'); ALTER TABLE users ADD COLUMN mail email;",
      good:
        "ALTER TABLE users ADD COLUMN mail text; ALTER TABLE users ADD CONSTRAINT users_mail_check CHECK (mail LIKE '%@%') NOT VALID; " +
        'ALTER TABLE users VALIDATE CONSTRAINT users_mail_check;',
      differs: 'The column has the type text, and the check belongs to the table.',
      claim: { lock: 'AccessExclusiveLock', rewrite: true },
    },
  ],
  messages: {
    constrained: [
      'Adding a column of domain {domain} to a table rewrites the table.',
      'Each later constraint of the domain blocks writes to every table that uses it.',
      'Use the base type, and put a CHECK on the tables.',
    ],
  },
  on: {
    CreateDomain(change, context) {
      if (context.effect.error || (!change.notNull && change.checks.length === 0)) return;
      context.report({ messageId: 'constrained', data: { domain: nameOf(change.name) }, at: change.span });
    },
  },
});
