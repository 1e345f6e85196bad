// Runs npm from scripts that may themselves have been started by `npm start`, `npm test` or plain
// `node`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The command line that starts npm: the npm that started us, else the one beside this Node, else
 * regardless of PATH.
 */
function npmCommand() {
  const beside = [
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
  ];
  const cli = [process.env.npm_execpath, ...beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return cli ? [process.execPath, cli] : ['npm'];
}

/**
 * npm tells its scripts about the outer project through the environment; an npm in another folder
 * must not hear of it.
 */
function outsideNpm(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix|command|config_prefix)/.test(name)),
  );
}

/**
 * npm says what is wrong at the beginning or at the end of its output, between warnings and a page
 * of help.
 */
function essence(output) {
  const lines = output.split('\n').filter((line) => !line.startsWith('npm warn') && line.trim() !== '');
  return lines.length <= 24 ? lines.join('\n') : [...lines.slice(0, 12), '...', ...lines.slice(-12)].join('\n');
}

/**
 * Runs npm and resolves when it is done.
 * @param {string[]} args npm's arguments, for example ['ci', '--ignore-scripts']
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show?: boolean }} options the folder; `show`
 *   prints npm's output as it comes
 * @returns {Promise<void>} rejects with what matters of npm's output when it fails
 */
export function npm(args, { cwd, env = process.env, show = false }) {
  const [command, ...first] = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd,
      env: outsideNpm(env),
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
    });
    let output = '';
    const keep = (data) => {
      output += data;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args.join(' ')} failed (exit ${code}) in ${cwd}\n${essence(output)}`));
    });
  });
}
