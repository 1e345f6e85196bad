import { basename, resolve } from 'node:path';
import {
  type BackfillResult,
  backfillScript,
  Catalog,
  EMPTY_STATE,
  plannedBackfills,
  type ScriptOptions,
  scriptOf,
  updateStatement,
  withTableOfFacts,
} from '../core/api';
import { readAs } from './configuration';
import type { CliDeps } from './deps';
import { CliError, type ExitCode } from './failure';
import { type OptionValues, text } from './options';
import { planInput } from './plan';
import { analyseTargets } from './project';
import { reportProblems, writeOut } from './report';
import type { CommandRun } from './run';

/**
 * phasewise backfill: a script that stands alone, for a table and an assignment, or for what a
 * migration leaves to fill.
 */
export async function backfill(values: OptionValues, run: CommandRun, deps: CliDeps): Promise<ExitCode> {
  const out = text(values.out);
  const options: ScriptOptions = {
    target: readTarget(text(values.target)),
    batch: values.batch === undefined ? run.batchSize : readAs('backfill.batchSize', values.batch, '--batch'),
    key: readKey(values),
    ...(out !== undefined && { file: basename(out) }),
  };
  const migration = text(values['from-migration']);
  const script = migration === undefined ? forTable(values, run, options) : await forMigration(migration, values, run, options, deps);
  if (script === undefined) return 2;
  if (out === undefined) deps.out(script);
  else await writeOut(resolve(deps.cwd, out), out, script, deps);
  return 0;
}

function readTarget(target = 'psql'): 'psql' | 'node' {
  if (target !== 'psql' && target !== 'node') throw new CliError(`--target: '${target}' is none of psql, node`);
  return target;
}

function readKey(values: OptionValues): readonly string[] | undefined {
  const given = (values.key as readonly string[] | undefined)?.flatMap((key) => key.split(',')).map((key) => key.trim());
  if (given?.some((column) => column === '')) throw new CliError('--key: column names are expected');
  return given;
}

/**
 * The scripts of the migration's plan, one after the other: each stands alone, and psql stops at
 * the first that does not finish.
 */
async function forMigration(
  shown: string,
  values: OptionValues,
  run: CommandRun,
  options: ScriptOptions,
  deps: CliDeps,
): Promise<string | undefined> {
  for (const option of ['set', 'where'] as const) {
    if (values[option] !== undefined) throw new CliError(`--${option} cannot be used with --from-migration, which has its own`);
  }
  const targets = { files: [{ shown, path: resolve(deps.cwd, shown), found: false }], folders: [] };
  const { results, failures, notes } = await analyseTargets(targets, run, deps, (file) =>
    plannedBackfills(planInput(file, run, deps.now())),
  );
  const [planned] = results;
  if (reportProblems(failures, notes, deps) || !planned) return undefined;
  const { backfills, refusals, state } = planned;
  const [refusal] = refusals;
  if (backfills.length === 0) throw new CliError(`${shown}: ${refusal === undefined ? 'no statement needs a backfill' : refusal}`);
  const wanted = text(values.table);
  const labels = backfills.map(({ label }) => label).join(', ');
  const chosen = backfills.filter(({ relation, label }) => wanted === undefined || isMeant(wanted, relation) || isMeant(wanted, label));
  if (chosen.length === 0) throw new CliError(`${shown} fills nothing in ${wanted}: it fills ${labels}`);
  const [first] = chosen;
  if (options.target === 'node' && chosen.length > 1) {
    throw new CliError(`${shown} fills ${labels}; a module fills one of them: choose with --table, for instance --table ${first?.label}`);
  }
  if (options.key && chosen.some(({ relation }) => relation !== first?.relation)) {
    throw new CliError(`--key is the key of one table, and ${shown} fills ${labels}: choose with --table`);
  }
  return chosen.map((backfill) => textOf(scriptOf(backfill, withTableOfFacts(state, backfill.relation, run.facts), options))).join('\n');
}

/** The name as it was given; without a schema it may be in `public`. */
function isMeant(wanted: string, name: string): boolean {
  return name === wanted || name === `public.${wanted}`;
}

function textOf(result: BackfillResult): string {
  if ('refused' in result) throw new CliError(result.refused);
  return result.text;
}

/** The UPDATE that a person would write, in batches. */
function forTable(values: OptionValues, run: CommandRun, options: ScriptOptions): string {
  const table = text(values.table);
  const assignments = values.set as readonly string[] | undefined;
  if (table === undefined) throw new CliError('backfill needs --table and --set, or --from-migration');
  if (assignments === undefined)
    throw new CliError(`backfill needs --set: what to write into ${table}, for instance --set "status = 'new'"`);
  const where = text(values.where);
  const statement = run.parse(updateStatement({ table, set: assignments.join(', '), where }));
  const [update] = statement.changes;
  const key = update?.kind === 'Update' ? new Catalog(EMPTY_STATE).relationKey(update.table) : '';
  const state = withTableOfFacts(EMPTY_STATE, key, run.facts);
  return textOf(backfillScript({ ...options, statement, state, pgVersion: run.settings.pgVersion }));
}
