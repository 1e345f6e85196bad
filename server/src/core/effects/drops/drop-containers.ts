import { isTypeObject, KEYS, keyOf } from '../../schema/catalog';
import type { Column, Relation, Table } from '../../schema/objects';
import type { DropObjects } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import { dropView } from '../dependencies';
import { dropExtension, extensionOfType } from '../objects/extensions';
import type { StatementRun } from '../statement-run';
import { removeOverload } from './drop-routine';
import { dropTable } from './drop-table';
import { dropType } from './drop-type';

/** DROP TYPE and DOMAIN by the name that is written. */
export function dropNamedType(change: DropObjects, name: QualifiedName, together: ReadonlySet<string>, run: StatementRun): void {
  const type = run.catalog.findType(name) ?? run.catalog.find(name);
  const extension = type ? undefined : extensionOfType(name.name, run);
  if (extension !== undefined) run.fail('2BP01', `cannot drop type ${name.name} because extension ${extension} requires it`);
  if (!type) {
    if (run.before.isTypeGone(name)) return change.ifExists ? undefined : run.fail('42704', `type "${name.name}" does not exist`);
    return run.bury(KEYS.type(`${name.schema ?? run.catalog.creationSchema()}.${name.name}`));
  }
  // A table's row type goes with the table.
  if (type.kind === 'composite' || !('columns' in type)) dropType(type, change.cascade, dropAlong(run), run, together);
}

const dropAlong = (run: StatementRun) => (table: Table) => dropTable(table, true, new Set(), run);

export function tablesWith(test: (column: Column) => boolean, run: StatementRun): Table[] {
  return run.relations().filter((relation): relation is Table => relation.kind === 'table' && relation.columns.some(test));
}

/** Foreign tables hang on their server (foreigncmds.c). */
export function dropServer(name: string, change: DropObjects, run: StatementRun): void {
  for (const table of run.relations()) {
    if (table.kind !== 'table' || table.server !== name) continue;
    if (!change.cascade) run.refuseDrop(`server ${name}`, [{ what: 'foreign table', name: keyOf(table) }]);
    dropTable(table, true, new Set(), run);
  }
}

/** DROP SCHEMA: everything in it, and with CASCADE what hangs on that elsewhere. */
export function dropSchema(name: string, change: DropObjects, run: StatementRun): void {
  if (run.before.isSchemaGone(name)) return change.ifExists ? undefined : run.fail('3F000', `schema "${name}" does not exist`);
  const members = run.relations().filter((relation) => relation.schema === name);
  const types = [...run.draft.entries(KEYS.type('')).values()].filter(isTypeObject).filter((type) => type.schema === name);
  const routines = run.catalog.allFunctions().filter((functions) => functions.schema === name);
  const extensions = [...run.draft.entries(KEYS.extension('')).values()]
    .filter((e) => e.kind === 'extension')
    .filter((e) => e.schema === name);
  if (run.draft.get(KEYS.schema(name))?.kind !== 'schema') {
    // Every new database has `public`; of another schema earlier migrations may use tables.
    const exists = name === 'public' || members.length > 0;
    if (!exists && change.ifExists) {
      run.assume(`schema ${name} does not exist: no earlier migration creates it`);
      return run.bury(KEYS.schema(name));
    }
    const content = change.cascade ? `what ${exists ? 'else ' : ''}it holds is not known` : `it holds nothing${exists ? ' else' : ''}`;
    run.assume(exists ? `schema ${name}: ${content}` : `schema ${name} exists, and ${content}: no earlier migration creates it`);
  }
  const inside = [
    ...members.filter((m) => m.kind !== 'index').map((m) => ({ what: wordOf(m), name: keyOf(m) })),
    ...types.map((t) => ({ what: 'type', name: keyOf(t) })),
    ...routines.map((r) => ({ what: r.overloads.every((o) => o.procedure) ? 'procedure' : 'function', name: keyOf(r) })),
    ...extensions.map((e) => ({ what: 'extension', name: e.name })),
  ];
  if (inside.length > 0 && !change.cascade) run.refuseDrop(`schema ${name}`, inside);
  const together = new Set(members.map(keyOf));
  for (const member of members) {
    const now = run.catalog.relation(keyOf(member));
    if (!now) continue;
    if (now.kind === 'table') dropTable(now, true, together, run);
    else if (now.kind === 'view' || now.kind === 'matview') dropView(now, run);
    else if (now.kind === 'composite') dropType(now, true, dropAlong(run), run);
    else {
      run.lockRelation(now, 'AccessExclusiveLock');
      run.remove(keyOf(now));
    }
  }
  for (const { schema: own, name: type } of types) {
    const now = run.catalog.type(`${own}.${type}`);
    if (now) dropType(now, true, dropAlong(run), run);
  }
  for (const functions of routines) {
    for (const overload of functions.overloads) {
      const now = run.catalog.functions(keyOf(functions));
      if (now) removeOverload(now, overload, true, run);
    }
  }
  for (const extension of extensions) dropExtension(extension.name, change, run);
  run.set(KEYS.schema(name), undefined);
}

function wordOf({ kind }: Relation): string {
  return kind === 'matview' ? 'materialized view' : kind === 'composite' ? 'type' : kind;
}
