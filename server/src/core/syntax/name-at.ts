import type { QualifiedName } from './expression';
import type { ParsedStatement } from './statement';

/**
 * The relation's name at an offset of a statement. Changes hold names in many places (table,
 * references, reads, tables...), all of one shape. The search is for that shape, so a new kind of
 * change needs nothing here.
 */
export function nameAt(statement: ParsedStatement, offset: number): QualifiedName | undefined {
  return searchIn(statement.changes, offset);
}

function searchIn(value: unknown, offset: number): QualifiedName | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const part of value) {
      const found = searchIn(part, offset);
      if (found) return found;
    }
    return undefined;
  }
  if (isName(value)) return value.span.start <= offset && offset <= value.span.end ? value : undefined;
  return searchIn(Object.values(value), offset);
}

/** A QualifiedName has these properties and no others: a type has modifiers, a column a type. */
function isName(value: object): value is QualifiedName {
  const keys = Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined);
  return keys.includes('name') && keys.includes('span') && keys.every((key) => key === 'name' || key === 'span' || key === 'schema');
}
