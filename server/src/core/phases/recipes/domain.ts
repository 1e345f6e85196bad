import { formatType } from '../../effects/expressions/type-text';
import { domainDefault, resolveType, type TypeContext } from '../../effects/expressions/types';
import type { TypeRef } from '../../schema/objects';
import type { AddColumn } from '../../syntax/change';
import { cut, quoteIdentifier } from '../../syntax/quote';
import { constraintName } from '../naming';
import { NoOnlinePath, type RecipeContext, type Step } from '../step';
import { newRowsStep, validateStep } from './constraint-steps';

/**
 * A column of a domain with constraints always rewrites the table (ATExecAddColumn in tablecmds.c),
 * and so does changing a column's type to one. What remains is a column of the domain's base type
 * with a CHECK that casts its value to the domain. The rules of the domain, also later ones, apply
 * to every row that is written.
 */
export function asBaseType(
  context: RecipeContext,
  change: AddColumn,
): { readonly type: string; readonly steps: Step[]; readonly refusesNull: boolean; readonly difference: string } {
  const { target, statement } = context;
  const { column } = change;
  const types: TypeContext = { state: context.state, pgVersion: context.pgVersion };
  const ref = resolveType(column.type, types);
  const base = ref && baseOf(ref, context);
  const written = cut(statement.text, column.type.span);
  if (!ref || !base)
    throw new NoOnlinePath(
      `${target.key}.${column.name}: the base type of domain ${written} is not known. Add a column of the base type with a CHECK NOT VALID.`,
    );
  if (!column.default && domainDefault(ref, types)) {
    throw new NoOnlinePath(
      `${target.key}.${column.name}: the default of domain ${written} would be lost. Write it as the DEFAULT of the column.`,
    );
  }
  const type = typeText(base.type, types);
  const name = constraintName(context, [column.name], 'check');
  const quoted = quoteIdentifier(column.name);
  const cast = `(${quoted}::${written})`;
  const steps: Step[] = [
    newRowsStep(context, {
      name,
      // The cast fails where the domain does. It gives NULL only for NULL.
      add: `ADD CONSTRAINT ${quoteIdentifier(name)} CHECK (${cast} IS NOT NULL OR ${quoted} IS NULL) NOT VALID`,
      slug: `${column.name}_domain_check`,
      title: `Add the rules of domain ${written} for new rows`,
    }),
    validateStep(context, { name }),
  ];
  const difference = `${target.key}.${column.name}: its type is ${type} with check constraint ${name}, which casts the value to ${written}, instead of domain ${written}.`;
  return { type, steps, refusesNull: base.notNull, difference };
}

function baseOf(ref: TypeRef, context: RecipeContext): { readonly type: TypeRef; readonly notNull: boolean } | undefined {
  let notNull = false;
  let type = ref;
  for (let depth = 0; depth < 32; depth++) {
    const domain = type.array ? undefined : context.catalog.domain(`${type.schema}.${type.name}`);
    if (!domain) return depth === 0 ? undefined : { type, notNull };
    notNull ||= domain.notNull;
    type = domain.base;
  }
  return undefined;
}

function typeText(ref: TypeRef, types: TypeContext): string {
  if (ref.schema === 'pg_catalog') return formatType(ref, types);
  const modifiers = ref.modifiers.length > 0 ? `(${ref.modifiers.join(', ')})` : '';
  return `${quoteIdentifier(ref.schema)}.${quoteIdentifier(ref.name)}${modifiers}${ref.array ? '[]' : ''}`;
}
