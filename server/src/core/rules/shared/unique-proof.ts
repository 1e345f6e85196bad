import type { Index } from '../../schema/objects';
import type { ConstraintDefinition, CreateIndex, IndexColumn } from '../../syntax/change';
import { sameExpression } from '../../syntax/walk';
import type { RuleContext } from '../engine/rule';

/** The key of a unique index that is about to be built. */
interface WantedKey extends Pick<CreateIndex, 'nullsNotDistinct' | 'where'> {
  readonly columns: readonly Partial<IndexColumn>[];
}

export function keyOfConstraint({ columns, nullsNotDistinct }: ConstraintDefinition): WantedKey {
  return { columns: columns.map((column) => ({ column })), nullsNotDistinct };
}

/**
 * Whether the schema proves that no two rows are equal in the key: an index that is unique over
 * fewer of its columns, one that this transaction has dropped under a lock which it still holds, or
 * a column that this file has added and left NULL.
 */
export function isProvedUnique(key: WantedKey, table: string, context: RuleContext): boolean {
  const { catalog } = context;
  const found = catalog.table(table);
  if (!found) return false;
  const dropped = context.held(table) === 'AccessExclusiveLock' ? context.dropped(table) : [];
  const indexes = [
    ...found.indexes.flatMap((name) => catalog.index(name) ?? []),
    ...dropped.flatMap((old) => (old.kind === 'index' ? old : [])),
  ];
  const notNull = (name: string) => found.columns.some((column) => column.name === name && column.notNull);
  if (indexes.some((index) => proves(index, key, notNull))) return true;
  return !key.nullsNotDistinct && key.columns.some(({ column }) => column !== undefined && isLeftNull(column, table, context));
}

function proves(index: Index, key: WantedKey, notNull: (column: string) => boolean): boolean {
  if (!index.unique || !index.valid || (index.where && !(key.where && sameExpression(index.where, key.where)))) return false;
  return index.columns.every((part) => {
    // Where one of them is NULL, the old index takes any number of equal rows.
    if (key.nullsNotDistinct && !index.nullsNotDistinct && !(part.column !== undefined && notNull(part.column))) return false;
    return key.columns.some(
      (wanted) =>
        wanted.collation?.at(-1) === part.collation &&
        wanted.opclass?.at(-1) === part.opclass &&
        (part.expression
          ? wanted.expression !== undefined && sameExpression(part.expression, wanted.expression)
          : wanted.column === part.column),
    );
  });
}

function isLeftNull(name: string, table: string, { catalog, env, statement }: RuleContext): boolean {
  const beside = statement.changes.some(
    (change) =>
      change.kind === 'AddColumn' &&
      change.column.name === name &&
      change.column.type.schema === 'pg_catalog' &&
      change.column.default === undefined &&
      change.column.identity === undefined &&
      change.column.generated === undefined,
  );
  if (beside) return true;
  const column = catalog.table(table)?.columns.find((c) => c.name === name);
  if (column?.addedIn !== env.file || column.written) return false;
  return (
    column.default === undefined && column.identity === undefined && column.generated === undefined && column.type.schema === 'pg_catalog'
  );
}
