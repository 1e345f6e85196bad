import { relative } from 'node:path';
import { isRecord, PROJECT_FILES } from '../core/configuration/layers';
import { findUpwards, readTextFile } from './files';

export interface ProjectFile {
  /** As a person would name it from `folder`. */
  readonly file: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** One sentence for what cannot be read or is not JSON; `content` is empty then. */
  readonly problems: readonly string[];
}

/** phasewise.json, from `folder` upwards, or the file that was named; undefined when there is none. */
export async function readProjectFile(
  folder: string,
  named?: { readonly path: string; readonly shown: string },
): Promise<ProjectFile | undefined> {
  const path = named?.path ?? (await findUpwards(folder, PROJECT_FILES));
  if (path === undefined) return undefined;
  const file = named?.shown ?? (relative(folder, path).replaceAll('\\', '/') || path);
  const broken = (problem: string): ProjectFile => ({ file, content: {}, problems: [problem] });
  const read = await readTextFile(path);
  if (read.kind === 'failed') return broken(`cannot read the configuration ${file}: ${read.reason}`);
  try {
    const content: unknown = JSON.parse(read.text);
    return isRecord(content) ? { file, content, problems: [] } : broken(`${file}: a JSON object is expected`);
  } catch (error) {
    return broken(`${file} is not valid JSON: ${(error as Error).message}`);
  }
}
