import { basename, dirname, relative } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { LinterFiles } from '../core/configuration/files';
import { LINTER_FILES, type LinterFile, type LinterTool } from '../core/configuration/foreign';
import { findUpwards, readTextFile } from './files';

/**
 * The configuration files of other linters, each the nearest one from `folder` upwards, as far as
 * the repository.
 */
export async function readLinterFiles(folder: string): Promise<LinterFiles> {
  const files: LinterFile[] = [];
  const problems: string[] = [];
  for (const tool of Object.keys(LINTER_FILES) as LinterTool[]) {
    const path = await findUpwards(folder, LINTER_FILES[tool]);
    if (path === undefined) continue;
    const file = relative(folder, path).replaceAll('\\', '/') || basename(path);
    const read = await readTextFile(path);
    if (read.kind === 'failed') problems.push(`cannot read ${file}: ${read.reason}`);
    else {
      try {
        files.push({ tool, file, folder: dirname(path).replaceAll('\\', '/'), content: parse(file, read.text) });
      } catch (error) {
        problems.push(`${file} is not understood: ${(error as Error).message.split('\n')[0]}`);
      }
    }
  }
  return { files, problems };
}

function parse(file: string, text: string): unknown {
  if (file.endsWith('.hcl')) return text;
  if (file.endsWith('.toml')) return parseToml(text);
  if (/\.ya?ml$/.test(file)) return parseYaml(text, { maxAliasCount: 100 });
  return JSON.parse(plainJson(text));
}

/** JSON with comments and trailing commas, without them. Strings are kept whole. */
function plainJson(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (token) => (token.startsWith('"') ? token : ' '))
    .replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[\]}])/g, (token) => (token === ',' ? '' : token));
}
