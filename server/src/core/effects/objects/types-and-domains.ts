import { KEYS, keyOf } from '../../schema/catalog';
import { chooseConstraintName } from '../../schema/generated-names';
import type { DomainType, EnumType, TypeRef } from '../../schema/objects';
import { hasStorage } from '../../schema/table';
import type { AlterDomain, AlterEnum, CreateDomain, CreateSchema, CreateType, Rename } from '../../syntax/change';
import type { Expression, TypeName } from '../../syntax/expression';
import { evaluate, type Value } from '../expressions/evaluate';
import { guardExpression } from '../expressions/expression-guard';
import { expressionFacts } from '../expressions/expressions';
import { typeContext } from '../expressions/type-context';
import { resolveType, typeInfo, typeKey } from '../expressions/types';
import { valueOfKnownRow } from '../rows/known-row';
import type { StatementRun } from '../statement-run';
import { refuseGoneType, requireType } from '../tables/column-definition';
import { checkDefault, failOnMissing, scopeOf } from '../tables/column-expressions';
import { rememberLabel } from './pending-labels';

export function createType(change: CreateType, run: StatementRun): void {
  const schema = run.schemaFor(change.name);
  const { name } = change.name;
  if (run.catalog.type(`${schema}.${name}`) || run.catalog.relation(`${schema}.${name}`))
    run.fail('42710', `type "${name}" already exists`);
  // The index over labels is what notices (pg_enum.c, EnumValuesCreate).
  if (new Set(change.labels).size < change.labels.length)
    run.fail('23505', 'duplicate key value violates unique constraint "pg_enum_typid_label_index"');
  for (const { type } of change.attributes) refuseGoneType(type, run);
  const key = KEYS.type(`${schema}.${name}`);
  if (change.form === 'enum') run.set(key, { kind: 'enum', schema, name, labels: change.labels, usedBy: [], createdIn: run.createdHere });
  else if (change.form === 'composite')
    run.put({ kind: 'composite', schema, name, attributes: change.attributes, typedTables: [], usedBy: [] });
  else {
    const kind = change.form === 'range' ? 'range' : 'base-type';
    const subtype = change.subtype && resolveType(change.subtype, typeContext(run));
    run.set(key, { kind, schema, name, usedBy: [], ...(subtype && { subtype }), ...(change.form === 'shell' ? { shell: true } : {}) });
  }
}

/**
 * ALTER TYPE ... ADD VALUE locks no table; before 12 it could not run in a transaction block, and a
 * new label is unusable until COMMIT (pg_enum.c).
 */
export function alterEnum(change: AlterEnum, run: StatementRun): void {
  const type = run.catalog.findType(change.name);
  if (type?.kind !== 'enum') {
    const other = type ?? run.catalog.find(change.name);
    if (other) run.fail('42809', `${other.name} is not an enum`);
    if (run.catalog.isTypeGone(change.name)) run.fail('42704', `type "${change.name.name}" does not exist`);
    if (change.action === 'add') rememberLabel(change, undefined, run);
    return;
  }
  if (change.action === 'add') return addLabel(change, type, run);
  if (change.action === 'rename') {
    if (!type.labels.includes(change.value)) run.fail('22023', `"${change.value}" is not an existing enum label`);
    if (change.newValue !== undefined && type.labels.includes(change.newValue))
      run.fail('42710', `enum label "${change.newValue}" already exists`);
    run.set(KEYS.type(keyOf(type)), { ...type, labels: type.labels.map((l) => (l === change.value ? (change.newValue ?? l) : l)) });
  }
}

function addLabel(change: AlterEnum, type: EnumType, run: StatementRun): void {
  if (type.labels.includes(change.value)) {
    if (change.ifNotExists) return;
    run.fail('42710', `enum label "${change.value}" already exists`);
  }
  if (change.neighbour !== undefined && !type.labels.includes(change.neighbour))
    run.fail('22023', `"${change.neighbour}" is not an existing enum label`);
  run.set(KEYS.type(keyOf(type)), { ...type, labels: [...type.labels, change.value] });
  rememberLabel(change, type, run);
}

