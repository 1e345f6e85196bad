import { describe, expect, it } from 'vitest';
import type { Facts, TableFacts } from '../../server/src/core/cost/facts';
import { lensLine } from '../../server/src/core/cost/format';
import { costOf } from './analysed';

const SCHEMA = `
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, status text, total bigint);
CREATE INDEX orders_status ON orders (status);
CREATE TABLE events (at date NOT NULL, v text) PARTITION BY RANGE (at);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
`;

function table(name: string, fields: Partial<TableFacts> = {}): TableFacts {
  return {
    schema: 'public',
    name,
    rows: 1_000_000,
    heapBytes: 150e6,
    indexBytes: 60e6,
    toastBytes: 0,
    indexes: [],
    foreignKeysOut: [],
    foreignKeysIn: [],
    columns: [],
    triggers: [],
    partitions: 0,
    analyzedAt: '2026-01-01T00:00:00Z',
    ...fields,
  };
}

const index = (name: string, bytes: number, columns: readonly string[]) => ({
  name,
  bytes,
  columns,
  unique: false,
  primary: false,
  valid: true,
});
const columns = [
  { name: 'id', type: 'bigint', notNull: true, hasDefault: false },
  { name: 'customer_id', type: 'bigint', notNull: false, hasDefault: false },
  { name: 'status', type: 'text', notNull: false, hasDefault: false },
  { name: 'total', type: 'bigint', notNull: false, hasDefault: false },
];

function facts(tables: readonly TableFacts[], more: Partial<Facts> = {}): Facts {
  return {
    source: 'snapshot prod.json',
    takenAt: '2026-01-02T00:00:00Z',
    development: false,
    machineFactor: 1,
    tables: new Map(tables.map((t) => [`${t.schema}.${t.name}`, t])),
    ...more,
  };
}

const ORDERS = table('orders', { columns, indexes: [index('orders_pkey', 22e6, ['id']), index('orders_status', 38e6, ['status'])] });
const CUSTOMERS = table('customers', { rows: 1000 });

