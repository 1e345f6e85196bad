import { comment, raiseText } from '../syntax/quote';
import { RANGE_HOLE, VALUE_HOLE } from './backfill-block';
import { nodeRunner } from './backfill-node';
import { block, DEFAULT_BATCH, DEFAULT_PAUSE, headerLines, sessionSettings, stateTable, verification, workSql } from './backfill-parts';

export { RANGE_HOLE, stateTable, VALUE_HOLE, verification };

/** What has to be written into which rows. SQL parts are texts as the user wrote them. */
export interface BackfillRequest {
  /** The table as SQL. */
  readonly table: string;
  /** The table's key, 'schema.name'. */
  readonly relation: string;
  /** Name of the job: the table's key and its columns ('public.orders.token'). */
  readonly label: string;
  /** `UPDATE orders AS o SET token = gen_random_uuid()`, FROM included, without WHERE. A value only a person can know is VALUE_HOLE. */
  readonly update: string;
  /** What the key columns are qualified with: the alias, or the table. */
  readonly qualifier: string;
  /** `orders AS o`, and what the update joins: where rows that still need the value are counted. */
  readonly from: string;
  /** The rows that still need it. It must be false for a row that was written, or the work would never end. */
  readonly pending: string;
  /** Key columns in the index's order; 'ctid' to walk the table's blocks; unset: the script looks the key up when it runs. */
  readonly key?: readonly string[] | 'ctid';
  readonly batch?: number;
  /** The parameter that VALUE_HOLE stands for, explained. */
  readonly value?: string;
  /** Sentences for the header: triggers that fire, what newer rows rely on. */
  readonly notes: readonly string[];
  /** Where the script will lie, for the commands in its header. */
  readonly file?: string;
}

/** A psql script that stands alone, or with target `node` a module that needs the package `pg` and nothing else. */
export function backfillText(request: BackfillRequest, target: 'psql' | 'node' = 'psql'): string {
  return target === 'node' ? nodeRunner(request) : psqlScript(request);
}

/**
 * Everything that repeats is one anonymous block that commits after every batch (PostgreSQL docs, 43.8, Transaction Management): nothing
 * is left behind in the database but the state table, and that only until the work is done.
 */
function psqlScript(request: BackfillRequest): string {
  const file = request.file ?? 'backfill.sql';
  const { lock, work, cleanup } = workSql(request);
  const value = request.value === undefined ? '' : " -v value='...'";
  const run = [
    `run      psql "$DATABASE_URL" -X${value} -f ${file}     (or with PGHOST, PGDATABASE, ... instead of the address)`,
    '         straight to the server: a pooler in transaction mode breaks its session',
    `         -v batch=${request.batch ?? DEFAULT_BATCH} rows a batch to begin with, -v pause=${DEFAULT_PAUSE} seconds after each batch`,
  ];
  const parts = [
    comment(headerLines(request, run).join('\n')),
    `\\set ON_ERROR_STOP on
\\set QUIET on
\\if :{?batch}
\\else
  \\set batch ${request.batch ?? DEFAULT_BATCH}
\\endif
\\if :{?pause}
\\else
  \\set pause ${DEFAULT_PAUSE}
\\endif
${sessionSettings(request).join(';\n')};
SELECT set_config('phasewise.batch', :'batch', false) AS batch, set_config('phasewise.pause', :'pause', false) AS pause \\gset phasewise_`,
    request.value === undefined ? '' : parameter(request, file),
    `-- One runner at a time. One that was killed lets go when its server process notices, a batch later.\n${lock}`,
    `-- The work. It ends with an error, and psql with exit code 3, while a row is left.\n${work}`,
    `-- Nothing is left behind.\n${cleanup.join('\n')}`,
    `-- Verification: 0 when nothing is left.\n${verification(request)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function parameter(request: BackfillRequest, file: string): string {
  const message = `${request.label}: say which value old rows get: psql -v value='...' -f ${file}`;
  return `-- PARAMETER: ${request.value ?? ''}
\\if :{?value}
  SELECT set_config('phasewise.value', :'value', false) AS value \\gset phasewise_
\\else
  ${block(`BEGIN RAISE EXCEPTION ${raiseText(message)}; END`)}
\\endif`;
}
