import type { Cause } from '../../effects/effect';
import type { SchemaChange } from '../../syntax/change';

const INSTEAD: Readonly<Partial<Record<Cause, string>>> = {
  'partition-bound':
    'the partition is read to check its bound; add a CHECK that implies the bound to it NOT VALID, VALIDATE it, then attach: nothing is read',
  'default-partition-bound':
    'the default partition is read for rows that belong to the new one; add a CHECK that excludes them to it NOT VALID, VALIDATE it, then attach',
  'partition-index':
    "indexes that the parent has are built on the partition meanwhile; build the same ones on it CONCURRENTLY first, the primary key's with ADD CONSTRAINT ... USING INDEX, then attach",
  detach: 'use DETACH PARTITION ... CONCURRENTLY (PostgreSQL 14), in a file of its own and outside a transaction',
  enforced: 'add the constraint anew as NOT VALID, VALIDATE it, then drop the other',
  persistence: 'create a new table, copy in batches while a trigger keeps both in step, then swap the names',
  tablespace: 'pg_repack moves a table while it is in use; otherwise do it in a maintenance window',
  'access-method': 'create a new table, copy in batches while a trigger keeps both in step, then swap the names',
  'set-expression':
    'every row is computed anew; add a second column kept by a trigger, backfill it and swap the names, or do it in a maintenance window',
  collation: 'indexes on the column are built anew; drop them before and build them again CONCURRENTLY afterwards',
  'type-index-rebuild': 'indexes on the column are built anew; drop them before and build them again CONCURRENTLY afterwards',
  'type-recheck': 'constraints on the column are checked again; drop them before, add them NOT VALID afterwards and VALIDATE them',
  'type-rewrite':
    'the table is written anew; add a column of the new type, keep it in step with a trigger, backfill it, then swap the two names in one short transaction',
};

/** What to do about a change that no recipe covers. */
export function withoutRecipe(table: string, change: SchemaChange, cause: Cause): string {
  const subject = 'column' in change && typeof change.column === 'string' ? `${table}.${change.column}` : table;
  const instead =
    INSTEAD[cause] ?? `it works through the whole table under a lock that others wait for (${cause}); do it in a maintenance window`;
  return `${subject}: ${instead}`;
}
