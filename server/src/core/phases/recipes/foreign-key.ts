import type { ConstraintDefinition } from '../../syntax/change';
import { constraintName } from '../naming';
import { cut, quoteIdentifier } from '../print';
import { NoOnlinePath, type RecipeContext, type Step } from '../step';
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

/** ADD FOREIGN KEY on its own. */
export function foreignKeySteps(context: RecipeContext, constraint: ConstraintDefinition): Step[] {
  const { target } = context;
  const { add, name, validate } = foreignKeyParts(context, constraint);
  const drop = `ALTER TABLE ${target.sql} DROP CONSTRAINT IF EXISTS ${quoteIdentifier(name)}`;
  return [
    {
      stage: 'constrain',
      table: target,
      slug: `${name}_not_valid`,
      brief: true,
      title: `Foreign key for new rows: ${name}`,
      statements: [`ALTER TABLE ${target.sql} ${add}`],
      down: [drop],
      effect: `SHARE ROW EXCLUSIVE on ${target.sql} and the referenced table for a moment: writes wait that long, no row is read.`,
      rollback: `${drop};`,
    },
    validate,
  ];
}
