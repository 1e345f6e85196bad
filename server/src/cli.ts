import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { isMainThread } from 'node:worker_threads';
import { checkPart } from './cli/check-targets';
import { main } from './cli/main';
import { serve } from './cli/threads';

/** Runs the command that the process was started with; in another thread of it, that thread's share of a check. */
export async function startCli(grammar?: Promise<WebAssembly.Module>): Promise<void> {
  if (!isMainThread) return serve(checkPart);
  // A reader that has seen enough (`phasewise check | head`) closes the pipe: nothing is wrong then.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  // The exit code is set, and the process left to end by itself: process.exit would cut off what a pipe has not taken yet.
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
    out: (chunk) => void process.stdout.write(chunk),
    err: (chunk) => void process.stderr.write(chunk),
    readStdin: () => text(process.stdin),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    grammar,
    threads: { program: join(__dirname, 'cli.js'), processors: availableParallelism() },
  });
}
