import type { Migration } from '../migration';
import { FRAMEWORKS, frameworkById } from './index';
import { isDownName, plain } from './plain';
import type { FrameworkProfile } from './profile';

/**
 * Names of files in parent folders that tell frameworks apart; the callers look for these and no
 * others.
 */
export const MARKER_FILES: readonly string[] = FRAMEWORKS.flatMap(({ markers }) => markers);

/**
 * The framework that runs a file. `siblings` are the names in its folder, `above` the MARKER_FILES
 * found in parent folders. `setting` is a framework's id; 'auto', undefined or an unknown id means:
 * look.
 */
export function detectFramework(
  file: { readonly name: string; readonly text: string },
  siblings: readonly string[],
  above: readonly string[],
  setting?: string,
): FrameworkProfile {
  const chosen = setting === undefined || setting === 'auto' ? undefined : frameworkById(setting);
  if (chosen) return chosen;
  let best = plain;
  let certainty = 0;
  for (const profile of FRAMEWORKS) {
    const score = profile.detect(file, siblings, above);
    if (score > certainty) [best, certainty] = [profile, score];
  }
  return best;
}

const NO_SIDECARS: ReadonlyMap<string, string> = new Map();

/**
 * A file as its framework sees it. A file that only leads back (down, undo) has an empty body: it
 * is not analysed. A file the framework would not run at all is read as psql would run it.
 */
export function migrationOf(
  path: string,
  text: string,
  profile: FrameworkProfile,
  sidecars: ReadonlyMap<string, string> = NO_SIDECARS,
): Migration {
  const name = fileName(path);
  const parsed = profile.parseName(name);
  const direction = parsed?.direction ?? (isDownName(name) ? 'down' : 'up');
  const { executionModel, unmixed, body, down } = profile.read(name, text, sidecars);
  return {
    path,
    framework: profile.id,
    direction,
    version: parsed?.version,
    name: parsed?.name ?? name,
    executionModel: parsed ? executionModel : 'per-statement',
    body: direction === 'down' ? [] : body,
    ...(unmixed && { unmixed }),
    ...(down !== undefined && { down }),
  };
}

/** Last part of a path or URI, with either separator. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
