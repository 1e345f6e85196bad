import { applyEdits, firstAtLeast, type TextEdit, type TextSpan } from '../text';
import { isLineEnd } from './characters';
import { isJoined, type Piece, readPiece } from './piece';
import { type Chunk, chunksOf, normalizeSpans } from './split';
import type { ParsedStatement, Statement } from './statement';
import { indentation } from './statement-start';
import { parseSuppressions, type Suppression } from './suppress';

export interface DocumentDeps {
  /**
   * Masks placeholders, parses and lowers the text of one statement. Never throws; the same text
   * gives the same result.
   */
  readonly parse: (statementText: string) => ParsedStatement;
  /** The parts of a text that hold SQL of the direction looked at. Default: all of it. */
  readonly body?: (text: string) => readonly TextSpan[];
}

/**
 * A text and its statements. A value: editing gives a new one, which shares what did not change.
 */
export interface SqlDocument {
  readonly text: string;
  /**
   * In order; `start` is at the first token, `end` behind the semicolon or, without one, behind the
   * last token.
   */
  readonly statements: readonly Statement[];
  readonly body: readonly TextSpan[];
  readonly deps: DocumentDeps;
  /** How many statements were parsed to make this version out of the one before. */
  readonly parses: number;
  /** For editDocument: what was found, free of positions, and where each piece starts. */
  readonly pieces: readonly Piece[];
  readonly starts: readonly number[];
  /**
   * Indexes of the few pieces that depend on text far behind their end: an open quote, which may be
   * closed anywhere.
   */
  readonly wide: readonly number[];
}

/**
 * PostgreSQL's parser in WebAssembly takes 64 MB in one second and never gives the memory back:
 * beyond this a statement is not parsed.
 */
const LONGEST_STATEMENT = 16 * 1024 * 1024;

export function openDocument(text: string, deps: DocumentDeps): SqlDocument {
  const body = bodyOf(text, deps);
  const build = new Build(text, deps);
  for (const { start, end } of body) {
    for (let at = start; at < end; ) at = build.fresh(at, end);
  }
  return build.document(body);
}

/**
 * The document after `edits`, whose spans are in the text before and do not overlap. `newText`
 * saves putting the text together when the caller has it. The result equals openDocument(newText)
 * for any text and any edits, broken ones included: what ends an open quote is decided by the text
 * alone (scan-chunk.ts), not by what the document was before.
 */
export function editDocument(document: SqlDocument, edits: readonly TextEdit[], newText = applyEdits(document.text, edits)): SqlDocument {
  if (edits.length === 0) return { ...document, parses: 0 };
  let start = document.text.length;
  let end = 0;
  for (const { span } of edits) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return rebuild(document, newText, start, end);
}

/** The document with another text: finds out what changed. For texts that come without edits. */
export function replaceText(document: SqlDocument, newText: string): SqlDocument {
  const old = document.text;
  const shorter = Math.min(old.length, newText.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === newText.charCodeAt(start)) start++;
  if (start === old.length && start === newText.length) return { ...document, parses: 0 };
  let tail = 0;
  while (tail < shorter - start && old.charCodeAt(old.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)) tail++;
  return rebuild(document, newText, start, old.length - tail);
}

/** Index of the statement at an offset, its semicolon included; undefined between statements. */
export function statementAt(statements: readonly Statement[], offset: number): number | undefined {
  const index = statementAtOrBehind(statements, offset + 1) - 1;
  const found = statements[index];
  return found && offset <= found.end ? index : undefined;
}

/**
 * For tests: the chunks of the document: statements as the strict rules cut them, psql commands,
 * COPY data.
 */
export function documentChunks(document: SqlDocument): Chunk[] {
  return document.pieces.flatMap((piece, i) => chunksOf(piece.scanned, document.starts[i] ?? 0));
}

/**
 * All suppressions of a document. Looks only at the pieces that may hold one and those next to
 * them.
 */
