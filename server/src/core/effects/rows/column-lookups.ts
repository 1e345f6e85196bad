import type { Relation } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { ColumnLookup, SchemaChange } from '../../syntax/change';
import type { StatementRun } from '../statement-run';

/**
 * Columns that a statement names and none of its relations has (parse_relation.c,
 * errorMissingColumn): found before it runs.
 * @param known other names it may use: parameters of the function whose body it is
 */
export function requireNamedColumns(changes: readonly SchemaChange[], run: StatementRun, known: ReadonlySet<string> = new Set()): void {
  for (const change of changes) {
    if (!('lookups' in change) || !change.lookups) continue;
    const missing = change.lookups.find((lookup) => !known.has(lookup.column) && isMissing(lookup, run));
    if (!missing) continue;
    const { column, qualifier, span } = missing;
    const name = qualifier === undefined ? `"${column}"` : `${qualifier}.${column}`;
    run.fail('42703', `column ${name} does not exist`, span);
  }
}

function isMissing({ column, qualifier, of }: ColumnLookup, run: StatementRun): boolean {
  if (SYSTEM_COLUMNS.has(column)) return false;
  const told = of.map((name) => columnsOf(run.catalog.find(name)));
  if (told.some((columns) => columns === undefined || columns.includes(column))) return false;
  // `t.total` may call a function total(t) (parse_func.c, ParseComplexProjection).
  return qualifier === undefined || !run.catalog.searchPath().some((schema) => run.catalog.functions(`${schema}.${column}`));
}

function columnsOf(relation: Relation | undefined): readonly string[] | undefined {
  if (relation?.kind === 'table') return relation.known ? relation.columns.map((c) => c.name) : undefined;
  if (relation?.kind !== 'view' && relation?.kind !== 'matview') return undefined;
  return relation.columns.length === 0 || relation.columns.includes('') ? undefined : relation.columns;
}
