import type { LockMode } from '../../locks';
import { keyOf } from '../../schema/catalog';
import type { Column, Table } from '../../schema/objects';
import { hasStorage, withColumn } from '../../schema/table';
import type { AlterConstraint, ConstraintDefinition } from '../../syntax/change';
import type { StatementRun } from '../statement-run';
import { isProvenNotNull, setNotNullOn } from '../tables/not-null';
import { requireColumn } from '../tables/require-column';
import type { AddConstraintOptions } from './constraint';

/*
 * NOT NULL as a constraint that has a name and a state: 18 and later (release notes of 18;
 * pg_constraint.c, AdjustNotNullInheritance).
 */

export function addNotNull(definition: ConstraintDefinition, table: Table, options: AddConstraintOptions, run: StatementRun): void {
  const [name] = definition.columns;
  if (!name) return;
  requireColumn(table, name, run);
  if (definition.noInherit && table.partitionBy) run.fail('0A000', 'not-null constraints on partitioned tables cannot be NO INHERIT');
  const add = (t: Table) => {
    const column = t.columns.find((c) => c.name === name);
    if (column?.notNull && options.created && (column.notNullName === undefined || (column.inherited && !definition.noInherit))) {
      const noInherit = definition.noInherit && !isPrimaryKey(t, name);
      if (definition.noInherit && !noInherit)
        run.fail('42601', `conflicting NO INHERIT declaration for not-null constraint on column "${name}"`);
      const own = { notNullName: definition.name ?? notNullName(t, name), notNullNoInherit: noInherit };
      return run.put(withColumn(t, name, (c) => ({ ...c, ...own })));
    }
    if (column?.notNull && options.created && definition.name && column.notNullName !== definition.name && !column.inherited)
      run.fail('42601', `conflicting not-null constraint names "${column.notNullName}" and "${definition.name}"`);
    if (column?.notNull) return mergeNotNull(definition, column, t, t === table, run);
    if (!definition.notValid && hasStorage(t) && !isProvenNotNull(t, name, run)) run.scan(t, 'set-not-null');
    run.updateTable(keyOf(t), (now) =>
      withColumn(now, name, (c) => ({
        ...c,
        notNull: true,
        notNullValid: !definition.notValid,
        notNullName: definition.name ?? notNullName(t, name),
        notNullNoInherit: definition.noInherit,
      })),
    );
  };
  add(table);
  if (!definition.noInherit) run.onDescendants(table, options.mode, add);
  else if (!options.only) run.lockDescendants(table, options.mode);
}

function isPrimaryKey(table: Table, column: string): boolean {
  return table.constraints.some((c) => c.type === 'primary-key' && c.columns.includes(column));
}

/**
 * 18 generates a name when the constraint is made: it stays when the table or the column is
 * renamed.
 */
export function namedNotNulls(table: Table, run: StatementRun): Table {
  if (run.env.pgVersion < 18) return table;
  const columns = table.columns.map((c) =>
    c.notNull && c.notNullName === undefined ? { ...c, notNullName: notNullName(table, c.name) } : c,
  );
  return { ...table, columns };
}

/** A column has one such constraint: a second one must say the same. */
function mergeNotNull(definition: ConstraintDefinition, column: Column, table: Table, named: boolean, run: StatementRun): void {
  if (named && definition.noInherit !== (column.notNullNoInherit === true))
    run.fail('55000', `cannot change NO INHERIT status of NOT NULL constraint on relation "${table.name}"`);
  if (!definition.notValid && !column.notNullValid) run.fail('55000', `incompatible NOT VALID constraint on relation "${table.name}"`);
  const own = column.notNullName ?? notNullName(table, column.name);
  if (named && definition.name && definition.name !== own)
    run.fail('55000', `cannot create not-null constraint "${definition.name}" on column "${column.name}" of table "${table.name}"`);
}

function notNullName(table: Table, column: string): string {
  return `${table.name}_${column}_not_null`;
}

/** The column whose NOT NULL bears this name, given or generated. */
export function columnOfNotNull(table: Table, name: string, run: StatementRun): Column | undefined {
  return table.columns.find(
    (c) =>
      c.notNull &&
      (c.notNullName === name || (run.env.pgVersion >= 18 && c.notNullName === undefined && notNullName(table, c.name) === name)),
  );
}

/** Reads the table even when a CHECK proves it (tablecmds.c, QueueNNConstraintValidation). */
export function validateNotNull(column: Column, table: Table, mode: LockMode, run: StatementRun): void {
  const validate = (t: Table) => {
    if (!t.columns.some((c) => c.name === column.name && !c.notNullValid)) return;
    run.scan(t, 'set-not-null');
    run.put(withColumn(t, column.name, (c) => ({ ...c, notNullValid: true })));
  };
  validate(table);
  run.onDescendants(table, mode, validate);
}

export function dropNotNullConstraint(column: Column, table: Table, mode: LockMode, run: StatementRun): void {
  if (table.constraints.some((c) => c.type === 'primary-key' && c.columns.includes(column.name)))
    run.fail('42P16', `column "${column.name}" is in a primary key`);
  if (parentsOf(table, run).some((parent) => parent.columns.some((c) => c.name === column.name && c.notNull && !c.notNullNoInherit)))
    run.fail('42P16', `cannot drop inherited constraint of relation "${table.name}"`);
  const drop = (t: Table) =>
    run.put(withColumn(t, column.name, (c) => ({ ...c, notNull: false, notNullValid: true, notNullName: undefined })));
  drop(table);
  run.onDescendants(table, mode, drop);
}

function parentsOf(table: Table, run: StatementRun): Table[] {
  return [...(table.partitionOf ? [table.partitionOf.parent] : []), ...table.inherits].flatMap((key) => run.table(key) ?? []);
}

/**
 * ALTER CONSTRAINT ... [NO] INHERIT (tablecmds.c, ATExecAlterConstrInheritability): children are
 * made NOT NULL, and read for it; or left as they are.
 */
export function alterInheritability(action: AlterConstraint, table: Table, mode: LockMode, run: StatementRun): void {
  const column = columnOfNotNull(table, action.name, run);
  if (!column) {
    const known = table.constraints.some((c) => c.name === action.name);
    if (known) run.fail('42809', `constraint "${action.name}" of relation "${table.name}" is not a not-null constraint`);
    if (table.known) run.fail('42704', `constraint "${action.name}" of relation "${table.name}" does not exist`);
    return;
  }
  run.put(withColumn(table, column.name, (c) => ({ ...c, notNullNoInherit: action.inherit === false })));
  run.onDescendants(table, mode, (child) => {
    if (action.inherit) setNotNullOn(child, column.name, run);
  });
}
