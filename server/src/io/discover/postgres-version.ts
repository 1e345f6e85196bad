import { join } from 'node:path';
import { MAJORS } from '../../core/majors';
import { composeServices } from './compose';
import { isPostgresImage, majorOfImage } from './images';
import { isRecord, namesIn, readYaml, scalar } from './small-files';
import { readSupabase, SUPABASE_FILE } from './supabase';

export interface DetectedVersion {
  readonly major: number;
  /** File that says so, relative to its folder. */
  readonly source: string;
}

/**
 * The PostgreSQL that a project runs on, as its own files say: compose, Supabase, then the services
 * of its CI.
 */
export async function detectPostgresVersion(
  folders: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<DetectedVersion | undefined> {
  for (const folder of folders) {
    const found = (await fromCompose(folder, env)) ?? (await fromSupabase(folder)) ?? (await fromWorkflows(folder));
    if (found) return found;
  }
  return undefined;
}

async function fromCompose(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<DetectedVersion | undefined> {
  for (const { image, file } of await composeServices(folder, env)) {
    const major = majorOfImage(image);
    if (major !== undefined) return { major, source: file };
  }
  return undefined;
}

async function fromSupabase(folder: string): Promise<DetectedVersion | undefined> {
  const major = (await readSupabase(folder))?.major;
  return major !== undefined && MAJORS.includes(major) ? { major, source: SUPABASE_FILE } : undefined;
}

/** Of several versions that CI tests on, the oldest: what is safe there is what counts. */
async function fromWorkflows(folder: string): Promise<DetectedVersion | undefined> {
  const workflows = (await namesIn(join(folder, '.github/workflows'), /\.ya?ml$/i)).map((name) => `.github/workflows/${name}`);
  let oldest: DetectedVersion | undefined;
  for (const source of [...workflows, '.gitlab-ci.yml']) {
    for (const image of serviceImages(await readYaml(join(folder, source)))) {
      const major = isPostgresImage(image) ? majorOfImage(image) : undefined;
      if (major !== undefined && (oldest === undefined || major < oldest.major)) oldest = { major, source };
    }
  }
  return oldest;
}

/**
 * GitHub: jobs.*.services.*.image; GitLab: services, at the top and in jobs, of names or { name }.
 */
function serviceImages(content: unknown): readonly string[] {
  if (!isRecord(content)) return [];
  const jobs = [content, ...Object.values(content), ...(isRecord(content.jobs) ? Object.values(content.jobs) : [])].filter(isRecord);
  return jobs.flatMap(({ services }) => {
    const list = Array.isArray(services) ? services : isRecord(services) ? Object.values(services) : [];
    return list.flatMap((service) => scalar(isRecord(service) ? (service.image ?? service.name) : service) ?? []);
  });
}
