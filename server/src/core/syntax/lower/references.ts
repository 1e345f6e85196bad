import type { RangeVar, TypeCast } from '@pgsql/types';
import type { QualifiedName, TypeName } from '../expression';
import { relationName, typeName } from './names';
import type { Source } from './source';
import { strings } from './tree';

/** What a piece of the tree names, each once, in the order of its first mention. */
interface References {
  readonly relations: readonly QualifiedName[];
  /** Functions called, dotted. */
  readonly calls: readonly string[];
  /** Last parts of column references; '*' for a star. */
  readonly columns: readonly string[];
}

/** A row list longer than this is looked at only in part: it is data. */
const ROWS_READ = 50;

/** Walks any part of the tree. Names of common table expressions are not relations. */
export function references(source: Source, part: unknown): References {
  const relations = new Map<string, RangeVar>();
  const calls = new Set<string>();
  const columns = new Set<string>();
  const common = new Set<string>();
  walk(part, (name, node) => {
    if (name === 'RangeVar') addRelation(relations, node as RangeVar);
    else if (name === 'FuncCall') calls.add(strings((node as { funcname?: [] }).funcname).join('.'));
    else if (name === 'ColumnRef') {
      const fields = (node as { fields?: [] }).fields ?? [];
      const names = strings(fields);
      columns.add(names.length === fields.length ? (names[names.length - 1] ?? '*') : '*');
    } else if (name === 'CommonTableExpr') common.add((node as { ctename?: string }).ctename ?? '');
  });
  const named = [...relations.values()].filter((r) => r.schemaname !== undefined || !common.has(r.relname ?? ''));
  return { relations: named.map((r) => relationName(source, r)), calls: [...calls], columns: [...columns] };
}

function addRelation(relations: Map<string, RangeVar>, relation: RangeVar): void {
  if (relation.relname === undefined) return;
  const key = `${relation.schemaname ?? ''}.${relation.relname}`;
  if (!relations.has(key)) relations.set(key, relation);
}

/** Types that casts inside name. */
export function castTypes(source: Source, part: unknown): TypeName[] {
  const types: TypeName[] = [];
  walk(part, (name, node) => {
    if (name === 'TypeCast') types.push(typeName(source, (node as TypeCast).typeName));
  });
  return types;
}

/** Columns an expression names, each once. */
export function columnsIn(part: unknown): string[] {
  const columns = new Set<string>();
  walk(part, (name, node) => {
    if (name !== 'ColumnRef') return;
    const names = strings((node as { fields?: [] }).fields);
    const last = names[names.length - 1];
    if (last !== undefined) columns.add(last);
  });
  return [...columns];
}

/** Constant texts in the arguments of calls, in their order. */
export function textArguments(part: unknown): string[] {
  const texts: string[] = [];
  walk(part, (name, node) => {
    if (name !== 'FuncCall') return;
    walk((node as { args?: [] }).args, (inner, constant) => {
      const { sval } = inner === 'A_Const' ? (constant as { sval?: { sval?: string } }) : {};
      if (sval?.sval !== undefined) texts.push(sval.sval);
    });
  });
  return texts;
}

/** Fields that hold a RangeVar without the wrapper that names other nodes. */
const RELATION_FIELDS = new Set(['relation', 'table', 'pktable', 'view', 'rel', 'constrrel', 'sequence']);

/**
 * Visits every named node. An explicit stack: chains of operators are deeper than the call stack.
 */
export function walk(part: unknown, visit: (name: string, node: unknown) => void): void {
  const stack: unknown[] = [part];
  while (stack.length > 0) {
    const value = stack.pop();
    if (value === null || typeof value !== 'object') continue;
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) stack.push(value[i]);
      continue;
    }
    const keys = Object.keys(value);
    for (let i = keys.length - 1; i >= 0; i--) {
      const key = keys[i] ?? '';
      const child = (value as Record<string, unknown>)[key];
      if (child === null || typeof child !== 'object') continue;
      if (key === 'valuesLists' && Array.isArray(child) && child.length > ROWS_READ) stack.push(child.slice(0, ROWS_READ));
      else stack.push(child);
      const first = key.charCodeAt(0);
      if (first >= 65 && first <= 90) visit(key, child);
      else if (RELATION_FIELDS.has(key) && 'relname' in child) visit('RangeVar', child);
    }
  }
}

export function hasSubquery(part: unknown): boolean {
  let found = false;
  walk(part, (name) => {
    found ||= name === 'SubLink';
  });
  return found;
}
