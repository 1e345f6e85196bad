import type { Node, RangeVar, SelectStmt } from '@pgsql/types';
import type { ColumnRead } from '../change';
import { relationName } from './names';
import type { Source } from './source';
import { strings, tree } from './tree';

/** The relations of one FROM clause, inside that of the query around it. */
interface Scope {
  readonly relations: readonly RangeVar[];
  readonly around: Scope | undefined;
}

/**
 * The columns a query names, each with the relations it may be of: a name without a qualifier is
 * looked for in the FROM clause of the SELECT around it first, then in those around it
 * (parse_relation.c, colNameToVar). What comes from a subquery or a common table expression is left
 * out: inside of it the columns are named once more. An explicit stack: chains of operators are
 * deeper than the call stack.
 */
export function columnReads(source: Source, query: Node | undefined): readonly ColumnRead[] {
  const reads: ColumnRead[] = [];
  const common = commonNames(query);
  const stack: { readonly value: unknown; readonly scope: Scope | undefined }[] = [{ value: query, scope: undefined }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { value, scope } = item;
    if (value === null || typeof value !== 'object') continue;
    const inside = isSelect(value) ? { relations: relationsOf(value, common), around: scope } : scope;
    const fields = (value as { ColumnRef?: { fields?: Node[] } }).ColumnRef?.fields;
    if (fields && scope) {
      const read = readOf(source, fields, scope);
      if (read) reads.push(read);
    } else for (const child of Object.values(value)) stack.push({ value: child, scope: inside });
  }
  return reads;
}

function readOf(source: Source, fields: readonly Node[], scope: Scope): ColumnRead | undefined {
  const names = strings(fields);
  const star = names.length < fields.length;
  const column = star ? '*' : (names.at(-1) ?? '');
  const qualifier = star ? names.at(-1) : names.at(-2);
  const of: ColumnRead['of'][number][] = [];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.around) {
    const found = qualifier === undefined ? at.relations : at.relations.filter((r) => (r.alias?.aliasname ?? r.relname) === qualifier);
    of.push(found.map((relation) => relationName(source, relation)));
    if (qualifier === undefined ? star : found.length > 0) break;
  }
  return of.some((level) => level.length > 0) ? { column, of } : undefined;
}

/** What the parser makes of SELECT, and of each arm of UNION and its like, has both. */
function isSelect(value: object): value is SelectStmt {
  return 'limitOption' in value && 'op' in value;
}

function relationsOf(select: SelectStmt, common: ReadonlySet<string>): RangeVar[] {
  const found: RangeVar[] = [];
  const left: (Node | undefined)[] = [...(select.fromClause ?? [])];
  for (let node = left.shift(); node !== undefined; node = left.shift()) {
    const { RangeVar: relation, JoinExpr: join } = tree(node);
    if (relation && (relation.schemaname !== undefined || !common.has(relation.relname ?? ''))) found.push(relation);
    if (join) left.push(join.larg, join.rarg);
  }
  return found;
}

function commonNames(query: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const stack: unknown[] = [query];
  while (stack.length > 0) {
    const value = stack.pop();
    if (value === null || typeof value !== 'object') continue;
    const name = (value as { CommonTableExpr?: { ctename?: string } }).CommonTableExpr?.ctename;
    if (name !== undefined) names.add(name);
    stack.push(...Object.values(value));
  }
  return names;
}
