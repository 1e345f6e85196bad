// npm start: install, build, start the sample database, and open VS Code on examples/shop with the
// extension in it.
//   --browser  the VS Code server in a browser, even when there is a desktop VS Code
//   --fresh    make the sample database again from the start
//   --check    do everything once without a person: verify that the page and the database answer,
//              stop, exit 0
// Only Node's own modules and ours may be imported here: the first run has no node_modules yet.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { ensureDependencies, requireNode } from './dependencies.mjs';
import { npm } from './npm.mjs';
import { duration, step } from './progress.mjs';

const root = resolve(import.meta.dirname, '..');
const shop = join(root, 'examples/shop');
const check = process.argv.includes('--check');
const begin = Date.now();

/** What to stop at the end, the last started first. */
const toStop = [];

async function stopAll() {
  for (const { name, stop } of toStop.splice(0).reverse()) await step(`Stopping ${name}`, stop);
}

/** Resolves when the person presses Ctrl-C, or the terminal goes away. */
const interrupted = new Promise((done) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => done('interrupted'));
});

function findInPath(names) {
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (existsSync(join(dir, name))) return join(dir, name);
  }
  return undefined;
}

/**
 * The desktop VS Code's command, when it can show a window: it wants a display on Linux, and
 * refuses root.
 */
function desktopCode() {
  if (check || process.argv.includes('--browser') || process.getuid?.() === 0) return undefined;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  return findInPath(process.platform === 'win32' ? ['code.cmd', 'code-insiders.cmd'] : ['code', 'code-insiders', 'codium']);
}

async function openDesktop(code) {
  await step('Build', () => npm(['run', 'build'], { cwd: root }));
  await startDatabase();
  await step('VS Code', async (say) => {
    const args = [`--extensionDevelopmentPath=${root}`, '--new-window', shop];
    const command = process.platform === 'win32' ? `"${code}"` : code;
    execFileSync(command, args, { stdio: 'ignore', shell: process.platform === 'win32' });
    say('a new window is open on examples/shop');
  });
}

async function startDatabase() {
  const { startSample, describeSample } = await import('./sample-database.mjs');
  const sample = await startSample({ fresh: process.argv.includes('--fresh') });
  if (sample.owned) toStop.push({ name: 'the sample database', stop: sample.stop });
  await step('Sample database answers', async (say) => say(await describeSample(sample.url)));
  return sample;
}

/**
 * Opens the default browser where that is one simple command. The address is printed in any case.
 */
function showInBrowser(url) {
  const opener = process.platform === 'darwin' ? 'open' : process.env.DISPLAY ? findInPath(['xdg-open']) : undefined;
  if (!opener) return;
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/**
 * Loads the page as a browser does: the token in the address is answered with a cookie and a way to
 * the page itself.
 */
async function pageAnswers(url) {
  const first = await fetch(url, { redirect: 'manual' });
  if (first.status !== 302) return first.status;
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  // The server redirects to `.?folder=...`, relative to the address we came from.
  const page = await fetch(new URL(first.headers.get('location') ?? '', url), { headers: { cookie } });
  return page.status;
}

async function openServer() {
  await step('Package', () => npm(['run', 'package'], { cwd: root }));
  await startDatabase();
  const { ensureVSCodeServer, installExtension, startVSCodeServer } = await import('./vscode-server.mjs');
  const home = join(root, '.cache/vscode');
  const extensionsDir = join(home, 'extensions');
  await step('VS Code server installed', () => ensureVSCodeServer());
  await step('Extension installed', async () => {
    await installExtension(join(root, 'dist/phasewise.vsix'), extensionsDir);
    if (!readdirSync(extensionsDir).some((name) => name.startsWith('phasewise.phasewise-'))) throw new Error('The extension is not there.');
  });
  const token = randomBytes(16).toString('hex');
  const server = await step('VS Code server', () => startVSCodeServer({ dataDir: join(home, 'data'), extensionsDir, token }));
  toStop.push({ name: 'the VS Code server', stop: server.stop });
  const url = server.page(shop);
  await step('Page answers', async (say) => {
    const status = await pageAnswers(url);
    if (status !== 200) throw new Error(`The page answered with status ${status}.`);
    say('200');
  });
  if (!check) showInBrowser(url);
  console.log(`\nOpen VS Code in a browser (the address carries your connection token):\n\n  ${url}\n`);
}

async function setUp() {
  await ensureDependencies();
  const code = desktopCode();
  await (code ? openDesktop(code) : openServer());
  console.log(`Ready after ${duration(Date.now() - begin)}. examples/shop/README.md is a guided tour.`);
  return 'ready';
}

async function waitForCtrlC() {
  console.log('Ctrl-C stops everything.');
  const alive = setInterval(() => {}, 1 << 30);
  await interrupted;
  clearInterval(alive);
  console.log('');
}

requireNode();
let exitCode = 0;
try {
  // Ctrl-C while something is still being installed or filled: the next start goes on from there.
  const state = await Promise.race([setUp(), interrupted]);
  if (state === 'interrupted') {
    console.log('\nStopped half-way; the next npm start does what is missing.');
    exitCode = 130;
  } else if (!check) await waitForCtrlC();
} catch (error) {
  console.error(`\n${error.message}`);
  exitCode = 1;
}
await stopAll();
process.exit(exitCode);
