import type { LockMode } from '../../locks';
import { keyOf } from '../../schema/catalog';
import type { DomainType, Table, TypeRef } from '../../schema/objects';
import { hasStorage } from '../../schema/table';
import type { AddColumn } from '../../syntax/change';
import type { NewColumn } from '../constraints/constraint';
import { addConstraint } from '../constraints/constraints';
import { evaluate } from '../expressions/evaluate';
import { refuseByDomain } from '../expressions/literals';
import { typeContext } from '../expressions/type-context';
import { baseType, typeKey } from '../expressions/types';
import type { StatementRun } from '../statement-run';
import { type ResolvedColumn, resolveColumn } from '../tables/column-definition';
import { fitConstant } from '../tables/constant-defaults';
import { noteTypeUse, refuseOwnRowType, refuseUsedRowType } from '../tables/row-types';

/**
 * ALTER TABLE ADD COLUMN (tablecmds.c, ATPrepAddColumn and ATExecAddColumn): always ACCESS
 * EXCLUSIVE; whether it takes a moment or rewrites the table depends on the value that old rows
 * get.
 */
export function addColumn(action: AddColumn, table: Table, run: StatementRun, mode: LockMode): void {
  const { name } = action.column;
  if (table.ofType) run.fail('42809', 'cannot add column to typed table');
  if (table.partitionOf) run.fail('42809', 'cannot add column to a partition');
  if (action.only && (table.partitions.length > 0 || table.children.length > 0))
    run.fail('42P16', 'column must be added to child tables too');
  if (table.columns.some((c) => c.name === name)) {
    if (action.ifNotExists) return leaveAsItIs(action, table, mode, run);
    run.fail('42701', `column "${name}" of relation "${table.name}" already exists`);
  }
  const definition = resolveColumn(action.column, table, run);
  refuseOwnRowType(definition.type, table, run);
  const resolved = { ...definition, column: { ...definition.column, addedIn: run.env.file } };
  // 17 made identity columns a matter of the whole partitioned table (release notes of 17).
  if (resolved.column.identity && (table.children.length > 0 || (table.partitions.length > 0 && run.env.pgVersion < 17)))
    run.fail('42P16', 'cannot recursively add identity column to table that has child tables');
  if (resolved.column.default && resolved.type && hasStorage(table)) fitConstant(resolved.column.default, resolved.type, run);
  // 12 computed the value of a default even where no row would get it.
  if (resolved.column.default && resolved.type && run.env.pgVersion < 13 && hasStorage(table))
    refuseByDomain(resolved.column.default, resolved.type, run);
  add(resolved, table, run);
  addToChildren(resolved, table, run, mode);
  const now = run.table(keyOf(table)) ?? table;
  for (const constraint of action.column.constraints) {
    addConstraint(constraint, run.table(keyOf(now)) ?? now, { only: action.only, mode, newColumns: [newColumn(resolved, run)] }, run);
  }
}

/**
 * The parent's column is merged with one that a child already has, and goes no further there; its
 * type must be the same (tablecmds.c, ATExecAddColumn).
 */
function addToChildren(resolved: ResolvedColumn, table: Table, run: StatementRun, mode: LockMode): void {
  const { name } = resolved.column;
  for (const key of [...table.partitions, ...table.children]) {
    const child = run.table(key);
    if (!child) continue;
    run.lock(key, 'table', mode);
    const own = child.columns.find((c) => c.name === name);
    if (!own) {
      add({ ...resolved, column: { ...resolved.column, inherited: true } }, child, run);
      addToChildren(resolved, child, run, mode);
      continue;
    }
    if (resolved.type && typeKey(own.type, typeContext(run)) !== typeKey(resolved.type, typeContext(run))) {
      run.fail('42804', `child table "${child.name}" has different type for column "${name}"`);
    }
    if ((own.collation ?? 'default') !== (resolved.column.collation ?? 'default'))
      run.fail('42P21', `child table "${child.name}" has different collation for column "${name}"`);
    // 18 inherits NOT NULL as it does other constraints (release notes of 18).
    const notNull = own.notNull || (resolved.column.notNull && run.env.pgVersion >= 18);
    if (notNull && !own.notNull) run.scan(child, 'column-not-null');
    const local = own.inherited ? own.local : true;
    run.put({
      ...child,
      columns: child.columns.map((c) => (c === own ? { ...own, notNull, inherited: true, ...(local && { local }) } : c)),
    });
  }
}

/** ALTER TYPE ... ADD ATTRIBUTE of the type that the table is of. */
export function addTypedColumn(action: AddColumn, table: Table, run: StatementRun): void {
  if (!table.columns.some((c) => c.name === action.column.name)) add(resolveColumn(action.column, table, run), table, run);
}

function newColumn({ column, type, serial, value, valueFacts }: ResolvedColumn, run: StatementRun): NewColumn {
  const constant = !serial && !column.identity && !column.generated && valueFacts?.volatility !== 'volatile';
  return {
    name: column.name,
    hasDefault: column.default !== undefined || serial || column.generated !== undefined,
    value: constant ? (value ?? { kind: 'null', span: { start: 0, end: 0 } }) : undefined,
    textual: type !== undefined && isTextual(type, run),
    virtual: column.generated?.stored === false,
  };
}

function isTextual(type: TypeRef, run: StatementRun): boolean {
  const base = baseType(type, typeContext(run));
  if (base.array) return false;
  return base.schema === 'pg_catalog' ? base.name === 'text' || base.name === 'varchar' : run.catalog.enum(keyOf(base)) !== undefined;
}

