import { MAJORS, majorOf, majorRange, OLDEST_SUPPORTED } from '../majors';
import { FRAMEWORKS } from '../migrations/index';
import type { Preset, Severity } from '../rules/engine/rule';
import { DEFAULT_PRESETS, PRESETS } from '../rules/engine/switched';

/**
 * One setting: how VS Code shows it, and how its value is read. package.json's
 * `contributes.configuration` and docs/settings.md are generated from the table below (npm run
 * generate).
 */
interface SettingDefinition<T = unknown> {
  readonly type: 'string' | 'number' | 'boolean' | 'array' | 'object';
  readonly default: unknown;
  readonly description: string;
  readonly enum?: readonly (string | number)[];
  readonly scope: 'resource' | 'window' | 'machine-overridable';
  /** A value that counts as not set. */
  readonly unset?: unknown;
  readonly read: Reader<T>;
}

/** The value, when it makes sense; `problem` is told what is wrong with it. */
type Reader<T> = (raw: unknown, problem: (sentence: string) => void) => T | undefined;

/** A reader of one value; `expected` says what is wrong with another. */
function reader<T>(value: (raw: unknown) => T | undefined, expected: (raw: string) => string): Reader<T> {
  return (raw, problem) => {
    const read = value(raw);
    if (read === undefined) problem(expected(shown(raw)));
    return read;
  };
}

const boolean = reader(
  (raw) => (typeof raw === 'boolean' ? raw : undefined),
  () => 'a boolean is expected',
);
const string = reader(
  (raw) => (typeof raw === 'string' ? raw.trim() : undefined),
  () => 'a string is expected',
);

/** 'auto', and the id of every framework. */
const FRAMEWORK_CHOICES: readonly string[] = ['auto', ...FRAMEWORKS.map(({ id }) => id)];
const framework: Reader<string> = reader(
  (raw) => (FRAMEWORK_CHOICES.includes(String(raw)) ? String(raw) : undefined),
  (raw) => `unknown framework '${raw}': ${FRAMEWORK_CHOICES.join(', ')}`,
);
const major: Reader<number> = reader(majorOf, (raw) => `'${raw}' is not a PostgreSQL major version from ${majorRange()}`);
const count: Reader<number> = reader(
  (raw) => (Number.isInteger(Number(raw)) && Number(raw) > 0 ? Number(raw) : undefined),
  (raw) => `'${raw}' is not a positive whole number`,
);
/** A list, or names with commas between them. */
const presets: Reader<readonly Preset[]> = reader(
  (raw) => {
    const names = listOf(typeof raw === 'string' ? raw.split(',').map((name) => name.trim()) : raw);
    return names?.every((name): name is Preset => (PRESETS as readonly string[]).includes(name)) ? names : undefined;
  },
  () => `a list of ${PRESETS.join(', ')} is expected`,
);

const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

const rules: Reader<Readonly<Record<string, Severity | 'off'>>> = (raw, problem) => {
  if (!isRecord(raw)) return void problem('an object of severities by rule is expected');
  const valid = Object.entries(raw).filter((entry): entry is [string, Severity | 'off'] => {
    const [rule, severity] = entry;
    const sound = SEVERITIES.includes(String(severity));
    if (!sound) problem(`${rule}: '${shown(severity)}' is none of ${SEVERITIES.join(', ')}`);
    return sound;
  });
  return Object.fromEntries(valid);
};

/** Every setting once, by its name without the prefix `phasewise.`. */
export const SETTINGS = {
  postgresVersion: {
    type: 'string',
    default: 'auto',
    unset: 'auto',
    scope: 'resource',
    enum: ['auto', ...MAJORS.map(String)],
    description:
      'Major version of PostgreSQL that migrations run on. `auto` takes the version of the connected database. ' +
      "Without one, it takes the version in the project's compose file, Supabase configuration or CI, then in another linter's configuration. " +
      `If nothing names a version, it is the oldest supported major (${OLDEST_SUPPORTED}).`,
    read: major,
  },
  migrations: {
    type: 'array',
    default: ['**/{migrations,migration,migrate,db/migrate,changelog,ddl}/**/*.sql', '**/V*__*.sql', '**/*.{up,down}.sql'],
    scope: 'resource',
    description: 'Globs of files that are migrations. Only these files are analysed.',
    read: reader(listOf, () => 'a list of globs is expected'),
  },
  framework: {
    type: 'string',
    default: 'auto',
    scope: 'resource',
    enum: FRAMEWORK_CHOICES,
    description: 'Migration tool that runs the files. It decides names, order and transactions. `auto` detects it for each folder.',
    read: framework,
  },
  runnerTimeouts: {
    type: 'boolean',
    default: false,
    scope: 'resource',
    description: 'The migration tool, role or connection sets lock_timeout already, so files need not.',
    read: boolean,
  },
  timezone: {
    type: 'string',
    default: '',
    unset: '',
    scope: 'resource',
    description:
      'TimeZone of the session that runs migrations, as PostgreSQL names it. A change between timestamp and timestamptz avoids a rewrite only where this is UTC.',
    read: string,
  },
  presets: {
    type: 'array',
    default: DEFAULT_PRESETS,
    scope: 'resource',
    enum: PRESETS,
    description:
      'Groups of rules that are on. `strict` asks for more care than most projects need. `style` is about conventions. `phasewise.rules` switches single rules on.',
    read: presets,
  },
  rules: {
    type: 'object',
    default: {},
    scope: 'resource',
    description: 'Severity by rule: `off`, `hint`, `information`, `warning` or `error`.',
    read: rules,
  },
  codeLens: {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description: 'Show size and estimated cost above risky statements while a development database is connected.',
    read: boolean,
  },
  'backfill.batchSize': {
    type: 'number',
    default: 5000,
    scope: 'resource',
    description: 'Rows in the first batch of a backfill script. The script adapts the size while it runs.',
    read: count,
  },
  'trace.server': {
    type: 'string',
    default: 'off',
    scope: 'window',
    enum: ['off', 'messages', 'verbose'],
    description: 'Log the messages between VS Code and the language server.',
    read: string,
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

export type SettingName = keyof typeof SETTINGS;
/** The value of a setting, as it is used. */
export type SettingValue<K extends SettingName> = (typeof SETTINGS)[K]['read'] extends Reader<infer T> ? T : never;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
