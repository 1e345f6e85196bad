// Writes a rule's two files and runs the generator: npm run new-rule <id>
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, rulesFolder } from './rule-files.mjs';

const [id] = process.argv.slice(2);
if (!id || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
  console.error('Usage: npm run new-rule <id>, the id in kebab-case, named after the bad pattern (add-column-json, not prefer-jsonb)');
  process.exit(2);
}
const rule = join(rulesFolder, `${id}.ts`);
const fixture = join(root, `test/rules/${id}.sql`);
for (const path of [rule, fixture]) {
  if (existsSync(path)) {
    console.error(`${path} is there already`);
    process.exit(2);
  }
}

writeFileSync(
  rule,
  `import { defineRule } from './engine/rule';

export default defineRule({
  id: '${id}',
  summary: 'One sentence: what is wrong.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [],
  effect: 'What PostgreSQL does: lock, what it blocks, rewrite, scan or build.',
  workaround: 'What to do instead.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN note text;',
      good: 'ALTER TABLE orders ADD COLUMN note text;',
      claim: { lock: 'AccessExclusiveLock' },
    },
  ],
  on: {
    AddColumn(change, context) {
      if (context.work.length === 0) return;
      context.report({ at: change.column.span, message: 'Names the lock, what it blocks, the relation, and the way out.' });
    },
  },
});
`,
);
writeFileSync(
  fixture,
  `--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_note.sql
ALTER TABLE orders ADD COLUMN note text;
--                            ^^^^^^^^^ ${id}
`,
);
console.log(`${rule}\n${fixture}`);
await import('./generate.mjs');
