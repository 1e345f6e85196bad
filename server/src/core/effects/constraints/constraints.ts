import type { LockMode } from '../../locks';
import { keyOf } from '../../schema/catalog';
import { chooseConstraintName } from '../../schema/generated-names';
import type { Constraint, Table } from '../../schema/objects';
import { hasStorage } from '../../schema/table';
import type { AlterConstraint, ConstraintDefinition, DropConstraint, ValidateConstraint } from '../../syntax/change';
import { columnsOf, sameExpression } from '../../syntax/walk';
import { evaluate, type Value } from '../expressions/evaluate';
import { guardExpression, refuseSystemColumns, requireBoolean, requireColumns } from '../expressions/expression-guard';
import { expressionFacts } from '../expressions/expressions';
import { valueOfKnownRow } from '../rows/known-row';
import type { StatementRun } from '../statement-run';
import { failOnMissing, scopeOf } from '../tables/column-expressions';
import type { AddConstraintOptions, NewColumn } from './constraint';
import { removeConstraint, requireMergeable, setConstraint } from './constraint';
import { addForeignKey, enforceForeignKey, validateForeignKey } from './foreign-keys';
import { addIndexConstraint } from './index-constraints';
import { addNotNull, alterInheritability, columnOfNotNull, dropNotNullConstraint, validateNotNull } from './not-null-constraints';

/** ADD CONSTRAINT, by itself or written with a column. */
export function addConstraint(definition: ConstraintDefinition, table: Table, options: AddConstraintOptions, run: StatementRun): void {
  const existing = definition.name === undefined ? undefined : table.constraints.find((c) => c.name === definition.name);
  if (existing && mergeCheck(definition, existing, table, options, run)) return;
  if (existing) run.fail('42710', `constraint "${definition.name}" for relation "${table.name}" already exists`);
  switch (definition.type) {
    case 'check':
      return addCheck(definition, table, options, run);
    case 'foreign-key':
      return addForeignKey(definition, table, options, run);
    case 'not-null':
      return addNotNull(definition, table, options, run);
    case 'unique':
    case 'primary-key':
    case 'exclude':
      return addIndexConstraint(definition, table, options, run);
  }
}

/**
 * A check that says the same as one that a parent gave is merged with it (heap.c,
 * MergeWithExistingConstraint). ALTER TABLE cannot do that in a partition.
 */
function mergeCheck(
  definition: ConstraintDefinition,
  existing: Constraint,
  table: Table,
  options: AddConstraintOptions,
  run: StatementRun,
): boolean {
  if (definition.type !== 'check' || existing.type !== 'check' || !sameExpression(existing.expression, definition.expression)) return false;
  if (!existing.inherited || existing.local || (table.partitionOf && !options.created)) return false;
  const refuse = (what: string) =>
    run.fail('42P17', `constraint "${existing.name}" conflicts with ${what} constraint on relation "${table.name}"`);
  if (definition.noInherit) refuse('inherited');
  if (!definition.notValid && existing.enforced && !existing.valid) refuse('NOT VALID');
  if (definition.notEnforced && existing.enforced) refuse('NOT ENFORCED');
  const enforces = !definition.notEnforced && !existing.enforced;
  setConstraint(table, existing.name, { local: true, ...(enforces && { enforced: true, valid: true }) }, run);
  return true;
}

/**
 * CHECK reads the whole table under the statement's lock, unless NOT VALID or NOT ENFORCED
 * (tablecmds.c, ATRewriteTable).
 */
