import { Catalog } from '../../schema/catalog';
import type { State } from '../../schema/state';
import { cut } from '../../syntax/quote';
import type { ParsedStatement } from '../../syntax/statement';
import { updateBackfill } from '../recipes/update';
import { NoOnlinePath, type RecipeContext } from '../step';
import type { BackfillRequest } from './request';
import { backfillText } from './text';

/** Options of every script. */
export interface ScriptOptions {
  /** Key columns, or ['ctid'] to go block by block. Unset: the table's primary or unique key. */
  readonly key?: readonly string[];
  readonly batch?: number;
  readonly target?: 'psql' | 'node';
  /** The path of the script, for the commands in its header. */
  readonly file?: string;
}

interface BackfillInput extends ScriptOptions {
  /** One UPDATE: see `updateStatement`. */
  readonly statement: ParsedStatement;
  /**
   * The schema, for the key and the functions' volatility. The script asks the database for the
   * rest.
   */
  readonly state: State;
  readonly pgVersion: number;
}

export type BackfillResult = { readonly text: string } | { readonly refused: string };

/** The UPDATE that `--table`, `--set` and `--where` describe, to be parsed like any other. */
export function updateStatement(parts: { readonly table: string; readonly set: string; readonly where?: string }): string {
  // On a separate line, so that no comment before it can swallow the condition.
  return `UPDATE ${parts.table} SET ${parts.set}${parts.where === undefined ? '' : `\nWHERE ${parts.where}`}`;
}

/** A backfill script for an UPDATE, or why there is none. */
export function backfillScript(input: BackfillInput): BackfillResult {
  const { statement } = input;
  const change = statement.changes[0];
  if (statement.error) return { refused: `cannot parse the UPDATE: ${statement.error.message}: ${statement.text}` };
  if (change?.kind !== 'Update' || statement.changes.length !== 1) return { refused: `not one UPDATE: ${statement.text}` };
  const catalog = new Catalog(input.state);
  const key = catalog.relationKey(change.table);
  const target = { name: change.table, sql: cut(statement.text, change.table.span), key, table: catalog.table(key) };
  const context: RecipeContext = { pgVersion: input.pgVersion, catalog, state: input.state, statement, target, taken: [] };
  try {
    return scriptOf(updateBackfill(context, change, []), input.state, input);
  } catch (error) {
    if (error instanceof NoOnlinePath) return { refused: error.reason };
    throw error;
  }
}

/** The script of a known backfill, such as a plan's. A key that cannot be used is refused. */
export function scriptOf(request: BackfillRequest, state: State, options: ScriptOptions): BackfillResult {
  const { relation } = request;
  const { batch, file, target } = options;
  const chosen = options.key?.length === 1 && options.key[0] === 'ctid' ? ('ctid' as const) : (options.key ?? request.key);
  if (chosen === 'ctid' && options.key === undefined) {
    return {
      refused: `${relation} has no primary key and no unique key of NOT NULL columns. Add one, or choose the key ctid to go through the table block by block.`,
    };
  }
  const problem = Array.isArray(chosen) ? keyProblem(new Catalog(state), relation, chosen) : undefined;
  if (problem) return { refused: problem };
  return { text: backfillText({ ...request, key: chosen, batch: batch ?? request.batch, file: file ?? request.file }, target) };
}

/** A chosen key must tell rows apart, have no NULL, and have an index. */
function keyProblem(catalog: Catalog, relation: string, key: readonly string[]): string | undefined {
  const table = catalog.table(relation);
  if (!table?.known) return undefined;
  for (const name of key) {
    const column = table.columns.find((c) => c.name === name);
    if (!column) return `${relation} has no column ${name}`;
    if (!column.notNull) return `${relation}.${name} can be NULL, and rows without a key would be left out`;
  }
  const unique = table.indexes.some((i) => {
    const index = catalog.index(i);
    return (
      index?.unique && !index.where && index.columns.length === key.length && key.every((name, n) => index.columns[n]?.column === name)
    );
  });
  return unique ? undefined : `${relation} has no unique index on (${key.join(', ')}), so this key cannot be used`;
}