export function documentSuppressions(document: SqlDocument): Suppression[] {
  return parseSuppressions(document.text, (offsets) => {
    const { pieces, starts } = document;
    const chunks: Chunk[] = [];
    let done = 0;
    for (const offset of offsets) {
      let from = Math.max(done, pieceAtOrBehind(starts, offset + 1) - 1);
      let to = Math.max(done, pieceAtOrBehind(starts, offset));
      // A comment belongs to what stands before or behind it: go on to the next pieces that hold
      // something.
      while (from > done && (from >= pieces.length || !startsBefore(pieces[from], starts[from], offset))) from--;
      while (to < pieces.length && pieces[to]?.scanned.kind === 'nothing') to++;
      for (let i = from; i <= to && i < pieces.length; i++) chunks.push(...chunksOf((pieces[i] as Piece).scanned, starts[i]));
      done = Math.max(done, Math.min(to + 1, pieces.length));
    }
    return chunks;
  });
}

function startsBefore(piece: Piece | undefined, start = 0, offset: number): boolean {
  return piece !== undefined && piece.scanned.kind !== 'nothing' && start + piece.scanned.start <= offset;
}

/**
 * Text [editStart, editEnd) of the old document was replaced; `delta` is how far what follows has
 * moved. A piece is taken over when the edit touches nothing it depends on: text[start, reach), its
 * indentation, and the end of the body if it saw that.
 */
function rebuild(old: SqlDocument, text: string, editStart: number, editEnd: number): SqlDocument {
  const delta = text.length - old.text.length;
  const body = bodyOf(text, old.deps);
  const build = new Build(text, old.deps);
  const { pieces, starts } = old;
  const firstTouched = touchedPiece(old, editStart);
  // Only pieces on the line of the edit can have got another indentation.
  const sameLine = lineEndAfter(text, editEnd + delta);
  let index = 0;
  for (const { start, end } of body) {
    const before = sameSpan(old.body, start, end, editStart, editEnd, delta);
    const last = before ? pieceAtOrBehind(starts, before.end) : 0;
    for (let at = start; at < end; ) {
      let piece: Piece | undefined;
      let above = false;
      for (; index < pieces.length; index++) {
        const candidate = pieces[index] as Piece;
        const from = starts[index] ?? 0;
        above = index < firstTouched || from + candidate.scanned.reach <= editStart;
        if (above ? from >= at : from >= editEnd && from + delta >= at) {
          piece = candidate;
          break;
        }
        build.leave(candidate);
      }
      const moved = above ? 0 : delta;
      if (piece === undefined || (starts[index] ?? 0) + moved !== at || !fits(piece, at, end)) {
        // A statement that has lost its semicolon swallows the next one: what that was parsed to is
        // likely to be needed.
        if (piece) build.leave(piece);
        at = build.fresh(at, end);
      } else if (!above && at <= sameLine && indentation(text, at + piece.scanned.start) !== piece.scanned.indent) {
        at = build.fresh(at, end);
      } else {
        const inside = before !== undefined && (starts[index] ?? 0) >= before.start;
        const several = !inside ? 0 : above ? Math.min(firstTouched, last) : at > sameLine ? last : 0;
        const to = Math.max(index + 1, several);
        at = build.keep(old, index, to, moved);
        index = to;
      }
    }
  }
  return build.document(body);
}

/** Whether a piece that is moved to `at` meets the same end of the body there as it did before. */
function fits({ sawEnd, scanned }: Piece, at: number, end: number): boolean {
  return sawEnd ? at + scanned.reach === end + 1 : at + scanned.reach <= end;
}

/**
 * The old body span that is [start, end) after the edit: all of its untouched pieces fit again, and
 * follow each other as they did.
 */
function sameSpan(
  body: readonly TextSpan[],
  start: number,
  end: number,
  editStart: number,
  editEnd: number,
  delta: number,
): TextSpan | undefined {
  const moved = (at: number) => (at >= editEnd ? at + delta : at <= editStart ? at : -1);
  return body.find((s) => moved(s.end) === end && (s.start === start || moved(s.start) === start));
}

/** Index of the first piece that looked at `offset` or anything behind it. */
function touchedPiece({ starts, pieces, wide }: SqlDocument, offset: number): number {
  // A piece that is not wide looks one character behind its end at most, which is where the next
  // one starts.
  let index = Math.max(0, pieceAtOrBehind(starts, offset) - 2);
  while (index < pieces.length && (starts[index] ?? 0) + (pieces[index] as Piece).scanned.reach <= offset) index++;
  const far = wide.find((i) => (starts[i] ?? 0) + (pieces[i] as Piece).scanned.reach > offset);
  return far === undefined ? index : Math.min(index, far);
}

