import { lockName } from '../../locks';
import type { Table } from '../../schema/objects';
import type { ConstraintDefinition } from '../../syntax/change';
import { cut, quoteIdentifier, siblingOf } from '../../syntax/quote';
import { constraintName } from '../naming';
import { NoOnlinePath, type RecipeContext, type Step, type TargetTable } from '../step';
import { heldForAMoment, NO_ROW_IS_READ, WRITES_WAIT } from '../wording';
import { constraintBody } from './column-text';
import { newRowsStep, validateStep } from './constraint-steps';

interface ForeignKeyParts {
  readonly name: string;
  /** `ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p NOT VALID` */
  readonly add: string;
  readonly validate: Step;
}

/**
 * A foreign key that is checked for new rows first (no row is read) and for old rows later. It can
 * stand in the same ALTER TABLE as the column. Partitioned tables accept NOT VALID foreign keys
 * from PostgreSQL 18 on (release notes 18).
 */
export function foreignKeyParts(context: RecipeContext, constraint: ConstraintDefinition, column?: string): ForeignKeyParts {
  const { target, statement, pgVersion } = context;
  if (target.table?.partitionBy && pgVersion < 18) {
    throw new NoOnlinePath(
      `${target.key}: before PostgreSQL 18, a foreign key of a partitioned table cannot be NOT VALID. Add it NOT VALID to each partition and validate it there, then add it to the parent.`,
    );
  }
  const name = constraint.name ?? constraintName(context, constraint.columns, 'fkey');
  const body = constraintBody(statement.text, constraint.span);
  const definition = column === undefined ? body : `FOREIGN KEY (${quoteIdentifier(column)}) ${body}`;
  return {
    name,
    add: `ADD CONSTRAINT ${quoteIdentifier(name)} ${definition} NOT VALID`,
    validate: validateStep(context, { name, referenced: referencedTable(context, constraint) }),
  };
}

/**
 * What no statement can make equal: a flag in the catalog that has no meaning for a foreign key.
 */
export function foreignKeyDifferences({ target, pgVersion }: RecipeContext): string[] {
  if (!target.table?.partitionBy || pgVersion >= 18) return [];
  return target.table.partitions.map(
    (key) => `${key}: pg_constraint.connoinherit of its foreign key is true instead of false, which has no meaning for a foreign key.`,
  );
}

/** ADD FOREIGN KEY to a table that exists. */
export function foreignKeySteps(context: RecipeContext, constraint: ConstraintDefinition): Step[] {
  const { target } = context;
  if (target.table?.partitionBy && context.pgVersion < 18) return partitionedForeignKeySteps(context, constraint, target.table);
  const { add, name, validate } = foreignKeyParts(context, constraint);
  const referenced = referencedTable(context, constraint);
  const effect = heldForAMoment('ShareRowExclusiveLock', `${target.sql} and ${referenced}`, WRITES_WAIT, NO_ROW_IS_READ);
  return [newRowsStep(context, { name, add, slug: `${name}_not_valid`, title: `Add foreign key ${name} for new rows`, effect }), validate];
}

/** As the statement names it. */
function referencedTable({ statement }: RecipeContext, { references }: ConstraintDefinition): string {
  return references ? cut(statement.text, references.table.span) : 'the referenced table';
}

/**
 * Before PostgreSQL 18, each partition gets the key NOT VALID and validates it. Then the parent's
 * key takes over those of the partitions, and nothing is read (tryAttachPartitionForeignKey in
 * tablecmds.c). The names are those that the parent's key would have given.
 */
function partitionedForeignKeySteps(context: RecipeContext, constraint: ConstraintDefinition, parent: Table): Step[] {
  const { target, catalog, statement } = context;
  const name = constraint.name ?? constraintName(context, constraint.columns, 'fkey');
  const add = `ADD CONSTRAINT ${quoteIdentifier(name)} ${constraintBody(statement.text, constraint.span)}`;
  const referenced = referencedTable(context, constraint);
  const partitions = parent.partitions.map((key): TargetTable => {
    const table = catalog.table(key);
    if (!table || table.partitionBy || table.constraints.some((c) => c.name === name)) {
      throw new NoOnlinePath(
        `${target.key}: partition ${key} is partitioned itself, or has a constraint of this name. Add the foreign key NOT VALID to each of the lowest partitions and validate it there, then add it to the parent.`,
      );
    }
    const sql = siblingOf({ sql: target.name.schema === undefined ? '' : `${quoteIdentifier(table.schema)}.` }, table.name);
    return { name: { schema: target.name.schema && table.schema, name: table.name, span: target.name.span }, sql, key, table };
  });
  const steps = partitions.flatMap((partition): Step[] => [
    newRowsStep(
      { target: partition },
      {
        name,
        add: `${add} NOT VALID`,
        slug: `${partition.name.name}_${name}_not_valid`,
        title: `Add foreign key ${name} for new rows of partition ${partition.sql}`,
        effect: heldForAMoment('ShareRowExclusiveLock', `${partition.sql} and ${referenced}`, WRITES_WAIT, NO_ROW_IS_READ),
      },
    ),
    validateStep({ target: partition }, { name, referenced }),
  ]);
  const drop = `ALTER TABLE ${target.sql} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(name)}`;
  return [
    ...steps,
    {
      stage: 'finish',
      table: target,
      slug: name,
      needsLockTimeout: true,
      title: `Add foreign key ${name} to ${target.sql}`,
      statements: [`ALTER TABLE ${target.sql} ${add}`],
      down: [drop],
      effect: heldForAMoment(
        'ShareRowExclusiveLock',
        `${target.sql} and its partitions, ${lockName('AccessExclusiveLock')} on ${referenced},`,
        'It takes over the keys of the partitions.',
        NO_ROW_IS_READ,
      ),
      rollback: `${drop};`,
    },
  ];
}
