import { KEYS, keyOf } from '../../schema/catalog';
import type { Index, Table } from '../../schema/objects';
import type { CreateExtension, DependsOnExtension, DropObjects } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import { dropView, refuseOrCascade } from '../dependencies';
import { holds } from '../drops/used-by';
import { inMajor, pgFunctions, pgOpclasses, pgTypes, requiredExtensions } from '../expressions/pg-data';
import { typeContext } from '../expressions/type-context';
import { typeKey } from '../expressions/types';
import { removeIndex } from '../indexes/indexes';
import { defaultOpclass } from '../indexes/opclasses';
import type { StatementRun } from '../statement-run';

/**
 * CREATE EXTENSION: what it requires must be there, or comes along with CASCADE (extension.c,
 * get_required_extension).
 */
export function createExtension(change: CreateExtension, run: StatementRun): void {
  if (run.catalog.extension(change.name)) {
    if (change.ifNotExists) return;
    run.fail('42710', `extension "${change.name}" already exists`);
  }
  const schema = change.schema ?? run.catalog.creationSchema();
  for (const name of requiredExtensions(change.name, run.env.pgVersion)) {
    if (run.catalog.extension(name)) continue;
    if (change.cascade) createExtension({ ...change, name, schema }, run);
    // Extensions are often created together with the database, outside the migrations: only a
    // history that is replayed exactly proves that there is none.
    else if (run.env.presumeRows) run.assume(`extension ${name} is there, though no earlier migration creates it`);
    else run.fail('42704', `required extension "${name}" is not installed`);
  }
  run.set(KEYS.extension(change.name), { kind: 'extension', name: change.name, schema });
}

/**
 * DROP EXTENSION: refused while a column has a type of it, a default calls it or an index is built
 * by it (dependency.c); CASCADE takes those along.
 */
export function dropExtension(name: string, change: DropObjects, run: StatementRun): void {
  dropDependents(name, run);
  const calls = (e: Expression) => e.kind === 'call' && isOf(pgFunctions.get(e.name.at(-1) ?? ''), name, run) && !isOwn(e.name, run);
  for (const relation of run.relations()) {
    if (relation.kind === 'table') dropFrom(relation, name, calls, change.cascade, run);
  }
  run.set(KEYS.extension(name), undefined);
  for (const other of [...run.draft.entries(KEYS.extension('')).values()]) {
    if (other.kind !== 'extension' || !requiredExtensions(other.name, run.env.pgVersion).includes(name)) continue;
    if (change.names.some((together) => together.name === other.name)) continue;
    if (!change.cascade) run.refuseDrop(`extension ${name}`, [{ what: 'extension', name: other.name }]);
    dropExtension(other.name, change, run);
  }
}

/**
 * What was said to depend on an extension goes with it, unasked (DEPENDENCY_AUTO_EXTENSION in
 * dependency.c).
 */
function dropDependents(extension: string, run: StatementRun): void {
  for (const relation of run.relations()) {
    if ((relation.kind !== 'index' && relation.kind !== 'matview') || !relation.extensions?.includes(extension)) continue;
    if (relation.kind !== 'index') dropView(relation, run);
    else {
      const table = run.catalog.relation(relation.table);
      if (table) run.lockRelation(table, 'AccessExclusiveLock');
      removeIndex(relation, run);
    }
  }
}

/**
 * ALTER INDEX and ALTER MATERIALIZED VIEW ... [NO] DEPENDS ON EXTENSION (alter.c,
 * ExecAlterObjectDependsStmt); a trigger's table is only read.
 */
export function dependsOnExtension(change: DependsOnExtension, run: StatementRun): void {
  const { extension } = change;
  const relation = change.relation && run.relationOf(change.relation, 'index');
  if (!relation) return;
  const whole = change.objectType === 'index' || change.objectType === 'matview';
  run.lockRelation(relation, whole ? 'AccessExclusiveLock' : 'AccessShareLock');
  if (relation.kind !== 'index' && relation.kind !== 'matview') return;
  const others = (relation.extensions ?? []).filter((other) => other !== extension);
  run.put({ ...relation, extensions: change.remove ? others : [...others, extension] });
}

function dropFrom(table: Table, extension: string, calls: (e: Expression) => boolean, cascade: boolean, run: StatementRun): void {
  const typed = table.columns.filter((c) =>
    pgTypes.get(typeKey({ ...c.type, array: false }, typeContext(run))).some((t) => t.extension === extension),
  );
  const computed = table.columns.filter((c) => c.default !== undefined && holds(c.default, calls));
  const indexes = table.indexes.flatMap((key) => run.catalog.index(key) ?? []).filter((index) => usesOpclass(index, table, extension, run));
  if (typed.length + computed.length + indexes.length === 0) return;
  if (!cascade)
    run.refuseDrop(`extension ${extension}`, [
      ...typed.map((c) => ({ what: 'column', name: c.name, of: keyOf(table) })),
      ...computed.map((c) => ({ what: 'default value for column', name: c.name, of: keyOf(table) })),
      ...indexes.map((index) => ({ what: 'index', name: keyOf(index) })),
    ]);
  run.lockRelation(table, 'AccessExclusiveLock');
  for (const index of indexes) removeIndex(index, run);
  for (const { name } of typed) {
    const now = run.table(keyOf(table));
    if (now) refuseOrCascade({ table: now, column: name, cascade: true, what: `column ${name} of table ${table.name}` }, run);
  }
  run.updateTable(keyOf(table), (t) => ({
    ...t,
    columns: t.columns
      .filter((c) => !typed.some((gone) => gone.name === c.name))
      .map((c) => (computed.some((own) => own.name === c.name) ? { ...c, default: undefined } : c)),
  }));
}

/** Written, or chosen for the type of the column. */
function usesOpclass(index: Index, table: Table, extension: string, run: StatementRun): boolean {
  return index.columns.some((column) => {
    const type = table.columns.find((c) => c.name === column.column)?.type;
    const opclass = column.opclass ?? (type && defaultOpclass(type, index.accessMethod, typeContext(run)));
    return (
      opclass !== undefined &&
      isOf(
        pgOpclasses.get(index.accessMethod).filter((o) => o.name === opclass),
        extension,
        run,
      )
    );
  });
}

/** Nothing but the extension brings it. */
function isOf(entries: readonly { readonly majors: number; readonly extension?: string }[], extension: string, run: StatementRun): boolean {
  const present = entries.filter((entry) => inMajor(entry, run.env.pgVersion));
  return present.length > 0 && present.every((entry) => entry.extension === extension);
}

/** The extension that brings a type, when the history created it. */
export function extensionOfType(name: string, run: StatementRun): string | undefined {
  const extension = pgTypes.get(`@${name}`).find((type) => inMajor(type, run.env.pgVersion))?.extension;
  return extension !== undefined && run.catalog.extension(extension) ? extension : undefined;
}

function isOwn(name: readonly string[], run: StatementRun): boolean {
  const schemas = name.length > 1 ? [name.at(-2) ?? ''] : run.catalog.searchPath();
  return schemas.some((schema) => run.catalog.functions(`${schema}.${name.at(-1)}`) !== undefined);
}
