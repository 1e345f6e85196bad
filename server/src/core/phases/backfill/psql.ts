import { comment, raiseText } from '../../syntax/quote';
import { block, DEFAULT_BATCH, DEFAULT_PAUSE, headerLines, sessionSettings, verification, workSql } from './parts';
import PSQL from './psql.sql';
import type { BackfillRequest } from './request';
import { fillHoles, sectionsOf } from './template';

const { script: SCRIPT, parameter: PARAMETER } = sectionsOf(PSQL, ['script', 'parameter']);

/**
 * A psql script, from psql.sql. It adds nothing to the database but the state table, and drops that
 * when the work is done.
 */
export function psqlScript(request: BackfillRequest): string {
  const file = request.file ?? 'backfill.sql';
  const { lock, work, cleanup } = workSql(request);
  const value = request.value === undefined ? '' : " -v value='...'";
  const run = [
    `run       psql "$DATABASE_URL" -X${value} -f ${file}     (or set PGHOST, PGDATABASE, ... and leave the address out)`,
    '          Connect to the server directly: the script needs one session, which a pooler in transaction mode breaks.',
    `          -v batch=${request.batch ?? DEFAULT_BATCH} sets the rows of the first batch, -v pause=${DEFAULT_PAUSE} the seconds after each batch.`,
  ];
  const script = fillHoles(SCRIPT, {
    header: comment(headerLines(request, run).join('\n')),
    batch: String(request.batch ?? DEFAULT_BATCH),
    pause: String(DEFAULT_PAUSE),
    settings: sessionSettings(request).join(';\n'),
    parameter: request.value === undefined ? '' : parameter(request.label, request.value, file),
    lock,
    work,
    cleanup: cleanup.join('\n'),
    verification: verification(request),
  });
  return `${script}\n`;
}

function parameter(label: string, explanation: string, file: string): string {
  const message = `${label}: give the value for old rows: psql -v value='...' -f ${file}`;
  return `${fillHoles(PARAMETER, { explanation, missing: block(`BEGIN RAISE EXCEPTION ${raiseText(message)}; END`) })}\n`;
}
