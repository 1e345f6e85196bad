// Asks real servers (12 to 18) what they do with every DDL form in test/effects/forms, and writes
// their answers beside the forms.
//   npm run measure                        everything
//   npm run measure -- --category index    one file; the others' answers stay
//   npm run measure -- --show form_id      prints the answers for one form, writes nothing
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { groupMajors, printAnswer, readForms } from '../test/effects/forms/read-forms.mjs';
import { createDatabase, MAJORS, startPostgres } from './postgres.mjs';

const FOLDER = fileURLToPath(new URL('../test/effects/forms/', import.meta.url));
const MODES = [
  'AccessShare',
  'RowShare',
  'RowExclusive',
  'ShareUpdateExclusive',
  'Share',
  'ShareRowExclusive',
  'Exclusive',
  'AccessExclusive',
];
const KINDS = { i: 'index', I: 'index', S: 'sequence', v: 'view', m: 'matview', c: 'composite' };

// The session's time zone is none that is always UTC, as the analysis takes it to be when nothing
// says what it is.
const SERVER = { timezone: 'Europe/Berlin', max_parallel_maintenance_workers: 0, max_parallel_workers_per_gather: 0, autovacuum: 'off' };

/** Every relation of the user's: what the server does is told by comparing before and after. */
const RELATIONS = `
  SELECT c.oid::int8 AS oid, c.relkind AS kind, pg_relation_filenode(c.oid)::int8 AS file, c.reltuples AS rows,
    CASE WHEN n.nspname = 'public' THEN c.relname WHEN n.nspname LIKE 'pg_temp%' THEN 'pg_temp.' || c.relname ELSE n.nspname || '.' || c.relname END AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg_toast_temp%'`;
