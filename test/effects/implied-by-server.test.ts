import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Server, startPostgres } from '../../scripts/postgres.mjs';
import { provesNotNull } from '../../server/src/core/effects/expressions/implication';
import type { TypeContext } from '../../server/src/core/effects/expressions/types';
import { opclassChange } from '../../server/src/core/effects/indexes/opclasses';
import {
  excludesBound,
  impliesBound,
  impliesDefault,
  type PartitionKey,
} from '../../server/src/core/effects/partitions/partition-constraint';
import type { PartitionBound } from '../../server/src/core/syntax/change';
import { SERVER_MAJORS } from '../support/extent';
import { changesOf, expressionOf, sampleState, typeOf } from './sample-state';

const NOT_NULL_CHECKS = [
  'c IS NOT NULL',
  'NOT (c IS NULL)',
  'c IS DISTINCT FROM NULL',
  'NOT (c IS NOT DISTINCT FROM NULL)',
  'c IS NOT NULL AND d > 0',
  'd > 0 AND (c IS NOT NULL AND d < 9)',
  'c > 0',
  'c = 1',
  'c IN (1, 2)',
  'c IS NOT NULL OR d > 0',
  '(c IS NOT NULL AND d > 0) OR (c IS NOT NULL AND d < 0)',
  'num_nonnulls(c) = 1',
  'coalesce(c, 0) > 0',
  'd IS NOT NULL',
  'NOT (c IS NULL OR d IS NULL)',
  'NOT (c IS NULL AND d IS NULL)',
  'c IS NOT NULL IS TRUE',
  '(c IS NOT NULL) = true',
  'c + 0 IS NOT NULL',
  't.c IS NOT NULL',
  'c NOTNULL',
  'NOT c ISNULL',
  'CASE WHEN c IS NULL THEN false ELSE true END',
  'c BETWEEN 1 AND 5',
  'NOT NOT c IS NOT NULL',
];

const RANGE = ['20', '30'];
const RANGE_CHECKS = [
  'k IS NOT NULL AND k >= 20 AND k < 30',
  'k >= 20 AND k < 30',
  'k >= 21 AND k <= 29',
  'k > 19 AND k < 30',
  'k BETWEEN 20 AND 29',
  'k = 25',
  'k IN (20, 25, 29)',
  'k IN (20, 30)',
  'k >= 20',
  'k < 30',
  '20 <= k AND 30 > k',
  'k >= 20 AND k <= 30',
  'NOT (k < 20 OR k >= 30)',
  'k = ANY (ARRAY[21, 22])',
  '(k >= 20 AND k < 25) OR (k >= 25 AND k < 30)',
  'k >= 20 AND k < 30 OR k IS NULL',
  'k >= 20.5 AND k < 29',
  'k > 20 AND k < 29',
  'k <> 5',
  'k IS NULL',
  'k < 20',
  'k >= 30',
  'k < 20 OR k >= 30',
  'k NOT BETWEEN 20 AND 30',
  'k NOT BETWEEN 20 AND 29',
  'k < 0',
  'k IS NULL OR k < 20',
  'k NOT IN (20, 21)',
  'k = 5',
  'k IN (5, 40)',
];
const DATE_CHECKS = [
  "k >= '2024-01-01' AND k < '2024-02-01'",
  "k >= '2024-01-05' AND k < '2024-01-20'",
  "k >= DATE '2024-01-01' AND k < '2024-02-01'::date",
  "k > '2023-12-31' AND k < '2024-02-01'",
  "k BETWEEN '2024-01-01' AND '2024-01-31'",
  "k = '2024-01-15'",
  "k < '2024-01-01'",
  "k >= '2024-02-01'",
  "k >= '2023-01-01' AND k < '2025-01-01'",
];
const LIST_CHECKS = [
  "k = 'b'",
  "k = 'a'",
  "k IN ('a', 'b')",
  "k IN ('b')",
  "k IN ('b', 'c')",
  "k <> 'a'",
  'k IS NULL',
  "k NOT IN ('a', 'b')",
  "k IS NOT NULL AND k = 'b'",
  "k = 'b'::text",
  "k = ANY (ARRAY['a', 'b'])",
  "k = 'b' OR k = 'a'",
  "k > 'a'",
  "k NOT IN ('a')",
  "k <> 'a' AND k <> 'b'",
  "k = 'z'",
  "k LIKE 'b%'",
];

