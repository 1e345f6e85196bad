import { parseArgs } from 'node:util';
import { FRAMEWORKS, majorRange } from '../core/api';
import { CliError } from './failure';
import { FORMATS } from './formats/index';

/** Every option of every command, with its help; which command takes which is in COMMANDS. */
const OPTIONS = {
  pg: { type: 'string', value: '<major>', help: `PostgreSQL that the migrations run on, ${majorRange()}` },
  framework: {
    type: 'string',
    value: '<id>',
    help: `${FRAMEWORKS.map(({ id }) => id).join(', ')}; detected automatically when left out`,
  },
  config: { type: 'string', value: '<file>', help: 'settings; phasewise.json or .phasewise.json when left out' },
  stats: { type: 'string', value: '<file>', help: "table sizes from 'phasewise stats export'" },
  timezone: { type: 'string', value: '<zone>', help: 'TimeZone of the session that runs the migrations' },
  preset: {
    type: 'string',
    multiple: true,
    value: '<names>',
    help: 'rules to switch on: recommended (default), strict, style; separate several with commas',
  },
  db: { type: 'string', value: '<url>', help: 'database to read table sizes from, read-only (or PHASEWISE_DATABASE_URL)' },
  format: { type: 'string', value: '<format>', help: 'output format' },
  'files-from': { type: 'string', value: '<file|->', help: 'file with one path a line; - reads standard input' },
  'fail-on': {
    type: 'string',
    value: '<severity>',
    help: 'exit with 1 at this severity: error (default), warning, information, hint or never',
  },
  since: {
    type: 'string',
    value: '<git ref>',
    help: 'check only files added or modified since the merge base; the others are history',
  },
  baseline: { type: 'string', value: '<file>', help: 'accepted findings, which are not reported' },
  'update-baseline': { type: 'boolean', help: 'write the current findings to the baseline' },
  threads: { type: 'string', value: '<n>', help: 'number of threads; chosen automatically when left out' },
  out: { type: 'string', value: '<path>', help: 'where to write; standard output when left out' },
  table: { type: 'string', value: '<table>', help: 'table to fill' },
  set: { type: 'string', multiple: true, value: '<assignment>', help: `what to write, for instance "status = 'new'"` },
  where: { type: 'string', value: '<condition>', help: 'rows to fill; those without the value when left out' },
  key: { type: 'string', multiple: true, value: '<columns>', help: 'unique columns that order the batches' },
  batch: { type: 'string', value: '<n>', help: 'rows in the first batch' },
  'from-migration': { type: 'string', value: '<file>', help: 'fill what this migration leaves empty' },
  target: { type: 'string', value: '<kind>', help: 'psql (default) or node' },
  stdio: { type: 'boolean', help: 'use standard input and output' },
  help: { type: 'boolean', short: 'h', help: 'this help' },
} as const satisfies Readonly<Record<string, OptionShape>>;

interface OptionShape {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  readonly value?: string;
  readonly help: string;
}

type OptionName = keyof typeof OPTIONS;
export type OptionValues = { readonly [K in OptionName]?: string | boolean | string[] };

const COMMON: readonly OptionName[] = ['pg', 'framework', 'config', 'stats', 'timezone', 'db', 'format', 'help'];

interface CommandShape {
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
  /** The first is the default. */
  readonly formats: readonly string[];
}

export const COMMANDS = {
  check: {
    usage: 'check [paths...]',
    summary: 'report findings',
    options: [...COMMON, 'preset', 'files-from', 'fail-on', 'since', 'baseline', 'update-baseline', 'threads'],
    formats: Object.keys(FORMATS),
  },
  explain: {
    usage: 'explain [paths...]',
    summary: 'show what PostgreSQL does, statement by statement',
    options: [...COMMON, 'files-from'],
    formats: ['text', 'json'],
  },
  plan: {
    usage: 'plan <file>',
    summary: "split a migration's risky statements into safe phases",
    options: [...COMMON, 'out'],
    formats: ['markdown', 'json'],
  },
  backfill: {
    usage: 'backfill --table <table> --set <assignment> | --from-migration <file>',
    summary: 'write a backfill script',
    options: [...COMMON, 'table', 'set', 'where', 'key', 'batch', 'from-migration', 'target', 'out'],
    formats: ['text'],
  },
  rules: { usage: 'rules', summary: 'list the rules', options: ['config', 'format', 'help'], formats: ['text', 'json'] },
  stats: {
    usage: 'stats export',
    summary: 'write the table sizes of a database to a file, for use without the database',
    options: ['db', 'out', 'format', 'help'],
    formats: ['json'],
  },
  lsp: { usage: 'lsp --stdio', summary: 'run the language server', options: ['stdio', 'help'], formats: [] },
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
  const options = Object.fromEntries(shape.options.map((name) => [name, parserOption(OPTIONS[name])]));
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
  const commands = Object.values(COMMANDS).map(({ usage, summary }) => `  phasewise ${usage}\n      ${summary}`);
  const formats = Object.entries<CommandShape>(COMMANDS)
    .filter(([, { formats }]) => formats.length > 1)
    .map(([command, { formats }]) => `  ${command.padEnd(8)} ${formats.join(', ')}`);
  return `Usage:
${commands.join('\n')}

Common options:
${COMMON.map(optionHelp).join('\n')}
The help of a command lists all of its options: phasewise check --help

Formats, the default first:
${formats.join('\n')}

Exit code:
  0  nothing at or above --fail-on
  1  findings
  2  usage, configuration or I/O failure
`;
}

/** Usage of one command, for `--help`. */
export function commandUsage(command: CommandName): string {
  const { usage: line, summary, options, formats }: CommandShape = COMMANDS[command];
  const offered = formats.length > 1 ? `\nFormats, the default first: ${formats.join(', ')}\n` : '';
  return `phasewise ${line}\n${summary}\n\nOptions:\n${options.map(optionHelp).join('\n')}\n${offered}`;
}

function optionHelp(name: OptionName): string {
  const { value, help }: OptionShape = OPTIONS[name];
  return `  ${`--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(26)} ${help}`;
}

/** What node:util is told about an option. */
function parserOption({ type, multiple, short }: OptionShape) {
  return { type, ...(multiple && { multiple }), ...(short !== undefined && { short }) };
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return line.split('. ')[0]?.replace(/\.$/, '') ?? line;
}
