import { KEYS, OWN_CASTS } from '../../schema/catalog';
import type { CastObject, TypeRef } from '../../schema/objects';
import type { CreateCast } from '../../syntax/change';
import type { QualifiedName, TypeName } from '../../syntax/expression';
import { castBetween } from '../expressions/coercion';
import { inMajor, pgTypes } from '../expressions/pg-data';
import { typeContext } from '../expressions/type-context';
import { formatType } from '../expressions/type-text';
import { resolveType, type TypeKey, typeInfo, typeKey } from '../expressions/types';
import type { StatementRun } from '../statement-run';

/**
 * CREATE CAST (functioncmds.c, CreateCast): no lock, but later conversions between the two types
 * may go its way.
 */
export function createCast(change: CreateCast, run: StatementRun): void {
  run.set(KEYS.operator(OWN_CASTS), { kind: 'casts', name: OWN_CASTS });
  const ctx = typeContext(run);
  const { method, context, function: called } = change;
  const [from, to] = [resolveType(change.from, ctx), resolveType(change.to, ctx)];
  if (!from || !to) return;
  const [source, target] = [typeKey(from, ctx), typeKey(to, ctx)];
  if (method === 'binary') requireSameBytes(from, to, run);
  if (castBetween(source, target, ctx))
    run.fail('42710', `cast from type ${formatType(from, ctx)} to type ${formatType(to, ctx)} already exists`);
  const volatility = called === undefined ? undefined : volatilityOf(called, run);
  run.set(KEYS.cast(source, target), { kind: 'cast', context, method, ...(volatility && { volatility }) });
}

/** Of a function of the history's that has no overloads. */
function volatilityOf(called: Pick<QualifiedName, 'schema' | 'name'>, run: StatementRun): CastObject['volatility'] {
  const schemas = called.schema === undefined ? run.catalog.searchPath() : [called.schema];
  const [overload, ...more] = schemas.flatMap((schema) => run.catalog.functions(`${schema}.${called.name}`)?.overloads ?? []);
  return more.length === 0 ? overload?.volatility : undefined;
}

/** DROP CAST (a AS b). A cast that no migration creates may exist nevertheless. */
export function dropCast(types: readonly TypeName[], run: StatementRun): void {
  const ctx = typeContext(run);
  const [from, to] = types.map((type) => resolveType(type, ctx));
  if (from && to) run.set(KEYS.cast(typeKey(from, ctx), typeKey(to, ctx)), undefined);
}

/** WITHOUT FUNCTION: one is taken for the other as it lies there. */
function requireSameBytes(from: TypeRef, to: TypeRef, run: StatementRun): void {
  const ctx = typeContext(run);
  const [source, target] = [typeKey(from, ctx), typeKey(to, ctx)];
  const bytes = (key: TypeKey) => pgTypes.get(key).find((type) => inMajor(type, run.env.pgVersion))?.bytes;
  const [a, b] = [bytes(source), bytes(target)];
  if (a !== undefined && b !== undefined && a !== b) run.fail('42P17', 'source and target data types are not physically compatible');
  for (const kind of ['composite', 'array', 'range', 'enum', 'domain'])
    if ([source, target].some((key) => typeInfo(key, ctx)?.kind === kind))
      run.fail('42P17', `${kind} data types are not binary-compatible`);
  if (source === target) run.fail('42P17', 'source data type and target data type are the same');
}