const INDEX_CHANGES: readonly (readonly [string, string, string, string?])[] = [
  ['varchar(10)', 'varchar(20)', 'btree'],
  ['varchar(10)', 'text', 'btree'],
  ['varchar(10)', 'text', 'btree', 'varchar_pattern_ops'],
  ['varchar(10)', 'text', 'btree', 'text_pattern_ops'],
  ['text', 'varchar', 'btree', 'text_ops'],
  ['text', 'varchar', 'btree', 'varchar_ops'],
  ['text', 'citext', 'btree'],
  ['citext', 'text', 'btree'],
  ['varchar', 'text', 'hash'],
  ['varchar', 'text', 'brin'],
  ['varchar', 'text', 'spgist'],
  ['varchar', 'text', 'gin', 'gin_trgm_ops'],
  ['varchar', 'text', 'gist', 'gist_trgm_ops'],
  ['varchar', 'citext', 'gist', 'gist_trgm_ops'],
  ['cidr', 'inet', 'btree'],
  ['cidr', 'inet', 'gist', 'inet_ops'],
  ['timestamp', 'timestamptz', 'btree'],
  ['timestamptz', 'timestamp', 'brin'],
  ['timestamp(3)', 'timestamp', 'btree'],
  ['numeric(10,2)', 'numeric(12,2)', 'btree'],
  ['numeric(10,2)', 'numeric', 'hash'],
  ['int', 'oid', 'btree'],
  ['oid', 'int', 'hash'],
  ['bit(8)', 'varbit', 'btree'],
  ['varbit(8)', 'varbit(16)', 'btree'],
  ['plaintext', 'text', 'btree'],
  ['text', 'plaintext', 'btree'],
  ['mood', 'plainmood', 'btree'],
  ['plainmood', 'mood', 'hash'],
  ['varchar(5)[]', 'varchar[]', 'gin'],
  ['ints', 'int[]', 'gin'],
  ['int[]', 'ints', 'btree'],
  ['interval(3)', 'interval', 'btree'],
  ['xml', 'text', 'btree'],
];
const SETUP = `CREATE EXTENSION citext; CREATE EXTENSION pg_trgm; CREATE TYPE mood AS ENUM ('a', 'b'); CREATE DOMAIN plainmood AS mood; CREATE DOMAIN plaintext AS text; CREATE DOMAIN ints AS int[];`;

/**
 * What PostgreSQL proves it says itself at DEBUG1: "existing constraints ... are sufficient",
 * "implied by existing constraints".
 */
