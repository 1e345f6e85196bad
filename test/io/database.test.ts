import { createServer, type Server as TcpServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Server, startPostgres } from '../../scripts/postgres.mjs';
import { connect, type DatabaseFailure, loadFacts } from '../../server/src/io/database';
import type { Connection } from '../../server/src/io/database/connection';
import { SERVER_MAJORS } from '../support/extent';

const unhandled: unknown[] = [];
process.on('unhandledRejection', (error) => unhandled.push(error));
process.on('uncaughtException', (error) => unhandled.push(error));

/** Only what a test says is in the environment. */
const env = {};

const SCHEMA = `
CREATE TABLE customers (id int PRIMARY KEY, email text NOT NULL);
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, status text DEFAULT 'new', note text, big text);
CREATE INDEX orders_status_idx ON orders (status, lower(note)) INCLUDE (id);
CREATE TABLE order_items (order_id bigint, n int);
ALTER TABLE order_items ADD CONSTRAINT items_order FOREIGN KEY (order_id) REFERENCES orders NOT VALID;
CREATE TABLE never_analysed (a int);
CREATE TABLE empty (a int);
CREATE TABLE events (at date NOT NULL, v text) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
CREATE INDEX events_v ON events (v);
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS n;
CREATE SCHEMA "Odd name"; CREATE TABLE "Odd name"."T'x" ("c d" int);
CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION noop();
INSERT INTO customers SELECT n, 'c' || n FROM generate_series(1, 500) n;
INSERT INTO orders (customer_id, note, big)
  SELECT 1 + n % 500, 'note', CASE WHEN n % 100 = 0 THEN (SELECT string_agg(md5((n * i)::text), '') FROM generate_series(1, 100) i) END
  FROM generate_series(1, 20000) n;
INSERT INTO order_items SELECT n, 1 FROM generate_series(1, 1000) n;
INSERT INTO never_analysed SELECT n FROM generate_series(1, 1000) n;
INSERT INTO events SELECT date '2025-01-01' + n % 50, 'v' FROM generate_series(1, 5000) n;
ANALYZE customers, orders, order_items, events, events_1, events_2;
-- After the statistics were taken the table grew by half.
INSERT INTO orders (customer_id, note) SELECT 1, 'note' FROM generate_series(1, 10000) n;
ALTER DATABASE facts SET TimeZone = 'Europe/Vienna';
`;

async function connected(url: string): Promise<Connection> {
  const connection = await connect(url, { env });
  if (connection.kind === 'failed') throw new Error(connection.message);
  return connection;
}

async function refused(url: string, options: Parameters<typeof connect>[1] = {}): Promise<DatabaseFailure> {
  const outcome = await connect(url, { env, ...options });
  if (outcome.kind === 'failed') return outcome;
  await outcome.close();
  throw new Error('connected');
}

function withUser(url: string, user: string, password = '', database?: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  if (database) changed.pathname = `/${database}`;
  return changed.href;
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 5000) throw new Error('nothing happened');
    await new Promise((done) => setTimeout(done, 10));
  }
}

/**
 * Up to 14 a separate process collects what was analysed, and may be late (PostgreSQL 14 docs,
 * 28.2, the statistics collector).
 */
async function statisticsCollected(client: pg.Client): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const { rows } = await client.query("SELECT FROM pg_stat_user_tables WHERE relname = 'events_2' AND last_analyze IS NOT NULL");
    if (rows.length > 0) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('the statistics were not collected within 10 s');
}

