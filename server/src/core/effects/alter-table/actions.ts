import type { LockMode } from '../../locks';
import type { Table } from '../../schema/objects';
import type { ChangeOf, TableAction } from '../../syntax/change';
import { addConstraint, alterConstraint, dropConstraint, validateConstraint } from '../constraints/constraints';
import { attachPartition, detachPartition } from '../partitions/partitions';
import type { StatementRun } from '../statement-run';
import { addColumn } from './add-column';
import { alterColumnType } from './alter-type';
import { resetColumnOptions, setColumnOptions, setCompression, setIdentity, setStatistics, setStorage } from './column-settings';
import {
  addIdentity,
  dropColumn,
  dropDefault,
  dropExpression,
  dropIdentity,
  dropNotNull,
  setDefault,
  setExpression,
  setNotNull,
} from './columns';
import { inherit, noInherit } from './inheritance';
import {
  changeOwner,
  clusterOn,
  removeCluster,
  resetStorageParameters,
  setAccessMethod,
  setPersistence,
  setReplicaIdentity,
  setStorageParameters,
  setTablespace,
} from './storage';
import { switchRule, switchTrigger } from './switches';
import { notOfType, ofType } from './typed-tables';

type ActionKind = TableAction['kind'];

/** What kinds of relation an action is for. */
export type Target = 'table' | 'foreign table' | 'view' | 'matview' | 'index' | 'sequence' | 'composite';

/**
 * The order in which PostgreSQL carries out the actions of one ALTER TABLE, however they are
 * written (tablecmds.c, AlterTablePass).
 */
const PASSES = [
  'drop',
  'alter type',
  'add column',
  'set expression',
  'not null',
  'column attributes',
  'index constraints',
  'other constraints',
  'miscellaneous',
] as const;
type Pass = (typeof PASSES)[number];

interface Action<A extends TableAction> {
  /** What PostgreSQL's messages call it (tablecmds.c, alter_table_type_to_string). */
  readonly words: string | ((action: A) => string);
  /**
   * The lock it asks for on the table itself; the statement takes the strongest of its actions
   * (tablecmds.c, AlterTableGetLockLevel; documented in the PostgreSQL manual, ALTER TABLE, and
   * measured on 12 to 18).
   */
  readonly lock: LockMode | ((action: A) => LockMode);
  readonly pass: Pass | ((action: A) => Pass);
  /** tablecmds.c, ATPrepCmd and ATSimplePermissions. */
  readonly targets: readonly Target[] | ((pgVersion: number) => readonly Target[]);
  /**
   * What it does to a table; `mode` is the lock of the whole statement, which tables below get too.
   */
  readonly run: (action: A, table: Table, run: StatementRun, mode: LockMode) => void;
}

const EXCLUSIVE = 'AccessExclusiveLock';
const GENTLE = 'ShareUpdateExclusiveLock';
const TABLE: readonly Target[] = ['table'];
const TABLES: readonly Target[] = ['table', 'foreign table'];
const STORED: readonly Target[] = ['table', 'matview'];
const COLUMN_OWNERS: readonly Target[] = ['table', 'foreign table', 'composite'];
const WITH_DEFAULTS: readonly Target[] = ['table', 'view', 'foreign table'];
const SAMPLED: readonly Target[] = ['table', 'matview', 'foreign table'];
const ANY: readonly Target[] = ['table', 'foreign table', 'view', 'matview', 'index', 'sequence', 'composite'];
const nothing = () => {};

