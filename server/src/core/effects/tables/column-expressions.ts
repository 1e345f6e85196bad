import type { Table, TypeRef } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { ColumnDefinition } from '../../syntax/change';
import type { Expression, TypeName } from '../../syntax/expression';
import { walk } from '../../syntax/walk';
import { guardExpression, isUserDefined, requireColumns } from '../expressions/expression-guard';
import { type ExpressionFacts, expressionFacts } from '../expressions/expressions';
import { readLiteral } from '../expressions/literals';
import { typeContext } from '../expressions/type-context';
import { formatType } from '../expressions/type-text';
import { typeInfo, typeKey } from '../expressions/types';
import type { StatementRun } from '../statement-run';
import { timezoneOf } from '../transaction-state';

/**
 * What a generation expression may hold (docs: 5.4, Generated Columns; heap.c cookDefault,
 * tablecmds.c).
 */
export function checkGenerated(
  definition: ColumnDefinition,
  type: TypeRef | undefined,
  table: Pick<Table, 'schema' | 'name' | 'columns' | 'known'>,
  run: StatementRun,
): void {
  const generated = definition.generated;
  if (!generated) return;
  const facts = expressionFacts(generated.expression, {
    ...scopeOf(table.columns, run),
    column: columnTypes([...table.columns, { name: definition.name, type: type ?? unknownType(definition.type) }]),
  });
  guardExpression(generated.expression, 'column generation expressions', run);
  requireColumns(
    facts.columns.filter((name) => name !== definition.name),
    table,
    run,
  );
  for (const name of facts.columns) {
    // The table a row comes from is the one thing that is known before the row is stored
    // (parse_relation.c, scanNSItemForColumn).
    if (SYSTEM_COLUMNS.has(name) && name !== 'tableoid')
      run.fail('42P10', `cannot use system column "${name}" in column generation expression`);
    if (name === table.name && !table.columns.some((c) => c.name === name))
      run.fail('42P17', 'cannot use whole-row variable in column generation expression');
    if (name === definition.name) run.fail('42P17', `cannot use generated column "${name}" in column generation expression`);
    const referenced = table.columns.find((c) => c.name === name);
    if (referenced?.generated) run.fail('42P17', `cannot use generated column "${name}" in column generation expression`);
  }
  failOnMissing(facts, run);
  requireAssignableTo(generated.expression, definition.name, type, table.columns, run);
  if (facts.volatility !== 'immutable' && facts.unknownFunctions.length === 0) run.fail('42P17', 'generation expression is not immutable');
  if (!generated.stored) refuseUserFunctions(generated.expression, run);
  if (!generated.stored && type) {
    const info = typeInfo(typeKey(type, typeContext(run)), typeContext(run));
    if (info?.kind === 'domain') run.fail('0A000', `virtual generated column "${definition.name}" cannot have a domain type`);
    if (type.schema !== 'pg_catalog' && info && info.kind !== 'array')
      run.fail('0A000', `virtual generated column "${definition.name}" cannot have a user-defined type`);
  }
}

/**
 * A virtual column is computed when it is read: no function of the user's runs there (18, docs:
 * 5.4; tablecmds.c, check_virtual_generated_security).
 */
function refuseUserFunctions(expression: Expression, run: StatementRun): void {
  walk(expression, (e) => {
    if (e.kind === 'call' && isUserDefined(e)) run.fail('0A000', 'generation expression uses user-defined function');
  });
}

/**
 * What DEFAULT may hold, and whether its value fits the column (docs: CREATE TABLE, DEFAULT; heap.c
 * cookDefault).
 */
export function checkDefault(value: Expression, column: string, type: TypeRef | undefined, run: StatementRun): ExpressionFacts {
  const facts = expressionFacts(value, { ...scopeOf([], run), ...(type && { target: type }) });
  guardExpression(value, 'DEFAULT expressions', run);
  if (facts.columns.length > 0) run.fail('0A000', 'cannot use column reference in DEFAULT expression');
  failOnMissing(facts, run);
  for (const sequence of facts.usesSequence) {
    const key = sequence.includes('.') ? sequence : `${run.creationSchema()}.${sequence}`;
    run.lock(key, 'sequence', 'RowExclusiveLock');
  }
  if (type) readLiteral(value, type, column, run);
  requireAssignable(facts, column, type, 'default expression', run);
  return facts;
}

/**
 * What is generated must fit its column; how it is made to is not asked: a cast that hangs on
 * settings will do (heap.c, cookDefault).
 */
export function requireAssignableTo(
  expression: Expression,
  column: string,
  type: TypeRef | undefined,
  columns: Table['columns'],
  run: StatementRun,
): void {
  if (!type) return;
  requireAssignable(expressionFacts(expression, { ...scopeOf(columns, run), target: type }), column, type, 'generation expression', run);
}

/**
 * 42804 where the column's type has no assignment cast from what the expression gives (heap.c,
 * cookDefault).
 */
export function requireAssignable(
  facts: ExpressionFacts,
  column: string,
  type: TypeRef | undefined,
  what: string,
  run: StatementRun,
): void {
  if (!type || facts.assignable !== false || !facts.type) return;
  const ctx = typeContext(run);
  run.fail('42804', `column "${column}" is of type ${formatType(type, ctx)} but ${what} is of type ${formatType(facts.type, ctx)}`);
}

/** Columns an expression of this table may name, for type resolution. */
export function scopeOf(columns: readonly { readonly name: string; readonly type: TypeRef }[], run: StatementRun) {
  return { column: columnTypes(columns), state: run.draft, pgVersion: run.env.pgVersion, timezone: timezoneOf(run) };
}

function columnTypes(columns: readonly { readonly name: string; readonly type: TypeRef }[]) {
  return (path: readonly string[]) => columns.find((c) => c.name === path.at(-1))?.type;
}

export function failOnMissing(facts: ExpressionFacts, run: StatementRun): void {
  if (facts.missing) run.fail(facts.missing.sqlstate, facts.missing.message);
  for (const name of facts.unknownFunctions) run.assume(`function ${name} is VOLATILE: no earlier migration creates it`);
}

export function unknownType(type: TypeName): TypeRef {
  return { schema: type.schema ?? 'public', name: type.name, array: type.arrayDimensions > 0, modifiers: type.modifiers };
}
