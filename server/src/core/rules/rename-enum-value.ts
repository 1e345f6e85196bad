import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'rename-enum-value',
  summary: 'Renaming an enum value breaks running code that still writes or compares the old one.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [83],
  effect:
    'RENAME VALUE changes one row of pg_enum and locks no table. Every row that has the value shows the new name at once. ' +
    'Running applications fail with 22P02 when they send the old value, and they do not know the new one when they read it. ' +
    'Logical replication does not replicate the change, so rename the value on the subscriber too.',
  workaround: 'Add the new value. Deploy applications that know both values. Update the rows in batches. Leave the old value unused.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertype.html',
    'https://www.postgresql.org/docs/current/logical-replication-restrictions.html',
  ],
  examples: [
    {
      setup:
        "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE people (id int, mood mood); " + "INSERT INTO people VALUES (1, 'happy');",
      bad: "ALTER TYPE mood RENAME VALUE 'happy' TO 'glad';",
      contrast: "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'glad';",
      claim: { rewrite: false, scan: false, after: { query: "SELECT count(*) FROM people WHERE mood = 'happy'", bad: '22P02', good: '1' } },
    },
  ],
  messages: {
    renames: [
      'Renames {value} of {type}: code that still sends it fails (22P02).',
      'Code that reads it meets a value it does not know, at once and in every row.',
      'Add {newValue}, deploy code that knows both values, and update the rows in batches.',
    ],
  },
  on: {
    AlterEnum({ span, action, name, value, newValue }, context) {
      const type = context.catalog.findType(name);
      if (action !== 'rename' || newValue === undefined || context.migration.direction === 'down' || context.effect.error) return;
      if (type?.kind === 'enum' && type.createdIn.file === context.env.file) return;
      context.report({
        messageId: 'renames',
        data: { value: code(value), type: nameOf(name), newValue: code(newValue) },
        at: span,
        fixes: acknowledge(`no running application uses ${value}`),
      });
    },
  },
});
