import type { Catalog } from '../../schema/catalog';
import type { FunctionOverload } from '../../schema/objects';
import { codeOf } from './code-text';

const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|"(?:[^"]|"")+"/g;

const ROW_FIELD = /\b(?:NEW|OLD)\s*\.\s*(?:"(?:[^"]|"")+"|[\w$\u0080-\uffff]+)/gi;

/** What a function's body may name: a table, or one column of it. */
export interface Named {
  readonly table: string;
  readonly column?: string;
  /** Functions that run as triggers of the table: they know its columns as NEW.c and OLD.c. */
  readonly triggers: readonly string[];
}

/**
 * Functions whose body is a string, which PostgreSQL does not follow (docs, 5.15), and says the
 * name in its code, not in its own strings.
 */
export function functionsNaming(named: Named, catalog: Catalog): string[] {
  return catalog
    .allFunctions()
    .filter((set) => set.overloads.some((overload) => says(overload, set.name, named, catalog)))
    .map((set) => (set.schema === 'public' ? set.name : `${set.schema}.${set.name}`));
}

function says({ body, language }: FunctionOverload, name: string, { table, column, triggers }: Named, catalog: Catalog): boolean {
  if (body === undefined || (language !== 'sql' && language !== 'plpgsql')) return false;
  const wanted = column ?? table;
  if (!body.toLowerCase().includes(wanted.toLowerCase())) return false;
  const code = codeOf(body, 'blank');
  if (column !== undefined && triggers.includes(name) && ofRow(code, column)) return true;
  // NEW and OLD of another table's trigger are that table's rows.
  const words = new Set(code.replace(ROW_FIELD, '').match(WORD)?.map(folded));
  if (!words.has(wanted)) return false;
  if (column === undefined) return true;
  if (!words.has(table)) return false;
  // Another table it names has a column of that name too: only `t.c` tells.
  const isAnothers = [...words].some((word) => word !== table && catalog.findTable({ name: word })?.columns.some((c) => c.name === column));
  return !isAnothers || pairs(code).some(([first, second]) => first === table && second === column);
}

/** a.b, folded. */
function pairs(code: string): (readonly [string, string])[] {
  return [...code.matchAll(/("(?:[^"]|"")+"|[\w$\u0080-\uffff]+)\s*\.\s*("(?:[^"]|"")+"|[\w$\u0080-\uffff]+)/g)].map(
    ([, first = '', second = '']) => [folded(first), folded(second)] as const,
  );
}

/** NEW.c or OLD.c. */
function ofRow(code: string, column: string): boolean {
  return pairs(code).some(([first, second]) => (first === 'new' || first === 'old') && second === column);
}

function folded(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word.toLowerCase();
}
