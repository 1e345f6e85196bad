import { expressionFacts } from '../../effects/expressions/expressions';
import { domainDefault, isConstrainedDomain, resolveType } from '../../effects/expressions/types';
import { isSerial } from '../../effects/tables/column-definition';
import type { AddColumn } from '../../syntax/change';
import type { RecipeContext } from '../step';

/** What makes a new column costly, beyond its constraints. */
export interface ColumnNeeds {
  readonly source: 'serial' | 'identity' | 'generated' | 'volatile' | 'domain-default' | 'required' | 'none';
  readonly constrainedDomain: boolean;
}

/**
 * Read from the column's definition, as the engine does. When a statement fails at its first
 * action, its effect says nothing about the others.
 */
export function columnNeeds(context: RecipeContext, change: AddColumn): ColumnNeeds {
  const { column } = change;
  const types = { state: context.state, pgVersion: context.pgVersion };
  const ref = resolveType(column.type, types);
  const constrainedDomain = ref !== undefined && isConstrainedDomain(ref, types);
  return { source: sourceOf(), constrainedDomain };

  function sourceOf(): ColumnNeeds['source'] {
    if (isSerial(column.type)) return 'serial';
    if (column.identity) return 'identity';
    if (column.generated) return column.generated.stored ? 'generated' : 'none';
    const inherited = !column.default && ref ? domainDefault(ref, types) : undefined;
    const value = column.default ?? inherited;
    if (!value) return column.notNull ? 'required' : 'none';
    const facts = expressionFacts(value, { ...types, target: ref });
    if (facts.volatility === 'volatile') return inherited ? (context.pgVersion >= 13 ? 'domain-default' : 'none') : 'volatile';
    if (facts.isNull && column.notNull) return 'required';
    return 'none';
  }
}
