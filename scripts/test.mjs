// npm test: everything, from a fresh clone. It installs what it needs, runs each suite, and ends
// with `N passed, N failed`.
//   --only unit|extension|ui   only that suite (and what it needs); may be given more than once
//   --all                      npm run test:all: servers of all majors, more random cases
// Only Node's own modules and ours may be imported here: the first run has no node_modules yet.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies, requireNode } from './dependencies.mjs';
import { npm } from './npm.mjs';
import { ensurePostgres, MAJORS } from './postgres-binaries.mjs';
import { duration, step } from './progress.mjs';
import { suiteCounts, vitestCounts } from './test-counts.mjs';
import { ensureVSCodeServer } from './vscode-server.mjs';

const root = resolve(import.meta.dirname, '..');
const all = process.argv.includes('--all');
const reports = join(root, 'test/reports');
const begin = Date.now();

// A suite that hangs must not hang its caller.
const LIMIT_MS = (all ? 90 : 12) * 60_000;

const total = { passed: 0, failed: [], skipped: [] };

/**
 * A program that reads our summary line must not find a suite's: only the last line of all may look
 * like that.
 */
function markSummaries(text, name) {
  return text.replace(/^[^\S\n]*(\d+ passed, \d+ failed)[^\S\n]*$/gm, `${name}: $1`);
}

/**
 * Runs a program of ours to its end, with its output, in a process group that can be ended as a
 * whole.
 */
function run(name, args) {
  return new Promise((done, fail) => {
    const group = process.platform !== 'win32';
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: group });
    const end = () => (group ? process.kill(-child.pid, 'SIGKILL') : child.kill());
    const timer = setTimeout(() => {
      end();
      fail(new Error(`no end after ${duration(LIMIT_MS)}`));
    }, LIMIT_MS);
    const interrupt = () => {
      end();
      process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupt);
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (data) => {
        const lines = (rest + data).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) out.write(`${markSummaries(line, name)}\n`);
      });
      stream.on('end', () => rest && out.write(`${markSummaries(rest, name)}\n`));
    }
    child.once('error', fail);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, interrupt);
      done(code ?? signal);
    });
  });
}

/**
 * Runs one part. Any error in it is a failure with the part's name, and the parts after it still
 * run.
 */
async function part(name, work) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const before = total.failed.length;
  try {
    await work();
  } catch (error) {
    total.failed.push(`${name}: ${error.message.split('\n')[0]}`);
    console.error(`${name}: ${error.message}`);
  }
  const good = total.failed.length === before;
  console.log(`== ${name}: ${good ? 'ok' : 'FAILED'} in ${duration(Date.now() - start)}`);
  return good;
}

async function mustSucceed(name, args) {
  const code = await run(name, args);
  if (code !== 0) throw new Error(`exit ${code}`);
}

/**
 * Runs a suite and adds its numbers. One that fails without naming a failed test crashed, which
 * counts as a failure.
 */
async function suite(name, args, counter) {
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  const code = await run(name, args);
  let counts;
  try {
    counts = counter(file);
  } catch (error) {
    throw new Error(`${error.message} (exit ${code})`);
  }
  total.passed += counts.passed;
  total.failed.push(...counts.failed.map((test) => `${name}: ${test}`));
  total.skipped.push(...counts.skipped.map((test) => `${name}: ${test}`));
  if (code !== 0 && counts.failed.length === 0) throw new Error(`exit ${code}, although no test failed`);
  if (counts.passed + counts.failed.length === 0) throw new Error('it ran no test');
}

/**
 * What a suite inside VS Code needs. Where it cannot be had, the suite itself knows other ways (a
 * desktop VS Code), or fails.
 */
async function prepareHost() {
  if (process.platform !== 'linux' || process.env.VSCODE_TEST_HOST === 'desktop') return;
  for (const [what, install] of [
    ['VS Code server', ensureVSCodeServer],
    ['Chromium', ensureChromium],
  ]) {
    try {
      await step(what, () => install());
    } catch (error) {
      console.log(error.message);
    }
  }
}

const suites = {
  unit: () =>
    suite(
      'unit',
      ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`],
      vitestCounts,
    ),
  extension: () => suite('extension', ['scripts/test-extension.mjs'], suiteCounts),
  ui: () => suite('ui', ['scripts/test-ui.mjs'], suiteCounts),
};

function chosenSuites(args) {
  const only = args.flatMap((arg, index) => (arg === '--only' ? [args[index + 1]] : arg.startsWith('--only=') ? [arg.slice(7)] : []));
  const unknown = only.find((name) => !(name in suites));
  if (unknown !== undefined || (args.length > 0 && only.length === 0)) {
    console.error('Usage: npm test [-- --all] [-- --only unit|extension|ui]');
    process.exit(2);
  }
  return Object.keys(suites).filter((name) => only.length === 0 || only.includes(name));
}

function report() {
  const list = (title, names) =>
    names.length > 0 && console.log(`\n${title}: ${names.length}\n${names.map((name) => `  ${name}`).join('\n')}`);
  console.log(`\nThe whole run took ${duration(Date.now() - begin)}.`);
  list('Skipped', total.skipped);
  list('Failed', total.failed);
  console.log(`\n${total.passed} passed, ${total.failed.length} failed`);
  process.exitCode = total.failed.length > 0 ? 1 : 0;
}

requireNode();
const chosen = chosenSuites(process.argv.slice(2).filter((arg) => arg !== '--all'));
if (all) process.env.PHASEWISE_TEST_ALL = '1';
mkdirSync(reports, { recursive: true });
const installed = await part('install', async () => {
  await ensureDependencies();
  if (chosen.includes('unit'))
    for (const major of all ? MAJORS : [MAJORS[0], MAJORS.at(-1)]) await step(`PostgreSQL ${major}`, () => ensurePostgres(major));
  if (chosen.some((name) => name !== 'unit')) await prepareHost();
});
if (installed) {
  if (chosen.length === Object.keys(suites).length) await part('check', () => npm(['run', 'check'], { cwd: root, show: true }));
  const built = await part('build', () => mustSucceed('build', ['scripts/build.mjs']));
  for (const name of chosen) {
    if (built || name === 'unit') await part(name, suites[name]);
    else total.failed.push(`${name}: not run, because there is no build`);
  }
}
report();