export function createDomain(change: CreateDomain, run: StatementRun): void {
  const schema = run.schemaFor(change.name);
  const { name } = change.name;
  if (run.catalog.type(`${schema}.${name}`)) run.fail('42710', `type "${name}" already exists`);
  if (change.notNull && change.explicitNull) run.fail('42601', 'conflicting NULL/NOT NULL constraints');
  const base = baseOf(change.type, run);
  for (const check of change.checks) requireDomainCheck(check.expression, base, run);
  if (change.default) checkDefault(change.default, name, base, run);
  const checks: DomainType['checks'][number][] = [];
  for (const check of change.checks)
    checks.push({
      name:
        check.name ??
        chooseConstraintName(
          name,
          [],
          'check',
          checks.map((c) => c.name),
        ),
      expression: check.expression,
      valid: true,
    });
  run.set(KEYS.type(`${schema}.${name}`), {
    kind: 'domain',
    schema,
    name,
    base: base ?? {
      schema: change.type.schema ?? 'public',
      name: change.type.name,
      array: change.type.arrayDimensions > 0,
      modifiers: change.type.modifiers,
    },
    collation: change.collation?.at(-1),
    default: change.default,
    notNull: change.notNull,
    ...(change.notNull && { notNullName: change.notNullName ?? domainNotNull(name, checks) }),
    checks,
    usedBy: [],
  });
}

/** A domain is over a type that columns can have (typecmds.c, DefineDomain). */
function baseOf(type: TypeName, run: StatementRun): TypeRef | undefined {
  const ref = resolveType(type, typeContext(run));
  if (ref && typeInfo(typeKey(ref, typeContext(run)), typeContext(run))?.kind === 'pseudo')
    run.fail('42804', `"${type.name}" is not a valid base type for a domain`);
  return requireType(type, run);
}

/**
 * What a check of a domain may hold: VALUE is of the type below (typecmds.c,
 * domainAddCheckConstraint).
 */
function requireDomainCheck(expression: Expression, base: TypeRef | undefined, run: StatementRun): void {
  guardExpression(expression, 'check constraints', run);
  if (!base) return;
  const facts = expressionFacts(expression, scopeOf([{ name: 'value', type: base }], run));
  failOnMissing(facts, run);
  const other = facts.columns.find((name) => name !== 'value');
  if (other !== undefined) run.fail('42703', `column "${other}" does not exist`);
}

/**
 * ALTER DOMAIN with a new constraint reads every table that uses the domain, under SHARE: writes
 * wait (typecmds.c, validateDomainConstraint).
 */
export function alterDomain(change: AlterDomain, run: StatementRun): void {
  const type = run.catalog.findType(change.name);
  if (type?.kind !== 'domain') {
    const other = type ?? run.catalog.find(change.name);
    if (!other && run.catalog.isTypeGone(change.name)) run.fail('42704', `type "${change.name.name}" does not exist`);
    return other ? run.fail('42809', `${other.name} is not a domain`) : undefined;
  }
  const set = (changes: Partial<DomainType>) => run.set(KEYS.type(keyOf(type)), { ...type, ...changes });
  switch (change.action) {
    case 'set-default':
      return set({ default: change.default });
    case 'drop-default':
      return set({ default: undefined });
    case 'drop-not-null':
      return set({ notNull: false, notNullName: undefined });
    case 'set-not-null':
      if (!type.notNull) readUsers(type, run, isNull);
      return set(required(type, change.constraint?.name));
    case 'add-constraint': {
      const definition = change.constraint;
      if (!definition) return;
      if (definition.type === 'not-null') {
        if (!type.notNull) readUsers(type, run, isNull);
        return set(required(type, change.constraint?.name));
      }
      const name =
        definition.name ??
        chooseConstraintName(
          type.name,
          [],
          'check',
          type.checks.map((c) => c.name),
        );
      if (type.checks.some((c) => c.name === name)) run.fail('42710', `constraint "${name}" for domain "${type.name}" already exists`);
      if (definition.expression) requireDomainCheck(definition.expression, type.base, run);
      if (!definition.notValid) readUsers(type, run, breaks(definition.expression));
      return (
        definition.expression && set({ checks: [...type.checks, { name, expression: definition.expression, valid: !definition.notValid }] })
      );
    }
    case 'drop-constraint': {
      if (run.env.pgVersion >= 17 && type.notNull && type.notNullName === change.constraintName)
        return set({ notNull: false, notNullName: undefined });
      const exists = type.checks.some((c) => c.name === change.constraintName);
      if (!exists && !change.ifExists) run.fail('42704', `constraint "${change.constraintName}" of domain "${type.name}" does not exist`);
      return set({ checks: type.checks.filter((c) => c.name !== change.constraintName) });
    }
    case 'validate-constraint': {
      if (!type.checks.some((c) => c.name === change.constraintName))
        run.fail('42704', `constraint "${change.constraintName}" of domain "${type.name}" does not exist`);
      readUsers(type, run, breaks(type.checks.find((c) => c.name === change.constraintName)?.expression));
      return set({ checks: type.checks.map((c) => (c.name === change.constraintName ? { ...c, valid: true } : c)) });
    }
  }
}

