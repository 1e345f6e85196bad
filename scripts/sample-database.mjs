// The sample shop's database: PostgreSQL 18 with data that is kept in .cache/sample, migrations 1
// to 8 applied, a million orders.
//   node scripts/sample-database.mjs
//     starts it (or finds it running), fills it once, runs until Ctrl-C
//   node scripts/sample-database.mjs --check   the same, and stops it again
//   node scripts/sample-database.mjs --fresh   makes the shop's database again from the start
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { cacheFolder, createDatabase, startPostgres } from './postgres.mjs';
import { step } from './progress.mjs';

const MAJOR = 18;
const shop = resolve(import.meta.dirname, '../examples/shop');

// Later migrations are the ones to play with: they stay pending.
const LAST_APPLIED = 8;

// The same port each time, so that a saved connection goes on working; another one when it is
// taken.
const USUAL_PORT = 54318;

// The sample can be made again in a minute, so a commit need not wait for the disk; a crash of the
// machine still leaves it whole.
const SETTINGS = { synchronous_commit: 'off', shared_buffers: '256MB', max_wal_size: '2GB', timezone: 'UTC' };

function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {}); // a server that is stopped under us is told by the query that fails
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The address of a server that already runs on this data folder, for example under another `npm
 * start`.
 */
async function running(dataDir) {
  try {
    const [pid, , , port] = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const url = `postgres://postgres@127.0.0.1:${Number(port)}/postgres`;
    const found = await withClient(url, (client) => client.query('SHOW data_directory'));
    return Number(pid) > 0 && found.rows[0].data_directory === dataDir ? { url, port: Number(port) } : undefined;
  } catch {
    return undefined; // no such file, or left behind by a server that is gone
  }
}

/** The migrations that the sample starts from, in order. */
function migrations() {
  const names = readdirSync(join(shop, 'migrations')).filter(
    (name) => name.endsWith('.up.sql') && Number.parseInt(name, 10) <= LAST_APPLIED,
  );
  return names.sort().map((name) => ({ name, sql: readFileSync(join(shop, 'migrations', name), 'utf8') }));
}

/** seed.sql in its parts, each with the name that its first line gives it. */
function seedParts() {
  const [, ...parts] = readFileSync(join(shop, 'seed.sql'), 'utf8').split(/^-- part: /m);
  return parts.map((part) => ({ name: part.slice(0, part.indexOf('\n')).trim(), sql: part.slice(part.indexOf('\n')) }));
}

/**
 * Applies the migrations as golang-migrate does: a file is one message, and schema_migrations has
 * the last version.
 */
async function migrate(client) {
  for (const { sql } of migrations()) await client.query(sql);
  await client.query('CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)');
  await client.query('INSERT INTO schema_migrations VALUES ($1, false)', [LAST_APPLIED]);
}

/**
 * What the sample was made from. It is noted in the database at the very end, so a half-filled one
 * is made again.
 */
function fingerprint() {
  const hash = createHash('sha256');
  for (const { sql } of [...migrations(), ...seedParts()]) hash.update(sql);
  return `phasewise sample ${hash.digest('hex').slice(0, 16)}`;
}

async function isFilled(serverUrl) {
  const sql = "SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = 'shop'";
  const { rows } = await withClient(serverUrl, (client) => client.query(sql));
  return rows[0]?.note === fingerprint();
}

/**
 * Fills the shop unless that is done. Of two that start at the same time, one fills and the other
 * waits for it.
 */
async function ensureFilled(server, fresh) {
  if (!fresh && (await isFilled(server.url))) return;
  await withClient(server.url, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('phasewise sample'))");
    if (fresh || !(await isFilled(server.url))) await fill(server);
  });
}

async function fill(server) {
  const url = await createDatabase(server, 'shop');
  await withClient(url, async (client) => {
    await step(`Migrations 1 to ${LAST_APPLIED}`, () => migrate(client));
    for (const { name, sql } of seedParts()) await step(`  ${name}`, () => client.query(sql));
    await client.query(`COMMENT ON DATABASE shop IS '${fingerprint()}'`);
  });
}

/**
 * Starts the sample's server, or finds it running, fills it when it is empty or outdated, and
 * writes examples/shop/.env.
 * @param {{ fresh?: boolean }} [options] `fresh`: begin again, even if the database was changed
 * @returns {Promise<{ url: string, port: number, owned: boolean, stop(): Promise<void> }>} the
 *   shop's database; `stop` leaves a server alone that was running before (`owned` is false).
 *   Rejects when PostgreSQL does not start or the seed fails
 */
export async function startSample({ fresh = false } = {}) {
  const dataDir = join(cacheFolder('sample'), `postgres-${MAJOR}`);
  const before = await running(dataDir);
  const server =
    before ??
    (await step(`Sample database (PostgreSQL ${MAJOR})`, async (say) => {
      const port = (await isFree(USUAL_PORT)) ? USUAL_PORT : undefined;
      const started = await startPostgres({ major: MAJOR, dataDir, port, settings: SETTINGS });
      say(`127.0.0.1:${started.port}`);
      return started;
    }));
  if (before) console.log(`Sample database: already running at 127.0.0.1:${before.port}`);
  const stop = () => server.stop?.() ?? Promise.resolve();
  try {
    await ensureFilled(server, fresh);
  } catch (error) {
    await stop();
    throw error;
  }
  const url = server.url.replace(/\/postgres$/, '/shop');
  writeFileSync(join(shop, '.env'), `# Written by npm start: the sample database while it runs.\nDATABASE_URL=${url}\n`);
  return { url, port: server.port, owned: !before, stop };
}

/** Resolves with what the database says about its largest table, which proves that it answers. */
export async function describeSample(url) {
  const sql =
    "SELECT reltuples::bigint AS rows, pg_size_pretty(pg_total_relation_size(oid)) AS size FROM pg_class WHERE relname = 'orders'";
  const { rows } = await withClient(url, (client) => client.query(sql));
  return `orders: ${Number(rows[0].rows).toLocaleString('en')} rows, ${rows[0].size} with indexes`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const sample = await startSample({ fresh: process.argv.includes('--fresh') });
  console.log(`${await describeSample(sample.url)}\n${sample.url}`);
  if (!process.argv.includes('--check')) {
    const alive = setInterval(() => {}, 1 << 30);
    await new Promise((done) => {
      process.once('SIGINT', done);
      process.once('SIGTERM', done);
    });
    clearInterval(alive);
  }
  await sample.stop();
}
