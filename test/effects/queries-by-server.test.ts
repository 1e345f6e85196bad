import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Server, startPostgres } from '../../scripts/postgres.mjs';
import { execute } from '../../server/src/core/effects/execute';
import { typmodOf } from '../../server/src/core/effects/expressions/type-text';
import { KEYS } from '../../server/src/core/schema/catalog';
import { Overlay, type State, Timeline } from '../../server/src/core/schema/state';
import { splitSql } from '../../server/src/core/syntax/split';
import { type StatementParser, statementParser } from '../support/analysis';
import { SERVER_MAJORS } from '../support/extent';

const TYPES = [
  'int2',
  'int4',
  'int8',
  'numeric',
  'numeric(10,2)',
  'float8',
  'text',
  'varchar',
  'varchar(40)',
  'char(3)',
  'bool',
  'date',
  'time',
  'timestamp',
  'timestamptz',
  'timestamptz(3)',
  'interval',
  'json',
  'jsonb',
  'uuid',
  'bytea',
  'bit(3)',
  'inet',
  'int4range',
  'int4[]',
  'text[]',
  'varchar(8)[]',
  'mood',
  'label',
  'pair',
];
const SETUP = `
  CREATE TYPE mood AS ENUM ('sad', 'ok');
  CREATE DOMAIN label AS varchar(20);
  CREATE TYPE pair AS (x int, y text);
  CREATE TABLE t (${TYPES.map((type, i) => `c${i} ${type}`).join(', ')});
  CREATE TABLE other (id int, c0 text);`;

/**
 * Tables in parts: type and strategy of the key, and the bounds of the parts, of which every other
 * table has a default one.
 */
const PARTED: readonly (readonly [type: string, strategy: string, bounds: readonly string[]])[] = [
  ['int4', 'LIST', ["IN (1, '7')", 'IN (-3, NULL)']],
  ['int4', 'RANGE', ['FROM (0) TO (10)', 'FROM (10) TO (MAXVALUE)']],
  ['numeric', 'RANGE', ["FROM (0.5) TO ('1.25')", 'FROM (1.25) TO (1.5)']],
  ['text', 'LIST', ["IN ('1', 'abc')", "IN ('', '01')"]],
  ['text COLLATE "C"', 'RANGE', ["FROM ('1') TO ('2')", "FROM ('a') TO ('b')"]],
  ['char(3)', 'LIST', ["IN ('1', 'a')", "IN ('abc')"]],
  ['bool', 'LIST', ["IN ('t')"]],
  ['mood', 'LIST', ["IN ('sad')"]],
  ['date', 'RANGE', ["FROM ('2024-01-01') TO ('2024-02-01')", "FROM ('2024-02-01') TO ('2025-01-01')"]],
  ['timestamptz', 'RANGE', ["FROM ('2024-01-01') TO ('2024-02-01')", "FROM ('2024-02-01') TO ('2025-01-01')"]],
];
const KEYS_GIVEN = [
  ...[
    'NULL',
    '1',
    '-3',
    '7',
    '10',
    '1.25',
    'true',
    'now()',
    '3 + 4',
    "'1'",
    "' 1'",
    "'01'",
    "'abc'",
    "'a'",
    "'a  '",
    "''",
    "'f'",
    "'t'",
    "'ok'",
  ],
  ...[
    "'2024-01-31'",
    "'2024-02-01'",
    "'2024-1-31'",
    "'2024-01-31 23:30'",
    "'2026-01-01'",
    "date '2024-01-31' + 1",
    "'2024-01-31'::date",
    "'sad'",
  ],
];

const columns = TYPES.map((_, i) => `c${i}`);
const TEXTS = [
  '',
  '1',
  '1.5',
  '-3',
  'abc',
  'true',
  '2024-01-31',
  '2024-02-30',
  '10:00',
  '{1,2}',
  '{}',
  '[1,2)',
  '{"a": 1}',
  '101',
  'sad',
  '(1,a)',
];
const LITERALS = [
  '1',
  '-7',
  '70000',
  '3000000000',
  '1.5',
  'true',
  'NULL',
  `'x'::text`,
  'now()',
  'current_date',
  `B'101'`,
  `ARRAY[1]`,
  `'a' || 'b'`,
];

/** What a query may show. */
const SHOWN = [
  ...columns,
  ...columns.map((column) => `max(${column})`),
  ...columns.map((column) => `${column} || ${column}`),
  ...columns.map((column) => `${column} + 1`),
  ...columns.map((column) => `coalesce(${column}, ${column})`),
  ...columns.map((column) => `nullif(${column}, ${column})`),
  ...columns.map((column) => `upper(${column})`),
  ...columns.map((column) => `array_agg(${column})`),
  ...columns.map((column) => `sum(${column}) OVER ()`),
  ...columns.map((column) => `CASE WHEN true THEN ${column} END`),
  ...columns.map((column) => `(${column})`),
  ...columns.map((column) => `${column}::text`),
  ...columns.map((column) => `${column} = ${column}`),
  ...columns.map((column) => `lag(${column}) OVER ()`),
  ...TYPES.map((type) => `NULL::${type}`),
  ...TYPES.map((type) => `CAST(NULL AS ${type})`),
  ...LITERALS,
  ...[
    't',
    't.c0',
    'count(*)',
    `'x'`,
    `date '2024-01-01'`,
    `extract(year FROM c11)`,
    'trim(c6)',
    'exists (SELECT 1)',
    '(SELECT 1)',
    'ROW(1, 2)',
  ],
  ...['current_user', 'greatest(1, 2.5)', 'c24[1]', '(c29).x', 'NOT c10', 'c10 AND c10', 'c0 IS NULL', 'c0 IN (1)', 'c0 BETWEEN 1 AND 2'],
  ...[
    "c14 AT TIME ZONE 'UTC'",
    'random()',
    'c18 -> 1',
    `c18 ->> 'a'`,
    'c11 - c11',
    'c11 + 1',
    'c13 - c13',
    `c6 COLLATE "C"`,
    '-c1',
    'position(c6 IN c6)',
  ],
];

