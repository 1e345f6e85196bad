import { keyOf } from '../../schema/catalog';
import { chooseRelationName } from '../../schema/generated-names';
import type { Constraint, InboundForeignKey, Index, Table } from '../../schema/objects';
import type { AttachPartition, DetachPartition, PartitionBound } from '../../syntax/change';
import { requireColumnsOf } from '../alter-table/inheritance';
import { indexColumnNames } from '../indexes/index-names';
import { findEqualIndex } from '../indexes/indexes';
import type { StatementRun } from '../statement-run';
import { requireFreeBound } from './partition-bounds';
import { fits, leavesOut } from './partition-knowledge';

/**
 * ATTACH PARTITION: SHARE UPDATE EXCLUSIVE on the parent since 12, ACCESS EXCLUSIVE on the new
 * partition and on the default one; each is read through unless its valid checks prove the bound
 * (tablecmds.c, ATExecAttachPartition).
 */
export function attachPartition(action: AttachPartition, parent: Table, run: StatementRun): void {
  const child = run.relationOf(action.partition);
  run.lockRelation(child, 'AccessExclusiveLock');
  requirePartitioned(parent, run);
  if (child.kind !== 'table') run.fail('42809', `ALTER action ATTACH PARTITION cannot be performed on relation "${child.name}"`);
  if (child.kind !== 'table' || !action.bound) return;
  if (child.partitionOf) run.fail('42809', `"${child.name}" is already a partition`);
  if (keyOf(child) === keyOf(parent) || run.descendants(child).some((below) => keyOf(below) === keyOf(parent)))
    run.fail('42P07', 'circular inheritance not allowed');
  if ((child.persistence === 'temporary') !== (parent.persistence === 'temporary'))
    run.fail('42809', `cannot attach a ${child.persistence} relation as partition of ${parent.persistence} relation "${parent.name}"`);
  for (const below of run.descendants(child)) run.lock(keyOf(below), 'table', 'AccessExclusiveLock');
  // A partitioned table's identity columns are its partitions' too, since 17.
  if (run.env.pgVersion >= 17 && child.columns.some((c) => c.identity))
    run.fail('55000', `table "${child.name}" being attached contains an identity column`);
  if (child.inherits.length > 0 || child.children.length > 0) run.fail('42809', 'cannot attach inheritance child as partition');
  if (child.ofType) run.fail('42809', 'cannot attach a typed table as partition');
  checkColumns(parent, child, run);
  if (child.triggers.some((t) => t.row && t.transition))
    run.fail(
      '0A000',
      `trigger prevents table "${child.name}" from becoming a partition: ROW triggers with transition tables are not supported on partitions`,
    );
  joinPartition(parent, child, action.bound, { created: false }, run);
}

/** 18 says so as it does for any other action (ATSimplePermissions). */
function requirePartitioned(table: Table, run: StatementRun): void {
  if (table.known && !table.partitionBy) run.fail(run.env.pgVersion >= 18 ? '42809' : '42P17', `table "${table.name}" is not partitioned`);
}

function checkColumns(parent: Table, child: Table, run: StatementRun): void {
  if (!parent.known || !child.known) return;
  for (const column of child.columns) {
    if (!parent.columns.some((c) => c.name === column.name))
      run.fail('42804', `table "${child.name}" contains column "${column.name}" not found in parent "${parent.name}"`);
  }
  requireColumnsOf(parent, child, run);
}

/**
 * What the parent's bounds, indexes and foreign keys ask of a partition that joins, made for the
 * purpose or brought along.
 */
