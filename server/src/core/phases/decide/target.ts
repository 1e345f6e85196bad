import type { StatementAnalysis } from '../../analysis/analysis';
import { Catalog } from '../../schema/catalog';
import type { State } from '../../schema/state';
import type { QualifiedName } from '../../syntax/expression';
import { cut, hasPlaceholderName, quoteIdentifier, schemaPrefix } from '../../syntax/quote';
import { NoOnlinePath, type RecipeContext } from '../step';

/** A statement and what is known before it. */
export interface StatementContext {
  readonly outcome: StatementAnalysis;
  readonly state: State;
  readonly pgVersion: number;
  readonly taken: string[];
}

/**
 * What recipes read about a statement and its table. `sql`: the table, when the statement does not
 * name it.
 */
export function contextOf({ outcome, state, pgVersion, taken }: StatementContext, name: QualifiedName, sql?: string): RecipeContext {
  const catalog = new Catalog(state);
  const statement = outcome.parsed;
  const key = catalog.relationKey(name);
  const target = { name, sql: sql ?? cut(statement.text, name.span), key, table: catalog.table(key) };
  // Names that are made from the table's name need to know it.
  if (statement.masked && hasPlaceholderName(target))
    throw new NoOnlinePath(
      `${target.sql}: the table's name contains a placeholder, so no names can be made from it. Write the name without a placeholder.`,
    );
  return { pgVersion, catalog, state, statement, target, taken };
}

/** The table of the first index that is dropped from a table which other sessions may use. */
export function indexedTable(
  { state, outcome }: StatementContext,
  names: readonly QualifiedName[],
): { readonly name: QualifiedName; readonly sql: string } | undefined {
  const catalog = new Catalog(state);
  for (const name of names) {
    const index = catalog.find(name);
    if (index?.kind !== 'index') continue;
    const held = outcome.effect.locks.some((lock) => lock.relation === index.table && lock.existedBefore);
    const table = catalog.table(index.table);
    if (!held || !table || table.partitionBy) continue;
    const prefix = schemaPrefix(cut(outcome.parsed.text, name.span));
    return { name: { schema: name.schema, name: table.name, span: name.span }, sql: prefix + quoteIdentifier(table.name) };
  }
  return undefined;
}