for (const major of SERVER_MAJORS) {
  describe(`PostgreSQL ${major}`, () => {
    let server: Server;
    let url: string;
    let admin: pg.Client;

    beforeAll(async () => {
      server = await startPostgres({ major, settings: { max_connections: 12, superuser_reserved_connections: 3 } });
      url = await createDatabase(server, 'facts');
      admin = new pg.Client({ connectionString: url });
      await admin.connect();
      await admin.query(SCHEMA);
      await statisticsCollected(admin);
    });
    afterAll(async () => {
      await admin?.end();
      await server?.stop();
      expect(unhandled).toEqual([]);
    });

    it('says who the server is', async () => {
      const connection = await connected(url);
      expect(connection.major).toBe(major);
      expect(server.version).toContain(connection.version);
      expect(connection.timezone).toBe('Europe/Vienna');
      expect(connection.label).toBe(`127.0.0.1:${server.port}/facts`);
      await connection.close();
    });

    it('reads rows, sizes, indexes, foreign keys, columns and triggers', async () => {
      const connection = await connected(url);
      const result = await loadFacts(connection);
      if (result.kind === 'failed') throw new Error(result.message);
      const { facts, migrationRunning } = result;
      expect(migrationRunning).toBe(false);
      expect(facts).toMatchObject({
        source: `development database 127.0.0.1:${server.port}/facts`,
        development: true,
        timezone: 'Europe/Vienna',
      });
      expect(Math.floor((facts.serverVersion ?? 0) / 10_000)).toBe(major);
      const truth = (
        await admin.query(`SELECT pg_relation_size('orders')::int AS heap, pg_indexes_size('orders')::int AS indexes,
          (SELECT (pg_relation_size(reltoastrelid) + pg_indexes_size(reltoastrelid))::int FROM pg_class WHERE oid = 'orders'::regclass) AS toast`)
      ).rows[0];
      const orders = facts.tables.get('public.orders');
      expect(orders).toMatchObject({
        heapBytes: truth.heap,
        indexBytes: truth.indexes,
        toastBytes: truth.toast,
        partitions: 0,
        triggers: ['touch'],
      });
      expect(truth.toast).toBeGreaterThan(8192);
      expect(orders?.rows).toBeGreaterThan(28_000);
      expect(orders?.rows).toBeLessThan(32_000);
      expect(orders?.estimated).toBeUndefined();
      expect(Date.parse(orders?.analyzedAt ?? '')).toBeGreaterThan(Date.now() - 600_000);
      expect(orders?.indexes.map(({ name, unique, primary, valid, columns }) => ({ name, unique, primary, valid, columns }))).toEqual([
        { name: 'orders_pkey', unique: true, primary: true, valid: true, columns: ['id'] },
        { name: 'orders_status_idx', unique: false, primary: false, valid: true, columns: ['status', '(expression)'] },
      ]);
      expect(orders?.foreignKeysOut).toEqual([
        {
          name: 'orders_customer_id_fkey',
          table: 'public.orders',
          columns: ['customer_id'],
          referencedTable: 'public.customers',
          validated: true,
        },
      ]);
      expect(orders?.foreignKeysIn).toEqual([
        { name: 'items_order', table: 'public.order_items', columns: ['order_id'], referencedTable: 'public.orders', validated: false },
      ]);
      expect(orders?.columns.slice(0, 3)).toEqual([
        { name: 'id', type: 'bigint', notNull: true, hasDefault: true },
        { name: 'customer_id', type: 'integer', notNull: true, hasDefault: false },
        { name: 'status', type: 'text', notNull: false, hasDefault: true },
      ]);
      const [one, two, all] = ['events_1', 'events_2', 'events'].map((name) => facts.tables.get(`public.${name}`));
      expect(all?.partitions).toBe(2);
      expect(all?.heapBytes).toBe((one?.heapBytes ?? 0) + (two?.heapBytes ?? 0));
      expect(all?.rows).toBe(5000);
      expect(all?.indexes[0]?.bytes).toBe((one?.indexBytes ?? 0) + (two?.indexBytes ?? 0));
      expect(facts.tables.get('public.never_analysed')).toMatchObject({ heapBytes: 40960 });
      expect(facts.tables.get('public.never_analysed')?.rows).toBeUndefined();
      expect(facts.tables.get('public.never_analysed')?.analyzedAt).toBeUndefined();
      expect(facts.tables.get('public.empty')?.rows).toBe(0);
      expect(facts.tables.get("Odd name.T'x")?.columns).toEqual([{ name: 'c d', type: 'integer', notNull: false, hasDefault: false }]);
      expect(facts.tables.has('public.totals')).toBe(true);
      expect([...facts.tables.keys()].filter((name) => /^(pg_|information_schema)/.test(name))).toEqual([]);
      await connection.close();
    });

    it('reads named tables only, with the partitions below them', async () => {
      const connection = await connected(url);
      const result = await loadFacts(connection, ['public.events', 'public.orders', 'public.nowhere']);
      if (result.kind === 'failed') throw new Error(result.message);
      expect([...result.facts.tables.keys()]).toEqual(['public.events', 'public.events_1', 'public.events_2', 'public.orders']);
      await connection.close();
    });

    it('cannot write', async () => {
      const connection = await connected(url);
      for (const sql of [
        'DELETE FROM orders',
        'CREATE TABLE x (a int)',
        'INSERT INTO customers VALUES (0, $1)',
        "SELECT nextval('orders_id_seq')",
        'VACUUM orders',
      ]) {
        const answer = await connection.read(sql, sql.includes('$1') ? ['x'] : []);
        expect([sql, answer.kind]).toEqual([sql, 'failed']);
        if (answer.kind === 'failed' && sql !== 'VACUUM orders') expect(answer.reason).toBe('read-only');
      }
      // Two statements at once, one of which would end the transaction, are not taken.
      expect((await connection.read('COMMIT; DELETE FROM orders')).kind).toBe('failed');
      const settings = await connection.read<{ name: string; setting: string }>(
        `SELECT name, setting FROM pg_settings
         WHERE name IN ('default_transaction_read_only', 'transaction_read_only', 'lock_timeout', 'statement_timeout', 'application_name') ORDER BY name`,
      );
      expect(settings.kind === 'rows' && settings.rows.map(({ setting }) => setting)).toEqual(['phasewise', 'on', '200', '2000', 'on']);
      expect((await admin.query('SELECT count(*)::int AS n FROM orders')).rows[0].n).toBe(30_000);
      await connection.close();
    });

    it('does not wait for a migration that holds a table, or stands in the queue for it', async () => {
      const connection = await connected(url);
      const before = await loadFacts(connection, ['public.orders']);
      await admin.query('BEGIN; ALTER TABLE orders ADD COLUMN c int');
      const waiting = new pg.Client({ connectionString: url });
      await waiting.connect();
      const reader = new pg.Client({ connectionString: url });
      await reader.connect();
      await reader.query('BEGIN; SELECT 1 FROM customers LIMIT 1');
      await waiting.query('BEGIN');
      const queued = waiting.query('LOCK TABLE customers');
      queued.catch(() => undefined);
      try {
        await untilTrue(async () => (await reader.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount === 1);
        const started = performance.now();
        const result = await loadFacts(connection);
        expect(performance.now() - started).toBeLessThan(1000);
        if (result.kind === 'failed' || before.kind === 'failed') throw new Error('no facts');
        expect(result.migrationRunning).toBe(true);
        const [was, is] = [before, result].map(({ facts }) => facts.tables.get('public.orders'));
        expect(is?.estimated).toBe(true);
        // The sizes of the last ANALYZE: the table has grown by half since.
        expect(is?.heapBytes).toBeGreaterThan((was?.heapBytes ?? 0) / 2);
        expect(is?.rows).toBe(20_000);
        expect(result.facts.tables.get('public.customers')?.estimated).toBe(true);
        expect(result.facts.tables.get('public.order_items')?.estimated).toBeUndefined();
        const size = await connection.read("SELECT pg_relation_size('orders')");
        expect(size).toMatchObject({ kind: 'failed', reason: 'busy' });
      } finally {
        await admin.query('ROLLBACK');
        await reader.query('ROLLBACK');
        await queued;
        await Promise.all([waiting.end(), reader.end(), connection.close()]);
      }
    });

    it('gives up a query that takes long, and goes on', async () => {
      const connection = await connected(url);
      expect(await connection.read('SELECT pg_sleep(10)')).toMatchObject({ kind: 'failed', reason: 'slow' });
      expect(await connection.read('SELECT 1 AS one')).toEqual({ kind: 'rows', rows: [{ one: 1 }] });
      await connection.close();
    });

    it('says once that the connection was cut, and does not come back by itself', async () => {
      const connection = await connected(url);
      const said: DatabaseFailure[] = [];
      connection.onLost((failure) => said.push(failure));
      const sleeping = connection.read('SELECT pg_sleep(1.5)');
      await untilTrue(async () => (await admin.query("SELECT 1 FROM pg_stat_activity WHERE query ~ '^SELECT pg_sleep'")).rowCount === 1);
      await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'phasewise'");
      expect(await sleeping).toMatchObject({ kind: 'failed', reason: 'lost' });
      expect(await connection.read('SELECT 1')).toMatchObject({ reason: 'lost' });
      expect(await loadFacts(connection)).toMatchObject({ reason: 'lost' });
      await connection.close();

      const idle = await connected(url);
      idle.onLost((failure) => said.push(failure));
      await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'phasewise'");
      await until(() => said.length === 2);
      expect(said.map(({ reason }) => reason)).toEqual(['lost', 'lost']);
      expect((await admin.query("SELECT 1 FROM pg_stat_activity WHERE application_name = 'phasewise'")).rowCount).toBe(0);
      await idle.close();
      await idle.close();
    });

    it('needs no rights but CONNECT, and says so where that is missing', async () => {
      await admin.query("CREATE ROLE stranger LOGIN PASSWORD 'x'");
      await admin.query('CREATE DATABASE closed');
      await admin.query('REVOKE CONNECT ON DATABASE closed FROM PUBLIC');
      const connection = await connected(withUser(url, 'stranger'));
      const result = await loadFacts(connection, ['public.orders']);
      expect(result.kind === 'facts' && result.facts.tables.get('public.orders')?.heapBytes).toBeGreaterThan(100_000);
      expect(await connection.read('SELECT * FROM orders')).toMatchObject({ reason: 'no-rights' });
      await connection.close();
      expect(await refused(withUser(url, 'stranger', '', 'closed'))).toMatchObject({ reason: 'no-rights' });
    });

    it('has a sentence for what is not there', async () => {
      expect(await refused(withUser(url, 'postgres', '', 'nowhere'))).toMatchObject({ reason: 'no-database' });
      expect(await refused(withUser(url, 'nobody_at_all'))).toMatchObject({ reason: 'role' });
      expect(await refused(`${url}?sslmode=require`)).toMatchObject({ reason: 'tls' });
      await connected(`${url}?sslmode=prefer`).then((connection) => connection.close());
      const crowd = await Promise.all(Array.from({ length: 8 }, () => connect(withUser(url, 'stranger'), { env })));
      expect(await refused(withUser(url, 'stranger'))).toMatchObject({ reason: 'too-many-connections' });
      await Promise.all(crowd.map((connection) => connection.kind === 'connection' && connection.close()));
    });
  });
}

async function untilTrue(condition: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 10) {
    if (waited > 5000) throw new Error('nothing happened');
    await new Promise((done) => setTimeout(done, 10));
  }
}

