// Comments: lines of at most 100 columns (`npm run format` breaks them), and no names of files that
// do not exist.
import { commentLines, repositoryFiles } from './files.mjs';

const SOURCE = /\.(ts|mts|mjs)$/;
const WIDTH = 100;
/** Directives, which must stay on one line. */
const UNBREAKABLE = /biome-ignore|@ts-expect-error/;
const FILE_NAME = /(?<![\w/.*{<-])(?:[\w-]+\/)*[\w.-]+\.(?:d\.)?(?:ts|mts|mjs)(?![\w(])/g;
/** Files of other projects, by a word on the same line or its neighbours. */
const ELSEWHERE = /https?:|github|squawk|eugene|pgls|atlas/i;

const sources = () => repositoryFiles().filter((path) => SOURCE.test(path));

export function widthFence() {
  return sources().flatMap((path) =>
    commentLines(path)
      .filter(({ text }) => text.length > WIDTH && !UNBREAKABLE.test(text))
      .map(({ line, text }) => `${path}:${line} is ${text.length} columns wide`),
  );
}

export function fileNamesFence() {
  const files = repositoryFiles();
  const exists = (name) => files.some((file) => file === name || file.endsWith(`/${name}`));
  return sources().flatMap((path) => {
    const comments = commentLines(path);
    return comments.flatMap(({ line, text }, i) => {
      if (comments.slice(Math.max(0, i - 1), i + 2).some((near) => ELSEWHERE.test(near.text))) return [];
      return (text.match(FILE_NAME) ?? [])
        .filter((name) => !exists(name))
        .map((name) => `${path}:${line} names ${name}, which does not exist`);
    });
  });
}
