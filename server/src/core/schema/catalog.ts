import type { QualifiedName, TypeName } from '../syntax/expression';
import { goneKey } from './certainty';
import type {
  DatabaseObject,
  DomainType,
  EnumType,
  ExtensionObject,
  FunctionSet,
  Index,
  PublicationObject,
  Relation,
  Sequence,
  Table,
  TypeObject,
  View,
} from './objects';
import { SESSION_KEYS } from './session';
import type { State, StateValue } from './state';

/** Keys of the store. A relation's key is also how effects and locks name it: 'schema.name'. */
export const KEYS = {
  relation: (name: string) => `relation:${name}`,
  type: (name: string) => `type:${name}`,
  functions: (name: string) => `functions:${name}`,
  schema: (name: string) => `schema:${name}`,
  extension: (name: string) => `extension:${name}`,
  collation: (name: string) => `collation:${name}`,
  publication: (name: string) => `publication:${name}`,
  /** By the keys of its types. */
  cast: (source: string, target: string) => `cast:${source}>${target}`,
  eventTrigger: (name: string) => `event-trigger:${name}`,
  /** Roles are not followed; that one is gone is. */
  role: (name: string) => `role:${name}`,
  /** An operator's name without its schema; OWN_CASTS for all casts together. */
  operator: (name: string) => `operator:${name}`,
  /** A type's name without its schema. */
  signatureType: (name: string) => `signature-type:${name}`,
} as const;

/** No operator can have this name. */
export const OWN_CASTS = 'cast';

export type Named = { readonly schema: string; readonly name: string };

/** 'schema.name', the spelling used everywhere outside SQL text. */
export function keyOf(object: Named): string {
  return `${object.schema}.${object.name}`;
}

const DEFAULT_SEARCH_PATH: readonly string[] = ['public'];

/**
 * Reading side of the database's state: finds objects by the names people write. Nothing is cached,
 * every look goes through `state`.
 */
export class Catalog {
  constructor(readonly state: State) {}

  searchPath(): readonly string[] {
    const value = this.state.get(SESSION_KEYS.searchPath);
    return value?.kind === 'search-path' ? value.schemas : DEFAULT_SEARCH_PATH;
  }

  /** Whether search_path was emptied, as the header of a dump does. */
  get searchPathIsEmpty(): boolean {
    const value = this.state.get(SESSION_KEYS.searchPath);
    return value?.kind === 'search-path' && value.emptied === true;
  }

  /** Schema in which an unqualified CREATE puts its object. */
  creationSchema(): string {
    return this.searchPath()[0] ?? 'public';
  }

  /**
   * The key a name would have: of the relation it finds, else of the one it would create or that
   * the history does not know.
   */
  relationKey(name: Pick<QualifiedName, 'schema' | 'name'>): string {
    const found = this.find(name);
    return found ? keyOf(found) : `${name.schema ?? this.creationSchema()}.${name.name}`;
  }

