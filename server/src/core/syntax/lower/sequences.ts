import type { AlterSeqStmt, CreateSeqStmt, Node } from '@pgsql/types';
import type { AlterSequence, CreateSequence, SequenceOptions } from '../change';
import type { QualifiedName } from '../expression';
import { head } from './create-table';
import { lastToken } from './indexes';
import { dottedName, relationName } from './names';
import { optionValue } from './options';
import type { Source } from './source';
import { strings, tree } from './tree';

export function createSequence(source: Source, raw: CreateSeqStmt): CreateSequence {
  const owner = ownedBy(source, raw.options);
  return {
    kind: 'CreateSequence',
    span: head(source, raw.sequence),
    name: relationName(source, raw.sequence),
    ifNotExists: raw.if_not_exists === true,
    ...(owner === undefined || owner === 'none' ? {} : { ownedBy: owner }),
    temporary: raw.sequence?.relpersistence === 't',
    unlogged: raw.sequence?.relpersistence === 'u',
    ...settings(source, raw.options),
  };
}

export function alterSequence(source: Source, raw: AlterSeqStmt): AlterSequence {
  const owner = ownedBy(source, raw.options);
  return {
    kind: 'AlterSequence',
    span: source.span(0, lastToken(source)),
    name: relationName(source, raw.sequence),
    ifExists: raw.missing_ok === true,
    options: (raw.options ?? []).map((node) => tree(node).DefElem?.defname ?? ''),
    ...settings(source, raw.options),
    ...(owner === undefined ? {} : { ownedBy: owner }),
  };
}

/** NO MAXVALUE is null. */
function settings(source: Source, options: readonly Node[] | undefined): { readonly settings?: SequenceOptions } {
  const named = new Map((options ?? []).map((node) => [tree(node).DefElem?.defname, tree(node).DefElem?.arg]));
  const type = strings(tree(named.get('as')).TypeName?.names).at(-1);
  const number = (name: string) => {
    if (!named.has(name)) return undefined;
    const value = optionValue(source, named.get(name));
    return value !== undefined && /^-?\d+$/.test(value) ? value : null;
  };
  const [min, max, increment] = [number('minvalue'), number('maxvalue'), number('increment')];
  const found = {
    ...(type !== undefined && { type }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(typeof increment === 'string' && { increment }),
  };
  return Object.keys(found).length === 0 ? {} : { settings: found };
}

function ownedBy(source: Source, options: readonly Node[] | undefined): { table: QualifiedName; column: string } | 'none' | undefined {
  for (const node of options ?? []) {
    const option = tree(node).DefElem;
    if (option?.defname !== 'owned_by') continue;
    const parts = strings(tree(option.arg).List?.items);
    if (parts.length < 2) return 'none';
    return {
      table: dottedName(source, parts.slice(0, -1), source.find('by', source.at(option.location)) + 1),
      column: parts[parts.length - 1] ?? '',
    };
  }
  return undefined;
}
