import { LOCK_MODES, type LockMode } from '../locks';
import { Catalog, KEYS, keyOf, type Named } from '../schema/catalog';
import { epochOf, goneKey, lastUnknown, UNKNOWN } from '../schema/certainty';
import type { DatabaseObject, Relation, Table } from '../schema/objects';
import type { Scope } from '../schema/origin';
import { SESSION_KEYS } from '../schema/session';
import type { Overlay } from '../schema/state';
import { emptyTable, hasStorage } from '../schema/table';
import type { RelationWord, SchemaChange } from '../syntax/change';
import type { QualifiedName } from '../syntax/expression';
import type { Cause, DependentObject, Effect, EffectError, RelationKind, RelationLock, Work } from './effect';
import type { Environment } from './environment';
import { isPopulated } from './rows/population';
import { noteTemporary } from './temporary-registry';

/** PostgreSQL would raise this error; thrown inside effects/ only, and caught by execute(). */
export class PostgresError extends Error {
  constructor(
    readonly sqlstate: string,
    message: string,
    readonly dataDependent: boolean,
    readonly dependents: readonly DependentObject[] = [],
    readonly at?: SchemaChange['span'],
  ) {
    super(message);
  }
}

/** Routines over the row type of a relation that went, or the routine whose body names it. */
type Orphan = { readonly rowType: Named } | { readonly routine: string };

/**
 * One statement being carried out: collects what it does, and changes the draft of the database as
 * it goes.
 */
export class StatementRun {
  readonly catalog: Catalog;
  /** Number of the change that is being carried out. */
  change = 0;
  /** Command that cannot run inside a transaction block, as PostgreSQL calls it. */
  nonTransactional: string | undefined;
  waitsForTransactions = false;
  /** Raised by rows that are presumed to be there. */
  rowsError: EffectError | null = null;
  /** What CASCADE takes along and is dropped when the statement has done the rest. */
  readonly orphans: Orphan[] = [];
  private rowsLast = false;
  private readonly locks = new Map<string, RelationLock>();
  private readonly work: Work[] = [];
  private readonly assumptions = new Set<string>();

  constructor(
    readonly draft: Overlay,
    readonly env: Environment,
    /** How many calls of routines are around it. */
    readonly depth = 0,
  ) {
    this.catalog = new Catalog(draft);
  }

  // --- what it does ---

  /**
   * Records a lock; the strongest one on a relation counts. No session waits for a relation that
   * this statement creates.
   */
  lock(relation: string, kind: RelationKind, mode: LockMode): void {
    const held = this.locks.get(relation);
    if (held && LOCK_MODES.indexOf(held.mode) >= LOCK_MODES.indexOf(mode)) return;
    this.locks.set(relation, { relation, relationKind: kind, mode, existedBefore: this.wasThere(relation) });
  }

  /** Locks a relation of any kind, by the object. */
  lockRelation(relation: Relation, mode: LockMode): void {
    this.lock(keyOf(relation), relation.kind, mode);
  }

  does(what: Work['what'], relation: string, cause: Cause, populated: boolean): void {
    if (this.work.some((w) => w.what === what && w.relation === relation && w.cause === cause && w.change === this.change)) return;
    this.work.push({ what, relation, cause, change: this.change, populated });
  }

  /** Reads the whole table once. */
  scan(table: Table, cause: Cause): void {
    if (!hasStorage(table)) return;
    this.does('scan', keyOf(table), cause, this.populated(table));
  }

  /**
   * Rewrites the table, and builds every index of it again (tablecmds.c, ATRewriteTables;
   * cluster.c, finish_heap_swap).
   */
  rewrite(table: Table, cause: Cause): void {
    if (!hasStorage(table)) return;
    const key = keyOf(table);
    const populated = this.populated(table);
    this.does('rewrite', key, cause, populated);
    this.does('scan', key, cause, populated);
    for (const index of table.indexes) {
      this.lock(index, 'index', 'AccessExclusiveLock');
      this.does('index-build', index, cause, populated);
    }
  }

  /** An index is built or rebuilt: the table is read for it. */
  buildIndex(index: string, table: Table, cause: Cause): void {
    if (!hasStorage(table)) return;
    const populated = this.populated(table);
    this.does('index-build', index, cause, populated);
    this.does('scan', keyOf(table), cause, populated);
  }

  isRewritten(relation: string): boolean {
    return this.work.some((w) => w.what === 'rewrite' && w.relation === relation);
  }

  assume(sentence: string): void {
    this.assumptions.add(sentence);
  }

  /** @param at the place in the statement, where the change as a whole is not to blame */
  fail(sqlstate: string, message: string, at?: SchemaChange['span']): never {
    throw new PostgresError(sqlstate, message, false, [], at);
  }