export function joinPartition(
  parent: Table,
  child: Table,
  bound: PartitionBound,
  how: { readonly created: boolean },
  run: StatementRun,
): void {
  if (parent.partitionBy) {
    requireFreeBound(bound, child.name, parent, run);
    if (!how.created)
      for (const table of leaves(child, run)) {
        if (!fits(table, bound, parent, run)) run.scan(table, 'partition-bound');
      }
    const defaultKey = parent.partitions.find((p) => run.table(p)?.partitionOf?.bound.kind === 'default');
    const defaultPartition = defaultKey && run.table(defaultKey);
    if (defaultPartition) {
      if (bound.kind === 'default')
        run.fail('42P17', `partition "${child.name}" conflicts with existing default partition "${defaultPartition.name}"`);
      run.lock(keyOf(defaultPartition), 'table', 'AccessExclusiveLock');
      for (const table of leaves(defaultPartition, run)) {
        run.lock(keyOf(table), 'table', 'AccessExclusiveLock');
        if (!leavesOut(table, bound, parent, run)) run.scan(table, 'default-partition-bound');
      }
    }
  }
  // Nothing is known of the key. A valid check on the partition is taken to be there for the bound.
  if (!parent.known && !parent.partitionBy && !how.created)
    for (const table of leaves(child, run)) if (!table.constraints.some(isValidCheck)) run.scan(table, 'partition-bound');
  run.updateTable(keyOf(child), (t) => ({
    ...t,
    partitionOf: { parent: keyOf(parent), bound },
    columns: t.columns.map((c) => {
      const above = parent.columns.find((own) => own.name === c.name);
      const identity = run.env.pgVersion >= 17 && above?.identity ? { identity: above.identity } : {};
      return { ...c, inherited: true, ...identity };
    }),
  }));
  run.updateTable(keyOf(parent), (t) => ({ ...t, partitions: [...t.partitions, keyOf(child)] }));
  for (const index of parent.indexes) shareIndex(index, child, run);
  shareForeignKeys(parent, child, how.created, run);
  shareTriggers(parent, child, run);
}

function isValidCheck({ type, valid, enforced }: Constraint): boolean {
  return type === 'check' && valid && enforced;
}

/** Row triggers of the parent are cloned (tablecmds.c, CloneRowTriggersToPartition). */
function shareTriggers(parent: Table, child: Table, run: StatementRun): void {
  const wanted = parent.triggers.filter((t) => t.row);
  for (const table of [child, ...run.descendants(child)]) {
    const taken = wanted.find((t) => table.triggers.some((own) => own.name === t.name));
    if (taken) run.fail('42710', `trigger "${taken.name}" for relation "${table.name}" already exists`);
    if (wanted.length > 0)
      run.updateTable(keyOf(table), (t) => ({
        ...t,
        triggers: [...t.triggers, ...wanted.map((trigger) => ({ ...trigger, cloned: true as const }))],
      }));
  }
}

function leaves(table: Table, run: StatementRun): Table[] {
  return [table, ...run.descendants(table)].filter((t) => !t.partitionBy);
}

/**
 * An index of the parent needs one on the partition: an equal one is attached, else it is built
 * here and now.
 */
function shareIndex(parentKey: string, child: Table, run: StatementRun): void {
  const parentIndex = run.catalog.index(parentKey);
  if (!parentIndex) return;
  run.lock(parentKey, 'index', 'ShareUpdateExclusiveLock');
  const table = run.table(keyOf(child)) ?? child;
  const equal = findEqualIndex(table, parentIndex, run);
  if (equal) {
    run.put({ ...equal, partitionOf: parentKey });
    return run.put({ ...parentIndex, partitions: [...parentIndex.partitions, keyOf(equal)] });
  }
  const columns = indexColumnNames([...parentIndex.columns, ...parentIndex.include.map((column) => ({ column }))], run.env.pgVersion);
  if (parentIndex.primary && table.constraints.some((c) => c.type === 'primary-key'))
    run.fail('42P16', `multiple primary keys for table "${table.name}" are not allowed`);
  const label = parentIndex.primary ? 'pkey' : parentIndex.constraint ? 'key' : 'idx';
  const name = chooseRelationName(child.name, parentIndex.primary ? [] : columns, label, child.schema, run.catalog);
  const index: Index = {
    ...parentIndex,
    schema: child.schema,
    name,
    table: keyOf(child),
    partitionOf: parentKey,
    partitions: [],
    partitioned: table.partitionBy !== undefined,
    constraint: parentIndex.constraint && name,
    valid: true,
  };
  run.put(index);
  run.put({ ...parentIndex, partitions: [...parentIndex.partitions, keyOf(index)] });
  const owner = parentIndex.constraint && run.table(parentIndex.table)?.constraints.find((c) => c.index === parentKey);
  run.updateTable(keyOf(child), (t) => ({
    ...t,
    indexes: [...t.indexes, keyOf(index)],
    constraints: owner ? [...t.constraints, { ...owner, name, index: keyOf(index), inherited: true }] : t.constraints,
  }));
  if (parentIndex.primary) makeKeyNotNull(parentIndex, table, run);
  if (index.partitioned)
    for (const key of table.partitions) {
      const grandchild = run.table(key);
      if (grandchild) shareIndex(keyOf(index), grandchild, run);
    }
  else run.buildIndex(keyOf(index), table, 'partition-index');
}

