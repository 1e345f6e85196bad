import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Server, startPostgres } from '../../scripts/postgres.mjs';
import { inMajor, pgFunctions, pgOperators } from '../../server/src/core/effects/expressions/pg-data';
import { lookupFunction, lookupOperator } from '../../server/src/core/effects/expressions/routines-lookup';
import type { TypeContext } from '../../server/src/core/effects/expressions/types';
import { EMPTY_STATE } from '../../server/src/core/schema/state';
import { SERVER_MAJORS } from '../support/extent';

const TYPES = [
  'int2',
  'int4',
  'int8',
  'numeric',
  'float4',
  'float8',
  'text',
  'varchar',
  'bpchar',
  'name',
  'bool',
  'date',
  'time',
  'timetz',
  'timestamp',
  'timestamptz',
  'interval',
  'json',
  'jsonb',
  'uuid',
  'bytea',
  'bit',
  'varbit',
  'inet',
  'cidr',
  'oid',
  'regclass',
  'int4range',
  'int4[]',
  'text[]',
  'point',
];
const ATTEMPTS = 4000;
/**
 * Errors that hang on a literal's value, and those of polymorphic functions given types they cannot
 * be for, of which we claim nothing.
 */
const IGNORED = /^(22|0A|XX|42704|42804|42601|42P22)/;

/** The same calls every time (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/**
 * Calls of built-in functions and operators with arguments picked at random: the server says what
 * each resolves to.
 */
for (const major of SERVER_MAJORS) {
  describe(`PostgreSQL ${major}`, () => {
    const ctx: TypeContext = { state: EMPTY_STATE, pgVersion: major };
    const names = new Map<number, string>();
    let server: Server;
    let client: pg.Client;

    beforeAll(async () => {
      server = await startPostgres({ major });
      client = new pg.Client({ connectionString: await createDatabase(server, 'resolve') });
      await client.connect();
      await client.query(`CREATE TABLE t (${TYPES.map((type, i) => `c${i} ${type}`).join(', ')})`);
      for (const { oid, typname, element } of (
        await client.query(`SELECT t.oid, t.typname, e.typname AS element FROM pg_type t LEFT JOIN pg_type e ON e.typarray = t.oid`)
      ).rows)
        names.set(oid, element ? `${element}[]` : typname);
    });
    afterAll(async () => {
      await client?.end();
      await server?.stop();
    });

    async function typeBy(expression: string): Promise<string> {
      try {
        return names.get((await client.query(`SELECT ${expression} FROM t WHERE false`)).fields[0]?.dataTypeID ?? 0) ?? 'nothing';
      } catch (error) {
        return (error as { code: string }).code;
      }
    }

    /** One argument more often than chance would have it of a type the function takes. */
    function argument(pick: (below: number) => number, wanted: string | undefined): string {
      const like = pick(3) > 0 && wanted !== undefined && TYPES.includes(wanted) ? wanted : TYPES[pick(TYPES.length)];
      return pick(4) === 0 ? 'unknown' : (like ?? 'unknown');
    }
    const written = (type: string) => (type === 'unknown' ? `'1'` : `c${TYPES.indexOf(type)}`);

    it('finds the function PostgreSQL finds', async () => {
      const pick = random(major);
      const all = [...pgFunctions.keys()]
        .flatMap((name) => pgFunctions.get(name))
        .filter((f) => !f.extension && f.kind === 'function' && !f.set && inMajor(f, major) && /^[a-z_]\w*$/.test(f.name));
      const wrong: string[] = [];
      for (let i = 0; i < ATTEMPTS; i++) {
        const chosen = all[pick(all.length)];
        if (!chosen || chosen.args.length === 0) continue;
        const args = chosen.args.map((wanted) => argument(pick, wanted));
        const call = `pg_catalog."${chosen.name}"(${args.map(written).join(', ')})`;
        const theirs = await typeBy(call);
        if (IGNORED.test(theirs)) continue;
        const found = lookupFunction({ schema: 'pg_catalog', name: chosen.name, args, variadic: false, named: false }, ctx);
        // Ambiguous or not there: no type, in either case.
        const settled = /^42(883|725)$/.test(theirs) ? 'none' : theirs;
        const ours = found.kind === 'found' ? (found.routine.undetermined ? 'none' : (found.routine.result ?? 'open')) : 'none';
        if (ours !== settled) wrong.push(`${chosen.name}(${args.join(', ')}): server ${theirs}, we ${ours}`);
      }
      expect(wrong).toEqual([]);
    });

    it('finds the operator PostgreSQL finds', async () => {
      const pick = random(major + 100);
      const all = [...pgOperators.keys()]
        .flatMap((name) => pgOperators.get(name))
        .filter((op) => !op.extension && inMajor(op, major) && op.left && op.right);
      const wrong: string[] = [];
      for (let i = 0; i < ATTEMPTS; i++) {
        const op = all[pick(all.length)];
        if (!op) continue;
        const [left, right] = [argument(pick, op.left), argument(pick, op.right)];
        const theirs = await typeBy(`${written(left)} OPERATOR(pg_catalog.${op.name}) ${written(right)}`);
        if (IGNORED.test(theirs)) continue;
        const found = lookupOperator(op.name, left, right, ctx);
        // Ambiguous or not there: no type, in either case.
        const settled = /^42(883|725)$/.test(theirs) ? 'none' : theirs;
        const ours = found.kind === 'found' ? (found.routine.undetermined ? 'none' : (found.routine.result ?? 'open')) : 'none';
        if (ours !== settled) wrong.push(`${left} ${op.name} ${right}: server ${theirs}, we ${ours}`);
      }
      expect(wrong).toEqual([]);
    });
  });
}