const LOCKS = (pid) => `
  SELECT relation::int8 AS oid, mode FROM pg_locks
  WHERE pid = ${pid} AND locktype = 'relation' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
const READS = (prefix) => `
  SELECT oid::int8 AS oid, pg_stat_get_${prefix}tuples_returned(oid)::int8 AS tuples FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 'm')`;

async function connect(url) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  await client.query('SET client_min_messages = error');
  return {
    run: (sql) => client.query(sql),
    rows: async (sql) => (await client.query(sql)).rows.map((row) => ({ ...row, oid: Number(row.oid) })),
    end: () => client.end(),
  };
}

/** Back to an empty database. What belongs to no schema goes by name. */
async function clean(session) {
  for (const sql of ['ROLLBACK', 'DISCARD ALL', 'SET client_min_messages = error']) await session.run(sql);
  const { rows } = await session.run(`
    SELECT 'DROP PUBLICATION ' || quote_ident(pubname) AS sql FROM pg_publication
    UNION ALL SELECT 'DROP EVENT TRIGGER ' || quote_ident(evtname) FROM pg_event_trigger
    UNION ALL SELECT 'DROP SCHEMA ' || quote_ident(nspname) || ' CASCADE' FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`);
  for (const { sql } of rows) await session.run(sql);
  await session.run('CREATE SCHEMA public');
}

/** Row counts come from ANALYZE, which also lets the planner read as it would read a real table. */
async function prepare(session, setup) {
  await clean(session);
  await session.run(setup || 'SELECT');
  const tables = (await session.rows(RELATIONS)).filter(({ kind }) => kind === 'r' || kind === 'm' || kind === 'p');
  if (tables.length > 0) {
    const { rows } = await session.run(
      `SELECT string_agg(oid::regclass::text, ', ') AS list FROM pg_class WHERE oid IN (${tables.map((t) => t.oid)})`,
    );
    await session.run(`ANALYZE ${rows[0].list}`);
  }
  return new Map((await session.rows(RELATIONS)).map((relation) => [relation.oid, relation]));
}

const asError = (problem) => ({ error: `${problem.code} ${problem.message}` });

async function inTransaction(session, before, sql) {
  await session.run('BEGIN');
  try {
    const read = new Map((await session.rows(READS('xact_'))).map(({ oid, tuples }) => [oid, Number(tuples)]));
    const { rows } = await session.run('SELECT pg_backend_pid() AS pid');
    await session.run(sql);
    const locks = await session.rows(LOCKS(rows[0].pid));
    return digest(before, await session.rows(RELATIONS), locks, read, await session.rows(READS('xact_')));
  } catch (problem) {
    if (!problem.code) throw problem;
    return asError(problem);
  } finally {
    await session.run('ROLLBACK');
  }
}

function digest(before, after, locks, readBefore, readAfter) {
  const named = (oid) => {
    const { kind, name } = before.get(oid);
    return KINDS[kind] ? `${name}[${KINDS[kind]}]` : name;
  };
  const strongest = new Map();
  for (const { oid, mode } of locks.filter((lock) => before.has(lock.oid))) {
    const strength = MODES.indexOf(mode.replace(/Lock$/, ''));
    if (strength >= 0) strongest.set(named(oid), Math.max(strength, strongest.get(named(oid)) ?? 0));
  }
  const scans = readAfter.filter(({ oid, tuples }) => {
    const rows = before.get(oid)?.rows ?? 0;
    return rows > 0 && Number(tuples) - (readBefore.get(oid) ?? 0) >= 0.9 * rows;
  });
  const files = new Set([...before.values()].map(({ file }) => file));
  return {
    locks: Object.fromEntries([...strongest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, mode]) => [name, MODES[mode]])),
    rewrites: after
      .filter(({ oid, kind, file }) => (kind === 'r' || kind === 'm') && before.has(oid) && before.get(oid).file !== file)
      .map(({ oid }) => before.get(oid).name)
      .sort(),
    scans: scans.map(({ oid }) => before.get(oid).name).sort(),
    // ALTER TYPE makes a new index in the catalog and may keep its file: only a file that was not
    // there is a build.
    builds: after
      .filter(({ kind, file }) => kind === 'i' && !files.has(file))
      .map(({ name }) => name)
      .sort(),
  };
}

/**
 * A statement that cannot run in a transaction lets go of its locks before it ends: it is watched
 * from outside while another session holds one of the tables, so that it must wait for each lock in
 * turn, and all that was seen is put together.
 */
async function alone(url, setup, sql) {
  let answer;
  let rounds = [undefined];
  for (let round = 0; round < rounds.length; round++) {
    const [session, watcher, holder] = [await connect(url), await connect(url), await connect(url)];
    try {
      const before = await prepare(session, setup);
      const tables = [...before.values()].filter(({ kind, name }) => (kind === 'r' || kind === 'p') && !name.startsWith('pg_temp'));
      if (round === 0)
        rounds = [undefined, ...tables.flatMap(({ name }) => [`${name} IN SHARE UPDATE EXCLUSIVE`, `${name} IN ACCESS SHARE`])];
      const next = await watched(session, watcher, holder, { before, sql, held: rounds[round], reads: round === 0 });
      if (next.error) return next;
      answer = answer ? union(answer, next) : next;
    } finally {
      await Promise.all([session.end(), watcher.end(), holder.end()]);
    }
  }
  return answer;
}

async function watched(session, watcher, holder, { before, sql, held, reads }) {
  const { rows } = await session.run('SELECT pg_backend_pid() AS pid');
  if (reads) await flushed(session);
  const read = new Map((await watcher.rows(READS(''))).map(({ oid, tuples }) => [oid, Number(tuples)]));
  await holder.run('BEGIN');
  if (held) await holder.run(`LOCK TABLE ${held} MODE`);
  let done = false;
  let problem;
  const running = session
    .run(sql)
    .catch((error) => {
      problem = error;
    })
    .finally(() => {
      done = true;
    });
  const seen = [];
  const start = Date.now();
  let waiting = true;
  while (!done) {
    seen.push(...(await watcher.rows(LOCKS(rows[0].pid))));
    if (waiting && Date.now() - start > 100) {
      waiting = false;
      await holder.run('COMMIT');
    }
  }
  await running;
  if (problem) return asError(problem);
  if (reads) await flushed(session);
  return digest(before, await watcher.rows(RELATIONS), seen, read, reads ? await watcher.rows(READS('')) : []);
}

/**
 * Statistics reach other sessions late: at once when told (15+), else with the next report, at most
 * one every half second.
 */
async function flushed(session) {
  const { rows } = await session.run(`SELECT current_setting('server_version_num')::int >= 150000 AS can`);
  if (rows[0].can) return session.run('SELECT pg_stat_force_next_flush()');
  await new Promise((resolve) => setTimeout(resolve, 700));
  await session.run('SELECT');
  await new Promise((resolve) => setTimeout(resolve, 700));
}

function union(a, b) {
  const locks = { ...a.locks };
  for (const [name, mode] of Object.entries(b.locks)) locks[name] = MODES[Math.max(MODES.indexOf(mode), MODES.indexOf(locks[name] ?? ''))];
  const both = (key) => [...new Set([...a[key], ...b[key]])].sort();
  return { locks, rewrites: both('rewrites'), scans: both('scans'), builds: both('builds') };
}

/**
 * @returns {Promise<Map<string, string>>} the answer to each form; a form whose setup does not run
 *   on this major has none
 */
async function measure(major, forms) {
  const server = await startPostgres({ major, settings: SERVER });
  try {
    const url = await createDatabase(server, 'forms');
    const session = await connect(url);
    await session.run('CREATE ROLE app_role');
    const disk = `${server.log}.tablespace`;
    await session.run(`COPY (SELECT 1) TO PROGRAM 'cat > /dev/null; mkdir -p ${disk}'`);
    await session.run(`CREATE TABLESPACE fast_disk LOCATION '${disk}'`);
    const answers = new Map();
    let before;
    let prepared;
    for (const form of forms) {
      try {
        if (form.alone) {
          prepared = undefined;
          answers.set(form.id, printAnswer(await alone(url, form.setup, form.sql)));
          continue;
        }
        if (prepared !== form.setup) before = await prepare(session, form.setup);
        prepared = form.setup;
      } catch (problem) {
        if (!problem.code) throw problem;
        prepared = undefined;
        skipped.set(form.id, [...(skipped.get(form.id) ?? []), `${major}: ${problem.message}`]);
        continue;
      }
      answers.set(form.id, printAnswer(await inTransaction(session, before, form.sql)));
    }
    await session.end();
    return answers;
  } finally {
    await server.stop();
  }
}

const skipped = new Map();
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);

async function main() {
  const [category, show] = [option('--category'), option('--show')];
  const categories = readForms(FOLDER).filter((c) => category === undefined || c.category === category);
  const forms = categories.flatMap((c) => c.forms).filter((form) => show === undefined || form.id.startsWith(show));
  const byMajor = new Map();
  // Two at a time: each server is one process at work.
  const waiting = [...MAJORS];
  const worker = async () => {
    for (let major = waiting.shift(); major !== undefined; major = waiting.shift()) byMajor.set(major, await measure(major, forms));
  };
  await Promise.all([worker(), worker()]);
  const groups = (id) => groupMajors(MAJORS.flatMap((major) => (byMajor.get(major).has(id) ? [[major, byMajor.get(major).get(id)]] : [])));
  if (show !== undefined) return console.log(JSON.stringify(Object.fromEntries(forms.map(({ id }) => [id, groups(id)])), null, 2), skipped);
  for (const { answersFile, forms: own } of categories) {
    const text = `${JSON.stringify(Object.fromEntries(own.map(({ id }) => [id, groups(id)])), null, 1)}\n`;
    if (text !== readFileSync(answersFile, { encoding: 'utf8', flag: 'a+' })) writeFileSync(answersFile, text);
  }
  console.log(`${forms.length} forms on PostgreSQL ${MAJORS.join(', ')}`);
  if (skipped.size > 0) console.log(`Setups that do not run:\n${[...skipped].map(([id, why]) => `${id}: ${why.join('; ')}`).join('\n')}`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
