import type { TypeRef } from '../../schema/objects';
import type { QueryColumns } from '../../syntax/change';
import type { Expression, QualifiedName } from '../../syntax/expression';
import { expressionFacts } from '../expressions/expressions';
import { typeContext } from '../expressions/type-context';
import type { StatementRun } from '../statement-run';

/**
 * A column that a query gives: '' for a name that is not known, no type where it cannot be told.
 */
export interface QueryColumn {
  readonly name: string;
  readonly type?: TypeRef;
}

/**
 * The columns a relation made of a query has: names in parentheses behind its own name go before
 * those of the query, and a star stands for the columns its relation has now. Nothing when their
 * number cannot be told.
 */
export function queryColumns(query: QueryColumns, names: readonly string[], run: StatementRun): readonly QueryColumn[] | undefined {
  const found: QueryColumn[] = [];
  for (const output of query.outputs ?? []) {
    if ('star' in output) {
      const own = columnsOf(output.star, run);
      if (!own) return undefined;
      found.push(...own);
    } else {
      const type = output.value && query.sources && typeOf(output.value, query.sources, run);
      found.push({ name: output.name ?? '', ...(type && { type }) });
    }
  }
  return found.length === 0 ? undefined : found.map((column, i) => ({ ...column, name: names[i] ?? column.name }));
}

function columnsOf(relation: QualifiedName, run: StatementRun): readonly QueryColumn[] | undefined {
  const source = run.catalog.find(relation);
  if (source?.kind === 'table') return source.known ? source.columns : undefined;
  if ((source?.kind !== 'view' && source?.kind !== 'matview') || source.columns.length === 0) return undefined;
  return source.columns.map((name, i) => ({ name, type: stillThere(source.columnTypes?.[i], run) }));
}

/** A type of the user's may have got another name since. */
export function stillThere(type: TypeRef | undefined, run: StatementRun): TypeRef | undefined {
  if (!type || type.schema === 'pg_catalog') return type;
  const key = `${type.schema}.${type.name}`;
  return run.catalog.type(key) || run.catalog.relation(key) ? type : undefined;
}

const TEXT: TypeRef = { schema: 'pg_catalog', name: 'text', array: false, modifiers: [] };

/**
 * A literal that nothing asks anything of is a text (parse_target.c, resolveTargetListUnknowns).
 * Where the modifiers could be any of several, nothing is said.
 */
function typeOf(value: Expression, sources: NonNullable<QueryColumns['sources']>, run: StatementRun): TypeRef | undefined {
  if (!TYPED.has(value.kind) || (value.kind === 'operator' && value.form === 'nullif')) return undefined;
  const column = (path: readonly string[]) => columnType(path, sources, run);
  const { type, missing } = expressionFacts(value, { ...typeContext(run), column });
  if (missing || !type) return undefined;
  return type.schema === 'pg_catalog' && type.name === 'unknown' ? TEXT : type;
}

const TYPED: ReadonlySet<Expression['kind']> = new Set([
  'column',
  'cast',
  'constant',
  'null',
  'call',
  'operator',
  'and',
  'or',
  'not',
  'null-test',
]);

/**
 * A column is of the one relation that has it (parse_relation.c, colNameToVar); a name that is no
 * column's may be a whole row (transformColumnRef).
 */
function columnType(path: readonly string[], sources: NonNullable<QueryColumns['sources']>, run: StatementRun): TypeRef | undefined {
  const [first = '', second, ...more] = path;
  if (more.length > 0) return undefined;
  const among = second === undefined ? sources : sources.filter(({ alias }) => alias === first);
  const told = among.map(({ relation }) => relation && columnsOf(relation, run));
  const having = told.flatMap((columns) => columns?.filter(({ name }) => name === (second ?? first)) ?? []);
  if (having.length > 0) return having.length === 1 ? having[0]?.type : undefined;
  if (second !== undefined || told.includes(undefined)) return undefined;
  const row = sources.find(({ alias }) => alias === first)?.relation;
  const relation = row && run.catalog.find(row);
  return relation && { schema: relation.schema, name: relation.name, array: false, modifiers: [] };
}

/**
 * What a new relation refuses of its columns' names (tablecmds.c, BuildDescForRelation; heap.c,
 * CheckAttributeNamesTypes).
 */
export function refuseRepeated(columns: readonly QueryColumn[], run: StatementRun): void {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) < i);
  if (twice !== undefined) run.fail('42701', `column "${twice}" specified more than once`);
}
