import type { RunBlock } from '../syntax/change';
import { defineRule, type RuleContext } from './engine/rule';
import { code } from './engine/wording';
import { codeOf } from './shared/code-text';

export default defineRule({
  id: 'ddl-in-do-block',
  summary: 'Schema changes that a DO block puts together, which are not checked.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [162, 177],
  effect:
    'DO runs its block at once, with the same locks and the same work as outside, and holds its locks until the whole block is done. The statements of a block in PL/pgSQL are followed, and what is known of them is said at the block; but what EXECUTE puts together from variables nobody can know before it runs, and blocks in other languages are not read.',
  workaround: 'Write the statements out, one for each table, where the names are known.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-do.html',
    'https://www.postgresql.org/docs/current/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: "DO $$ DECLARE t text; BEGIN FOR t IN SELECT relname FROM pg_class WHERE relname = 'orders' LOOP EXECUTE format('ALTER TABLE %I ADD COLUMN note text', t); END LOOP; END $$;",
      good: 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        unmeasured: 'PostgreSQL does the same for both: they differ in what can be read before they run.',
      },
    },
  ],
  on: {
    RunBlock(change, context) {
      const found = schemaChangeIn(change, context);
      if (!found) return;
      context.report({
        at: change.span,
        once: 'file',
        message: found.dynamic
          ? `The block runs ${code(`${found.verb} ...`)} on a table whose name is put together when it runs: nobody can know before which locks it takes and what it reads or rewrites. Write it out where the names are known.`
          : `${code(`${found.verb} ${found.name}`)} is put together inside a \`DO\` block and not checked: its locks, scans and rewrites are the same as outside, and last until the block is done. Write it out as a statement of its own.`,
      });
    },
  },
});

interface Found {
  readonly verb: string;
  readonly name: string;
  readonly dynamic: boolean;
}

const NAME = `((?:"[^"]+"|[\\w$%.]|\\|\\|)+)?`;
const CHANGES = [
  new RegExp(`\\b(ALTER\\s+TABLE|DROP\\s+TABLE|TRUNCATE(?:\\s+TABLE)?)\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?${NAME}`, 'gi'),
  new RegExp(`\\b(CREATE\\s+(?:UNIQUE\\s+)?INDEX)\\s[^;]*?\\bON\\s+(?:ONLY\\s+)?${NAME}`, 'gi'),
];

/** The first change of a table that others may be using, in what is not followed; text in quotes counts, EXECUTE runs it. */
function schemaChangeIn({ form, body, statements, dynamic }: RunBlock, context: RuleContext): Found | undefined {
  if (form !== 'do' || !body) return undefined;
  const text = codeOf(statements ? (dynamic ?? []).join(';\n') : body.text, 'keep');
  for (const pattern of CHANGES) {
    for (const [, verb = '', name] of text.matchAll(pattern)) {
      const dynamic = name === undefined || /%|\|\|/.test(name);
      const parts = (name ?? '').replaceAll('"', '').split('.');
      const table = { name: parts.at(-1) ?? '', ...(parts.length > 1 && { schema: parts.at(-2) ?? '' }) };
      if (!dynamic && context.isNew(context.catalog.relationKey(table))) continue;
      return { verb: verb.toUpperCase().replace(/\s+/g, ' '), name: name ?? '', dynamic };
    }
  }
  return undefined;
}
