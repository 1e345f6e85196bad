import { resolve } from 'node:path';
import { readBaseline } from './baseline';
import { readAs, readConfiguration } from './configuration';
import type { CliDeps } from './deps';
import { readFacts } from './facts';
import { CliError, type ExitCode } from './failure';
import type { Format } from './formats/index';
import {
  type Arguments,
  COMMANDS,
  type CommandName,
  commandUsage,
  isCommand,
  type OptionValues,
  readArguments,
  text,
  usage,
} from './options';
import { type CommandRun, type RunSettings, startRun } from './run';
import { changedTargets, readSince } from './since';
import { findTargets } from './targets';
import { VERSION } from './version';

/** The command line. Never rejects: a failure is one line on stderr and exit code 2. */
export async function main(argv: readonly string[], deps: CliDeps): Promise<ExitCode> {
  try {
    return await dispatch(argv, deps);
  } catch (error) {
    const message = error instanceof CliError ? error.message : `internal error: ${error instanceof Error ? error.message : String(error)}`;
    deps.err(`phasewise: ${message.replace(/\s*\n\s*/g, ' ')}\n`);
    return 2;
  }
}

async function dispatch(argv: readonly string[], deps: CliDeps): Promise<ExitCode> {
  const [command, ...rest] = argv;
  if (command === undefined) throw new CliError(`a command is missing: ${Object.keys(COMMANDS).join(', ')} (phasewise --help)`);
  if (command === '--help' || command === '-h' || command === 'help') return say(usage(), deps);
  if (command === '--version' || command === '-v' || command === 'version') return say(`${VERSION}\n`, deps);
  if (!isCommand(command)) throw new CliError(`unknown command '${command}' (phasewise --help)`);
  const args = readArguments(command, rest);
  return args.values.help === true ? say(commandUsage(command), deps) : execute(command, args, deps);
}

function say(words: string, deps: CliDeps): ExitCode {
  deps.out(words);
  return 0;
}

/** Each command is loaded when it is asked for. */
async function execute(command: CommandName, args: Arguments, deps: CliDeps): Promise<ExitCode> {
  const { values, positionals, format } = args;
  switch (command) {
    case 'check': {
      const { check, readFailOn } = await import('./check');
      const failOn = readFailOn(text(values['fail-on']));
      const update = values['update-baseline'] === true;
      const file = text(values.baseline);
      if (update && file === undefined) throw new CliError('--update-baseline needs --baseline <file>');
      const baseline = file === undefined ? undefined : await readBaseline(file, update, deps);
      const threads = values.threads === undefined ? undefined : readAs('backfill.batchSize', values.threads, '--threads');
      const changes = await readSince(values, deps);
      const named = await findTargets(positionals, values, deps);
      const targets = changes ? await changedTargets(named, changes, deps) : named;
      const run = await prepare(values, true, deps);
      return check(targets, { ...run, ...(changes && { changes }) }, { format: format as Format, failOn, baseline, update, threads }, deps);
    }
    case 'explain': {
      const { explain } = await import('./explain');
      const targets = await findTargets(positionals, values, deps);
      // The history is taken exactly: a table that no statement filled is empty.
      const run = await prepare(values, false, deps);
      return explain(targets, run, format, deps);
    }
    case 'rules': {
      if (positionals.length > 0) throw new CliError('rules takes no paths');
      const { listRules } = await import('./rules');
      return listRules(format, deps);
    }
    case 'lsp': {
      if (values.stdio !== true) throw new CliError('lsp needs --stdio: phasewise lsp --stdio');
      await deps.startServer();
      return 0;
    }
    case 'plan': {
      const [file, ...more] = positionals;
      if (file === undefined || more.length > 0) throw new CliError('plan takes one file');
      const { plan } = await import('./plan');
      const run = await prepare(values, true, deps);
      return plan({ shown: file, path: resolve(deps.cwd, file), found: false }, run, format, text(values.out), deps);
    }
    case 'backfill': {
      if (positionals.length > 0) throw new CliError('backfill takes no paths: use --table and --set, or --from-migration');
      const { backfill } = await import('./backfill');
      const run = await prepare(values, true, deps);
      return backfill(values, run, deps);
    }
    case 'stats': {
      if (positionals.join(' ') !== 'export') throw new CliError('stats has one subcommand: phasewise stats export');
      const { exportStats } = await import('./stats');
      return exportStats(values, deps);
    }
  }
}

async function prepare(values: OptionValues, presumeRows: boolean, deps: CliDeps): Promise<CommandRun> {
  const facts = await readFacts(values, deps);
  const configuration = await readConfiguration(values, deps, facts);
  const settings: RunSettings = {
    settings: { ...configuration.analysis, presumeRows },
    framework: configuration.framework,
    batchSize: configuration.batchSize,
    linterFiles: configuration.linterFiles,
    ...(facts && { facts }),
  };
  return startRun(settings, deps);
}
