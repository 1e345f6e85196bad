import type { ColumnDefinition } from '../syntax/change';
import { defineRule, type RuleContext } from './engine/rule';
import { code, listed, nameOf } from './engine/wording';
import { isBuiltIn } from './shared/defined-columns';

/** Bytes and alignment of the common types of fixed length (src/include/catalog/pg_type.dat). */
const LAYOUT: readonly (readonly [size: number, alignment: number, types: readonly string[]])[] = [
  [8, 8, ['int8', 'serial8', 'bigserial', 'float8', 'timestamp', 'timestamptz', 'time', 'money', 'pg_lsn', 'xid8']],
  [16, 8, ['interval', 'point']],
  [12, 8, ['timetz']],
  [4, 4, ['int4', 'serial', 'serial4', 'float4', 'date', 'oid', 'xid', 'regclass', 'regproc', 'regtype']],
  [6, 4, ['macaddr']],
  [2, 2, ['int2', 'smallserial', 'serial2']],
  [1, 1, ['bool', 'char']],
  [16, 1, ['uuid']],
];

/** A row is stored in steps of eight bytes, so a smaller gap costs nothing. */
const SMALLEST_GAIN = 8;

export default defineRule({
  id: 'column-order',
  summary: 'The order of the columns wastes bytes in every row.',
  severity: 'hint',
  preset: 'style',
  since: '0.1.0',
  catalogue: [184],
  effect:
    "Each value begins at a multiple of its type's alignment. " +
    'A bigint or timestamp after a boolean leaves seven empty bytes in every row. ' +
    'Columns are stored in the order in which they are written, and you need a new table to change it later. ' +
    'Phasewise counts the columns of fixed length before the first one of variable length (text, numeric, jsonb, arrays), ' +
    'for a row without NULL in them.',
  workaround:
    'Put columns of eight bytes first, then those of four, two and one, then those of variable length. ' +
    'Do this only for a table that will be large.',
  sources: ['https://www.postgresql.org/docs/current/storage-page-layout.html', 'src/include/catalog/pg_type.dat'],
  examples: [
    {
      bad:
        'CREATE TABLE visits (returning_user boolean, id bigint PRIMARY KEY, kind smallint, made_at timestamptz, ' +
        'paid boolean, total bigint);',
      good:
        'CREATE TABLE visits (id bigint PRIMARY KEY, made_at timestamptz, total bigint, kind smallint, ' +
        'returning_user boolean, paid boolean);',
      differs: 'The columns stand in another order.',
      claim: {
        after: {
          query:
            'INSERT INTO visits (returning_user, id, kind, made_at, paid, total) VALUES (true, 1, 1, now(), true, 1) RETURNING pg_column_size(visits)',
          bad: '72',
          good: '52',
        },
      },
    },
  ],
  messages: {
    wastes: [
      'Wastes {bytes} bytes in every row of {table}.',
      'PostgreSQL aligns each value, which leaves gaps between the columns.',
      'Put {columns} first, then columns of four, two and one bytes.',
    ],
  },
  on: {
    CreateTable({ columns, table, span, persistence, foreign, inherits, like, ofType }, context) {
      // Columns that come from another table or type stand before those written here.
      if (persistence === 'temporary' || foreign || inherits.length > 0 || like.length > 0 || ofType || context.effect.error) return;
      const fixed = leadingFixed(columns, context);
      const gaps = padding(fixed);
      if (gaps < SMALLEST_GAIN) return;
      const wide = fixed.filter(({ alignment }) => alignment === 8).map(({ name }) => code(name));
      context.report({ messageId: 'wastes', data: { bytes: String(gaps), table: nameOf(table), columns: listed(wide) }, at: span });
    },
  },
});

interface FixedColumn {
  readonly name: string;
  readonly size: number;
  readonly alignment: number;
}

/** Stops at the first column of variable length: after it, positions differ from row to row. */
function leadingFixed(columns: readonly ColumnDefinition[], context: RuleContext): FixedColumn[] {
  const found: FixedColumn[] = [];
  for (const { name, type, generated } of columns) {
    // A virtual column is not stored.
    if (generated?.stored === false) continue;
    const layout = type.arrayDimensions === 0 ? LAYOUT.find(([, , types]) => isBuiltIn(type, types, context)) : undefined;
    if (!layout) break;
    found.push({ name, size: layout[0], alignment: layout[1] });
  }
  return found;
}

function padding(columns: readonly FixedColumn[]): number {
  let at = 0;
  let gaps = 0;
  for (const { size, alignment } of columns) {
    const gap = (alignment - (at % alignment)) % alignment;
    gaps += gap;
    at += gap + size;
  }
  return gaps;
}
