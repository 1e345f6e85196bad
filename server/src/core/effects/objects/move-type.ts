import { KEYS, keyOf, type Named } from '../../schema/catalog';
import type { Relation, TypeObject } from '../../schema/objects';
import type { StatementRun } from '../statement-run';
import { renameRelation } from '../tables/rename-relation';
import { followType } from './follow-names';

/**
 * RENAME and SET SCHEMA of a type, a domain or a composite type (typecmds.c, RenameType,
 * AlterTypeNamespaceInternal). A table has a row type of its name.
 */
export function moveType(type: TypeObject | Relation, to: Named, run: StatementRun): void {
  if (keyOf(to) === keyOf(type)) return;
  const taken = run.catalog.type(keyOf(to)) ?? run.catalog.relation(keyOf(to));
  // Sequences had a row type before 14 (heap.c, heap_create_with_catalog).
  if (taken && taken.kind !== 'index' && (taken.kind !== 'sequence' || run.env.pgVersion < 14)) {
    const where = to.schema === type.schema ? '' : ` in schema "${to.schema}"`;
    run.fail('42710', `type "${to.name}" already exists${where}`);
  }
  switch (type.kind) {
    case 'composite':
      if (to.schema === type.schema) run.lockRelation(type, 'AccessExclusiveLock');
      return renameRelation(type, to.name, run, to.schema);
    case 'enum':
    case 'domain':
    case 'range':
    case 'base-type':
      followType(type, to, run);
      return put(type, to, run);
    default:
      return run.fail('42809', `${type.name} is a table's row type`);
  }
}

/** What names it has followed by now. */
function put(type: TypeObject, to: Named, run: StatementRun): void {
  const now = run.catalog.type(keyOf(type)) ?? type;
  run.set(KEYS.type(keyOf(type)), undefined);
  run.set(KEYS.type(keyOf(to)), { ...now, schema: to.schema, name: to.name });
}
