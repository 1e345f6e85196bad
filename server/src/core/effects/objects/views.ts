import { keyOf } from '../../schema/catalog';
import type { Relation, Table, TypeRef, View } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { ColumnRead, CreateView, RefreshView } from '../../syntax/change';
import { pgFunctions } from '../expressions/pg-data';
import { typeContext } from '../expressions/type-context';
import { formatType, typmodOf } from '../expressions/type-text';
import { typeKey } from '../expressions/types';
import { readSource } from '../rows/read-source';
import type { StatementRun } from '../statement-run';
import { type QueryColumn, queryColumns, refuseRepeated, stillThere } from '../tables/query-columns';
import { requireViewOptions } from '../tables/reloptions';
import { noteTypeUse } from '../tables/row-types';

/**
 * CREATE [MATERIALIZED] VIEW: ACCESS SHARE on what it reads; replacing a view locks the view out
 * for a moment (view.c, DefineVirtualRelation).
 */
export function createView(change: CreateView, run: StatementRun): void {
  const schema = change.temporary ? 'pg_temp' : run.schemaFor(change.name);
  const key = `${schema}.${change.name.name}`;
  const existing = run.catalog.relation(key);
  if (existing && !change.replace) {
    if (change.ifNotExists) return;
    run.fail('42P07', `relation "${change.name.name}" already exists`);
  }
  if (existing && existing.kind !== 'view') run.fail('42809', `"${existing.name}" is not a view`);
  if (existing) run.lock(key, 'view', 'AccessExclusiveLock');
  const columns = queryColumns(change, change.columns, run) ?? change.columns.map((name): QueryColumn => ({ name }));
  refuseColumns(change, columns, run);
  if (change.options && !change.materialized) requireViewOptions(change.options, run);
  if (existing?.kind === 'view') keepColumns(existing, columns, run);
  for (const name of change.reads) readSource(name, run, change.materialized && change.withData);
  const reads = change.reads.map((name) => run.catalog.relationKey(name));
  const kind = change.materialized ? 'matview' : 'view';
  const dependents = existing?.kind === 'view' ? existing.dependents : [];
  run.put({
    kind,
    schema,
    name: change.name.name,
    columns: columns.map((c) => c.name),
    columnTypes: columns.map((c) => c.type),
    ...(isReadOnly(change) && { readOnly: true as const }),
    ...(existing?.kind === 'view' && existing.insteadOf && { insteadOf: true as const }),
    reads,
    calls: change.calls,
    types: change.types,
    indexes: [],
    dependents,
    loaded: change.materialized && (change.withData || isContinuous(change)),
    createdIn: run.createdHere,
  });
  for (const read of existing?.kind === 'view' ? existing.reads : []) {
    const source = reads.includes(read) ? undefined : run.catalog.relation(read);
    if (source && 'dependents' in source) run.put({ ...source, dependents: source.dependents.filter((d) => d.name !== key) });
  }
  for (const read of reads) addDependent(read, key, kind, change, run);
  // A plain view holds no values of any type.
  if (change.materialized)
    for (const { name, type } of columns) if (type) noteTypeUse({ name, type }, { schema, name: change.name.name }, run);
}

/**
 * A continuous aggregate of TimescaleDB can be read without data: what is not materialized is
 * computed (its documentation, CREATE MATERIALIZED VIEW).
 */
function isContinuous({ options = [] }: CreateView): boolean {
  return options.some(({ name, value }) => name === 'timescaledb.continuous' && value !== 'false');
}

/**
 * Names of columns: of the query, where it is plain enough to tell, and of the view
 * (parse_relation.c; tablecmds.c, BuildDescForRelation).
 */