for (const major of SERVER_MAJORS) {
  describe(`PostgreSQL ${major}`, () => {
    let server: Server;
    let client: pg.Client;
    let notices: string[] = [];

    beforeAll(async () => {
      server = await startPostgres({ major });
      client = new pg.Client({ connectionString: await createDatabase(server, 'implied') });
      client.on('notice', ({ message }) => notices.push(message ?? ''));
      await client.connect();
      await client.query(SETUP);
    });
    afterAll(async () => {
      await client?.end();
      await server?.stop();
    });

    /** What PostgreSQL said while it ran `sql`, after `setup`. */
    async function said(setup: string, sql: string): Promise<string> {
      await client.query(`BEGIN; ${setup}; SET LOCAL client_min_messages = debug1`);
      notices = [];
      try {
        await client.query(sql);
        return notices.join('\n');
      } catch (error) {
        return `error ${(error as Error).message}`;
      } finally {
        await client.query('ROLLBACK');
      }
    }

    it('proves NOT NULL from the checks we say', async () => {
      const wrong: string[] = [];
      for (const check of NOT_NULL_CHECKS) {
        const text = await said(`CREATE TABLE t (c int, d int, CHECK (${check}))`, 'ALTER TABLE t ALTER c SET NOT NULL');
        const proved = text.includes('sufficient to prove');
        if (proved !== provesNotNull(await expressionOf(check), 'c')) wrong.push(`${check}: server ${proved} ${text}`);
      }
      expect(wrong).toEqual([]);
    });

    async function boundOf(bound: string): Promise<PartitionBound> {
      const [change] = await changesOf(`ALTER TABLE p ATTACH PARTITION n ${bound}`);
      if (change?.kind !== 'AttachPartition' || !change.bound) throw new Error(bound);
      return change.bound;
    }

    async function attach(type: string, key: PartitionKey, bound: string, other: string, checks: readonly string[]): Promise<string[]> {
      const wrong: string[] = [];
      const [wanted, before] = [await boundOf(bound), await boundOf(other)];
      for (const check of checks) {
        for (const notNull of [false, true]) {
          const knowledge = { checks: [await expressionOf(check)], notNull: notNull ? ['k'] : [] };
          const column = `k ${type} ${notNull ? 'NOT NULL' : ''}`;
          const parent = `CREATE TABLE p (k ${type} ${notNull ? 'NOT NULL' : ''}) PARTITION BY ${key.strategy} (k)`;
          const compare = (what: string, server: boolean, ours: boolean, text: string) =>
            server !== ours && wrong.push(`${what} ${check} ${notNull}: server ${server}; ${text}`);
          const joined = await said(`${parent}; CREATE TABLE n (${column}, CHECK (${check}))`, `ALTER TABLE p ATTACH PARTITION n ${bound}`);
          compare('attach', joined.includes('"n" is implied by existing'), impliesBound(knowledge, key, wanted), joined);
          const beside = await said(
            `${parent}; CREATE TABLE rest (${column}, CHECK (${check})); ALTER TABLE p ATTACH PARTITION rest DEFAULT; CREATE TABLE n (k ${type} NOT NULL)`,
            `ALTER TABLE p ATTACH PARTITION n ${bound}`,
          );
          compare('default beside', /default partition "rest" is implied/.test(beside), excludesBound(knowledge, key, wanted), beside);
          const rest = await said(
            `${parent}; CREATE TABLE o PARTITION OF p ${other}; CREATE TABLE n (${column}, CHECK (${check}))`,
            'ALTER TABLE p ATTACH PARTITION n DEFAULT',
          );
          compare('attach default', rest.includes('"n" is implied by existing'), impliesDefault(knowledge, key, [before]), rest);
        }
      }
      return wrong;
    }

    it('proves partition bounds from the checks we say', async () => {
      const range: PartitionKey = { strategy: 'range', keys: ['k'] };
      const wrong = [
        ...(await attach('int', range, `FOR VALUES FROM (${RANGE[0]}) TO (${RANGE[1]})`, 'FOR VALUES FROM (20) TO (30)', RANGE_CHECKS)),
        ...(await attach('bigint', range, 'FOR VALUES FROM (20) TO (MAXVALUE)', 'FOR VALUES FROM (MINVALUE) TO (20)', RANGE_CHECKS)),
        ...(await attach(
          'date',
          range,
          "FOR VALUES FROM ('2024-01-01') TO ('2024-02-01')",
          "FOR VALUES FROM ('2024-01-01') TO ('2024-02-01')",
          DATE_CHECKS,
        )),
        ...(await attach('text', { strategy: 'list', keys: ['k'] }, "FOR VALUES IN ('b')", "FOR VALUES IN ('a', NULL)", LIST_CHECKS)),
        ...(await attach('varchar(10)', { strategy: 'list', keys: ['k'] }, "FOR VALUES IN ('b', 'a')", "FOR VALUES IN ('c')", LIST_CHECKS)),
      ];
      expect(wrong).toEqual([]);
    });

    it('keeps the indexes we say', async () => {
      const ctx: TypeContext = { state: await sampleState(SETUP), pgVersion: major };
      const wrong: string[] = [];
      for (const [from, to, method, opclass] of INDEX_CHANGES) {
        await client.query(`SET TimeZone = 'UTC'; DROP TABLE IF EXISTS x; CREATE TABLE x (c ${from})`);
        const made = await client.query(`CREATE INDEX i ON x USING ${method} (c ${opclass ?? ''})`).then(
          () => true,
          () => false,
        );
        const file = async (name: string) => (await client.query('SELECT pg_relation_filenode($1) AS f', [name])).rows[0].f as string;
        const before = made ? [await file('x'), await file('i')] : [];
        const failed = made
          ? await client.query(`ALTER TABLE x ALTER c TYPE ${to}`).then(
              () => '',
              (error) => (error as { code: string }).code,
            )
          : 'no index';
        const after = made ? [await file('x'), await file('i')] : [];
        const [a, b] = [await typeOf(from, ctx), await typeOf(to, ctx)];
        const ours = a && b ? opclassChange(a, b, method, opclass, ctx) : 'unresolved';
        const theirs = !made
          ? 'unknown'
          : failed
            ? 'missing'
            : before[0] !== after[0]
              ? 'rewritten'
              : before[1] === after[1]
                ? 'same'
                : 'different';
        // timestamp and timestamptz are the same bytes under UTC, and yet have different classes.
        if (theirs !== ours && theirs !== 'rewritten')
          wrong.push(`${from} -> ${to} ${method} ${opclass ?? ''}: server ${theirs} ${failed}, we ${ours}`);
      }
      expect(wrong).toEqual([]);
    });
  });
}
