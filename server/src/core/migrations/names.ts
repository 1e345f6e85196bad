import { compareNumeric, compareText, followingVersions } from './versions';

/** Parts of a migration's file name: `<prefix><version><separator><slug><suffix>`. */
export interface NameParts {
  readonly prefix: string;
  readonly version: string;
  readonly separator: string;
  readonly slug: string;
  readonly suffix: string;
}

export interface Naming {
  /** Undefined for a name that is no versioned up migration. */
  split(name: string): NameParts | undefined;
  /** Numeric where the framework compares numbers, text where it compares strings (dbmate). */
  readonly order: 'numeric' | 'text';
  /** For a folder that has no migration yet. */
  first(now: Date): NameParts;
}

/**
 * Names for new migrations that run after every existing one, one a slug, in the folder's own style: padding, separator and kind of version
 * are those of the newest migration. Timestamps are max(now, newest + 1) and always moments that exist.
 */
export function nextNames(naming: Naming, existing: readonly string[], after: string, slugs: readonly string[], now: Date): string[] {
  const compare = naming.order === 'numeric' ? compareNumeric : compareText;
  let newest: NameParts | undefined;
  for (const name of [...existing, after]) {
    const parts = naming.split(name);
    if (parts && (!newest || compare(parts.version, newest.version) > 0)) newest = parts;
  }
  const model = naming.split(after) ?? newest ?? naming.first(now);
  const versions = !newest
    ? [model.version, ...followingVersions(model.version, slugs.length - 1, now)]
    : naming.order === 'text'
      ? followingText(newest.version, slugs.length, now)
      : followingVersions(newest.version, slugs.length, now);
  return slugs.map((slug, i) => `${model.prefix}${versions[i] ?? ''}${model.separator}${inStyle(slug, model)}${model.suffix}`);
}

/** Where versions are compared as text, '999' + 1 = '1000' would run first: a digit is appended instead. */
function followingText(newest: string, count: number, now: Date): string[] {
  const result: string[] = [];
  let last = newest;
  for (let i = 0; i < count; i++) {
    const next = followingVersions(last, 1, now)[0] ?? '';
    last = compareText(next, last) > 0 ? next : `${last}1`;
    result.push(last);
  }
  return result;
}

/** Slugs are lower_snake; a folder that writes add-users keeps its dashes. */
function inStyle(slug: string, model: NameParts): string {
  return model.slug.includes('-') && !model.slug.includes('_') ? slug.replaceAll('_', '-') : slug;
}