function refuseColumns(change: CreateView, columns: readonly QueryColumn[], run: StatementRun): void {
  const { plain, reads } = change;
  const source = reads.length === 1 && reads[0] ? run.catalog.findTable(reads[0]) : undefined;
  if (plain && source?.known) {
    const named = new Set([plain.alias, '*', ...SYSTEM_COLUMNS, ...source.columns.map((c) => c.name), ...plain.named]);
    const missing = change.readsColumns.find((name) => !named.has(name));
    if (missing !== undefined) run.fail('42703', `column "${missing}" does not exist`);
  }
  if (change.columns.length > columns.length)
    run.fail(
      '42601',
      change.materialized ? 'too many column names were specified' : 'CREATE VIEW specifies more column names than columns',
    );
  refuseRepeated(columns, run);
  for (const { table, by, shown } of change.grouped ?? []) refuseUngrouped(run.catalog.findTable(table), by, shown, run);
  if (change.checkOption && isReadOnly(change)) run.fail('0A000', 'WITH CHECK OPTION is supported only on automatically updatable views');
}

/**
 * It is certain that nothing can be written through the view (rewriteHandler.c,
 * view_query_is_auto_updatable).
 */
function isReadOnly({ combinesRows, plain, calls }: CreateView): boolean {
  return combinesRows === true || (plain !== undefined && calls.some(isAggregate));
}

function isAggregate(call: string): boolean {
  const found = pgFunctions.get(call);
  return found.length > 0 && found.every((f) => f.kind === 'aggregate');
}

/**
 * What is shown is grouped by, or is of a table whose primary key is (parse_agg.c,
 * check_ungrouped_columns). A name that GROUP BY takes from the output is left alone.
 */
function refuseUngrouped(table: Table | undefined, by: readonly string[], shown: readonly string[], run: StatementRun): void {
  if (!table?.known || by.length === 0 || !by.every((name) => table.columns.some((c) => c.name === name))) return;
  const key = table.constraints.find((c) => c.type === 'primary-key');
  if (key?.columns.every((name) => by.includes(name))) return;
  const loose = shown.find((name) => !by.includes(name) && table.columns.some((c) => c.name === name));
  if (loose !== undefined)
    run.fail('42803', `column "${table.name}.${loose}" must appear in the GROUP BY clause or be used in an aggregate function`);
}

/**
 * CREATE OR REPLACE may only append: every column stays, in its place, under its name, of its type
 * (view.c, checkViewColumns).
 */
function keepColumns(before: View, after: readonly QueryColumn[], run: StatementRun): void {
  if (before.columns.length === 0 || after.length === 0) return;
  if (after.length < before.columns.length) run.fail('42P16', 'cannot drop columns from view');
  before.columns.forEach((name, i) => {
    const now = after[i];
    if (name !== '' && now?.name && now.name !== name) run.fail('42P16', `cannot change name of view column "${name}" to "${now.name}"`);
    const [was, is] = [stillThere(before.columnTypes?.[i], run), now?.type];
    if (!was || !is || isSameType(was, is, run)) return;
    const [from, to] = [was, is].map((type) => formatType(type, typeContext(run)));
    run.fail('42P16', `cannot change data type of view column "${name}" from ${from} to ${to}`);
  });
}

function isSameType(a: TypeRef, b: TypeRef, run: StatementRun): boolean {
  return typeKey(a, typeContext(run)) === typeKey(b, typeContext(run)) && typmodOf(a) === typmodOf(b);
}

function addDependent(relation: string, view: string, kind: 'view' | 'matview', change: CreateView, run: StatementRun): void {
  const source = run.catalog.relation(relation);
  if (!source || !('dependents' in source)) return;
  const dependents = source.dependents.filter((d) => d.name !== view);
  const constraint = source.kind === 'table' ? groupedKey(source, change, run) : undefined;
  const columns = columnsReadFrom(source, change, run);
  run.put({ ...source, dependents: [...dependents, { kind, name: view, columns, ...(constraint !== undefined && { constraint }) }] });
}

/**
 * The primary key by which a query may show columns it does not group by (parse_agg.c,
 * check_functional_grouping): the view hangs on it.
 */
