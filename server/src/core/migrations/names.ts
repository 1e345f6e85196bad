import { compareNumeric, compareText, followingVersions } from './versions';

/** Parts of a migration's file name: `<prefix><version><separator><slug><suffix>`. */
export interface NameParts {
  readonly prefix: string;
  readonly version: string;
  readonly separator: string;
  readonly slug: string;
  readonly suffix: string;
}

interface Naming {
  /** Undefined for a name that is no versioned up migration. */
  split(name: string): NameParts | undefined;
  /** Numeric where the framework compares numbers, text where it compares file names (dbmate). */
  readonly order: 'numeric' | 'text';
  /** For a folder that has no migration yet. */
  first(now: Date): NameParts;
}

/**
 * Names for new migrations that run after every existing one, one a slug, in the folder's own
 * style: padding, separator and kind of version are those of the newest migration. Timestamps are
 * max(now, newest + 1) and always moments that exist.
 */
export function nextNames(naming: Naming, existing: readonly string[], after: string, slugs: readonly string[], now: Date): string[] {
  const compare =
    naming.order === 'numeric'
      ? (a: NameParts, b: NameParts) => compareNumeric(a.version, b.version)
      : (a: NameParts, b: NameParts) => compareText(a.version + a.separator, b.version + b.separator);
  let newest: NameParts | undefined;
  for (const name of [...existing, after]) {
    const parts = naming.split(name);
    if (parts && (!newest || compare(parts, newest) > 0)) newest = parts;
  }
  const model = naming.split(after) ?? newest ?? naming.first(now);
  const versions = newest
    ? followingVersions(newest.version, slugs.length, now)
    : [model.version, ...followingVersions(model.version, slugs.length - 1, now)];
  return slugs.map((slug, i) => `${model.prefix}${versions[i] ?? ''}${model.separator}${inStyle(slug, model)}${model.suffix}`);
}

/** Slugs are lower_snake; a folder that writes add-users keeps its dashes. */
function inStyle(slug: string, model: NameParts): string {
  return model.slug.includes('-') && !model.slug.includes('_') ? slug.replaceAll('_', '-') : slug;
}
