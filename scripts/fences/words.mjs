// Words and phrases that a reader who is not a native speaker has to decode. Say: the caller, a
// session, another session, again, separate, permanently, exactly, related, meanwhile, blocks.
import { repositoryFiles, textOf } from './files.mjs';

const PHRASES = [
  'whoever|whatever|nobody|anybody|somebody|no one|anew|afresh|kin|verdict',
  'of (?:its|their|our) own|for good|all the same|to the letter|in between|way back|at hand|proof enough',
  'held up|holds up|beside which|goes by the company|knows of the matter|takes the partition without a look',
  'what it kept out comes in|say when it goes|unless it must be|without a word|cannot be had back|hangs in between',
  'comes back empty|mean something else afterwards|findings to live with|found out by itself',
  'not looked at, for another database|it must bear|also what no migration made|if that value is not true of them',
  'so it has presumably run|it does so unless',
];
const FORBIDDEN = new RegExp(`\\b(?:${PHRASES.join('|').replaceAll(' ', '\\s+')})\\b`, 'gi');
/** Not prose of ours: names of things, other people's texts, and this list. */
const ALLOWED = [
  [/^(scripts\/fences\/words\.mjs|LICENSE|.*package-lock\.json)$/, /./],
  [/^scripts\/postgres-binaries\.mjs$/, /nobody/],
  [/^(test\/effects\/forms|server\/src\/core\/(effects|syntax)\/data)\//, /./],
];

/**
 * @returns {string[]} one line for each place; a phrase may be broken over two lines of a comment
 */
export function wordsFence() {
  return repositoryFiles().flatMap((path) => {
    const text = textOf(path).replace(/\n[^\S\n]*(?:\*|\/\/|#|--) ?/g, (mark) => `\n${' '.repeat(mark.length - 1)}`);
    return [...text.matchAll(FORBIDDEN)]
      .filter(([word]) => !ALLOWED.some(([files, words]) => files.test(path) && words.test(word)))
      .map(({ 0: word, index }) => `${path}:${text.slice(0, index).split('\n').length} says "${word.replace(/\s+/g, ' ')}"`);
  });
}
