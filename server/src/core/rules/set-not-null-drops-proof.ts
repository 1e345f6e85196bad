import { proofsOfNotNull } from '../effects/tables/not-null';
import type { DropConstraint, SetNotNull } from '../syntax/change';
import { span } from '../text';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, sized } from './engine/wording';

export default defineRule({
  id: 'set-not-null-drops-proof',
  summary: 'SET NOT NULL scans the table when the same statement drops the check that proves it.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [16],
  effect:
    'PostgreSQL runs all drops of an ALTER TABLE first, regardless of the order in which the actions are written. ' +
    'When it then runs SET NOT NULL, the check that would have avoided the scan is gone, so every row is read under ACCESS EXCLUSIVE.',
  workaround: 'Use two statements, SET NOT NULL first. They may share a transaction.',
  sources: [
    'PostgreSQL source: src/backend/commands/tablecmds.c, AlterTablePass (AT_PASS_DROP before AT_PASS_COL_ATTRS)',
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL',
  ],
  examples: [
    {
      setup:
        "CREATE TABLE users (id bigint PRIMARY KEY, email text); INSERT INTO users SELECT i, 'a' FROM generate_series(1, 1000) i; " +
        'ALTER TABLE users ADD CONSTRAINT users_email_nn CHECK (email IS NOT NULL);',
      bad: 'ALTER TABLE users ALTER COLUMN email SET NOT NULL, DROP CONSTRAINT users_email_nn;',
      good: 'ALTER TABLE users ALTER COLUMN email SET NOT NULL; ALTER TABLE users DROP CONSTRAINT users_email_nn;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: true },
    },
  ],
  messages: {
    dropsProof: [
      'Scans all of {table} under ACCESS EXCLUSIVE.',
      'PostgreSQL drops {constraint}, which proves that {column} holds no NULL, before it sets NOT NULL.',
      'Reads and writes wait until the scan ends.',
      'Use two statements, SET NOT NULL first.',
    ],
  },
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
        messageId: 'dropsProof',
        data: { table: sized(change.table, context), constraint: code(drop.name), column: code(change.column) },
        at: change.span,
        fixes: [split(change, drop, context)],
        plannable: true,
      });
    },
  },
});

/** Moves DROP CONSTRAINT into a separate statement after this one. */
function split({ table, only }: SetNotNull, drop: DropConstraint, context: RuleContext): Fix {
  const { text, changes } = context.statement;
  const at = changes.indexOf(drop);
  const [before, after] = [changes[at - 1], changes[at + 1]];
  // The comma before it is removed too; for the first action, the comma after it.
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
  return { title: 'Drop the check in a separate statement', kind: 'edit', edits, preferred: true };
}