  /** 2BP01: `what` cannot be dropped before the objects that depend on it. */
  refuseDrop(what: string, dependents: readonly DependentObject[]): never {
    throw new PostgresError('2BP01', `cannot drop ${what} because other objects depend on it`, false, dependents);
  }

  /**
   * An error that depends on the rows. Where the history is replayed exactly it ends the statement;
   * where rows are only presumed, it is reported and the statement goes on: what comes after it is
   * written for a database in which it went well.
   */
  failOnRows(sqlstate: string, message: string): void {
    if (!this.env.presumeRows && !this.rowsLast) throw new PostgresError(sqlstate, message, true);
    this.rowsError ??= { sqlstate, message, dataDependent: true, change: this.change };
  }

  /**
   * ALTER TABLE looks at rows when all its actions have changed the catalog (tablecmds.c,
   * ATController): what they refuse comes last.
   */
  withRowsLast(work: () => void): void {
    const outer = this.rowsLast;
    this.rowsLast = true;
    work();
    this.rowsLast = outer;
    if (outer || this.env.presumeRows || !this.rowsError) return;
    this.change = this.rowsError.change;
    throw new PostgresError(this.rowsError.sqlstate, this.rowsError.message, true);
  }

  populated(table: Table): boolean {
    return isPopulated(table, this.env, this);
  }

  /**
   * Takes over what a statement inside this one does. Errors that rows decide count where it is
   * `certain` to run.
   */
  absorb(inner: StatementRun, certain: boolean): void {
    this.absorbLocks(inner);
    for (const { what, relation, cause, populated } of inner.work) this.does(what, relation, cause, populated);
    for (const assumption of inner.assumptions) this.assume(assumption);
    if (certain && inner.rowsError) this.rowsError ??= { ...inner.rowsError, change: this.change };
    for (const [key, value] of inner.draft.writes) this.draft.set(key, value);
  }

  absorbLocks(inner: StatementRun): void {
    for (const lock of inner.locks.values()) {
      const held = this.locks.get(lock.relation);
      if (held && LOCK_MODES.indexOf(held.mode) >= LOCK_MODES.indexOf(lock.mode)) continue;
      this.locks.set(lock.relation, { ...lock, existedBefore: lock.existedBefore && this.wasThere(lock.relation) });
    }
  }

  // --- the database ---

  put(relation: Relation): void {
    this.set(KEYS.relation(keyOf(relation)), relation);
    if (relation.schema === 'pg_temp' && relation.kind !== 'index') noteTemporary(keyOf(relation), this.draft);
  }

  remove(key: string): void {
    this.set(KEYS.relation(key), undefined);
  }

  /** An object as it is from now on; undefined for one that is gone. */
  set(key: string, object: DatabaseObject | undefined): void {
    if (object === undefined) {
      this.draft.set(key, undefined);
      return this.bury(key);
    }
    if (this.draft.get(key) === undefined) this.dig(key);
    this.draft.set(key, object.epoch === undefined ? { ...object, epoch: epochOf(this.draft) } : object);
  }

  /** Remembers that nothing has this name. */
  bury(key: string): void {
    this.draft.set(goneKey(key), { kind: 'gone', epoch: epochOf(this.draft) });
  }

  /** Forgets that nothing had this name. */
  dig(key: string): void {
    if (this.draft.get(goneKey(key))) this.draft.set(goneKey(key), undefined);
  }

  /**
   * Code that cannot be followed runs here. What it may have changed is uncertain from now on: an
   * error that rests on it is none.
   */
  makeUncertain(what: string, scope: Scope): void {
    const before = lastUnknown(this.draft);
    this.draft.set(UNKNOWN, {
      kind: 'unknown',
      number: (before?.number ?? 0) + 1,
      file: this.env.file,
      what,
      scope,
      ...(before && { before }),
    });
  }

  /** The present form of a table that is known to exist. */
  table(key: string): Table | undefined {
    return this.catalog.table(key);
  }

  /**
   * Every relation there is. A statement that asks depends on everything, and is executed again in
   * each pass.
   */
  relations(): Relation[] {
    return [...this.draft.entries('relation:')].flatMap(([key]) => this.catalog.relation(key.slice('relation:'.length)) ?? []);
  }

  updateTable(key: string, change: (table: Table) => Table): Table | undefined {
    const table = this.catalog.table(key);
    if (!table) return undefined;
    const next = change(table);
    this.put(next);
    return next;
  }

  /**
   * The schema that an unqualified CREATE puts its object into (namespace.c,
   * RangeVarGetCreationNamespace).
   */
  creationSchema(): string {
    if (this.catalog.searchPathIsEmpty) this.fail('3F000', 'no schema has been selected to create in');
    return this.catalog.creationSchema();
  }

