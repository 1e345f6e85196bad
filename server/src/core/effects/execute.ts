import { SESSION_KEYS } from '../schema/session';
import { Overlay } from '../schema/state';
import type { ChangeKind, ChangeOf, SchemaChange, TableAction } from '../syntax/change';
import type { ParsedStatement } from '../syntax/statement';
import { alterTable, isTableAction } from './alter-table/alter-table';
import { setConstraints } from './constraints/set-constraints';
import { drop } from './drops/drop';
import { dropOrphans } from './drops/drop-type';
import { type Effect, type EffectError, NO_EFFECT } from './effect';
import type { Environment } from './environment';
import { closeCursor } from './in-use';
import { createIndex } from './indexes/indexes';
import { cluster, reindex, vacuum } from './indexes/maintenance';
import { requireSyntax } from './language-versions';
import { createCast } from './objects/casts';
import { comment } from './objects/comments';
import { createExtension, dependsOnExtension } from './objects/extensions';
import { createCollation, createOperator } from './objects/operators-and-collations';
import { refusePendingLabels } from './objects/pending-labels';
import { createRule, policy } from './objects/policies-and-rules';
import { publish } from './objects/publications';
import { grant, owned, role } from './objects/roles-and-grants';
import { alterSequence, createSequence } from './objects/sequences';
import { createStatistics } from './objects/statistics';
import { alterDomain, alterEnum, createDomain, createSchema, createType } from './objects/types-and-domains';
import { createView, refreshView } from './objects/views';
import { runBlock } from './routines/blocks';
import { createEventTrigger } from './routines/event-triggers';
import { alterFunction, createFunction } from './routines/routines';
import { createTrigger } from './routines/triggers';
import { requireNamedColumns } from './rows/column-lookups';
import { copy, deletion, insert, truncate, update } from './rows/manipulate';
import { merge, select } from './rows/queries';
import { PostgresError, StatementRun } from './statement-run';
import { createTable, takeForOwn } from './tables/create-table';
import { lockTable } from './tables/lock-table';
import { rename } from './tables/rename';
import { setSchema } from './tables/set-schema';
import { moveAll } from './tables/tablespaces';
import {
  discard,
  holdLocks,
  requireBlock,
  requireOutsideTransaction,
  serverCommand,
  setParameter,
  transactionStatement,
} from './transactions';
import { guessedStates, whyUncertain } from './uncertain';

type Handler<K extends ChangeKind> = (change: ChangeOf<K>, run: StatementRun) => void;

/**
 * Kinds of change that run one by one. The actions of an ALTER TABLE do not: they share a lock, and
 * PostgreSQL reorders them.
 */
type SingleKind = Exclude<ChangeKind, TableAction['kind']>;

/**
 * What each kind of change does. A kind without a row does not compile; actions of ALTER TABLE have
 * their rows in alter-table/actions.ts.
 */
const HANDLERS: { readonly [K in SingleKind]: Handler<K> } = {
  AlterDomain: alterDomain,
  AlterEnum: alterEnum,
  AlterFunction: alterFunction,
  AlterPolicy: policy,
  AlterSequence: alterSequence,
  CloseCursor: ({ name }, run) => closeCursor(name, run),
  Cluster: cluster,
  Comment: comment,
  Copy: copy,
  CreateCast: createCast,
  CreateCollation: createCollation,
  CreateDomain: createDomain,
  CreateEventTrigger: createEventTrigger,
  CreateExtension: createExtension,
  CreateFunction: createFunction,
  CreateIndex: createIndex,
  CreateOperator: createOperator,
  CreatePolicy: policy,
  CreateRule: createRule,
  CreateSchema: createSchema,
  CreateSequence: createSequence,
  CreateStatistics: createStatistics,
  CreateTable: createTable,
  CreateTrigger: createTrigger,
  CreateType: createType,
  CreateView: createView,
  Delete: deletion,
  DependsOnExtension: dependsOnExtension,
  Discard: discard,
  DropObjects: drop,
  Execute: ({ name }, run) => {
    const prepared = run.draft.get(SESSION_KEYS.prepared(name));
    if (prepared?.kind === 'prepared') carryOut(prepared.changes, run);
  },
  Explain: (change, run) => (change.analyze ? carryOut(change.changes, run) : plan(change.changes, run)),
  Grant: grant,
  Insert: insert,
  LockTable: lockTable,
  Merge: merge,
  MoveAllInTablespace: moveAll,
  Owned: owned,
  Prepare: ({ name, changes }, run) => {
    plan(changes, run);
    run.draft.set(SESSION_KEYS.prepared(name), { kind: 'prepared', changes });
  },
  Publication: publish,
  RefreshView: refreshView,
  Reindex: reindex,
  Rename: rename,
  Role: role,
  RunBlock: (change, run) => runBlock(change, run, carryOutStatement),
  Select: (change, run) => select(change, run, carryOutStatement),
  ServerCommand: serverCommand,
  SetConstraints: setConstraints,
  SetParameter: setParameter,
  SetSchema: setSchema,
  Transaction: transactionStatement,
  Truncate: truncate,
  Unmodelled: () => {},
  Update: update,
  Vacuum: vacuum,
};

