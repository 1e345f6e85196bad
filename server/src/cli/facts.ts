import { resolve } from 'node:path';
import type { Facts, TableFacts } from '../core/cost/facts';
import { readTextFile } from '../io/files';
import { isRecord } from './configuration';
import { CliError, type Host } from './host';
import { type OptionValues, text } from './options';

/** The environment variable that --db stands for. */
export const DATABASE_VARIABLE = 'PHASEWISE_DATABASE_URL';

/** Figures from --stats, else from a database; undefined when nobody gave any. */
export async function readFacts(values: OptionValues, host: Host): Promise<Facts | undefined> {
  const snapshot = text(values.stats);
  if (snapshot !== undefined) return readSnapshot(snapshot, host);
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

async function readSnapshot(path: string, host: Host): Promise<Facts> {
  const read = await readTextFile(resolve(host.cwd, path));
  if (read.kind === 'failed') throw new CliError(`cannot read the statistics ${path}: ${read.reason}`);
  let value: unknown;
  try {
    value = JSON.parse(read.text);
  } catch (error) {
    throw new CliError(`${path} is not valid JSON: ${(error as Error).message}`);
  }
  return factsOfSnapshot(value, path);
}

/** What `phasewise stats export` wrote. Fields of a table that are missing are unknown: no rows is not zero rows. */
function factsOfSnapshot(value: unknown, path: string): Facts {
  if (!isRecord(value) || !Array.isArray(value.tables)) {
    throw new CliError(`${path} is not a statistics snapshot of phasewise (phasewise stats export)`);
  }
  const tables = new Map<string, TableFacts>();
  for (const table of value.tables) {
    if (!isRecord(table) || typeof table.schema !== 'string' || typeof table.name !== 'string') {
      throw new CliError(`${path}: a table without schema and name`);
    }
    tables.set(`${table.schema}.${table.name}`, { ...EMPTY_TABLE, ...table, schema: table.schema, name: table.name });
  }
  return {
    source: `snapshot ${path}`,
    takenAt: typeof value.takenAt === 'string' ? value.takenAt : '',
    ...(typeof value.serverVersion === 'number' && { serverVersion: value.serverVersion }),
    ...(typeof value.timezone === 'string' && { timezone: value.timezone }),
    development: value.development === true,
    tables,
  };
}

const EMPTY_TABLE = {
  heapBytes: 0,
  indexBytes: 0,
  toastBytes: 0,
  indexes: [],
  foreignKeysOut: [],
  foreignKeysIn: [],
  columns: [],
  triggers: [],
  partitions: 0,
} as const;
