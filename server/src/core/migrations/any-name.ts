const answers = new WeakMap<readonly string[], Map<RegExp, boolean>>();

/**
 * Whether one of a folder's names matches. Each of its files asks, so each list is looked at once:
 * thousands of files would ask about thousands.
 */
export function anyMatches(names: readonly string[], pattern: RegExp): boolean {
  const known = answers.get(names) ?? new Map<RegExp, boolean>();
  answers.set(names, known);
  const answer = known.get(pattern) ?? names.some((name) => pattern.test(name));
  known.set(pattern, answer);
  return answer;
}
