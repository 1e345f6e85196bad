import { fileName } from './detect';
import { isNamedForOther } from './other-database';
import type { FrameworkProfile } from './profile';

export interface Sibling {
  readonly path: string;
  readonly name: string;
}

/** Files that may be migrations, by their names. */
export function isSqlFile(name: string): boolean {
  return /\.(sql|psql|pgsql)$/i.test(name);
}

/**
 * The up migrations of a folder in the order the framework runs them; repeatable ones come last, by description. Files that are named for another
 * database (`1_a.mysql.up.sql` beside `1_a.postgres.up.sql`) never run on this one.
 */
export function migrationsInOrder<T extends Sibling>(siblings: readonly T[], profile: FrameworkProfile): readonly T[] {
  const versioned: { file: T; version: string; name: string }[] = [];
  const repeatable: { file: T; name: string }[] = [];
  for (const file of siblings) {
    if (isNamedForOther(file.name)) continue;
    const parsed = profile.parseName(file.name);
    if (parsed?.direction === 'up' && parsed.version !== undefined) versioned.push({ file, version: parsed.version, name: parsed.name });
    if (parsed?.direction === 'repeatable') repeatable.push({ file, name: parsed.name });
  }
  versioned.sort((a, b) => profile.compare(a, b) || byName(a.file, b.file));
  repeatable.sort((a, b) => profile.compare(a, b) || byName(a.file, b.file));
  return [...versioned, ...repeatable].map(({ file }) => file);
}

/**
 * The migrations of the same folder that run before `path`: its history. A file without a number that could be one (a draft, a script beside
 * the migrations) sees what all numbered ones leave; a file that the framework would never run sees nothing.
 */
export function earlierMigrations<T extends Sibling>(path: string, siblings: readonly T[], profile: FrameworkProfile): readonly T[] {
  const self = { path, name: fileName(path) };
  const parsed = profile.parseName(self.name);
  if (!parsed || parsed.direction === 'down' || isNamedForOther(self.name)) return [];
  const others = siblings.filter((sibling) => sibling.path !== path);
  if (parsed.direction === 'up' && parsed.version === undefined) return versionedOnly(migrationsInOrder(others, profile), profile);
  const ordered = migrationsInOrder<Sibling>([...others, self], profile);
  return ordered.slice(0, ordered.indexOf(self)) as T[];
}

/** What is left of an order without the repeatable migrations at its end. */
export function versionedOnly<T extends Sibling>(ordered: readonly T[], profile: FrameworkProfile): readonly T[] {
  return ordered.filter(({ name }) => profile.parseName(name)?.direction === 'up');
}

function byName(a: Sibling, b: Sibling): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
