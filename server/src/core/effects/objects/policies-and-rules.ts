import { keyOf } from '../../schema/catalog';
import type { Dependent, Relation } from '../../schema/objects';
import { SYSTEM_COLUMNS } from '../../schema/system-columns';
import type { AlterPolicy, CreatePolicy, CreateRule } from '../../syntax/change';
import type { StatementRun } from '../statement-run';

/**
 * CREATE and ALTER POLICY: ACCESS EXCLUSIVE on the table, ACCESS SHARE on what a subquery of the
 * condition reads (policy.c, CreatePolicy).
 */
export function policy(change: CreatePolicy | AlterPolicy, run: StatementRun): void {
  const { name, columns, calls, reads } = change;
  const relation = run.relationOf(change.table);
  const command = change.kind === 'CreatePolicy' ? change.command : 'all';
  // gram.y and policy.c: what a command does not read has no USING, what it does not write no WITH
  // CHECK.
  if (change.withCheck && (command === 'select' || command === 'delete'))
    run.fail('42601', 'WITH CHECK cannot be applied to SELECT or DELETE');
  if (change.using && command === 'insert') run.fail('42601', 'only WITH CHECK expression allowed for INSERT');
  run.lockRelation(relation, 'AccessExclusiveLock');
  if (relation.kind !== 'table') return run.fail('42809', `"${relation.name}" is not a table`);
  const exists = relation.dependents.some((d) => d.kind === 'policy' && d.name === name);
  if (exists && change.kind === 'CreatePolicy') run.fail('42710', `policy "${name}" for table "${relation.name}" already exists`);
  if (relation.known && !exists && change.kind === 'AlterPolicy')
    run.fail('42704', `policy "${name}" for table "${relation.name}" does not exist`);
  if (reads.length === 0) requireOwnColumns(change, relation, run);
  for (const other of reads) {
    const read = run.catalog.find(other);
    if (read) run.lockRelation(read, 'AccessShareLock');
  }
  if (change.kind === 'CreatePolicy') hang({ kind: 'policy', name, columns, calls }, relation, { relations: reads, writes: [] }, run);
}

/** Without a subquery every column is the table's own. */
function requireOwnColumns(change: CreatePolicy | AlterPolicy, table: Extract<Relation, { kind: 'table' }>, run: StatementRun): void {
  if (!table.known || change.hasSubquery) return;
  const missing = change.columns.find(
    (name) => name !== '*' && name !== table.name && !SYSTEM_COLUMNS.has(name) && !table.columns.some((c) => c.name === name),
  );
  if (missing !== undefined) run.fail('42703', `column "${missing}" does not exist`);
}

/**
 * CREATE RULE: ACCESS EXCLUSIVE on the relation; its actions are analyzed, which locks what they
 * write and read (rewriteDefine.c, DefineQueryRewrite).
 */
export function createRule(change: CreateRule, run: StatementRun): void {
  const { name, columns, calls } = change;
  const relation = run.relationOf(change.table);
  run.lockRelation(relation, 'AccessExclusiveLock');
  if (relation.kind === 'table' && change.event === 'select')
    run.fail(run.env.pgVersion >= 16 ? '42809' : '42P17', `relation "${relation.name}" cannot have ON SELECT rules`);
  const written = new Set(change.writes.map(({ relation: target }) => run.catalog.relationKey(target)));
  for (const other of change.relations) {
    const touched = run.catalog.find(other);
    if (touched) run.lockRelation(touched, written.has(keyOf(touched)) ? 'RowExclusiveLock' : 'AccessShareLock');
  }
  if (!('dependents' in relation)) return;
  const exists = relation.dependents.some((d) => d.kind === 'rule' && d.name === name && d.on === undefined);
  if (exists && !change.replace) run.fail('42710', `rule "${name}" for relation "${relation.name}" already exists`);
  if (relation.kind === 'view') run.put({ ...relation, insteadOf: true });
  if (relation.kind === 'table') hang({ kind: 'rule', name, columns, calls }, relation, change, run);
}

/** On its own table, and on every other that it names: those cannot go before it. */
function hang(
  dependent: Dependent,
  table: Extract<Relation, { kind: 'table' }>,
  named: Pick<CreateRule, 'relations' | 'writes'>,
  run: StatementRun,
): void {
  const key = keyOf(table);
  const isSame = (d: Dependent) => d.kind === dependent.kind && d.name === dependent.name;
  run.put({ ...table, dependents: [...table.dependents.filter((d) => d.on !== undefined || !isSame(d)), dependent] });
  for (const name of named.relations) {
    const other = run.catalog.find(name);
    if (!other || keyOf(other) === key || !('dependents' in other)) continue;
    const kept = other.dependents.filter((d) => d.on !== key || !isSame(d));
    const written = named.writes.filter((w) => run.catalog.relationKey(w.relation) === keyOf(other)).flatMap((w) => w.columns);
    const read = other.kind === 'table' && other.known ? other.columns.map((c) => c.name).filter((c) => dependent.columns.includes(c)) : [];
    run.put({ ...other, dependents: [...kept, { ...dependent, columns: [...read, ...written], on: key }] });
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
