// Nothing we start may outlive us, not even when we are killed without a chance to tidy up.
import { spawn } from 'node:child_process';

// Its input closes when we die. `done` on it means that we tidied up ourselves. $1 a pid, or -pid
// for a process group; $2 the signal to begin with; $3 a folder to remove at the end, or nothing.
const SCRIPT = `
read -r word
[ "$word" = done ] && exit
kill -s "$2" -- "$1" 2>/dev/null
tries=0
while kill -s 0 -- "$1" 2>/dev/null && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
kill -s KILL -- "$1" 2>/dev/null
[ -n "$3" ] && rm -rf "$3"
`;

/**
 * Watches over a process that we started: a small shell, apart from us, ends it when we are gone.
 * Nothing on Windows.
 * @param {{ pid: number, group?: boolean, signal?: string, remove?: string }} what the process
 *   (`group`: with its process group), the first signal (INT, TERM; KILL follows after 10 seconds),
 *   and a folder to remove afterwards
 * @returns {{ release(): void }} call `release` when the process has ended
 */
export function deathwatch({ pid, group = false, signal = 'TERM', remove = '' }) {
  if (process.platform === 'win32') return { release() {} };
  const args = ['-c', SCRIPT, 'sh', group ? `-${pid}` : String(pid), signal, remove];
  const shell = spawn('/bin/sh', args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' });
  shell.unref();
  shell.stdin.unref();
  shell.stdin.on('error', () => {});
  return { release: () => shell.stdin.end('done\n') };
}
