import type { Expression } from '../../syntax/expression';

/** Longer texts do not occur as defaults. */
const LONGEST = 10_000;

const TEXT_FUNCTIONS: Readonly<Record<string, (text: string, rest: readonly (string | number)[]) => string | undefined>> = {
  lower: (text, rest) => (rest.length === 0 ? text.toLowerCase() : undefined),
  upper: (text, rest) => (rest.length === 0 ? text.toUpperCase() : undefined),
  reverse: (text, rest) => (rest.length === 0 ? [...text].reverse().join('') : undefined),
  repeat: (text, [times, ...rest]) => {
    if (typeof times !== 'number' || rest.length > 0 || text.length * times > LONGEST) return undefined;
    return text.repeat(Math.max(0, times));
  },
  left: (text, [count, ...rest]) => (typeof count === 'number' && rest.length === 0 ? [...text].slice(0, count).join('') : undefined),
  replace: (text, [from, to, ...rest]) =>
    typeof from === 'string' && from !== '' && typeof to === 'string' && rest.length === 0 ? text.replaceAll(from, () => to) : undefined,
};

/**
 * The text that functions of PostgreSQL's own make of constants (string functions in the
 * documentation, 9.4), which the planner computes at once (evaluate_expr in clauses.c); undefined
 * where that is not known. Letters beyond ASCII change their case by the locale, which is not
 * known.
 */
export function constantText(e: Expression): string | undefined {
  if (e.kind === 'constant') return e.type === 'unknown' ? e.value : undefined;
  if (e.kind !== 'call' || (e.name.length > 1 && e.name[0] !== 'pg_catalog')) return undefined;
  const compute = TEXT_FUNCTIONS[e.name.at(-1) ?? ''];
  const [first, ...rest] = e.args.map((arg) => (arg.kind === 'constant' && arg.type === 'int4' ? Number(arg.value) : constantText(arg)));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what ASCII is
  if (!compute || typeof first !== 'string' || !/^[\x00-\x7f]*$/.test(first)) return undefined;
  const known = rest.filter((arg) => arg !== undefined);
  return known.length === rest.length ? compute(first, known) : undefined;
}