describe('passwords', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startPostgres({ major: 18 });
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    await admin.query("CREATE ROLE scram LOGIN PASSWORD 's3cret/@:#'");
    const { rows } = await admin.query<{ hba_file: string }>('SHOW hba_file');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      rows[0]?.hba_file ?? '',
      'host all postgres 127.0.0.1/32 trust\nhostssl tls all 127.0.0.1/32 scram-sha-256\nhost postgres all 127.0.0.1/32 scram-sha-256\n',
    );
    await admin.query('CREATE DATABASE tls');
    await admin.query('SELECT pg_reload_conf()');
    await admin.end();
    await new Promise((done) => setTimeout(done, 200));
  });
  afterAll(() => server?.stop());

  it('takes the right one and tells a wrong one from none', async () => {
    const connection = await connected(withUser(server.url, 'scram', encodeURIComponent('s3cret/@:#')));
    await connection.close();
    const wrong = await refused(withUser(server.url, 'scram', 'hunter2'));
    expect(wrong).toMatchObject({ reason: 'password' });
    expect(wrong.message).toContain('refused the password of scram');
    expect(JSON.stringify(wrong)).not.toContain('hunter2');
    const none = await refused(withUser(server.url, 'scram'));
    expect(none.message).toContain('asks for a password of scram');
    const fromEnv = await connect(withUser(server.url, 'scram'), { env: { PGPASSWORD: 's3cret/@:#' } });
    expect(fromEnv.kind).toBe('connection');
    if (fromEnv.kind === 'connection') await fromEnv.close();
  });

  it('sends a refused password once only', async () => {
    const { readFileSync } = await import('node:fs');
    const before = readFileSync(server.log, 'utf8').split('password authentication failed').length;
    await refused(`${withUser(server.url, 'scram', 'hunter2')}?sslmode=prefer`);
    await new Promise((done) => setTimeout(done, 100));
    expect(readFileSync(server.log, 'utf8').split('password authentication failed').length).toBe(before + 1);
  });

  it('says that the server asks for TLS', async () => {
    const failed = await refused(`${withUser(server.url, 'scram', 'x', 'tls')}?sslmode=disable`);
    expect(failed).toMatchObject({ reason: 'tls' });
  });
});