function groupedKey(source: Table, { grouped }: CreateView, run: StatementRun): string | undefined {
  const key = source.constraints.find((c) => c.type === 'primary-key');
  const needed = grouped?.some(
    ({ table, by, shown }) =>
      run.catalog.relationKey(table) === keyOf(source) &&
      key?.columns.every((column) => by.includes(column)) &&
      shown.some((column) => column === '*' || !by.includes(column)),
  );
  return needed ? key?.name : undefined;
}

/**
 * `*` is spelled out when the view is made (PostgreSQL docs, CREATE VIEW); a name that two sources
 * have is left out, because its source is not known.
 */
function columnsReadFrom(source: Relation, { readsColumns, columnReads }: CreateView, run: StatementRun): readonly string[] {
  const own = source.kind === 'table' && source.known ? source.columns.map((c) => c.name) : undefined;
  const named = columnReads ? columnReads.filter((read) => isOf(read, keyOf(source), run)).map((read) => read.column) : readsColumns;
  if (!own) return [...new Set(named)];
  if (named.includes('*')) return own;
  return own.filter((name) => named.includes(name));
}

/**
 * A name is of the one relation that has it, looked for from its own SELECT outwards; a relation
 * whose columns are not known is taken to have it.
 */
function isOf({ column, of }: ColumnRead, source: string, run: StatementRun): boolean {
  for (const level of of) {
    const keys = level.map((name) => run.catalog.relationKey(name));
    const may = column === '*' ? keys : keys.filter((key) => has(key, column, run));
    if (may.length > 0) return may.includes(source) && (column === '*' || new Set(may).size === 1);
  }
  return false;
}

function has(relation: string, column: string, run: StatementRun): boolean {
  const table = run.table(relation);
  return !table?.known || table.columns.some((c) => c.name === column);
}

/**
 * REFRESH MATERIALIZED VIEW: ACCESS EXCLUSIVE while the query runs, and a new file; CONCURRENTLY
 * takes EXCLUSIVE, which lets readers on, and needs a unique index over all rows (matview.c,
 * ExecRefreshMatView).
 */
export function refreshView({ view: name, concurrently, withData }: RefreshView, run: StatementRun): void {
  const view = run.catalog.findView(name);
  if (!view) run.requireFindable(name);
  if (!view) return run.lock(run.catalog.relationKey(name), 'matview', concurrently ? 'ExclusiveLock' : 'AccessExclusiveLock');
  if (concurrently && !withData) run.fail('42601', 'REFRESH options CONCURRENTLY and WITH NO DATA cannot be used together');
  if (view.kind !== 'matview') return run.fail('42809', `"${view.name}" is not a materialized view`);
  if (concurrently && !view.loaded) run.fail('0A000', 'CONCURRENTLY cannot be used when the materialized view is not populated');
  if (concurrently && !view.indexes.some((key) => isUsableUnique(key, run)))
    run.fail('55000', `cannot refresh materialized view "${keyOf(view)}" concurrently`);
  run.lockRelation(view, concurrently ? 'ExclusiveLock' : 'AccessExclusiveLock');
  for (const key of view.reads) {
    const source = run.catalog.relation(key);
    if (source) readSource({ schema: source.schema, name: source.name, span: { start: 0, end: 0 } }, run, withData);
  }
  if (concurrently) return run.does('scan', keyOf(view), 'refresh', view.loaded);
  run.does('rewrite', keyOf(view), 'refresh', view.loaded);
  // The new rows are read once to build each index.
  if (withData && view.indexes.length > 0) run.does('scan', keyOf(view), 'refresh', true);
  for (const key of view.indexes) {
    run.lock(key, 'index', 'AccessExclusiveLock');
    run.does('index-build', key, 'refresh', view.loaded);
  }
  run.put({ ...view, loaded: withData } satisfies View);
}

function isUsableUnique(key: string, run: StatementRun): boolean {
  const index = run.catalog.index(key);
  return index?.unique === true && index.valid && index.where === undefined && index.columns.every((c) => c.column !== undefined);
}
