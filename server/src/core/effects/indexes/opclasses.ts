import type { TypeRef } from '../../schema/objects';
import { isBinaryCoercible } from '../expressions/coercion';
import { inMajor, type PgOpclass, pgOpclasses } from '../expressions/pg-data';
import { baseKey, extensionSchema, type TypeContext, typeInfo, typeKey } from '../expressions/types';

function isAvailable(opclass: PgOpclass, ctx: TypeContext): boolean {
  return inMajor(opclass, ctx.pgVersion) && (!opclass.extension || extensionSchema(ctx.state, opclass.extension) !== undefined);
}

function available(accessMethod: string, ctx: TypeContext): readonly PgOpclass[] {
  return pgOpclasses.get(accessMethod).filter((opclass) => isAvailable(opclass, ctx));
}

/**
 * The operator class an index on a column of this type gets when none is named (GetDefaultOpClass
 * in indexcmds.c): an exact match first, then one for a type the value can stand for, preferred
 * types before others.
 */
export function defaultOpclass(type: TypeRef, accessMethod: string, ctx: TypeContext): string | undefined {
  const key = baseKey(typeKey(type, ctx), ctx);
  const exact = pgOpclasses.get(accessMethod).find((opclass) => opclass.isDefault && opclass.input === key && isAvailable(opclass, ctx));
  if (exact) return exact.name;
  const category = typeInfo(key, ctx)?.category;
  const preferred: string[] = [];
  const compatible: string[] = [];
  for (const opclass of available(accessMethod, ctx)) {
    if (!opclass.isDefault || !isBinaryCoercible(key, opclass.input, ctx)) continue;
    const input = typeInfo(opclass.input, ctx);
    (input?.preferred && input.category === category ? preferred : compatible).push(opclass.name);
  }
  return preferred.length === 1 ? preferred[0] : preferred.length === 0 && compatible.length === 1 ? compatible[0] : undefined;
}

/**
 * An extension, not created so far, that brings an operator class for the type: btree_gist for
 * `EXCLUDE USING gist (room WITH =)`.
 */
export function opclassExtension(type: TypeRef, accessMethod: string, ctx: TypeContext): string | undefined {
  const key = baseKey(typeKey(type, ctx), ctx);
  return pgOpclasses
    .get(accessMethod)
    .find(
      (opclass) => opclass.extension && opclass.isDefault && inMajor(opclass, ctx.pgVersion) && isBinaryCoercible(key, opclass.input, ctx),
    )?.extension;
}

/** What becomes of an index's operator class when the type of its column changes. */
type OpclassChange =
  | 'same'
  /** The index is built again. */
  | 'different'
  /**
   * Error 42704 `data type x has no default operator class for access method "y"`, or 42804 for a
   * class that does not take the type.
   */
  | 'missing'
  /** An access method or class of an extension we do not know. */
  | 'unknown';

/**
 * Whether the index survives (CheckIndexCompatible in indexcmds.c): the same operator class, and
 * for a polymorphic one (array_ops, enum_ops, range_ops) the same column type. Partial, expression
 * and invalid indexes, and collations, are for the caller to judge.
 * @param written the class named when the index was made; a class that was the default then is not
 *   kept by name (pg_get_indexdef)
 */
export function opclassChange(
  from: TypeRef,
  to: TypeRef,
  accessMethod: string,
  written: string | undefined,
  ctx: TypeContext,
): OpclassChange {
  const before = defaultOpclass(from, accessMethod, ctx);
  const name = written?.split('.').pop() ?? before;
  const known = available(accessMethod, ctx).find((opclass) => opclass.name === name);
  if (!name || !known) return 'unknown';
  const toKey = typeKey(to, ctx);
  const byName = name !== before;
  const after = byName ? (isBinaryCoercible(toKey, known.input, ctx) ? name : undefined) : defaultOpclass(to, accessMethod, ctx);
  if (after === undefined) return typeInfo(toKey, ctx)?.opaque === false ? 'missing' : 'unknown';
  if (after !== name) return 'different';
  // GIN keeps the elements of an array: the index's column has their type, never the table column's
  // (ConstructTupleDescriptor in index.c).
  if (accessMethod === 'gin' && known.input === 'anyarray') return 'different';
  const polymorphic = typeInfo(known.input, ctx)?.kind === 'pseudo';
  return polymorphic && typeKey(from, ctx) !== toKey ? 'different' : 'same';
}
