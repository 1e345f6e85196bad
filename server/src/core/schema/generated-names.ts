import type { Catalog } from './catalog';

const MAX_BYTES = 63;

/**
 * The name PostgreSQL gives an object that has no written name: `table_column_label`, cut to 63
 * bytes, with a number when it is taken (indexcmds.c, ChooseRelationName; objectnames by
 * makeObjectName in the same file).
 */
export function chooseRelationName(
  table: string,
  columns: readonly string[],
  label: string,
  schema: string,
  catalog: Catalog,
  taken: readonly string[] = [],
): string {
  return firstFree(
    (suffix) => makeObjectName(table, columns.join('_'), label + suffix),
    (name) => catalog.relation(`${schema}.${name}`) !== undefined || taken.includes(name),
  );
}

/**
 * Constraint names only need to differ within their table, and from each other (pg_constraint.c,
 * ChooseConstraintName).
 */
export function chooseConstraintName(table: string, columns: readonly string[], label: string, taken: readonly string[]): string {
  return firstFree(
    (suffix) => makeObjectName(table, columns.join('_'), label + suffix),
    (name) => taken.includes(name),
  );
}

function firstFree(candidate: (suffix: string) => string, isTaken: (name: string) => boolean): string {
  for (let pass = 0; ; pass++) {
    const name = candidate(pass === 0 ? '' : String(pass));
    if (!isTaken(name)) return name;
  }
}

/** Cuts the longer of the two names first, byte by byte, until all fit (makeObjectName). */
export function makeObjectName(first: string, second: string, label: string): string {
  const overhead = label.length + 1 + (second ? 1 : 0);
  const available = MAX_BYTES - overhead;
  let a = first;
  let b = second;
  while (bytes(a) + bytes(b) > available) {
    if (bytes(a) > bytes(b)) a = a.slice(0, -1);
    else b = b.slice(0, -1);
  }
  return [a, b, label].filter((part) => part !== '').join('_');
}

function bytes(text: string): number {
  let count = 0;
  for (const c of text) {
    const point = c.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
}
