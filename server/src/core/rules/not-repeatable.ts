import type { SchemaChange } from '../syntax/change';
import { span, type TextSpan } from '../text';
import { defineRule, type Fix } from './engine/rule';

export default defineRule({
  id: 'not-repeatable',
  summary: 'A file that fails halfway cannot be run again, because its first statements have already committed.',
  severity: 'hint',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [187],
  effect:
    'Outside a transaction, each statement commits by itself. When a later statement fails, the earlier ones stay. ' +
    'The next run then fails at the first of them: the table already exists, or the column is already gone. ' +
    'In a transaction PostgreSQL rolls back all statements, so none of them has to be repeatable.',
  workaround:
    'Write IF NOT EXISTS and IF EXISTS, or run the file in a transaction. ' +
    'This rule does not report CREATE INDEX CONCURRENTLY, because IF NOT EXISTS would keep an invalid index there.',
  sources: ['https://www.postgresql.org/docs/current/app-psql.html', 'https://www.postgresql.org/docs/current/sql-createtable.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 1000);',
      bad: "ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';",
      good: "ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text; ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';",
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false, again: '42701' },
    },
  ],
  messages: {
    notRepeatable: [
      'Stops the next run here if a later statement fails.',
      'By then this statement has committed, so it fails when the file is run again.',
      'Write {words}.',
    ],
  },
  onFile(context) {
    // No statement can fail after the last one.
    context.statements.slice(0, -1).forEach(({ parsed, transaction, effect }, index) => {
      if (transaction.openedBy !== 'none' || effect.error) return;
      for (const change of parsed.changes) {
        const missing = missingClause(change, parsed.text);
        if (!missing) continue;
        const { words, at } = missing;
        const fix: Fix = { title: `Insert ${words}`, kind: 'edit', edits: [{ span: span(at, at), newText: `${words} ` }], preferred: true };
        context.report(index, {
          messageId: 'notRepeatable',
          data: { words },
          at: change.span,
          fixes: [fix],
        });
      }
    });
  },
});

/** The words that would make a change repeatable, and where they go. */
function missingClause(change: SchemaChange, text: string): { readonly words: string; readonly at: number } | undefined {
  switch (change.kind) {
    case 'CreateTable':
      return change.ifNotExists || change.asQuery ? undefined : { words: 'IF NOT EXISTS', at: change.table.span.start };
    case 'CreateIndex': {
      // Without a name there is no IF NOT EXISTS: each run builds one more index.
      if (change.ifNotExists || change.concurrently || change.name === undefined) return undefined;
      return wordsAfter('IF NOT EXISTS', /^CREATE\s+(?:UNIQUE\s+)?INDEX\s+/i, change.span, text);
    }
    case 'AddColumn':
      return change.ifNotExists || change.objectType !== 'table' ? undefined : { words: 'IF NOT EXISTS', at: change.column.span.start };
    case 'DropColumn':
      return change.ifExists || change.objectType !== 'table'
        ? undefined
        : wordsAfter('IF EXISTS', /^DROP\s+(?:COLUMN\s+)?/i, change.span, text);
    case 'DropConstraint':
      return change.ifExists ? undefined : wordsAfter('IF EXISTS', /^DROP\s+CONSTRAINT\s+/i, change.span, text);
    case 'DropObjects': {
      const [first] = change.names;
      const known = ['table', 'index', 'view', 'matview', 'sequence', 'type', 'domain', 'schema'].includes(change.objectType);
      return change.ifExists || !first || !known ? undefined : { words: 'IF EXISTS', at: first.span.start };
    }
    default:
      return undefined;
  }
}

function wordsAfter(
  words: string,
  pattern: RegExp,
  at: TextSpan,
  text: string,
): { readonly words: string; readonly at: number } | undefined {
  const head = pattern.exec(text.slice(at.start, at.end))?.[0];
  return head === undefined ? undefined : { words, at: at.start + head.length };
}
