// Writes a rule that works, with its fixture and its snapshot, and runs the generator: npm run
// new-rule <id>
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, rulesFolder } from './rule-files.mjs';

const [id] = process.argv.slice(2);
if (!id || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
  console.error('Usage: npm run new-rule <id>, the id in kebab-case, named after the bad pattern (add-column-json, not prefer-jsonb)');
  process.exit(2);
}
const rule = join(rulesFolder, `${id}.ts`);
const fixture = join(root, `test/rules/${id}.sql`);
const snapshot = join(root, `test/rules/${id}.texts`);
for (const path of [rule, fixture]) {
  if (existsSync(path)) {
    console.error(`${relative(root, path)} already exists`);
    process.exit(2);
  }
}
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

writeFileSync(
  rule,
  `import { defineRule } from './engine/rule';
import { code, sized } from './engine/wording';

${'export default'} defineRule({
  id: '${id}',
  summary: 'One sentence: what goes wrong.',
  severity: 'warning',
  preset: 'recommended',
  since: '${version}',
  // The rows of scripts/catalogue.json that it decides, if there are any.
  catalogue: [],
  effect: 'What PostgreSQL does: the lock, what it blocks, the rewrite, scan or index build.',
  workaround: 'What to do instead.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: 'ALTER TABLE orders ADD COLUMN example text;',
      good: 'ALTER TABLE orders ADD COLUMN note text;',
      differs: 'the column has another name.',
      // What a server confirms of the bad example, and what the good one is free of: see RuleClaim.
      claim: { after: { query: 'SELECT count(example) FROM orders', bad: '0', good: '42703' } },
    },
  ],
  messages: {
    adds: ['Adds {column} to {table}.', 'Here: who waits, on which table, until when.', 'Here: the way out.'],
  },
  on: {
    AddColumn({ table, column }, context) {
      // Replace this condition. context.work holds rewrites, scans and index builds, context.lock
      // the strongest lock.
      if (column.name !== 'example') return;
      context.report({ messageId: 'adds', data: { column: code(column.name), table: sized(table, context) }, at: column.span });
    },
  },
});
`,
);
writeFileSync(
  fixture,
  `--- it finds the bad pattern
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_example.sql
ALTER TABLE orders ADD COLUMN example text;
--                            ^^^^^^^^^^^^ ${id}
--- it is silent
--- 1_orders.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--- 2_note.sql
ALTER TABLE orders ADD COLUMN note text;
`,
);
await import('./generate.mjs');
const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/texts.test.ts', '-u', '-t', `rules/${id}\\.texts`];
const { status, stdout, stderr } = spawnSync(process.execPath, vitest, { cwd: root, encoding: 'utf8' });
if (status !== 0) {
  console.error(`${stdout}${stderr}`);
  process.exit(1);
}
console.log(`
${[rule, fixture, snapshot].map((path) => relative(root, path)).join('\n')}

The rule works: it finds a column called "example". Now
1. Edit the rule and the fixture. Each mark under the SQL is a finding that the test expects there.
2. npm run generate
3. npx vitest run test/texts.test.ts -u -t ${id}    writes what users read into ${id}.texts: read it
4. npx vitest run test/rules.test.ts test/rules-examples.test.ts -t ${id}
If the hazard is a row of scripts/catalogue.json, put the row's number into \`catalogue\`.`);