/** The server says what columns a query has, and which values an INSERT takes. */
for (const major of SERVER_MAJORS) {
  describe(`PostgreSQL ${major}`, () => {
    let server: Server;
    let client: pg.Client;
    let parse: StatementParser;
    const timeline = new Timeline();
    const env = { pgVersion: major, presumeRows: false, file: '0001.sql' };

    beforeAll(async () => {
      parse = await statementParser();
      server = await startPostgres({ major });
      client = new pg.Client({ connectionString: await createDatabase(server, 'queries') });
      await client.connect();
      await client.query(SETUP);
      for (const { start, end } of splitSql(SETUP)) timeline.apply(ours(SETUP.slice(start, end)).writes);
    });
    afterAll(async () => {
      await client?.end();
      await server?.stop();
    });

    function ours(sql: string, state: State = timeline) {
      const draft = new Overlay(state);
      const { error } = execute(parse(sql), draft, env);
      return { error: error?.sqlstate, writes: draft.writes };
    }

    async function theirs(sql: string, then?: string): Promise<{ error?: string; rows: readonly Record<string, string>[] }> {
      await client.query('BEGIN');
      try {
        await client.query(sql);
        return { rows: then === undefined ? [] : (await client.query(then)).rows };
      } catch (error) {
        return { error: (error as { code: string }).code, rows: [] };
      } finally {
        await client.query('ROLLBACK');
      }
    }

    it('gives a view the columns we say', async () => {
      const wrong: string[] = [];
      let told = 0;
      for (const shown of SHOWN) {
        const sql = `CREATE VIEW v AS SELECT ${shown} FROM t`;
        const { error, rows } = await theirs(
          sql,
          `SELECT attname AS name, coalesce(e.typname || '[]', t.typname) || ' ' || atttypmod AS type
           FROM pg_attribute JOIN pg_type t ON t.oid = atttypid LEFT JOIN pg_type e ON e.typarray = t.oid WHERE attrelid = 'v'::regclass`,
        );
        if (error) continue;
        const our = ours(sql);
        const view = our.writes.get(KEYS.relation('public.v'));
        if (our.error || view?.kind !== 'view') {
          wrong.push(`${sql}: we say ${our.error ?? 'nothing'}`);
          continue;
        }
        const [type] = view.columnTypes ?? [];
        if (view.columns[0] !== '' && view.columns[0] !== rows[0]?.name)
          wrong.push(`${sql}: named ${rows[0]?.name}, we say ${view.columns[0]}`);
        if (!type) continue;
        told++;
        const said = `${type.name}${type.array ? '[]' : ''} ${typmodOf(type)}`;
        if (said !== rows[0]?.type) wrong.push(`${sql}: ${rows[0]?.type}, we say ${said}`);
      }
      expect(wrong).toEqual([]);
      expect(told).toBeGreaterThan(SHOWN.length / 3);
    });

    it('puts rows where we say', async () => {
      const wrong: string[] = [];
      for (const [type, strategy, bounds] of PARTED)
        for (const isWhole of [true, false]) {
          const parts = [...bounds.map((bound) => `FOR VALUES ${bound}`), ...(isWhole ? ['DEFAULT'] : [])];
          const setup = [
            `CREATE TABLE p (k ${type}) PARTITION BY ${strategy} (k)`,
            ...parts.map((part, i) => `CREATE TABLE p${i} PARTITION OF p ${part}`),
          ];
          for (const key of KEYS_GIVEN) {
            const insert = `INSERT INTO p VALUES (${key})`;
            const { error, rows } = await theirs([...setup, insert].join('; '), 'SELECT tableoid::regclass::text AS part FROM p');
            const own = new Timeline(timeline);
            for (const sql of setup) own.apply(ours(sql, own).writes);
            const our = ours(insert, own);
            const filled = parts.flatMap((_, i) => {
              const part = our.writes.get(KEYS.relation(`public.p${i}`));
              return part?.kind === 'table' && part.loaded ? [`p${i}`] : [];
            });
            const what = `${type} ${strategy}${isWhole ? ' with default' : ''}: ${key}`;
            if (our.error !== undefined && our.error !== error) wrong.push(`${what} is ${error ?? rows[0]?.part}, we say ${our.error}`);
            // Where it cannot be told, all but the default one are taken to have got it.
            else if (!our.error && !error && filled.length === 1 && bounds.length > 1 && filled[0] !== rows[0]?.part)
              wrong.push(`${what} goes to ${rows[0]?.part}, we say ${filled}`);
          }
        }
      expect(wrong).toEqual([]);
    });

    it('refuses of the values of an INSERT those we say', async () => {
      const wrong: string[] = [];
      for (const column of columns)
        for (const value of [...LITERALS, ...TEXTS.map((text) => `'${text}'`), ...columns.map((_, i) => `NULL::${TYPES[i]}`)]) {
          const sql = `INSERT INTO t (${column}) VALUES (${value})`;
          const our = ours(sql).error;
          const { error } = await theirs(sql);
          if (our !== undefined && our !== error) wrong.push(`${sql} into ${TYPES[columns.indexOf(column)]}: ${error}, we say ${our}`);
        }
      expect(wrong).toEqual([]);
    });
  });
}
