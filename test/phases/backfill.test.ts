import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDatabase, type Server, startPostgres } from '../../scripts/postgres.mjs';
import { replay } from '../../server/src/core/analysis/replay';
import { type BackfillResult, backfillScript, updateStatement } from '../../server/src/core/phases/backfill/script';
import { EMPTY_STATE } from '../../server/src/core/schema/state';
import { openDocument } from '../../server/src/core/syntax/document';
import { type StatementParser, statementParser } from '../support/analysis';
import { catalogLines } from '../support/catalog';
import { SERVER_MAJORS } from '../support/extent';
import { connect, psql, startPsql } from './servers';

/** What a JavaScript template literal would stumble over. */
const QUOTED = `c = 'it''s \`\${x}\` \\'`;

let parse: StatementParser;
beforeAll(async () => {
  parse = await statementParser();
});

interface Request {
  readonly setup?: string;
  readonly table: string;
  readonly set: string;
  readonly where?: string;
  readonly key?: readonly string[];
  readonly target?: 'psql' | 'node';
}

function generate({ setup, key, target, ...parts }: Request): BackfillResult {
  const migration = { path: '1.sql', framework: 'plain', direction: 'up', name: '', executionModel: 'per-statement', body: [] } as const;
  const statements = openDocument(setup ?? '', { parse }).statements.map((statement) => statement.parsed);
  const state = setup === undefined ? EMPTY_STATE : replay([{ migration, statements }], { pgVersion: 16, presumeRows: true });
  return backfillScript({ statement: parse(updateStatement(parts)), state, pgVersion: 16, key, target });
}

function script(request: Request): string {
  const result = generate(request);
  if ('refused' in result) throw new Error(result.refused);
  return result.text;
}

describe('refusals', () => {
  const setup = 'CREATE TABLE t (id int PRIMARY KEY, n int, c text, d text); CREATE TABLE bare (c text, n int);';
  it.each([
    [{ setup, table: 't', set: 'n = n + 1' }, /t\.n: .*not idempotent/],
    [{ setup, table: 't', set: "c = c || 'x'", where: "d = 'y'" }, /not idempotent/],
    [{ setup, table: 't', set: 'c = gen_random_uuid()' }, /t\.c: the expression is volatile.*WHERE c IS NULL/],
    [{ setup, table: 'bare', set: "c = 'x'" }, /public\.bare has no primary key/],
    [{ setup, table: 't', set: "c = 'x'", key: ['n'] }, /n can be NULL/],
    [{ setup, table: 't', set: "c = 'x'", key: ['nothing'] }, /no column nothing/],
    [{ setup, table: 't', set: 'c = (SELECT max(d) FROM bare)' }, /subquery/],
    [{ setup, table: 't', set: 'c = ' }, /cannot parse/],
  ])('%j', (request, reason) => {
    expect(generate(request)).toEqual({ refused: expect.stringMatching(reason) });
  });

  it.each([
    [{ setup, table: 't', set: 'c = lower(c)' }, 't.c IS DISTINCT FROM (lower(c))'],
    [
      { setup, table: 't', set: "c = 'a', n = 3", where: "d = 'x' OR d = 'y'" },
      "(d = 'x' OR d = 'y') AND (t.c IS DISTINCT FROM ('a') OR t.n IS DISTINCT FROM (3))",
    ],
    [{ setup, table: 't', set: 'n = coalesce(n, random()::int)' }, 't.n IS NULL'],
    [{ setup, table: 't', set: 'n = coalesce(n, 0) + 1', where: 'n IS NULL' }, 'n IS NULL'],
  ])('%j goes through rows where %s', (request, pending) => {
    expect(script(request)).toContain(`WHERE ${pending};`);
  });
});

