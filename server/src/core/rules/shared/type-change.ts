import type { Column } from '../../schema/objects';
import type { AlterColumnType } from '../../syntax/change';
import type { Expression, TypeName } from '../../syntax/expression';
import type { RuleContext } from '../engine/rule';

/** The column as it is before ALTER COLUMN TYPE; undefined where the history does not know it. */
export function columnBefore({ table, column }: AlterColumnType, context: RuleContext): Column | undefined {
  return context.catalog.findTable(table)?.columns.find((c) => c.name === column);
}

/** The rows are written anew: then every index is rebuilt and every check tested on the way, and there is nothing to add. */
export function rewritesRows(context: RuleContext): boolean {
  return context.work.some((w) => w.what === 'rewrite');
}

/** Keys of the indexes that are rebuilt because of the change being looked at. */
export function rebuiltIndexes(context: RuleContext): readonly string[] {
  return [...new Set(context.work.filter((w) => w.what === 'index-build').map((w) => w.relation))];
}

/** Name of a type that comes with PostgreSQL, no array; undefined for any other. */
export function builtInName(type: TypeName, context: RuleContext): string | undefined {
  if (type.arrayDimensions > 0 || type.percentType) return undefined;
  if (type.schema === 'pg_catalog') return type.name;
  return type.schema === undefined && !context.catalog.findType(type) ? type.name : undefined;
}

/** USING is left out, or is the column itself, at most cast: nothing is computed that ALTER TYPE would not do by itself. */
export function isPlainUsing({ using, column }: AlterColumnType): boolean {
  let inner: Expression | undefined = using;
  while (inner?.kind === 'cast') inner = inner.arg;
  return inner === undefined || (inner.kind === 'column' && inner.path.at(-1) === column);
}
