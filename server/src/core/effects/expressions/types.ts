import type { TypeRef } from '../../schema/objects';
import { SESSION_KEYS } from '../../schema/session';
import type { State } from '../../schema/state';
import type { TypeName } from '../../syntax/expression';
import { inMajor, pgTypes, type Volatility } from './pg-data';

/** What decides about types: the objects so far, and whose catalogs apply. */
export interface TypeContext {
  readonly state: State;
  /** 12 to 18. */
  readonly pgVersion: number;
}

/**
 * A type's name in the generated data and everywhere inside effects: `int4`, `int4[]`, `@citext`
 * (owned by an extension, in any schema), `public.mood`. One type has one key, so keys compare with
 * `===`.
 */
export type TypeKey = string;

interface TypeInfo {
  readonly key: TypeKey;
  readonly kind: 'base' | 'array' | 'composite' | 'domain' | 'enum' | 'pseudo' | 'range' | 'multirange';
  /** pg_type.typcategory: S string, N number, D date and time, A array, ... */
  readonly category: string;
  readonly preferred: boolean;
  /**
   * Of the functions that read and write its text form: what a cast through text costs in
   * volatility.
   */
  readonly input: Volatility;
  readonly output: Volatility;
  readonly collation: 'none' | 'default' | 'C';
  /** Of an array (also int2vector, point, ...). */
  readonly element?: TypeKey;
  /** Of a domain: what it is over, with modifiers. */
  readonly base?: TypeRef;
  /**
   * Nothing is known of its casts: `CREATE TYPE` with functions in C, or an extension we only know
   * by name.
   */
  readonly opaque: boolean;
}

/**
 * Schemas that names without one are looked up in; pg_catalog comes first unless it is named (docs:
 * 5.10.5, namespace.c).
 */
export function searchPath(state: State): readonly string[] {
  const value = state.get(SESSION_KEYS.searchPath);
  const schemas = value?.kind === 'search-path' ? value.schemas : ['public'];
  return schemas.includes('pg_catalog') ? schemas : ['pg_catalog', ...schemas];
}

function extensionSchema(state: State, extension: string): string | undefined {
  const object = state.get(`extension:${extension}`);
  return object?.kind === 'extension' ? object.schema : undefined;
}

/** Schema an extension in the database was put into; undefined when it is not there. */
export { extensionSchema };

/** The type `name` in one schema, as a key; undefined when there is none. */
function findIn(schema: string, name: string, ctx: TypeContext): TypeKey | undefined {
  if (schema === 'pg_catalog' && pgTypes.get(name).some((type) => inMajor(type, ctx.pgVersion))) return name;
  for (const type of pgTypes.get(`@${name}`)) {
    if (type.extension && inMajor(type, ctx.pgVersion) && extensionSchema(ctx.state, type.extension) === schema) return type.name;
  }
  const key = `${schema}.${name}`;
  const own = ctx.state.get(`type:${key}`);
  if (own && (own.kind === 'enum' || own.kind === 'domain' || own.kind === 'range' || own.kind === 'base-type')) return key;
  const relation = ctx.state.get(`relation:${key}`);
  // Every table and view has a row type of the same name; indexes and sequences have none.
  if (relation && (relation.kind === 'table' || relation.kind === 'view' || relation.kind === 'matview' || relation.kind === 'composite'))
    return key;
  // `_int4` is how pg_type calls the array of int4 (makeArrayTypeName in pg_type.c).
  if (name.startsWith('_')) {
    const element = findIn(schema, name.slice(1), ctx);
    if (element && !element.endsWith('[]')) return `${element}[]`;
  }
  return undefined;
}

/**
 * Looks a type name up as PostgreSQL does (LookupTypeName in parse_type.c); undefined when nothing
 * says that it exists.
 */
export function resolveType(type: TypeName, ctx: TypeContext): TypeRef | undefined {
  if (type.percentType) return undefined;
  const schemas = type.schema ? [type.schema] : searchPath(ctx.state);
  for (const schema of schemas) {
    const key = findIn(schema, type.name, ctx);
    if (key === undefined) continue;
    const array = type.arrayDimensions > 0 || key.endsWith('[]');
    const name = key.endsWith('[]') ? type.name.slice(1) : type.name;
    return { schema, name, array, modifiers: type.modifiers };
  }
  return undefined;
}

/** The key of a resolved type. */
export function typeKey(ref: TypeRef, ctx: TypeContext): TypeKey {
  const suffix = ref.array ? '[]' : '';
  if (ref.schema === 'pg_catalog') return ref.name + suffix;
  return (findIn(ref.schema, ref.name, ctx) ?? `${ref.schema}.${ref.name}`) + suffix;
}

export function typeRef(key: TypeKey, ctx: TypeContext): TypeRef {
  const array = key.endsWith('[]');
  const plain = array ? key.slice(0, -2) : key;
  if (plain.startsWith('@')) {
    const extension = pgTypes.get(plain)[0]?.extension;
    return { schema: (extension && extensionSchema(ctx.state, extension)) ?? 'public', name: plain.slice(1), array, modifiers: [] };
  }
  const dot = plain.indexOf('.');
  return dot < 0
    ? { schema: 'pg_catalog', name: plain, array, modifiers: [] }
    : { schema: plain.slice(0, dot), name: plain.slice(dot + 1), array, modifiers: [] };
}

const KINDS: Readonly<Record<string, TypeInfo['kind']>> = {
  b: 'base',
  c: 'composite',
  d: 'domain',
  e: 'enum',
  p: 'pseudo',
  r: 'range',
  m: 'multirange',
};

/**
 * Types made by the user: their input and output functions are enum_in, domain_in, record_in,
 * range_in, all stable (pg_proc.dat).
 */
