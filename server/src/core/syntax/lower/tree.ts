import type { Node } from '@pgsql/types';

type KeyOf<T> = T extends T ? keyof T : never;
type ValueOf<T, K extends PropertyKey> = T extends Record<K, infer V> ? V : never;

/**
 * libpg_query wraps every node as `{ NodeName: {...} }`; seen as one object with at most one of
 * these set, it can be tested by name.
 */
export type Tree = { readonly [K in KeyOf<Node>]?: ValueOf<Node, K> };
export type NodeName = KeyOf<Node>;

/** The wrapped node, of any kind. */
export function tree(node: Node | undefined): Tree {
  return (node ?? {}) as Tree;
}

/** The name of the wrapped node: 'AlterTableStmt'. */
export function nodeName(node: unknown): string {
  if (node === null || typeof node !== 'object') return '';
  for (const key in node) return key;
  return '';
}

/** The texts of a list of String nodes: a dotted name, a column list. */
export function strings(nodes: readonly Node[] | undefined): string[] {
  const result: string[] = [];
  for (const node of nodes ?? []) {
    const value = tree(node).String?.sval;
    if (value !== undefined) result.push(value);
  }
  return result;
}
