// A VS Code server for machines without a desktop VS Code: the inner server of npm's code-server,
// run directly with the Node it wants. Used by `npm start` (with a connection token) and by the
// tests (without).
import { execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deathwatch } from './deathwatch.mjs';
import { installOnce } from './install-once.mjs';
import { npm } from './npm.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const pins = join(root, 'tools/vscode-server');
const run = promisify(execFile);

/**
 * Settings that keep everything off the screen that is not ours: chat, welcome pages, update
 * checks.
 */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * The server needs Node 24; npm has it whole for Linux. Elsewhere the Node that runs us must be new
 * enough.
 */
function nodeFor(dir) {
  const packaged = join(dir, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `The VS Code server needs Node 24 on ${process.platform}-${process.arch}: run this with Node 24, or install the desktop VS Code.`,
  );
}

/**
 * Installs the VS Code server if it is not there yet (about 800 MB, 10 to 30 seconds). Safe to call
 * from several processes. CODE_SERVER_ROOT and CODE_SERVER_NODE in the environment name another
 * code-server package and its Node instead.
 * @returns {Promise<{ node: string, main: string }>} absolute paths: run `node main` with the
 *   server's options
 */
export async function ensureVSCodeServer() {
  const inner = 'lib/vscode/out/server-main.js';
  if (process.env.CODE_SERVER_ROOT) {
    return { node: process.env.CODE_SERVER_NODE ?? process.execPath, main: join(process.env.CODE_SERVER_ROOT, inner) };
  }
  const lock = readFileSync(join(pins, 'package-lock.json'), 'utf8');
  const versions = JSON.parse(lock).packages[''];
  const stamp = JSON.stringify({ ...versions.dependencies, ...versions.optionalDependencies });
  const dir = await installOnce(join(root, '.cache/vscode-server'), stamp, async (partial) => {
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(pins, file), join(partial, file));
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: partial });
    // The inner server brings its dependencies as a list only. Its shrinkwrap lacks one package, so
    // `npm ci` refuses it.
    const vscode = join(partial, 'node_modules/code-server/lib/vscode');
    await npm(['install', '--omit=dev', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: vscode });
    nodeFor(partial);
  });
  return { node: nodeFor(dir), main: join(dir, 'node_modules/code-server', inner) };
}

/**
 * Installs a packaged extension into a folder of extensions.
 * @param {string} vsix path of the .vsix file
 * @param {string} extensionsDir the folder, to be given to `startVSCodeServer` too
 * @returns {Promise<void>} rejects with the server's words when it refuses the package
 */
export async function installExtension(vsix, extensionsDir) {
  const { node, main } = await ensureVSCodeServer();
  const data = mkdtempSync(join(tmpdir(), 'phasewise-vsix-'));
  try {
    const args = ['--install-extension', vsix, '--force', '--extensions-dir', extensionsDir, '--server-data-dir', data];
    const { stdout, stderr } = await run(node, [main, ...args, '--accept-server-license-terms']);
    // The server exits with 0 even when it could not install.
    if (!/successfully installed/.test(stdout)) throw new Error(`${vsix} was not installed.\n${stdout}${stderr}`);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function writeSettings(dataDir, settings) {
  for (const scope of ['data/Machine', 'data/User']) {
    const file = join(dataDir, scope, 'settings.json');
    mkdirSync(dirname(file), { recursive: true });
    // A person may have changed the settings of a folder that is kept.
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(settings, undefined, 2));
  }
}

/**
 * Resolves with the port once the server says that it listens; rejects with its output when it ends
 * or takes a minute.
 */
function untilListening(child) {
  let output = '';
  return new Promise((resolvePort, reject) => {
    const timer = setTimeout(() => reject(new Error(`The VS Code server did not start within a minute.\n${output}`)), 60_000);
    const read = (data) => {
      output = (output + data).slice(-8000);
      const port = /agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolvePort(Number(port));
      if (port) clearTimeout(timer);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The VS Code server ended (exit ${code}).\n${output}`)));
  });
}

/**
 * Starts a VS Code server on 127.0.0.1.
 * @param {object} [options]
 * @param {string} [options.dataDir] user data that is kept; a temporary folder when left out
 * @param {string} [options.extensionsDir] installed extensions; inside the data folder when left
 *   out
 * @param {number} [options.port] TCP port; a free one when left out
 * @param {string} [options.token] connection token every page address must carry as `?tkn=`; none
 *   when left out
 * @param {Record<string, unknown>} [options.settings] the user's settings; QUIET_SETTINGS when left
 *   out
 * @param {boolean} [options.testDriver] honour `payload` in the page's address, for tests inside
 *   the extension host. It suppresses information toasts, so tests of the user interface must not
 *   set it
 * @param {boolean} [options.trust] false: keep workspace trust switched on; default: off
 * @param {NodeJS.ProcessEnv} [options.env] more environment, which reaches the extension host
 * @returns {Promise<{ url: string, authority: string, port: number, child:
 *   import('node:child_process').ChildProcess, page(folder: string, query?: Record<string,
 *   string>): string, stop(): Promise<void> }>} `page` makes the address that opens a folder;
 *   rejects when the server does not start
 */
export async function startVSCodeServer({
  dataDir,
  extensionsDir,
  port = 0,
  token,
  settings = QUIET_SETTINGS,
  testDriver = false,
  trust = true,
  env = {},
} = {}) {
  const { node, main } = await ensureVSCodeServer();
  const data = dataDir ?? mkdtempSync(join(tmpdir(), 'phasewise-code-'));
  writeSettings(data, settings);
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--server-data-dir',
    data,
    '--accept-server-license-terms',
    '--disable-telemetry',
  ];
  args.push('--extensions-dir', extensionsDir ?? join(data, 'extensions'));
  args.push(...(token ? ['--connection-token', token] : ['--without-connection-token']));
  if (trust) args.push('--disable-workspace-trust');
  if (testDriver) args.push('--enable-smoke-test-driver');
  // A separate process group, because the extension hosts do not all end with the server.
  const child = spawn(node, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, ...env } });
  const gone = new Promise((done) => child.once('exit', done));
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // the whole group is gone already
    }
  };
  const watch = deathwatch({ pid: child.pid, group: true, remove: dataDir ? '' : data });
  const stop = async () => {
    signal('SIGTERM');
    const timer = setTimeout(() => signal('SIGKILL'), 5000);
    await gone;
    clearTimeout(timer);
    signal('SIGKILL');
    watch.release();
    if (!dataDir) rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const actual = await untilListening(child);
    const authority = `127.0.0.1:${actual}`;
    const url = `http://${authority}`;
    const page = (folder, query = {}) => `${url}/?${new URLSearchParams({ ...(token && { tkn: token }), folder, ...query })}`;
    return { url, authority, port: actual, child, page, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
