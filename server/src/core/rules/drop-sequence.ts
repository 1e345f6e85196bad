import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-sequence',
  summary: 'A dropped sequence breaks whoever calls nextval with its name.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [95],
  effect:
    "DROP SEQUENCE is refused with 2BP01 while a column's default uses it. Calls in applications and in string bodies of functions are not tracked: nextval('name') fails with 42P01 from that moment, and the last number is lost.",
  workaround: 'First deploy an application that does not use it; drop it in a later release.',
  sources: ['https://www.postgresql.org/docs/current/sql-dropsequence.html', 'https://www.postgresql.org/docs/current/ddl-depend.html'],
  examples: [
    {
      setup: 'CREATE SEQUENCE invoice_number;',
      bad: 'DROP SEQUENCE invoice_number;',
      good: 'CREATE SEQUENCE receipt_number;',
      claim: { rewrite: false, scan: false, after: { query: "SELECT nextval('invoice_number')", bad: '42P01', good: '1' } },
    },
  ],
  on: {
    DropObjects({ objectType, names, ifExists, cascade }, context) {
      // What CASCADE drops with it is drop-cascade's.
      if (objectType !== 'sequence' || cascade || context.migration.direction === 'down' || context.effect.error) return;
      for (const name of names) {
        const sequence = context.catalog.findSequence(name);
        if (sequence ? sequence.ownedBy && context.isNew(sequence.ownedBy.table) : ifExists) continue;
        context.report({
          at: name.span,
          message: `Dropping sequence ${nameOf(name)} loses its last number and breaks every running application and function body that calls nextval with its name, which PostgreSQL does not track. Drop it when nothing uses it any more.`,
          fixes: acknowledge(`nothing uses ${name.name}`),
        });
      }
    },
  },
});
