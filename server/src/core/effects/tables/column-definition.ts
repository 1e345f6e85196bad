import { keyOf } from '../../schema/catalog';
import { chooseRelationName } from '../../schema/generated-names';
import type { Column, Table, TypeRef } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { ColumnDefinition } from '../../syntax/change';
import type { Expression, TypeName } from '../../syntax/expression';
import { walk } from '../../syntax/walk';
import { guardExpression, isUserDefined, requireColumns } from '../expressions/expression-guard';
import { type ExpressionFacts, expressionFacts } from '../expressions/expressions';
import { readLiteral } from '../expressions/literals';
import { pgTypes } from '../expressions/pg-data';
import { domainDefault, formatType, isConstrainedDomain, resolveType, type TypeContext, typeInfo, typeKey } from '../expressions/types';
import { requireSequenceBounds } from '../objects/sequence-options';
import type { StatementRun } from '../statement-run';
import { timezoneOf } from '../transaction-state';
import { requireCompression, requireStorage } from './column-storage';

/**
 * A column as PostgreSQL understands its definition: what CREATE TABLE and ADD COLUMN share
 * (parse_utilcmd.c, transformColumnDefinition).
 */
export interface ResolvedColumn {
  readonly column: Column;
  /** undefined for a type that is not known: taken to exist. */
  readonly type?: TypeRef;
  readonly serial: boolean;
  /** The value old rows get: the written default, else the domain's own. */
  readonly value?: Expression;
  readonly valueFacts?: ExpressionFacts;
  readonly constrainedDomain: boolean;
}

const SERIAL_TYPES: Readonly<Record<string, string>> = {
  smallserial: 'int2',
  serial2: 'int2',
  serial: 'int4',
  serial4: 'int4',
  bigserial: 'int8',
  serial8: 'int8',
};

export function typeContext(run: StatementRun): TypeContext {
  return { state: run.draft, pgVersion: run.env.pgVersion };
}

/**
 * A column takes the collation of its type where it has none itself (parse_type.c,
 * GetColumnDefCollation).
 */
export function domainCollation(type: TypeRef, run: StatementRun): string | undefined {
  return type.array ? undefined : run.catalog.domain(keyOf(type))?.collation;
}

/**
 * True for `serial`, `bigserial` and `smallserial`, which are no types but a way of writing a
 * default (parse_utilcmd.c).
 */
export function isSerial(type: TypeName): boolean {
  return type.schema === undefined && type.name in SERIAL_TYPES;
}

/**
 * Resolves a written type; fails as PostgreSQL does where it certainly does not exist, assumes it
 * where that cannot be known.
 */
export function requireType(type: TypeName, run: StatementRun): TypeRef | undefined {
  const ctx = typeContext(run);
  const ref = resolveType(type, ctx);
  if (ref) {
    const info = typeInfo(typeKey(ref, ctx), ctx);
    const made = run.catalog.type(`${ref.schema}.${ref.name}`);
    if (made && 'shell' in made && made.shell) run.fail('42704', `type "${type.name}" is only a shell`);
    if (info?.kind === 'pseudo') run.fail('42P16', `column has pseudo-type ${type.name}`);
    checkModifiers(ref, run);
    return ref;
  }
  // `serial` is no type: only the definition of a column may say so. Others came with another
  // major.
  if (type.schema === 'pg_catalog' || isSerial(type) || pgTypes.get(type.name).some((known) => !known.extension))
    run.fail('42704', `type "${type.name}" does not exist`);
  const relation = run.catalog.find(type);
  if (relation?.kind === 'index') run.fail('42704', `type "${type.name}" does not exist`);
  if (!type.percentType) run.assume(`type ${type.schema ? `${type.schema}.` : ''}${type.name} exists: no earlier migration creates it`);
  return undefined;
}

/** Types with a typmodin function in pg_type. */
const WITH_MODIFIERS = new Set(['varchar', 'bpchar', 'bit', 'varbit', 'numeric', 'time', 'timetz', 'timestamp', 'timestamptz', 'interval']);

