import type { ConstraintDefinition } from '../../syntax/change';
import { columnList, quoteIdentifier, siblingOf } from '../../syntax/quote';
import { relationName } from '../naming';
import { NoOnlinePath, type RecipeContext, type Step } from '../step';
import { indexOptions } from './column-text';

/**
 * UNIQUE and PRIMARY KEY: the index is built CONCURRENTLY, then the constraint takes it over in a moment (PostgreSQL docs, ALTER TABLE,
 * ADD table_constraint_using_index). A primary key's columns are NOT NULL by then: see `notNullSteps`.
 */
export function keySteps(context: RecipeContext, constraint: ConstraintDefinition): Step[] {
  const { target, statement } = context;
  const primary = constraint.type === 'primary-key';
  const columns = constraint.columns;
  const label = `${target.sql} (${columnList(columns)})`;
  if (target.table?.partitionBy) {
    throw new NoOnlinePath(
      `${target.key}: a unique index on a partitioned table cannot be built CONCURRENTLY; build one on each partition, then attach them`,
    );
  }
  if (constraint.withoutOverlaps)
    throw new NoOnlinePath(`${target.key}: WITHOUT OVERLAPS needs an index that no constraint can take over (USING INDEX)`);
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
  return [
    {
      stage: 'index',
      table: target,
      slug: `${slug}_unique_index`,
      needsLockTimeout: false,
      title: `Build the unique index on ${label}`,
      statements: [build],
      down: [dropIndex],
      gate: `No two rows of ${label} are equal: SELECT ${columnList(columns)}, count(*) FROM ${target.sql} GROUP BY ${columnList(columns)} HAVING count(*) > 1 LIMIT 20;`,
      effect: `SHARE UPDATE EXCLUSIVE on ${target.sql} while the index is built: reads and writes go on. It waits for transactions that were open when it began.`,
      rollback: `${dropIndex}; also after a failed build, which leaves an invalid index behind, before it is tried again.`,
    },
    {
      stage: 'finish',
      table: target,
      slug: primary ? 'primary_key' : `${slug}_unique`,
      needsLockTimeout: true,
      title: `${primary ? 'PRIMARY KEY' : 'UNIQUE'} on ${label}`,
      statements: [
        `ALTER TABLE ${target.sql} ADD CONSTRAINT ${index} ${primary ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${index}${attributes}`,
      ],
      down: [dropConstraint],
      effect: `ACCESS EXCLUSIVE on ${target.sql} for a moment: the constraint takes over the index, which must be valid; no row is read.`,
      rollback: `${dropConstraint}; this drops the index too.`,
    },
  ];
}