function addCheck(definition: ConstraintDefinition, table: Table, options: AddConstraintOptions, run: StatementRun): void {
  const { expression } = definition;
  const columns = expression ? columnsOf(expression) : [];
  if (expression) {
    guardExpression(expression, 'check constraints', run);
    requireColumns(columns, table, run);
    refuseSystemColumns(columns, run);
    const facts = expressionFacts(expression, scopeOf(table.columns, run));
    failOnMissing(facts, run);
    requireBoolean(facts, 'CHECK', run);
  }
  if (definition.noInherit && table.partitionBy) run.fail('42P16', `cannot add NO INHERIT constraint to partitioned table "${table.name}"`);
  if (options.only && !definition.noInherit && (table.partitions.length > 0 || table.children.length > 0)) {
    run.fail('42P16', 'constraint must be added to child tables too');
  }
  const name =
    definition.name ??
    chooseConstraintName(
      table.name,
      columns.length === 1 ? columns : [],
      'check',
      table.constraints.map((c) => c.name),
    );
  const valid = !definition.notValid && !definition.notEnforced;
  const constraint: Constraint = {
    name,
    type: 'check',
    columns,
    expression,
    valid,
    enforced: !definition.notEnforced,
    deferrable: false,
    initiallyDeferred: false,
    noInherit: definition.noInherit,
    inherited: false,
  };
  const add = (t: Table, inherited: boolean) => {
    const own = inherited ? t.constraints.find((c) => c.name === name) : undefined;
    // A child's own constraint of the name is merged with the parent's, if it says the same
    // (heap.c, MergeWithExistingConstraint).
    if (own && (own.type !== 'check' || !sameExpression(own.expression, expression)))
      run.fail('42710', `constraint "${name}" for relation "${t.name}" already exists`);
    if (own) {
      requireMergeable(own, constraint, t, run);
      return setConstraint(t, name, { inherited: true, ...(!t.partitionOf && { local: true }) }, run);
    }
    if (valid && hasStorage(t)) {
      const virtual = columns.some((c) => t.columns.some((own) => own.name === c && own.generated?.stored === false));
      if (expression && run.populated(t)) refuseSharedValue(name, expression, t, options.newColumns, run);
      run.scan(t, virtual ? 'virtual-check' : 'check');
    }
    run.updateTable(keyOf(t), (now) => ({ ...now, constraints: [...now.constraints, { ...constraint, inherited }] }));
  };
  add(table, false);
  if (!definition.noInherit) run.onDescendants(table, options.mode, (child) => add(child, true));
  // 18 locks the children before it looks at NO INHERIT (tablecmds.c, ATPrepAddConstraint).
  else if (run.env.pgVersion >= 18 && !options.only) run.lockDescendants(table, options.mode);
}

/**
 * The value that every old row shares in a new column or a row that is known breaks the check, or
 * nothing can pass it: certain to fail on a table that has rows.
 */
function refuseSharedValue(
  name: string,
  expression: Parameters<typeof evaluate>[0],
  table: Table,
  newColumns: readonly NewColumn[],
  run: StatementRun,
): void {
  const shared = (column: string): Value | undefined => {
    const added = newColumns.find((c) => c.name === column);
    if (!added) return valueOfKnownRow(table, column);
    const value = added?.value && evaluate(added.value, () => undefined);
    return typeof value === 'string' && !added?.textual ? undefined : value;
  };
  if (evaluate(expression, shared) === false) {
    const relation = run.env.pgVersion >= 13 ? ` of relation "${table.name}"` : '';
    run.failOnRows('23514', `check constraint "${name}"${relation} is violated by some row`);
  }
}

/** VALIDATE CONSTRAINT: reads the table, under a lock that lets reads and writes through. */
export function validateConstraint(action: ValidateConstraint, table: Table, run: StatementRun, mode: LockMode): void {
  const notNull = columnOfNotNull(table, action.name, run);
  if (notNull) return validateNotNull(notNull, table, mode, run);
  const constraint = table.constraints.find((c) => c.name === action.name);
  if (!constraint) {
    if (table.known) run.fail('42704', `constraint "${action.name}" of relation "${table.name}" does not exist`);
    return run.scan(table, 'validate');
  }
  if (constraint.type !== 'check' && constraint.type !== 'foreign-key')
    run.fail('42809', `constraint "${action.name}" of relation "${table.name}" is not a foreign key or check constraint`);
  if (!constraint.enforced) run.fail('55000', 'cannot validate NOT ENFORCED constraint');
  if (constraint.valid) return;
  if (action.only && constraint.type === 'check' && !constraint.noInherit && (table.children.length > 0 || table.partitions.length > 0))
    run.fail('42P16', 'constraint must be validated on child tables too');
  if (constraint.type === 'foreign-key') return validateForeignKey(constraint, table, mode, run);
  const validate = (t: Table) => {
    if (constraint.expression && run.populated(t)) refuseSharedValue(action.name, constraint.expression, t, [], run);
    run.scan(t, 'validate');
    setConstraint(t, action.name, { valid: true }, run);
  };
  validate(table);
  if (!constraint.noInherit) run.onDescendants(table, mode, validate);
}

