import type { Table } from '../../schema/objects';
import type { ConstraintDefinition } from '../../syntax/change';
import { cut, quoteIdentifier, siblingOf } from '../../syntax/quote';
import { constraintName } from '../naming';
import { NoOnlinePath, type RecipeContext, type Step, type TargetTable } from '../step';
import { validateStep } from './check';
import { constraintBody } from './column-text';

export interface ForeignKeyParts {
  readonly name: string;
  /** `ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p NOT VALID` */
  readonly add: string;
  readonly validate: Step;
}

/**
 * A foreign key that checks new rows first (no row is read) and old ones later. It can stand in the same ALTER TABLE as the column.
 * Partitioned tables accept NOT VALID foreign keys from PostgreSQL 18 on (release notes 18).
 */
export function foreignKeyParts(context: RecipeContext, constraint: ConstraintDefinition, column?: string): ForeignKeyParts {
  const { target, statement, pgVersion } = context;
  if (target.table?.partitionBy && pgVersion < 18) {
    throw new NoOnlinePath(
      `${target.key}: before PostgreSQL 18 a foreign key of a partitioned table cannot be NOT VALID; add and validate it partition by partition, then on the parent`,
    );
  }
  const name = constraint.name ?? constraintName(context, constraint.columns, 'fkey');
  const body = constraintBody(statement.text, constraint.span);
  const definition = column === undefined ? body : `FOREIGN KEY (${quoteIdentifier(column)}) ${body}`;
  const referenced = constraint.references ? cut(statement.text, constraint.references.table.span) : undefined;
  return {
    name,
    add: `ADD CONSTRAINT ${quoteIdentifier(name)} ${definition} NOT VALID`,
    validate: validateStep(context, name, referenced),
  };
}

/** What no statement can make equal: a flag that says nothing about a foreign key, but is there to be seen. */
export function foreignKeyDifferences({ target, pgVersion }: RecipeContext): string[] {
  if (!target.table?.partitionBy || pgVersion >= 18) return [];
  return target.table.partitions.map(
    (key) => `${key}: its foreign key has pg_constraint.connoinherit true instead of false, which means nothing for a foreign key.`,
  );
}

/** ADD FOREIGN KEY on its own. */
export function foreignKeySteps(context: RecipeContext, constraint: ConstraintDefinition): Step[] {
  const { target } = context;
  if (target.table?.partitionBy && context.pgVersion < 18) return partitionedForeignKeySteps(context, constraint, target.table);
  const { add, name, validate } = foreignKeyParts(context, constraint);
  const drop = `ALTER TABLE ${target.sql} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(name)}`;
  return [
    {
      stage: 'constrain',
      table: target,
      slug: `${name}_not_valid`,
      needsLockTimeout: true,
      title: `Foreign key for new rows: ${name}`,
      statements: [`ALTER TABLE ${target.sql} ${add}`],
      down: [drop],
      effect: `SHARE ROW EXCLUSIVE on ${target.sql} and the referenced table for a moment: writes wait that long, no row is read.`,
      rollback: `${drop};`,
    },
    validate,
  ];
}

/**
 * Before PostgreSQL 18: each partition gets the key NOT VALID and validates it, then the parent's key takes theirs over and nothing is read
 * (tryAttachPartitionForeignKey in tablecmds.c). The names are those the parent's key would have given.
 */
function partitionedForeignKeySteps(context: RecipeContext, constraint: ConstraintDefinition, parent: Table): Step[] {
  const { target, catalog, statement } = context;
  const name = constraint.name ?? constraintName(context, constraint.columns, 'fkey');
  const add = `ADD CONSTRAINT ${quoteIdentifier(name)} ${constraintBody(statement.text, constraint.span)}`;
  const referenced = constraint.references ? cut(statement.text, constraint.references.table.span) : 'the referenced table';
  const partitions = parent.partitions.map((key): TargetTable => {
    const table = catalog.table(key);
    if (!table || table.partitionBy || table.constraints.some((c) => c.name === name)) {
      throw new NoOnlinePath(
        `${target.key}: partition ${key} is itself partitioned or has a constraint of this name; add the foreign key to each of the lowest partitions NOT VALID, validate it there, then on the parent`,
      );
    }
    const sql = siblingOf({ sql: target.name.schema === undefined ? '' : `${quoteIdentifier(table.schema)}.` }, table.name);
    return { name: { schema: target.name.schema && table.schema, name: table.name, span: target.name.span }, sql, key, table };
  });
  const drop = ({ sql }: TargetTable) => `ALTER TABLE ${sql} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(name)}`;
  const steps = partitions.flatMap((partition): Step[] => [
    {
      stage: 'constrain',
      table: partition,
      slug: `${partition.name.name}_${name}_not_valid`,
      needsLockTimeout: true,
      title: `Foreign key for new rows of partition ${partition.sql}`,
      statements: [`ALTER TABLE ${partition.sql} ${add} NOT VALID`],
      down: [drop(partition)],
      effect: `SHARE ROW EXCLUSIVE on ${partition.sql} and ${referenced} for a moment: writes wait that long, no row is read.`,
      rollback: `${drop(partition)};`,
    },
    validateStep({ ...context, target: partition }, name, referenced),
  ]);
  steps.push({
    stage: 'finish',
    table: target,
    slug: name,
    needsLockTimeout: true,
    title: `Foreign key ${name} of ${target.sql}`,
    statements: [`ALTER TABLE ${target.sql} ${add}`],
    down: [drop(target)],
    effect: `SHARE ROW EXCLUSIVE on ${target.sql} and its partitions, ACCESS EXCLUSIVE on ${referenced}, for a moment: the partitions' keys are taken over, no row is read.`,
    rollback: `${drop(target)};`,
  });
  return steps;
}
