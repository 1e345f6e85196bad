import { relative } from 'node:path';
import type { ProjectConfiguration } from '../core/configuration/files';
import { PROJECT_FILES } from '../core/configuration/layers';
import { isRecord } from '../core/configuration/settings';
import { findUpwards, readTextFile } from './files';

/**
 * phasewise.json, from `folder` upwards, or the file that was named; undefined when there is none.
 */
export async function readProjectFile(
  folder: string,
  named?: { readonly path: string; readonly shown: string },
): Promise<ProjectConfiguration | undefined> {
  const path = named?.path ?? (await findUpwards(folder, PROJECT_FILES));
  if (path === undefined) return undefined;
  const file = named?.shown ?? (relative(folder, path).replaceAll('\\', '/') || path);
  const broken = (problem: string): ProjectConfiguration => ({ file, content: {}, problems: [problem] });
  const read = await readTextFile(path);
  if (read.kind === 'failed') return broken(`cannot read the configuration ${file}: ${read.reason}`);
  try {
    const content: unknown = JSON.parse(read.text);
    return isRecord(content) ? { file, content, problems: [] } : broken(`${file}: a JSON object is expected`);
  } catch (error) {
    return broken(`${file} is not valid JSON: ${(error as Error).message}`);
  }
}
