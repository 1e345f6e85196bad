// The mocha suite of test/e2e inside a real extension host.
//   VSCODE_TEST_HOST=desktop  the VS Code that @vscode/test-electron downloads, or the program that
//                             VSCODE_EXECUTABLE names
//   VSCODE_TEST_HOST=server   npm's VS Code server with a Chromium page: needs npm and Debian only
//   VSCODE_TEST_HOST=auto     the desktop where there is one, else the server (default)
// Writes test/reports/extension.json: { passed, failed, failures, tests: [{ name, ok }] }.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const suite = join(root, 'dist/test/e2e.js');
const report = join(root, 'test/reports/extension.json');
const LIMIT_MS = 8 * 60_000;
const SETTINGS = { 'files.autoSave': 'off', 'window.confirmBeforeClose': 'never', 'files.refactoring.autoSave': true };

async function buildSuite() {
  await build({
    entryPoints: [join(root, 'test/e2e/index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode', 'mocha'],
  });
}

async function desktopProgram() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({ version: process.env.VSCODE_VERSION ?? 'stable', timeout: 15_000 });
}

async function runDesktop(program, workspace, env, home) {
  const { runTests } = await import('@vscode/test-electron');
  const user = join(home, 'user');
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(join(user, 'User/settings.json'), JSON.stringify(SETTINGS));
  const launchArgs = [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', `--user-data-dir=${user}`];
  return runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: env,
    launchArgs,
  });
}

/**
 * The workbench runs the suite when its address carries a payload, and tells the page how it ended.
 */
async function runServer(workspace, env) {
  const { launchChromium } = await import('./chromium.mjs');
  const { QUIET_SETTINGS, startVSCodeServer } = await import('./vscode-server.mjs');
  const server = await startVSCodeServer({ env, testDriver: true, settings: { ...QUIET_SETTINGS, ...SETTINGS } });
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    if (process.env.VERBOSE) page.on('console', (message) => console.log(`[page] ${message.text()}`));
    const ended = new Promise((done, fail) => {
      page.exposeFunction('codeAutomationExit', (code) => done(code)).catch(fail);
      page.on('crash', () => fail(new Error('the page crashed')));
      server.child.once('exit', (code) => fail(new Error(`the VS Code server ended (exit ${code})`)));
      setTimeout(() => fail(new Error(`the suite did not end within ${LIMIT_MS / 60_000} minutes`)), LIMIT_MS).unref();
    });
    ended.catch(() => {});
    await page.exposeFunction('codeAutomationLog', (type, args) => process.env.VERBOSE && console.log(`[${type}]`, ...args));
    const remote = (path) => `vscode-remote://${server.authority}${path}`;
    const payload = [
      ['skipWelcome', 'true'],
      ['extensionDevelopmentPath', remote(root)],
      ['extensionTestsPath', remote(suite)],
    ];
    await page.goto(server.page(workspace, { payload: JSON.stringify(payload) }));
    return await ended;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function runSuite(host, workspace, env, home) {
  if (host === 'server') return runServer(workspace, env);
  let program;
  try {
    program = await desktopProgram();
  } catch (error) {
    if (host === 'desktop') throw error;
    console.log(`No desktop VS Code is to be had here (${error.message.split('\n')[0]}): the suite runs in the VS Code server.`);
    return runServer(workspace, env);
  }
  return runDesktop(program, workspace, env, home);
}

function conclude(outcome, code) {
  const tests = existsSync(outcome) ? JSON.parse(readFileSync(outcome, 'utf8')) : [];
  const failures = tests.filter(({ ok }) => !ok).map(({ name }) => name);
  if (tests.length === 0) failures.push(`the suite told nothing (exit ${code})`);
  else if (code !== 0 && failures.length === 0) failures.push(`the host ended with ${code}`);
  const passed = tests.filter(({ ok }) => ok).length;
  mkdirSync(join(root, 'test/reports'), { recursive: true });
  writeFileSync(report, JSON.stringify({ passed, failed: failures.length, failures, tests }, undefined, 2));
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length === 0;
}

const host = process.env.VSCODE_TEST_HOST ?? 'auto';
const home = mkdtempSync(join(tmpdir(), 'phasewise-e2e-'));
const workspace = join(home, 'shop');
const words = join(home, 'words.txt');
const outcome = join(home, 'outcome.json');
cpSync(join(root, 'examples/shop'), workspace, { recursive: true });
// The example's own open migration would be planned into by every test.
for (const way of ['up', 'down']) rmSync(join(workspace, `migrations/000009_add_order_token.${way}.sql`), { force: true });
let good = false;
let database;
try {
  await buildSuite();
  const { startSample } = await import('./sample-database.mjs');
  database = await startSample();
  // Where people keep it: the connect command has to find it there.
  writeFileSync(join(workspace, '.env'), `DATABASE_URL=${database.url}\n`);
  const env = { PHASEWISE_TEST_WORDS: words, PHASEWISE_TEST_OUTCOME: outcome, PHASEWISE_TEST_DATABASE: database.url };
  let code = 1;
  try {
    code = await runSuite(host, workspace, env, home);
  } catch (error) {
    console.error(error.message);
  }
  if (existsSync(words)) process.stdout.write(readFileSync(words, 'utf8'));
  good = conclude(outcome, code);
} finally {
  await database?.stop();
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exit(good ? 0 : 1);
