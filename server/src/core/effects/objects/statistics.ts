import type { Relation } from '../../schema/objects';
import type { CreateStatistics, DropObjects } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import type { StatementRun } from '../statement-run';

/**
 * CREATE STATISTICS: ANALYZE will fill it; until then it is a row of the catalog (statscmds.c,
 * CreateStatistics).
 */
export function createStatistics(change: CreateStatistics, run: StatementRun): void {
  const table = run.relationOf(change.table);
  if (table.kind === 'index' || table.kind === 'view' || table.kind === 'sequence')
    run.fail('42809', `cannot define statistics for relation "${table.name}"`);
  requireSources(change, table, run);
  run.lockRelation(table, 'ShareUpdateExclusiveLock');
  const { name } = change;
  // 16 chooses a name where none is written.
  if (name === undefined || table.kind !== 'table') return;
  const key = `${name.schema ?? run.creationSchema()}.${name.name}`;
  if (table.statistics?.includes(key)) {
    if (change.ifNotExists) return;
    run.fail('42710', `statistics object "${key.slice(key.indexOf('.') + 1)}" already exists`);
  }
  run.put({ ...table, statistics: [...(table.statistics ?? []), key] });
}

/**
 * Columns of a table or materialized view, at least two; expressions since 14, and then one is
 * enough (statscmds.c).
 */
function requireSources({ sources, types }: CreateStatistics, relation: Relation, run: StatementRun): void {
  if (relation.kind !== 'table' && relation.kind !== 'matview')
    run.fail('42809', `cannot define statistics for relation "${relation.name}"`);
  const columns = sources.filter((name) => name !== '');
  const expressions = sources.length - columns.length;
  if (expressions > 0 && run.env.pgVersion < 14) run.fail('0A000', 'only simple column references are allowed in CREATE STATISTICS');
  const missing =
    relation.kind === 'table' && relation.known ? columns.find((name) => !relation.columns.some((c) => c.name === name)) : undefined;
  if (missing !== undefined) run.fail('42703', `column "${missing}" does not exist`);
  if (sources.length > 1) return;
  if (expressions === 0) run.fail('42P17', 'extended statistics require at least 2 columns');
  if (types.length > 0) run.fail('0A000', 'when building statistics on a single expression, statistics kinds may not be specified');
}

/** DROP STATISTICS locks the table it is on (statscmds.c, RemoveStatisticsById). */
export function dropStatistics(change: DropObjects, name: QualifiedName, run: StatementRun): void {
  const keys = (name.schema ? [name.schema] : run.catalog.searchPath()).map((schema) => `${schema}.${name.name}`);
  const found = run.relations().find((relation) => relation.kind === 'table' && relation.statistics?.some((key) => keys.includes(key)));
  if (found?.kind !== 'table')
    return run.assume(`statistics ${keys[0]} ${change.ifExists ? 'do not exist' : 'exist'}: no earlier migration creates them`);
  run.lockRelation(found, 'ShareUpdateExclusiveLock');
  run.put({ ...found, statistics: found.statistics?.filter((key) => !keys.includes(key)) });
}
