import { keyOf } from '../schema/catalog';
import type { Insert } from '../syntax/change';
import type { ParsedStatement } from '../syntax/statement';
import { span } from '../text';
import { defineRule, type FileContext, type FileStatement, type Fix } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'sequence-not-reset',
  summary: 'Rows with ids of their own, and a sequence that will hand out the same ids again.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [171],
  effect:
    'A serial or identity column takes its default from a sequence, and an INSERT that brings the id along does not move it. The application then gets an id that is taken, and its INSERT fails with 23505, as often as there are such rows.',
  workaround:
    "Leave the id to the sequence, or set it afterwards: SELECT setval(pg_get_serial_sequence('orders', 'id'), (SELECT max(id) FROM orders)).",
  sources: [
    'https://www.postgresql.org/docs/current/functions-sequence.html',
    'https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-PARMS-GENERATED-IDENTITY',
  ],
  examples: [
    {
      setup: 'CREATE TABLE roles (id serial PRIMARY KEY, name text);',
      bad: "INSERT INTO roles (id, name) VALUES (1, 'admin'); INSERT INTO roles (name) VALUES ('user');",
      good: "INSERT INTO roles (id, name) VALUES (1, 'admin'); SELECT setval(pg_get_serial_sequence('roles', 'id'), (SELECT max(id) FROM roles)); INSERT INTO roles (name) VALUES ('user');",
      claim: { fails: '23505' },
    },
  ],
  onFile(context) {
    for (const { index, last, change, column } of insertsWithIds(context)) {
      if (context.statements.slice(last + 1).some(({ parsed }) => movesSequence(parsed))) continue;
      context.report(index, {
        at: change.span,
        message: `${nameOf(change.table)} gets values for ${code(column)} that its sequence does not know of: it will hand out the same again, and an INSERT of the application fails with 23505. Set it afterwards with \`setval\`.`,
        fixes: setSequence(change, column, context.statements[index], context.statements[last]),
      });
    }
  },
});

interface InsertWithIds {
  /** The first statement that does it, and the last. */
  readonly index: number;
  readonly last: number;
  readonly change: Insert;
  readonly column: string;
}

/** By table. */
function insertsWithIds({ statements, catalog }: FileContext): Iterable<InsertWithIds> {
  const found = new Map<string, InsertWithIds>();
  statements.forEach(({ parsed, effect }, index) => {
    if (parsed.node !== 'Insert' || effect.error) return;
    for (const change of parsed.changes) {
      if (change.kind !== 'Insert' || change.rows === 'default') continue;
      const table = catalog.findTable(change.table);
      const filled = table?.columns.find(
        (c) => (c.identity !== undefined || c.ownedSequence !== undefined) && bringsAlong(change, c.name, parsed.text),
      );
      if (!table?.known || !filled) continue;
      const first = found.get(keyOf(table));
      found.set(keyOf(table), first ? { ...first, last: index } : { index, last: index, change, column: filled.name });
    }
  });
  return found.values();
}

/** A list without the column leaves it to the sequence, and so does DEFAULT; 0 and negative ids are none that it hands out. */
function bringsAlong({ columns, hasColumnList, rows }: Insert, column: string, text: string): boolean {
  if (hasColumnList && !columns.includes(column)) return false;
  // Rows from a query may have been read from anywhere, in the order of whoever wrote it: without a list nobody can tell.
  if (!hasColumnList && rows === 'query') return false;
  if (rows === 'values' && /[(,]\s*DEFAULT\s*[,)]|\bnextval\b/i.test(text)) return false;
  return !(hasColumnList && columns[0] === column && /\bVALUES\s*\(\s*(?:-\s*\d+|0)\s*,/i.test(text));
}

/** After the last of them; where that has no end yet, nothing can follow it. */
function setSequence({ table }: Insert, column: string, first?: FileStatement, last?: FileStatement): Fix[] {
  if (!first || !last?.terminated || /[^a-z0-9_]/.test(column)) return [];
  const name = first.parsed.text.slice(table.span.start, table.span.end);
  const newText = `\nSELECT setval(pg_get_serial_sequence('${name.replaceAll("'", "''")}', '${column}'), (SELECT max(${column}) FROM ${name}));`;
  const end = last.end - first.start;
  return [{ title: 'Set the sequence', kind: 'edit', edits: [{ span: span(end, end), newText }] }];
}

/** setval, RESTART, or code that does it. */
function movesSequence({ text, changes }: ParsedStatement): boolean {
  return !changes.some((c) => c.kind === 'Insert' || c.kind === 'Update') && /\bsetval\b|\bRESTART\b/i.test(text);
}
