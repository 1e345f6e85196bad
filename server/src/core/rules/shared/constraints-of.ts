import type { AddColumn, AddConstraint, ConstraintDefinition, CreateTable } from '../../syntax/change';

/**
 * The constraints a change defines, column constraints included; NOT NULL of a column definition is
 * none of them.
 */
export function constraintsOf(change: AddConstraint | AddColumn | CreateTable): readonly ConstraintDefinition[] {
  switch (change.kind) {
    case 'AddConstraint':
      return [change.constraint];
    case 'AddColumn':
      return change.column.constraints;
    case 'CreateTable':
      return [...change.columns.flatMap((c) => c.constraints), ...change.constraints];
  }
}

export type ForeignKeyDefinition = ConstraintDefinition & { readonly references: NonNullable<ConstraintDefinition['references']> };

export function foreignKeysOf(change: AddConstraint | AddColumn | CreateTable): readonly ForeignKeyDefinition[] {
  return constraintsOf(change).filter((c): c is ForeignKeyDefinition => c.type === 'foreign-key' && c.references !== undefined);
}
