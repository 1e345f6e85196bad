import type { Expression } from './expression';

/** Every expression inside, itself first. */
export function walk(expression: Expression, visit: (e: Expression) => void): void {
  visit(expression);
  for (const value of Object.values(expression)) {
    for (const part of Array.isArray(value) ? value : [value]) if (isExpression(part)) walk(part, visit);
  }
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value;
}

/** Names of all columns an expression mentions. */
export function columnsOf(expression: Expression): readonly string[] {
  const found = new Set<string>();
  walk(expression, (e) => {
    const name = e.kind === 'column' ? e.path.at(-1) : undefined;
    if (name) found.add(name);
  });
  return [...found];
}

/**
 * The expression after RENAME COLUMN: PostgreSQL stores columns by number, so every expression
 * follows.
 */
export function renameIn(expression: Expression, from: string, to: string): Expression {
  if (!columnsOf(expression).includes(from)) return expression;
  return replaceIn(expression, (e) =>
    e.kind === 'column' && e.path.at(-1) === from ? { ...e, path: [...e.path.slice(0, -1), to] } : undefined,
  );
}

/** The expression with parts put as something else; what is put is not looked into again. */
export function replaceIn(expression: Expression, replace: (e: Expression) => Expression | undefined): Expression {
  const other = replace(expression);
  if (other) return other;
  const part = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(part) : isExpression(value) ? replaceIn(value, replace) : value;
  return Object.fromEntries(Object.entries(expression).map(([key, value]) => [key, part(value)])) as unknown as Expression;
}

/**
 * A text that is the same for two expressions that PostgreSQL finds equal (equal() in equalfuncs.c,
 * on what the parser made of them): without spans, and with columns but not the name of their
 * table.
 */
export function shapeOf(e: Expression): string {
  return JSON.stringify(e, (key, value: unknown) => {
    if (key === 'span') return undefined;
    return key === 'path' && Array.isArray(value) ? value.slice(-1) : value;
  });
}

export function sameExpression(a: Expression | undefined, b: Expression | undefined): boolean {
  return a === undefined || b === undefined ? a === b : shapeOf(a) === shapeOf(b);
}