describe('no server', () => {
  let silent: TcpServer;
  let chatty: TcpServer;
  const portOf = (server: TcpServer) => (server.address() as { port: number }).port;
  let attempts = 0;

  beforeAll(async () => {
    silent = createServer(() => attempts++).listen(0, '127.0.0.1');
    chatty = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    }).listen(0, '127.0.0.1');
    await Promise.all([silent, chatty].map((server) => new Promise((done) => server.once('listening', done))));
  });
  afterAll(() => {
    silent.close();
    chatty.close();
    expect(unhandled).toEqual([]);
  });

  it('gives up a server that never answers, once', async () => {
    for (const mode of ['disable', 'allow', 'prefer', 'require']) {
      attempts = 0;
      const started = performance.now();
      expect(await refused(`postgres://u:hunter2@127.0.0.1:${portOf(silent)}/d?sslmode=${mode}`, { timeoutMs: 300 })).toMatchObject({
        reason: 'timeout',
      });
      expect(performance.now() - started).toBeLessThan(1000);
      expect(attempts).toBe(1);
    }
  });

  it('connects without startup options to a pooler that takes none', async () => {
    const startups: string[] = [];
    const pooler = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (packet) => {
        startups.push(packet.toString('latin1'));
        const says = startups.length === 1 ? ['08P01', 'unsupported startup parameter: options'] : ['53300', 'no more connections allowed'];
        const body = Buffer.from(`SFATAL\0C${says[0]}\0M${says[1]}\0\0`, 'latin1');
        const head = Buffer.alloc(5);
        head.write('E');
        head.writeInt32BE(body.length + 4, 1);
        socket.end(Buffer.concat([head, body]));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((done) => pooler.once('listening', done));
    expect(await refused(`postgres://u@127.0.0.1:${portOf(pooler)}/d?sslmode=disable`)).toMatchObject({ reason: 'too-many-connections' });
    expect(startups.map((packet) => packet.includes('default_transaction_read_only'))).toEqual([true, false]);
    pooler.close();
  });

  it('waits three seconds when not told otherwise', async () => {
    const started = performance.now();
    await refused(`postgres://u@127.0.0.1:${portOf(silent)}/d`);
    expect(performance.now() - started).toBeGreaterThan(2500);
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('can be cancelled', async () => {
    const controller = new AbortController();
    const outcome = refused(`postgres://u@127.0.0.1:${portOf(silent)}/d`, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    expect(await outcome).toMatchObject({ reason: 'cancelled' });
    expect(await refused(`postgres://u@127.0.0.1:${portOf(silent)}/d`, { signal: controller.signal })).toMatchObject({
      reason: 'cancelled',
    });
  });

  it('has a sentence for hosts and ports that are not there', async () => {
    expect(await refused('postgres://u@127.0.0.1:1/d')).toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining('127.0.0.1:1'),
    });
    expect(await refused('postgres://u@localhost:1/d')).toMatchObject({ reason: 'unreachable' });
    const named = await refused('postgres://u:hunter2@no-such-host.invalid/d');
    expect(named).toMatchObject({ reason: 'unreachable', message: expect.stringContaining('no-such-host.invalid') });
    expect(await refused('postgres:///d?host=/nowhere')).toMatchObject({ reason: 'unreachable' });
    expect((await refused(`postgres://u@127.0.0.1:${portOf(chatty)}/d`)).kind).toBe('failed');
  });

  it('never repeats a URL it cannot read', async () => {
    for (const url of [
      'postgres://u:hunter2#x@host/db',
      'postgres://u:12/hunter2@host/db',
      'postgres://u:1?hunter2@host/db',
      'hunter2',
      'mysql://u:hunter2@h/d',
      'postgres://u:%hunter2@h/d',
      'postgres://u:hunter2@h:99999999/d',
      'postgres://u:hunter2@a,b/d',
      '',
    ]) {
      const failed = await refused(url);
      expect([url, failed.reason]).toEqual([url, 'url']);
      expect(failed.message).not.toContain('hunter2');
    }
  });
});