/** One row for each action of ALTER TABLE. An action without a row does not compile. */
const ACTIONS: { readonly [K in ActionKind]: Action<ChangeOf<K>> } = {
  AddColumn: { words: 'ADD COLUMN', lock: EXCLUSIVE, pass: 'add column', targets: COLUMN_OWNERS, run: addColumn },
  DropColumn: { words: 'DROP COLUMN', lock: EXCLUSIVE, pass: 'drop', targets: COLUMN_OWNERS, run: dropColumn },
  AlterColumnType: {
    words: 'ALTER COLUMN ... SET DATA TYPE',
    lock: EXCLUSIVE,
    pass: 'alter type',
    targets: COLUMN_OWNERS,
    run: alterColumnType,
  },
  SetNotNull: { words: 'ALTER COLUMN ... SET NOT NULL', lock: EXCLUSIVE, pass: 'not null', targets: TABLES, run: setNotNull },
  DropNotNull: { words: 'ALTER COLUMN ... DROP NOT NULL', lock: EXCLUSIVE, pass: 'drop', targets: TABLES, run: dropNotNull },
  SetDefault: {
    words: 'ALTER COLUMN ... SET DEFAULT',
    lock: EXCLUSIVE,
    pass: 'column attributes',
    targets: WITH_DEFAULTS,
    run: setDefault,
  },
  // A default goes before columns come and their types change; a new one is set after (tablecmds.c,
  // ATPrepCmd).
  DropDefault: { words: 'ALTER COLUMN ... SET DEFAULT', lock: EXCLUSIVE, pass: 'drop', targets: WITH_DEFAULTS, run: dropDefault },
  SetExpression: {
    words: 'ALTER COLUMN ... SET EXPRESSION',
    lock: EXCLUSIVE,
    pass: 'set expression',
    targets: TABLES,
    run: setExpression,
  },
  DropExpression: { words: 'ALTER COLUMN ... DROP EXPRESSION', lock: EXCLUSIVE, pass: 'drop', targets: TABLES, run: dropExpression },
  AddIdentity: {
    words: 'ALTER COLUMN ... ADD IDENTITY',
    lock: EXCLUSIVE,
    pass: 'column attributes',
    targets: WITH_DEFAULTS,
    run: addIdentity,
  },
  SetIdentity: { words: 'ALTER COLUMN ... SET', lock: EXCLUSIVE, pass: 'miscellaneous', targets: WITH_DEFAULTS, run: setIdentity },
  DropIdentity: { words: 'ALTER COLUMN ... DROP IDENTITY', lock: EXCLUSIVE, pass: 'drop', targets: WITH_DEFAULTS, run: dropIdentity },
  SetStatistics: {
    words: 'ALTER COLUMN ... SET STATISTICS',
    lock: GENTLE,
    pass: 'miscellaneous',
    targets: ['table', 'matview', 'index', 'foreign table'],
    run: setStatistics,
  },
  SetColumnOptions: { words: 'ALTER COLUMN ... SET', lock: GENTLE, pass: 'miscellaneous', targets: SAMPLED, run: setColumnOptions },
  ResetColumnOptions: { words: 'ALTER COLUMN ... RESET', lock: GENTLE, pass: 'miscellaneous', targets: SAMPLED, run: resetColumnOptions },
  SetStorage: { words: 'ALTER COLUMN ... SET STORAGE', lock: EXCLUSIVE, pass: 'miscellaneous', targets: SAMPLED, run: setStorage },
  SetCompression: {
    words: 'ALTER COLUMN ... SET COMPRESSION',
    lock: EXCLUSIVE,
    pass: 'miscellaneous',
    targets: STORED,
    run: setCompression,
  },
  SetForeignColumnOptions: {
    words: 'ALTER COLUMN ... OPTIONS',
    lock: EXCLUSIVE,
    pass: 'miscellaneous',
    targets: ['foreign table'],
    run: nothing,
  },

  AddConstraint: {
    words: 'ADD CONSTRAINT',
    lock: ({ constraint }) => (constraint.type === 'foreign-key' ? 'ShareRowExclusiveLock' : EXCLUSIVE),
    pass: ({ constraint: { type } }) =>
      type === 'unique' || type === 'primary-key' || type === 'exclude' ? 'index constraints' : 'other constraints',
    targets: TABLES,
    run: ({ constraint, only }, table, run, mode) => addConstraint(constraint, table, { only, mode, newColumns: [] }, run),
  },
  ValidateConstraint: { words: 'VALIDATE CONSTRAINT', lock: GENTLE, pass: 'miscellaneous', targets: TABLES, run: validateConstraint },
  DropConstraint: { words: 'DROP CONSTRAINT', lock: EXCLUSIVE, pass: 'drop', targets: TABLES, run: dropConstraint },
  AlterConstraint: { words: 'ALTER CONSTRAINT', lock: EXCLUSIVE, pass: 'miscellaneous', targets: TABLE, run: alterConstraint },

  AttachPartition: { words: 'ATTACH PARTITION', lock: GENTLE, pass: 'miscellaneous', targets: ['table', 'index'], run: attachPartition },
  DetachPartition: {
    words: ({ finalize }) => (finalize ? 'DETACH PARTITION ... FINALIZE' : 'DETACH PARTITION'),
    lock: ({ concurrently, finalize }) => (concurrently || finalize ? GENTLE : EXCLUSIVE),
    pass: 'miscellaneous',
    targets: TABLE,
    run: detachPartition,
  },
  Inherit: { words: 'INHERIT', lock: EXCLUSIVE, pass: 'miscellaneous', targets: TABLES, run: inherit },
  NoInherit: { words: 'NO INHERIT', lock: EXCLUSIVE, pass: 'miscellaneous', targets: TABLES, run: noInherit },
  OfType: { words: 'OF', lock: EXCLUSIVE, pass: 'miscellaneous', targets: TABLE, run: ofType },
  NotOfType: { words: 'NOT OF', lock: EXCLUSIVE, pass: 'miscellaneous', targets: TABLE, run: notOfType },

  SetPersistence: {
    words: ({ persistence }) => (persistence === 'unlogged' ? 'SET UNLOGGED' : 'SET LOGGED'),
    lock: EXCLUSIVE,
    pass: 'miscellaneous',
    // 15 made sequences follow SET LOGGED (release notes of 15).
    targets: (pgVersion) => (pgVersion >= 15 ? ['table', 'sequence'] : TABLE),
    run: setPersistence,
  },
  SetTablespace: {
    words: 'SET TABLESPACE',
    lock: EXCLUSIVE,
    pass: 'miscellaneous',
    targets: ['table', 'matview', 'index'],
    run: setTablespace,
  },
  SetAccessMethod: { words: 'SET ACCESS METHOD', lock: EXCLUSIVE, pass: 'miscellaneous', targets: STORED, run: setAccessMethod },
  SetStorageParameters: {
    words: 'SET',
    lock: ({ options }) => lockOfParameters(options),
    pass: 'miscellaneous',
    targets: ['table', 'view', 'matview', 'index'],
    run: setStorageParameters,
  },
  ResetStorageParameters: {
    words: 'RESET',
    lock: ({ options }) => lockOfParameters(options),
    pass: 'miscellaneous',
    targets: ['table', 'view', 'matview', 'index'],
    run: resetStorageParameters,
  },
  SetForeignOptions: { words: 'OPTIONS', lock: EXCLUSIVE, pass: 'miscellaneous', targets: ['foreign table'], run: nothing },
  ClusterOn: { words: 'CLUSTER ON', lock: GENTLE, pass: 'miscellaneous', targets: STORED, run: clusterOn },
  RemoveCluster: { words: 'SET WITHOUT CLUSTER', lock: GENTLE, pass: 'miscellaneous', targets: STORED, run: removeCluster },
  RemoveOids: { words: 'SET WITHOUT OIDS', lock: EXCLUSIVE, pass: 'miscellaneous', targets: ANY, run: nothing },
  ChangeOwner: { words: 'OWNER TO', lock: EXCLUSIVE, pass: 'miscellaneous', targets: ANY, run: changeOwner },
  SetReplicaIdentity: { words: 'REPLICA IDENTITY', lock: EXCLUSIVE, pass: 'miscellaneous', targets: STORED, run: setReplicaIdentity },

  SwitchTrigger: {
    words: ({ state }) => `${SWITCH_WORDS[state]} TRIGGER`,
    // ENABLE ALWAYS and its like too.
    lock: 'ShareRowExclusiveLock',
    pass: 'miscellaneous',
    targets: TABLES,
    run: switchTrigger,
  },
  SwitchRule: {
    words: ({ state }) => `${SWITCH_WORDS[state]} RULE`,
    lock: EXCLUSIVE,
    pass: 'miscellaneous',
    targets: TABLE,
    run: switchRule,
  },
  SwitchRowSecurity: {
    words: ({ state }) => `${ROW_SECURITY_WORDS[state]} ROW SECURITY`,
    lock: EXCLUSIVE,
    pass: 'miscellaneous',
    targets: TABLE,
    run: nothing,
  },
};

