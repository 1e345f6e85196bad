import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** Put in by scripts/build.mjs: a hash of the engine this program belongs to. */
declare const ENGINE_HASH: string;

/**
 * Loads dist/engine.js with V8's code cache of the last run: compiling a megabyte of JavaScript
 * takes longer than checking a migration. That code lies in the user's own cache folder, never in a
 * shared one, for it is run. Where nothing can be read or written the engine is compiled as ever,
 * and NODE_DISABLE_COMPILE_CACHE=1 switches it off, as it does for Node's own cache.
 * @param use what is run of it (the server, a command): code is kept for the functions that ran.
 *   Undefined: nothing is kept
 */
export function loadEngine<T>(use: string | undefined): T {
  const file = join(__dirname, 'engine.js');
  const source = readFileSync(file, 'latin1'); // the build sees to it that it is ASCII
  const kept = use === undefined ? undefined : keptCode(use);
  const cachedData = kept && read(kept);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData });
  if (kept && isMainThread && (!cachedData || script.cachedDataRejected)) {
    // At the end, when it is known which functions were needed. A run that failed needed hardly
    // any.
    process.on('exit', (code) => {
      if (code < 2) keep(kept, script.createCachedData());
    });
  }
  const module = { exports: {} as T };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

interface KeptCode {
  readonly folder: string;
  /**
   * Code is good for one engine and one Node; V8 itself refuses that of other versions and flags,
   * but knows a source by its length alone.
   */
  readonly prefix: string;
  readonly name: string;
}

function keptCode(use: string): KeptCode | undefined {
  const { NODE_DISABLE_COMPILE_CACHE: off, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (off === '1') return undefined;
  const prefix = `${use}-${process.version}-${process.arch}-`;
  return { folder: join(xdg || local || join(homedir(), '.cache'), 'phasewise'), prefix, name: `${prefix}${ENGINE_HASH}.bin` };
}

function read({ folder, name }: KeptCode): Buffer | undefined {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
}

/**
 * Replaces the cache of an older engine. It is written under another name first, so that a process
 * that starts meanwhile finds the whole file or none.
 */
function keep({ folder, prefix, name }: KeptCode, code: Buffer): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const old of readdirSync(folder)) if (old.startsWith(prefix)) rmSync(join(folder, old), { force: true });
    const draft = join(folder, `${prefix}${process.pid}`);
    writeFileSync(draft, code, { mode: 0o600 });
    renameSync(draft, join(folder, name));
  } catch {
    // A disk that cannot be written to: the next start is as this one was.
  }
}
