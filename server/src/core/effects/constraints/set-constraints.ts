import type { Constraint, Table } from '../../schema/objects';
import type { SetConstraints } from '../../syntax/change';
import { noteConstraintsSet } from '../in-use';
import type { StatementRun } from '../statement-run';

/**
 * SET CONSTRAINTS finds constraints by name alone, in the first schema of the search path that has
 * one; every one of them must be deferrable (trigger.c, AfterTriggerSetState). A constraint that no
 * migration creates may exist nevertheless.
 */
export function setConstraints(change: SetConstraints, run: StatementRun): void {
  noteConstraintsSet(change, run);
  if (!change.deferred) return;
  const tables = run.relations().filter((relation): relation is Table => relation.kind === 'table');
  for (const { schema, name } of change.names) {
    for (const place of schema === undefined ? run.catalog.searchPath() : [schema]) {
      const found = tables.filter((table) => table.schema === place).flatMap((table) => namedIn(table, name));
      if (found.some((constraint) => !constraint.deferrable)) run.fail('42809', `constraint "${name}" is not deferrable`);
      if (found.length > 0) break;
    }
  }
}

function namedIn({ constraints }: Table, name: string): readonly Constraint[] {
  return constraints.filter((constraint) => constraint.name === name);
}
