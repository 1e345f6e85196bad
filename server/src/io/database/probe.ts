import type { Reader } from './rows';

/**
 * A query that only the processor decides: it makes and sorts strings and reads no table. About a
 * twentieth of a second. The formulas of core/cost/estimate.ts need to know how fast the server is,
 * and a connection that may only read can learn no more than this.
 */
const PROBE = `SELECT count(*) FROM (SELECT md5(n::text) COLLATE "C" AS m FROM generate_series(1, 50000) AS n ORDER BY m OFFSET 0) AS sorted`;

/** What the probe takes where the formulas hold as they are. */
const REFERENCE_MS = 20;
const RUNS = 3;

/**
 * How many times slower than the machine of the formulas; undefined when the server would not say.
 * Never rejects.
 */
export async function measureMachine(connection: Reader): Promise<number | undefined> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const empty = await timed(connection, 'SELECT 1');
    const full = await timed(connection, PROBE);
    if (empty === undefined || full === undefined) return undefined;
    times.push(full - empty);
  }
  const middle = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? REFERENCE_MS;
  // One digit: the next probe will say something else anyway.
  return Math.round(Math.min(20, Math.max(0.5, middle / REFERENCE_MS)) * 10) / 10;
}

async function timed(connection: Reader, sql: string): Promise<number | undefined> {
  const started = performance.now();
  const answer = await connection.read(sql);
  return answer.kind === 'rows' ? performance.now() - started : undefined;
}