/** The column in one table: its work, then the table with it. */
function add(resolved: ResolvedColumn, table: Table, run: StatementRun): void {
  const { column } = resolved;
  const cause = rewriteCause(resolved, run);
  // A value for old rows: those of the row type in other tables would have none
  // (find_composite_type_dependencies).
  if (cause || (column.default && !isNull(resolved, run))) refuseUsedRowType(table, run);
  if (cause && hasStorage(table)) {
    refuseRowsByDomain(resolved, table, run);
    if (rejectsNull(resolved, run) && run.populated(table)) failNull(resolved, table, run);
    run.rewrite(table, cause);
  } else if (column.notNull && hasStorage(table)) {
    verifyNotNull(resolved, table, run);
  }
  run.put({ ...table, columns: [...table.columns, column] });
  noteTypeUse(column, table, run);
}

function rewriteCause({ column, serial, constrainedDomain, value, valueFacts }: ResolvedColumn, run: StatementRun) {
  if (column.generated) return column.generated.stored ? ('generated-stored' as const) : undefined;
  if (column.identity) return 'identity' as const;
  if (serial) return 'serial' as const;
  if (constrainedDomain) return 'constrained-domain' as const;
  if (!value || !valueFacts) return undefined;
  // 12 never gives old rows the default of a domain (measured on 12.22: they stay NULL, and nothing
  // is rewritten).
  if (!column.default && run.env.pgVersion < 13) return undefined;
  if (valueFacts.volatility !== 'volatile') return undefined;
  return column.default ? ('volatile-default' as const) : ('domain-default' as const);
}

/**
 * NOT NULL on the new column: nothing to read when every old row shares a value that is not NULL.
 */
function verifyNotNull(resolved: ResolvedColumn, table: Table, run: StatementRun): void {
  if (resolved.column.generated?.stored === false) return run.scan(table, 'virtual-not-null');
  if (!isNull(resolved, run)) return;
  if (run.populated(table)) failNull(resolved, table, run);
  run.scan(table, 'column-not-null');
}

/**
 * A NOT NULL domain without a value refuses the NULL that old rows would get (execExprInterp.c,
 * ExecEvalConstraintNotNull).
 */
function rejectsNull(resolved: ResolvedColumn, run: StatementRun): boolean {
  if (resolved.column.generated || resolved.column.identity || resolved.serial || !isNull(resolved, run)) return false;
  return resolved.column.notNull || domainRefusesNull(resolved, run);
}

function domainRefusesNull({ type }: ResolvedColumn, run: StatementRun): boolean {
  return domainsOf(type, run).some((domain) => domain.notNull);
}

/**
 * The one value of all old rows breaks a check of the domain: 23514, as each row is written
 * (execExprInterp.c, ExecEvalConstraintCheck).
 */
function refuseRowsByDomain(resolved: ResolvedColumn, table: Table, run: StatementRun): void {
  const { column, type, serial } = resolved;
  if (column.generated || column.identity || serial || !type || !run.populated(table)) return;
  const value = isNull(resolved, run) ? null : resolved.value && evaluate(resolved.value, () => undefined);
  if (value === undefined) return;
  for (const domain of domainsOf(type, run)) {
    const broken = domain.checks.find((check) => evaluate(check.expression, () => value) === false);
    if (broken) run.failOnRows('23514', `value for domain ${domain.name} violates check constraint "${broken.name}"`);
  }
}

/** A domain and those it is made of. */
function domainsOf(type: TypeRef | undefined, run: StatementRun): DomainType[] {
  const found: DomainType[] = [];
  for (
    let domain = type && !type.array ? run.catalog.domain(keyOf(type)) : undefined;
    domain;
    domain = run.catalog.domain(keyOf(domain.base))
  )
    found.push(domain);
  return found;
}

/**
 * Old rows get NULL: no default, a default of NULL, or a domain's default on 12, which only new
 * rows get.
 */
function isNull({ column, value, constrainedDomain }: ResolvedColumn, run: StatementRun): boolean {
  if (!value || value.kind === 'null') return true;
  // The rewrite that a constrained domain means gives rows its default on 12 too (measured).
  if (!column.default && run.env.pgVersion < 13 && !constrainedDomain) return true;
  return value.kind === 'cast' && value.arg.kind === 'null';
}

function failNull({ column, type }: ResolvedColumn, table: Table, run: StatementRun): void {
  if (!column.notNull && type) return run.failOnRows('23502', `domain ${type.name} does not allow null values`);
  // 13 began to name the relation (release notes of 13: more error messages report the table).
  const relation = run.env.pgVersion >= 13 ? ` of relation "${table.name}"` : '';
  return run.failOnRows('23502', `column "${column.name}"${relation} contains null values`);
}

/**
 * IF NOT EXISTS, and the column exists. 12 still made the constraints that came with the definition
 * (release notes of 13).
 */
function leaveAsItIs(action: AddColumn, table: Table, mode: LockMode, run: StatementRun): void {
  run.lockDescendants(table, mode);
  if (run.env.pgVersion >= 13) return;
  const { name, default: written } = action.column;
  const newColumns = [{ name, hasDefault: written !== undefined, textual: false, virtual: false }];
  for (const constraint of action.column.constraints)
    addConstraint(constraint, run.table(keyOf(table)) ?? table, { only: action.only, mode, newColumns }, run);
}
