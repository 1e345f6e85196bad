import { acknowledge } from './engine/acknowledge';
import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'drop-sequence',
  summary: 'A dropped sequence breaks code that calls nextval with its name.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [95],
  effect:
    "PostgreSQL refuses DROP SEQUENCE with 2BP01 while a column's default uses the sequence. " +
    'It does not track calls in applications and in string bodies of functions. ' +
    "There nextval('name') fails with 42P01 from that moment, and the last number is lost.",
  workaround: 'First deploy an application that does not use the sequence. Drop it in a later release.',
  sources: ['https://www.postgresql.org/docs/current/sql-dropsequence.html', 'https://www.postgresql.org/docs/current/ddl-depend.html'],
  examples: [
    {
      setup: 'CREATE SEQUENCE invoice_number;',
      bad: 'DROP SEQUENCE invoice_number;',
      contrast: 'CREATE SEQUENCE receipt_number;',
      claim: { rewrite: false, scan: false, after: { query: "SELECT nextval('invoice_number')", bad: '42P01', good: '1' } },
    },
  ],
  messages: {
    drops: [
      'Drops {sequence}: code that calls nextval on it fails (42P01).',
      'PostgreSQL does not track calls in applications and function bodies.',
      'The last number is lost.',
      'Drop the sequence when nothing uses it any more.',
    ],
  },
  on: {
    DropObjects({ objectType, names, ifExists, cascade }, context) {
      // With CASCADE, drop-cascade reports it.
      if (objectType !== 'sequence' || cascade || context.migration.direction === 'down' || context.effect.error) return;
      for (const name of names) {
        const sequence = context.catalog.findSequence(name);
        if (sequence ? sequence.ownedBy && context.isNew(sequence.ownedBy.table) : ifExists) continue;
        context.report({
          messageId: 'drops',
          data: { sequence: nameOf(name) },
          at: name.span,
          fixes: acknowledge(`nothing uses ${name.name}`),
        });
      }
    },
  },
});
