import { DEFAULT_BATCH, DEFAULT_PAUSE, headerLines, sessionSettings, verification, workSql } from './parts';
import type { BackfillRequest } from './request';

/**
 * The same work with the same state as the psql script, for machines without psql: it needs Node
 * and the package `pg`.
 */
export function nodeRunner(request: BackfillRequest): string {
  const file = request.file ?? 'backfill.mjs';
  const { lock, work, cleanup } = workSql(request);
  const value = request.value === undefined ? '' : " --value '...'";
  const run = [
    `run       DATABASE_URL=postgres://... node ${file}${value}     (or set PGHOST, PGDATABASE, ... and leave the address out)`,
    '          It needs the package pg.',
    '          Connect to the server directly: the script needs one session, which a pooler in transaction mode breaks.',
    `          --batch ${request.batch ?? DEFAULT_BATCH} sets the rows of the first batch, --pause ${DEFAULT_PAUSE} the seconds after each batch.`,
  ];
  const list = (statements: readonly string[]) => statements.map((statement) => `  ${JSON.stringify(statement)},`).join('\n');
  return `${headerLines(request, run)
    .map((line) => `// ${line}`.trimEnd())
    .join('\n')}
import { parseArgs } from "node:util";
import pg from "pg";

const SETTINGS = [
${list(sessionSettings(request))}
];
// One run at a time.
const LOCK = ${template(lock)};
// The work. If a row is left, it ends with an error.
const WORK = ${template(work)};
const CLEANUP = [
${list(cleanup)}
];
const VERIFICATION = ${template(verification(request))};

const { values } = parseArgs({ options: { batch: { type: 'string' }, pause: { type: 'string' }, value: { type: 'string' } } });
const connection = process.env.DATABASE_URL ? { connectionString: process.env.DATABASE_URL } : {};
const client = new pg.Client(connection);
client.on('notice', (notice) => console.log(notice.message));

// Without this the server would finish the batch after its client is gone.
process.once('SIGINT', async () => {
  const other = new pg.Client(connection);
  await other.connect();
  await other.query('SELECT pg_cancel_backend($1)', [client.processID]);
  await other.end();
});

try {
${request.value === undefined ? '' : `  if (values.value === undefined) throw new Error(${JSON.stringify(`${request.label}: give the value for old rows: node ${file} --value '...'`)});\n`}  await client.connect();
  for (const setting of SETTINGS) await client.query(setting);
  const parameters = { batch: values.batch ?? '${request.batch ?? DEFAULT_BATCH}', pause: values.pause ?? '${DEFAULT_PAUSE}', value: values.value ?? '' };
  for (const [name, value] of Object.entries(parameters)) await client.query('SELECT set_config($1, $2, false)', [\`phasewise.\${name}\`, value]);
  await client.query(LOCK);
  await client.query(WORK);
  for (const statement of CLEANUP) await client.query(statement);
  const { rows } = await client.query(VERIFICATION);
  console.log(\`remaining: \${rows[0].remaining}\`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 3;
} finally {
  await client.end().catch(() => {});
}
`;
}

/** A template literal that reads back as this text, line by line. */
function template(text: string): string {
  return `\`${text.trim().replace(/[\\`]|\$\{/g, (special) => `\\${special}`)}\``;
}