function made(key: TypeKey, kind: TypeInfo['kind'], category: string): TypeInfo {
  return { key, kind, category, preferred: false, input: 'stable', output: 'stable', collation: 'none', opaque: false };
}

export function typeInfo(key: TypeKey, ctx: TypeContext): TypeInfo | undefined {
  if (key.endsWith('[]')) {
    const element = typeInfo(key.slice(0, -2), ctx);
    // array_in and array_out are stable because an element's functions may be.
    return element && { ...made(key, 'array', 'A'), element: element.key, collation: element.collation, opaque: element.opaque };
  }
  const dot = key.indexOf('.');
  if (dot < 0) return catalogType(key, ctx);
  const own = ctx.state.get(`type:${key}`);
  if (own?.kind === 'enum') return made(key, 'enum', 'E');
  if (own?.kind === 'range') return made(key, 'range', 'R');
  if (own?.kind === 'base-type') return { ...made(key, 'base', 'U'), opaque: true };
  if (own?.kind === 'domain') return domainInfo(key, own.base, ctx);
  const relation = ctx.state.get(`relation:${key}`);
  return relation && 'kind' in relation && relation.kind !== 'index' && relation.kind !== 'sequence'
    ? made(key, 'composite', 'C')
    : undefined;
}

/**
 * The type of a column, where something is known of it. A type that no migration makes is
 * compatible with everything, and so is a domain over it.
 */
export function knownType(ref: TypeRef | undefined, ctx: TypeContext): TypeRef | undefined {
  return ref && typeInfo(typeKey(baseType({ ...ref, array: false }, ctx), ctx), ctx) ? ref : undefined;
}

function domainInfo(key: TypeKey, base: TypeRef, ctx: TypeContext): TypeInfo {
  const baseKey = typeKey(base, ctx);
  // A domain over itself cannot be, but the replayed state may hold one after a rename we did not
  // follow.
  const under = baseKey === key ? undefined : typeInfo(baseKey, ctx);
  return {
    ...made(key, 'domain', under?.category ?? 'U'),
    output: under?.output ?? 'stable',
    collation: under?.collation ?? 'none',
    base,
    opaque: under?.opaque ?? true,
  };
}

/**
 * Built-in types by major and name: they never change, and every column of every statement asks.
 */
const CATALOG_TYPES = new Map<number, Map<TypeKey, TypeInfo>>();

function catalogType(key: TypeKey, ctx: TypeContext): TypeInfo | undefined {
  let types = CATALOG_TYPES.get(ctx.pgVersion);
  if (!types) {
    types = new Map();
    CATALOG_TYPES.set(ctx.pgVersion, types);
  }
  const known = types.get(key);
  if (known) return known;
  const info = lookUpType(key, ctx);
  // What a domain is made of is looked up in the state; a name that is none of PostgreSQL's may be
  // anything.
  if (info && !info.base) types.set(key, info);
  return info;
}

function lookUpType(key: TypeKey, ctx: TypeContext): TypeInfo | undefined {
  const type = pgTypes.get(key).find((entry) => inMajor(entry, ctx.pgVersion));
  if (!type) return undefined;
  const { category, preferred, input, output, collation, element } = type;
  const kind = KINDS[type.kind] ?? 'base';
  const opaque = type.extension !== undefined && /^(vector|postgis)/.test(type.extension);
  if (kind === 'domain' && element)
    return { key, kind, category, preferred, input, output, collation, opaque, base: typeRef(element, ctx) };
  return { key, kind, category, preferred, input, output, collation, opaque, ...(element ? { element } : {}) };
}

/** The longest chain of domains we follow: a cycle in broken state must end. */
const DEEPEST = 32;

/**
 * What a domain is made of in the end, with the modifiers that apply there (getBaseTypeAndTypmod in
 * lsyscache.c).
 */
export function baseType(ref: TypeRef, ctx: TypeContext): TypeRef {
  let current = ref;
  for (let depth = 0; depth < DEEPEST && !current.array; depth++) {
    const info = typeInfo(typeKey(current, ctx), ctx);
    if (!info?.base) return current;
    current = info.base;
  }
  return current;
}

export function baseKey(key: TypeKey, ctx: TypeContext): TypeKey {
  return typeKey(baseType(typeRef(key, ctx), ctx), ctx);
}

/**
 * Whether a value of the type must be checked when it is stored: the domain, or one it is over, has
 * CHECK or NOT NULL (DomainHasConstraints in typcache.c). A domain inside an array or row does not
 * count: its values were checked when they were made.
 */
export function isConstrainedDomain(ref: TypeRef, ctx: TypeContext): boolean {
  let current = ref;
  for (let depth = 0; depth < DEEPEST && !current.array; depth++) {
    const key = typeKey(current, ctx);
    const info = typeInfo(key, ctx);
    if (!info?.base) return false;
    // The domains of contrib extensions: earth has checks, lo has none.
    if (key === '@earth') return true;
    const own = ctx.state.get(`type:${key}`);
    if (own?.kind === 'domain' && (own.notNull || own.checks.length > 0)) return true;
    current = info.base;
  }
  return false;
}

/**
 * The default that a column of this domain gets when it has none itself; the outermost domain that
 * has one decides (get_typdefault).
 */
export function domainDefault(ref: TypeRef, ctx: TypeContext): import('../../syntax/expression').Expression | undefined {
  let current = ref;
  for (let depth = 0; depth < DEEPEST && !current.array; depth++) {
    const key = typeKey(current, ctx);
    const own = ctx.state.get(`type:${key}`);
    if (own?.kind !== 'domain') return undefined;
    if (own.default) return own.default;
    current = own.base;
  }
  return undefined;
}
