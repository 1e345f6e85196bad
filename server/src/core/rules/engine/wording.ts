import { formatCount } from '../../figures';
import type { QualifiedName } from '../../syntax/expression';
import type { TextSpan } from '../../text';
import type { RuleContext } from './rule';

const LONGEST_EXCERPT = 40;

export function code(text: string): string {
  return `\`${text}\``;
}

export function nameOf(name: QualifiedName): string {
  return code(name.schema === undefined ? name.name : `${name.schema}.${name.name}`);
}

/** A relation's key as people write it: `orders` rather than `public.orders`. */
export function relationName(key: string): string {
  return code(key.startsWith('public.') ? key.slice('public.'.length) : key);
}

/** "`orders` (12.4 M rows)": the figure only where it is known. */
export function sized(table: QualifiedName, context: RuleContext): string {
  const rows = context.env.rows?.(context.catalog.relationKey(table));
  return rows === undefined ? nameOf(table) : `${nameOf(table)} (${formatCount(rows)} rows)`;
}

/** The same for a relation's key. */
export function sizedRelation(key: string, context: RuleContext): string {
  const rows = context.env.rows?.(key);
  return rows === undefined ? relationName(key) : `${relationName(key)} (${formatCount(rows)} rows)`;
}

/** Part of the statement as it was written, cut where it is long, on one line. */
export function excerpt(at: TextSpan, context: RuleContext): string {
  const text = context.statement.text.slice(at.start, at.end).replace(/\s+/g, ' ');
  return code(text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text);
}

/** "a", "a and b", "a, b and 5 more". */
export function listed(things: readonly string[], most = 4): string {
  const shown = things.length > most ? [...things.slice(0, most - 1), `${things.length - most + 1} more`] : things;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
