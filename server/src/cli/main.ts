import { createStatementParser } from '../core/syntax/parse';
import { createParser } from '../io/parser';
import { readConfiguration } from './configuration';
import { CliError, type ExitCode, type Host } from './host';
import { type Arguments, type CommandName, commandUsage, isCommand, readArguments, usage } from './options';
import type { Run } from './project';
import { findTargets } from './targets';
import { VERSION } from './version';

/** The command line. Never rejects: a failure is one line on stderr and exit code 2. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await dispatch(argv, host);
  } catch (error) {
    const message = error instanceof CliError ? error.message : `internal error: ${error instanceof Error ? error.message : String(error)}`;
    host.err(`phasewise: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
    return 2;
  }
}

async function dispatch(argv: readonly string[], host: Host): Promise<ExitCode> {
  const [command, ...rest] = argv;
  if (command === undefined)
    throw new CliError('a command is expected: check, explain, plan, backfill, rules, stats or lsp (phasewise --help)');
  if (command === '--help' || command === '-h' || command === 'help') return say(usage(), host);
  if (command === '--version' || command === '-v' || command === 'version') return say(`${VERSION}\n`, host);
  if (!isCommand(command)) throw new CliError(`unknown command '${command}' (phasewise --help)`);
  const args = readArguments(command, rest);
  return args.values.help === true ? say(commandUsage(command), host) : run(command, args, host);
}

function say(text: string, host: Host): ExitCode {
  host.out(text);
  return 0;
}

/** Each command is loaded when it is asked for. */
async function run(command: CommandName, args: Arguments, host: Host): Promise<ExitCode> {
  switch (command) {
    case 'explain': {
      const { explain } = await import('./explain');
      const targets = await findTargets(args.positionals, args.values, host);
      // The history is replayed to the letter: what no statement filled is empty.
      return explain(targets, await prepare(args, false, host), args.format, host);
    }
    default:
      throw new CliError(`${command}: not yet in this version`);
  }
}

async function prepare(args: Arguments, presumeRows: boolean, host: Host): Promise<Run> {
  const configuration = await readConfiguration(args.values, host, undefined);
  return {
    parse: createStatementParser(await createParser()),
    settings: { ...configuration.analysis, presumeRows },
    framework: configuration.framework,
  };
}
