import { KEYS, keyOf } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import type { DropObjects, Publication } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import type { StatementRun } from '../statement-run';

/**
 * CREATE and ALTER PUBLICATION: SHARE UPDATE EXCLUSIVE on the tables that come and go
 * (publicationcmds.c, OpenTableList, AlterPublicationTables).
 */
export function publish(change: Publication, run: StatementRun): void {
  const { name } = change;
  const publication = run.catalog.publication(name);
  if (change.action === 'create') {
    if (publication) run.fail('42710', `publication "${name}" already exists`);
    run.set(KEYS.publication(name), {
      kind: 'publication',
      name,
      all: change.allTables,
      changes: publishesChanges(change.publish ?? 'insert, update, delete, truncate'),
    });
  } else if (change.publish !== undefined && publication)
    run.set(KEYS.publication(name), { ...publication, changes: publishesChanges(change.publish) });
  if (publication?.all && change.tables.length > 0) run.fail('55000', `publication "${name}" is defined as FOR ALL TABLES`);
  if (change.filter === 'subquery') run.fail('0A000', 'subqueries are not allowed in publication WHERE expressions');
  const before = change.action === 'set' ? membersOf(name, run) : [];
  for (const table of before) leave(table, name, run);
  for (const table of change.tables) member(table, change, run);
}

function publishesChanges(operations: string): boolean {
  return /\b(?:update|delete)\b/.test(operations);
}

function member(name: QualifiedName, change: Publication, run: StatementRun): void {
  const { name: publication, action } = change;
  const table = run.relationOf(name);
  run.lockRelation(table, 'ShareUpdateExclusiveLock');
  if (table.kind !== 'table' || table.foreign) return run.fail('22023', `cannot add relation "${table.name}" to publication`);
  const below = table.partitionBy ? [] : run.descendants(table);
  for (const child of below) run.lock(keyOf(child), 'table', 'ShareUpdateExclusiveLock');
  const isMember = table.dependents.some((d) => d.kind === 'publication' && d.name === publication);
  if (action === 'drop') {
    if (!isMember && table.known) run.fail('42704', `relation "${table.name}" is not part of the publication`);
    return leave(table, publication, run);
  }
  if (table.persistence !== 'permanent') run.fail('22023', `cannot add relation "${table.name}" to publication`);
  // Partitioned tables can be published since 13 (release notes of 13).
  if (table.partitionBy && run.env.pgVersion < 13) run.fail('0A000', `"${table.name}" is a partitioned table`);
  if (isMember && action !== 'create') run.fail('42710', `relation "${table.name}" is already member of publication "${publication}"`);
  const missing = change.columns.find((column) => !table.columns.some((c) => c.name === column));
  if (table.known && missing !== undefined && change.tables.length === 1)
    run.fail('42703', `column "${missing}" of relation "${table.name}" does not exist`);
  run.updateTable(keyOf(table), (t) => ({
    ...t,
    dependents: [...t.dependents, { kind: 'publication', name: publication, columns: change.columns }],
  }));
}

function membersOf(publication: string, run: StatementRun): Table[] {
  return run
    .relations()
    .filter((r): r is Table => r.kind === 'table' && r.dependents.some((d) => d.kind === 'publication' && d.name === publication));
}

/** Leaving is locked as joining is. */
function leave(table: Table, publication: string, run: StatementRun): void {
  run.lock(keyOf(table), 'table', 'ShareUpdateExclusiveLock');
  run.updateTable(keyOf(table), (t) => ({
    ...t,
    dependents: t.dependents.filter((d) => d.kind !== 'publication' || d.name !== publication),
  }));
}

/** DROP PUBLICATION locks no table (measured), and lets go of the columns it named. */
export function dropPublication(change: DropObjects, name: string, run: StatementRun): void {
  if (!run.catalog.publication(name)) {
    if (!change.ifExists) run.assume(`publication ${name} exists: no earlier migration creates it`);
    return;
  }
  for (const table of membersOf(name, run))
    run.updateTable(keyOf(table), (t) => ({
      ...t,
      dependents: t.dependents.filter((d) => d.kind !== 'publication' || d.name !== name),
    }));
  run.set(KEYS.publication(name), undefined);
}

/**
 * UPDATE and DELETE of a published table must be able to say which row they mean
 * (execReplication.c, CheckCmdReplicaIdentity).
 */
export function requireReplicaIdentity(table: Table, what: 'update' | 'delete from', run: StatementRun): void {
  const publications = table.dependents.flatMap((d) => (d.kind === 'publication' ? (run.catalog.publication(d.name) ?? []) : []));
  if (!publications.some(({ changes }) => changes) || !table.known) return;
  const { replicaIdentity } = table;
  if (replicaIdentity === 'full' || typeof replicaIdentity === 'object') return;
  if (replicaIdentity === undefined && table.constraints.some((c) => c.type === 'primary-key')) return;
  run.fail(
    '55000',
    `cannot ${what} table "${table.name}" because it does not have a replica identity and publishes ${what === 'update' ? 'updates' : 'deletes'}`,
  );
}