/** Index of the first piece that starts at `offset` or behind it. */
function pieceAtOrBehind(starts: readonly number[], offset: number): number {
  return firstAtLeast(starts.length, (i) => starts[i] ?? 0, offset);
}

/** Puts a document together piece by piece. */
class Build {
  private statements: Statement[] = [];
  private pieces: Piece[] = [];
  private starts: number[] = [];
  private readonly wide: number[] = [];
  /**
   * Statements of pieces that were given up: their neighbours in the same piece mostly stay as they
   * are.
   */
  private readonly known = new Map<string, ParsedStatement>();
  private parses = 0;

  constructor(
    private readonly text: string,
    private readonly deps: DocumentDeps,
  ) {}

  document(body: readonly TextSpan[]): SqlDocument {
    const { text, statements, deps, parses, pieces, starts, wide } = this;
    return { text, statements, body, deps, parses, pieces, starts, wide };
  }

  leave(piece: Piece): void {
    // A joined statement carries an error of the text behind it: by itself it is another one.
    for (const { parsed } of piece.parts) if (!isJoined(parsed)) this.known.set(parsed.text, parsed);
  }

  /** Takes over old pieces [from, to), moved. Gives where the next one starts. */
  keep(old: SqlDocument, from: number, to: number, moved: number): number {
    const base = this.pieces.length;
    const many = to - from > 8;
    for (const i of old.wide) if (i >= from && i < to) this.wide.push(i - from + base);
    const firstStart = old.starts[from] ?? 0;
    const lastStart = old.starts[to - 1] ?? 0;
    const next = lastStart + (old.pieces[to - 1] as Piece).scanned.next;
    const first = statementAtOrBehind(old.statements, firstStart);
    const last = statementAtOrBehind(old.statements, next);
    if (many) this.pieces = this.pieces.concat(old.pieces.slice(from, to));
    else for (let i = from; i < to; i++) this.pieces.push(old.pieces[i] as Piece);
    if (moved === 0 && many) {
      this.starts = this.starts.concat(old.starts.slice(from, to));
      this.statements = this.statements.concat(old.statements.slice(first, last));
    } else {
      for (let i = from; i < to; i++) this.starts.push((old.starts[i] ?? 0) + moved);
      for (let i = first; i < last; i++) {
        const s = old.statements[i] as Statement;
        this.statements.push(moved === 0 ? s : { start: s.start + moved, end: s.end + moved, terminated: s.terminated, parsed: s.parsed });
      }
    }
    return next + moved;
  }

  fresh(at: number, limit: number): number {
    const piece = readPiece(this.text, at, limit, (slice) => this.parse(slice));
    if (piece.scanned.reach > piece.scanned.next + 1) this.wide.push(this.pieces.length);
    this.pieces.push(piece);
    this.starts.push(at);
    for (const { offset, length, terminated, parsed } of piece.parts) {
      this.statements.push({ start: at + offset, end: at + offset + length, terminated, parsed });
    }
    return at + piece.scanned.next;
  }

  private parse(slice: string): ParsedStatement {
    const known = this.known.get(slice);
    if (known) return known;
    const text = flat(slice);
    if (text.length > LONGEST_STATEMENT) {
      const message = `This statement is longer than ${LONGEST_STATEMENT / 1024 / 1024} MB and is not analysed.`;
      return {
        text,
        node: '',
        changes: [],
        masked: false,
        error: { message, sqlstate: '54001', span: { start: 0, end: text.search(/\s|$/) }, tooComplex: true },
      };
    }
    this.parses++;
    return this.deps.parse(text);
  }
}

function statementAtOrBehind(statements: readonly Statement[], offset: number): number {
  return firstAtLeast(statements.length, (i) => statements[i]?.start ?? 0, offset);
}

/**
 * V8 makes `slice` a view that keeps the whole document alive, one old version per edited
 * statement. Putting one character in front makes it copy, and the slice that takes it off again
 * only holds on to that copy.
 */
function flat(slice: string): string {
  return ` ${slice}`.slice(1);
}

function bodyOf(text: string, deps: DocumentDeps): readonly TextSpan[] {
  return deps.body ? normalizeSpans(deps.body(text), text.length) : text.length > 0 ? [{ start: 0, end: text.length }] : [];
}

function lineEndAfter(text: string, from: number): number {
  let i = from;
  while (i < text.length && !isLineEnd(text.charCodeAt(i))) i++;
  return i;
}
