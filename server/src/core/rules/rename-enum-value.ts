import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'rename-enum-value',
  summary: 'A renamed enum value breaks every application that still writes or compares the old one.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [83],
  effect:
    'RENAME VALUE changes one row of pg_enum and locks no table: every row that has the value shows the new name at once. Running applications fail with 22P02 when they send the old one, and do not know the new one when they read it. Logical replication does not carry it over: rename it on the subscriber too.',
  workaround: 'Add the new value, deploy applications that know both, update the rows in batches, and leave the old value unused.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertype.html',
    'https://www.postgresql.org/docs/current/logical-replication-restrictions.html',
  ],
  examples: [
    {
      setup: "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE people (id int, mood mood); INSERT INTO people VALUES (1, 'happy');",
      bad: "ALTER TYPE mood RENAME VALUE 'happy' TO 'glad';",
      good: "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'glad';",
      claim: { rewrite: false, scan: false, after: { query: "SELECT count(*) FROM people WHERE mood = 'happy'", bad: '22P02', good: '1' } },
    },
  ],
  on: {
    AlterEnum({ span, action, name, value, newValue }, context) {
      const type = context.catalog.findType(name);
      if (action !== 'rename' || newValue === undefined || context.migration.direction === 'down' || context.effect.error) return;
      if (type?.kind === 'enum' && type.createdIn.file === context.env.file) return;
      context.report({
        at: span,
        message: `Renaming ${code(value)} of ${nameOf(name)} to ${code(newValue)} locks nothing, and breaks every running application that sends or expects ${code(value)}. Add the new value and move over release by release.`,
        fixes: acknowledge(`no running application uses ${value}`),
      });
    },
  },
});
