import type { TextSpan } from '../text';
import { isLineEnd, isSpace } from './characters';
import { advance, isComment, lexer } from './lex';
import type { Chunk } from './split';
import { possibleComments, readSuppressingComment, type SuppressingComment, type SuppressingTool } from './suppress-comment';

/**
 * A comment that silences findings: `-- phasewise-ignore rule-a, rule-b: reason`, or another
 * linter's.
 */
export interface Suppression {
  readonly tool: SuppressingTool;
  /** The comment. */
  readonly span: TextSpan;
  /** The comment as it is written. */
  readonly text: string;
  /**
   * What goes when the comment is taken out: its line where it stands alone on one, else the white
   * space before it too.
   */
  readonly removal: TextSpan;
  readonly scope: 'line' | 'file' | 'block';
  /** Rule names as written, ours or the other tool's. None at all means every rule. */
  readonly names: readonly string[];
  readonly reason?: string;
  /**
   * Findings that start in [appliesFrom, appliesTo) are silenced; empty when there is nothing next
   * to the comment.
   */
  readonly appliesFrom: number;
  readonly appliesTo: number;
}

/** Our rules that stand for another tool's rule name; none for a name that is not known. */
export type MapForeign = (tool: Suppression['tool'], name: string) => readonly string[];

/**
 * All suppressions of a text, in order.
 *
 * A comment by itself on a line works on what begins on the next line (further comments may stand
 * between): a whole statement, or inside a statement one item of a list, such as one action of
 * ALTER TABLE. A comment behind code works on its line; behind the semicolon, on the statement that
 * ends there. `-file` works everywhere, `-start` down to its `-end`. Placement as in squawk
 * (crates/squawk_linter/src/ignore.rs); the other tools place theirs above a statement, which is
 * the same.
 *
 * `chunksAround` gives the chunks that hold the given offsets, and those before and behind them.
 * Callers have a document: see documentSuppressions in document.ts.
 */
export function parseSuppressions(text: string, chunksAround: (offsets: readonly number[]) => readonly Chunk[]): Suppression[] {
  const offsets = possibleComments(text);
  if (offsets.length === 0) return [];
  const all = chunksAround(offsets);
  const found: Suppression[] = [];
  for (const comment of directives(text, offsets, all)) {
    const { tool, span, names, reason } = comment;
    const words = text.slice(span.start, span.end);
    const rest = { tool, span, text: words, removal: removalOf(text, span), names, ...(reason !== undefined && { reason }) };
    if (comment.form === 'file' || (tool === 'atlas' && isHeader(text, comment, all)))
      found.push({ ...rest, scope: 'file', appliesFrom: 0, appliesTo: text.length + 1 });
    else if (comment.form === 'start') found.push({ ...rest, scope: 'block', appliesFrom: span.end, appliesTo: text.length + 1 });
    else if (comment.form === 'end') closeBlock(found, comment);
    else {
      const { start, end } = reachOf(text, comment, all);
      found.push({ ...rest, scope: 'line', appliesFrom: start, appliesTo: end });
    }
  }
  return found;
}

/**
 * For tests: whether a finding of `ruleId` at `span` is silenced. A name that is not known silences
 * nothing.
 */
export function isSuppressed(suppressions: readonly Suppression[], ruleId: string, span: TextSpan, mapForeign: MapForeign): boolean {
  return suppressionOf(suppressions, ruleId, span, mapForeign) !== undefined;
}

/** For tests: the suppression that silences a finding, the first one when there are several. */
export function suppressionOf(
  suppressions: readonly Suppression[],
  ruleId: string,
  span: TextSpan,
  mapForeign: MapForeign,
): Suppression | undefined {
  return suppressions.find((suppression) => silences(suppression, ruleId, span, mapForeign));
}

/** All suppressions that silence a finding, with the data that the caller keeps beside them. */
export function suppressionsOf<T extends { readonly suppression: Suppression }>(
  candidates: readonly T[],
  ruleId: string,
  span: TextSpan,
  mapForeign: MapForeign,
): readonly T[] {
  return candidates.filter(({ suppression }) => silences(suppression, ruleId, span, mapForeign));
}

function silences({ tool, names, appliesFrom, appliesTo }: Suppression, ruleId: string, span: TextSpan, mapForeign: MapForeign): boolean {
  if (span.start < appliesFrom || span.start >= appliesTo) return false;
  return names.length === 0 || names.some((name) => (tool === 'phasewise' ? name === ruleId : mapForeign(tool, name).includes(ruleId)));
}

interface Directive extends SuppressingComment {
  readonly span: TextSpan;
  /** Index of the chunk that holds the comment, or of the first one behind it. */
  readonly chunk: number;
}

