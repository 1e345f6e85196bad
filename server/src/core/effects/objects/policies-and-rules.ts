import { keyOf } from '../../schema/catalog';
import type { Dependent, Relation } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { Other } from '../../syntax/change';
import type { StatementRun } from '../statement-run';

/** CREATE and ALTER POLICY: ACCESS EXCLUSIVE on the table, ACCESS SHARE on what a subquery of the condition reads (policy.c, CreatePolicy). */
export function policy(change: Other, run: StatementRun): void {
  const { detail } = change;
  const [first] = change.relations;
  const relation = first && run.relationOf(first);
  if (!relation) return;
  const command = String(detail.cmd_name ?? 'all');
  // gram.y and policy.c: what a command does not read has no USING, what it does not write no WITH CHECK.
  if (detail.withCheck === true && (command === 'select' || command === 'delete'))
    run.fail('42601', 'WITH CHECK cannot be applied to SELECT or DELETE');
  if (detail.using === true && command === 'insert') run.fail('42601', 'only WITH CHECK expression allowed for INSERT');
  run.lockRelation(relation, 'AccessExclusiveLock');
  if (relation.kind !== 'table') return run.fail('42809', `"${relation.name}" is not a table`);
  const name = String(detail.policy_name ?? '');
  const exists = relation.dependents.some((d) => d.kind === 'policy' && d.name === name);
  if (exists && change.node === 'CreatePolicy') run.fail('42710', `policy "${name}" for table "${relation.name}" already exists`);
  if (relation.known && !exists && change.node === 'AlterPolicy')
    run.fail('42704', `policy "${name}" for table "${relation.name}" does not exist`);
  if (change.relations.length === 1) requireOwnColumns(change, relation, run);
  for (const other of change.relations.slice(1)) {
    const read = run.catalog.find(other);
    if (read) run.lockRelation(read, 'AccessShareLock');
  }
  if (change.node === 'CreatePolicy') hang({ kind: 'policy', name, columns: change.columns, calls: change.calls }, relation, change, run);
}

/** Without a subquery every column is the table's own. */
function requireOwnColumns(change: Other, table: Extract<Relation, { kind: 'table' }>, run: StatementRun): void {
  if (!table.known || change.detail.subquery === true) return;
  const missing = change.columns.find(
    (name) => name !== '*' && name !== table.name && !SYSTEM_COLUMNS.has(name) && !table.columns.some((c) => c.name === name),
  );
  if (missing !== undefined) run.fail('42703', `column "${missing}" does not exist`);
}

/** CREATE RULE: ACCESS EXCLUSIVE on the relation; its actions are analyzed, which locks what they write and read (rewriteDefine.c, DefineQueryRewrite). */
export function createRule(change: Other, run: StatementRun): void {
  const { detail } = change;
  const [first] = change.relations;
  const relation = first && run.relationOf(first);
  if (!relation) return;
  run.lockRelation(relation, 'AccessExclusiveLock');
  const name = String(detail.rulename ?? '');
  if (relation.kind === 'table' && detail.event === 'CMD_SELECT')
    run.fail(run.env.pgVersion >= 16 ? '42809' : '42P17', `relation "${relation.name}" cannot have ON SELECT rules`);
  const written = new Set((change.writes ?? []).map(({ relation: target }) => run.catalog.relationKey(target)));
  for (const other of change.relations.slice(1)) {
    const touched = run.catalog.find(other);
    if (touched) run.lockRelation(touched, written.has(keyOf(touched)) ? 'RowExclusiveLock' : 'AccessShareLock');
  }
  if (!('dependents' in relation)) return;
  const exists = relation.dependents.some((d) => d.kind === 'rule' && d.name === name && d.on === undefined);
  if (exists && detail.replace !== true) run.fail('42710', `rule "${name}" for relation "${relation.name}" already exists`);
  if (relation.kind === 'view') run.put({ ...relation, standIn: true });
  if (relation.kind === 'table') hang({ kind: 'rule', name, columns: change.columns, calls: change.calls }, relation, change, run);
}

/** On its own table, and on every other that it names: those cannot go before it. */
function hang(dependent: Dependent, table: Extract<Relation, { kind: 'table' }>, change: Other, run: StatementRun): void {
  const key = keyOf(table);
  const isSame = (d: Dependent) => d.kind === dependent.kind && d.name === dependent.name;
  run.put({ ...table, dependents: [...table.dependents.filter((d) => d.on !== undefined || !isSame(d)), dependent] });
  for (const other of change.relations.slice(1)) {
    const named = run.catalog.find(other);
    if (!named || keyOf(named) === key || !('dependents' in named)) continue;
    const kept = named.dependents.filter((d) => d.on !== key || !isSame(d));
    const written = (change.writes ?? []).filter((w) => run.catalog.relationKey(w.relation) === keyOf(named)).flatMap((w) => w.columns);
    const read = named.kind === 'table' && named.known ? named.columns.map((c) => c.name).filter((c) => change.columns.includes(c)) : [];
    run.put({ ...named, dependents: [...kept, { ...dependent, columns: [...read, ...written], on: key }] });
  }
}

/** The policies and rules of other tables that name this one, as far as they are still there. */
export function hangingElsewhere(dependents: readonly Dependent[], run: StatementRun): readonly Dependent[] {
  return dependents.filter(
    ({ on, kind, name }) =>
      on !== undefined && run.table(on)?.dependents.some((d) => d.on === undefined && d.kind === kind && d.name === name),
  );
}

/** Takes such policies and rules off their tables. */
export function takeOff(dependents: readonly Dependent[], run: StatementRun): void {
  for (const { on, kind, name } of dependents) {
    if (on === undefined) continue;
    run.lock(on, 'table', 'AccessExclusiveLock');
    run.updateTable(on, (t) => ({
      ...t,
      dependents: t.dependents.filter((d) => d.on !== undefined || d.kind !== kind || d.name !== name),
    }));
  }
}
