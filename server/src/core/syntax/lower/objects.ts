import type {
  AlterObjectDependsStmt,
  AlterObjectSchemaStmt,
  CommentStmt,
  CreateExtensionStmt,
  CreateSchemaStmt,
  DropdbStmt,
  DropStmt,
  Node,
  RenameStmt,
} from '@pgsql/types';
import type { Comment, CreateExtension, CreateSchema, DependsOnExtension, DropObjects, ObjectWord, Rename, SetSchema } from '../change';
import type { QualifiedName, TypeName } from '../expression';
import { lastToken } from './indexes';
import { dottedName, relationName, relationOrOnly, typeName } from './names';
import { isPartWord, isRelationWord, objectWord, wordCount } from './object-words';
import { optionValue } from './options';
import type { Source } from './source';
import { strings, tree } from './tree';

/** DROP of anything that has a DropStmt: all but databases, roles, tablespaces and the like. */
export function dropObjects(source: Source, raw: DropStmt): DropObjects {
  const objectType = objectWord(raw.removeType);
  let first = 1 + wordCount(objectType);
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
    // The access method comes first (gram.y, DropOpClassStmt).
    if (objectType === 'operator class' || objectType === 'operator family') parts = parts.slice(1);
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
    ...signatureOf(source, raw.object),
    newName: raw.newname ?? '',
    ifExists: raw.missing_ok === true,
    cascade: raw.behavior === 'DROP_CASCADE',
  };
}

function renamedObject(source: Source, raw: RenameStmt): QualifiedName | undefined {
  if (raw.relation !== undefined) return relationOrOnly(source, raw.relation);
  const words = objectWord(raw.renameType === 'OBJECT_DOMCONSTRAINT' ? 'OBJECT_DOMAIN' : raw.renameType);
  return raw.object && namedObject(source, raw.object, words);
}

function namedObject(source: Source, object: Node, words: ObjectWord): QualifiedName {
  const { List, TypeName, String: word, ObjectWithArgs } = tree(object);
  const parts = List === undefined ? strings(TypeName?.names ?? ObjectWithArgs?.objname) : strings(List.items);
  return dottedName(source, word === undefined ? parts : [word.sval ?? ''], 1 + wordCount(words));
}

function signatureOf(source: Source, object: Node | undefined): { readonly signature?: readonly TypeName[] } {
  const routine = tree(object).ObjectWithArgs;
  if (routine === undefined || routine.args_unspecified === true) return {};
  return { signature: (routine.objargs ?? []).map((type) => typeName(source, tree(type).TypeName)) };
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

/** CREATE SCHEMA itself; what it creates inside are separate changes. */
export function createSchema(source: Source, raw: CreateSchemaStmt): CreateSchema {
  const end = raw.schemaElts === undefined ? lastToken(source) : source.find('create', 1) - 1;
  const name = raw.schemaname ?? raw.authrole?.rolename ?? '';
  return { kind: 'CreateSchema', span: source.span(0, end), name, ifNotExists: raw.if_not_exists === true };
}

/** COMMENT ON names its relation as a list of strings, with the column or constraint behind it. */
export function comment(source: Source, raw: CommentStmt): Comment {
  const objectType = objectWord(raw.objtype);
  const parts = strings(tree(raw.object).List?.items);
  const on = source.find('on', 0);
  const result = { kind: 'Comment' as const, span: source.span(0, lastToken(source)), objectType };
  if (parts.length === 0) return result;
  if (isRelationWord(objectType)) return { ...result, relation: dottedName(source, parts, on + 1 + wordCount(objectType)) };
  if (!isPartWord(objectType)) return result;
  const at = objectType === 'column' ? on + 2 : source.find('on', on + 1) + 1;
  return { ...result, relation: dottedName(source, parts.slice(0, -1), at), part: parts.at(-1) ?? '' };
}

/** ALTER ... SET SCHEMA. */
export function setSchema(source: Source, raw: AlterObjectSchemaStmt): SetSchema {
  return {
    kind: 'SetSchema',
    span: source.span(0, lastToken(source)),
    objectType: objectWord(raw.objectType),
    ...(raw.relation !== undefined && { relation: relationName(source, raw.relation) }),
    ...(raw.object !== undefined && { object: namedObject(source, raw.object, objectWord(raw.objectType)) }),
    ...signatureOf(source, raw.object),
    schema: raw.newschema ?? '',
    ifExists: raw.missing_ok === true,
  };
}

export function dependsOnExtension(source: Source, raw: AlterObjectDependsStmt): DependsOnExtension {
  return {
    kind: 'DependsOnExtension',
    span: source.span(0, lastToken(source)),
    objectType: objectWord(raw.objectType),
    ...(raw.relation !== undefined && { relation: relationName(source, raw.relation) }),
    extension: raw.extname?.sval ?? '',
    remove: raw.remove === true,
  };
}