/**
 * Modifiers out of range: varchar.c anychar_typmodin, numeric.c numerictypmodin, timestamp.c
 * anytimestamp_typmod_check (which only warns).
 */
function checkModifiers(ref: TypeRef, run: StatementRun): void {
  if (ref.schema !== 'pg_catalog') return;
  const [first, second] = ref.modifiers;
  if (first !== undefined && !WITH_MODIFIERS.has(ref.name)) run.fail('42601', `type modifier is not allowed for type "${ref.name}"`);
  if (first === undefined || first === null) return;
  if (ref.name === 'varchar' || ref.name === 'bpchar' || ref.name === 'bit' || ref.name === 'varbit') {
    if (first < 1) run.fail('22023', `length for type ${ref.name} must be at least 1`);
    if (first > 10485760 && (ref.name === 'varchar' || ref.name === 'bpchar'))
      run.fail('22023', `length for type ${ref.name} cannot exceed 10485760`);
  }
  if (ref.name === 'numeric') {
    if (first < 1 || first > 1000) run.fail('22023', `NUMERIC precision ${first} must be between 1 and 1000`);
    const scale = second ?? 0;
    // Scales below 0 or above the precision came with 15 (release notes, E.1.3.3).
    const [low, high] = run.env.pgVersion >= 15 ? [-1000, 1000] : [0, first];
    if (scale < low || scale > high) run.fail('22023', `NUMERIC scale ${scale} must be between ${low} and ${high}`);
  }
}

export function resolveColumn(
  definition: ColumnDefinition,
  table: Pick<Table, 'schema' | 'name' | 'columns' | 'known'>,
  run: StatementRun,
): ResolvedColumn {
  const ctx = typeContext(run);
  // 17 began to look (release notes of 17); before, SETOF was passed over.
  if (definition.type.setof && run.env.pgVersion >= 17) run.fail('42P16', `column "${definition.name}" cannot be declared SETOF`);
  if (SYSTEM_COLUMNS.has(definition.name)) run.fail('42701', `column name "${definition.name}" conflicts with a system column name`);
  const serialBase = isSerial(definition.type) ? SERIAL_TYPES[definition.type.name] : undefined;
  if (serialBase && definition.type.arrayDimensions > 0) run.fail('0A000', 'array of serial is not implemented');
  const type = serialBase ? { schema: 'pg_catalog', name: serialBase, array: false, modifiers: [] } : requireType(definition.type, run);
  rejectContradictions(definition, serialBase !== undefined, type, run);
  if (definition.generated) checkGenerated(definition, type, table, run);
  const ownDefault = definition.default;
  // A column without a default takes its domain's (13 and later also for rows that are already
  // there; 12 leaves them NULL).
  const inherited = type && !ownDefault && !definition.generated && !definition.identity ? domainDefault(type, ctx) : undefined;
  const value = ownDefault ?? inherited;
  const valueFacts = value ? checkDefault(value, definition.name, type, run) : undefined;
  const owned =
    serialBase || definition.identity ? createOwnedSequence(table, definition.name, definition.identity !== undefined, run) : undefined;
  const primary = definition.constraints.some((c) => c.type === 'primary-key');
  const column: Column = {
    name: definition.name,
    type: type ?? unknownType(definition.type),
    collation: definition.collation?.at(-1) ?? (type && domainCollation(type, run)),
    notNull: definition.notNull || serialBase !== undefined || definition.identity !== undefined || primary,
    notNullValid: true,
    default: ownDefault ?? (serialBase && owned ? nextval(owned) : undefined),
    identity: definition.identity,
    generated: definition.generated && { expression: definition.generated.expression, stored: definition.generated.stored },
    ownedSequence: owned,
    inherited: false,
    storage: definition.storage,
  };
  return {
    column,
    type,
    serial: serialBase !== undefined,
    value,
    valueFacts,
    constrainedDomain: type !== undefined && isConstrainedDomain(type, ctx),
  };
}

