import { keyOf } from '../../schema/catalog';
import type { StatementRun } from '../statement-run';
import { callsSequence, tablesOnSequence, without } from './used-by';

/**
 * Defaults that draw from a sequence forbid its DROP, or go with CASCADE. `owner` is a table that
 * is dropped with it.
 */
export function releaseSequence(sequence: string, cascade: boolean, owner: string | undefined, run: StatementRun): void {
  for (const table of without(tablesOnSequence(sequence, run), owner ?? '')) {
    if (!cascade)
      run.refuseDrop(
        `sequence ${sequence.split('.').at(-1)}`,
        table.columns
          .filter((c) => c.default && callsSequence(c.default, sequence, run))
          .map(({ name }) => ({ what: 'default value for column', name, of: keyOf(table) })),
      );
    run.lock(keyOf(table), 'table', 'AccessExclusiveLock');
    const columns = table.columns.map((c) => (c.default && callsSequence(c.default, sequence, run) ? { ...c, default: undefined } : c));
    run.put({ ...table, columns });
  }
  const owning = [...run.relations()].find(
    (r) => r.kind === 'table' && keyOf(r) !== owner && r.columns.some((c) => c.ownedSequence === sequence && c.default),
  );
  if (owning && cascade) run.lock(keyOf(owning), 'table', 'AccessExclusiveLock');
}
