import { fileName } from '../../migrations/detect';
import { frameworkById } from '../../migrations/index';
import { isNamedForOther } from '../../migrations/other-database';
import type { FrameworkProfile } from '../../migrations/profile';
import type { MigrationContext } from '../engine/rule';

/** A versioned up migration, by its file. */
export interface OrderedFile {
  readonly file: string;
  readonly version: string;
  readonly name: string;
}

/**
 * The file being looked at, as its framework orders it; undefined for one that has no place in the
 * order.
 */
export function ownPlace({
  migration,
}: Pick<MigrationContext, 'migration'>): { readonly own: OrderedFile; readonly profile: FrameworkProfile } | undefined {
  const profile = frameworkById(migration.framework);
  const own = profile && orderedFile(fileName(migration.path), profile);
  return own && { own, profile };
}

/** The versioned up migrations among some files. */
export function orderedFiles(files: readonly string[], profile: FrameworkProfile): readonly OrderedFile[] {
  return lookedAt(files, profile).ordered;
}

/**
 * Those of them that have a version; 007 and 7 are one number for golang-migrate and Flyway, and
 * dbmate's have no leading zeros to differ in.
 */
export function filesOfVersion(files: readonly string[], profile: FrameworkProfile, version: string): readonly OrderedFile[] {
  return lookedAt(files, profile).byVersion.get(withoutZeros(version)) ?? [];
}

/**
 * Whether two of the files already share another version: then the tool accepts that.
 */
export function sharesVersions(files: readonly string[], profile: FrameworkProfile, except: string): boolean {
  const own = withoutZeros(except);
  return [...lookedAt(files, profile).byVersion].some(([version, twins]) => version !== own && twins.filter(isOrdinary).length > 1);
}

/**
 * Other tools borrow these names. `x.postgres.up.sql` is pop's, with one file for each database.
 */
export function isOrdinary({ name }: OrderedFile): boolean {
  return !name.includes('.');
}

interface Looked {
  readonly ordered: readonly OrderedFile[];
  readonly byVersion: ReadonlyMap<string, readonly OrderedFile[]>;
}

/** A folder of thousands of files is asked about for each of them: its list is looked at once. */
const looked = new WeakMap<readonly string[], Map<FrameworkProfile, Looked>>();

function lookedAt(files: readonly string[], profile: FrameworkProfile): Looked {
  const byProfile = looked.get(files) ?? new Map<FrameworkProfile, Looked>();
  looked.set(files, byProfile);
  const known = byProfile.get(profile);
  if (known) return known;
  const ordered = files.flatMap((file) => (profile.notRun?.(file, files) ? [] : (orderedFile(file, profile) ?? [])));
  const byVersion = new Map<string, OrderedFile[]>();
  for (const file of ordered) {
    const version = withoutZeros(file.version);
    const others = byVersion.get(version);
    if (others) others.push(file);
    else byVersion.set(version, [file]);
  }
  const fresh = { ordered, byVersion };
  byProfile.set(profile, fresh);
  return fresh;
}

function withoutZeros(version: string): string {
  return /^\d+$/.test(version) ? version.replace(/^0+/, '') : version;
}

function orderedFile(file: string, profile: FrameworkProfile): OrderedFile | undefined {
  if (isNamedForOther(file)) return undefined;
  const parsed = profile.parseName(file);
  return parsed?.direction === 'up' && parsed.version !== undefined ? { file, version: parsed.version, name: parsed.name } : undefined;
}
