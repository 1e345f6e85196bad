import type { Insert, Update } from '../syntax/change';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { code } from './engine/wording';

export default defineRule({
  id: 'duplicate-column-assignment',
  summary: 'One statement gives the same column two values.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [175],
  effect:
    'UPDATE refuses a second assignment to the same column (42601), INSERT and CREATE TABLE a column that is named twice (42701), before anything happens.',
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
  on: {
    Update(change, context) {
      if (context.effect.error?.sqlstate !== '42601') return;
      const { assignments } = change;
      const again = assignments.find((a, i) => !a.part && assignments.findIndex((b) => !b.part && b.column === a.column) < i);
      if (again) report(again.column, { ...change, span: again.span }, '42601', context);
    },
    Insert(change, context) {
      if (context.effect.error?.sqlstate !== '42701') return;
      const { columns } = change;
      const again = columns.find((c, i) => columns.indexOf(c) < i);
      if (again !== undefined) report(again, change, '42701', context);
    },
    CreateTable(change, context) {
      if (context.effect.error?.sqlstate !== '42701') return;
      const { columns } = change;
      const again = columns.find((c, i) => columns.findIndex((other) => other.name === c.name) < i);
      if (again)
        context.report({
          at: again.nameSpan,
          message: `Fails with 42701: the table has two columns named ${code(again.name)}. Rename one of them.`,
        });
    },
  },
});

function report(column: string, { span: at, kind }: Insert | Update, sqlstate: string, context: RuleContext & TextReports): void {
  const does = kind === 'Update' ? 'is assigned twice' : 'is named twice';
  context.report({ at, message: `Fails with ${sqlstate}: ${code(column)} ${does} in this statement. Name each column once.` });
}
