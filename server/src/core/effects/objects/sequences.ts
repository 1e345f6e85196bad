import { keyOf } from '../../schema/catalog';
import type { Sequence } from '../../schema/objects';
import type { AlterSequence, CreateSequence, SequenceOptions } from '../../syntax/change';
import type { QualifiedName } from '../../syntax/expression';
import { requireWord } from '../alter-table/targets';
import type { StatementRun } from '../statement-run';
import { LIMITS } from './sequence-options';

export function createSequence(change: CreateSequence, run: StatementRun): void {
  const schema = change.temporary ? 'pg_temp' : run.schemaFor(change.name);
  // Sequences have a persistence since 15 (release notes of 15).
  if (change.unlogged && run.env.pgVersion < 15) run.fail('0A000', 'unlogged sequences are not supported');
  if (run.catalog.relation(`${schema}.${change.name.name}`)) {
    if (change.ifNotExists) return;
    run.fail('42P07', `relation "${change.name.name}" already exists`);
  }
  const limits = limitsOf(change.settings, {}, run);
  const key = `${schema}.${change.name.name}`;
  const ownedBy = change.ownedBy && owner(change.ownedBy, schema, run);
  run.put({ kind: 'sequence', schema, name: change.name.name, ownedBy, identity: false, ...limits });
  if (ownedBy) own(key, ownedBy, run);
}

/**
 * ALTER SEQUENCE: SHARE ROW EXCLUSIVE on the sequence, ACCESS SHARE on the table that comes to own
 * it (sequence.c, AlterSequence, process_owned_by).
 */
export function alterSequence(change: AlterSequence, run: StatementRun): void {
  if (change.ifExists && run.isMissing(change.name)) return;
  const sequence = run.relationOf(change.name, 'sequence');
  requireWord(sequence, 'sequence', run);
  run.lock(keyOf(sequence), 'sequence', 'ShareRowExclusiveLock');
  if (sequence.kind !== 'sequence') return;
  const limits = limitsOf(change.settings, sequence, run);
  if (change.ownedBy === undefined) return run.put({ ...sequence, ...limits });
  if (sequence.identity) run.fail('0A000', 'cannot change ownership of identity sequence');
  if (change.ownedBy === 'none') return run.put({ ...sequence, ...limits, ownedBy: undefined });
  const ownedBy = owner(change.ownedBy, sequence.schema, run);
  run.put({ ...sequence, ...limits, ownedBy });
  own(keyOf(sequence), ownedBy, run);
}

type Limits = Pick<Sequence, 'type' | 'min' | 'max'>;

/** A new type takes limits along that were the old type's own. */
function limitsOf({ type: written, min, max, increment }: SequenceOptions = {}, before: Limits, run: StatementRun): Limits {
  const type = written ?? before.type ?? 'int8';
  const range = LIMITS[type];
  if (!range) return run.fail('22023', 'sequence type must be smallint, integer, or bigint');
  if (increment === '0') run.fail('22023', 'INCREMENT must not be zero');
  const limit = (now: string | null | undefined, then: string | undefined) => (now === null ? undefined : (now ?? then));
  const [low, high] = [limit(min, before.min), limit(max, before.max)];
  const inRange = (value: string) => BigInt(value) >= range[0] && BigInt(value) <= range[1];
  if (high !== undefined && !inRange(high)) run.fail('22023', `MAXVALUE (${high}) is out of range for sequence data type ${type}`);
  if (low !== undefined && !inRange(low)) run.fail('22023', `MINVALUE (${low}) is out of range for sequence data type ${type}`);
  if (low !== undefined && high !== undefined && BigInt(low) >= BigInt(high))
    run.fail('22023', `MINVALUE (${low}) must be less than MAXVALUE (${high})`);
  return { type, min: low, max: high };
}

/** The owner is a column of a table in the same schema (process_owned_by). */
function owner(written: { readonly table: QualifiedName; readonly column: string }, schema: string, run: StatementRun) {
  const relation = run.relationOf(written.table);
  if (relation.kind !== 'table') return run.fail('42809', `sequence cannot be owned by relation "${relation.name}"`);
  if (relation.schema !== schema) run.fail('55000', 'sequence must be in same schema as table it is linked to');
  if (relation.known && !relation.columns.some((c) => c.name === written.column))
    run.fail('42703', `column "${written.column}" of relation "${relation.name}" does not exist`);
  return { table: keyOf(relation), column: written.column };
}

function own(sequence: string, by: { readonly table: string; readonly column: string }, run: StatementRun): void {
  const table = run.table(by.table);
  if (!table) return;
  run.lock(by.table, 'table', 'AccessShareLock');
  run.updateTable(by.table, (t) => ({
    ...t,
    columns: t.columns.map((c) => (c.name === by.column ? { ...c, ownedSequence: sequence } : c)),
  }));
}
