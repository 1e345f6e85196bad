import type { Relation } from '../../schema/objects';
import type { ObjectWord, TableAction } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import type { StatementRun } from '../statement-run';
import { rowOf, type Target } from './actions';

/**
 * 42809 for an action on a relation of the wrong kind (tablecmds.c, ATPrepCmd and
 * ATSimplePermissions).
 */
export function requireTarget(action: TableAction, relation: Relation, run: StatementRun): void {
  if (action.objectType === 'index' && relation.kind !== 'index' && !(relation.kind === 'table' && !relation.known))
    run.fail('42809', `"${relation.name}" is not an index`);
  if (relation.kind === 'table' && !relation.known) return;
  const { targets, words } = rowOf(action);
  if (!targets(run.env.pgVersion).includes(targetOf(relation)))
    run.fail('42809', `ALTER action ${words} cannot be performed on relation "${relation.name}"`);
}

function targetOf(relation: Relation): Target {
  return relation.kind === 'table' && relation.foreign ? 'foreign table' : relation.kind;
}

const KINDS: Partial<Readonly<Record<ObjectWord, { readonly fits: (relation: Relation) => boolean; readonly what: string }>>> = {
  view: { fits: (r) => r.kind === 'view', what: 'a view' },
  matview: { fits: (r) => r.kind === 'matview', what: 'a materialized view' },
  'foreign table': { fits: (r) => r.kind === 'table' && r.foreign, what: 'a foreign table' },
  sequence: { fits: (r) => r.kind === 'sequence', what: 'a sequence' },
  type: { fits: (r) => r.kind === 'composite', what: 'a composite type' },
};

/**
 * ALTER TABLE is for any relation but a composite type; the other words are taken at their word
 * (tablecmds.c, RangeVarCallbackForAlterRelation). ALTER INDEX is, too, but for RENAME, which does
 * with anything.
 */
export function requireWord(relation: Relation, word: ObjectWord, run: StatementRun): void {
  if (relation.kind === 'table' && !relation.known) return;
  if (word === 'table' && relation.kind === 'composite') run.fail('42809', `"${relation.name}" is a composite type`);
  const kind = KINDS[word];
  if (kind && !kind.fits(relation)) run.fail('42809', `"${relation.name}" is not ${kind.what}`);
}

/**
 * Tables of pg_catalog (docs: System Catalogs). Names alone: a table of the user's may begin with
 * pg_ too.
 */
const CATALOGS = new Set(
  (
    'aggregate am amop amproc attrdef attribute auth_members authid cast class collation constraint conversion database db_role_setting ' +
    'default_acl depend description enum event_trigger extension foreign_data_wrapper foreign_server foreign_table index inherits init_privs ' +
    'language largeobject largeobject_metadata namespace opclass operator opfamily parameter_acl partitioned_table policy proc publication ' +
    'publication_namespace publication_rel range replication_origin rewrite seclabel sequence shdepend shdescription shseclabel statistic ' +
    'statistic_ext statistic_ext_data subscription subscription_rel tablespace transform trigger ts_config ts_config_map ts_dict ts_parser ' +
    'ts_template type user_mapping'
  )
    .split(' ')
    .map((name) => `pg_${name}`),
);

/** PostgreSQL's own catalogs cannot be altered (tablecmds.c; allow_system_table_mods is off). */
export function refuseSystemCatalog(name: QualifiedName, run: StatementRun): void {
  const here = name.schema === 'pg_catalog' || (name.schema === undefined && !run.catalog.find(name));
  if (here && CATALOGS.has(name.name)) run.fail('42501', `permission denied: "${name.name}" is a system catalog`);
}
