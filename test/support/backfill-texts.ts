import { replay } from '../../server/src/core/analysis/replay';
import { backfillScript, type ScriptOptions, updateStatement } from '../../server/src/core/phases/backfill/script';
import { EMPTY_STATE } from '../../server/src/core/schema/state';
import { openDocument } from '../../server/src/core/syntax/document';
import type { StatementParser } from './analysis';

interface Request extends ScriptOptions {
  /** The earlier migrations; left out, the script asks the database for what it needs. */
  readonly setup?: string;
  readonly table: string;
  readonly set: string;
  readonly where?: string;
}

const TABLE = 'CREATE TABLE orders (id bigint PRIMARY KEY, region text NOT NULL, total int, status text, UNIQUE (region, total));';

/** One of each kind of script, by the name of its snapshot. */
export const BACKFILLS: Readonly<Record<string, Request>> = {
  'backfill-psql.sql': { setup: TABLE, table: 'orders', set: "status = 'new'", where: 'status IS NULL' },
  'backfill-psql-unknown-table.sql': { table: 'sales.orders', set: "status = 'new'", file: 'fill.sql', batch: 250 },
  'backfill-psql-two-columns.sql': {
    setup: 'CREATE TABLE lines ("Order" bigint, n int, a text, b text, PRIMARY KEY ("Order", n));',
    table: 'lines',
    set: "a = lower(a), b = 'x'",
  },
  'backfill-psql-blocks.sql': { setup: 'CREATE TABLE log (line text, level int);', table: 'log', set: 'level = 0', key: ['ctid'] },
  'backfill-node.txt': { setup: TABLE, table: 'orders', set: "status = 'new'", where: 'status IS NULL', target: 'node' },
  'backfill-node-unknown-table.txt': { table: 'sales.orders', set: "status = 'new'", target: 'node' },
  'backfill-node-blocks.txt': { setup: 'CREATE TABLE log (line text);', table: 'log', set: "line = ''", key: ['ctid'], target: 'node' },
};

/** What no script can do. */
const REFUSED: readonly Request[] = [
  { setup: TABLE, table: 'orders', set: 'total = total + 1' },
  { setup: TABLE, table: 'orders', set: 'status = gen_random_uuid()::text' },
  { setup: TABLE, table: 'orders', set: 'total = (SELECT max(total) FROM orders)' },
  { setup: TABLE, table: 'orders', set: 'total = 1', key: ['nothing'] },
  { setup: TABLE, table: 'orders', set: 'total = 1', key: ['status'] },
  { setup: TABLE, table: 'orders', set: 'total = 1', key: ['region'] },
  { setup: 'CREATE TABLE log (line text);', table: 'log', set: "line = ''" },
  { setup: TABLE, table: 'orders', set: 'total = ' },
  { setup: TABLE, table: 'orders', set: 'total = 1; DROP TABLE orders' },
];

export function backfillTexts(request: Request, parse: StatementParser): string {
  const result = generate(request, parse);
  if ('refused' in result) throw new Error(result.refused);
  return result.text;
}

export function refusedBackfillTexts(parse: StatementParser): string {
  return REFUSED.map((request) => {
    const result = generate(request, parse);
    if (!('refused' in result)) throw new Error(`not refused: ${request.set}`);
    return `${updateStatement(request)}${request.key ? ` -- key ${request.key}` : ''}\n  ${result.refused}`;
  }).join('\n\n');
}

function generate({ setup, table, set, where, ...options }: Request, parse: StatementParser) {
  const migration = { path: '1.sql', framework: 'plain', direction: 'up', name: '', executionModel: 'per-statement', body: [] } as const;
  const statements = openDocument(setup ?? '', { parse }).statements.map((statement) => statement.parsed);
  const state = setup === undefined ? EMPTY_STATE : replay([{ migration, statements }], { pgVersion: 16, presumeRows: true });
  const update = updateStatement({ table, set, ...(where === undefined ? {} : { where }) });
  return backfillScript({ statement: parse(update), state, pgVersion: 16, ...options });
}
