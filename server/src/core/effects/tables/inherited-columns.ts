import { keyOf } from '../../schema/catalog';
import type { Column, Table, TypeRef } from '../../schema/objects';
import type { CreateTable } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import { sameExpression } from '../../syntax/walk';
import { namedNotNulls } from '../constraints/not-null-constraints';
import { pgTypes } from '../expressions/pg-data';
import { typeContext } from '../expressions/type-context';
import { typeKey } from '../expressions/types';
import type { StatementRun } from '../statement-run';
import { resolveColumn } from './column-definition';

/**
 * The new table with the columns and checks of its parents, its partitioned table and its type
 * (tablecmds.c, MergeAttributes).
 */
export function inherit(change: CreateTable, parent: Table | undefined, table: Table, run: StatementRun): Table {
  let result = table;
  const parents = parent ? [parent] : [];
  for (const name of change.inherits) {
    const found = run.relationOf(name);
    if (found.kind !== 'table') return run.fail('42809', `inherited relation "${found.name}" is not a table or foreign table`);
    if (parents.some((p) => keyOf(p) === keyOf(found)))
      run.fail('42P07', `relation "${found.name}" would be inherited from more than once`);
    if (found.partitionBy) run.fail('42809', `cannot inherit from partitioned table "${found.name}"`);
    if (found.partitionOf) run.fail('42809', `cannot inherit from partition "${found.name}"`);
    if (found.persistence === 'temporary' && change.persistence !== 'temporary')
      run.fail('42809', `cannot inherit from temporary relation "${found.name}"`);
    run.lock(keyOf(found), 'table', 'ShareUpdateExclusiveLock');
    run.updateTable(keyOf(found), (t) => ({ ...t, children: [...t.children, keyOf(table)] }));
    result = { ...result, inherits: [...result.inherits, keyOf(found)] };
    parents.push(found);
  }
  for (const from of parents) {
    refuseTwoDefaults(from, result, change, run);
    for (const own of result.columns) requireSameType(own, from.columns.find((c) => c.name === own.name)?.type, run);
    const columns: Column[] = namedNotNulls(from, run)
      .columns.filter((c) => !result.columns.some((own) => own.name === c.name))
      .map((c) => ({
        ...c,
        inherited: true,
        local: undefined,
        ...(c.notNullNoInherit && { notNull: false, notNullName: undefined, notNullNoInherit: undefined }),
        ownedSequence: undefined,
        // 17 made identity columns a matter of the whole partitioned table (release notes of 17).
        identity: change.partitionOf && run.env.pgVersion >= 17 ? c.identity : undefined,
      }));
    const checks = from.constraints
      .filter((c) => c.type === 'check' && !c.noInherit)
      .map((c) => ({ ...c, inherited: true, local: undefined }));
    const merged = checks.filter(
      (c) => !result.constraints.some((own) => own.name === c.name && sameExpression(own.expression, c.expression)),
    );
    result = {
      ...result,
      known: result.known && from.known,
      columns: [...result.columns, ...columns],
      constraints: [...result.constraints, ...merged],
    };
  }
  return change.ofType ? ofType(change, change.ofType, result, run) : result;
}

/** CREATE TABLE OF type: the columns are the type's (parse_utilcmd.c, transformOfType). */
function ofType(change: CreateTable, name: QualifiedName, table: Table, run: StatementRun): Table {
  const type = run.catalog.find(name);
  const other = type?.kind === 'composite' ? undefined : (type ?? run.catalog.findType(name));
  const own = name.schema === undefined && pgTypes.get(name.name).some((known) => !known.extension);
  if (other || own) run.fail('42809', `type ${name.name} is not a composite type`);
  if (type?.kind !== 'composite') return { ...table, ofType: `${name.schema ?? 'public'}.${name.name}`, known: false };
  const missing = change.columns.find((c) => !type.attributes.some((a) => a.name === c.name));
  if (missing) run.fail('42703', `column "${missing.name}" does not exist`);
  const attributes = type.attributes.map((definition) => resolveColumn(definition, table, run).column);
  run.put({ ...type, typedTables: [...type.typedTables, keyOf(table)] });
  return { ...table, ofType: keyOf(type), columns: attributes };
}

/**
 * Parents that disagree on a default: the statement must settle it (tablecmds.c, MergeAttributes).
 */
function refuseTwoDefaults(from: Table, merged: Table, change: CreateTable, run: StatementRun): void {
  const clash = from.columns.find((column) => {
    const own = merged.columns.find((c) => c.name === column.name);
    const settled = change.columns.some((c) => c.name === column.name && c.default !== undefined);
    return own?.default !== undefined && column.default !== undefined && !settled && !sameExpression(own.default, column.default);
  });
  if (clash) run.fail('42611', `column "${clash.name}" inherits conflicting default values`);
}

/** tablecmds.c, MergeAttributes. */
export function requireSameType(column: Column, type: TypeRef | undefined, run: StatementRun): void {
  const ctx = typeContext(run);
  if (!type || (typeKey(column.type, ctx) === typeKey(type, ctx) && String(column.type.modifiers) === String(type.modifiers))) return;
  run.fail('42804', `column "${column.name}" has a type conflict`);
}
