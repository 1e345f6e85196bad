import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Server, startPostgres } from '../../scripts/postgres.mjs';
import { coercionForAlterType } from '../../server/src/core/effects/expressions/coercion';
import { expressionFacts } from '../../server/src/core/effects/expressions/expressions';
import { isConstrainedDomain, resolveType, type TypeContext } from '../../server/src/core/effects/expressions/types';
import { SERVER_MAJORS } from '../support/extent';
import { addColumn, sampleState, typeOf } from './sample-state';
import { DEFAULTS, SETUP, TYPE_FAMILIES } from './samples';

/**
 * The server runs each sample; what it does to the table's file, and how it refuses, is what we
 * must have said.
 */
for (const major of SERVER_MAJORS) {
  describe(`PostgreSQL ${major}`, () => {
    let server: Server;
    let client: pg.Client;
    let ctx: TypeContext;

    beforeAll(async () => {
      server = await startPostgres({ major });
      client = new pg.Client({ connectionString: await createDatabase(server, 'judge') });
      await client.connect();
      await client.query(SETUP);
      await client.query('CREATE TABLE t (id int); INSERT INTO t VALUES (1), (2)');
      ctx = { state: await sampleState(SETUP), pgVersion: major };
    });
    afterAll(async () => {
      await client?.end();
      await server?.stop();
    });

    /** Runs one statement and takes it back. */
    async function outcome(sql: string, table: string): Promise<'rewrite' | 'free' | string> {
      await client.query('BEGIN');
      try {
        const file = async () => (await client.query('SELECT pg_relation_filenode($1) AS f', [table])).rows[0].f as string;
        const before = await file();
        await client.query(sql);
        return (await file()) === before ? 'free' : 'rewrite';
      } catch (error) {
        return (error as { code?: string }).code ?? 'error';
      } finally {
        await client.query('ROLLBACK');
      }
    }

    it('rewrites for the defaults we call volatile, and only those', async () => {
      const wrong: string[] = [];
      for (const [type, expression] of DEFAULTS) {
        const sql = `ALTER TABLE t ADD COLUMN n ${type} DEFAULT (${expression})`;
        const server = await outcome(sql, 't');
        const { column, value } = await addColumn(sql);
        if (!value) {
          if (server !== '42601') wrong.push(`${sql}: not parsed, server says ${server}`);
          continue;
        }
        const target = resolveType(column.type, ctx);
        const facts = expressionFacts(value, { ...ctx, ...(target ? { target } : {}) });
        const rewrite = facts.volatility === 'volatile' || (target !== undefined && isConstrainedDomain(target, ctx));
        const ours = facts.missing?.sqlstate ?? (facts.assignable === false ? '42804' : rewrite ? 'rewrite' : 'free');
        if (server !== ours && !unforeseen(server))
          wrong.push(
            `${sql}: server ${server}, we ${ours} (${facts.volatility}, ${facts.type?.name}, unknown ${facts.unknownFunctions.join()})`,
          );
      }
      expect(wrong).toEqual([]);
    });

    it('takes for immutable what we do: an index may hold it', async () => {
      const wrong: string[] = [];
      for (const [, expression] of DEFAULTS) {
        const server = await outcome(`CREATE INDEX ON t ((${expression}))`, 't');
        if (server !== 'free' && server !== '42P17') continue;
        const { value } = await addColumn(`ALTER TABLE t ADD COLUMN n int DEFAULT (${expression})`);
        const facts = value && expressionFacts(value, ctx);
        if ((facts?.volatility === 'immutable') !== (server === 'free'))
          wrong.push(`${expression}: server ${server}, we ${facts?.volatility}`);
      }
      expect(wrong).toEqual([]);
    });

    it('rewrites for the changes of type we say', async () => {
      const wrong: string[] = [];
      for (const timezone of ['UTC', 'Europe/London']) {
        await client.query(`SET TimeZone = '${timezone}'`);
        for (const family of TYPE_FAMILIES) {
          if (timezone !== 'UTC' && !family.includes('timestamptz')) continue;
          for (const from of family) {
            await client.query(`DROP TABLE IF EXISTS c; CREATE TABLE c (x ${from})`);
            for (const to of family) {
              const server = await outcome(`ALTER TABLE c ALTER COLUMN x TYPE ${to}`, 'c');
              const [a, b] = [await typeOf(from, ctx), await typeOf(to, ctx)];
              const coercion = a && b ? coercionForAlterType(a, b, ctx) : 'unresolved';
              const free = coercion === 'none' || coercion === 'relabel' || (coercion === 'timezone' && timezone === 'UTC');
              const ours = coercion === 'impossible' ? '42804' : coercion === 'unresolved' ? coercion : free ? 'free' : 'rewrite';
              if (server !== ours) wrong.push(`${from} -> ${to} (${timezone}): server ${server}, we ${coercion}`);
            }
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  });
}

/**
 * Errors that hang on values, which expressionFacts does not compute: bad input, out of range,
 * currval before nextval, ambiguous calls.
 */
function unforeseen(code: string): boolean {
  return /^(22|23|55000|42725|0A000)/.test(code);
}
