import { keyOf } from '../schema/catalog';
import { chooseRelationName } from '../schema/generated-names';
import type { Constraint, Index, Table } from '../schema/objects';
import type { ConstraintDefinition } from '../syntax/change';
import { setNotNullOn } from './columns';
import type { AddConstraintOptions } from './constraints';
import { buildOnPartitions, requireOpclass, requirePartitionKey } from './indexes';
import { hasStorage, type Run } from './run';

/** UNIQUE, PRIMARY KEY and EXCLUDE: an index is built under ACCESS EXCLUSIVE, unless USING INDEX brings one (tablecmds.c, ATExecAddIndex, ATExecAddIndexConstraint). */
export function addIndexConstraint(definition: ConstraintDefinition, table: Table, options: AddConstraintOptions, run: Run): void {
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
    const own = table.columns.find((c) => c.name === column);
    if (!own && table.known) run.fail('42703', `column "${column}" named in key does not exist`);
    if (own?.generated?.stored === false)
      run.fail('0A000', `${primary ? 'primary key' : 'unique'} constraints on virtual generated columns are not supported`);
    if (definition.type !== 'exclude') requireOpclass(table, column, 'btree', run);
  }
  if (definition.type !== 'exclude') requirePartitionKey(table, definition.columns, primary ? 'primary key' : 'unique constraint', run);
  const spread = primary && makeNotNull(definition.columns, table, options.only, run);
  // NOT NULL is for children too; from 18 on so is the lock for any key (tablecmds.c, ATPrepCmd).
  if ((spread || run.env.pgVersion >= 18) && !options.only)
    for (const child of run.descendants(table)) run.lock(keyOf(child), 'table', 'AccessExclusiveLock');
  refuseSharedValue(definition, table, options, run);
  build(definition, table, definition.name, undefined, options, run);
}

/** Each part needs an operator class (indexcmds.c, ComputeIndexAttrs); over partitions 17 learned to exclude (release notes of 17). */
function checkExclusion(definition: ConstraintDefinition, table: Table, run: Run): void {
  if (table.partitionBy && run.env.pgVersion < 17) run.fail('0A000', 'exclusion constraints are not supported on partitioned tables');
  for (const { expression } of definition.exclusions ?? []) {
    const column = expression.kind === 'column' ? expression.path.at(-1) : undefined;
    if (column) requireOpclass(table, column, definition.accessMethod ?? 'btree', run);
  }
}

/** Every old row gets the same value: two of them break uniqueness; NULLs do not, except in a primary key. */
function refuseSharedValue(definition: ConstraintDefinition, table: Table, options: AddConstraintOptions, run: Run): void {
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
  if (!isNull || definition.nullsNotDistinct)
    run.failOnRows('23505', `could not create unique index "${definition.name ?? `${table.name}_${definition.columns[0]}_key`}"`);
}

/** @returns whether a column was nullable before */
function makeNotNull(columns: readonly string[], table: Table, only: boolean, run: Run): boolean {
  let changed = false;
  if (only && table.partitions.length > 0 && table.columns.some((c) => columns.includes(c.name) && !c.notNull))
    run.fail('42P16', 'constraint must be added to child tables too');
  for (const t of [table, ...run.descendants(table)]) {
    for (const name of columns) {
      const column = t.columns.find((c) => c.name === name);
      if (column?.notNull && !column.notNullValid) run.fail('55000', `cannot create primary key on column "${name}"`);
      if (column && !column.notNull) {
        const now = run.table(keyOf(t));
        if (now) setNotNullOn(now, name, run, 'primary-key-not-null');
        changed = true;
      }
    }
  }
  return changed;
}

const LABELS: Readonly<Record<string, string>> = { 'primary-key': 'pkey', unique: 'key', exclude: 'excl' };

function build(
  definition: ConstraintDefinition,
  table: Table,
  wanted: string | undefined,
  parent: string | undefined,
  options: AddConstraintOptions,
  run: Run,
): string {
  const now = run.table(keyOf(table)) ?? table;
  const name =
    wanted ??
    chooseRelationName(
      table.name,
      definition.type === 'primary-key' ? [] : definition.columns,
      LABELS[definition.type] ?? 'key',
      table.schema,
      run.catalog,
      now.constraints.map((c) => c.name),
    );
  if (run.catalog.relation(`${table.schema}.${name}`)) run.fail('42P07', `relation "${name}" already exists`);
  const partitioned = table.partitionBy !== undefined;
  const index: Index = {
    kind: 'index',
    schema: table.schema,
    name,
    table: keyOf(table),
    accessMethod: definition.type === 'exclude' ? (definition.accessMethod ?? 'btree') : definition.withoutOverlaps ? 'gist' : 'btree',
    unique: definition.type !== 'exclude',
    primary: definition.type === 'primary-key',
    valid: !(partitioned && options.only),
    include: definition.include,
    where: definition.where,
    columns:
      definition.type === 'exclude'
        ? (definition.exclusions ?? []).map((e) =>
            e.expression.kind === 'column'
              ? { column: e.expression.path.at(-1), descending: false }
              : { expression: e.expression, descending: false },
          )
        : definition.columns.map((column) => ({ column, descending: false })),
    nullsNotDistinct: definition.nullsNotDistinct,
    constraint: name,
    partitionOf: parent,
    partitions: [],
    partitioned,
    clustered: false,
  };
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
    // 18 takes on partitions the lock of the ALTER TABLE; before, each got what CREATE INDEX takes (measured).
    const mode = run.env.pgVersion >= 18 ? 'AccessExclusiveLock' : 'ShareLock';
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

/** USING INDEX: no build; the index takes the constraint's name, and a primary key makes its columns NOT NULL. */
function useIndex(definition: ConstraintDefinition, table: Table, indexName: string, run: Run): void {
  if (table.partitionBy) run.fail('0A000', 'ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables');
  const key = `${table.schema}.${indexName}`;
  const index = run.catalog.index(key);
  if (!index) {
    if (table.known) run.fail('42704', `index "${indexName}" does not exist`);
    return;
  }
  if (index.table !== keyOf(table)) run.fail('55000', `"${indexName}" is not an index for table "${table.name}"`);
  if (index.constraint) run.fail('55000', `index "${indexName}" is already associated with a constraint`);
  if (!index.valid) run.fail('55000', `index "${indexName}" is not valid`);
  if (!index.unique) run.fail('42809', `"${indexName}" is not a unique index`);
  if (index.where) run.fail('42809', `"${indexName}" is a partial index`);
  if (index.columns.some((c) => c.expression)) run.fail('42809', `index "${indexName}" contains expressions`);
  if (index.columns.some((c) => c.descending))
    run.fail('42809', `index "${indexName}" column number 1 does not have default sorting behavior`);
  const columns = index.columns.flatMap((c) => c.column ?? []);
  if (definition.type === 'primary-key' && hasStorage(table)) makeNotNull(columns, table, false, run);
  const name = definition.name ?? indexName;
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
