import type { LockMode } from '../locks';
import { KEYS, keyOf } from '../schema/catalog';
import type { Index, Relation } from '../schema/objects';
import type { Other } from '../syntax/change';
import { setConstraints } from './constraints/set-constraints';
import { dropTable } from './drops/drop-table';
import { cluster, vacuum } from './indexes/maintenance';
import { createCast } from './objects/casts';
import { dependsOnExtension } from './objects/extensions';
import { createRule, policy } from './objects/policies-and-rules';
import { publish } from './objects/publications';
import { createStatistics } from './objects/statistics';
import { refreshView } from './objects/views';
import { type CarryOut, callRoutine } from './routines/blocks';
import { createEventTrigger } from './routines/event-triggers';
import { lockBelowView } from './rows/insert-targets';
import type { StatementRun } from './statement-run';
import { readSource } from './tables/create-table';
import { moveTable, setSchema } from './tables/storage';

/** Statements with effects of their own kind, by libpg_query's node name. */
export function other(change: Other, run: StatementRun, carryOut: CarryOut): void {
  const { detail } = change;
  const [first] = change.relations;
  switch (change.node) {
    case 'Vacuum':
      return vacuum(change, run);
    case 'Cluster':
      return cluster(change, run);
    case 'RefreshMatView':
      if (first) refreshView(first, detail.concurrent === true, detail.skipData !== true, run);
      return;
    case 'Lock': {
      const mode =
        `${String(detail.mode ?? 'access exclusive').replace(/(^|\s)(\w)/g, (_m, _s, c: string) => c.toUpperCase())}Lock` as LockMode;
      requireLockable(change, run);
      return lockAll(change, mode, run, true);
    }
    case 'Rule':
      return createRule(change, run);
    case 'CreatePolicy':
    case 'AlterPolicy':
      return policy(change, run);
    case 'Define':
      if (detail.kind === 'operator') defineOperator(String(detail.name ?? ''), run);
      return defineCollation(change, run);
    case 'CreateCast':
      return createCast(change, run);
    case 'CreateEventTrig':
      return createEventTrigger(change, run);
    case 'ConstraintsSet':
      return setConstraints(change, run);
    case 'Comment':
      // What hangs on a table is commented under the gentlest lock on it (objectaddress.c, get_object_address_relobject).
      requireCommented(change, run);
      return lockAll(change, ON_TABLES.has(String(detail.objtype)) ? 'AccessShareLock' : 'ShareUpdateExclusiveLock', run);
    case 'CreateStats':
      return createStatistics(change, run);
    case 'CreatePublication':
    case 'AlterPublication':
      return publish(change, run);
    case 'AlterObjectSchema': {
      const relation = first && run.catalog.find(first);
      // tablecmds.c, AlterTableNamespace.
      if (relation?.kind === 'sequence' && relation.ownedBy) run.fail('0A000', 'cannot move an owned sequence into another schema');
      if (relation && typeof detail.newschema === 'string') setSchema(relation, detail.newschema, run);
      return;
    }
    case 'DropOwned':
    case 'ReassignOwned':
    case 'DropRole':
      return owned(change, run);
    case 'AlterObjectDepends':
      return dependsOnExtension(change, run);
    case 'Discard':
      if (detail.target === 'DISCARD_ALL') run.nonTransactional = 'DISCARD ALL';
      return;
    case 'Grant':
      requireGranted(change, run);
      // 18 began to lock what privileges are given on or taken from (measured).
      return run.env.pgVersion >= 18 && change.detail.objtype === 'table' && change.detail.targtype === 'ACL_TARGET_OBJECT'
        ? lockAll(change, 'AccessShareLock', run)
        : undefined;
    case 'Merge': {
      const target = first && run.relationOf(first);
      if (target) run.lockRelation(target, 'RowExclusiveLock');
      return;
    }
    case 'AlterTableMoveAll':
      return moveAll(change, run);
    case 'DeclareCursor':
    case 'Select':
      return select(change, run, carryOut);
    case 'Createdb':
    case 'AlterSystem':
    case 'CreateTableSpace':
    case 'DropTableSpace':
    case 'CreateSubscription':
      run.nonTransactional = NON_TRANSACTIONAL[change.node];
      return;
    default:
  }
}

const NON_TRANSACTIONAL: Readonly<Record<string, string>> = {
  Createdb: 'CREATE DATABASE',
  AlterSystem: 'ALTER SYSTEM',
  CreateTableSpace: 'CREATE TABLESPACE',
  DropTableSpace: 'DROP TABLESPACE',
  CreateSubscription: 'CREATE SUBSCRIPTION ... WITH (create_slot = true)',
};

const ON_TABLES = new Set(['table constraint', 'constraint', 'trigger', 'rule', 'policy']);

function lockAll(change: Other, mode: LockMode, run: StatementRun, descend = false): void {
  for (const name of change.relations) lockOne(run.relationOf(name), mode, run, descend && !name.only);
}

/** What a role owns, as far as ALTER ... OWNER TO said: it goes, is given away, or keeps the role from being dropped (pg_shdepend.c). */
function owned({ node, named = [], detail }: Other, run: StatementRun): void {
  for (const table of run.relations()) {
    const now = table.kind === 'table' && table.owner !== undefined && named.includes(table.owner) ? run.table(keyOf(table)) : undefined;
    if (!now) continue;
    if (node === 'DropRole') run.fail('2BP01', `role "${now.owner}" cannot be dropped because some objects depend on it`);
    if (node === 'DropOwned') dropTable(now, detail.behavior === 'DROP_CASCADE', new Set(), run);
    else {
      run.lockRelation(now, 'AccessExclusiveLock');
      run.put({ ...now, owner: undefined });
    }
  }
}

