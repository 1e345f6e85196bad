import { keyOf } from '../../schema/catalog';
import type { CompositeRelation, Table } from '../../schema/objects';
import type { NotOfType, OfType } from '../../syntax/change';
import { typeContext } from '../expressions/type-context';
import { typeKey } from '../expressions/types';
import type { StatementRun } from '../statement-run';
import { requireType } from '../tables/column-definition';

/**
 * ALTER TABLE OF type: the table must look as if it had been made of it, column by column
 * (tablecmds.c, ATExecAddOf).
 */
export function ofType({ type: name }: OfType, table: Table, run: StatementRun): void {
  const type = run.catalog.find(name);
  if (type?.kind !== 'composite') {
    const other = requireType(
      { ...name, span: name.span ?? { start: 0, end: 0 }, modifiers: [], arrayDimensions: 0, setof: false, percentType: false },
      run,
    );
    if (other) run.fail('42809', `type ${name.name} is not a composite type`);
    return;
  }
  run.lockRelation(type, 'AccessShareLock');
  if (!table.known) return;
  if (table.inherits.length > 0) run.fail('42809', 'typed tables cannot inherit');
  requireSameColumns(type, table, run);
  run.put({ ...table, ofType: keyOf(type) });
  run.put({ ...type, typedTables: [...new Set([...type.typedTables, keyOf(table)])] });
}

function requireSameColumns(type: CompositeRelation, table: Table, run: StatementRun): void {
  const ctx = typeContext(run);
  for (const [i, attribute] of type.attributes.entries()) {
    const column = table.columns[i];
    if (!column) return run.fail('42804', `table is missing column "${attribute.name}"`);
    if (column.name !== attribute.name) run.fail('42804', `table has column "${column.name}" where type requires "${attribute.name}"`);
    const wanted = requireType(attribute.type, run);
    if (wanted && (typeKey(wanted, ctx) !== typeKey(column.type, ctx) || String(wanted.modifiers) !== String(column.type.modifiers)))
      run.fail('42804', `table "${table.name}" has different type for column "${column.name}"`);
  }
  const extra = table.columns[type.attributes.length];
  if (extra) run.fail('42804', `table has extra column "${extra.name}"`);
}

export function notOfType(_action: NotOfType, table: Table, run: StatementRun): void {
  if (!table.ofType) {
    if (table.known) run.fail('42809', `"${table.name}" is not a typed table`);
    return;
  }
  const type = run.catalog.relation(table.ofType);
  if (type?.kind === 'composite') run.put({ ...type, typedTables: type.typedTables.filter((key) => key !== keyOf(table)) });
  run.put({ ...table, ofType: undefined });
}
