import { readdir, readFile, stat } from 'node:fs/promises';
import { parseDocument } from 'yaml';

/** No configuration is this long; what is, is not read. */
const MAX_BYTES = 1024 * 1024;

/**
 * Text of a regular file of modest size; undefined for anything else. A pipe of that name would
 * keep us waiting for ever.
 */
export async function readSmallFile(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > MAX_BYTES) return undefined;
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

export async function namesIn(folder: string, pattern: RegExp): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  } catch {
    return [];
  }
}

/** What a YAML file says, as far as it can be understood; undefined when there is nothing. */
export async function readYaml(path: string): Promise<unknown> {
  const text = await readSmallFile(path);
  if (text === undefined) return undefined;
  try {
    // A broken line costs its own value only. maxAliasCount keeps a file of aliases to aliases from
    // growing without end.
    return parseDocument(text, { merge: true, logLevel: 'silent', strict: false, uniqueKeys: false }).toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

export type Lookup = (name: string) => string | undefined;

/**
 * $NAME, ${NAME}, ${NAME:-default} and ${NAME-default} as compose and dotenv-expand read them; $$
 * is a dollar. Undefined when a name has no value: what is left would be a guess.
 */
export function interpolate(text: string, lookup: Lookup): string | undefined {
  let missing = false;
  const result = text.replace(
    /\$\$|\$\{(\w+)(?:(:?)([-?+])([^}]*))?\}|\$(\w+)/g,
    (all, braced?: string, colon?: string, operator?: string, word?: string, bare?: string) => {
      if (all === '$$') return '$';
      const value = lookup(braced ?? bare ?? '');
      if (value !== undefined && !(colon === ':' && value === '')) return operator === '+' ? (word ?? '') : value;
      if (operator === '-') return word ?? '';
      if (operator === '+') return '';
      missing = true;
      return '';
    },
  );
  return missing ? undefined : result;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scalar of a configuration file as text. */
export function scalar(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