/** lockcmds.c, RangeVarCallbackForLockTable. */
function requireLockable(change: Other, run: StatementRun): void {
  for (const name of change.relations) {
    const relation = run.catalog.find(name);
    if (relation && relation.kind !== 'table' && relation.kind !== 'view') run.fail('42809', `cannot lock relation "${relation.name}"`);
  }
}

const COMMENTED: Readonly<Record<string, Relation['kind']>> = {
  table: 'table',
  view: 'view',
  matview: 'matview',
  index: 'index',
  sequence: 'sequence',
};

/** What is commented must be there, and be what the statement says (objectaddress.c, get_relation_by_qualified_name). */
function requireCommented({ detail, relations, named = [] }: Other, run: StatementRun): void {
  const relation = relations[0] && run.catalog.find(relations[0]);
  if (!relation) return;
  const type = String(detail.objtype);
  const kind = COMMENTED[type];
  if (kind !== undefined && kind !== relation.kind) run.fail('42809', `"${relation.name}" is not a ${type}`);
  const [part] = named;
  if (relation.kind !== 'table' || !relation.known || part === undefined) return;
  if (type === 'column' && !relation.columns.some((c) => c.name === part))
    run.fail('42703', `column "${part}" of relation "${relation.name}" does not exist`);
  if (type === 'trigger' && !relation.triggers.some((t) => t.name === part))
    run.fail('42704', `trigger "${part}" for table "${relation.name}" does not exist`);
  if (type === 'policy' && !relation.dependents.some((d) => d.kind === 'policy' && d.name === part))
    run.fail('42704', `policy "${part}" for table "${relation.name}" does not exist`);
}

/** aclchk.c, expand_col_privileges. */
function requireGranted({ columns, relations }: Other, run: StatementRun): void {
  const [only] = relations;
  const relation = only && relations.length === 1 ? run.catalog.findTable(only) : undefined;
  if (!relation?.known) return;
  const missing = columns.find((name) => !relation.columns.some((c) => c.name === name));
  if (missing !== undefined) run.fail('42703', `column "${missing}" of relation "${relation.name}" does not exist`);
}

/** LOCK on a view is a lock on all it reads (lockcmds.c, LockViewRecurse). */
function lockOne(relation: Relation, mode: LockMode, run: StatementRun, descend: boolean): void {
  run.lockRelation(relation, mode);
  if (!descend) return;
  if (relation.kind === 'table') run.lockDescendants(relation, mode);
  if (relation.kind !== 'view') return;
  for (const key of relation.reads) {
    const source = run.catalog.relation(key);
    if (source) lockOne(source, mode, run, true);
  }
}

/** ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b: every table that is there. */
function moveAll(change: Other, run: StatementRun): void {
  const from = nameOf(change.detail.orig_tablespacename);
  const to = nameOf(change.detail.new_tablespacename);
  for (const relation of run.relations()) {
    if (relation.kind === 'index' && change.detail.objtype === 'index') moveIndex(relation, from, to, run);
    if (change.detail.objtype !== 'table') continue;
    if (relation.kind !== 'table' || relation.tablespace !== from || from === to) continue;
    run.lockRelation(relation, 'AccessExclusiveLock');
    moveTable(relation, to, run);
  }
}

function moveIndex(index: Index, from: string | undefined, to: string | undefined, run: StatementRun): void {
  if (index.tablespace !== from || from === to) return;
  run.lock(keyOf(index), 'index', 'AccessExclusiveLock');
  if (!index.partitioned) run.does('index-build', keyOf(index), 'tablespace', false);
  run.put({ ...index, tablespace: to });
}

function nameOf(tablespace: string | boolean | undefined): string | undefined {
  return tablespace === undefined || tablespace === 'pg_default' ? undefined : String(tablespace);
}

/** SELECT nextval('s'), setval('s', n): ROW EXCLUSIVE on the sequence; a query shares what it reads. */
function select(change: Other, run: StatementRun, carryOut: CarryOut): void {
  // parse_agg.c and analyze.c, CheckSelectLocking.
  if (change.detail.lockRefused === true) run.fail('0A000', 'FOR UPDATE is not allowed with GROUP BY clause');
  for (const name of change.relations) readSource(name, run, false);
  for (const name of change.locksRowsOf ?? []) {
    const relation = run.catalog.find(name);
    if (!relation) continue;
    run.lockRelation(relation, 'RowShareLock');
    lockBelowView(keyOf(relation), 'RowShareLock', run);
  }
  for (const call of change.calls) {
    const [schema, name] = call.includes('.') ? call.split('.') : [undefined, call];
    // Of a query over relations nobody knows how often it calls.
    if (name) callRoutine({ schema, name }, undefined, change.relations.length === 0, run, carryOut);
  }
}

function defineOperator(name: string, run: StatementRun): void {
  // The schema may be before it; a dot cannot be part of an operator.
  const plain = name.slice(name.lastIndexOf('.') + 1);
  run.set(KEYS.operator(plain), { kind: 'operator', name: plain });
}

function defineCollation({ detail }: Other, run: StatementRun): void {
  if (detail.kind !== 'collation') return;
  const parts = String(detail.name ?? '').split('.');
  const [schema, name] = parts.length > 1 ? [parts[0] ?? '', parts[1] ?? ''] : [run.catalog.creationSchema(), parts[0] ?? ''];
  const deterministic = !/^(false|off|0|no)$/i.test(String(detail.deterministic ?? 'true'));
  run.set(KEYS.collation(`${schema}.${name}`), { kind: 'collation', schema, name, deterministic });
}