const SWITCH_WORDS = { enabled: 'ENABLE', always: 'ENABLE ALWAYS', replica: 'ENABLE REPLICA', disabled: 'DISABLE' } as const;
const ROW_SECURITY_WORDS = { enabled: 'ENABLE', disabled: 'DISABLE', forced: 'FORCE', 'not forced': 'NO FORCE' } as const;

/**
 * Storage parameters that ask for ACCESS EXCLUSIVE; the others, and names RESET does not know, are
 * only read by planners and vacuum (reloptions.c, the lockmode of each entry).
 */
const STRONG_PARAMETERS = new Set([
  'user_catalog_table',
  'security_barrier',
  'security_invoker',
  'check_option',
  'buffering',
  'pages_per_range',
  'fastupdate',
  'gin_pending_list_limit',
  'autosummarize',
  'seq_page_cost',
  'random_page_cost',
  'effective_io_concurrency',
]);

function lockOfParameters(options: readonly { readonly name: string }[]): LockMode {
  return options.every(({ name }) => !STRONG_PARAMETERS.has(name)) ? GENTLE : EXCLUSIVE;
}

/** What the table says of one action. */
export function rowOf(action: TableAction) {
  return read(action.kind, action);
}

function read<K extends ActionKind>(kind: K, action: ChangeOf<K>) {
  const row: Action<ChangeOf<K>> = ACTIONS[kind];
  return {
    words: typeof row.words === 'string' ? row.words : row.words(action),
    lock: typeof row.lock === 'string' ? row.lock : row.lock(action),
    pass: PASSES.indexOf(typeof row.pass === 'string' ? row.pass : row.pass(action)),
    targets: (pgVersion: number) => (typeof row.targets === 'function' ? row.targets(pgVersion) : row.targets),
    run: (table: Table, run: StatementRun, mode: LockMode) => row.run(action, table, run, mode),
  };
}
