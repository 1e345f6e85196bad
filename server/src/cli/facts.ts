import { resolve } from 'node:path';
import type { Facts } from '../core/api';
import type { CliDeps } from './deps';
import { CliError } from './failure';
import { type OptionValues, text } from './options';

/** The environment variable that --db stands for. */
export const DATABASE_VARIABLE = 'PHASEWISE_DATABASE_URL';

/** Figures from --stats, else from a database; undefined when neither is given. */
export async function readFacts(values: OptionValues, deps: CliDeps): Promise<Facts | undefined> {
  const snapshot = text(values.stats);
  if (snapshot !== undefined) return snapshotOf(snapshot, deps);
  const given = text(values.db);
  const url = given ?? deps.env[DATABASE_VARIABLE];
  if (!url) return undefined;
  const result = await deps.facts.ofDatabase(url);
  if (result.kind === 'facts') return result.facts;
  if (given !== undefined) throw new CliError(`--db: ${result.message}`);
  // The variable was not set for this call alone: without figures the answer is less exact, and
  // still right.
  deps.err(`phasewise: ${DATABASE_VARIABLE}: ${result.message}\n`);
  return undefined;
}

async function snapshotOf(path: string, deps: CliDeps): Promise<Facts> {
  const result = await deps.facts.ofSnapshot(resolve(deps.cwd, path), path);
  if (result.kind === 'failed') throw new CliError(result.message);
  return result.facts;
}