/** The default that `serial` stands for. */
function nextval(sequence: string): Expression {
  const span = { start: 0, end: 0 };
  const name: Expression = { kind: 'constant', type: 'unknown', value: sequence, span };
  return { kind: 'call', name: ['nextval'], args: [name], distinct: false, window: false, star: false, variadic: false, span };
}

function rejectContradictions(definition: ColumnDefinition, serial: boolean, type: TypeRef | undefined, run: StatementRun): void {
  const { name } = definition;
  // Before 18 a primary key does not mind: it makes the column NOT NULL later (parse_utilcmd.c,
  // transformColumnDefinition).
  const key = run.env.pgVersion >= 18 && definition.constraints.some((c) => c.type === 'primary-key');
  if (definition.explicitNull && (definition.notNull || definition.identity || serial || key))
    run.fail('42601', `conflicting NULL/NOT NULL declarations for column "${name}"`);
  if ((serial && definition.default) || definition.defaultTwice)
    run.fail('42601', `multiple default values specified for column "${name}"`);
  if (definition.identity && (definition.default || serial)) run.fail('42601', `both default and identity specified for column "${name}"`);
  if (definition.generated && (definition.default || serial))
    run.fail('42601', `both default and generation expression specified for column "${name}"`);
  if (definition.generated && definition.identity)
    run.fail('42601', `both identity and generation expression specified for column "${name}"`);
  if (definition.identity && type && !isInteger(type)) run.fail('22023', 'identity column type must be smallint, integer, or bigint');
  if (definition.collation && type) {
    const info = typeInfo(typeKey(type, typeContext(run)), typeContext(run));
    if (info?.collation === 'none' && !info.opaque)
      run.fail('42804', `collations are not supported by type ${formatType(type, typeContext(run))}`);
  }
  if (definition.identity) requireSequenceBounds(definition.identityOptions ?? [], type?.name ?? '', run);
  requireStorage(definition.storage, type, run);
  requireCompression(definition.compression, type, run);
}

export function isInteger(type: TypeRef): boolean {
  return !type.array && type.schema === 'pg_catalog' && (type.name === 'int2' || type.name === 'int4' || type.name === 'int8');
}

/**
 * What a generation expression may hold (docs: 5.4, Generated Columns; heap.c cookDefault,
 * tablecmds.c).
 */
function checkGenerated(
  definition: ColumnDefinition,
  type: TypeRef | undefined,
  table: Pick<Table, 'schema' | 'name' | 'columns' | 'known'>,
  run: StatementRun,
): void {
  const generated = definition.generated;
  if (!generated) return;
  const facts = expressionFacts(generated.expression, {
    ...scopeOf(table.columns, run),
    column: columnTypes([...table.columns, { name: definition.name, type: type ?? unknownType(definition.type) }]),
  });
  guardExpression(generated.expression, 'column generation expressions', run);
  requireColumns(
    facts.columns.filter((name) => name !== definition.name),
    table,
    run,
  );
  for (const name of facts.columns) {
    // The table a row comes from is the one thing that is known before the row is stored
    // (parse_relation.c, scanNSItemForColumn).
    if (SYSTEM_COLUMNS.has(name) && name !== 'tableoid')
      run.fail('42P10', `cannot use system column "${name}" in column generation expression`);
    if (name === table.name && !table.columns.some((c) => c.name === name))
      run.fail('42P17', 'cannot use whole-row variable in column generation expression');
    if (name === definition.name) run.fail('42P17', `cannot use generated column "${name}" in column generation expression`);
    const referenced = table.columns.find((c) => c.name === name);
    if (referenced?.generated) run.fail('42P17', `cannot use generated column "${name}" in column generation expression`);
  }
  failOnMissing(facts, run);
  requireAssignableTo(generated.expression, definition.name, type, table.columns, run);
  if (facts.volatility !== 'immutable' && facts.unknownFunctions.length === 0) run.fail('42P17', 'generation expression is not immutable');
  if (!generated.stored) refuseUserFunctions(generated.expression, run);
  if (!generated.stored && type) {
    const info = typeInfo(typeKey(type, typeContext(run)), typeContext(run));
    if (info?.kind === 'domain') run.fail('0A000', `virtual generated column "${definition.name}" cannot have a domain type`);
    if (type.schema !== 'pg_catalog' && info && info.kind !== 'array')
      run.fail('0A000', `virtual generated column "${definition.name}" cannot have a user-defined type`);
  }
}

