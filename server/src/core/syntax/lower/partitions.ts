import type { Node, PartitionBoundSpec, PartitionSpec } from '@pgsql/types';
import type { CreateTable, PartitionBound } from '../change';
import type { Expression } from '../expression';
import { expression } from './expression';
import type { Source } from './source';
import { tree } from './tree';

/** FOR VALUES ... or DEFAULT, as written. */
export function partitionBound(source: Source, raw: PartitionBoundSpec): PartitionBound {
  if (raw.is_default === true) return { kind: 'default' };
  if (raw.strategy === 'h') return { kind: 'hash', modulus: raw.modulus ?? 0, remainder: raw.remainder ?? 0 };
  if (raw.strategy === 'l') return { kind: 'list', values: (raw.listdatums ?? []).map((node) => expression(source, node)) };
  const datum = (node: Node) => limit(source, node);
  return { kind: 'range', from: (raw.lowerdatums ?? []).map(datum), to: (raw.upperdatums ?? []).map(datum) };
}

/** MINVALUE and MAXVALUE parse as columns of that name. */
function limit(source: Source, node: Node): Expression | 'min' | 'max' {
  const lowered = expression(source, node);
  if (lowered.kind !== 'column' || lowered.path.length !== 1) return lowered;
  if (lowered.path[0] === 'minvalue') return 'min';
  return lowered.path[0] === 'maxvalue' ? 'max' : lowered;
}

/** PARTITION BY strategy (keys). */
export function partitionBy(source: Source, raw: PartitionSpec): NonNullable<CreateTable['partitionBy']> {
  const strategy = raw.strategy === 'PARTITION_STRATEGY_LIST' ? 'list' : raw.strategy === 'PARTITION_STRATEGY_HASH' ? 'hash' : 'range';
  const keys = (raw.partParams ?? []).map((node) => {
    const element = tree(node).PartitionElem;
    return element?.name ?? expression(source, element?.expr);
  });
  return { strategy, keys };
}