  find(name: Pick<QualifiedName, 'schema' | 'name'>): Relation | undefined {
    if (name.schema !== undefined) return this.relation(`${name.schema}.${name.name}`);
    // Temporary tables come first, as pg_temp does in every search path (PostgreSQL docs, 19.11.1,
    // search_path).
    for (const schema of ['pg_temp', ...this.searchPath()]) {
      const found = this.relation(`${schema}.${name.name}`);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * A migration dropped the object of this name or renamed it away, and none made it again. Where
   * a schema of search_path comes from no migration, the name may be found there.
   */
  isGone(kind: 'relation' | 'type' | 'functions', { schema, name }: Pick<QualifiedName, 'schema' | 'name'>): boolean {
    const gone = (place: string) => this.state.get(goneKey(KEYS[kind](`${place}.${name}`))) !== undefined;
    if (schema !== undefined) return gone(schema) || this.isSchemaGone(schema);
    if (kind === 'relation' && gone('pg_temp')) return true;
    const path = this.searchPath();
    if (!path.some(gone) || !path.every((place) => gone(place) || this.state.get(KEYS.schema(place)) !== undefined)) return false;
    // pg_catalog is looked up too, without being named.
    if (kind !== 'relation') return true;
    return this.madeInAnySchema(`public.${name}`) === undefined && this.relation(`pg_catalog.${name}`) === undefined;
  }

  /** A type by itself, or the row type of a relation. */
  isTypeGone(name: Pick<QualifiedName, 'schema' | 'name'>): boolean {
    return this.isGone('type', name) || this.isGone('relation', name);
  }

  isSchemaGone(name: string): boolean {
    return this.state.get(goneKey(KEYS.schema(name))) !== undefined;
  }

  /**
   * The table last made under the name of a relation that is not known in its schema. Where
   * search_path is not set, unqualified names go to the schema that the connection names: `items`
   * and `app.items` may be one table.
   */
  madeInAnySchema(key: string): Relation | undefined {
    const made = this.state.get(SESSION_KEYS.made(key.slice(key.indexOf('.') + 1)));
    return made?.kind === 'made' && !this.state.get(SESSION_KEYS.searchPath) ? this.relation(made.relation) : undefined;
  }

  relation(key: string): Relation | undefined {
    const value = this.state.get(KEYS.relation(key));
    return isRelation(value) ? value : undefined;
  }

  table(key: string): Table | undefined {
    const value = this.relation(key);
    return value?.kind === 'table' ? value : undefined;
  }

  index(key: string): Index | undefined {
    const value = this.relation(key);
    return value?.kind === 'index' ? value : undefined;
  }

  findTable(name: Pick<QualifiedName, 'schema' | 'name'>): Table | undefined {
    const value = this.find(name);
    return value?.kind === 'table' ? value : undefined;
  }

  findView(name: Pick<QualifiedName, 'schema' | 'name'>): View | undefined {
    const value = this.find(name);
    return value?.kind === 'view' || value?.kind === 'matview' ? value : undefined;
  }

  findSequence(name: Pick<QualifiedName, 'schema' | 'name'>): Sequence | undefined {
    const value = this.find(name);
    return value?.kind === 'sequence' ? value : undefined;
  }

  type(key: string): TypeObject | undefined {
    const value = this.state.get(KEYS.type(key));
    return isTypeObject(value) ? value : undefined;
  }

  findType(name: Pick<TypeName, 'schema' | 'name'>): TypeObject | undefined {
    if (name.schema !== undefined) return this.type(`${name.schema}.${name.name}`);
    for (const schema of this.searchPath()) {
      const found = this.type(`${schema}.${name.name}`);
      if (found) return found;
    }
    return undefined;
  }

  domain(key: string): DomainType | undefined {
    const value = this.type(key);
    return value?.kind === 'domain' ? value : undefined;
  }

  enum(key: string): EnumType | undefined {
    const value = this.type(key);
    return value?.kind === 'enum' ? value : undefined;
  }

  functions(key: string): FunctionSet | undefined {
    const value = this.state.get(KEYS.functions(key));
    return value?.kind === 'functions' ? value : undefined;
  }

  /**
   * Every function of the history. A statement that asks depends on all of them, and is executed
   * again in each pass.
   */
  allFunctions(): FunctionSet[] {
    return [...this.state.entries(KEYS.functions(''))].flatMap(([, value]) => (value.kind === 'functions' ? [value] : []));
  }

  /**
   * A collation by the last part of its name, as columns remember it; those that come with
   * PostgreSQL are all deterministic.
   */
  isNondeterministic(name: string | undefined): boolean {
    if (name === undefined) return false;
    return this.searchPath().some((schema) => {
      const value = this.state.get(KEYS.collation(`${schema}.${name}`));
      return value?.kind === 'collation' && !value.deterministic;
    });
  }

  publication(name: string): PublicationObject | undefined {
    const value = this.state.get(KEYS.publication(name));
    return value?.kind === 'publication' ? value : undefined;
  }

  extension(name: string): ExtensionObject | undefined {
    const value = this.state.get(KEYS.extension(name));
    return value?.kind === 'extension' ? value : undefined;
  }
}

export function isTypeObject(value: StateValue | undefined): value is TypeObject {
  return value?.kind === 'enum' || value?.kind === 'domain' || value?.kind === 'range' || value?.kind === 'base-type';
}

function isRelation(value: unknown): value is Relation {
  const kind = (value as DatabaseObject | undefined)?.kind;
  return kind === 'table' || kind === 'index' || kind === 'view' || kind === 'matview' || kind === 'sequence' || kind === 'composite';
}
