import type { RangeVar, SelectStmt } from '@pgsql/types';
import type { QualifiedName } from '../expression';
import { relationName } from './names';
import { walk } from './references';
import type { Source } from './source';
import { tree } from './tree';

/**
 * Relations whose rows a locking clause (FOR UPDATE, FOR SHARE and their like) locks, in subqueries
 * too: those it names behind OF, by alias, else all of its FROM (analyze.c,
 * transformLockingClause).
 */
export function rowLocks(source: Source, part: unknown): readonly QualifiedName[] {
  const locked = new Map<string, QualifiedName>();
  walk(part, (name, node) => {
    if (name !== 'SelectStmt') return;
    const { lockingClause, fromClause } = node as SelectStmt;
    const named = (lockingClause ?? []).map((clause) => tree(clause).LockingClause?.lockedRels?.map((r) => tree(r).RangeVar?.relname));
    if (named.length === 0) return;
    const all = named.some((relations) => relations === undefined);
    walk(fromClause, (kind, item) => {
      if (kind !== 'RangeVar') return;
      const relation = item as RangeVar;
      const called = relation.alias?.aliasname ?? relation.relname;
      if (!all && !named.some((relations) => relations?.includes(called))) return;
      locked.set(`${relation.schemaname ?? ''}.${relation.relname}`, relationName(source, relation));
    });
  });
  return [...locked.values()];
}
