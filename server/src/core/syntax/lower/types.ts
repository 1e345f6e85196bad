import type {
  AlterDomainStmt,
  AlterEnumStmt,
  CompositeTypeStmt,
  CreateDomainStmt,
  CreateEnumStmt,
  CreateRangeStmt,
  DefineStmt,
} from '@pgsql/types';
import type { AlterDomain, AlterEnum, CreateDomain, CreateType } from '../change';
import { columnDefinition } from './columns';
import { constraintDefinition } from './constraints';
import { expressionBetween, expressionFrom } from './expression';
import { lastToken } from './indexes';
import { listName, relationName, typeName } from './names';
import type { Source } from './source';
import { strings, tree } from './tree';

/** `CREATE TYPE x`, `CREATE DOMAIN x`, `ALTER TYPE x`: the name is the third token. */
const NAME = 2;

export function createEnum(source: Source, raw: CreateEnumStmt): CreateType {
  const name = listName(source, raw.typeName, NAME);
  return { kind: 'CreateType', span: whole(source), name, form: 'enum', labels: strings(raw.vals), attributes: [] };
}

export function createRange(source: Source, raw: CreateRangeStmt): CreateType {
  const name = listName(source, raw.typeName, NAME);
  const option = (raw.params ?? []).map((node) => tree(node).DefElem).find((e) => e?.defname === 'subtype');
  const subtype = tree(option?.arg).TypeName;
  return {
    kind: 'CreateType',
    span: whole(source),
    name,
    form: 'range',
    labels: [],
    attributes: [],
    ...(subtype && { subtype: typeName(source, subtype) }),
  };
}

export function createComposite(source: Source, raw: CompositeTypeStmt): CreateType {
  const attributes = (raw.coldeflist ?? []).map((node) => {
    const column = tree(node).ColumnDef ?? {};
    const first = source.at(column.location);
    return columnDefinition(source, column, first, source.itemEnd(first));
  });
  return { kind: 'CreateType', span: whole(source), name: relationName(source, raw.typevar), form: 'composite', labels: [], attributes };
}

/** CREATE TYPE x (INPUT = ...) and the shell CREATE TYPE x. */
export function createBaseType(source: Source, raw: DefineStmt): CreateType {
  const form = raw.definition === undefined ? 'shell' : 'base';
  return { kind: 'CreateType', span: whole(source), name: listName(source, raw.defnames, NAME), form, labels: [], attributes: [] };
}

export function alterEnum(source: Source, raw: AlterEnumStmt): AlterEnum {
  const action = raw.oldVal === undefined ? 'add' : raw.newVal === undefined ? 'drop' : 'rename';
  return {
    kind: 'AlterEnum',
    span: whole(source),
    name: listName(source, raw.typeName, NAME),
    action,
    value: (action === 'add' ? raw.newVal : raw.oldVal) ?? '',
    ...(action === 'rename' && raw.newVal !== undefined ? { newValue: raw.newVal } : {}),
    ifNotExists: raw.skipIfNewValExists === true,
    ...(raw.newValNeighbor === undefined ? {} : { neighbour: raw.newValNeighbor, after: raw.newValIsAfter === true }),
  };
}

export function createDomain(source: Source, raw: CreateDomainStmt): CreateDomain {
  const checks: { name?: string; expression: CreateDomain['checks'][number]['expression'] }[] = [];
  let notNull = false;
  let notNullName: string | undefined;
  let explicitNull = false;
  let fallback: CreateDomain['default'];
  for (const node of raw.constraints ?? []) {
    const constraint = tree(node).Constraint ?? {};
    const at = source.at(constraint.location);
    if (constraint.contype === 'CONSTR_NOTNULL') {
      notNull = true;
      notNullName = constraint.conname;
    } else if (constraint.contype === 'CONSTR_NULL') explicitNull = true;
    else if (constraint.contype === 'CONSTR_DEFAULT')
      fallback = expressionFrom(source, constraint.raw_expr, source.find('default', at) + 1);
    else if (constraint.contype === 'CONSTR_CHECK') {
      const open = source.find('check', at) + 1;
      const lowered = expressionBetween(source, constraint.raw_expr, open + 1, source.match(open) - 1);
      checks.push(constraint.conname === undefined ? { expression: lowered } : { name: constraint.conname, expression: lowered });
    }
  }
  return {
    kind: 'CreateDomain',
    span: whole(source),
    name: listName(source, raw.domainname, NAME),
    type: typeName(source, raw.typeName),
    ...(raw.collClause === undefined ? {} : { collation: strings(raw.collClause.collname) }),
    ...(fallback === undefined ? {} : { default: fallback }),
    notNull,
    ...(notNullName !== undefined && { notNullName }),
    ...(explicitNull && { explicitNull }),
    checks,
  };
}

const DOMAIN_ACTIONS: Readonly<Record<string, AlterDomain['action']>> = {
  N: 'drop-not-null',
  O: 'set-not-null',
  C: 'add-constraint',
  X: 'drop-constraint',
  V: 'validate-constraint',
};

export function alterDomain(source: Source, raw: AlterDomainStmt): AlterDomain {
  const action = DOMAIN_ACTIONS[raw.subtype ?? ''] ?? (raw.def === undefined ? 'drop-default' : 'set-default');
  const name = listName(source, raw.typeName, NAME);
  const base = {
    kind: 'AlterDomain' as const,
    span: whole(source),
    name,
    action,
    ...(raw.name === undefined ? {} : { constraintName: raw.name }),
    ifExists: raw.missing_ok === true,
    cascade: raw.behavior === 'DROP_CASCADE',
  };
  if (action === 'set-default') {
    const first = source.find('default', NAME) + 1;
    return { ...base, default: expressionBetween(source, raw.def, first, lastToken(source)) };
  }
  const constraint = tree(raw.def).Constraint;
  if (constraint === undefined) return base;
  const lowered = constraintDefinition(source, constraint, source.at(constraint.location), lastToken(source));
  return {
    ...base,
    ...(lowered.name === undefined ? {} : { constraintName: lowered.name }),
    constraint: {
      type: lowered.type === 'not-null' ? 'not-null' : 'check',
      ...(lowered.name === undefined ? {} : { name: lowered.name }),
      ...(lowered.expression === undefined ? {} : { expression: lowered.expression }),
      notValid: lowered.notValid,
    },
  };
}

function whole(source: Source): { start: number; end: number } {
  return source.span(0, lastToken(source));
}
