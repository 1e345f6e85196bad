import type { ColumnDef, Constraint, Node } from '@pgsql/types';
import type { TextSpan } from '../../text';
import type { ColumnDefinition, ConstraintDefinition } from '../change';
import type { Expression } from '../expression';
import { constraintDefinition } from './constraints';
import { expressionBetween, expressionFrom } from './expression';
import { typeName } from './names';
import { optionsIn } from './options';
import type { Source } from './source';
import { strings, tree } from './tree';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A column as defined, from its name (token `first`) to token `last`. */
export function columnDefinition(source: Source, raw: ColumnDef, first: number, last: number): ColumnDefinition {
  const constraints: ConstraintDefinition[] = [];
  const column: Writable<ColumnDefinition> = {
    name: raw.colname ?? '',
    nameSpan: source.span(first, first),
    span: source.span(first, last),
    type: typeName(source, raw.typeName),
    notNull: false,
    constraints,
  };
  if (raw.collClause !== undefined) column.collation = strings(raw.collClause.collname);
  if (raw.compression !== undefined) column.compression = raw.compression;
  if (raw.storage_name !== undefined) column.storage = raw.storage_name;
  const nodes = raw.constraints ?? [];
  if (nodes.length === 0) return column;
  const starts = nodes.map((node) => source.at(tree(node).Constraint?.location));
  const stops = raw.collClause === undefined ? starts : [...starts, source.at(raw.collClause.location)];
  nodes.forEach((node, i) => {
    const constraint = tree(node).Constraint;
    if (constraint === undefined) return;
    const begin = starts[i] ?? first;
    const attributes = attributesAfter(nodes, i);
    const end = endBefore(stops, starts[i + attributes.length] ?? begin, last);
    columnConstraint(source, column, constraints, constraint, attributes, begin, end);
  });
  return column;
}

/**
 * [NOT] DEFERRABLE, INITIALLY ..., [NOT] ENFORCED are separate nodes behind the constraint they
 * belong to.
 */
function attributesAfter(nodes: readonly Node[], index: number): string[] {
  const result: string[] = [];
  for (let i = index + 1; i < nodes.length; i++) {
    const type = tree(nodes[i]).Constraint?.contype ?? '';
    if (!type.startsWith('CONSTR_ATTR_')) break;
    result.push(type);
  }
  return result;
}

/** The token before the next item that starts after `begin`. */
function endBefore(stops: readonly number[], begin: number, last: number): number {
  let end = last;
  for (const stop of stops) if (stop > begin && stop - 1 < end) end = stop - 1;
  return end;
}

function columnConstraint(
  source: Source,
  column: Writable<ColumnDefinition>,
  constraints: ConstraintDefinition[],
  raw: Constraint,
  attributes: readonly string[],
  begin: number,
  end: number,
): void {
  const span = source.span(begin, end);
  switch (raw.contype) {
    case 'CONSTR_NULL':
      column.explicitNull = true;
      return;
    case 'CONSTR_NOTNULL':
      column.notNull = true;
      if (raw.conname !== undefined) column.notNullName = raw.conname;
      column.notNullSpan ??= span;
      return;
    case 'CONSTR_DEFAULT':
      if (column.default !== undefined) column.defaultTwice = true;
      column.default = afterKeyword(source, raw.raw_expr, 'default', begin, end);
      column.defaultSpan = { start: source.startOf(source.find('default', begin, end)), end: column.default.span.end };
      return;
    case 'CONSTR_IDENTITY':
      column.identity = raw.generated_when === 'a' ? 'always' : 'by default';
      column.identitySpan = span;
      if (raw.options !== undefined) column.identityOptions = optionsIn(source, raw.options);
      return;
    case 'CONSTR_GENERATED':
      column.generated = generated(source, raw, begin, end, span);
      return;
    default:
      if (raw.contype === undefined || raw.contype.startsWith('CONSTR_ATTR_')) return;
      constraints.push(constraintDefinition(source, raw, begin, end, column.name, attributes));
  }
}

function generated(
  source: Source,
  raw: Constraint,
  begin: number,
  end: number,
  span: TextSpan,
): NonNullable<ColumnDefinition['generated']> {
  const open = source.find('as', begin, end) + 1;
  const close = source.match(open);
  return { expression: expressionBetween(source, raw.raw_expr, open + 1, close - 1), stored: raw.generated_kind !== 'v', span };
}

/** The expression right behind a keyword, its own parentheses included. */
function afterKeyword(source: Source, node: Node | undefined, keyword: string, from: number, to: number): Expression {
  return expressionFrom(source, node, source.find(keyword, from, to) + 1);
}
