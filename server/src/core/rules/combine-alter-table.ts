import type { SchemaChange } from '../syntax/change';
import { span } from '../text';
import { defineRule, type FileStatement, type Fix } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'combine-alter-table',
  summary: 'Several ALTER TABLE of one table, one after the other.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [158],
  effect:
    'Each ALTER TABLE asks for ACCESS EXCLUSIVE anew, and each wait for it holds up everybody who comes later. One statement with several actions waits once, and where actions scan or rewrite, one pass over the table serves them all.',
  workaround:
    'One ALTER TABLE with several actions. Not together with VALIDATE CONSTRAINT, whose scan would then happen under the lock of the others.',
  sources: ['https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, quantity int); INSERT INTO orders SELECT i, i FROM generate_series(1, 1000) i;',
      bad: 'ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders ADD COLUMN status text;',
      good: 'ALTER TABLE orders ADD COLUMN note text, ADD COLUMN status text;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false, times: 2 },
    },
  ],
  onFile(context) {
    context.statements.forEach((statement, index) => {
      const before = context.statements[index - 1];
      if (!before || !combine(before, statement)) return;
      const [action] = statement.parsed.changes;
      if (!action || !('only' in action)) return;
      context.report(index, {
        at: span(0, action.table.span.end),
        message: `The statement above alters ${nameOf(action.table)} too: as one \`ALTER TABLE\` with several actions both wait for ACCESS EXCLUSIVE only once.`,
        fixes: merge(before, statement, action.table.span.end),
      });
    });
  },
});

/** Actions whose order does not matter as long as they are about different things, and which all take ACCESS EXCLUSIVE. */
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
      return `column ${change.column}`;
    default:
      return undefined;
  }
}

function combine(first: FileStatement, second: FileStatement): boolean {
  // The lock is what is saved: where the table is new there is nothing to save.
  if (first.strongLocks.length === 0 || second.strongLocks.length === 0 || first.parsed.masked || second.parsed.masked) return false;
  if (first.transaction.number !== second.transaction.number || first.transaction.openedBy !== second.transaction.openedBy) return false;
  const changes = [...first.parsed.changes, ...second.parsed.changes];
  const subjects = changes.map(subjectOf);
  if (subjects.includes(undefined) || new Set(subjects).size < subjects.length) return false;
  return new Set(changes.map(head)).size === 1;
}

/** The table as it is named, with ONLY and IF EXISTS. */
function head(change: SchemaChange): string {
  return 'ifTableExists' in change && change.objectType === 'table'
    ? JSON.stringify([change.table.schema ?? null, change.table.name, change.only, change.ifTableExists])
    : JSON.stringify(change.span);
}

/** `;` and `ALTER TABLE t` give way to a comma; comments in between stay. */
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
