import { KEYS, keyOf } from '../schema/catalog';
import type { Index, Table } from '../schema/objects';
import type { DropObjects } from '../syntax/change';
import type { Expression } from '../syntax/expression';
import { typeContext } from './column-definition';
import { refuseOrCascade } from './dependencies';
import { removeIndex } from './indexes';
import { defaultOpclass } from './opclasses';
import { inMajor, pgFunctions, pgOpclasses, pgTypes } from './pg-data';
import type { Run } from './run';
import { typeKey } from './types';
import { holds } from './used-by';

/** DROP EXTENSION: refused while a column has a type of it, a default calls it or an index is built by it (dependency.c); CASCADE takes those along. */
export function dropExtension(name: string, change: DropObjects, run: Run): void {
  const calls = (e: Expression) => e.kind === 'call' && isOf(pgFunctions.get(e.name.at(-1) ?? ''), name, run) && !isOwn(e.name, run);
  for (const relation of run.relations()) {
    if (relation.kind === 'table') dropFrom(relation, name, calls, change.cascade, run);
  }
  run.set(KEYS.extension(name), undefined);
}

function dropFrom(table: Table, extension: string, calls: (e: Expression) => boolean, cascade: boolean, run: Run): void {
  const typed = table.columns.filter((c) =>
    pgTypes.get(typeKey({ ...c.type, array: false }, typeContext(run))).some((t) => t.extension === extension),
  );
  const computed = table.columns.filter((c) => c.default !== undefined && holds(c.default, calls));
  const indexes = table.indexes.flatMap((key) => run.catalog.index(key) ?? []).filter((index) => usesOpclass(index, table, extension, run));
  if (typed.length + computed.length + indexes.length === 0) return;
  if (!cascade) run.fail('2BP01', `cannot drop extension ${extension} because other objects depend on it`);
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
function usesOpclass(index: Index, table: Table, extension: string, run: Run): boolean {
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
function isOf(entries: readonly { readonly majors: number; readonly extension?: string }[], extension: string, run: Run): boolean {
  const present = entries.filter((entry) => inMajor(entry, run.env.pgVersion));
  return present.length > 0 && present.every((entry) => entry.extension === extension);
}

/** The extension that brings a type, when the history created it. */
export function extensionOfType(name: string, run: Run): string | undefined {
  const extension = pgTypes.get(`@${name}`).find((type) => inMajor(type, run.env.pgVersion))?.extension;
  return extension !== undefined && run.catalog.extension(extension) ? extension : undefined;
}

function isOwn(name: readonly string[], run: Run): boolean {
  const schemas = name.length > 1 ? [name.at(-2) ?? ''] : run.catalog.searchPath();
  return schemas.some((schema) => run.catalog.functions(`${schema}.${name.at(-1)}`) !== undefined);
}
