import { chooseConstraintName, chooseRelationName, makeObjectName } from '../schema/generated-names';
import type { RecipeContext } from './step';

/** Names that PostgreSQL would have given, because the end state must be the original's. */

/**
 * Name of a CHECK, FOREIGN KEY or NOT NULL constraint (`t_c_check`, `t_c_fkey`, `t_c_not_null`).
 */
export function constraintName(context: RecipeContext, columns: readonly string[], label: string): string {
  const own = context.target.table?.constraints.map((constraint) => constraint.name) ?? [];
  const notNulls = context.target.table?.columns.flatMap((column) => column.notNullName ?? []) ?? [];
  const name = chooseConstraintName(context.target.name.name, columns, label, [...own, ...notNulls, ...context.taken]);
  context.taken.push(name);
  return name;
}

/**
 * Name of an index or sequence (`t_c_key`, `t_pkey`, `t_c_seq`): these share a namespace with
 * tables.
 */
export function relationName(context: RecipeContext, columns: readonly string[], label: string): string {
  const schema = context.target.key.slice(0, context.target.key.length - context.target.name.name.length - 1);
  const name = chooseRelationName(context.target.name.name, columns, label, schema, context.catalog, context.taken);
  context.taken.push(name);
  return name;
}

/** The name of an object that a later phase drops. */
export function temporaryName(context: RecipeContext, column: string, label: string): string {
  return makeObjectName(context.target.name.name, column, label);
}
