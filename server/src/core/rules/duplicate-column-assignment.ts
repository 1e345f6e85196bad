import { defineRule } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'duplicate-column-assignment',
  summary: 'A statement that names the same column twice fails.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [175],
  effect:
    'UPDATE refuses a second assignment to the same column with 42601. ' +
    'INSERT and CREATE TABLE refuse a column that is named twice with 42701. Nothing is changed.',
  workaround: 'Name each column once. Elements and fields (`a[1] = x, a[2] = y`) may be assigned several times.',
  sources: ['https://www.postgresql.org/docs/current/sql-update.html', 'src/backend/rewrite/rewriteHandler.c (process_matched_tle)'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: "UPDATE orders SET status = 'a', status = 'b' WHERE id = 1;",
      good: "UPDATE orders SET status = 'b' WHERE id = 1;",
      claim: { fails: '42601' },
    },
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text); INSERT INTO orders SELECT i, NULL FROM generate_series(1, 1000) i;',
      bad: "INSERT INTO orders (id, status, status) VALUES (2000, 'a', 'b');",
      good: "INSERT INTO orders (id, status) VALUES (2000, 'b');",
      claim: { fails: '42701' },
    },
  ],
  messages: {
    assignedTwice: ['Fails: {column} is assigned twice (42601).', 'Assign each column once.'],
    namedTwice: ['Fails: {column} is named twice (42701).', 'Name each column once.'],
    definedTwice: ['Fails: the table has two columns named {column} (42701).', 'Rename one of them.'],
  },
  on: {
    Update(change, context) {
      if (context.effect.error?.sqlstate !== '42601') return;
      const { assignments } = change;
      const again = assignments.find((a, i) => !a.part && assignments.findIndex((b) => !b.part && b.column === a.column) < i);
      if (again) context.report({ messageId: 'assignedTwice', data: { column: code(again.column) }, at: again.span });
    },
    Insert(change, context) {
      if (context.effect.error?.sqlstate !== '42701') return;
      const { columns } = change;
      const again = columns.find((c, i) => columns.indexOf(c) < i);
      if (again !== undefined) context.report({ messageId: 'namedTwice', data: { column: code(again) }, at: change.span });
    },
    CreateTable(change, context) {
      if (context.effect.error?.sqlstate !== '42701') return;
      const { columns } = change;
      const again = columns.find((c, i) => columns.findIndex((other) => other.name === c.name) < i);
      if (again) context.report({ messageId: 'definedTwice', data: { column: code(again.name) }, at: again.nameSpan });
    },
  },
});
