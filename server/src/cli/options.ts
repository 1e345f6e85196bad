import { parseArgs } from 'node:util';
import { FRAMEWORKS, majorRange } from '../core/api';
import { CliError } from './failure';
import { FORMATS } from './formats/index';

/** Every option of every command; which command takes which is in COMMANDS. */
const OPTIONS = {
  pg: { type: 'string' },
  framework: { type: 'string' },
  config: { type: 'string' },
  stats: { type: 'string' },
  timezone: { type: 'string' },
  preset: { type: 'string', multiple: true },
  db: { type: 'string' },
  format: { type: 'string' },
  'files-from': { type: 'string' },
  'fail-on': { type: 'string' },
  since: { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  threads: { type: 'string' },
  out: { type: 'string' },
  table: { type: 'string' },
  set: { type: 'string', multiple: true },
  where: { type: 'string' },
  key: { type: 'string', multiple: true },
  batch: { type: 'string' },
  'from-migration': { type: 'string' },
  target: { type: 'string' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof OPTIONS;
export type OptionValues = { readonly [K in OptionName]?: string | boolean | string[] };

const COMMON: readonly OptionName[] = ['pg', 'framework', 'config', 'stats', 'timezone', 'db', 'format', 'help'];

export interface CommandShape {
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** The first is the default. */
  readonly formats: readonly string[];
}

export const COMMANDS = {
  check: {
    usage: 'check [paths...]',
    summary: 'findings',
    options: [...COMMON, 'preset', 'files-from', 'fail-on', 'since', 'baseline', 'update-baseline', 'threads'],
    formats: Object.keys(FORMATS),
  },
  explain: {
    usage: 'explain [paths...]',
    summary: 'what PostgreSQL will do, statement by statement',
    options: [...COMMON, 'files-from'],
    formats: ['text', 'json'],
  },
  plan: {
    usage: 'plan <file>',
    summary: "the safe phases of a migration's risky statements",
    options: [...COMMON, 'out'],
    formats: ['markdown', 'json'],
  },
  backfill: {
    usage: 'backfill --table <table> --set <assignment> | --from-migration <file>',
    summary: 'a backfill script',
    options: [...COMMON, 'table', 'set', 'where', 'key', 'batch', 'from-migration', 'target', 'out'],
    formats: ['text'],
  },
  rules: { usage: 'rules', summary: 'the catalogue of rules', options: ['config', 'format', 'help'], formats: ['text', 'json'] },
  stats: {
    usage: 'stats export',
    summary: 'a statistics snapshot of a database, for people who may not connect to it',
    options: ['db', 'out', 'format', 'help'],
    formats: ['json'],
  },
  lsp: { usage: 'lsp --stdio', summary: 'the language server', options: ['stdio', 'help'], formats: [] },
} as const satisfies Record<string, CommandShape>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: OptionValues;
  readonly format: string;
}

/** Options and paths of one command. Throws CliError on anything the command does not take. */
export function readArguments(command: CommandName, args: readonly string[]): Arguments {
  const shape: CommandShape = COMMANDS[command];
  const options = Object.fromEntries(shape.options.map((name) => [name, OPTIONS[name]]));
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CliError(`${firstSentence((error as Error).message)} (phasewise ${command} --help)`);
  }
  const values = parsed.values as OptionValues;
  const format = text(values.format) ?? shape.formats[0] ?? '';
  if (values.format !== undefined && !shape.formats.includes(format)) {
    throw new CliError(`unknown format '${format}' for ${command}: ${shape.formats.join(', ')}`);
  }
  return { positionals: parsed.positionals, values, format };
}

/** Value of an option that is given once. */
export function text(value: string | boolean | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function usage(): string {
  const lines = Object.values(COMMANDS).map((command) => `  phasewise ${command.usage.padEnd(64)}  ${command.summary}`);
  return `Usage:\n${lines.join('\n')}

Common options:
  --pg <major>           PostgreSQL the migrations run on, ${majorRange()}
  --framework <id>       ${FRAMEWORKS.map(({ id }) => id).join(', ')}; found out by itself when left out
  --config <file>        settings (phasewise.json or .phasewise.json when left out)
  --stats <file>         figures from 'phasewise stats export'
  --timezone <zone>      TimeZone of the session that runs migrations
  --preset <names>       rules to switch on: recommended (default), strict, style; several with commas
  --db <url>             read-only facts from a database (or PHASEWISE_DATABASE_URL)
  --files-from <file|->  paths, one a line
  --fail-on <severity>   error (default), warning, information, hint or never
  --since <git ref>      only files added or modified since the merge base with it; the others are history
  --baseline <file>      findings to live with; --update-baseline writes it
  --threads <n>          threads that check many files; found out by itself when left out
  --format <format>      check: ${COMMANDS.check.formats.join(', ')}; explain, rules: text, json; plan: markdown, json

Exit code: 0 nothing at or above --fail-on, 1 findings, 2 usage, configuration or I/O failure.
`;
}

/** Usage of one command, for `--help`. */
export function commandUsage(command: CommandName): string {
  const shape: CommandShape = COMMANDS[command];
  return `phasewise ${shape.usage}: ${shape.summary}\nOptions: ${shape.options.map((name) => `--${name}`).join(' ')}\n`;
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return line.split('. ')[0]?.replace(/\.$/, '') ?? line;
}
