import type { Node, RangeVar, SelectStmt } from '@pgsql/types';
import type { ColumnLookup } from '../change';
import { relationName } from './names';
import { walk } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';

/** What one query, or a statement that changes rows, can name. */
interface Scope {
  readonly relations: readonly RangeVar[];
  /** Something in it has columns that the text does not tell: a subquery, a function, a CTE. */
  readonly opaque: boolean;
  /** Names that are no columns: aliases of relations, and those the query gives its outputs. */
  readonly names: ReadonlySet<string>;
  readonly around: Scope | undefined;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Beyond this a statement is data. */
const LONGEST = 64 * 1024;

/**
 * The columns that a query or a statement on rows names, each with the relations it must be of
 * (parse_relation.c, colNameToVar and scanRTEForColumn). Only those for which the text tells all
 * relations that are asked.
 */
export function columnLookups(source: Source, node: Node): readonly ColumnLookup[] {
  if (source.text.length > LONGEST) return [];
  const common = /\bwith\b/i.test(source.text) ? commonNames(node) : NO_NAMES;
  const found: ColumnLookup[] = [];
  const { InsertStmt, UpdateStmt, DeleteStmt } = tree(node);
  const changed = InsertStmt ?? UpdateStmt ?? DeleteStmt;
  const stack: { readonly value: object; readonly scope: Scope | undefined }[] = [];
  const push = (value: unknown, scope: Scope | undefined): void => {
    if (value !== null && typeof value === 'object') stack.push({ value, scope });
  };
  if (InsertStmt) {
    const { selectStmt, onConflictClause, returningClause, withClause } = InsertStmt;
    const own = scopeOf({ from: [], target: InsertStmt.relation, common });
    // The row that was not inserted goes by the name `excluded`.
    const conflict = { ...own, names: new Set([...own.names, 'excluded']) };
    push(returningClause, own);
    push(onConflictClause, conflict);
    push(selectStmt, undefined);
    push(withClause, undefined);
  } else if (changed) {
    const from = UpdateStmt?.fromClause ?? DeleteStmt?.usingClause ?? [];
    const { withClause, ...rest } = changed;
    push(rest, scopeOf({ from, target: changed.relation, common }));
    push(withClause, undefined);
  } else push(node, undefined);
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { value, scope } = item;
    const { ColumnRef: column } = value as { ColumnRef?: { fields?: Node[]; location?: number } };
    if (column?.fields) {
      const lookup = scope && lookupOf(source, column.fields, column.location, scope);
      if (lookup) found.push(lookup);
      continue;
    }
    const inside = isSelect(value) ? ofSelect(value, common, scope) : scope;
    for (const child of Object.values(value)) push(child, inside);
  }
  return found.reverse();
}

function lookupOf(source: Source, fields: readonly Node[], location: number | undefined, scope: Scope): ColumnLookup | undefined {
  const names = strings(fields);
  if (names.length !== fields.length || names.length === 0 || names.length > 2) return undefined;
  const column = names.at(-1) ?? '';
  const token = source.at(location);
  const span = { start: source.startOf(token), end: source.endOf(source.nameEnd(token)) };
  const qualifier = names.length === 2 ? names[0] : undefined;
  const of: RangeVar[] = [];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.around) {
    if (qualifier === undefined) {
      if (at.opaque || at.names.has(column)) return undefined;
      of.push(...at.relations);
      continue;
    }
    const named = at.relations.filter((r) => aliasOf(r) === qualifier);
    if (named.length > 0) return { column, qualifier, of: named.map((r) => relationName(source, r)), span };
    if (at.opaque) return undefined;
  }
  return qualifier === undefined ? { column, of: of.map((r) => relationName(source, r)), span } : undefined;
}

/** What the parser makes of SELECT, and of each arm of UNION and its like, has both. */
function isSelect(value: object): value is SelectStmt {
  return 'limitOption' in value && 'op' in value;
}

function ofSelect(select: SelectStmt, common: ReadonlySet<string>, around: Scope | undefined): Scope {
  const outputs = (select.targetList ?? []).flatMap((node) => tree(node).ResTarget?.name ?? []);
  const own = scopeOf({ from: select.fromClause ?? [], common, outputs, around });
  // ORDER BY of a UNION names the columns of its arms.
  return select.op !== undefined && select.op !== 'SETOP_NONE' ? { ...own, opaque: true } : own;
}

interface ScopeParts {
  readonly from: readonly Node[];
  readonly target?: RangeVar | undefined;
  readonly common: ReadonlySet<string>;
  readonly outputs?: readonly string[];
  readonly around?: Scope | undefined;
}

function scopeOf({ from, target, common, outputs = [], around }: ScopeParts): Scope {
  const relations: RangeVar[] = target ? [target] : [];
  let opaque = false;
  const left: (Node | undefined)[] = [...from];
  for (let node = left.shift(); node !== undefined; node = left.shift()) {
    const { RangeVar: relation, JoinExpr: join } = tree(node);
    if (join && join.alias === undefined) left.push(join.larg, join.rarg);
    else if (!relation || relation.alias?.colnames || (relation.schemaname === undefined && common.has(relation.relname ?? '')))
      opaque = true;
    else relations.push(relation);
  }
  return { relations, opaque, names: new Set([...relations.map(aliasOf), ...outputs]), around };
}

function aliasOf(relation: RangeVar): string {
  return relation.alias?.aliasname ?? relation.relname ?? '';
}

function commonNames(node: Node): ReadonlySet<string> {
  const names = new Set<string>();
  walk(node, (name, found) => {
    if (name === 'CommonTableExpr') names.add((found as { ctename?: string }).ctename ?? '');
  });
  return names;
}
