import type { Column, Index, Table } from '../../schema/objects';
import { hasStorage } from '../../schema/table';
import type { Expression } from '../../syntax/expression';
import { columnsOf, replaceIn } from '../../syntax/walk';
import { requireBoolean } from '../expressions/expression-guard';
import { expressionFacts } from '../expressions/expressions';
import { typeContext } from '../expressions/type-context';
import { formatType } from '../expressions/type-text';
import { baseType } from '../expressions/types';
import { opclassChange } from '../indexes/opclasses';
import type { StatementRun } from '../statement-run';
import { scopeOf } from '../tables/column-expressions';

/**
 * Without a rewrite an index is kept only where it would be byte for byte the same (indexcmds.c,
 * CheckIndexCompatible; TryReuseIndex).
 */
export function rebuildIndexes(table: Table, before: Column, after: Column, run: StatementRun): void {
  for (const key of table.indexes) {
    const index = run.catalog.index(key);
    if (!index || !usesColumn(index, before.name)) continue;
    run.lock(key, 'index', 'AccessExclusiveLock');
    const reason = rebuildReason(index, before, after, run);
    if (reason && hasStorage(table)) run.buildIndex(key, table, reason);
  }
}

function usesColumn(index: Index, column: string): boolean {
  return (
    index.columns.some((c) => c.column === column || (c.expression && columnsOf(c.expression).includes(column))) ||
    index.include.includes(column) ||
    (index.where !== undefined && columnsOf(index.where).includes(column))
  );
}

/**
 * What was varchar is cast to text wherever a function or operator takes it, and the cast is
 * written out with the rest (ruleutils.c).
 */
export function columnsAsWritten(table: Table, before: Column): readonly Column[] {
  if (before.type.name !== 'varchar' || before.type.array) return table.columns;
  return table.columns.map((c) => (c.name === before.name ? { ...c, type: { ...before.type, name: 'text', modifiers: [] } } : c));
}

/**
 * A literal that is compared with the column got the type that the column had, and is written out
 * with it (parse_oper.c, ruleutils.c).
 */
export function asWritten(expression: Expression, before: Column, run: StatementRun): Expression {
  const { schema, name, array } = baseType(before.type, typeContext(run));
  if (array || name === 'varchar') return expression;
  const typed = (e: Expression): Expression => {
    if (e.kind !== 'constant' || e.type !== 'unknown') return e;
    const type = { schema, name, modifiers: [], arrayDimensions: 0, setof: false, percentType: false, span: e.span };
    return { kind: 'cast', arg: e, type, span: e.span };
  };
  return replaceIn(expression, (e) => {
    if (e.kind !== 'operator' || !COMPARISONS.has(e.name) || e.left?.kind !== 'column' || e.left.path.at(-1) !== before.name)
      return undefined;
    const { right } = e;
    return right && { ...e, right: Array.isArray(right) ? right.map(typed) : typed(right as Expression) };
  });
}

/**
 * Every index that knows the column is defined again, by its text (tablecmds.c,
 * ATPostAlterTypeParse; indexcmds.c, ComputeIndexAttrs).
 */
export function reparseIndexes(table: Table, before: Column, after: Column, run: StatementRun): void {
  const ctx = typeContext(run);
  for (const key of table.indexes) {
    const index = run.catalog.index(key);
    if (!index || !usesColumn(index, before.name)) continue;
    for (const part of [...index.columns.map((c) => c.expression), index.where]) {
      if (!part || !columnsOf(part).includes(before.name)) continue;
      const facts = expressionFacts(asWritten(part, before, run), scopeOf(columnsAsWritten(table, before), run));
      if (facts.missing) run.fail(facts.missing.sqlstate, facts.missing.message);
      if (part === index.where) requireBoolean(facts, 'WHERE', run);
      if (facts.volatility !== 'immutable' && facts.unknownFunctions.length === 0)
        run.fail('42P17', `functions in index ${part === index.where ? 'predicate' : 'expression'} must be marked IMMUTABLE`);
    }
    for (const part of index.columns.filter((c) => c.column === before.name)) {
      const change = opclassChange(before.type, after.type, index.accessMethod, part.opclass, ctx);
      const type = formatType(after.type, ctx);
      if (change === 'missing' && part.opclass) run.fail('42804', `operator class "${part.opclass}" does not accept data type ${type}`);
      if (change === 'missing')
        run.fail('42704', `data type ${type} has no default operator class for access method "${index.accessMethod}"`);
      if (/pattern_ops$/.test(part.opclass ?? '') && run.catalog.isNondeterministic(part.collation ?? after.collation))
        run.fail('0A000', `nondeterministic collations are not supported for operator class "${part.opclass}"`);
    }
  }
}

function rebuildReason(index: Index, before: Column, after: Column, run: StatementRun): 'type-index-rebuild' | 'collation' | undefined {
  // Partial and expression indexes, and invalid ones, are never reused; nor are those of
  // partitions, whose parent has no file to share.
  if (index.where || index.columns.some((c) => c.expression) || !index.valid || index.partitionOf) return 'type-index-rebuild';
  const keys = index.columns.filter((c) => c.column === before.name);
  for (const key of keys) {
    if (opclassChange(before.type, after.type, index.accessMethod, key.opclass, typeContext(run)) === 'different')
      return 'type-index-rebuild';
    // A collation written for the index itself stays; one taken from the column follows it.
    if (key.collation === undefined && (before.collation ?? 'default') !== (after.collation ?? 'default')) return 'collation';
  }
  return undefined;
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '!=', '<', '<=', '>', '>=', '~~', '!~~', 'BETWEEN', 'NOT BETWEEN']);
