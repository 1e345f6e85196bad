import type { AddColumn, ColumnDefinition, CreateTable } from '../../syntax/change';
import type { QualifiedName, TypeName } from '../../syntax/expression';
import type { Messages, Reports, RuleContext } from '../engine/rule';

/** A column that comes into being, and the table it belongs to. */
interface DefinedColumn {
  readonly column: ColumnDefinition;
  readonly table: QualifiedName;
}

/**
 * Handlers for the two statements that define columns. Temporary and foreign tables are left out:
 * no convention covers them.
 */
export function definedColumns<M extends Messages>(
  check: (defined: DefinedColumn, context: RuleContext & Reports<M>, change: AddColumn | CreateTable) => void,
): {
  readonly AddColumn: (change: AddColumn, context: RuleContext & Reports<M>) => void;
  readonly CreateTable: (change: CreateTable, context: RuleContext & Reports<M>) => void;
} {
  return {
    AddColumn(change, context) {
      if (change.objectType === 'table' && !context.effect.error) check({ column: change.column, table: change.table }, context, change);
    },
    CreateTable(change, context) {
      if (change.persistence === 'temporary' || change.foreign || context.effect.error) return;
      for (const column of change.columns) check({ column, table: change.table }, context, change);
    },
  };
}

/**
 * A built-in type by PostgreSQL's own name, however it is spelt; a type of the project's that has
 * the same name is another.
 */
export function isBuiltIn(type: TypeName, names: readonly string[], context: RuleContext): boolean {
  if (!names.includes(type.name) || type.percentType) return false;
  if (type.schema !== undefined) return type.schema === 'pg_catalog';
  return !context.catalog.findType(type);
}

/** The type as it is written. */
export function written(type: TypeName, context: RuleContext): string {
  return context.statement.text.slice(type.span.start, type.span.end);
}
