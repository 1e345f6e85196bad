import type {
  CreateExtensionStmt,
  CreateSchemaStmt,
  DropdbStmt,
  DropStmt,
  ObjectType,
  RenameStmt,
  TruncateStmt,
  ViewStmt,
} from '@pgsql/types';
import type { CreateExtension, CreateSchema, CreateView, DropObjects, Rename, Truncate } from '../change';
import type { QualifiedName, TypeName } from '../expression';
import { columnReads } from './column-reads';
import { head } from './create-table';
import { groupedTables } from './grouped';
import { lastToken } from './indexes';
import { dottedName, relationName, relationOrOnly, typeName } from './names';
import { optionsIn, optionValue } from './options';
import { castTypes, references } from './references';
import type { Source } from './source';
import { strings, tree } from './tree';
import { combinesRows, plainQuery, queryColumns } from './view-columns';

const OBJECT_WORDS: Partial<Record<ObjectType, string>> = {
  OBJECT_TABCONSTRAINT: 'constraint',
  OBJECT_DOMCONSTRAINT: 'domain constraint',
  OBJECT_FDW: 'foreign data wrapper',
  OBJECT_FOREIGN_SERVER: 'server',
  OBJECT_OPCLASS: 'operator class',
  OBJECT_OPFAMILY: 'operator family',
  OBJECT_STATISTIC_EXT: 'statistics',
  OBJECT_TSCONFIGURATION: 'text search configuration',
  OBJECT_TSDICTIONARY: 'text search dictionary',
  OBJECT_TSPARSER: 'text search parser',
  OBJECT_TSTEMPLATE: 'text search template',
};

/** The words of RelationKeyword ('matview'), else SQL's own in lower case. */
export function objectWord(type: ObjectType | undefined): string {
  return (
    OBJECT_WORDS[type ?? 'OBJECT_TABLE'] ??
    (type ?? '')
      .replace(/^OBJECT_/, '')
      .toLowerCase()
      .replaceAll('_', ' ')
  );
}

/** DROP of anything that has a DropStmt: all but databases, roles, tablespaces and the like. */
export function dropObjects(source: Source, raw: DropStmt): DropObjects {
  const objectType = objectWord(raw.removeType);
  // matview is two words in SQL
  let first = 1 + (objectType === 'matview' ? 2 : objectType.split(' ').length);
  if (source.is(first, 'concurrently') && raw.concurrent === true) first++;
  if (source.is(first, 'if') && source.is(first + 1, 'exists') && raw.missing_ok === true) first += 2;
  const items = source.items(first);
  const names: QualifiedName[] = [];
  const signatures: (TypeName[] | undefined)[] = [];
  let on: QualifiedName | undefined;
  (raw.objects ?? []).forEach((node, i) => {
    const at = items[i]?.[0] ?? first;
    const { List, TypeName, String: word, ObjectWithArgs } = tree(node);
    let parts = List === undefined ? strings(TypeName?.names ?? ObjectWithArgs?.objname) : strings(List.items);
    if (word !== undefined) parts = [word.sval ?? ''];
    if (objectType === 'trigger' || objectType === 'rule' || objectType === 'policy') {
      on = dottedName(source, parts.slice(0, -1), source.find('on', at) + 1);
      parts = parts.slice(-1);
    }
    names.push(dottedName(source, parts, at));
    const types = objectType === 'cast' ? List?.items : undefined;
    signatures.push(
      types !== undefined
        ? types.map((type) => typeName(source, tree(type).TypeName))
        : ObjectWithArgs === undefined || ObjectWithArgs.args_unspecified === true
          ? undefined
          : (ObjectWithArgs.objargs ?? []).map((type) => typeName(source, tree(type).TypeName)),
    );
  });
  return {
    kind: 'DropObjects',
    span: source.span(0, lastToken(source)),
    objectType,
    names,
    ...(on === undefined ? {} : { on }),
    ifExists: raw.missing_ok === true,
    cascade: raw.behavior === 'DROP_CASCADE',
    concurrently: raw.concurrent === true,
    ...(signatures.some((signature) => signature !== undefined) ? { signatures } : {}),
  };
}

export function dropDatabase(source: Source, raw: DropdbStmt): DropObjects {
  const ifExists = raw.missing_ok === true;
  return {
    kind: 'DropObjects',
    span: source.span(0, lastToken(source)),
    objectType: 'database',
    names: [dottedName(source, [raw.dbname ?? ''], ifExists ? 4 : 2)],
    ifExists,
    cascade: false,
    concurrently: false,
  };
}

