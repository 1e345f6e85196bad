import type { Node } from '@pgsql/types';
import { expressionFrom } from './expression';
import type { Source } from './source';
import { nodeName, strings, tree } from './tree';

/**
 * Options as `name = value` lists have them; a value that is an expression is given as its text.
 */
export function optionsIn(source: Source, nodes: readonly Node[] | undefined): { name: string; value?: string }[] {
  const result: { name: string; value?: string }[] = [];
  for (const node of nodes ?? []) {
    const option = tree(node).DefElem;
    if (option?.defname === undefined) continue;
    const name = option.defnamespace === undefined ? option.defname : `${option.defnamespace}.${option.defname}`;
    const value = optionValue(source, option.arg);
    result.push(value === undefined ? { name } : { name, value });
  }
  return result;
}

/** The value of one option as text; undefined when it has none. */
export function optionValue(source: Source, node: Node | undefined): string | undefined {
  const value = tree(node);
  if (value.String !== undefined) return value.String.sval ?? '';
  if (value.Integer !== undefined) return String(value.Integer.ival ?? 0);
  if (value.Float !== undefined) return value.Float.fval ?? '';
  if (value.Boolean !== undefined) return String(value.Boolean.boolval ?? false);
  if (value.TypeName !== undefined) return strings(value.TypeName.names).join('.');
  if (value.List !== undefined) return strings(value.List.items).join('.');
  if (value.A_Const !== undefined) {
    const lowered = expressionFrom(source, node, source.at(value.A_Const.location));
    return lowered.kind === 'constant' ? lowered.value : undefined;
  }
  return nodeName(node) === '' ? undefined : '';
}

/**
 * Whether an option is on: written without a value, or with any but false (define.c,
 * defGetBoolean); `absent` where it is not written.
 */
export function flag(source: Source, nodes: readonly Node[] | undefined, name: string, absent = false): boolean {
  const option = (nodes ?? []).map((node) => tree(node).DefElem).findLast((element) => element?.defname === name);
  if (option === undefined) return absent;
  return !/^(?:false|off|0|no)$/i.test(optionValue(source, option.arg) ?? 'true');
}
