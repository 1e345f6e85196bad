import { isNamedForOther } from './other-database';
import type { FrameworkProfile } from './profile';

/** Files that may be migrations, by their names. */
export function isSqlFile(name: string): boolean {
  return /\.(sql|psql|pgsql)$/i.test(name);
}

/** Whether the framework runs a file when it migrates up. */
export function isMigrationName(name: string, profile: FrameworkProfile): boolean {
  return parse(name, profile) !== undefined;
}

/**
 * The up migrations among the files of a folder in the order the framework runs them; repeatable
 * ones come last, by description. Files that are named for another database (`1_a.mysql.up.sql`
 * beside `1_a.postgres.up.sql`) never run on this one.
 */
export function migrationsInOrder(names: readonly string[], profile: FrameworkProfile): readonly string[] {
  return names
    .flatMap((name) => (isNamedForOther(name) || profile.notRun?.(name, names) ? [] : (parse(name, profile) ?? [])))
    .sort((a, b) => compare(a, b, profile))
    .map(({ file }) => file);
}

/**
 * How many of the ordered files run before `name`. A file without a number that could be one (a
 * draft, a script beside the migrations) sees what all numbered ones leave; a file that the
 * framework would never run sees nothing.
 */
export function placeInOrder(name: string, ordered: readonly string[], profile: FrameworkProfile): number {
  if (isNamedForOther(name)) return 0;
  const others = ordered.flatMap((other) => (other === name ? [] : (parse(other, profile) ?? [])));
  const self = parse(name, profile);
  if (self) return others.filter((other) => compare(other, self, profile) < 0).length;
  return profile.parseName(name)?.direction === 'up' ? others.filter(({ repeatable }) => !repeatable).length : 0;
}

interface Placed {
  readonly file: string;
  readonly repeatable: boolean;
  readonly version?: string;
  readonly name: string;
}

function parse(file: string, profile: FrameworkProfile): Placed | undefined {
  const parsed = profile.parseName(file);
  if (parsed?.direction === 'repeatable') return { file, repeatable: true, name: parsed.name };
  const { version, name = '', direction } = parsed ?? {};
  return direction === 'up' && version !== undefined ? { file, repeatable: false, version, name } : undefined;
}

function compare(a: Placed, b: Placed, profile: FrameworkProfile): number {
  const byKind = Number(a.repeatable) - Number(b.repeatable);
  return byKind || profile.compare(a, b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
}
