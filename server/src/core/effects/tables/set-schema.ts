import { keyOf } from '../../schema/catalog';
import type { SetSchema } from '../../syntax/change';
import type { StatementRun } from '../statement-run';
import { renameRelation } from './rename-relation';

/**
 * ALTER ... SET SCHEMA of a relation (tablecmds.c, AlterTableNamespace); other objects take no lock
 * on one.
 */
export function setSchema(change: SetSchema, run: StatementRun): void {
  const relation = change.relation && run.catalog.find(change.relation);
  if (!relation) return;
  const { schema } = change;
  if (relation.kind === 'sequence' && relation.ownedBy) run.fail('0A000', 'cannot move an owned sequence into another schema');
  run.lockRelation(relation, 'AccessExclusiveLock');
  if (relation.kind === 'index') run.fail('42809', `cannot change schema of index "${relation.name}"`);
  if (schema === 'pg_temp' || relation.schema === 'pg_temp') run.fail('0A000', 'cannot move objects into or out of temporary schemas');
  if (schema === relation.schema) return;
  // What goes along must find its name free too (tablecmds.c, AlterRelationNamespaceInternal,
  // AlterIndexNamespaces, AlterSeqNamespaces).
  const along = relation.kind === 'table' ? [...relation.indexes, ...relation.columns.flatMap((c) => c.ownedSequence ?? [])] : [];
  for (const key of [keyOf(relation), ...along]) {
    const name = key.slice(key.indexOf('.') + 1);
    if (run.catalog.relation(`${schema}.${name}`)) run.fail('42P07', `relation "${name}" already exists in schema "${schema}"`);
  }
  renameRelation(relation, relation.name, run, schema);
}
