/**
 * Every text that the client shows. `{...}` are functions of what they name. Snapshot:
 * test/texts/client.txt.
 */
export const TEXTS = {
  startFailed: (reason: string) => `Phasewise did not start: ${reason}`,

  noPhases: 'No statement here needs phases.',
  noBackfill: 'There is nothing to backfill here.',
  noEditor: 'Open a migration and put the cursor into the statement.',
  noRule: (id: string) => `There is no rule ${id}.`,
  pickRule: 'Rule',
  changedMeanwhile: 'The file has changed since the plan was made. Split it again.',

  untrusted: 'Phasewise connects to databases only in trusted workspaces.',
  connecting: 'Phasewise: connecting',
  connect: {
    title: 'Connect Dev Database',
    placeHolder: 'Phasewise reads table sizes. The session is read-only.',
    remote: 'remote',
    enterAddress: 'Enter an address...',
    addressForm: 'postgres://user:password@host:port/database',
    addressPrompt: "The address is kept in VS Code's secret storage, never in settings.",
    addressExample: 'postgres://user:password@localhost:5432/database',
    addressInvalid: 'An address begins with postgres:// and has no spaces.',
    theAddress: 'The address',
    notLocal: (label: string) => `${label} is not on this machine.`,
    notLocalDetail:
      'Phasewise reads sizes and the catalog in read-only transactions with short timeouts. It runs none of your statements. ' +
      'Ask the people who run a production database before you connect to it.',
    confirm: 'Connect, Read-Only',
  },

  backfill: {
    table: { title: 'Backfill (1/3)', placeHolder: 'Table' },
    column: { title: 'Backfill (2/3)', placeHolder: (table: string) => `Column of ${table} to fill` },
    expression: {
      title: 'Backfill (3/3)',
      prompt: (column: string) => `SQL expression for ${column}, for rows where it is NULL`,
      placeHolder: "gen_random_uuid(), 'pending', lower(email), ...",
      missing: 'Enter an SQL expression.',
    },
    walkBlocks: 'Walk Block by Block',
  },

  status: {
    migration: 'Phasewise: Migration',
    database: 'Phasewise: Database',
    notStarted: 'Phasewise',
    executionModels: {
      transaction: 'one transaction per file',
      'one-message': 'whole file in one message',
      'per-statement': 'statement by statement',
      'run-transaction': 'all files in one transaction',
    } as Readonly<Record<string, string>>,
    version: (major: number) => `PostgreSQL ${major}`,
    versionSource: (major: number, source: string) => `PostgreSQL ${major}: ${source}`,
    settings: 'Settings',
    otherDatabase: 'Not for PostgreSQL',
    otherDatabaseDetail: (reason: string) => `Skipped: ${reason}`,
    noMigration: 'Not a migration',
    noMigrationDetail: 'Phasewise checks only files that the setting phasewise.migrations matches',
    connection: {
      none: () => 'No development database',
      connecting: (label: string) => `Connecting to ${label}`,
      connected: (label: string) => label,
      failed: (label: string) => (label ? `${label}: not connected` : 'Not connected'),
    },
    readOnly: (figures: string) => `read-only${figures}`,
    figuresOf: (time: string) => `, figures of ${time}`,
    disconnect: 'Disconnect',
    connect: 'Connect...',
  },
};
