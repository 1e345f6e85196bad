import type { Column } from '../../schema/objects';
import type { AlterColumnType } from '../../syntax/change';
import type { Expression, TypeName } from '../../syntax/expression';
import type { RuleContext } from '../engine/rule';

/** The column before ALTER COLUMN TYPE; undefined where earlier migrations do not show it. */
export function columnBefore({ table, column }: AlterColumnType, context: RuleContext): Column | undefined {
  return context.catalog.findTable(table)?.columns.find((c) => c.name === column);
}

/** A rewrite also rebuilds every index and tests every CHECK, so nothing else is reported. */
export function rewritesRows(context: RuleContext): boolean {
  return context.work.some((w) => w.what === 'rewrite');
}

/** Keys of the indexes that the current change rebuilds. */
export function rebuiltIndexes(context: RuleContext): readonly string[] {
  return [...new Set(context.work.filter((w) => w.what === 'index-build').map((w) => w.relation))];
}

/** Name of a built-in type that is no array; undefined for any other. */
export function builtInName(type: TypeName, context: RuleContext): string | undefined {
  if (type.arrayDimensions > 0 || type.percentType) return undefined;
  if (type.schema === 'pg_catalog') return type.name;
  return type.schema === undefined && !context.catalog.findType(type) ? type.name : undefined;
}

/** No USING, or only the column or a cast of it: ALTER TYPE does the same without USING. */
export function isPlainUsing({ using, column }: AlterColumnType): boolean {
  let inner: Expression | undefined = using;
  while (inner?.kind === 'cast') inner = inner.arg;
  return inner === undefined || (inner.kind === 'column' && inner.path.at(-1) === column);
}