/**
 * What PostgreSQL does when it runs `statement` on the database in `draft`. Afterwards `draft`
 * holds the database as the statement leaves it. A statement that fails changes nothing, but
 * `draft` notes that it failed, and that a table which it could not create is this file's. An error
 * of PostgreSQL is part of the effect and is never thrown.
 */
export function execute(statement: ParsedStatement, draft: Overlay, env: Environment): Effect {
  if (statement.changes.length === 0) return NO_EFFECT;
  const run = new StatementRun(draft, env);
  try {
    carryOutAlone(statement, run);
  } catch (problem) {
    if (!(problem instanceof PostgresError)) throw problem;
    draft.rollback();
    const other = otherwise(statement, problem, draft, env);
    if (other) return other;
    if (!problem.dataDependent) draft.set(SESSION_KEYS.refused, { kind: 'refused', file: env.file, sqlstate: problem.sqlstate });
    for (const change of statement.changes) if (change.kind === 'CreateTable') takeForOwn(change, run);
    const error: EffectError = {
      sqlstate: problem.sqlstate,
      message: problem.message,
      dataDependent: problem.dataDependent,
      change: run.change,
      ...(problem.dependents.length > 0 && { dependents: problem.dependents }),
      ...(problem.at && { at: problem.at }),
    };
    return run.effect(error);
  }
  const effect = run.effect(run.rowsError);
  holdLocks(effect, draft, env.file);
  return effect;
}

/**
 * What a statement does that fails only by what is uncertain. undefined where it fails no matter
 * what the uncertain objects are.
 */
function otherwise(statement: ParsedStatement, problem: PostgresError, draft: Overlay, env: Environment): Effect | undefined {
  for (const state of guessedStates(draft, statement.masked)) {
    const own = new Overlay(state);
    const run = new StatementRun(own, env);
    try {
      carryOutAlone(statement, run);
    } catch (again) {
      if (!(again instanceof PostgresError)) throw again;
      continue;
    }
    run.assume(whyUncertain(problem.message, state));
    for (const [key, value] of own.writes) draft.set(key, value);
    const effect = run.effect(run.rowsError);
    holdLocks(effect, draft, env.file);
    return effect;
  }
  return undefined;
}

/** A statement that stands in no other: the columns it names are no variables of a block. */
function carryOutAlone(statement: ParsedStatement, run: StatementRun): void {
  for (const change of statement.changes) requireBlock(change, run);
  if (!statement.masked) requireNamedColumns(statement.changes, run);
  carryOutStatement(statement, run);
  requireOutsideTransaction(run);
}

function carryOutStatement(statement: ParsedStatement, run: StatementRun): void {
  requireSyntax(statement, run.env.pgVersion, run);
  refusePendingLabels(statement, run);
  carryOut(statement.changes, run);
  dropOrphans(run);
}

function carryOut(changes: readonly SchemaChange[], run: StatementRun): void {
  const actions = changes.filter(isTableAction);
  if (actions.length > 0) return alterTable(actions, changes, run);
  const [first] = changes;
  if (first?.kind === 'CreateSchema' && changes.length > 1) return createSchemaWith(first, changes, run);
  changes.forEach((change, index) => {
    run.change = index;
    if (!isTableAction(change)) handle(change.kind, change, run);
  });
}

/**
 * The order of what stands in CREATE SCHEMA (parse_utilcmd.c, transformCreateSchemaStmtElements).
 */
const ELEMENTS: readonly ChangeKind[] = [
  'CreateSchema',
  'CreateSequence',
  'CreateTable',
  'CreateView',
  'CreateIndex',
  'CreateTrigger',
  'Grant',
];

/**
 * CREATE SCHEMA with elements, which find names in it first (schemacmds.c, CreateSchemaCommand).
 */
function createSchemaWith(schema: ChangeOf<'CreateSchema'>, changes: readonly SchemaChange[], run: StatementRun): void {
  const path = run.draft.get(SESSION_KEYS.searchPath);
  for (const kind of ELEMENTS) {
    changes.forEach((change, index) => {
      if (change.kind !== kind || isTableAction(change)) return;
      run.change = index;
      handle(change.kind, change, run);
    });
    if (kind === 'CreateSchema')
      run.draft.set(SESSION_KEYS.searchPath, { kind: 'search-path', schemas: [schema.name, ...run.catalog.searchPath()] });
  }
  run.draft.set(SESSION_KEYS.searchPath, path);
}

function handle<K extends SingleKind>(kind: K, change: ChangeOf<K>, run: StatementRun): void {
  const handler: Handler<K> = HANDLERS[kind];
  handler(change, run);
}

/** A statement that is planned and not run takes its locks, and does nothing else. */
function plan(changes: readonly SchemaChange[], run: StatementRun): void {
  const own = new StatementRun(new Overlay(run.draft), run.env, run.depth);
  carryOut(changes, own);
  run.absorbLocks(own);
}
