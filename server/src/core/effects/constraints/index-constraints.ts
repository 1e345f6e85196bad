import { keyOf } from '../../schema/catalog';
import { chooseRelationName } from '../../schema/generated-names';
import type { Constraint, Index, Table } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import { hasStorage } from '../../schema/table';
import type { ConstraintDefinition } from '../../syntax/change';
import { typeContext } from '../expressions/type-context';
import { baseType, typeInfo, typeKey } from '../expressions/types';
import { requireOpclass, requirePartitionKey } from '../indexes/index-checks';
import { indexColumnNames } from '../indexes/index-names';
import { buildOnPartitions } from '../indexes/indexes';
import { defaultOpclass } from '../indexes/opclasses';
import type { StatementRun } from '../statement-run';
import { setNotNullOn } from '../tables/not-null';
import { requireIndexOptions } from '../tables/reloptions';
import type { AddConstraintOptions } from './constraint';

/**
 * UNIQUE, PRIMARY KEY and EXCLUDE: an index is built under ACCESS EXCLUSIVE, unless USING INDEX
 * brings one (tablecmds.c, ATExecAddIndex, ATExecAddIndexConstraint).
 */
export function addIndexConstraint(definition: ConstraintDefinition, table: Table, options: AddConstraintOptions, run: StatementRun): void {
  const primary = definition.type === 'primary-key';
  if (primary && table.constraints.some((c) => c.type === 'primary-key'))
    run.fail('42P16', `multiple primary keys for table "${table.name}" are not allowed`);
  if (definition.usingIndex) return useIndex(definition, table, definition.usingIndex, run);
  if (table.foreign)
    run.fail(
      '0A000',
      `${primary ? 'primary key' : definition.type === 'exclude' ? 'exclusion' : 'unique'} constraints are not supported on foreign tables`,
    );
  const twice = definition.columns.find((name, i) => definition.columns.indexOf(name) < i);
  if (twice) run.fail('42701', `column "${twice}" appears twice in ${primary ? 'primary key' : 'unique'} constraint`);
  if (definition.type === 'exclude') checkExclusion(definition, table, run);
  for (const column of definition.columns) {
    if (SYSTEM_COLUMNS.has(column)) run.fail('0A000', 'index creation on system columns is not supported');
    const own = table.columns.find((c) => c.name === column);
    if (!own && table.known) run.fail('42703', `column "${column}" named in key does not exist`);
    if (own?.generated?.stored === false)
      run.fail('0A000', `${primary ? 'primary key' : 'unique'} constraints on virtual generated columns are not supported`);
    if (definition.type !== 'exclude' && !definition.withoutOverlaps) requireOpclass(table, column, 'btree', run);
  }
  if (definition.withoutOverlaps) requireOverlaps(definition, table, run);
  requireIndexOptions(definition.options ?? [], definition.withoutOverlaps ? 'gist' : (definition.accessMethod ?? 'btree'), run);
  if (definition.type !== 'exclude') requirePartitionKey(table, definition.columns, primary ? 'primary key' : 'unique constraint', run);
  const spread = primary && makeNotNull(definition.columns, table, options.only, run);
  // NOT NULL is for children too; from 18 on so is the lock for any key (tablecmds.c, ATPrepCmd).
  if ((spread || run.env.pgVersion >= 18) && !options.only) run.lockDescendants(table, 'AccessExclusiveLock');
  refuseSharedValue(definition, table, options, run);
  build(definition, table, definition.name, undefined, options, run);
}

/**
 * Behind WITHOUT OVERLAPS stands a GiST index: a range last, and something else before it (18;
 * parse_utilcmd.c, transformIndexConstraint).
 */
function requireOverlaps(definition: ConstraintDefinition, table: Table, run: StatementRun): void {
  if (definition.columns.length < 2) run.fail('42601', 'constraint using WITHOUT OVERLAPS needs at least two columns');
  const ctx = typeContext(run);
  const last = table.columns.find((c) => c.name === definition.columns.at(-1));
  const info = last && typeInfo(typeKey(baseType(last.type, ctx), ctx), ctx);
  if (last && info && !info.opaque && info.kind !== 'range' && info.kind !== 'multirange')
    run.fail('42804', `column "${last.name}" in WITHOUT OVERLAPS is not a range or multirange type`);
  for (const column of definition.columns) requireOpclass(table, column, 'gist', run);
}

