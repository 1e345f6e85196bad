import { join } from 'node:path';
import { parse } from 'smol-toml';
import { isRecord, readSmallFile } from './small-files';

export const SUPABASE_FILE = 'supabase/config.toml';
/** Supabase CLI's own default (supabase.com/docs/guides/local-development/cli/config). */
const DEFAULT_PORT = 54322;

/**
 * Local database of the Supabase CLI; undefined where there is no such project or its configuration
 * cannot be read.
 */
export async function readSupabase(folder: string): Promise<{ readonly port: number; readonly major?: number } | undefined> {
  const text = await readSmallFile(join(folder, SUPABASE_FILE));
  if (text === undefined) return undefined;
  try {
    const { db } = parse(text);
    const port = isRecord(db) && typeof db.port === 'number' ? db.port : DEFAULT_PORT;
    const major = isRecord(db) && typeof db.major_version === 'number' ? db.major_version : undefined;
    return { port, ...(major !== undefined && { major }) };
  } catch {
    return undefined;
  }
}
