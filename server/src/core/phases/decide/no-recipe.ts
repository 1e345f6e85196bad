import type { Cause } from '../../effects/effect';
import type { SchemaChange } from '../../syntax/change';

const COPY_AND_SWAP =
  'the table is rewritten. Create a new table, copy the rows in batches while a trigger keeps both tables in step, then swap the names.';
const REBUILD_INDEXES = 'indexes on the column are rebuilt. Drop them first, then build them again CONCURRENTLY.';

/** Why there is no recipe, and what to do instead. */
const INSTEAD: Readonly<Partial<Record<Cause, string>>> = {
  'partition-bound':
    'ATTACH PARTITION reads the partition to check its bound. First add a CHECK that implies the bound to the partition, NOT VALID, and VALIDATE it. Then ATTACH PARTITION reads no row.',
  'default-partition-bound':
    'the default partition is read, because its rows can belong to the new partition. First add a CHECK that excludes such rows to the default partition, NOT VALID, and VALIDATE it. Then ATTACH PARTITION reads no row.',
  'partition-index':
    'ATTACH PARTITION builds the indexes of the parent on the partition. First build the same indexes on the partition with CREATE INDEX CONCURRENTLY, and add its primary key with ADD CONSTRAINT ... USING INDEX. Then ATTACH PARTITION builds nothing.',
  detach: 'use DETACH PARTITION ... CONCURRENTLY (PostgreSQL 14 and later), in a separate file and outside a transaction.',
  enforced: 'all rows are checked under the lock. Add the constraint again as NOT VALID, VALIDATE it, then drop the old constraint.',
  persistence: COPY_AND_SWAP,
  'access-method': COPY_AND_SWAP,
  tablespace: 'the table is copied under the lock. pg_repack can move a table while it is in use. Otherwise use a maintenance window.',
  'set-expression':
    'all rows are computed again under the lock. Add a second column that a trigger computes, backfill it and swap the names, or use a maintenance window.',
  collation: REBUILD_INDEXES,
  'type-index-rebuild': REBUILD_INDEXES,
  'type-recheck':
    'constraints on the column are checked again for all rows. Drop them first, add them again NOT VALID, then VALIDATE them.',
  'type-rewrite':
    'the table is rewritten. Add a column of the new type, keep it in step with a trigger, backfill it, then swap the two names in one short transaction.',
};

const OTHERWISE = 'it reads or writes the whole table under a lock that blocks other sessions. Use a maintenance window.';

/** What to do about a change that no recipe covers. */
export function withoutRecipe(table: string, change: SchemaChange, cause: Cause): string {
  const subject = 'column' in change && typeof change.column === 'string' ? `${table}.${change.column}` : table;
  return `${subject}: ${INSTEAD[cause] ?? OTHERWISE}`;
}
