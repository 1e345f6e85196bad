import type { LockMode } from '../../locks';
import { keyOf } from '../../schema/catalog';
import type { Constraint, Table } from '../../schema/objects';
import type { Expression } from '../../syntax/expression';
import { described, dropView } from '../dependencies';
import { removeIndex } from '../indexes/indexes';
import type { StatementRun } from '../statement-run';

export interface AddConstraintOptions {
  readonly only: boolean;
  /** Lock the statement holds on the table, taken on the tables below as well. */
  readonly mode: LockMode;
  /** CREATE TABLE: a check that a parent has too is one with it. */
  readonly created?: true;
  /** Columns this very statement adds, with the value that old rows have in them. */
  readonly newColumns: readonly NewColumn[];
}

/**
 * A parent's check promises more than a child's that is not valid, not enforced or not inherited
 * (heap.c, MergeWithExistingConstraint).
 */
export function requireMergeable(own: Constraint, wanted: Constraint, table: Table, run: StatementRun): void {
  const refuse = (what: string) =>
    run.fail('42P17', `constraint "${own.name}" conflicts with ${what} constraint on relation "${table.name}"`);
  if (own.noInherit) refuse('non-inherited');
  if (wanted.enforced && !own.enforced) refuse('NOT ENFORCED');
  if (wanted.valid && !own.valid) refuse('NOT VALID');
}

export function setConstraint(table: Table, name: string, change: Partial<Constraint>, run: StatementRun): void {
  run.updateTable(keyOf(table), (t) => ({ ...t, constraints: t.constraints.map((c) => (c.name === name ? { ...c, ...change } : c)) }));
}

/**
 * Takes a constraint away with all that hangs on it: its index, the foreign keys that need it, the
 * locks on both sides of a foreign key.
 */
export function removeConstraint(constraint: Constraint, tableKey: string, cascade: boolean, run: StatementRun): void {
  const table = run.table(tableKey);
  if (!table) return;
  const what = `constraint ${constraint.name} on table ${table.name}`;
  if (constraint.type === 'foreign-key' && constraint.references) {
    const other = constraint.references.table;
    const referenced = run.table(other);
    // The triggers on the referenced table belong to the key of the partitioned table (tablecmds.c,
    // CloneFkReferencing).
    if (!constraint.inherited) run.lock(other, 'table', 'AccessExclusiveLock');
    if (!constraint.inherited && referenced?.partitionBy) run.lockDescendants(referenced, 'AccessExclusiveLock');
    run.updateTable(other, (t) => ({
      ...t,
      referencedBy: t.referencedBy.filter((r) => !(r.table === tableKey && r.constraint === constraint.name)),
    }));
  }
  for (const dependent of table.dependents.filter((d) => d.constraint === constraint.name)) {
    if (!cascade) run.refuseDrop(what, described([dependent]));
    const view = run.catalog.relation(dependent.name);
    if (view?.kind === 'view' || view?.kind === 'matview') dropView(view, run);
  }
  if (constraint.type === 'primary-key' || constraint.type === 'unique') {
    const users = table.referencedBy.filter(
      (r) => r.columns.length === constraint.columns.length && r.columns.every((c) => constraint.columns.includes(c)),
    );
    if (users.length > 0 && !cascade)
      run.refuseDrop(
        what,
        users.map((user) => ({ what: 'constraint', name: user.constraint, of: user.table })),
      );
    for (const user of users) {
      const referencing = run.table(user.table);
      const key = referencing?.constraints.find((c) => c.name === user.constraint);
      run.lock(user.table, 'table', 'AccessExclusiveLock');
      if (key) removeConstraint(key, user.table, cascade, run);
    }
  }
  run.updateTable(tableKey, (t) => ({ ...t, constraints: t.constraints.filter((c) => c.name !== constraint.name) }));
  const index = constraint.index && run.catalog.index(constraint.index);
  if (index) removeIndex(index, run);
}

/** What constraints on the new column need to know about the value all old rows share. */
export interface NewColumn {
  readonly name: string;
  /**
   * The written default is there at all: only then are foreign keys checked (parse_utilcmd.c,
   * transformAlterTableStmt).
   */
  readonly hasDefault: boolean;
  /**
   * The one value of all old rows: NULL without a default; undefined when each row gets its own.
   */
  readonly value?: Expression;
  /**
   * Texts of its type are equal where they are written alike, and only there: not so dates, char(n)
   * or citext.
   */
  readonly textual: boolean;
  readonly virtual: boolean;
}
