import type { LockMode } from '../../locks';
import type { Table } from '../../schema/objects';
import type { SwitchRule, SwitchTrigger } from '../../syntax/change';
import type { StatementRun } from '../statement-run';

/**
 * Triggers of partitions are the partitioned table's; children have their own (trigger.c,
 * EnableDisableTrigger).
 */
export function switchTrigger({ trigger, only }: SwitchTrigger, table: Table, run: StatementRun, mode: LockMode): void {
  if (typeof trigger === 'object' && table.known && !table.triggers.some((t) => t.name === trigger.name))
    run.fail('42704', `trigger "${trigger.name}" for table "${table.name}" does not exist`);
  if (!only && table.partitionBy) run.lockDescendants(table, mode);
}

/** rewriteDefine.c, EnableDisableRule. */
export function switchRule({ rule }: SwitchRule, table: Table, run: StatementRun): void {
  if (table.known && !table.dependents.some((d) => d.kind === 'rule' && d.name === rule && d.on === undefined))
    run.fail('42704', `rule "${rule}" for relation "${table.name}" does not exist`);
}
