import type { Table } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { CreateTable } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { guardExpression } from '../expressions/expression-guard';
import { expressionFacts } from '../expressions/expressions';
import { requireOpclass } from '../indexes/index-checks';
import type { StatementRun } from '../statement-run';
import { scopeOf } from '../tables/column-expressions';

/**
 * PARTITION BY: columns or immutable expressions that can be compared, or hashed (tablecmds.c,
 * ComputePartitionAttrs).
 */
export function checkPartitionBy(change: CreateTable, table: Table, run: StatementRun): void {
  const by = change.partitionBy;
  if (!by) return;
  if (change.inherits.length > 0) run.fail('42P17', 'cannot create partitioned table as inheritance child');
  // release notes of 18
  if (change.persistence === 'unlogged' && run.env.pgVersion >= 18) run.fail('0A000', 'partitioned tables cannot be unlogged');
  if (by.strategy === 'list' && by.keys.length > 1) run.fail('42P17', 'cannot use "list" partition strategy with more than one column');
  for (const key of by.keys) {
    if (typeof key === 'string') checkColumn(key, by.strategy, table, run);
    else checkExpression(key, table, run);
  }
}

function checkColumn(name: string, strategy: string, table: Table, run: StatementRun): void {
  if (SYSTEM_COLUMNS.has(name)) run.fail('42P17', `cannot use system column "${name}" in partition key`);
  const column = table.columns.find((c) => c.name === name);
  if (!column && table.known) run.fail('42703', `column "${name}" named in partition key does not exist`);
  if (column?.generated) run.fail('42P17', 'cannot use generated column in partition key');
  requireOpclass(table, name, strategy === 'hash' ? 'hash' : 'btree', run);
}

function checkExpression(expression: Expression, table: Table, run: StatementRun): void {
  guardExpression(expression, 'partition key expressions', run);
  const facts = expressionFacts(expression, scopeOf(table.columns, run));
  const system = facts.columns.find((name) => SYSTEM_COLUMNS.has(name));
  if (system) run.fail('42P17', 'partition key expressions cannot contain system column references');
  if (table.columns.some((c) => c.generated && facts.columns.includes(c.name)))
    run.fail('42P17', 'cannot use generated column in partition key');
  if (facts.isConstant) run.fail('42P17', 'cannot use constant expression as partition key');
  if (facts.volatility !== 'immutable' && facts.unknownFunctions.length === 0)
    run.fail('42P17', 'functions in partition key expression must be marked IMMUTABLE');
}
