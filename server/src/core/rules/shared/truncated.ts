import type { Truncate } from '../../syntax/change';
import type { RuleContext } from '../engine/rule';

/** Tables that TRUNCATE ... CASCADE empties besides those it names and their partitions. */
export function beyondNamed({ tables, cascade }: Truncate, context: RuleContext): readonly string[] {
  const { catalog, effect } = context;
  if (!cascade) return [];
  const named = new Set(tables.map((name) => catalog.relationKey(name)));
  const below = (key: string): boolean => {
    const parent = catalog.table(key)?.partitionOf?.parent;
    return parent !== undefined && (named.has(parent) || below(parent));
  };
  return effect.locks
    .filter(
      (l) => l.relationKind === 'table' && l.existedBefore && !named.has(l.relation) && !below(l.relation) && !context.isNew(l.relation),
    )
    .map((l) => l.relation);
}

/** CASCADE goes further than the names say, or it is unknown how far. */
export function isBeyondNamed(change: Truncate, context: RuleContext): boolean {
  const { catalog } = context;
  return change.cascade && (beyondNamed(change, context).length > 0 || change.tables.some((name) => !catalog.findTable(name)?.known));
}
