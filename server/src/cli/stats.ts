import { resolve } from 'node:path';
import type { CliDeps } from './deps';
import { DATABASE_VARIABLE } from './facts';
import { CliError } from './failure';
import { type OptionValues, text } from './options';
import { writeOut } from './report';

/** phasewise stats export: what --stats reads. Names, rows and sizes; no data, no credentials. */
export async function exportStats(values: OptionValues, deps: CliDeps): Promise<0> {
  const url = text(values.db) ?? deps.env[DATABASE_VARIABLE];
  if (!url) throw new CliError(`stats export needs a database: --db <url>, or ${DATABASE_VARIABLE}`);
  const result = await deps.facts.ofDatabase(url);
  if (result.kind === 'failed') throw new CliError(result.message);
  const content = deps.facts.snapshotOf(result.facts);
  const out = text(values.out);
  if (out === undefined) deps.out(content);
  else await writeOut(resolve(deps.cwd, out), out, content, deps);
  return 0;
}
