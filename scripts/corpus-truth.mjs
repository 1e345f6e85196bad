// Holds what `check` calls an error against a real server, over a folder of projects (one folder
// each): every migration is run in the order and in the transactions that the framework's profile
// says, and each statement that PostgreSQL ran although `check` says it fails is a false error.
//   node scripts/corpus-truth.mjs <corpus> [--only <regexp>] [--pg 16] [--cli dist/cli.js]
//     [--missed]
// With --missed the statements that the server refused without a finding are listed too. Findings
// of the rule will-fail below the level of an error are counted in the same way, apart.
// Needs the bundled command line (npm run build).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import pg from 'pg';
import { layOut } from './corpus-layout.mjs';
import { createDatabase, startPostgres } from './postgres.mjs';

const root = resolve(import.meta.dirname, '..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    pg: { type: 'string' },
    cli: { type: 'string' },
    missed: { type: 'boolean', default: false },
  },
});
const [corpus] = positionals;
if (!corpus) throw new Error('usage: node scripts/corpus-truth.mjs <folder of projects> [--only <regexp>] [--pg 16] [--missed]');
const cli = resolve(values.cli ?? join(root, 'dist/cli.js'));

/** The database lacks what the project's own server has: nothing follows from such a refusal. */
const SURROUNDINGS = /extension|role "|could not (open|access|load)|superuser|publication|tablespace|foreign-data wrapper|language "/i;

const { frameworkById, migrationsInOrder } = await orders();

const servers = new Map();
const total = {
  projects: 0,
  files: 0,
  statements: 0,
  errors: 0,
  falseErrors: 0,
  lower: 0,
  onRows: 0,
  falseLower: 0,
  refused: 0,
  missed: 0,
};
try {
  for (const entry of readdirSync(corpus, { withFileTypes: true }))
    if (entry.isDirectory() && new RegExp(values.only).test(entry.name)) await hold(entry.name, resolve(corpus, entry.name));
} finally {
  for (const server of servers.values()) await (await server).stop();
}
console.log(
  `\n${total.projects} projects, ${total.files} files, ${total.statements} statements run. ` +
    `Errors: ${total.errors}, false: ${total.falseErrors}. will-fail below error: ${total.lower}, false: ${total.falseLower}. ` +
    `Depend on rows: ${total.onRows}. ` +
    `Refused by the server without a finding: ${total.missed} of ${total.refused}.`,
);
process.exitCode = total.falseErrors > 0 ? 1 : 0;

async function hold(name, folder) {
  const staged = mkdtempSync(join(tmpdir(), 'corpus-truth-'));
  try {
    const originals = layOut(folder, staged);
    const { findings } = phasewise(staged, 'check');
    const { files, postgresVersion } = phasewise(staged, 'explain');
    const said = findings.filter((f) => !f.suppressed && (f.severity === 'error' || f.ruleId === 'will-fail'));
    const results = [];
    const reasons = new Map();
    for (const group of byFolder(files)) results.push(...(await replay(group, staged, postgresVersion ?? 16, reasons)));
    report(name, said, results, originals, reasons);
  } finally {
    rmSync(staged, { recursive: true });
  }
}

function phasewise(cwd, command) {
  const version = values.pg ? ['--pg', values.pg] : [];
  const { stdout, stderr } = spawnSync(process.execPath, [cli, command, '--format', 'json', ...version, '.'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, PHASEWISE_DATABASE_URL: '', DATABASE_URL: '' },
  });
  if (!stdout.startsWith('{')) throw new Error(`${command}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The files of each folder, in the order in which the framework runs them. */
function byFolder(files) {
  const folders = new Map();
  for (const file of files) folders.set(dirname(file.path), [...(folders.get(dirname(file.path)) ?? []), file]);
  return [...folders.values()].map((group) => {
    const profile = frameworkById(group[0].framework);
    const names = migrationsInOrder(
      group.map(({ path }) => basename(path)),
      profile,
    );
    return names.flatMap((name) => group.filter(({ path }) => basename(path) === name));
  });
}

async function orders() {
  const source = ['index', 'order'].map((name) => `export * from './server/src/core/migrations/${name}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/** A database for the folder, a session for each file. */
async function replay(files, staged, major, reasons) {
  if (!servers.has(major)) servers.set(major, startPostgres({ major }));
  const url = await createDatabase(await servers.get(major), 'corpus_truth');
  const results = [];
  const made = new Set();
  const beside = new pg.Client({ connectionString: url });
  await beside.connect();
  for (const file of files) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    await client.query("SET statement_timeout = '60s'");
    const inTransaction = file.executionModel !== 'per-statement' && (file.executionModel !== 'one-message' || file.statements.length > 1);
    if (inTransaction) await client.query('BEGIN');
    for (const statement of asSent(file, staged)) {
      let error = await runOne(client, statement.text, inTransaction);
      // What the operator creates before the first migration.
      for (let i = 0; i < 5 && error; i++) {
        const [, kind, name] = /^(schema|role) "([^"]+)" does not exist$/.exec(error.message) ?? [];
        if (name === undefined || made.has(`${kind} ${name}`)) break;
        made.add(`${kind} ${name}`);
        await tries(beside, `CREATE ${kind} "${name}"`);
        error = await runOne(client, statement.text, inTransaction);
      }
      if (error && SURROUNDINGS.test(error.message)) reasons.set(error.message, (reasons.get(error.message) ?? 0) + 1);
      results.push({ path: file.path, start: statement.range.start, end: statement.range.end, error });
    }
    if (inTransaction) await runOne(client, 'COMMIT', false);
    await client.end();
  }
  await beside.end();
  return results;
}