/**
 * Access methods without amgettuple, which says of one row whether it is there (indexcmds.c,
 * DefineIndex).
 */
const NOT_EXCLUDING = new Set(['gin', 'brin', 'bloom']);
/** In no operator family of a btree or hash index, or other than its own commutator. */
const NOT_EQUALITY = new Set(['<>', '!=', '<', '<=', '>', '>=']);

/**
 * Each part needs an operator class and an operator of it (indexcmds.c, ComputeIndexAttrs); over
 * partitions 17 learned to exclude (release notes of 17).
 */
function checkExclusion(definition: ConstraintDefinition, table: Table, run: StatementRun): void {
  if (table.partitionBy && run.env.pgVersion < 17) run.fail('0A000', 'exclusion constraints are not supported on partitioned tables');
  const method = definition.accessMethod ?? 'btree';
  if (NOT_EXCLUDING.has(method)) run.fail('0A000', `access method "${method}" does not support exclusion constraints`);
  const equal: string[] = [];
  for (const { expression, operator } of definition.exclusions ?? []) {
    const column = expression.kind === 'column' ? expression.path.at(-1) : undefined;
    if (column) requireOpclass(table, column, method, run);
    const plain = operator.slice(operator.lastIndexOf('.') + 1);
    if ((method === 'btree' || method === 'hash') && NOT_EQUALITY.has(plain)) run.fail('42809', `operator ${plain} cannot exclude`);
    if (column && plain === '=') equal.push(column);
  }
  if (table.partitionBy) requirePartitionKey(table, equal, 'exclusion constraint', run);
}

/**
 * Every old row gets the same value: two of them break uniqueness; NULLs do not, except in a
 * primary key.
 */
function refuseSharedValue(definition: ConstraintDefinition, table: Table, options: AddConstraintOptions, run: StatementRun): void {
  if (definition.type === 'exclude' || definition.columns.length !== 1) return;
  const shared = options.newColumns.find((c) => c.name === definition.columns[0])?.value;
  if (!shared || !run.populated(table)) return;
  const isNull = shared.kind === 'null' || (shared.kind === 'cast' && shared.arg.kind === 'null');
  if (isNull && definition.type === 'primary-key') {
    run.failOnRows(
      '23502',
      `column "${definition.columns[0]}"${run.env.pgVersion >= 13 ? ` of relation "${table.name}"` : ''} contains null values`,
    );
  }
  if (isNull && !definition.nullsNotDistinct) return;
  const named = definition.type === 'primary-key' ? `${table.name}_pkey` : `${table.name}_${definition.columns[0]}_key`;
  run.failOnRows('23505', `could not create unique index "${definition.name ?? named}"`);
}

/** @returns whether a column was nullable before */
function makeNotNull(columns: readonly string[], table: Table, only: boolean, run: StatementRun): boolean {
  let changed = false;
  if (only) requireBelow(columns, table, run);
  for (const t of [table, ...run.descendants(table)]) {
    for (const name of columns) {
      const column = t.columns.find((c) => c.name === name);
      if (column?.notNull && (!column.notNullValid || column.notNullNoInherit))
        run.fail('55000', `cannot create primary key on column "${name}"`);
      if (column && !column.notNull) {
        const now = run.table(keyOf(t));
        if (now) setNotNullOn(now, name, run, 'primary-key-not-null');
        changed = true;
      }
    }
  }
  return changed;
}

/**
 * ONLY: partitions must be NOT NULL already; 18 requires it of all children, with an error that has
 * no separate code (parse_utilcmd.c).
 */
