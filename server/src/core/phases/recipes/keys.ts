import type { ConstraintDefinition } from '../../syntax/change';
import { columnList, quoteIdentifier, siblingOf } from '../../syntax/quote';
import { relationName } from '../naming';
import { NoOnlinePath, type RecipeContext, type Step } from '../step';
import { BUILD_WAITS, heldForAMoment, heldWithoutBlocking, INVALID_INDEX, NO_ROW_IS_READ } from '../wording';
import { indexOptions } from './column-text';

/**
 * UNIQUE and PRIMARY KEY: the index is built CONCURRENTLY, then the constraint takes it over in a
 * moment (PostgreSQL docs, ALTER TABLE, ADD table_constraint_using_index). A primary key's columns
 * are NOT NULL by then: see `notNullSteps`.
 */
export function keySteps(context: RecipeContext, constraint: ConstraintDefinition): Step[] {
  const { target, statement } = context;
  const primary = constraint.type === 'primary-key';
  const columns = constraint.columns;
  const label = `${target.sql} (${columnList(columns)})`;
  if (target.table?.partitionBy) {
    throw new NoOnlinePath(
      `${target.key}: a unique index on a partitioned table cannot be built CONCURRENTLY. Add the constraint to the parent with ALTER TABLE ONLY, build a unique index CONCURRENTLY on each partition, then ALTER INDEX ... ATTACH PARTITION for each.`,
    );
  }
  if (constraint.withoutOverlaps)
    throw new NoOnlinePath(
      `${target.key}: a constraint WITHOUT OVERLAPS cannot take over an index (USING INDEX), so its index is built under the lock. Use a maintenance window.`,
    );
  // transformIndexConstraint names a key after its columns, a primary key after the table alone.
  const name = constraint.name ?? relationName(context, primary ? [] : columns, primary ? 'pkey' : 'key');
  if (constraint.name !== undefined) context.taken.push(constraint.name);
  const index = quoteIdentifier(name);
  const inSchema = siblingOf(target, name);
  const include = constraint.include.length > 0 ? ` INCLUDE (${columnList(constraint.include)})` : '';
  const nulls = constraint.nullsNotDistinct ? ' NULLS NOT DISTINCT' : '';
  const attributes = (constraint.deferrable ? ' DEFERRABLE' : '') + (constraint.initiallyDeferred ? ' INITIALLY DEFERRED' : '');
  const build = `CREATE UNIQUE INDEX CONCURRENTLY ${index} ON ${target.sql} (${columnList(columns)})${include}${nulls}${indexOptions(statement.text, constraint.span)}`;
  const dropIndex = `DROP INDEX CONCURRENTLY IF EXISTS ${inSchema}`;
  const dropConstraint = `ALTER TABLE ${target.sql} DROP CONSTRAINT IF EXISTS ${index}`;
  const slug = columns.join('_');
  // NULLs are different from each other, unless the constraint says NULLS NOT DISTINCT.
  const comparable =
    primary || constraint.nullsNotDistinct
      ? ''
      : ` WHERE ${columns.map((column) => `${quoteIdentifier(column)} IS NOT NULL`).join(' AND ')}`;
  const duplicates = `SELECT ${columnList(columns)}, count(*) FROM ${target.sql}${comparable} GROUP BY ${columnList(columns)} HAVING count(*) > 1 LIMIT 20`;
  return [
    {
      stage: 'index',
      table: target,
      slug: `${slug}_unique_index`,
      needsLockTimeout: false,
      title: `Build the unique index on ${label}`,
      statements: [build],
      down: [dropIndex],
      gate: `No two rows of ${target.sql} have the same ${columns.map(quoteIdentifier).join(' and ')}. This query returns no row: ${duplicates};`,
      effect: heldWithoutBlocking('ShareUpdateExclusiveLock', target.sql, 'while the index is built', BUILD_WAITS),
      rollback: `${dropIndex}; ${INVALID_INDEX}`,
    },
    {
      stage: 'finish',
      table: target,
      slug: primary ? 'primary_key' : `${slug}_unique`,
      needsLockTimeout: true,
      title: `Add the ${primary ? 'primary key' : 'unique constraint'} on ${label}`,
      statements: [
        `ALTER TABLE ${target.sql} ADD CONSTRAINT ${index} ${primary ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${index}${attributes}`,
      ],
      down: [dropConstraint],
      effect: heldForAMoment(
        'AccessExclusiveLock',
        target.sql,
        'The constraint takes over the index, which must be valid.',
        NO_ROW_IS_READ,
      ),
      rollback: `${dropConstraint}; This drops the index too.`,
    },
  ];
}
