import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from '../io/files';
import { writeSnapshot } from '../io/snapshot';
import { DATABASE_VARIABLE, factsOfDatabase } from './facts';
import { CliError, type Host } from './host';
import { type OptionValues, text } from './options';

/** phasewise stats export: what --stats reads. Names, rows and sizes; no data, no credentials. */
export async function exportStats(values: OptionValues, host: Host): Promise<0> {
  const url = text(values.db) ?? host.env[DATABASE_VARIABLE];
  if (!url) throw new CliError(`stats export: which database? --db <url>, or ${DATABASE_VARIABLE}`);
  const facts = await factsOfDatabase(url, host);
  if (typeof facts === 'string') throw new CliError(facts);
  const content = writeSnapshot(facts);
  const out = text(values.out);
  if (out === undefined) host.out(content);
  else {
    try {
      await writeFile(resolve(host.cwd, out), content);
    } catch (error) {
      throw new CliError(`cannot write ${out}: ${reasonOf(error)}`);
    }
  }
  return 0;
}
