import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { code, nameOf, statementName } from './engine/wording';
import { isRequired } from './shared/required-column';

export default defineRule({
  id: 'drop-column-not-null-writers',
  summary: 'A NOT NULL column without a default cannot be left out by the application that is to be deployed before its DROP.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [87],
  effect:
    'Applications have to stop using a column before it is dropped. When it is NOT NULL and has no default, the INSERTs of the new application, which leave it out, fail with 23502 from its deploy to this DROP.',
  workaround: 'In the release before: ALTER COLUMN ... DROP NOT NULL, or SET DEFAULT. Both are instant.',
  sources: ['https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-NOT-NULL'],
  examples: [
    {
      setup: "CREATE TABLE orders (id bigint PRIMARY KEY, note text NOT NULL); INSERT INTO orders VALUES (1, 'a');",
      bad: 'INSERT INTO orders (id) VALUES (2); ALTER TABLE orders DROP COLUMN note;',
      good: 'ALTER TABLE orders ALTER COLUMN note DROP NOT NULL; INSERT INTO orders (id) VALUES (2); ALTER TABLE orders DROP COLUMN note;',
      claim: { fails: '23502' },
    },
  ],
  on: {
    DropColumn({ span, table, column, objectType }, context) {
      const key = context.catalog.relationKey(table);
      const found = context.catalog.table(key)?.columns.find((c) => c.name === column);
      if (!found || !isRequired(found) || objectType !== 'table') return;
      if (context.migration.direction === 'down' || context.effect.error || context.isNew(key, column)) return;
      context.report({
        at: span,
        message: `${code(column)} of ${nameOf(table)} is NOT NULL without a default: an application that no longer writes it fails with 23502 on every INSERT until this DROP has run. In the release before, ${statementName(table).slice(0, -1)} ALTER COLUMN ${column} DROP NOT NULL\`.`,
        fixes: acknowledge('applications write it until this has run'),
      });
    },
  },
});
