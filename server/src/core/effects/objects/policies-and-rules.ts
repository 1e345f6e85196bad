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
  const before = relation.dependents.find((d) => d.kind === 'policy' && d.name === name && d.on === undefined);
  // PUBLIC has no name.
  const named = change.roles.includes('') ? [] : change.roles;
  const roles = change.roles.length > 0 || !before ? named : before.roles;
  const kept = change.kind === 'AlterPolicy' && !change.using && !change.withCheck;
  if (kept && before)
    run.updateTable(keyOf(relation), (t) => ({ ...t, dependents: t.dependents.map((d) => (d === before ? { ...d, roles } : d)) }));
  // Which of its two conditions names what is not remembered: of an altered policy only what it is
  // altered to counts.
  if (!kept && (before || change.kind === 'CreatePolicy')) {
    removePart(keyOf(relation), 'policy', name, run);
    const now = run.table(keyOf(relation)) ?? relation;
    hang({ kind: 'policy', name, columns, calls, roles }, now, { relations: reads, writes: [] }, run);
  }
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
  if (exists && relation.kind === 'table') removePart(keyOf(relation), 'rule', name, run);
  const now = run.catalog.relation(keyOf(relation)) ?? relation;
  if (now.kind === 'table') hang({ kind: 'rule', name, columns, calls }, now, change, run);
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
  const others = new Set(named.relations.flatMap((name) => run.catalog.find(name) ?? []).map(keyOf));
  others.delete(key);
  const own: Dependent = others.size > 0 ? { ...dependent, elsewhere: [...others] } : dependent;
  run.put({ ...table, dependents: [...table.dependents.filter((d) => d.on !== undefined || !isSame(d)), own] });
  for (const name of others) {
    const other = run.catalog.relation(name);
    if (!other || !('dependents' in other)) continue;
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
    removePart(on, kind, name, run);
  }
}

/** Takes a policy or rule off its table, and off the other relations that it names. */
export function removePart(table: string, kind: string, name: string, run: StatementRun): void {
  const own = run.table(table)?.dependents.find((d) => d.on === undefined && d.kind === kind && d.name === name);
  if (!own) return;
  run.updateTable(table, (t) => ({ ...t, dependents: t.dependents.filter((d) => d !== own) }));
  for (const key of own.elsewhere ?? []) {
    const other = run.catalog.relation(key);
    if (!other || !('dependents' in other)) continue;
    run.put({ ...other, dependents: other.dependents.filter((d) => d.on !== table || d.kind !== kind || d.name !== name) });
  }
}

/**
 * DROP OWNED BY: a policy is for one role less, and goes with its last one (policy.c,
 * RemoveRoleFromObjectPolicy).
 */
export function withoutRoles(roles: readonly string[], run: StatementRun): void {
  for (const table of run.relations()) {
    if (table.kind !== 'table') continue;
    for (const policy of table.dependents) {
      if (policy.on !== undefined || !policy.roles?.some((role) => roles.includes(role))) continue;
      run.lockRelation(table, 'AccessExclusiveLock');
      const left = policy.roles.filter((role) => !roles.includes(role));
      if (left.length === 0) removePart(keyOf(table), 'policy', policy.name, run);
      else
        run.updateTable(keyOf(table), (t) => ({
          ...t,
          dependents: t.dependents.map((d) => (d === policy ? { ...d, roles: left } : d)),
        }));
    }
  }
}