/** Without a semicolon between them, two statements are one to the server. */
function asSent({ path, statements }, staged) {
  const lines = readFileSync(join(staged, path), 'utf8').split('\n');
  const between = (from, to) =>
    from.line === to.line
      ? lines[from.line].slice(from.character, to.character)
      : [lines[from.line].slice(from.character), ...lines.slice(from.line + 1, to.line), lines[to.line].slice(0, to.character)].join('\n');
  const sent = [];
  for (const { text, range } of statements) {
    const last = sent.at(-1);
    const gap = last && between(last.range.end, range.start);
    if (gap === undefined || /[;\\]/.test(gap) || last.text.endsWith(';')) sent.push({ text, range });
    else sent[sent.length - 1] = { text: `${last.text}${gap}${text}`, range: { start: last.range.start, end: range.end } };
  }
  return sent;
}

/**
 * One statement; what it did is undone where it fails, and the transaction goes on, as the model's
 * does.
 */
async function runOne(client, sql, inTransaction) {
  const guarded = inTransaction && (await tries(client, 'SAVEPOINT one')) === undefined;
  const error = await tries(client, sql);
  if (guarded) await tries(client, error ? 'ROLLBACK TO one' : 'RELEASE one');
  return error;
}

async function tries(client, sql) {
  try {
    await client.query(sql);
    return undefined;
  } catch (error) {
    return { code: error.code ?? '?', message: error.message };
  }
}

function report(name, said, results, originals, reasons) {
  const at = (finding) =>
    results.find(
      ({ path, start, end }) => path === finding.path && !before(finding.range.start, start) && !before(end, finding.range.start),
    );
  const place = (path, line) => `${originals.get(path) ?? path}:${line + 1}`;
  // The replayed tables are empty: nothing is learned of a failure that rows would bring.
  const onRows = said.filter(({ message }) => /^Fails if /.test(message));
  const errors = said.filter((finding) => finding.severity === 'error' && !onRows.includes(finding));
  const lower = said.filter((finding) => finding.severity !== 'error' && !onRows.includes(finding));
  const isFalse = (finding) => at(finding) !== undefined && at(finding).error === undefined;
  const refused = results.filter(({ error }) => error && !SURROUNDINGS.test(error.message));
  const missed = refused.filter((result) => !said.some((finding) => at(finding) === result));
  total.projects++;
  total.files += new Set(results.map(({ path }) => path)).size;
  total.statements += results.length;
  total.errors += errors.length;
  total.falseErrors += errors.filter(isFalse).length;
  total.lower += lower.length;
  total.falseLower += lower.filter(isFalse).length;
  total.onRows += onRows.length;
  total.refused += refused.length;
  total.missed += missed.length;
  console.log(
    `${name}: ${results.length} statements; errors ${errors.length}, false ${errors.filter(isFalse).length}; ` +
      `will-fail below error ${lower.length}, false ${lower.filter(isFalse).length}; refused ${refused.length}, without a finding ${missed.length}`,
  );
  for (const [reason, times] of reasons) console.log(`  cannot be replayed whole: ${reason}${times > 1 ? ` (${times} times)` : ''}`);
  for (const f of errors.filter(isFalse)) console.log(`  FALSE ERROR ${place(f.path, f.range.start.line)} ${f.ruleId}: ${f.message}`);
  for (const f of errors.filter((e) => !at(e))) console.log(`  not run ${place(f.path, f.range.start.line)} ${f.ruleId}: ${f.message}`);
  for (const f of lower.filter(isFalse)) console.log(`  false ${f.severity} ${place(f.path, f.range.start.line)}: ${f.message}`);
  if (!values.missed) return;
  // One refusal brings on others of the same words.
  for (const { path, start, error } of new Map(missed.map((result) => [result.error.message, result]).reverse()).values())
    console.log(`  missed ${place(path, start.line)} ${error.code} ${error.message}`);
}

function before(a, b) {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
