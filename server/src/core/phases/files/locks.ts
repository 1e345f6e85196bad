import type { Effect } from '../../effects/effect';
import { LOCK_MODES, type LockMode, lockName, strongest } from '../../locks';
import { listed } from '../wording';

/**
 * The strongest lock of statements on each table that other sessions may use, the strongest first:
 * 'ACCESS EXCLUSIVE on public.t, SHARE ROW EXCLUSIVE on public.p'.
 */
export function locksOf(effects: readonly Effect[], isMeant: (relation: string) => boolean = () => true): string {
  const modes = new Map<string, LockMode>();
  for (const { relation, relationKind, mode, existedBefore } of effects.flatMap(({ locks }) => locks)) {
    if (relationKind !== 'table' || !existedBefore || !isMeant(relation)) continue;
    modes.set(relation, strongest(modes.get(relation) ?? null, mode) ?? mode);
  }
  return LOCK_MODES.toReversed()
    .map((mode): [LockMode, string[]] => [mode, [...modes].filter(([, held]) => held === mode).map(([relation]) => relation)])
    .filter(([, relations]) => relations.length > 0)
    .map(([mode, relations]) => `${lockName(mode)} on ${listed(relations)}`)
    .join(', ');
}
