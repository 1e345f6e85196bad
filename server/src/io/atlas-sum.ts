import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surroundings } from '../core/migrations/surroundings';

const NAME = 'atlas.sum';

/**
 * What `atlas.sum` says of a folder; undefined where there is none, or where a file takes itself
 * out of it. Each line is a file and the SHA-256 of the names and bytes of all files so far
 * (ariga.io/atlas, sql/migrate/dir.go, NewHashFile), so only the first one that differs can be
 * named.
 */
export async function readAtlasSum(folder: string, names: readonly string[]): Promise<Surroundings['checksums']> {
  if (!names.includes(NAME)) return undefined;
  try {
    const hash = createHash('sha256');
    for (const line of (await readFile(join(folder, NAME), 'utf8')).split(/\r?\n/).slice(1)) {
      const [, name, sum] = /^(.*) h1:(\S+)$/.exec(line) ?? [];
      if (name === undefined) continue;
      const bytes = await readFile(join(folder, name));
      if (/^--\s*atlas:sum\s+ignore\b/m.test(bytes.toString('latin1'))) return undefined;
      if (hash.update(name).update(bytes).copy().digest('base64') !== sum) return { file: NAME, changed: name };
    }
    return { file: NAME };
  } catch {
    // A file that is listed and gone is Atlas's to report: nothing is known about those that are
    // there.
    return undefined;
  }
}