function domainNotNull(domain: string, checks: DomainType['checks']): string {
  return chooseConstraintName(
    domain,
    [],
    'not_null',
    checks.map((c) => c.name),
  );
}

/** NOT NULL from now on; the constraint of a domain that is NOT NULL already keeps its name. */
function required(type: DomainType, name: string | undefined): Partial<DomainType> {
  return { notNull: true, notNullName: type.notNullName ?? name ?? domainNotNull(type.name, type.checks) };
}

/** ALTER DOMAIN ... RENAME CONSTRAINT (tablecmds.c, RenameConstraint). */
export function renameDomainConstraint({ relation, name, newName }: Rename, run: StatementRun): void {
  const type = relation && run.catalog.findType(relation);
  if (type?.kind !== 'domain') return;
  const isNotNull = run.env.pgVersion >= 17 && type.notNull && type.notNullName === name;
  if (!isNotNull && !type.checks.some((c) => c.name === name))
    run.fail('42704', `constraint "${name}" for domain "${type.name}" does not exist`);
  if (type.checks.some((c) => c.name === newName)) run.fail('42710', `constraint "${newName}" for domain "${type.name}" already exists`);
  run.set(KEYS.type(keyOf(type)), {
    ...type,
    ...(isNotNull && { notNullName: newName }),
    checks: type.checks.map((c) => (c.name === name ? { ...c, name: newName } : c)),
  });
}

/**
 * A composite column that holds the domain inside cannot be looked through (typecmds.c,
 * get_rels_with_domain).
 */
function refuseInComposites(type: DomainType, run: StatementRun): void {
  for (const relation of run.relations()) {
    if (relation.kind !== 'composite') continue;
    const [use] = relation.usedBy.filter((u) => run.table(u.table)?.columns.some((c) => c.name === u.column));
    if (use && relation.attributes.some((a) => a.type.name === type.name && (a.type.schema ?? type.schema) === type.schema))
      run.fail('0A000', `cannot alter type "${type.name}" because column "${use.table.split('.').at(-1)}.${use.column}" uses it`);
  }
}

function isNull(value: Value): boolean {
  return value === null;
}

/** Whether a value breaks a check of the domain, in which it is called VALUE. */
function breaks(check: Expression | undefined): (value: Value) => boolean {
  return (value) => check !== undefined && evaluate(check, () => value) === false;
}

/**
 * Every table with a column of the domain, of a domain over it, or of a row type that holds one
 * (typecmds.c, get_rels_with_domain).
 */
function readUsers(type: DomainType, run: StatementRun, refuses: (value: Value) => boolean): void {
  refuseInComposites(type, run);
  // Domains over this one: their columns hold its values too.
  for (const entry of run.draft.entries('type:').values()) {
    if (entry.kind === 'domain' && !entry.base.array && keyOf(entry.base) === keyOf(type)) readUsers(entry, run, refuses);
  }
  for (const use of type.usedBy) {
    const relation = run.catalog.relation(use.table);
    if (relation?.kind === 'matview' && relation.columns.includes(use.column)) {
      run.lockRelation(relation, 'ShareLock');
      run.does('scan', use.table, 'domain-constraint', relation.loaded);
    }
    const table = run.table(use.table);
    const column = table?.columns.find((c) => c.name === use.column);
    if (!table || !column) continue;
    // PostgreSQL does not look inside an array (typecmds.c, find_composite_type_dependencies).
    if (column.type.array) run.fail('0A000', `cannot alter type "${type.name}" because column "${table.name}.${use.column}" uses it`);
    if (!hasStorage(table)) continue;
    run.lock(use.table, 'table', 'ShareLock');
    run.scan(table, 'domain-constraint');
    const value = valueOfKnownRow(table, use.column);
    if (value === undefined || !refuses(value) || !run.populated(table)) continue;
    const what = `column "${use.column}" of table "${table.name}" contains`;
    if (value === null) run.failOnRows('23502', `${what} null values`);
    else run.failOnRows('23514', `${what} values that violate the new constraint`);
  }
}

export function createSchema(change: CreateSchema, run: StatementRun): void {
  // schemacmds.c, CreateSchemaCommand.
  if (change.name.startsWith('pg_')) run.fail('42939', `unacceptable schema name "${change.name}"`);
  const key = KEYS.schema(change.name);
  if (run.draft.get(key)) {
    if (change.ifNotExists) return;
    run.fail('42P06', `schema "${change.name}" already exists`);
  }
  run.set(key, { kind: 'schema', name: change.name });
}
