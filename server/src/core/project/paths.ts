import { fileName } from '../migrations/detect';

/** Folder of a path, with either separator. */
export function folderName(path: string): string {
  return path.slice(0, Math.max(0, path.length - fileName(path).length - 1)) || '/';
}

/** Whether a path is a folder's own or that of something in it. */
export function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
