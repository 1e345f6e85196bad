import type { RunBlock } from '../syntax/change';
import { defineRule, type RuleContext } from './engine/rule';
import { code } from './engine/wording';
import { codeOf } from './shared/code-text';

export default defineRule({
  id: 'ddl-in-do-block',
  summary: 'A DO block builds schema changes from strings, so they are not checked.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [162, 177],
  effect:
    'A DO block takes the same locks and does the same work as the statements in it would outside. ' +
    'It holds its locks until the block ends. ' +
    'Phasewise follows the statements of a PL/pgSQL block and reports what it knows about them at the block. ' +
    'It cannot know what EXECUTE builds from variables before the block runs, and it does not read blocks in other languages.',
  workaround: 'Where the names are known, write the statements out, one for each table.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-do.html',
    'https://www.postgresql.org/docs/current/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad:
        "DO $$ DECLARE t text; BEGIN FOR t IN SELECT relname FROM pg_class WHERE relname = 'orders' " +
        "LOOP EXECUTE format('ALTER TABLE %I ADD COLUMN note text', t); END LOOP; END $$;",
      good: 'ALTER TABLE orders ADD COLUMN note text;',
      claim: {
        lock: 'AccessExclusiveLock',
        rewrite: false,
        scan: false,
        unmeasured: 'PostgreSQL does the same for both. Only the second can be checked before it runs.',
      },
    },
  ],
  messages: {
    unknownTable: [
      'Runs {statement} on a table that is known only at run time.',
      'Its locks, scans and rewrites cannot be checked before it runs.',
      'Write the statements out where the names are known.',
    ],
    notChecked: [
      'Builds {statement} inside a DO block: it is not checked.',
      'Its locks, scans and rewrites are the same as outside, and the locks are held until the block ends.',
      'Write it as a separate statement.',
    ],
  },
  on: {
    RunBlock(change, context) {
      const found = schemaChangeIn(change, context);
      if (!found) return;
      const { verb, name, dynamic } = found;
      context.report({
        messageId: dynamic ? 'unknownTable' : 'notChecked',
        data: { statement: code(dynamic ? `${verb} ...` : `${verb} ${name}`) },
        at: change.span,
        once: 'file',
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

/**
 * The first change of a table that others may be using, in the part of the block that is not
 * followed. Strings count too: EXECUTE runs them.
 */
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
