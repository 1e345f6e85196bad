import { keyOf } from '../../schema/catalog';
import type { Table } from '../../schema/objects';
import type { Expression } from '../../syntax/expression';
import { walk } from '../../syntax/walk';
import type { StatementRun } from '../statement-run';

/**
 * Tables with an expression that `uses` says yes to: what it names cannot be dropped before them
 * (dependency.c).
 */
export function tablesUsing(uses: (e: Expression) => boolean, run: StatementRun): Table[] {
  return run
    .relations()
    .filter((relation): relation is Table => relation.kind === 'table' && expressionsOf(relation).some((e) => holds(e, uses)));
}

export function holds(expression: Expression, uses: (e: Expression) => boolean): boolean {
  let found = false;
  walk(expression, (e) => {
    found ||= uses(e);
  });
  return found;
}

function expressionsOf(table: Table): Expression[] {
  const ofColumns = table.columns.flatMap((c) => [c.default, c.generated?.expression]);
  return [...ofColumns, ...table.constraints.map((c) => c.expression)].filter((e) => e !== undefined);
}

/**
 * `nextval('s')` with a literal: a regclass constant, by which the default depends on the sequence.
 */
export function callsSequence(e: Expression, sequence: string, run: StatementRun): boolean {
  if (e.kind !== 'call' || e.name.at(-1) !== 'nextval') return false;
  const [arg] = e.args;
  // A text is looked up each time it is asked: nothing hangs on the sequence then.
  if (arg?.kind === 'cast' && arg.type.name !== 'regclass') return false;
  const literal = arg?.kind === 'cast' ? arg.arg : arg;
  if (literal?.kind !== 'constant') return false;
  const parts = literal.value.split('.').map((part) => (/^".*"$/.test(part) ? part.slice(1, -1) : part.toLowerCase()));
  const [schema, name] = parts.length > 1 ? [parts[0], parts[1]] : [undefined, parts[0]];
  return run.catalog.relationKey({ ...(schema !== undefined && { schema }), name: name ?? '' }) === sequence;
}

/** Says yes to a call of the function. */
export function callsFunction(schema: string, name: string): (e: Expression) => boolean {
  return (e) => e.kind === 'call' && e.name.at(-1) === name && (e.name.length === 1 || e.name[0] === schema);
}

/** The same of a name written with dots. */
export function callsNamed(schema: string, name: string): (call: string) => boolean {
  return (call) => call === name || call === `${schema}.${name}`;
}

/** The tables whose columns take their values from a sequence, other than the one that owns it. */
export function tablesOnSequence(sequence: string, run: StatementRun): Table[] {
  return tablesUsing((e) => callsSequence(e, sequence, run), run);
}

export function without(tables: readonly Table[], key: string): Table[] {
  return tables.filter((table) => keyOf(table) !== key);
}
