import type { SchemaChange } from '../syntax/change';
import { span } from '../text';
import { defineRule, type FileStatement, type Fix } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'combine-alter-table',
  summary: 'Several ALTER TABLE statements on one table wait for the same lock several times.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [158],
  effect:
    'Outside a transaction each ALTER TABLE requests ACCESS EXCLUSIVE again, and while it waits, later reads and writes wait behind it. ' +
    'One statement with several actions waits once. ' +
    'Where actions scan or rewrite the table, they share one pass over it.',
  workaround:
    'Write one ALTER TABLE with several actions. ' +
    'Do not add VALIDATE CONSTRAINT to them: its scan would then run under the lock of the other actions.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders ADD COLUMN status text;',
      good: 'ALTER TABLE orders ADD COLUMN note text, ADD COLUMN status text;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false, times: 2 },
    },
  ],
  messages: {
    waitsAgain: [
      'Waits for ACCESS EXCLUSIVE on {table} a second time.',
      'The statement above alters the same table, and one `ALTER TABLE` with both actions waits only once.',
    ],
    scansAgain: [
      'Scans {table} a second time.',
      'The statement above scans the same table, and one `ALTER TABLE` with both actions reads it once.',
    ],
    altersAgain: [
      'Alters {table} a second time in the same transaction.',
      'The statement above alters it too, and one `ALTER TABLE` with both actions does the same.',
    ],
  },
  onFile(context) {
    context.statements.forEach((statement, index) => {
      const before = context.statements[index - 1];
      if (!before || !canCombine(before, statement)) return;
      const [action] = statement.parsed.changes;
      if (!action || !('only' in action)) return;
      context.report(index, {
        messageId: messageFor(before, statement),
        data: { table: nameOf(action.table) },
        at: span(0, action.table.span.end),
        fixes: merge(before, statement, action.table.span.end),
      });
    });
  },
});

function messageFor(before: FileStatement, statement: FileStatement): 'scansAgain' | 'waitsAgain' | 'altersAgain' {
  if (scans(before) && scans(statement)) return 'scansAgain';
  // A transaction keeps the lock of its first statement, so the second one does not wait again.
  return statement.transaction.openedBy === 'none' ? 'waitsAgain' : 'altersAgain';
}

function scans({ effect }: FileStatement): boolean {
  return effect.work.some(({ what }) => what === 'scan');
}

/**
 * What an action changes. Only actions that take ACCESS EXCLUSIVE, and whose order does not matter
 * when they change different things; undefined for all others.
 */
function subjectOf(change: SchemaChange): string | undefined {
  switch (change.kind) {
    case 'AddColumn':
      return change.column.constraints.some((c) => c.type === 'foreign-key') || change.ifNotExists
        ? undefined
        : `column ${change.column.name}`;
    case 'DropColumn':
      return change.cascade ? undefined : `column ${change.column}`;
    case 'SetDefault':
    case 'DropDefault':
    case 'DropNotNull':
    case 'SetNotNull':
      return `column ${change.column}`;
    default:
      return undefined;
  }
}

function canCombine(first: FileStatement, second: FileStatement): boolean {
  // The gain is one lock less. A new table needs no lock.
  if (first.strongLocks.length === 0 || second.strongLocks.length === 0 || first.parsed.masked || second.parsed.masked) return false;
  if (first.transaction.number !== second.transaction.number || first.transaction.openedBy !== second.transaction.openedBy) return false;
  const changes = [...first.parsed.changes, ...second.parsed.changes];
  const subjects = changes.map(subjectOf);
  if (subjects.includes(undefined) || new Set(subjects).size < subjects.length) return false;
  return new Set(changes.map(head)).size === 1;
}

/** The table as it is written, with ONLY and IF EXISTS. */
function head(change: SchemaChange): string {
  return 'ifTableExists' in change && change.objectType === 'table'
    ? JSON.stringify([change.table.schema ?? null, change.table.name, change.only, change.ifTableExists])
    : JSON.stringify(change.span);
}

/** Replaces `;` and `ALTER TABLE t` by a comma. Comments between the two statements stay. */
function merge(first: FileStatement, second: FileStatement, nameEnd: number): Fix[] {
  const end = first.start + first.parsed.text.length - second.start;
  // `ALTER TABLE t *` is an old spelling of the same.
  if (!first.terminated || first.parsed.text.endsWith('*') || second.parsed.text.slice(nameEnd).trimStart().startsWith('*')) return [];
  const semicolon = first.end - second.start;
  return [
    {
      title: 'Combine with the statement above',
      kind: 'edit',
      edits: [
        { span: span(end, semicolon), newText: ',' },
        { span: span(0, nameEnd + (/^\s/.test(second.parsed.text.slice(nameEnd)) ? 1 : 0)), newText: '  ' },
      ],
    },
  ];
}
