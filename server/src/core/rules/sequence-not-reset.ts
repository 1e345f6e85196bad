import { keyOf } from '../schema/catalog';
import type { Insert } from '../syntax/change';
import type { ParsedStatement } from '../syntax/statement';
import { span } from '../text';
import { defineRule, type FileContext, type FileStatement, type Fix } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'sequence-not-reset',
  summary: 'INSERTs with explicit ids do not advance the sequence, so later INSERTs can fail.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [171],
  effect:
    'A serial or identity column takes its default from a sequence. An INSERT with an explicit id does not advance the sequence. ' +
    'The application then gets an id that is already used, and its INSERT fails with 23505. This repeats for each such row.',
  workaround:
    'Leave the id to the sequence, or set the sequence afterwards: ' +
    "SELECT setval(pg_get_serial_sequence('orders', 'id'), (SELECT max(id) FROM orders)).",
  sources: [
    'https://www.postgresql.org/docs/current/functions-sequence.html',
    'https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-PARMS-GENERATED-IDENTITY',
  ],
  examples: [
    {
      setup: 'CREATE TABLE roles (id serial PRIMARY KEY, name text);',
      bad: "INSERT INTO roles (id, name) VALUES (1, 'admin'); INSERT INTO roles (name) VALUES ('user');",
      good:
        "INSERT INTO roles (id, name) VALUES (1, 'admin'); " +
        "SELECT setval(pg_get_serial_sequence('roles', 'id'), (SELECT max(id) FROM roles)); " +
        "INSERT INTO roles (name) VALUES ('user');",
      claim: { fails: '23505' },
    },
  ],
  messages: {
    duplicateIds: [
      'Later INSERTs into {table} can fail: duplicate {column} (23505).',
      'These rows bring their {column}, which does not advance the sequence behind it.',
      'The sequence will hand out the same values again.',
      'Set it afterwards with `setval`.',
    ],
  },
  onFile(context) {
    for (const { index, last, change, column } of insertsWithIds(context)) {
      if (context.statements.slice(last + 1).some(({ parsed }) => movesSequence(parsed))) continue;
      context.report(index, {
        messageId: 'duplicateIds',
        data: { table: nameOf(change.table), column: code(column) },
        at: change.span,
        fixes: setSequence(change, column, context.statements[index], context.statements[last]),
      });
    }
  },
});

interface InsertWithIds {
  /** The first and the last statement that inserts ids into the table. */
  readonly index: number;
  readonly last: number;
  readonly change: Insert;
  readonly column: string;
}

/** One entry for each table. */
function insertsWithIds({ statements, catalog }: FileContext): Iterable<InsertWithIds> {
  const found = new Map<string, InsertWithIds>();
  statements.forEach(({ parsed, effect }, index) => {
    if (parsed.node !== 'Insert' || effect.error) return;
    for (const change of parsed.changes) {
      if (change.kind !== 'Insert' || change.rows === 'default') continue;
      const table = catalog.findTable(change.table);
      const filled = table?.columns.find(
        (c) => (c.identity !== undefined || c.ownedSequence !== undefined) && bringsValue(change, c.name, parsed.text),
      );
      if (!table?.known || !filled) continue;
      const first = found.get(keyOf(table));
      found.set(keyOf(table), first ? { ...first, last: index } : { index, last: index, change, column: filled.name });
    }
  });
  return found.values();
}

/**
 * A list without the column leaves it to the sequence, and so does DEFAULT. A sequence does not
 * hand out 0 or negative ids.
 */
function bringsValue({ columns, hasColumnList, rows }: Insert, column: string, text: string): boolean {
  if (hasColumnList && !columns.includes(column)) return false;
  // Without a column list, it is unknown which value of a query goes into which column.
  if (!hasColumnList && rows === 'query') return false;
  if (rows === 'values' && /[(,]\s*DEFAULT\s*[,)]|\bnextval\b/i.test(text)) return false;
  return !(hasColumnList && columns[0] === column && /\bVALUES\s*\(\s*(?:-\s*\d+|0)\s*,/i.test(text));
}

/** Inserted after the last of the statements, if that one is terminated. */
function setSequence({ table }: Insert, column: string, first?: FileStatement, last?: FileStatement): Fix[] {
  if (!first || !last?.terminated || /[^a-z0-9_]/.test(column)) return [];
  const name = first.parsed.text.slice(table.span.start, table.span.end);
  const newText = `\nSELECT setval(pg_get_serial_sequence('${name.replaceAll("'", "''")}', '${column}'), (SELECT max(${column}) FROM ${name}));`;
  const end = last.end - first.start;
  return [{ title: 'Set the sequence', kind: 'edit', edits: [{ span: span(end, end), newText }] }];
}

/** setval, RESTART, or code that contains one of them. */
function movesSequence({ text, changes }: ParsedStatement): boolean {
  return !changes.some((c) => c.kind === 'Insert' || c.kind === 'Update') && /\bsetval\b|\bRESTART\b/i.test(text);
}
