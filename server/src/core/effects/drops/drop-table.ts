import { keyOf } from '../../schema/catalog';
import type { InboundForeignKey, Table } from '../../schema/objects';
import { removeConstraint } from '../constraints/constraint';
import { described, heldBy, refuseOrCascade } from '../dependencies';
import type { DependentObject } from '../effect';
import { requireNotInUse } from '../in-use';
import type { StatementRun } from '../statement-run';
import { isThere } from '../tables/row-types';
import { releaseRoutines } from './drop-type';
import { releaseSequence } from './release-sequence';

/**
 * DROP TABLE takes its indexes, sequences and foreign keys along; the other side of each foreign
 * key and the parent are locked too.
 */
export function dropTable(table: Table, cascade: boolean, together: ReadonlySet<string>, run: StatementRun): void {
  const key = keyOf(table);
  run.lock(key, 'table', 'AccessExclusiveLock');
  requireNotInUse(table, 'DROP TABLE', run);
  const what = `table ${table.name}`;
  const referencing = inbound(table, run).filter((r) => r.table !== key && !together.has(r.table));
  if (!cascade) {
    const holding = obstacles(table, referencing, together, run);
    if (holding.length > 0) run.refuseDrop(what, holding);
  }
  releaseRoutines(table, cascade, (by) => run.refuseDrop(what, by), run);
  for (const column of table.columns) if (column.ownedSequence) releaseSequence(column.ownedSequence, cascade, key, run);
  refuseOrCascade({ table, cascade, what, together }, run);
  for (const child of [...table.partitions, ...table.children]) {
    const own = run.table(child);
    if (own) dropTable(own, cascade, together, run);
  }
  if (table.partitionOf) {
    const parent = run.table(table.partitionOf.parent);
    if (parent) {
      run.lock(keyOf(parent), 'table', 'AccessExclusiveLock');
      // What the default partition may hold changes too (heap.c, heap_drop_with_catalog).
      const rest = parent.partitions.find((p) => run.table(p)?.partitionOf?.bound.kind === 'default');
      if (rest) run.lock(rest, 'table', 'AccessExclusiveLock');
      run.put({ ...parent, partitions: parent.partitions.filter((p) => p !== key) });
    }
  }
  for (const parent of table.inherits) run.updateTable(parent, (t) => ({ ...t, children: t.children.filter((c) => c !== key) }));
  for (const reference of referencing) {
    const other = run.table(reference.table);
    run.lock(reference.table, 'table', 'AccessExclusiveLock');
    const constraint = other?.constraints.find((c) => c.name === reference.constraint);
    if (constraint) removeConstraint(constraint, reference.table, true, run);
  }
  for (const constraint of table.constraints) if (constraint.type === 'foreign-key') removeConstraint(constraint, key, true, run);
  for (const index of table.indexes) {
    run.lock(index, 'index', 'AccessExclusiveLock');
    run.remove(index);
  }
  for (const column of table.columns) if (column.ownedSequence) run.remove(column.ownedSequence);
  run.remove(key);
}

/** What keeps a table from being dropped without CASCADE (dependency.c, reportDependentObjects). */
function obstacles(
  table: Table,
  referencing: readonly InboundForeignKey[],
  together: ReadonlySet<string>,
  run: StatementRun,
): DependentObject[] {
  const uses = table.rowTypeUsedBy.filter((use) => !together.has(use.table) && isThere(use, run));
  return [
    ...referencing.map((r) => ({ what: 'constraint', name: r.constraint, of: r.table })),
    ...table.children.filter((child) => !together.has(child)).map((name) => ({ what: 'table', name })),
    ...described(heldBy(table.dependents, together, run)),
    ...uses.map((use) => ({ what: 'column', name: use.column, of: use.table })),
  ];
}

/** A foreign key to a partitioned table hangs on every one of its partitions. */
function inbound(table: Table, run: StatementRun): readonly InboundForeignKey[] {
  const above = table.partitionOf && run.table(table.partitionOf.parent);
  const family = new Set(above ? [keyOf(above), ...run.descendants(above).map(keyOf)] : []);
  return [...table.referencedBy, ...(above ? inbound(above, run) : []).filter((r) => !family.has(r.table))];
}
