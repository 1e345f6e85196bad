import { KEYS, keyOf } from '../../schema/catalog';
import type { Column, ColumnUse, Table, TypeRef } from '../../schema/objects';
import { typeContext } from '../expressions/type-context';
import { resolveType } from '../expressions/types';
import type { StatementRun } from '../statement-run';

/** Row types deeper than this inside each other do not occur. */
const DEEPEST = 16;

/**
 * Relations whose rows a value of the type holds: itself, what a domain is over, the attributes of
 * a composite.
 */
function relationsIn(type: Pick<TypeRef, 'schema' | 'name'>, run: StatementRun, depth = 0): string[] {
  const key = `${type.schema}.${type.name}`;
  const domain = run.catalog.domain(key);
  if (depth > DEEPEST) return [];
  if (domain) return relationsIn(domain.base, run, depth + 1);
  const relation = run.catalog.relation(key);
  if (relation?.kind === 'table') return [key];
  if (relation?.kind !== 'composite') return [];
  return relation.attributes.flatMap((attribute) => {
    const ref = resolveType(attribute.type, typeContext(run));
    return ref && ref.schema !== 'pg_catalog' ? relationsIn(ref, run, depth + 1) : [];
  });
}

/** A table cannot hold its own rows (heap.c, CheckAttributeType). */
export function refuseOwnRowType(type: TypeRef | undefined, table: Table, run: StatementRun): void {
  if (type && type.schema !== 'pg_catalog' && relationsIn(type, run).includes(keyOf(table)))
    run.fail('42P16', `composite type ${table.name} cannot be made a member of itself`);
}

/**
 * Rows of this table's type are stored in a column of another table, where nothing would change
 * them (tablecmds.c, find_composite_type_dependencies).
 */
export function refuseUsedRowType(table: Table, run: StatementRun): void {
  const use = table.rowTypeUsedBy.find((other) => isThere(other, run));
  if (!use) return;
  run.fail('0A000', `cannot alter table "${table.name}" because column "${use.table.split('.').at(-1)}.${use.column}" uses its row type`);
}

/** The column is there still, in a table or materialized view. */
export function isThere({ table, column }: ColumnUse, run: StatementRun): boolean {
  const relation = run.catalog.relation(table);
  if (relation?.kind === 'matview') return relation.columns.includes(column);
  return relation?.kind === 'table' && relation.columns.some((c) => c.name === column);
}

/**
 * Types remember the columns made of them: ALTER DOMAIN, DROP TYPE CASCADE and a rewrite of the
 * table whose rows they hold reach them this way.
 */
export function noteTypeUse(column: Pick<Column, 'name' | 'type'>, table: Pick<Table, 'schema' | 'name'>, run: StatementRun): void {
  if (column.type.schema === 'pg_catalog') return;
  const use = { table: keyOf(table), column: column.name };
  const key = `${column.type.schema}.${column.type.name}`;
  const type = run.catalog.type(key);
  if (type) run.set(KEYS.type(key), { ...type, usedBy: [...type.usedBy, use] });
  const composite = run.catalog.relation(key);
  if (composite?.kind === 'composite') run.put({ ...composite, usedBy: [...composite.usedBy, use] });
  for (const held of relationsIn(column.type, run)) run.updateTable(held, (t) => ({ ...t, rowTypeUsedBy: [...t.rowTypeUsedBy, use] }));
}