  /**
   * A relation that the history dropped is gone. Where search_path is empty a name without a schema
   * finds what pg_catalog holds, and temporary relations (parse_relation.c, parserOpenTable).
   */
  requireFindable({ schema, name }: Pick<QualifiedName, 'schema' | 'name'>): void {
    const hidden = schema === undefined && !name.startsWith('pg_') && this.catalog.searchPathIsEmpty;
    if (!hidden && !this.catalog.isGone('relation', { ...(schema !== undefined && { schema }), name })) return;
    this.fail('42P01', `relation "${schema === undefined ? '' : `${schema}.`}${name}" does not exist`);
  }

  /**
   * The table a statement names. One that no migration created is taken to exist, with columns that
   * are not known; a relation of another kind is returned as it is.
   */
  relationOf(name: QualifiedName, what: RelationWord = 'table'): Relation {
    const found = this.catalog.find(name);
    if (found) return found;
    if (name.schema !== undefined && this.catalog.isSchemaGone(name.schema)) this.fail('3F000', `schema "${name.schema}" does not exist`);
    this.requireFindable(name);
    const schema = name.schema ?? this.catalog.creationSchema();
    const provided = this.env.known?.(KEYS.relation(`${schema}.${name.name}`));
    if (provided && 'schema' in provided && 'name' in provided && provided.kind === 'table') return provided;
    this.assume(`${schema}.${name.name} exists: no earlier migration creates it`);
    const unknown: Table = { ...emptyTable(schema, name.name, 'assumed'), known: false };
    // A table is remembered, so that later statements may add to what is known of it.
    if (what === 'table' || what === 'foreign table') this.put(unknown);
    return unknown;
  }

  /** The database before this statement. */
  get before(): Catalog {
    const { draft } = this;
    return new Catalog({
      get: (key) => draft.original(key),
      entries: (prefix) => draft.entries(prefix),
      since: (mark) => draft.since(mark),
    });
  }

  /**
   * Whether a statement with IF EXISTS does nothing, because there is no such relation. One that no
   * migration makes is taken to exist, with IF EXISTS as without; `explain` replays the history
   * exactly.
   */
  isMissing(name: QualifiedName): boolean {
    if (this.catalog.find(name)) return false;
    if (this.before.isGone('relation', name)) return true;
    if (this.env.presumeRows) return false;
    this.assume(`${this.catalog.relationKey(name)} does not exist: no earlier migration creates it`);
    return true;
  }

  /**
   * The schema in which a statement makes its object (namespace.c, RangeVarGetCreationNamespace).
   */
  schemaFor({ schema }: Pick<QualifiedName, 'schema'>): string {
    if (schema !== undefined && this.catalog.isSchemaGone(schema)) this.fail('3F000', `schema "${schema}" does not exist`);
    return schema ?? this.creationSchema();
  }

  /** The number of the transaction under way, for objects that remember where they were created. */
  get createdHere(): { readonly file: string; readonly transaction: number } {
    const value = this.draft.get(SESSION_KEYS.transaction);
    return { file: this.env.file, transaction: value?.kind === 'transaction' ? value.number : 0 };
  }

  /**
   * Every table below `table`: partitions and inheritance children, all levels, itself excluded
   * (find_all_inheritors in pg_inherits.c).
   */
  descendants(table: Table): Table[] {
    const found = new Map<string, Table>();
    const visit = (parent: Table) => {
      for (const key of [...parent.partitions, ...parent.children]) {
        const child = this.catalog.table(key);
        if (!child || found.has(key)) continue;
        found.set(key, child);
        visit(child);
      }
    };
    visit(table);
    return [...found.values()];
  }

  /**
   * Locks every table below and hands each to `visit`, parents first. The caller deals with ONLY.
   */
  onDescendants(table: Table, mode: LockMode, visit: (child: Table) => void): void {
    for (const child of this.descendants(table)) {
      this.lock(keyOf(child), 'table', mode);
      const now = this.table(keyOf(child));
      if (now) visit(now);
    }
  }

  lockDescendants(table: Table, mode: LockMode): void {
    for (const child of this.descendants(table)) this.lock(keyOf(child), 'table', mode);
  }

  effect(error: EffectError | null): Effect {
    return {
      locks: [...this.locks.values()],
      work: this.work,
      error,
      assumptions: [...this.assumptions],
      nonTransactional: this.nonTransactional !== undefined,
      waitsForTransactions: this.waitsForTransactions,
    };
  }

  /**
   * Whether it existed before this statement; what no migration created is taken to have existed.
   */
  private wasThere(relation: string): boolean {
    const before = this.draft.original(KEYS.relation(relation));
    return before !== undefined || this.draft.get(KEYS.relation(relation)) === undefined || this.isPhantom(relation);
  }

  private isPhantom(relation: string): boolean {
    const now = this.catalog.relation(relation);
    return now?.kind === 'table' && now.origin !== 'migration';
  }
}