describe('cost', () => {
  it('of a rewrite: WAL and disk by the formula, once for the table with its indexes', async () => {
    const { estimates } = await costOf(SCHEMA, 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid()', facts([ORDERS]));
    expect(estimates).toHaveLength(1);
    const [rewrite] = estimates;
    expect(rewrite).toMatchObject({ relation: 'public.orders', work: 'rewrite', rows: 1_000_000, totalBytes: 210e6 });
    expect(rewrite?.walBytes).toBe(150e6 + 35e6 + 0.9 * 60e6);
    expect(rewrite?.diskBytes).toBe(Math.round(1.07 * 210e6));
    const middle = 0.018 * (150e6 / 8192) + 0.28 * 1000 + 0.38 * 1000 * 2;
    expect(rewrite?.durationMs?.low).toBeCloseTo(middle / 2);
    expect(rewrite?.durationMs?.high).toBeCloseTo(middle * 2);
    expect(rewrite?.source).toBe(
      'snapshot prod.json of 2026-01-02T00:00:00Z, analyzed 2026-01-01T00:00:00Z; formulas measured on PostgreSQL 17 and 18, times scaled by a probe of this server (× 1.0)',
    );
  });

  it('of a rewrite with TOAST: values that stand outside of their rows are written too', async () => {
    const sql = 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid()';
    const [bare] = (await costOf(SCHEMA, sql, facts([ORDERS]))).estimates;
    const [toasted] = (await costOf(SCHEMA, sql, facts([{ ...ORDERS, toastBytes: 100e6 }]))).estimates;
    expect((toasted?.walBytes ?? 0) - (bare?.walBytes ?? 0)).toBeCloseTo(0.9 * 100e6);
    expect((toasted?.diskBytes ?? 0) - (bare?.diskBytes ?? 0)).toBeCloseTo(1.07 * 100e6, 0);
  });

  it('of a table that was never analyzed: its rows are guessed from its size, a long limit counts as 32 bytes', async () => {
    const rowsWith = async (type: string) => {
      const table = {
        ...ORDERS,
        rows: undefined,
        heapBytes: 8192 * 1000,
        columns: [{ name: 'status', type, notNull: false, hasDefault: false }],
      };
      return (await costOf(SCHEMA, 'ALTER TABLE orders ALTER COLUMN status SET NOT NULL', facts([table]))).estimates[0]?.rows;
    };
    // estimate_rel_size and get_typavgwidth: a page of 8168 bytes, 28 for each row besides its
    // values.
    expect(await rowsWith('character varying(10)')).toBe(Math.round((1000 * 8168) / (10 + 28)));
    expect(await rowsWith('character varying(2000)')).toBe(Math.round((1000 * 8168) / (32 + 28)));
    expect(await rowsWith('character(200)')).toBe(Math.round((1000 * 8168) / (200 + 28)));
  });

  it('of the same on a machine that was not measured is a wider range that says so', async () => {
    const sql = 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid()';
    const [known] = (await costOf(SCHEMA, sql, facts([ORDERS]))).estimates;
    const [unknown] = (await costOf(SCHEMA, sql, facts([ORDERS], { machineFactor: undefined }))).estimates;
    const [slow] = (await costOf(SCHEMA, sql, facts([ORDERS], { machineFactor: 3 }))).estimates;
    expect(unknown?.durationMs?.low).toBe(known?.durationMs?.low);
    expect(unknown?.durationMs?.high).toBeCloseTo(5 * (known?.durationMs?.high ?? 0));
    expect(slow?.durationMs?.high).toBeCloseTo(3 * (known?.durationMs?.high ?? 0));
    expect(slow?.walBytes).toBe(known?.walBytes);
    expect(unknown?.source).toContain('not scaled to this machine');
  });

  it('of nothing is nothing', async () => {
    expect((await costOf(SCHEMA, "ALTER TABLE orders ADD COLUMN c text DEFAULT 'x'", facts([ORDERS]))).estimates).toEqual([]);
    expect((await costOf(SCHEMA, 'ALTER TABLE orders ALTER COLUMN status SET NOT NULL', facts([CUSTOMERS]))).estimates).toEqual([]);
  });

  it('of scans: one pass, no WAL', async () => {
    const { estimates, analysis } = await costOf(
      SCHEMA,
      'ALTER TABLE orders ALTER COLUMN status SET NOT NULL, ADD CHECK (total > 0)',
      facts([ORDERS]),
    );
    expect(estimates).toHaveLength(1);
    expect(estimates[0]).toMatchObject({ work: 'scan' });
    expect(estimates[0]?.walBytes).toBeUndefined();
    expect(estimates[0]?.durationMs?.high).toBeCloseTo(2 * (0.0006 * (150e6 / 8192) + 35));
    const [outcome] = analysis.statements;
    expect(estimates[0] && outcome && lensLine(estimates[0], outcome.effect)).toBe(
      'Scan < 1 s under ACCESS EXCLUSIVE · orders ≈ 1 M rows · 200 MB',
    );
  });

  it('of a foreign key is counted on the table that refers', async () => {
    for (const sql of [
      'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers',
      'ALTER TABLE orders VALIDATE CONSTRAINT f',
    ]) {
      const { estimates } = await costOf(
        `${SCHEMA} ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;`,
        sql,
        facts([ORDERS, CUSTOMERS]),
      );
      expect(estimates.map(({ relation }) => relation)).toEqual(['public.orders']);
      expect(estimates[0]?.durationMs?.high).toBeCloseTo(2 * (0.0006 * (150e6 / 8192) + 35 + 210));
    }
  });

  it('of an index: by the width of its key, longer for text, two and a half times as long when others may write', async () => {
    const cost = async (sql: string) => (await costOf(SCHEMA, sql, facts([ORDERS]))).estimates[0];
    const number = await cost('CREATE UNIQUE INDEX i ON orders (total)');
    expect(number).toMatchObject({ relation: 'public.orders', work: 'index-build' });
    expect(number?.durationMs?.high).toBeCloseTo(2 * 340);
    // 16 bytes of entry and 4 of pointer, nine tenths full.
    expect(number?.walBytes).toBe(Math.round(0.9 * 1e6 * (20 / 0.9)));
    expect((await cost('CREATE INDEX CONCURRENTLY i ON orders (total)'))?.durationMs?.high).toBeCloseTo(2.5 * 2 * 340);
    const text = await cost('CREATE INDEX i ON orders (status)');
    expect(text?.durationMs?.high).toBeCloseTo(2 * 580);
    // Equal keys share an entry: how many do is not known.
    expect(text?.walBytes).toBeUndefined();
    expect(text?.diskBytes).toBeGreaterThan(40e6);
    expect((await cost('REINDEX INDEX orders_status'))?.walBytes).toBe(0.9 * 38e6);
  });

  it('of a unique column with a volatile default is a rewrite and one more index', async () => {
    const [both] = (await costOf(SCHEMA, 'ALTER TABLE orders ADD COLUMN token uuid UNIQUE DEFAULT gen_random_uuid()', facts([ORDERS])))
      .estimates;
    const [plain] = (await costOf(SCHEMA, 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid()', facts([ORDERS]))).estimates;
    expect(both?.work).toBe('rewrite');
    expect(both?.walBytes).toBeGreaterThan((plain?.walBytes ?? 0) + 20e6);
  });

  it('of a table that was never analysed is guessed from its size, and says so', async () => {
    const [known] = (await costOf(SCHEMA, 'ALTER TABLE orders ALTER total TYPE text', facts([{ ...ORDERS, rows: undefined }]))).estimates;
    // 24 bytes of numbers, 32 for the text, 28 for the row.
    expect(known?.rows).toBe(Math.round((150e6 / 8192) * (8168 / 84)));
    expect(known?.source).toContain('never analyzed');
    const [blind] = (await costOf(SCHEMA, 'ALTER TABLE orders ALTER total TYPE text', facts([{ ...ORDERS, rows: undefined, columns: [] }])))
      .estimates;
    expect(blind).toMatchObject({ work: 'rewrite', totalBytes: 210e6 });
    expect([blind?.rows, blind?.durationMs]).toEqual([undefined, undefined]);
  });

  it('of every partition, the heaviest first', async () => {
    const schema = `${SCHEMA} CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');`;
    const { estimates } = await costOf(
      schema,
      'ALTER TABLE events ADD COLUMN n uuid DEFAULT gen_random_uuid()',
      facts([table('events', { rows: 3e6, partitions: 2 }), table('events_1'), table('events_2', { rows: 2e6 })]),
    );
    expect(estimates.map(({ relation }) => relation)).toEqual(['public.events_2', 'public.events_1']);
  });

  it('of an UPDATE reaches from reading all rows to writing all', async () => {
    const [update] = (await costOf(SCHEMA, "UPDATE orders SET status = 'x'", facts([ORDERS]))).estimates;
    expect(update?.durationMs?.low).toBeLessThan(50);
    expect(update?.durationMs?.high).toBeGreaterThan(20_000);
  });
});