function requireBelow(columns: readonly string[], table: Table, run: StatementRun): void {
  const nullable = (t: Table) => t.columns.find((c) => columns.includes(c.name) && !c.notNull);
  const child = run.descendants(table).find(nullable);
  if (child && run.env.pgVersion >= 18)
    run.fail('XX000', `column "${nullable(child)?.name}" of table "${child.name}" is not marked NOT NULL`);
  if (table.partitions.length > 0 && nullable(table)) run.fail('42P16', 'constraint must be added to child tables too');
}

const LABELS: Readonly<Record<string, string>> = { 'primary-key': 'pkey', unique: 'key', exclude: 'excl' };

function build(
  definition: ConstraintDefinition,
  table: Table,
  wanted: string | undefined,
  parent: string | undefined,
  options: AddConstraintOptions,
  run: StatementRun,
): string {
  const name = wanted ?? chooseName(definition, run.table(keyOf(table)) ?? table, run);
  if (run.catalog.relation(`${table.schema}.${name}`)) run.fail('42P07', `relation "${name}" already exists`);
  const partitioned = table.partitionBy !== undefined;
  const index = { ...indexOf(definition, table, name), partitionOf: parent, partitioned, valid: !(partitioned && options.only) };
  run.put(index);
  const constraint = constraintOf(definition, name, keyOf(index), parent !== undefined);
  run.updateTable(keyOf(table), (t) => ({ ...t, indexes: [...t.indexes, keyOf(index)], constraints: [...t.constraints, constraint] }));
  if (!partitioned) {
    run.buildIndex(
      keyOf(index),
      table,
      definition.type === 'primary-key' ? 'primary-key' : definition.type === 'exclude' ? 'exclude' : 'unique',
    );
  } else if (!options.only) {
    // 18 takes on partitions the lock of the ALTER TABLE; before, each got what CREATE INDEX takes,
    // or CREATE TRIGGER to defer the check (measured).
    const mode = run.env.pgVersion >= 18 ? 'AccessExclusiveLock' : definition.deferrable ? 'ShareRowExclusiveLock' : 'ShareLock';
    buildOnPartitions(
      keyOf(index),
      table,
      run,
      (child, parentIndex) => build(definition, child, undefined, parentIndex, options, run),
      mode,
    );
  }
  return keyOf(index);
}

function chooseName(definition: ConstraintDefinition, table: Table, run: StatementRun): string {
  const written = [...definition.columns, ...definition.include].map((column) => ({ column }));
  const columns = definition.type === 'primary-key' ? [] : indexColumnNames(written);
  const taken = table.constraints.map((c) => c.name);
  return chooseRelationName(table.name, columns, LABELS[definition.type] ?? 'key', table.schema, run.catalog, taken);
}

function indexOf(definition: ConstraintDefinition, table: Table, name: string): Index {
  const excludes = definition.type === 'exclude';
  return {
    kind: 'index',
    schema: table.schema,
    name,
    table: keyOf(table),
    accessMethod: excludes ? (definition.accessMethod ?? 'btree') : definition.withoutOverlaps ? 'gist' : 'btree',
    unique: !excludes,
    primary: definition.type === 'primary-key',
    valid: true,
    include: definition.include,
    where: definition.where,
    columns: excludes
      ? (definition.exclusions ?? []).map(({ expression: e }) =>
          e.kind === 'column' ? { column: e.path.at(-1), descending: false } : { expression: e, descending: false },
        )
      : definition.columns.map((column) => ({ column, descending: false })),
    nullsNotDistinct: definition.nullsNotDistinct,
    constraint: name,
    partitions: [],
    partitioned: false,
    clustered: false,
  };
}

function constraintOf(definition: ConstraintDefinition, name: string, index: string, inherited: boolean): Constraint {
  return {
    name,
    type: definition.type === 'primary-key' ? 'primary-key' : definition.type === 'exclude' ? 'exclude' : 'unique',
    columns: definition.columns,
    valid: true,
    enforced: true,
    deferrable: definition.deferrable,
    initiallyDeferred: definition.initiallyDeferred,
    noInherit: false,
    index,
    inherited,
  };
}

