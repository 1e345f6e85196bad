import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { isMainThread } from 'node:worker_threads';
import { type CheckTask, checkPart } from './cli/check-targets';
import type { CliDeps, FactsResult, Host } from './cli/deps';
import { main } from './cli/main';
import { serve } from './cli/threads';
import { commandFiles } from './io/command-files';
import { readLinterFiles } from './io/linter-files';
import { createParser } from './io/parser';
import { readProjectFile } from './io/project-file';
import { readSnapshot, writeSnapshot } from './io/snapshot';

/**
 * Runs the command that the process was started with; in another thread of it, that thread's share
 * of a check.
 */
export async function startCli(grammar?: Promise<WebAssembly.Module>): Promise<void> {
  if (!isMainThread) return serve<CheckTask>((task, shared, step) => checkPart(task, realWorld(ownHost(), Promise.resolve(shared)), step));
  // A reader that has seen enough (`phasewise check | head`) closes the pipe: nothing is wrong
  // then.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  // The exit code is set and the process ends by itself: process.exit would cut off output that a
  // pipe has not taken yet.
  process.exitCode = await main(process.argv.slice(2), realWorld(ownHost(), grammar));
}

function ownHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
    out: (chunk) => void process.stdout.write(chunk),
    err: (chunk) => void process.stderr.write(chunk),
    readStdin: () => text(process.stdin),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    threads: { program: join(__dirname, 'cli.js'), processors: availableParallelism() },
  };
}

/**
 * What the command line asks of the outside. The grammar may be compiling already; what only some
 * commands need is loaded when they ask.
 */
export function realWorld(host: Host, grammar?: Promise<WebAssembly.Module>): CliDeps {
  return {
    ...host,
    ...(grammar && { grammar }),
    loadParser: () => createParser(grammar),
    files: commandFiles(),
    configuration: {
      projectFile: readProjectFile,
      linterFiles: readLinterFiles,
      postgresVersion: async (folder) => (await import('./io/discover')).detectPostgresVersion([folder], host.env),
    },
    facts: {
      ofDatabase: (url) => readDatabase(url, host),
      ofSnapshot: readSnapshot,
      snapshotOf: writeSnapshot,
    },
    changesSince: async (folder, ref) => (await import('./io/git')).changesSince(folder, ref),
    startServer: async () => (await import('./server')).startServer(grammar),
  };
}

/** The driver takes 50 ms to load: only here. */
async function readDatabase(url: string, { env, now }: Host): Promise<FactsResult> {
  const { connect, loadFacts } = await import('./io/database');
  const connection = await connect(url, { env });
  if (connection.kind === 'failed') return connection;
  try {
    return await loadFacts(connection, undefined, now);
  } finally {
    await connection.close();
  }
}
