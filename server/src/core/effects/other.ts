import { KEYS, keyOf, OWN_CASTS } from '../schema/catalog';
import type { Index, Relation } from '../schema/objects';
import type { Other } from '../syntax/change';
import { type CarryOut, callRoutine } from './blocks';
import type { LockMode } from './effect';
import { cluster, vacuum } from './maintenance';
import { createRule, policy } from './policies-and-rules';
import { publish } from './publications';
import type { Run } from './run';
import { createStatistics } from './statistics';
import { moveTable, setSchema } from './storage';
import { refreshView } from './views';

/** Statements with effects of their own kind, by libpg_query's node name. */
export function other(change: Other, run: Run, carryOut: CarryOut): void {
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
      return run.set(KEYS.operator(OWN_CASTS), { kind: 'cast', name: OWN_CASTS });
    case 'Comment':
      // What hangs on a table is commented under the gentlest lock on it (objectaddress.c, get_object_address_relobject).
      return lockAll(change, ON_TABLES.has(String(detail.objtype)) ? 'AccessShareLock' : 'ShareUpdateExclusiveLock', run);
    case 'CreateStats':
      return createStatistics(change, run);
    case 'CreatePublication':
    case 'AlterPublication':
      return publish(change, run);
    case 'AlterObjectSchema': {
      const relation = first && run.catalog.find(first);
      if (relation && typeof detail.newschema === 'string') setSchema(relation, detail.newschema, run);
      return;
    }
    case 'Grant':
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

function lockAll(change: Other, mode: LockMode, run: Run, descend = false): void {
  for (const name of change.relations) lockOne(run.relationOf(name), mode, run, descend && !name.only);
}

/** LOCK on a view is a lock on all it reads (lockcmds.c, LockViewRecurse). */
function lockOne(relation: Relation, mode: LockMode, run: Run, descend: boolean): void {
  run.lockRelation(relation, mode);
  if (!descend) return;
  if (relation.kind === 'table') for (const child of run.descendants(relation)) run.lock(keyOf(child), 'table', mode);
  if (relation.kind !== 'view') return;
  for (const key of relation.reads) {
    const source = run.catalog.relation(key);
    if (source) lockOne(source, mode, run, true);
  }
}

/** ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b: every table that is there. */
function moveAll(change: Other, run: Run): void {
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

function moveIndex(index: Index, from: string | undefined, to: string | undefined, run: Run): void {
  if (index.tablespace !== from || from === to) return;
  run.lock(keyOf(index), 'index', 'AccessExclusiveLock');
  if (!index.partitioned) run.does('index-build', keyOf(index), 'tablespace', false);
  run.put({ ...index, tablespace: to });
}

function nameOf(tablespace: string | boolean | undefined): string | undefined {
  return tablespace === undefined || tablespace === 'pg_default' ? undefined : String(tablespace);
}

/** SELECT nextval('s'), setval('s', n): ROW EXCLUSIVE on the sequence; a query shares what it reads. */
function select(change: Other, run: Run, carryOut: CarryOut): void {
  for (const name of change.relations) {
    const relation: Relation | undefined = run.catalog.find(name);
    if (relation) run.lockRelation(relation, 'AccessShareLock');
  }
  for (const name of change.locksRowsOf ?? []) {
    const relation = run.catalog.find(name);
    if (relation) run.lockRelation(relation, 'RowShareLock');
  }
  for (const call of change.calls) {
    const [schema, name] = call.includes('.') ? call.split('.') : [undefined, call];
    // Of a query over relations nobody knows how often it calls.
    if (name) callRoutine({ schema, name }, undefined, change.relations.length === 0, run, carryOut);
  }
}

function defineOperator(name: string, run: Run): void {
  // The schema may be before it; a dot cannot be part of an operator.
  const plain = name.slice(name.lastIndexOf('.') + 1);
  run.set(KEYS.operator(plain), { kind: 'operator', name: plain });
}

function defineCollation({ detail }: Other, run: Run): void {
  if (detail.kind !== 'collation') return;
  const parts = String(detail.name ?? '').split('.');
  const [schema, name] = parts.length > 1 ? [parts[0] ?? '', parts[1] ?? ''] : [run.catalog.creationSchema(), parts[0] ?? ''];
  const deterministic = !/^(false|off|0|no)$/i.test(String(detail.deterministic ?? 'true'));
  run.set(KEYS.collation(`${schema}.${name}`), { kind: 'collation', schema, name, deterministic });
}
