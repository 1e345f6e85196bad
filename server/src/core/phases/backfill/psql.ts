import { comment, raiseText } from '../../syntax/quote';
import { block, DEFAULT_BATCH, DEFAULT_PAUSE, headerLines, sessionSettings, verification, workSql } from './parts';
import type { BackfillRequest } from './request';

/**
 * Everything that repeats is one anonymous block that commits after every batch (PostgreSQL docs, 43.8, Transaction Management): nothing
 * is left behind in the database but the state table, and that only until the work is done.
 */
export function psqlScript(request: BackfillRequest): string {
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
