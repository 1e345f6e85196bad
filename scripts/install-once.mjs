// Installs something into a folder exactly once, even when several processes ask for it at the same
// moment.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const STAMP = 'installed.txt';

function isInstalled(dir, stamp) {
  try {
    return readFileSync(join(dir, STAMP), 'utf8') === stamp;
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Takes the lock file, or says that a process that is still alive holds it. A lock left by a dead
 * process is taken over.
 */
function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  let owner = '';
  try {
    owner = readFileSync(lock, 'utf8');
  } catch {
    return false; // released meanwhile: the next round takes it
  }
  // An empty file belongs to a process that is between creating and writing it.
  if (owner !== '' && !isAlive(Number(owner))) rmSync(lock, { force: true });
  return false;
}

/**
 * Makes `dir` hold what `install` puts there, doing the work at most once for a given stamp.
 * The work happens in a folder beside it that is renamed at the end, so a run that was cut off
 * leaves nothing half done.
 * @param {string} dir the folder that will exist afterwards
 * @param {string} stamp what is in it (versions); another stamp than the one found means: replace
 *   it
 * @param {(dir: string) => Promise<void>} install fills the empty folder it is given
 * @returns {Promise<string>} `dir`; rejects when `install` does, or when another process holds the
 *   lock for 10 minutes
 */
export async function installOnce(dir, stamp, install) {
  const lock = `${dir}.lock`;
  mkdirSync(dirname(dir), { recursive: true });
  for (const start = Date.now(); !isInstalled(dir, stamp); await sleep(100)) {
    if (Date.now() - start > 600_000)
      throw new Error(`Another process has been installing ${dir} for 10 minutes; remove ${lock} if it is gone.`);
    if (!tryLock(lock)) continue;
    const partial = `${dir}.partial`;
    try {
      if (isInstalled(dir, stamp)) break;
      rmSync(partial, { recursive: true, force: true });
      mkdirSync(partial);
      await install(partial);
      writeFileSync(join(partial, STAMP), stamp);
      if (existsSync(dir)) rmSync(dir, { recursive: true, force: true });
      renameSync(partial, dir);
    } finally {
      rmSync(partial, { recursive: true, force: true });
      rmSync(lock, { force: true });
    }
  }
  return dir;
}
