/**
 * Every setting once. package.json's `contributes.configuration` and docs/settings.md are generated
 * from this table (npm run generate).
 */
export interface SettingDefinition {
  readonly type: 'string' | 'number' | 'boolean' | 'array' | 'object';
  readonly default: unknown;
  readonly description: string;
  readonly enum?: readonly (string | number)[];
  readonly enumDescriptions?: readonly string[];
  readonly scope: 'resource' | 'window' | 'machine-overridable';
}

/**
 * The oldest major that the PostgreSQL project still supports (postgresql.org/support/versioning:
 * the last release of 14 was of November 12, 2026).
 */
export const OLDEST_SUPPORTED = 15;
export const KNOWN_MAJORS: readonly number[] = [12, 13, 14, 15, 16, 17, 18];

export const SETTINGS = {
  'phasewise.postgresVersion': {
    type: 'string',
    default: 'auto',
    scope: 'resource',
    enum: ['auto', '12', '13', '14', '15', '16', '17', '18'],
    description: `Major version of PostgreSQL that migrations run on. \`auto\`: the connected database, else the project's compose file, Supabase configuration or CI, else another linter's configuration, else the oldest supported major (${OLDEST_SUPPORTED}).`,
  },
  'phasewise.migrations': {
    type: 'array',
    default: ['**/{migrations,migration,migrate,db/migrate,changelog,ddl}/**/*.sql', '**/V*__*.sql', '**/*.{up,down}.sql'],
    scope: 'resource',
    description: 'Globs of files that are migrations. Only these are analysed; other SQL files stay quiet.',
  },
  'phasewise.framework': {
    type: 'string',
    default: 'auto',
    scope: 'resource',
    enum: ['auto', 'plain', 'golang-migrate', 'flyway', 'dbmate'],
    description: 'Migration tool that runs the files: decides names, order and transactions. `auto` detects it folder by folder.',
  },
  'phasewise.runnerTimeouts': {
    type: 'boolean',
    default: false,
    scope: 'resource',
    description: 'The migration tool, role or connection already sets lock_timeout, so files need not.',
  },
  'phasewise.timezone': {
    type: 'string',
    default: '',
    scope: 'resource',
    description:
      'TimeZone of the session that runs migrations, as PostgreSQL names it. Between timestamp and timestamptz a change is free only where this is UTC.',
  },
  'phasewise.presets': {
    type: 'array',
    default: ['recommended'],
    scope: 'resource',
    enum: ['recommended', 'strict', 'style'],
    description:
      'Groups of rules that are on. `strict` asks for more care than most need, `style` is about conventions; single rules are switched on in `phasewise.rules`.',
  },
  'phasewise.rules': {
    type: 'object',
    default: {},
    scope: 'resource',
    description: 'Severity by rule: `off`, `hint`, `information`, `warning` or `error`.',
  },
  'phasewise.codeLens': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description: 'Show size and estimated cost above risky statements while a development database is connected.',
  },
  'phasewise.backfill.batchSize': {
    type: 'number',
    default: 5000,
    scope: 'resource',
    description: 'Rows in the first batch of a backfill script; it adapts while it runs.',
  },
  'phasewise.trace.server': {
    type: 'string',
    default: 'off',
    scope: 'window',
    enum: ['off', 'messages', 'verbose'],
    description: 'Log the messages between VS Code and the language server.',
  },
} as const satisfies Record<string, SettingDefinition>;
