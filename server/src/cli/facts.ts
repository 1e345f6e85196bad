import { resolve } from 'node:path';
import type { Facts, TableFacts } from '../core/cost/facts';
import { readTextFile } from '../io/files';
import { isRecord } from './configuration';
import { CliError, type Host } from './host';
import { type OptionValues, text } from './options';

/** Figures from --stats; undefined when nobody gave any. */
export async function readFacts(values: OptionValues, host: Host): Promise<Facts | undefined> {
  const path = text(values.stats);
  if (path === undefined) {
    if (text(values.db) !== undefined) throw new CliError('--db: reading facts from a database is not yet in this version; use --stats');
    return undefined;
  }
  const read = await readTextFile(resolve(host.cwd, path));
  if (read.kind === 'failed') throw new CliError(`cannot read the statistics ${path}: ${read.reason}`);
  try {
    return factsOf(JSON.parse(read.text), path);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${path} is not valid JSON: ${(error as Error).message}`);
  }
}

/** What `phasewise stats export` wrote. Fields of a table that are missing are unknown, not zero rows. */
function factsOf(value: unknown, path: string): Facts {
  if (!isRecord(value) || !Array.isArray(value.tables))
    throw new CliError(`${path} is not a statistics snapshot of phasewise (phasewise stats export)`);
  const tables = new Map<string, TableFacts>();
  for (const table of value.tables) {
    if (!isRecord(table) || typeof table.schema !== 'string' || typeof table.name !== 'string')
      throw new CliError(`${path}: a table without schema and name`);
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
