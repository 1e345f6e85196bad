/**
 * A change as short as a test can state it: spans as the text they cover, expressions as `kind
 * text`, types as `name text`, relations as `schema.name`, and nothing that is false, empty or
 * absent.
 */
export function shown(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => shown(item, text));
  if (value === null || typeof value !== 'object') return value;
  const object = value as Record<string, unknown>;
  // A statement inside a DO block has a separate text.
  if (typeof object.text === 'string' && 'changes' in object) return shown(object.changes, object.text);
  // So has a condition in one.
  if (object.kind === 'expression' && typeof object.text === 'string') return shown(object.expression, object.text);
  const covered = textAt(object.span, text);
  if (typeof object.start === 'number' && typeof object.end === 'number') return textAt(object, text);
  if ('modifiers' in object) return typeText(object, covered);
  if (covered !== undefined && typeof object.kind === 'string' && /^[a-z]/.test(object.kind)) return `${object.kind} ${covered}`;
  if (
    covered !== undefined &&
    typeof object.name === 'string' &&
    Object.keys(object).every((key) => ['schema', 'name', 'span'].includes(key))
  ) {
    return object.schema === undefined ? object.name : `${object.schema}.${object.name}`;
  }
  const result: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(object)) {
    if (child === false || child === undefined || (Array.isArray(child) && child.length === 0)) continue;
    result[key] = key === 'indexKeywordEnd' ? text.slice(Number(child) - 'index'.length, Number(child)) : shown(child, text);
  }
  return result;
}

function typeText(type: Record<string, unknown>, covered: string | undefined): string {
  const name = type.implicit === true || type.schema === undefined ? type.name : `${type.schema}.${type.name}`;
  return `${name}${'[]'.repeat(Number(type.arrayDimensions))} ${covered}`;
}

function textAt(span: unknown, text: string): string | undefined {
  if (span === null || typeof span !== 'object') return undefined;
  const { start, end } = span as { start: number; end: number };
  return text.slice(start, end);
}
