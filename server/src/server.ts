import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readLinterFiles } from './io/linter-files';
import { createParser } from './io/parser';
import { readProjectFile } from './io/project-file';
import { projectFiles } from './io/project-files';
import type { DatabaseConnection, ServerDeps } from './lsp/deps';
import { describe } from './lsp/guard';
import { register } from './lsp/register';

/**
 * Starts the language server on the channel that argv names: --stdio, --node-ipc or --socket=port.
 */
export function startServer(grammar?: Promise<WebAssembly.Module>): void {
  const connection = createConnection(ProposedFeatures.all);
  // With --stdio, standard output belongs to the protocol: a stray console.log in a dependency
  // would break it.
  console.log = (...values: unknown[]) => console.error(...values);
  register(connection, realWorld(grammar));
  // An error that was overlooked costs a line in the log, not the server.
  process.on('uncaughtException', (error) => connection.console.error(`unexpected: ${describe(error)}`));
  process.on('unhandledRejection', (error) => connection.console.error(`unexpected: ${describe(error)}`));
  connection.listen();
}

/**
 * What the language server asks of the outside, as it is. `grammar` may be compiling already; if
 * that fails, the next attempt starts again.
 */
export function realWorld(grammar?: Promise<WebAssembly.Module>): ServerDeps {
  let begun = grammar;
  return {
    loadParser: () => {
      const first = begun;
      begun = undefined;
      return createParser(first);
    },
    files: projectFiles,
    configuration: {
      projectFile: readProjectFile,
      linterFiles: readLinterFiles,
      postgresVersion: async (root) => (await import('./io/discover')).detectPostgresVersion([root]),
    },
    database: { connect: connectForReading, discover: async (folders) => (await import('./io/discover')).discover(folders) },
    rulePage,
    now: () => new Date(),
  };
}

/**
 * What goes wrong on the way is one sentence without credentials already; here it becomes a
 * rejection with that sentence.
 */
async function connectForReading(url: string): Promise<DatabaseConnection> {
  // The driver takes 50 ms to load, most sessions never need it, and the first findings would wait
  // for it.
  const { connect, loadFacts } = await import('./io/database');
  const connection = await connect(url);
  if (connection.kind === 'failed') throw new Error(connection.message);
  return {
    label: connection.label,
    serverVersion: connection.version,
    major: connection.major,
    facts: async () => {
      const result = await loadFacts(connection);
      if (result.kind === 'failed') throw new Error(result.message);
      return result.facts;
    },
    close: () => connection.close(),
    onLost: (listener) => connection.onLost(({ message }) => listener(message)),
  };
}

/** The page that is installed beside the bundle. */
function rulePage(id: string): string | undefined {
  const page = resolve(join(__dirname, '..', 'docs', 'rules', `${id}.md`));
  return existsSync(page) ? pathToFileURL(page).href : undefined;
}