for (const major of SERVER_MAJORS) {
  describe(`backfill on PostgreSQL ${major}`, () => {
    let server: Server;
    let databases = 0;
    const open: pg.Client[] = [];
    beforeAll(async () => {
      server = await startPostgres({ major });
    });
    afterAll(async () => {
      await Promise.all(open.map((client) => client.end().catch(() => {})));
      await server?.stop();
    });

    async function database(sql: string): Promise<{ url: string; client: pg.Client }> {
      const url = await createDatabase(server, `backfill_${++databases}`);
      const client = await connect(url);
      open.push(client);
      await client.query(sql);
      return { url, client };
    }
    async function count(client: pg.Client, sql: string): Promise<number> {
      return Number((await client.query<{ n: string }>(`SELECT (SELECT ${sql}) AS n`)).rows[0]?.n);
    }

    const KEYS: readonly (readonly [string, string, string])[] = [
      ['bigint', 'id bigint PRIMARY KEY', 'i'],
      ['uuid', 'id uuid PRIMARY KEY', 'md5(i::text)::uuid'],
      ['text', 'id varchar(20) COLLATE "C" PRIMARY KEY', `'it''s \\ ' || i`],
      ['timestamptz', 'id timestamptz PRIMARY KEY', `now() + i * interval '0.123456 s'`],
      [
        'composite',
        `a text, "B b" smallint, id numeric(10,2), PRIMARY KEY (a, "B b", id)`,
        `(ARRAY['x', 'y', 'z'])[1 + i % 3], (i % 7)::smallint, i / 3.0`,
      ],
      ['unique', 'id int NOT NULL UNIQUE', 'i'],
    ];
    it.each(KEYS)('goes along a %s key, known or asked of the database', { timeout: 60_000 }, async (_name, columns, values) => {
      const table = `CREATE TABLE t (${columns}, n int, c text)`;
      const { url, client } = await database(`${table}; INSERT INTO t SELECT ${values}, i FROM generate_series(1, 3000) AS i`);
      const before = await catalogLines(client);
      const known = await psql(url, script({ setup: `${table};`, table: 't', set: `c = 'v' || n` }), { batch: '400', pause: '0' });
      expect(known).toMatchObject({ code: 0 });
      expect(known.out).toMatch(/remaining/);
      expect(await count(client, `count(*) FROM t WHERE c IS DISTINCT FROM 'v' || n`)).toBe(0);
      const again = await psql(url, script({ table: 'public.t', set: 'n = 0' }), { batch: '400', pause: '0' });
      expect(again).toMatchObject({ code: 0 });
      expect(await count(client, 'sum(n) FROM t')).toBe(0);
      expect(await catalogLines(client), 'nothing is left behind').toEqual(before);
    });

    it('finishes an empty table, a table without a key block by block, and a partitioned one', { timeout: 60_000 }, async () => {
      const { url, client } = await database(`CREATE TABLE empty (id int PRIMARY KEY, c text); CREATE TABLE bare (n int, c text);
        INSERT INTO bare SELECT i FROM generate_series(1, 5000) AS i;
        CREATE TABLE p (id int, day date, c text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
        CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01'); CREATE TABLE p2 PARTITION OF p DEFAULT;
        INSERT INTO p SELECT i, date '2020-12-01' + i % 60 FROM generate_series(1, 3000) AS i;`);
      for (const [table, key] of [
        ['empty', undefined],
        ['bare', ['ctid']],
        ['p', undefined],
      ] as const) {
        expect(await psql(url, script({ table, set: `c = 'x'`, key }), { batch: '500', pause: '0' })).toMatchObject({ code: 0 });
        expect(await count(client, `count(*) FROM ${table} WHERE c IS NULL`)).toBe(0);
      }
      const refused = await psql(url, script({ table: 'bare', set: `c = 'y'` }));
      expect(refused).toMatchObject({ code: 3 });
      expect(refused.out).toMatch(/no primary key/);
    });

    it('is resumed after kill -9 and after Ctrl-C, with writers at work, and ends complete', { timeout: 90_000 }, async () => {
      const { url, client } = await database(`CREATE TABLE t (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, n int, c uuid);
        INSERT INTO t (n) SELECT i FROM generate_series(1, 20000) AS i; ALTER TABLE t ALTER c SET DEFAULT md5(random()::text)::uuid;
        CREATE TABLE writes (id bigint, times int); `);
      const text = script({ table: 't', set: 'c = md5(random()::text)::uuid', where: 'c IS NULL' });
      const writer = await connect(url);
      let writing = true;
      const failures: unknown[] = [];
      const work = (async () => {
        for (let i = 0; writing && failures.length === 0; i++) {
          await writer.query('INSERT INTO t (n) VALUES (0)').catch((error) => failures.push(error));
          await writer.query('UPDATE t SET n = n + 1 WHERE id = $1', [1 + ((i * 37) % 20000)]).catch((error) => failures.push(error));
        }
      })();
      onTestFinished(() => {
        writing = false;
      });
      const progress = () => count(client, 'count(c) FROM t WHERE id <= 20000');

      const first = startPsql(url, text, { batch: '500', pause: '0.05' });
      await first.until(/ rows written/);
      await new Promise((resolve) => setTimeout(resolve, 300));
      first.child.kill('SIGKILL');
      await first.done;
      const afterKill = await progress();
      expect(afterKill).toBeGreaterThan(0);
      expect(afterKill).toBeLessThan(20000);

      const second = startPsql(url, text, { batch: '500', pause: '0.05' });
      await second.until(/resumes at key[\s\S]* rows in a batch/);
      second.child.kill('SIGINT');
      const interrupted = await second.done;
      expect(interrupted.code).not.toBe(0);
      const afterCancel = await progress();
      expect(afterCancel).toBeGreaterThanOrEqual(afterKill);
      expect(afterCancel).toBeLessThan(20000);
      const sample = (await client.query('SELECT id, c FROM t WHERE c IS NOT NULL AND id <= 20000 ORDER BY id LIMIT 500')).rows;

      const third = await psql(url, text, { batch: '3000', pause: '0' });
      expect(third.out).toMatch(/resumes at key/);
      expect(third.code).toBe(0);
      writing = false;
      await work;
      await writer.end();
      expect(failures).toEqual([]);
      expect(await count(client, 'count(*) FROM t WHERE c IS NULL')).toBe(0);
      // What was written once is not written again.
      expect((await client.query('SELECT id, c FROM t WHERE c IS NOT NULL AND id <= 20000 ORDER BY id LIMIT 500')).rows).toEqual(sample);
      expect(await count(client, "count(*) FROM pg_class WHERE relname LIKE 'phasewise%'")).toBe(0);
    });

    it('waits for locked rows, lets one runner in at a time, stops when asked', { timeout: 90_000 }, async () => {
      const { url, client } = await database(
        `CREATE TABLE t (id int PRIMARY KEY, c text); INSERT INTO t SELECT i FROM generate_series(1, 6000) AS i;`,
      );
      const text = script({ table: 't', set: `c = 'x'` });
      const holder = await connect(url);
      await holder.query('BEGIN; SELECT * FROM t WHERE id = 3000 FOR UPDATE');
      const first = startPsql(url, text, { batch: '1000', pause: '0' });
      await first.until(/tries again/);
      // The second waits for the first one's lock, which is only let go at the end.
      const second = startPsql(url, text, { batch: '1000', pause: '0' });
      await holder.query('COMMIT');
      await holder.end();
      expect(await first.done).toMatchObject({ code: 0 });
      const after = await second.done;
      expect(after).toMatchObject({ code: 0 });
      expect(after.out).toMatch(/complete, 0 rows written/);

      await client.query('UPDATE t SET c = NULL');
      const third = startPsql(url, text, { batch: '300', pause: '0.2' });
      await third.until(/ rows written/);
      await client.query('UPDATE phasewise_t_c_backfill SET stop_requested = true');
      const stopped = await third.done;
      expect(stopped).toMatchObject({ code: 3 });
      expect(stopped.out).toMatch(/stopped as requested/);
      expect(await psql(url, text, { batch: '3000', pause: '0' })).toMatchObject({ code: 0 });
      expect(await count(client, `count(*) FROM t WHERE c IS DISTINCT FROM 'x'`)).toBe(0);
    });

    it('fails when the expression leaves rows without a value', { timeout: 60_000 }, async () => {
      const { url } = await database(
        `CREATE TABLE t (id int PRIMARY KEY, n int, c int); INSERT INTO t SELECT i, nullif(i % 2, 0) FROM generate_series(1, 500) AS i;`,
      );
      const run = await psql(url, script({ table: 't', set: 'c = n', where: 'c IS NULL' }), { pause: '0' });
      expect(run).toMatchObject({ code: 3 });
      expect(run.out).toMatch(/250 rows still need a value/);
    });

    it('runs without psql, as a Node program', { timeout: 60_000 }, async () => {
      const { url, client } = await database(
        `CREATE TABLE t (id int PRIMARY KEY, c text); INSERT INTO t SELECT i FROM generate_series(1, 3000) AS i;`,
      );
      // Beside our own node_modules, where it finds pg.
      const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.phasewise-backfill-'));
      const file = join(folder, 'backfill.mjs');
      writeFileSync(file, script({ table: 't', set: QUOTED, target: 'node' }));
      const child = spawn(process.execPath, [file, '--batch', '700', '--pause', '0'], { env: { ...process.env, DATABASE_URL: url } });
      let out = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (out += data));
      const code = await new Promise((resolve) => child.on('close', resolve));
      rmSync(folder, { recursive: true });
      expect(out).toMatch(/remaining: 0/);
      expect(code).toBe(0);
      expect(await count(client, `count(*) FROM t WHERE ${QUOTED.replace('=', 'IS DISTINCT FROM')}`)).toBe(0);
    });
  });
}
