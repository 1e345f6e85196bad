import { TEXTS } from '../../client/src/texts';

/**
 * Every text of the VS Code client, one a line, by its path in TEXTS. Arguments of functions show
 * as `{1}`, `{2}`.
 */
export function clientTexts(): string {
  return linesOf(TEXTS, '').join('\n');
}

function linesOf(value: unknown, path: string): string[] {
  if (typeof value === 'string') return [`${path}: ${value}`];
  if (typeof value === 'function') {
    const holes = Array.from({ length: value.length }, (_, i) => `{${i + 1}}`);
    return [`${path}: ${value(...holes)}`];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => linesOf(inner, path === '' ? key : `${path}.${key}`));
}
