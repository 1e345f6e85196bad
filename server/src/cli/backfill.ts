import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Analysis, analyze } from '../core/analyze';
import type { Facts } from '../core/cost/facts';
import { migrationOf } from '../core/migrations/detect';
import { plain } from '../core/migrations/plain';
import { type BackfillRequest, backfillText } from '../core/phases/backfill';
import { updateFill } from '../core/phases/recipes/update';
import { contextOf } from '../core/phases/split-statement';
import { NoOnlinePath } from '../core/phases/step';
import { EMPTY_STATE } from '../core/schema/state';
import type { Update } from '../core/syntax/change';
import { openDocument } from '../core/syntax/document';
import { reasonOf } from '../io/files';
import { readPositive } from './configuration';
import { CliError, type ExitCode, type Host } from './host';
import { type OptionValues, text } from './options';
import { planOf } from './plan';
import { analyseTargets, type Run } from './project';
import { reportProblems } from './report';

/** phasewise backfill: a script that stands alone, for a table and an assignment, or for what a migration leaves to fill. */
export async function backfill(values: OptionValues, run: Run, batchSize: number, host: Host): Promise<ExitCode> {
  const target = text(values.target) ?? 'psql';
  if (target === 'node') throw new CliError('--target node: not yet in this version; psql is');
  if (target !== 'psql') throw new CliError(`--target: '${target}' is none of psql, node`);
  const batch = values.batch === undefined ? batchSize : readPositive(values.batch, '--batch');
  const migration = text(values['from-migration']);
  const script = migration === undefined ? forTable(values, run, batch) : await forMigration(migration, values, run, batch, host);
  if (script === undefined) return 2;
  const out = text(values.out);
  if (out === undefined) host.out(script);
  else await write(resolve(host.cwd, out), out, script);
  return 0;
}

async function write(path: string, shown: string, script: string): Promise<void> {
  try {
    await writeFile(path, script);
  } catch (error) {
    throw new CliError(`cannot write ${shown}: ${reasonOf(error)}`);
  }
}

/** The scripts of the migration's plan, one after the other: each stands alone, and psql stops at the first that does not finish. */
async function forMigration(shown: string, values: OptionValues, run: Run, batch: number, host: Host): Promise<string | undefined> {
  for (const option of ['set', 'where', 'key'] as const) {
    if (values[option] !== undefined) throw new CliError(`--${option} goes with --table; --from-migration brings its own`);
  }
  const targets = { files: [{ shown, path: resolve(host.cwd, shown), found: false }], folders: [] };
  const { results, failures, notes } = await analyseTargets(targets, run, host, (file) => planOf(file, run, host.now()));
  const [planned] = results;
  if (reportProblems(failures, notes, host) || !planned) return undefined;
  const scripts = planned.phases.filter(({ name, kind }) => name === 'backfill' && kind === 'script');
  const wanted = text(values.table);
  const chosen = scripts.filter(({ title }) => wanted === undefined || title.includes(`${wanted}.`));
  if (chosen.length > 0) return chosen.map(({ sql }) => withBatch(sql, batch)).join('\n');
  if (scripts.length > 0) throw new CliError(`${shown} fills nothing in ${wanted ?? ''}: ${scripts.map(({ title }) => title).join(', ')}`);
  throw new CliError(`${shown}: ${planned.differences[0] ?? 'no statement leaves anything to fill'}`);
}

/** The plan's scripts begin with the default batch; see backfill.ts, settings. */
function withBatch(script: string, batch: number): string {
  return script.replace(/^( *\\set batch )\d+$/m, `$1${batch}`);
}

/** The UPDATE that a person would write, in batches. */
function forTable(values: OptionValues, run: Run, batch: number): string {
  const table = text(values.table);
  const assignments = values.set as readonly string[] | undefined;
  if (table === undefined) throw new CliError('backfill: --table and --set, or --from-migration, are needed');
  if (assignments === undefined)
    throw new CliError(`backfill: --set says what ${table} is filled with, for instance --set "status = 'new'"`);
  const where = text(values.where);
  const sql = `UPDATE ${table} SET ${assignments.join(', ')}${where === undefined ? '' : ` WHERE ${where}`};`;
  const document = openDocument(sql, { parse: run.parse });
  const [statement] = document.statements;
  if (statement?.parsed.error)
    throw new CliError(`this is not an UPDATE that PostgreSQL understands: ${sql} (${statement.parsed.error.message})`);
  const update = statement?.parsed.changes[0];
  if (document.statements.length !== 1 || update?.kind !== 'Update')
    throw new CliError(`--table, --set and --where must make one UPDATE: ${sql}`);
  const analysis = analyze({
    migration: migrationOf('backfill.sql', sql, plain),
    statements: document.statements,
    suppressions: [],
    history: EMPTY_STATE,
    settings: run.settings,
    ...(run.facts && { facts: run.facts }),
  });
  const file = text(values.out);
  return backfillText({ ...requestFor(analysis, update, run, keyOf(values)), batch, ...(file !== undefined && { file: basename(file) }) });
}

function requestFor(analysis: Analysis, update: Update, run: Run, given: readonly string[] | undefined): BackfillRequest {
  const [outcome] = analysis.statements;
  if (!outcome) throw new CliError('there is nothing to fill');
  const context = contextOf({ outcome, state: EMPTY_STATE, pgVersion: run.settings.pgVersion, taken: [] }, update.table);
  try {
    const request = updateFill(context, update, []);
    const key = given ?? keyFrom(run.facts, context.target.key) ?? request.key;
    return { ...request, ...(key !== undefined && { key }) };
  } catch (error) {
    if (error instanceof NoOnlinePath) throw new CliError(error.reason);
    throw error;
  }
}

function keyOf(values: OptionValues): readonly string[] | undefined {
  const given = (values.key as readonly string[] | undefined)?.flatMap((key) => key.split(',')).map((key) => key.trim());
  if (given?.some((column) => column === '')) throw new CliError('--key: names of columns are expected');
  return given;
}

/** A key that the database or a snapshot reports; undefined leaves it to the script to look when it runs. */
function keyFrom(facts: Facts | undefined, table: string): readonly string[] | undefined {
  const found = facts?.tables.get(table);
  const keys = found?.indexes.filter(({ primary, unique, valid, columns }) => {
    const solid = columns.length > 0 && columns.every((name) => found.columns.some((column) => column.name === name && column.notNull));
    return valid && (primary || (unique && solid));
  });
  return (keys?.find(({ primary }) => primary) ?? keys?.[0])?.columns;
}
