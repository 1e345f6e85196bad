// Starts real PostgreSQL servers (12 to 18) for tests, the sample and the generators. See
// tools/postgres for where they come from.
//   node scripts/postgres.mjs start 18 [--port 5433]   prints the address, runs until Ctrl-C
//   node scripts/postgres.mjs install [12 18 ...]      only fetches the programs
import { execFile, spawn } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deathwatch } from './deathwatch.mjs';
import { installOnce } from './install-once.mjs';
import { cacheFolder, ensurePostgres, giveToServer, MAJORS, serverUser } from './postgres-binaries.mjs';

export { cacheFolder, MAJORS } from './postgres-binaries.mjs';

const run = promisify(execFile);

// A throw-away server may lose everything in a crash of the machine, so it never waits for the
// disk.
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '32MB' };

/** How every program of the server is run: as its user, and in a folder that user can enter. */
const asServer = () => ({ ...serverUser(), cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } });

async function initialise(binaries, dataDir) {
  await run(binaries.initdb, ['-D', dataDir, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'], asServer());
}

/**
 * initdb takes about a second, copying its result a tenth of that: each major is initialised once
 * and copied from then on.
 */
async function copyTemplate(binaries, dataDir) {
  const folder = join(cacheFolder('postgres'), `template-${binaries.major}`);
  const template = await installOnce(folder, binaries.version, async (partial) => {
    giveToServer(partial);
    await initialise(binaries, join(partial, 'data'));
  });
  if (process.platform === 'win32') cpSync(join(template, 'data'), dataDir, { recursive: true });
  else await run('cp', ['-R', join(template, 'data'), dataDir], asServer());
}

/** A port that is free at this moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * The last line PostgreSQL writes into postmaster.pid says how far it is; it turns `ready` when
 * connections are accepted.
 */
async function untilReady(child, dataDir, log) {
  for (const start = Date.now(); ; await sleep(20)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`PostgreSQL did not start.\n${readFileSync(log, 'utf8').slice(-2000)}`);
    try {
      const [pid, , , , , , , status] = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
      if (Number(pid) === child.pid && status?.trim() === 'ready') return;
    } catch {
      // not written yet
    }
    if (Date.now() - start > 120_000)
      throw new Error(`PostgreSQL was not ready after two minutes.\n${readFileSync(log, 'utf8').slice(-2000)}`);
  }
}

async function launch(binaries, { dataDir, port, settings, home, log }) {
  const options = Object.entries({
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: process.platform === 'win32' ? '' : home,
    ...settings,
  });
  const out = openSync(log, 'w');
  const args = ['-D', dataDir, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(binaries.postgres, args, { ...asServer(), stdio: ['ignore', out, out], detached: process.platform !== 'win32' });
  closeSync(out);
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  child.unref();
  await untilReady(child, dataDir, log);
  return { child, gone };
}

/**
 * @typedef {{ major: number, version: string, url: string, host: string, port: number, dataDir:
 *   string, log: string, stop(): Promise<void> }} Server
 */

/**
 * Starts a PostgreSQL server on 127.0.0.1 (user `postgres`, no password, database `postgres`) and
 * waits until it answers. It ends with `stop()`, or when this process ends, however it ends.
 * @param {object} options
 * @param {number} options.major 12 to 18
 * @param {number} [options.port] TCP port; a free one when left out
 * @param {string} [options.dataDir] a folder that is kept, made on first use, with a server that is
 *   careful with it; without it the data is temporary and the server fast and careless
 * @param {Record<string, string | number>} [options.settings] server settings (`work_mem: '64MB'`),
 *   stronger than ours
 * @returns {Promise<Server>} rejects with the end of the server's log when it does not start
 */
export async function startPostgres({ major, port, dataDir, settings = {} }) {
  const binaries = await ensurePostgres(major);
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'phasewise-pg-'));
  giveToServer(home);
  const log = join(home, 'server.log');
  const data = dataDir ?? join(home, 'data');
  try {
    if (!dataDir) {
      await copyTemplate(binaries, data);
    } else if (!existsSync(join(data, 'PG_VERSION'))) {
      mkdirSync(data, { recursive: true });
      giveToServer(data);
      await initialise(binaries, data);
    }
    // Another process can take a free port before we do: then simply try the next one.
    for (let attempt = 1; ; attempt++) {
      const chosen = port ?? (await freePort());
      try {
        const all = dataDir ? settings : { ...THROW_AWAY, ...settings };
        const started = await launch(binaries, { dataDir: data, port: chosen, settings: all, home, log });
        return serverHandle({ ...started, binaries, port: chosen, dataDir: data, home, log });
      } catch (error) {
        if (port || attempt === 5 || !/Address already in use|could not bind/.test(error.message)) throw error;
      }
    }
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

function serverHandle({ child, gone, binaries, port, dataDir, home, log }) {
  const watch = deathwatch({ pid: child.pid, signal: 'INT', remove: home });
  gone.then(() => watch.release());
  let stopping;
  const stop = async () => {
    child.ref();
    child.kill('SIGINT'); // a "fast shutdown": sessions are cut, data is kept
    const giveUp = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(giveUp);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return {
    major: binaries.major,
    version: binaries.version,
    url,
    host: '127.0.0.1',
    port,
    dataDir,
    log,
    stop: () => (stopping ??= stop()),
  };
}

/**
 * Creates a database on a running server, replacing one of the same name (its sessions are ended).
 * @param {{ url: string }} server as `startPostgres` returns it
 * @param {string} name the database
 * @returns {Promise<string>} the address of the new database
 */
export async function createDatabase(server, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    // PostgreSQL 12 has no DROP DATABASE ... WITH (FORCE).
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)}`);
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const url = new URL(server.url);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

async function main([command, ...args]) {
  if (command === 'install') {
    for (const major of args.length ? args.map(Number) : MAJORS) console.log(`PostgreSQL ${(await ensurePostgres(major)).version}`);
    return;
  }
  const major = Number(args[0]);
  if (command !== 'start' || !MAJORS.includes(major))
    throw new Error('Usage: node scripts/postgres.mjs start <12..18> [--port N] | install [majors]');
  const at = args.indexOf('--port');
  const server = await startPostgres({ major, port: at > 0 ? Number(args[at + 1]) : undefined });
  console.log(`PostgreSQL ${server.version} at ${server.url}   (log: ${server.log}; Ctrl-C stops it)`);
  const alive = setInterval(() => {}, 1 << 30);
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  clearInterval(alive);
  await server.stop();
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