/**
 * A virtual column is computed when it is read: no function of the user's runs there (18, docs:
 * 5.4; tablecmds.c, check_virtual_generated_security).
 */
function refuseUserFunctions(expression: Expression, run: StatementRun): void {
  walk(expression, (e) => {
    if (e.kind === 'call' && isUserDefined(e)) run.fail('0A000', 'generation expression uses user-defined function');
  });
}

/**
 * What DEFAULT may hold, and whether its value fits the column (docs: CREATE TABLE, DEFAULT; heap.c
 * cookDefault).
 */
export function checkDefault(value: Expression, column: string, type: TypeRef | undefined, run: StatementRun): ExpressionFacts {
  const facts = expressionFacts(value, { ...scopeOf([], run), ...(type && { target: type }) });
  guardExpression(value, 'DEFAULT expressions', run);
  if (facts.columns.length > 0) run.fail('0A000', 'cannot use column reference in DEFAULT expression');
  failOnMissing(facts, run);
  for (const sequence of facts.usesSequence) {
    const key = sequence.includes('.') ? sequence : `${run.creationSchema()}.${sequence}`;
    run.lock(key, 'sequence', 'RowExclusiveLock');
  }
  if (type) readLiteral(value, type, column, run);
  requireAssignable(facts, column, type, 'default expression', run);
  return facts;
}

/**
 * What is generated must fit its column; how it is made to is not asked: a cast that hangs on
 * settings will do (heap.c, cookDefault).
 */
export function requireAssignableTo(
  expression: Expression,
  column: string,
  type: TypeRef | undefined,
  columns: Table['columns'],
  run: StatementRun,
): void {
  if (!type) return;
  requireAssignable(expressionFacts(expression, { ...scopeOf(columns, run), target: type }), column, type, 'generation expression', run);
}

/**
 * 42804 where the column's type has no assignment cast from what the expression gives (heap.c,
 * cookDefault).
 */
export function requireAssignable(
  facts: ExpressionFacts,
  column: string,
  type: TypeRef | undefined,
  what: string,
  run: StatementRun,
): void {
  if (!type || facts.assignable !== false || !facts.type) return;
  const ctx = typeContext(run);
  run.fail('42804', `column "${column}" is of type ${formatType(type, ctx)} but ${what} is of type ${formatType(facts.type, ctx)}`);
}

/** Columns an expression of this table may name, for type resolution. */
export function scopeOf(columns: readonly { readonly name: string; readonly type: TypeRef }[], run: StatementRun) {
  return { column: columnTypes(columns), state: run.draft, pgVersion: run.env.pgVersion, timezone: timezoneOf(run) };
}

function columnTypes(columns: readonly { readonly name: string; readonly type: TypeRef }[]) {
  return (path: readonly string[]) => columns.find((c) => c.name === path.at(-1))?.type;
}

export function failOnMissing(facts: ExpressionFacts, run: StatementRun): void {
  if (facts.missing) run.fail(facts.missing.sqlstate, facts.missing.message);
  for (const name of facts.unknownFunctions) run.assume(`function ${name} is VOLATILE: no earlier migration creates it`);
}

function createOwnedSequence(table: Pick<Table, 'schema' | 'name'>, column: string, identity: boolean, run: StatementRun): string {
  const name = chooseRelationName(table.name, [column], 'seq', table.schema, run.catalog);
  run.put({ kind: 'sequence', schema: table.schema, name, ownedBy: { table: keyOf(table), column }, identity });
  return `${table.schema}.${name}`;
}

function unknownType(type: TypeName): TypeRef {
  return { schema: type.schema ?? 'public', name: type.name, array: type.arrayDimensions > 0, modifiers: type.modifiers };
}