export function dropConstraint(action: DropConstraint, table: Table, run: StatementRun, mode: LockMode): void {
  const constraint = table.constraints.find((c) => c.name === action.name);
  const notNull = constraint ? undefined : columnOfNotNull(table, action.name, run);
  if (notNull) return dropNotNullConstraint(notNull, table, mode, run);
  if (!constraint) {
    if (table.known && !action.ifExists) run.fail('42704', `constraint "${action.name}" of relation "${table.name}" does not exist`);
    return;
  }
  if (constraint.inherited) run.fail('42P16', `cannot drop inherited constraint "${action.name}" of relation "${table.name}"`);
  // 18 leaves the partitions' checks to them (tablecmds.c, dropconstraint_internal).
  if (action.only && constraint.type === 'check' && table.partitions.length > 0 && run.env.pgVersion < 18)
    run.fail('42P16', 'cannot remove constraint from only the partitioned table when partitions exist');
  removeConstraint(constraint, keyOf(table), action.cascade, run);
  // Children of plain inheritance have checks from their parents, and nothing else.
  if (constraint.type !== 'check' && !table.partitionBy) return;
  dropFromChildren(constraint, table, action, run, mode);
}

/**
 * The constraint goes from the tables below too, but for those where it is defined as well or comes
 * from another parent (tablecmds.c, dropconstraint_internal).
 */
function dropFromChildren(constraint: Constraint, table: Table, action: DropConstraint, run: StatementRun, mode: LockMode): void {
  for (const key of [...table.partitions, ...table.children]) {
    const child = run.table(key);
    if (!child) continue;
    run.lock(key, 'table', mode);
    const own = child.constraints.find(
      (c) => c.inherited && (c.name === constraint.name || (c.type === constraint.type && sameColumns(c, constraint))),
    );
    if (!own) continue;
    const elsewhere = child.inherits.some(
      (other) => other !== keyOf(table) && run.table(other)?.constraints.some((c) => c.name === own.name && !c.noInherit),
    );
    if (elsewhere) continue;
    if (own.local || (action.only && constraint.type === 'check')) {
      setConstraint(child, own.name, { inherited: false }, run);
      continue;
    }
    removeConstraint(own, key, action.cascade, run);
    dropFromChildren(own, child, action, run, mode);
  }
}

function sameColumns(a: Constraint, b: Constraint): boolean {
  return a.columns.length === b.columns.length && a.columns.every((c, i) => c === b.columns[i]);
}

/**
 * ALTER CONSTRAINT: 18 can begin to enforce a foreign key, which then is checked in full
 * (tablecmds.c, ATExecAlterConstraint).
 */
export function alterConstraint(action: AlterConstraint, table: Table, run: StatementRun, mode: LockMode): void {
  if (action.inherit !== undefined) return alterInheritability(action, table, mode, run);
  const constraint = table.constraints.find((c) => c.name === action.name);
  if (!constraint) {
    if (table.known) run.fail('42704', `constraint "${action.name}" of relation "${table.name}" does not exist`);
    return;
  }
  if (action.enforced !== undefined) {
    if (constraint.type !== 'foreign-key')
      run.fail('42809', `cannot alter enforceability of constraint "${action.name}" of relation "${table.name}"`);
    return enforceForeignKey(constraint, table, action.enforced, run);
  }
  if (action.deferrable !== undefined && constraint.type !== 'foreign-key')
    run.fail('42809', `constraint "${action.name}" of relation "${table.name}" is not a foreign key constraint`);
  // Before 18 this error had no separate code.
  if (constraint.inherited && table.partitionOf)
    run.fail(run.env.pgVersion >= 18 ? '55000' : 'XX000', `cannot alter constraint "${action.name}" on relation "${table.name}"`);
  if (table.partitionBy) run.lockDescendants(table, mode);
}
