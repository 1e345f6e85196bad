import { keyOf } from '../../schema/catalog';
import { chooseRelationName } from '../../schema/generated-names';
import type { Column, Table, TypeRef } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { ColumnDefinition } from '../../syntax/change';
import type { Expression, TypeName } from '../../syntax/expression';
import type { ExpressionFacts } from '../expressions/expressions';
import { pgTypes } from '../expressions/pg-data';
import { typeContext } from '../expressions/type-context';
import { formatType } from '../expressions/type-text';
import { domainDefault, isConstrainedDomain, resolveType, typeInfo, typeKey } from '../expressions/types';
import { requireSequenceBounds } from '../objects/sequence-options';
import type { StatementRun } from '../statement-run';
import { checkDefault, checkGenerated, unknownType } from './column-expressions';
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
  refuseGoneType(type, run);
  if (!type.percentType) run.assume(`type ${type.schema ? `${type.schema}.` : ''}${type.name} exists: no earlier migration creates it`);
  return undefined;
}

/** parse_type.c, typenameType. */
export function refuseGoneType(type: TypeName, run: StatementRun): void {
  if (type.percentType || resolveType(type, typeContext(run)) || !run.catalog.isTypeGone(type)) return;
  run.fail('42704', `type "${type.name}" does not exist`);
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
    ...(run.env.pgVersion >= 18 && definition.notNullName !== undefined && { notNullName: definition.notNullName }),
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

function createOwnedSequence(table: Pick<Table, 'schema' | 'name'>, column: string, identity: boolean, run: StatementRun): string {
  const name = chooseRelationName(table.name, [column], 'seq', table.schema, run.catalog);
  run.put({ kind: 'sequence', schema: table.schema, name, ownedBy: { table: keyOf(table), column }, identity });
  return `${table.schema}.${name}`;
}