/** ALTER ... RENAME of relations, their parts, and objects that are not relations. */
export function rename(source: Source, raw: RenameStmt): Rename {
  const object = renamedObject(source, raw);
  return {
    kind: 'Rename',
    span: source.span(0, lastToken(source)),
    objectType: objectWord(raw.renameType),
    // Elsewhere PostgreSQL leaves the field at its first value, which says ACCESS METHOD.
    ...(raw.renameType === 'OBJECT_COLUMN' || raw.renameType === 'OBJECT_ATTRIBUTE' ? { relationType: objectWord(raw.relationType) } : {}),
    ...(object === undefined ? {} : { relation: object }),
    ...(raw.subname === undefined ? {} : { name: raw.subname }),
    newName: raw.newname ?? '',
    ifExists: raw.missing_ok === true,
    cascade: raw.behavior === 'DROP_CASCADE',
  };
}

function renamedObject(source: Source, raw: RenameStmt): QualifiedName | undefined {
  if (raw.relation !== undefined) return relationOrOnly(source, raw.relation);
  if (raw.object === undefined) return undefined;
  const { List, TypeName, String: word, ObjectWithArgs } = tree(raw.object);
  const parts = List === undefined ? strings(TypeName?.names ?? ObjectWithArgs?.objname) : strings(List.items);
  const words = objectWord(raw.renameType === 'OBJECT_DOMCONSTRAINT' ? 'OBJECT_DOMAIN' : raw.renameType).split(' ').length;
  return dottedName(source, word === undefined ? parts : [word.sval ?? ''], 1 + words);
}

/** CREATE [OR REPLACE] VIEW. */
export function createView(source: Source, raw: ViewStmt): CreateView {
  const { relations, columns, calls } = references(source, raw.query);
  const grouped = groupedTables(source, raw.query);
  const plain = plainQuery(raw.query);
  const options = optionsIn(source, raw.options);
  return {
    kind: 'CreateView',
    span: head(source, raw.view),
    name: relationName(source, raw.view),
    replace: raw.replace === true,
    materialized: false,
    withData: false,
    ifNotExists: false,
    temporary: raw.view?.relpersistence === 't',
    columns: strings(raw.aliases),
    ...(plain === undefined ? {} : { plain }),
    ...(combinesRows(raw.query) && { combinesRows: true as const }),
    ...(raw.withCheckOption !== undefined && raw.withCheckOption !== 'NO_CHECK_OPTION' && { checkOption: true as const }),
    ...(options.length === 0 ? {} : { options }),
    ...queryColumns(source, raw.query),
    ...(grouped.length === 0 ? {} : { grouped }),
    reads: relations,
    readsColumns: columns,
    ...(relations.length > 1 && { columnReads: columnReads(source, raw.query) }),
    calls,
    types: castTypes(source, raw.query),
  };
}

export function createExtension(source: Source, raw: CreateExtensionStmt): CreateExtension {
  const options = (raw.options ?? []).map((node) => tree(node).DefElem);
  const value = optionValue(source, options.find((option) => option?.defname === 'schema')?.arg);
  const version = optionValue(source, options.find((option) => option?.defname === 'new_version')?.arg);
  return {
    kind: 'CreateExtension',
    span: source.span(0, lastToken(source)),
    name: raw.extname ?? '',
    ifNotExists: raw.if_not_exists === true,
    ...(value === undefined ? {} : { schema: value }),
    ...(version === undefined ? {} : { version }),
    ...(options.some((option) => option?.defname === 'cascade') && { cascade: true }),
  };
}

/** CREATE SCHEMA itself; what it creates inside are changes of their own. */
export function createSchema(source: Source, raw: CreateSchemaStmt): CreateSchema {
  const end = raw.schemaElts === undefined ? lastToken(source) : source.find('create', 1) - 1;
  const name = raw.schemaname ?? raw.authrole?.rolename ?? '';
  return { kind: 'CreateSchema', span: source.span(0, end), name, ifNotExists: raw.if_not_exists === true };
}

export function truncate(source: Source, raw: TruncateStmt): Truncate {
  return {
    kind: 'Truncate',
    span: source.span(0, lastToken(source)),
    tables: (raw.relations ?? []).map((node) => relationOrOnly(source, tree(node).RangeVar)),
    cascade: raw.behavior === 'DROP_CASCADE',
    restartIdentity: raw.restart_seqs === true,
  };
}
