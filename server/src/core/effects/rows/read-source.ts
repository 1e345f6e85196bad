import { keyOf } from '../../schema/catalog';
import type { QualifiedName } from '../../syntax/expression';
import type { StatementRun } from '../statement-run';

/** A query reads its sources with ACCESS SHARE, from end to end when it fills something. */
export function readSource(name: QualifiedName, run: StatementRun, reads: boolean): void {
  const source = run.catalog.find(name);
  if (!source) {
    run.requireFindable(name);
    if (reads && !isOfServer(name)) readUnknown(name, run);
    return;
  }
  run.lockRelation(source, 'AccessShareLock');
  if (source.kind === 'matview' && reads) {
    // execMain.c, ExecOpenScanRelation.
    if (!source.loaded) run.fail('55000', `materialized view "${source.name}" has not been populated`);
    run.does('scan', keyOf(source), 'query', true);
  }
  // The planner opens what a view reads.
  if (source.kind === 'view')
    for (const key of source.reads) {
      const below = run.catalog.relation(key);
      if (below && key !== keyOf(source)) readSource({ schema: below.schema, name: below.name, span: name.span }, run, reads);
    }
  if (reads && source.kind === 'table') for (const t of [source, ...run.descendants(source)]) run.scan(t, 'query');
}

/** A table that no migration makes is taken to exist, and to hold rows. */
function readUnknown(name: QualifiedName, run: StatementRun): void {
  const key = run.catalog.relationKey(name);
  run.assume(`${key} exists: no earlier migration creates it`);
  run.lock(key, 'table', 'AccessShareLock');
  run.does('scan', key, 'query', true);
}

function isOfServer({ schema, name }: QualifiedName): boolean {
  return schema === undefined ? name.startsWith('pg_') : schema === 'pg_catalog' || schema === 'information_schema';
}
