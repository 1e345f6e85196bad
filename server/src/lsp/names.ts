import type { QualifiedName } from '../core/syntax/expression';
import type { ParsedStatement } from '../core/syntax/statement';

/**
 * The relation's name at an offset of a statement. Changes hold names in many places (table, references, reads, tables...), all of one shape,
 * so they are searched for that shape: a kind of change that is added later is found without anybody thinking of it.
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