/**
 * A primary key makes its columns NOT NULL in the partition too, which is one more look at the
 * rows.
 */
function makeKeyNotNull(index: Index, table: Table, run: StatementRun): void {
  for (const { column } of index.columns) {
    const own = table.columns.find((c) => c.name === column);
    if (own && !own.notNull) run.scan(table, 'primary-key-not-null');
  }
}

/**
 * Foreign keys of the parent are checked for the new partition; those it already has itself are
 * taken over.
 */
function shareForeignKeys(parent: Table, child: Table, created: boolean, run: StatementRun): void {
  for (const constraint of parent.constraints) {
    if (constraint.type !== 'foreign-key' || !constraint.references) continue;
    const referenced = run.table(constraint.references.table);
    const { columns, table } = constraint.references;
    const same = child.constraints.find(
      (c) =>
        c.type === 'foreign-key' &&
        c.references?.table === table &&
        String(c.columns) === String(constraint.columns) &&
        String(c.references.columns) === String(columns) &&
        // 18 takes over one that is not valid, and validates it (release notes of 18: NOT VALID
        // foreign keys on partitioned tables).
        (c.valid || run.env.pgVersion >= 18),
    );
    lockReferenced(table, same !== undefined, run);
    if (same?.valid) continue;
    if (!created && run.populated(child)) {
      run.scan(child, 'foreign-key');
      if (referenced) run.scan(referenced, 'foreign-key');
    }
    if (same) continue;
    run.updateTable(keyOf(child), (t) => ({ ...t, constraints: [...t.constraints, { ...constraint, inherited: true }] }));
    run.updateTable(table, (t) => ({
      ...t,
      referencedBy: [...t.referencedBy, { table: keyOf(child), constraint: constraint.name, columns }],
    }));
  }
  // A table that references the parent gets triggers on the new partition; 15 began to lock it for
  // that (CloneFkReferenced). The partitions of that table have none for it.
  for (const reference of parent.referencedBy)
    if (!isInheritedKey(reference, run))
      run.lock(reference.table, 'table', run.env.pgVersion < 15 ? 'AccessShareLock' : 'ShareRowExclusiveLock');
}

/**
 * Whether a foreign key leads to a partitioned table, for which the partition has its own triggers
 * (13 and later).
 */
function hasKeyToPartitions(parent: Table, run: StatementRun): boolean {
  return (
    run.env.pgVersion >= 13 && parent.constraints.some((c) => c.references && run.table(c.references.table)?.partitionBy !== undefined)
  );
}

/** Whether a foreign key is a partition's part of the one that its parent has. */
function isInheritedKey({ table, constraint }: InboundForeignKey, run: StatementRun): boolean {
  return run.table(table)?.constraints.some((c) => c.name === constraint && c.inherited) ?? false;
}

/**
 * What a partition's foreign key locks when the partition joins: with a partitioned table each of
 * its partitions has triggers. Those of a key that the partition had itself are dropped; of
 * partitioned tables 12 keeps them, 13 and 14 drop those of the partitions (measured).
 */
function lockReferenced(key: string, dropsOwn: boolean, run: StatementRun): void {
  const table = run.table(key);
  const { pgVersion } = run.env;
  const own = dropsOwn && (!table?.partitionBy || pgVersion >= 15);
  run.lock(key, 'table', own ? 'AccessExclusiveLock' : 'ShareRowExclusiveLock');
  if (table?.partitionBy) run.lockDescendants(table, dropsOwn && pgVersion >= 13 ? 'AccessExclusiveLock' : 'ShareRowExclusiveLock');
}

/**
 * What DETACH locks of a referenced table, to give the partition a key that stands alone: 13 and 14
 * take no lock on a partitioned one, 12 none on its partitions (measured).
 */
