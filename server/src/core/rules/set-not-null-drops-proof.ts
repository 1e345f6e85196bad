import { proofsOfNotNull } from '../effects/tables/not-null';
import type { DropConstraint, SetNotNull } from '../syntax/change';
import { span } from '../text';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, sized, statementName } from './engine/wording';

export default defineRule({
  id: 'set-not-null-drops-proof',
  summary: 'SET NOT NULL and the DROP of the check that proves it, in one statement, scan the table.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [16],
  effect:
    'PostgreSQL carries out all drops of an ALTER TABLE before anything else, whatever the order they are written in. When SET NOT NULL has its turn, the check that would have saved the scan is gone: every row is read under ACCESS EXCLUSIVE.',
  workaround: 'Make it two statements, SET NOT NULL first. They may share a transaction.',
  sources: [
    'PostgreSQL source: src/backend/commands/tablecmds.c, AlterTablePass (AT_PASS_DROP before AT_PASS_COL_ATTRS)',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users SELECT i, 'a' FROM generate_series(1, 1000) i; ALTER TABLE users ADD CONSTRAINT users_email_nn CHECK (email IS NOT NULL);",
      bad: 'ALTER TABLE users ALTER COLUMN email SET NOT NULL, DROP CONSTRAINT users_email_nn;',
      good: 'ALTER TABLE users ALTER COLUMN email SET NOT NULL; ALTER TABLE users DROP CONSTRAINT users_email_nn;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  on: {
    SetNotNull(change, context) {
      const table = context.catalog.findTable(change.table);
      if (!table || !context.work.some((w) => w.what === 'scan' && w.cause === 'set-not-null')) return;
      const proofs = new Set(
        proofsOfNotNull(table, change.column, { state: context.catalog.state, pgVersion: context.env.pgVersion }).map((c) => c.name),
      );
      const drop = context.statement.changes.find((c): c is DropConstraint => c.kind === 'DropConstraint' && proofs.has(c.name));
      if (!drop) return;
      context.report({
        at: change.span,
        message: `${statementName(change.table)} drops ${code(drop.name)}, the proof, before it sets NOT NULL: it takes ACCESS EXCLUSIVE and reads all of ${sized(change.table, context)}, and reads and writes wait for the whole scan. Make it two statements.`,
        fixes: [split(change, drop, context)],
        plannable: true,
      });
    },
  },
});

/** Moves the DROP CONSTRAINT into a statement of its own, behind this one. */
function split({ table, only }: SetNotNull, drop: DropConstraint, context: RuleContext): Fix {
  const { text, changes } = context.statement;
  const at = changes.indexOf(drop);
  const [before, after] = [changes[at - 1], changes[at + 1]];
  // The comma goes with it: the one before, or for the first action the one behind.
  const removed = before ? span(before.span.end, drop.span.end) : span(drop.span.start, after?.span.start ?? drop.span.end);
  const action = text.slice(drop.span.start, drop.span.end);
  const newText = `;\nALTER TABLE ${only ? 'ONLY ' : ''}${text.slice(table.span.start, table.span.end)} ${action}`;
  const edits =
    removed.end === text.length
      ? [{ span: removed, newText }]
      : [
          { span: removed, newText: '' },
          { span: span(text.length, text.length), newText },
        ];
  return { title: 'Drop the check in a statement of its own', kind: 'edit', edits, preferred: true };
}
