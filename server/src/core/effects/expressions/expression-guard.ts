import type { Table } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { Expression } from '../../syntax/expression';
import { walk } from '../../syntax/walk';
import type { StatementRun } from '../statement-run';
import type { ExpressionFacts } from './expressions';
import { readLiteral } from './literals';
import { inMajor, pgFunctions } from './pg-data';
import { baseType, resolveType, searchPath } from './types';

/**
 * What PostgreSQL's messages call the places that hold an expression (ParseExprKindName in
 * parse_expr.c and the messages beside it).
 */
type Place =
  | 'DEFAULT expressions'
  | 'check constraints'
  | 'column generation expressions'
  | 'index expressions'
  | 'index predicates'
  | 'transform expressions'
  | 'partition key expressions'
  | 'partition bound'
  | 'trigger WHEN conditions';

/**
 * No place in a definition holds a subquery, an aggregate, a window function or a set
 * (parse_expr.c, parse_agg.c, parse_func.c).
 */
export function guardExpression(expression: Expression, place: Place, run: StatementRun): void {
  walk(expression, (e) => {
    if (e.kind === 'cast' && e.arg.kind === 'constant') {
      const type = resolveType(e.type, { state: run.draft, pgVersion: run.env.pgVersion });
      if (type && e.arg.type === 'unknown') readLiteral(e.arg, type, '', run);
    }
    if (e.kind === 'subquery') run.fail('0A000', `cannot use subquery in ${place.replace(/s$/, '')}`);
    if (e.kind !== 'call') return;
    const kind = callKind(e, run);
    if (kind === 'window') run.fail('42P20', `window functions are not allowed in ${place}`);
    if (kind === 'aggregate') run.fail('42803', `aggregate functions are not allowed in ${place}`);
    if (kind === 'procedure') run.fail('42809', `${e.name.at(-1)}() is a procedure`);
    if (kind === 'set') run.fail('0A000', `set-returning functions are not allowed in ${place}`);
  });
}

type Call = Extract<Expression, { kind: 'call' }>;

/**
 * What a call is by its name alone: all of PostgreSQL's own functions of one name are of one kind,
 * but for a few that are left alone.
 */
function callKind(call: Call, run: StatementRun): 'window' | 'aggregate' | 'set' | 'procedure' | undefined {
  if (call.window) return 'window';
  if (isUserDefined(call)) return ownKind(call, run);
  const own = pgFunctions.get(call.name.at(-1) ?? '').filter((f) => !f.extension && inMajor(f, run.env.pgVersion));
  if (own.length === 0) return undefined;
  if (own.every((f) => f.kind === 'aggregate')) return 'aggregate';
  if (own.every((f) => f.kind === 'window')) return 'window';
  return own.every((f) => f.set) ? 'set' : undefined;
}

/**
 * Of the migrations' own functions of that name: all of them return sets, or all are procedures
 * (parse_func.c, ParseFuncOrColumn).
 */
function ownKind(call: Call, run: StatementRun): 'set' | 'procedure' | undefined {
  const [schema, name] = call.name.length > 1 ? [call.name[0], call.name.at(-1)] : [undefined, call.name[0]];
  const sets = (schema === undefined ? searchPath(run.draft) : [schema]).flatMap((s) => run.catalog.functions(`${s}.${name}`) ?? []);
  const overloads = sets.flatMap((set) => set.overloads);
  if (overloads.length === 0) return undefined;
  if (overloads.every((f) => f.procedure)) return 'procedure';
  return overloads.every((f) => f.returns?.setof) ? 'set' : undefined;
}

/**
 * A function of the migrations' own: of a schema's that is not PostgreSQL's, or of a name that
 * PostgreSQL does not have.
 */
export function isUserDefined(call: Call): boolean {
  const [schema, name] = call.name.length > 1 ? [call.name[0], call.name.at(-1) ?? ''] : [undefined, call.name[0] ?? ''];
  if (schema === 'pg_catalog') return false;
  if (schema !== undefined) return true;
  return !pgFunctions.get(name).some((f) => !f.extension);
}

/** 42703 for a name that is no column of the table, no system column and not the row itself. */
export function requireColumns(columns: readonly string[], table: Pick<Table, 'name' | 'columns' | 'known'>, run: StatementRun): void {
  if (!table.known) return;
  const missing = columns.find((name) => !table.columns.some((c) => c.name === name) && !SYSTEM_COLUMNS.has(name) && name !== table.name);
  if (missing !== undefined) run.fail('42703', `column "${missing}" does not exist`);
}

/** A name before a column must be the table's own (parse_relation.c, errorMissingRTE). */
export function requireOwnTable(expression: Expression, table: Pick<Table, 'name'>, run: StatementRun): void {
  walk(expression, (e) => {
    const owner = e.kind === 'column' ? e.path.at(-2) : undefined;
    if (owner !== undefined && owner !== table.name) run.fail('42P01', `missing FROM-clause entry for table "${owner}"`);
  });
}

/**
 * tableoid is the one whose value does not change with the row's place (parse_relation.c,
 * scanNSItemForColumn).
 */
export function refuseSystemColumns(columns: readonly string[], run: StatementRun): void {
  const system = columns.find((name) => SYSTEM_COLUMNS.has(name) && name !== 'tableoid');
  if (system !== undefined) run.fail('42P10', `system column "${system}" reference in check constraint is invalid`);
}

/** A condition must be a boolean (coerce_to_boolean in parse_coerce.c). */
export function requireBoolean(facts: ExpressionFacts, what: string, run: StatementRun): void {
  const type = facts.type && baseType(facts.type, { state: run.draft, pgVersion: run.env.pgVersion });
  if (type === undefined || type.name === 'bool' || type.name === 'unknown' || type.schema !== 'pg_catalog') return;
  run.fail('42804', `argument of ${what} must be type boolean, not type ${type.name}`);
}
