import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Server, startPostgres } from '../../scripts/postgres.mjs';
import type { CostEstimate, Facts } from '../../server/src/core/cost/facts';
import { connect, loadFacts } from '../../server/src/io/database';
import { SERVER_MAJORS } from '../support/extent';
import { costOf } from './analysed';

const SCHEMA = `
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, status text NOT NULL, address text, placed_at timestamptz NOT NULL);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX orders_placed_at ON orders (placed_at);
CREATE TABLE documents (id int PRIMARY KEY, body text);
`;

const ROWS = `
INSERT INTO customers SELECT n FROM generate_series(1, 1000) n;
INSERT INTO orders SELECT n, 1 + n % 1000, 'delivered', format('%s Harbour Street, Apartment %s, near the lighthouse', n % 400, n % 60),
  timestamptz '2025-01-01' + n * interval '1 minute' FROM generate_series(1, 100000) n;
ALTER TABLE documents ALTER body SET STORAGE EXTERNAL;
INSERT INTO documents SELECT n, repeat(md5(n::text), 150) FROM generate_series(1, 3000) n;
`;

/**
 * The server does it; what it wrote is compared with what we said. Durations are measured by hand:
 * see docs/cost-model.md.
 */
for (const major of SERVER_MAJORS) {
  describe(`PostgreSQL ${major}`, () => {
    let server: Server;
    let client: pg.Client;
    let facts: Facts;

    beforeAll(async () => {
      server = await startPostgres({ major });
      const url = await createDatabase(server, 'cost');
      client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(SCHEMA);
      await client.query(ROWS);
      await client.query('VACUUM ANALYZE');
      const connection = await connect(url, { env: {} });
      if (connection.kind === 'failed') throw new Error(connection.message);
      const result = await loadFacts(connection);
      await connection.close();
      if (result.kind === 'failed') throw new Error(result.message);
      facts = result.facts;
    });
    afterAll(async () => {
      await client?.end();
      await server?.stop();
    });

    async function measured(sql: string): Promise<{ readonly wal: number; readonly estimate: CostEstimate }> {
      const { estimates } = await costOf(SCHEMA, sql, facts, major);
      const [estimate] = estimates;
      if (!estimate) throw new Error(`nothing said of ${sql}`);
      // Pages are cleaned and hints set now, not while we measure.
      await client.query('VACUUM');
      await client.query('CHECKPOINT');
      const from = (await client.query('SELECT pg_current_wal_insert_lsn() AS at')).rows[0].at;
      await client.query('BEGIN');
      await client.query(sql);
      const { wal } = (await client.query('SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), $1)::float8 AS wal', [from])).rows[0];
      await client.query('ROLLBACK');
      return { wal, estimate };
    }

    it.each([
      ['ALTER TABLE orders ADD COLUMN token float DEFAULT random()', 0.05],
      ['ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint USING customer_id + 1', 0.05],
      // Nearly all of it is TOAST.
      ['ALTER TABLE documents ADD COLUMN at timestamptz DEFAULT clock_timestamp()', 0.12],
    ])('writes as much WAL as we say for %s', async (sql, tolerance) => {
      const { wal, estimate } = await measured(sql);
      expect(estimate.work).toBe('rewrite');
      expect(Math.abs((estimate.walBytes ?? 0) / wal - 1), `said ${estimate.walBytes}, wrote ${wal}`).toBeLessThan(tolerance);
    });

    it('and for an index of distinct keys', async () => {
      const { wal, estimate } = await measured('CREATE UNIQUE INDEX i ON orders (id)');
      expect(Math.abs((estimate.walBytes ?? 0) / wal - 1), `said ${estimate.walBytes}, wrote ${wal}`).toBeLessThan(0.1);
    });

    it('and next to nothing for a scan', async () => {
      for (const sql of [
        'ALTER TABLE orders ADD CHECK (customer_id > 0)',
        'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers',
      ]) {
        const { wal, estimate } = await measured(sql);
        expect(estimate).toMatchObject({ work: 'scan', relation: 'public.orders' });
        expect(estimate.walBytes).toBeUndefined();
        expect(wal).toBeLessThan(200_000);
      }
    });

    it('knows how fast the machine is', () => {
      expect(facts.machineFactor).toBeGreaterThanOrEqual(0.5);
      expect(facts.machineFactor).toBeLessThanOrEqual(20);
    });
  });
}
