import { KEYS, keyOf } from '../../schema/catalog';
import type { Column, Constraint, Table } from '../../schema/objects';
import { hasStorage, withColumn } from '../../schema/table';
import { provesNotNull } from '../expressions/expressions';
import { inlineCalls } from '../expressions/inline';
import { typeContext } from '../expressions/type-context';
import { type TypeContext, typeInfo, typeKey } from '../expressions/types';
import { valueOfKnownRow } from '../rows/known-row';
import type { StatementRun } from '../statement-run';

/** NOT NULL for one table, also as a primary key asks for it. */
export function setNotNullOn(
  table: Table,
  name: string,
  run: StatementRun,
  cause: 'set-not-null' | 'primary-key-not-null' = 'set-not-null',
): void {
  const column = table.columns.find((c) => c.name === name);
  const certain = column?.notNull && column.notNullValid;
  const holdsNull = column && !certain && (isNewAndNull(table, column, run) || valueOfKnownRow(table, name) === null);
  if (holdsNull && run.populated(table)) failNull(table, name, run);
  // Of a row, IS NOT NULL says that every field is: another thing than the column's NOT NULL
  // (NullTest.argisrow).
  const proven =
    isProvenNotNull(table, name, run) &&
    (!column || typeInfo(typeKey(column.type, typeContext(run)), typeContext(run))?.kind !== 'composite');
  if (!certain && hasStorage(table) && !proven) run.scan(table, cause);
  run.updateTable(keyOf(table), (t) => withColumn(t, name, (c) => ({ ...c, notNull: true, notNullValid: true })));
}

/** This very statement added the column, and gave old rows nothing to put into it. */
function isNewAndNull(table: Table, column: Column, run: StatementRun): boolean {
  if (column.default || column.identity || column.generated) return false;
  const before = run.draft.original(KEYS.relation(keyOf(table)));
  return before?.kind === 'table' && before.known && !before.columns.some((c) => c.name === column.name);
}

function failNull(table: Table, column: string, run: StatementRun): void {
  // 13 began to name the relation (release notes of 13: more error messages report the table).
  run.failOnRows('23502', `column "${column}"${run.env.pgVersion >= 13 ? ` of relation "${table.name}"` : ''} contains null values`);
}

/**
 * Checks that hold of every row and say that the column is not null (NotNullImpliedByRelConstraints
 * in tablecmds.c).
 */
export function proofsOfNotNull(table: Table, column: string, ctx: TypeContext): readonly Constraint[] {
  return table.constraints.filter(
    (c) => c.type === 'check' && c.valid && c.enforced && c.expression && provesNotNull(inlineCalls(c.expression, ctx), column),
  );
}

export function isProvenNotNull(table: Table, column: string, run: StatementRun): boolean {
  return proofsOfNotNull(table, column, typeContext(run)).length > 0;
}
