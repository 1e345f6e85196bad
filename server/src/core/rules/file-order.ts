import { fileName } from '../migrations/detect';
import { frameworkById } from '../migrations/index';
import { isNamedForOther } from '../migrations/other-database';
import type { FrameworkProfile } from '../migrations/profile';
import type { MigrationContext } from './rule';

/** A versioned up migration, by its file. */
export interface OrderedFile {
  readonly file: string;
  readonly version: string;
  readonly name: string;
}

/** The file being looked at, as its framework orders it; undefined for one that has no place in the order. */
export function ownPlace({
  migration,
}: Pick<MigrationContext, 'migration'>): { readonly own: OrderedFile; readonly profile: FrameworkProfile } | undefined {
  const profile = frameworkById(migration.framework);
  const own = profile && orderedFile(fileName(migration.path), profile);
  return own && { own, profile };
}

/** The versioned up migrations among some files. */
export function orderedFiles(files: readonly string[], profile: FrameworkProfile): readonly OrderedFile[] {
  return files.flatMap((file) => orderedFile(file, profile) ?? []);
}

function orderedFile(file: string, profile: FrameworkProfile): OrderedFile | undefined {
  if (isNamedForOther(file)) return undefined;
  const parsed = profile.parseName(file);
  return parsed?.direction === 'up' && parsed.version !== undefined ? { file, version: parsed.version, name: parsed.name } : undefined;
}
