import { KEYS, keyOf } from '../../schema/catalog';
import type { SetSchema } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import { moveType } from '../objects/move-type';
import { moveRoutine } from '../routines/move-routine';
import type { StatementRun } from '../statement-run';
import { renameRelation } from './rename-relation';

/** ALTER ... SET SCHEMA (alter.c, ExecAlterObjectSchemaStmt). */
export function setSchema(change: SetSchema, run: StatementRun): void {
  if (change.relation) return moveRelation(change, change.relation, run);
  if (!change.object) return;
  const { objectType, object, schema } = change;
  switch (objectType) {
    case 'type':
    case 'domain': {
      const type = run.catalog.findType(object) ?? run.catalog.find(object);
      if (type) return moveType(type, { schema, name: type.name }, run);
      return run.catalog.isTypeGone(object) ? run.fail('42704', `type "${object.name}" does not exist`) : undefined;
    }
    case 'function':
    case 'procedure':
    case 'routine':
    case 'aggregate':
      return moveRoutine(object, change.signature, ({ name }) => ({ schema, name }), run);
    case 'collation':
      return moveCollation(object, schema, run);
    case 'extension': {
      const extension = run.catalog.extension(object.name);
      return extension && run.set(KEYS.extension(object.name), { ...extension, schema });
    }
    default:
  }
}

function moveCollation(name: QualifiedName, schema: string, run: StatementRun): void {
  for (const place of name.schema === undefined ? run.catalog.searchPath() : [name.schema]) {
    const value = run.draft.get(KEYS.collation(`${place}.${name.name}`));
    if (value?.kind !== 'collation') continue;
    run.set(KEYS.collation(keyOf(value)), undefined);
    return run.set(KEYS.collation(`${schema}.${value.name}`), { ...value, schema });
  }
}

/** A relation, with what goes along (tablecmds.c, AlterTableNamespace). */
function moveRelation({ schema, ifExists }: SetSchema, name: QualifiedName, run: StatementRun): void {
  const relation = run.catalog.find(name);
  if (!relation) return ifExists ? undefined : run.requireFindable(name);
  if (run.catalog.isSchemaGone(schema)) run.fail('3F000', `schema "${schema}" does not exist`);
  if (relation.kind === 'sequence' && relation.ownedBy) run.fail('0A000', 'cannot move an owned sequence into another schema');
  run.lockRelation(relation, 'AccessExclusiveLock');
  if (relation.kind === 'index') run.fail('42809', `cannot change schema of index "${relation.name}"`);
  if (schema === 'pg_temp' || relation.schema === 'pg_temp') run.fail('0A000', 'cannot move objects into or out of temporary schemas');
  if (schema === relation.schema) return;
  // What goes along must find its name free too (tablecmds.c, AlterRelationNamespaceInternal,
  // AlterIndexNamespaces, AlterSeqNamespaces).
  const along = relation.kind === 'table' ? [...relation.indexes, ...relation.columns.flatMap((c) => c.ownedSequence ?? [])] : [];
  for (const key of [keyOf(relation), ...along]) {
    const own = key.slice(key.indexOf('.') + 1);
    if (run.catalog.relation(`${schema}.${own}`)) run.fail('42P07', `relation "${own}" already exists in schema "${schema}"`);
  }
  renameRelation(relation, relation.name, run, schema);
}
