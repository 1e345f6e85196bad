import type { RuleContext } from '../engine/rule';

/**
 * The default partition of a partitioned table. While there is one, DETACH PARTITION CONCURRENTLY
 * is refused (tablecmds.c, ATExecDetachPartition).
 */
export function defaultPartition(parent: string, { catalog }: RuleContext): string | undefined {
  return catalog.table(parent)?.partitions.find((key) => catalog.table(key)?.partitionOf?.bound.kind === 'default');
}