/**
 * USING INDEX: no build; the index takes the constraint's name, and a primary key makes its columns
 * NOT NULL.
 */
function useIndex(definition: ConstraintDefinition, table: Table, indexName: string, run: StatementRun): void {
  if (table.partitionBy) run.fail('0A000', 'ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables');
  const key = `${table.schema}.${indexName}`;
  const index = run.catalog.index(key);
  if (!index) {
    if (table.known) run.fail('42704', `index "${indexName}" does not exist`);
    return adoptUnseen(definition, table, indexName, run);
  }
  if (index.table !== keyOf(table)) run.fail('55000', `"${indexName}" is not an index for table "${table.name}"`);
  if (index.constraint) run.fail('55000', `index "${indexName}" is already associated with a constraint`);
  if (!index.valid) run.fail('55000', `index "${indexName}" is not valid`);
  if (!index.unique) run.fail('42809', `"${indexName}" is not a unique index`);
  if (index.where) run.fail('42809', `"${indexName}" is a partial index`);
  if (index.columns.some((c) => c.expression)) run.fail('42809', `index "${indexName}" contains expressions`);
  requireDefaultOrder(index, table, run);
  if (definition.type === 'primary-key' && index.nullsNotDistinct && run.env.pgVersion >= 16)
    run.fail('42P16', `primary keys cannot use NULLS NOT DISTINCT indexes: "${indexName}"`);
  const columns = index.columns.flatMap((c) => c.column ?? []);
  if (definition.type === 'primary-key' && hasStorage(table) && makeNotNull(columns, table, false, run))
    run.lockDescendants(table, 'AccessExclusiveLock');
  const name = definition.name ?? indexName;
  if (name !== indexName && run.catalog.relation(`${table.schema}.${name}`)) run.fail('42P07', `relation "${name}" already exists`);
  run.lock(key, 'index', 'ShareUpdateExclusiveLock');
  run.remove(key);
  run.put({ ...index, name, primary: definition.type === 'primary-key', constraint: name });
  const renamed = `${table.schema}.${name}`;
  run.updateTable(keyOf(table), (t) => ({
    ...t,
    indexes: t.indexes.map((k) => (k === key ? renamed : k)),
    constraints: [...t.constraints, constraintOf({ ...definition, columns }, name, renamed, false)],
  }));
}

/**
 * The index is there, or the statement fails. Its columns are not known; that it belongs to the
 * constraint from now on is.
 */
function adoptUnseen(definition: ConstraintDefinition, table: Table, indexName: string, run: StatementRun): void {
  const name = definition.name ?? indexName;
  const key = `${table.schema}.${name}`;
  if (name !== indexName) run.remove(`${table.schema}.${indexName}`);
  run.put({
    kind: 'index',
    schema: table.schema,
    name,
    table: keyOf(table),
    accessMethod: 'btree',
    unique: true,
    primary: definition.type === 'primary-key',
    valid: true,
    include: [],
    columns: [{ descending: false }],
    nullsNotDistinct: false,
    constraint: name,
    partitions: [],
    partitioned: false,
    clustered: false,
  });
  run.updateTable(keyOf(table), (t) => ({
    ...t,
    indexes: [...t.indexes, key],
    constraints: [...t.constraints, constraintOf(definition, name, key, false)],
  }));
}

/** pg_dump would make another index of it (parse_utilcmd.c, transformIndexConstraint). */
function requireDefaultOrder(index: Index, table: Table, run: StatementRun): void {
  const ctx = typeContext(run);
  index.columns.forEach((part, i) => {
    const own = table.columns.find((c) => c.name === part.column);
    const otherClass = own && part.opclass !== undefined && part.opclass !== defaultOpclass(own.type, index.accessMethod, ctx);
    // Collations count since 13.
    const otherCollation =
      own && run.env.pgVersion >= 13 && part.collation !== undefined && part.collation !== (own.collation ?? 'default');
    if (part.descending || part.nullsFirst || otherClass || otherCollation)
      run.fail('42809', `index "${index.name}" column number ${i + 1} does not have default sorting behavior`);
  });
}
