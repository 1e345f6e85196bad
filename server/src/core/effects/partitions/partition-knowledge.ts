import type { Table } from '../../schema/objects';
import type { PartitionBound } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import type { Knowledge } from '../expressions/implication';
import { inlineCalls } from '../expressions/inline';
import { typeContext } from '../expressions/type-context';
import type { StatementRun } from '../statement-run';
import { excludesBound, impliesBound, impliesDefault, type PartitionKey } from './partition-constraint';

/*
 * What a table's own constraints say about where its rows belong (tablecmds.c,
 * ConstraintImpliedByRelConstraint).
 */

function partitionKey(table: Table): PartitionKey | undefined {
  const by = table.partitionBy;
  return by && { strategy: by.strategy, keys: [...by.columns, ...by.expressions] };
}

function knowledgeOf(table: Table, run: StatementRun): Knowledge {
  return {
    checks: table.constraints.flatMap((c) =>
      c.type === 'check' && c.valid && c.enforced && c.expression
        ? [withoutRelabels(inlineCalls(c.expression, typeContext(run)), table)]
        : [],
    ),
    notNull: table.columns.filter((c) => c.notNull && c.notNullValid).map((c) => c.name),
  };
}

/**
 * Whether the rows are known to fit the bound, and the bounds of all that the parent is itself a
 * partition of (RelationGetPartitionQual).
 */
export function fits(table: Table, bound: PartitionBound, parent: Table, run: StatementRun): boolean {
  const key = partitionKey(parent);
  if (!key) return true;
  const others = parent.partitions.flatMap((p) => run.table(p)?.partitionOf?.bound ?? []).filter((other) => other !== bound);
  const keyed = others.map((other) => asKeyed(other, parent));
  const own =
    bound.kind === 'default'
      ? impliesDefault(knowledgeOf(table, run), key, keyed)
      : impliesBound(knowledgeOf(table, run), key, asKeyed(bound, parent));
  const above = parent.partitionOf && run.table(parent.partitionOf.parent);
  return own && (!above || !parent.partitionOf || fits(table, parent.partitionOf.bound, above, run));
}

/** Types that an integer beside them is converted to. */
const FRACTIONAL = new Set(['numeric', 'float4', 'float8']);

function isFractional(table: Table, column: string | undefined): boolean {
  const type = table.columns.find((c) => c.name === column)?.type;
  return type !== undefined && type.schema === 'pg_catalog' && !type.array && FRACTIONAL.has(type.name);
}

function fractional(value: Expression): Expression {
  return value.kind === 'constant' && (value.type === 'int4' || value.type === 'int8') ? { ...value, type: 'numeric' } : value;
}

/** A bound with its values in the key's type. */
function asKeyed(bound: PartitionBound, parent: Table): PartitionBound {
  const columns = parent.partitionBy?.expressions.length === 0 ? parent.partitionBy.columns : [];
  const of = <T extends Expression | 'min' | 'max'>(value: T, i: number) =>
    typeof value !== 'string' && isFractional(parent, columns[i]) ? fractional(value) : value;
  if (bound.kind === 'list') return { ...bound, values: bound.values.map((value) => of(value, 0) as Expression) };
  return bound.kind === 'range' ? { ...bound, from: bound.from.map(of), to: bound.to.map(of) } : bound;
}

/** Whether no row of a default partition can belong to the bound. */
export function leavesOut(table: Table, bound: PartitionBound, parent: Table, run: StatementRun): boolean {
  const key = partitionKey(parent);
  return key !== undefined && excludesBound(knowledgeOf(table, run), key, asKeyed(bound, parent));
}

/**
 * A varchar is compared as text, written or not: the cast is none (RelabelType). An integer beside
 * a fraction is one.
 */
function withoutRelabels(expression: Expression, table: Table): Expression {
  if (expression.kind !== 'operator') {
    if (expression.kind === 'not') return { ...expression, arg: withoutRelabels(expression.arg, table) };
    if (expression.kind === 'and' || expression.kind === 'or')
      return { ...expression, args: expression.args.map((arg) => withoutRelabels(arg, table)) };
    return expression;
  }
  const plain = (e: Expression): Expression => {
    const column =
      e.kind === 'cast' && e.type.name === 'text' && e.type.arrayDimensions === 0 && e.arg.kind === 'column' ? e.arg : undefined;
    const type = column && table.columns.find((c) => c.name === column.path.at(-1))?.type;
    return column && type?.schema === 'pg_catalog' && type.name === 'varchar' && !type.array ? column : e;
  };
  const sides = [expression.left, ...(Array.isArray(expression.right) ? [] : [expression.right as Expression | undefined])];
  const wide = sides.some((side) => side?.kind === 'column' && isFractional(table, side.path.at(-1)));
  const read = (e: Expression) => (wide ? fractional(e) : plain(e));
  return {
    ...expression,
    ...(expression.left && { left: read(expression.left) }),
    ...(expression.right && { right: Array.isArray(expression.right) ? expression.right.map(read) : read(expression.right as Expression) }),
  };
}