function* directives(text: string, offsets: readonly number[], chunks: readonly Chunk[]): Generator<Directive> {
  let index = 0;
  let done = 0;
  for (const at of offsets) {
    if (at < done) continue;
    while (index < chunks.length && (chunks[index] as Chunk).end <= at) index++;
    const chunk = chunks[index];
    const inside = chunk !== undefined && chunk.start <= at;
    const from = inside ? chunk.start : (chunks[index - 1]?.end ?? 0);
    const to = inside ? chunk.end : (chunk?.start ?? text.length);
    // A psql command or a row of COPY data holds no comments.
    if (!inside || chunk.kind === 'statement') {
      const lx = lexer(text, from, to);
      while (advance(lx)) {
        if (!isComment(lx.kind) || lx.end <= at) continue;
        const directive = readSuppressingComment(text.slice(lx.start, lx.end));
        if (directive) yield { ...directive, span: { start: lx.start, end: lx.end }, chunk: index };
      }
    }
    done = to;
  }
}

/**
 * Atlas: a directive in the comments that open the file, with a blank line behind them, speaks of
 * the whole file.
 */
function isHeader(text: string, { span, chunk }: Directive, chunks: readonly Chunk[]): boolean {
  if (chunks[chunk - 1] !== undefined || !onlyCommentsBetween(text, firstVisible(text, 0), span.start)) return false;
  const lx = lexer(text, span.end);
  let done = span.end;
  while (advance(lx)) {
    if (holdsBlankLine(text, done, lx.start)) return true;
    if (!isComment(lx.kind)) return false;
    done = lx.end;
  }
  return false;
}

/**
 * Ends the innermost block that is still open and names the same rules; a bare end closes the
 * innermost one.
 */
function closeBlock(found: Suppression[], end: Directive): void {
  for (let i = found.length - 1; i >= 0; i--) {
    const s = found[i] as Suppression;
    // An open block reaches behind every comment.
    if (s.scope !== 'block' || s.appliesTo <= end.span.end || s.tool !== end.tool) continue;
    if (end.names.length > 0 && [...end.names].sort().join() !== [...s.names].sort().join()) continue;
    found[i] = { ...s, appliesTo: end.span.start };
    return;
  }
}

/** What a comment without `-file`, `-start` or `-end` works on. */
function reachOf(text: string, { span, chunk: index, sameLine }: Directive, chunks: readonly Chunk[]): TextSpan {
  const chunk = chunks[index];
  const nothing = { start: span.end, end: span.end };
  if (sameLine && firstVisible(text, startOfLine(text, span.start)) === span.start) return nothing;
  if (chunk && chunk.start <= span.start) {
    const lineStart = startOfLine(text, span.start);
    const codeBefore = firstVisible(text, lineStart) < span.start;
    return codeBefore ? { start: Math.max(lineStart, chunk.start), end: span.start } : itemAfter(text, span.end, chunk);
  }
  const before = chunks[index - 1];
  if (before && before.kind !== 'copy-data' && !holdsLineEnd(text, before.end, span.start)) return { start: before.start, end: before.end };
  return chunk && onlyCommentsBetween(text, span.end, chunk.start) ? { start: chunk.start, end: chunk.end } : nothing;
}

/**
 * From the first token behind `from` to the comma that ends its item, the parenthesis around it, or
 * the end of the statement.
 */
function itemAfter(text: string, from: number, chunk: Chunk): TextSpan {
  const lx = lexer(text, from, chunk.end);
  let start = -1;
  let end = from;
  let parens = 0;
  while (advance(lx)) {
    if (isComment(lx.kind)) continue;
    if (start < 0) {
      if (!onlyCommentsBetween(text, from, lx.start)) break;
      start = lx.start;
    }
    if (lx.kind === 'punctuation') {
      const c = text.charCodeAt(lx.start);
      if (c === 40) parens++;
      else if (c === 41 && --parens < 0) break;
      else if ((c === 44 && parens === 0) || c === 59) break;
    }
    end = lx.end;
  }
  return start < 0 ? { start: from, end: from } : { start, end: Math.max(end, start) };
}

/** No blank line and no code: "the line above", with other comments allowed between. */
function onlyCommentsBetween(text: string, from: number, to: number): boolean {
  const lx = lexer(text, from, to);
  let done = from;
  while (advance(lx)) {
    if (!isComment(lx.kind) || holdsBlankLine(text, done, lx.start)) return false;
    done = lx.end;
  }
  return !holdsBlankLine(text, done, to);
}

function holdsBlankLine(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) breaks++;
  }
  return breaks > 1;
}

function holdsLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isLineEnd(text.charCodeAt(i))) return true;
  return false;
}

function startOfLine(text: string, at: number): number {
  let i = at;
  while (i > 0 && !isLineEnd(text.charCodeAt(i - 1))) i--;
  return i;
}

function firstVisible(text: string, from: number): number {
  let i = from;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function removalOf(text: string, { start, end }: TextSpan): TextSpan {
  const lineStart = startOfLine(text, start);
  let after = end;
  while (after < text.length && isSpace(text.charCodeAt(after)) && !isLineEnd(text.charCodeAt(after))) after++;
  const endsLine = after === text.length || isLineEnd(text.charCodeAt(after));
  if (endsLine && firstVisible(text, lineStart) === start) {
    const newline = text.startsWith('\r\n', after) ? 2 : after < text.length ? 1 : 0;
    return { start: lineStart, end: after + newline };
  }
  let before = start;
  while (before > lineStart && isSpace(text.charCodeAt(before - 1))) before--;
  return { start: before, end };
}
