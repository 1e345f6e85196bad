import { resolve } from 'node:path';
import type { Facts } from '../core/cost/facts';
import { readSnapshot } from '../io/snapshot';
import { CliError, type Host } from './host';
import { type OptionValues, text } from './options';

/** The environment variable that --db stands for. */
export const DATABASE_VARIABLE = 'PHASEWISE_DATABASE_URL';

/** Figures from --stats, else from a database; undefined when nobody gave any. */
export async function readFacts(values: OptionValues, host: Host): Promise<Facts | undefined> {
  const snapshot = text(values.stats);
  if (snapshot !== undefined) return snapshotOf(snapshot, host);
  const given = text(values.db);
  const url = given ?? host.env[DATABASE_VARIABLE];
  if (!url) return undefined;
  const facts = await factsOfDatabase(url, host);
  if (typeof facts !== 'string') return facts;
  if (given !== undefined) throw new CliError(`--db: ${facts}`);
  // Nobody asked for it in this call: without figures the answer is less exact, and no less right.
  host.err(`phasewise: ${DATABASE_VARIABLE}: ${facts}\n`);
  return undefined;
}

/** Facts of a database, or one sentence that says why there are none. The driver is loaded only here. */
export async function factsOfDatabase(url: string, host: Host): Promise<Facts | string> {
  const { connect, loadFacts } = await import('../io/database');
  const connection = await connect(url, { env: host.env });
  if (connection.kind === 'failed') return connection.message;
  try {
    const result = await loadFacts(connection, undefined, host.now);
    return result.kind === 'failed' ? result.message : result.facts;
  } finally {
    await connection.close();
  }
}

async function snapshotOf(path: string, host: Host): Promise<Facts> {
  const result = await readSnapshot(resolve(host.cwd, path), path);
  if (result.kind === 'failed') throw new CliError(result.message);
  return result.facts;
}