function lockReferencedOfDetached(key: string, run: StatementRun): void {
  const table = run.table(key);
  const { pgVersion } = run.env;
  if (table?.partitionBy && (pgVersion === 13 || pgVersion === 14)) return;
  run.lock(key, 'table', 'ShareRowExclusiveLock');
  if (table?.partitionBy && pgVersion >= 15) run.lockDescendants(table, 'ShareRowExclusiveLock');
}

/**
 * DETACH PARTITION: ACCESS EXCLUSIVE on parent and partition; CONCURRENTLY (14+) waits for
 * everybody instead (tablecmds.c, ATExecDetachPartition).
 */
export function detachPartition(action: DetachPartition, parent: Table, run: StatementRun): void {
  const child = run.relationOf(action.partition);
  if (child.kind !== 'table') return;
  requirePartitioned(parent, run);
  // What interrupts a DETACH ... CONCURRENTLY is in no migration.
  if (action.finalize && (run.env.presumeRows || !child.known)) {
    run.assume(`${keyOf(child)} is pending detach: an earlier DETACH PARTITION CONCURRENTLY was interrupted`);
    run.lock(keyOf(child), 'table', 'AccessExclusiveLock');
    run.updateTable(keyOf(child), (t) => ({ ...t, partitionOf: undefined }));
    return run.put({ ...parent, partitions: parent.partitions.filter((p) => p !== keyOf(child)) });
  }
  if (child.known && child.partitionOf?.parent !== keyOf(parent))
    run.fail('42P01', `relation "${child.name}" is not a partition of relation "${parent.name}"`);
  if (action.finalize) run.fail('55000', `partition "${child.name}" is not pending detach`);
  const defaultKey = parent.partitions.find((p) => run.table(p)?.partitionOf?.bound.kind === 'default');
  if (action.concurrently) {
    if (defaultKey) run.fail('55000', 'cannot detach partitions concurrently when a default partition exists');
    run.nonTransactional = 'ALTER TABLE ... DETACH CONCURRENTLY';
    run.waitsForTransactions = true;
  }
  // 12 and 13 were content with SHARE UPDATE EXCLUSIVE on the partition, unless triggers had to go
  // from it (measured).
  const strong =
    run.env.pgVersion >= 14 || parent.triggers.some((t) => t.row) || parent.referencedBy.length > 0 || hasKeyToPartitions(parent, run);
  run.lock(keyOf(child), 'table', strong ? 'AccessExclusiveLock' : 'ShareUpdateExclusiveLock');
  for (const below of run.descendants(child)) run.lock(keyOf(below), 'table', 'AccessExclusiveLock');
  if (defaultKey) run.lock(defaultKey, 'table', 'AccessExclusiveLock');
  for (const index of child.indexes) run.lock(index, 'index', 'AccessExclusiveLock');
  for (const constraint of child.constraints)
    if (constraint.inherited && constraint.references) lockReferencedOfDetached(constraint.references.table, run);
  for (const reference of parent.referencedBy) {
    const other = run.table(reference.table);
    run.lock(reference.table, 'table', isInheritedKey(reference, run) ? 'AccessShareLock' : 'AccessExclusiveLock');
    if (other) run.scan(other, 'detach');
    run.scan(child, 'detach');
  }
  run.put({ ...parent, partitions: parent.partitions.filter((p) => p !== keyOf(child)) });
  run.put({
    ...child,
    partitionOf: undefined,
    columns: child.columns.map((c) => ({ ...c, inherited: false, ...(run.env.pgVersion >= 17 && { identity: undefined }) })),
    constraints: child.constraints.map((c) => ({ ...c, inherited: false })),
  });
  // Its clones of the parent's triggers go (tablecmds.c, DropClonedTriggersFromPartition).
  const clones = parent.triggers.filter((t) => t.row).map((t) => t.name);
  for (const table of [child, ...run.descendants(child)])
    run.updateTable(keyOf(table), (t) => ({ ...t, triggers: t.triggers.filter((own) => !own.cloned || !clones.includes(own.name)) }));
  for (const key of child.indexes) {
    const index = run.catalog.index(key);
    if (index?.partitionOf) {
      const of = run.catalog.index(index.partitionOf);
      if (of) run.put({ ...of, partitions: of.partitions.filter((p) => p !== key) });
      run.put({ ...index, partitionOf: undefined });
    }
  }
}
