import { type TextEdit, type TextSpan, applyEdits } from '../text';
import { isLineEnd } from './characters';
import { isBroken, splitBroken } from './recover';
import { cutChunk, type ScannedChunk, scanChunk } from './scan-chunk';
import { type Chunk, chunksOf, normalizeSpans } from './split';
import { indentation } from './statement-start';
import type { ParsedStatement, Statement } from './statement';

export interface DocumentDeps {
  /** Masks placeholders, parses and lowers the text of one statement. Never throws; the same text gives the same result. */
  readonly parse: (statementText: string) => ParsedStatement;
  /** The parts of a text that hold SQL of the direction looked at. Default: all of it. */
  readonly body?: (text: string) => readonly TextSpan[];
}

/** A text and its statements. A value: editing gives a new one, which shares what did not change. */
export interface SqlDocument {
  readonly text: string;
  /** In order; `start` is at the first token, `end` behind the semicolon or, without one, behind the last token. */
  readonly statements: readonly Statement[];
  readonly body: readonly TextSpan[];
  readonly deps: DocumentDeps;
  /** How many statements were parsed to make this version out of the one before. */
  readonly parses: number;
  /** For editDocument: what was found, free of positions, and where each piece starts. */
  readonly pieces: readonly Piece[];
  readonly starts: readonly number[];
}

/** What one scan found, in offsets from where it began, so that it stays as it is when text above it changes. */
interface Piece {
  readonly scanned: ScannedChunk;
  /** Usually one statement; several when semicolons are missing, none for a psql command. */
  readonly parts: readonly {
    readonly offset: number;
    readonly length: number;
    readonly terminated: boolean;
    readonly parsed: ParsedStatement;
  }[];
  /** The end of the body was seen. */
  readonly sawEnd: boolean;
}

/** PostgreSQL's parser in WebAssembly takes 64 MB in one second and never gives the memory back: beyond this a statement is not parsed. */
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
 * The document after `edits`, whose spans are in the text before and do not overlap. `newText` saves putting the text together when the caller has
 * it. The result equals openDocument(newText) for any text and any edits, broken ones included: what ends an open quote is decided by the text
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

/** The chunks of the document: statements as the strict rules cut them, psql commands, COPY data. */
export function documentChunks(document: SqlDocument): Chunk[] {
  return document.pieces.flatMap((piece, i) => chunksOf(piece.scanned, document.starts[i] ?? 0));
}

/**
 * Text [editStart, editEnd) of the old document was replaced; `delta` is how far what follows has moved. A piece is taken over when the edit touches
 * nothing it depends on: text[start, reach), its indentation, and the end of the body if it saw that.
 */
function rebuild(old: SqlDocument, text: string, editStart: number, editEnd: number): SqlDocument {
  const delta = text.length - old.text.length;
  const body = bodyOf(text, old.deps);
  const build = new Build(text, old.deps);
  const { pieces, starts } = old;
  let index = 0;
  let statement = 0;
  // Only pieces on the line of the edit can have got another indentation.
  const sameLine = lineEndAfter(text, editEnd + delta);
  for (const { start, end } of body) {
    for (let at = start; at < end; ) {
      let piece: Piece | undefined;
      for (; index < pieces.length; index++) {
        piece = pieces[index];
        const from = starts[index] ?? 0;
        const untouchedAbove = from + (piece?.scanned.reach ?? 0) <= editStart;
        const place = untouchedAbove || from < editEnd ? from : from + delta;
        if (place < at || (!untouchedAbove && from < editEnd)) {
          if (piece) build.leave(piece);
          statement += piece?.parts.length ?? 0;
          continue;
        }
        break;
      }
      if (piece === undefined || index >= pieces.length) {
        at = build.fresh(at, end);
        continue;
      }
      const from = starts[index] ?? 0;
      const above = from + piece.scanned.reach <= editStart;
      const reachesTo = at + piece.scanned.reach;
      const sameEnd = piece.sawEnd ? reachesTo === end + 1 : reachesTo <= end;
      const moved = above ? 0 : delta;
      if (
        from + moved !== at ||
        !sameEnd ||
        (!above && at <= sameLine && indentation(text, at + piece.scanned.start) !== piece.scanned.indent)
      ) {
        // A statement that has lost its semicolon swallows the next one: what that was parsed to is likely to be needed.
        build.leave(piece);
        at = build.fresh(at, end);
        continue;
      }
      at = build.keep(piece, at, old.statements, statement, moved);
      statement += piece.parts.length;
      index++;
    }
  }
  return build.document(body);
}

/** Puts a document together piece by piece. */
class Build {
  private readonly statements: Statement[] = [];
  private readonly pieces: Piece[] = [];
  private readonly starts: number[] = [];
  /** Statements of pieces that were given up: their neighbours in the same piece mostly stay as they are. */
  private readonly known = new Map<string, ParsedStatement>();
  private parses = 0;

  constructor(
    private readonly text: string,
    private readonly deps: DocumentDeps,
  ) {}

  document(body: readonly TextSpan[]): SqlDocument {
    const { text, statements, deps, parses, pieces, starts } = this;
    return { text, statements, body, deps, parses, pieces, starts };
  }

  leave(piece: Piece): void {
    for (const { parsed } of piece.parts) this.known.set(parsed.text, parsed);
  }

  keep(piece: Piece, at: number, old: readonly Statement[], from: number, moved: number): number {
    this.pieces.push(piece);
    this.starts.push(at);
    for (let i = from; i < from + piece.parts.length; i++) {
      const s = old[i] as Statement;
      this.statements.push(moved === 0 ? s : { start: s.start + moved, end: s.end + moved, terminated: s.terminated, parsed: s.parsed });
    }
    return at + piece.scanned.next;
  }

  fresh(at: number, limit: number): number {
    const piece = this.read(at, limit);
    this.pieces.push(piece);
    this.starts.push(at);
    for (const { offset, length, terminated, parsed } of piece.parts) {
      this.statements.push({ start: at + offset, end: at + offset + length, terminated, parsed });
    }
    return at + piece.scanned.next;
  }

  private read(at: number, limit: number): Piece {
    let scanned = scanChunk(this.text, at, limit);
    const sawEnd = scanned.reach > limit;
    if (scanned.kind !== 'statement') return { scanned: relative(scanned, at), parts: [], sawEnd };
    let parsed: ParsedStatement | undefined;
    if (scanned.doubt) {
      parsed = this.parse(this.text.slice(scanned.start, scanned.codeEnd));
      if (isBroken(parsed)) {
        scanned = cutChunk(this.text, scanned);
        parsed = undefined;
      }
    }
    const { start, codeEnd, end, terminated, indent } = scanned;
    const chunk = this.text.slice(start, codeEnd);
    parsed ??= this.parse(chunk);
    const offset = start - at;
    const whole = { offset, length: end - start, terminated, parsed };
    const several = isBroken(parsed) && !parsed.error?.tooComplex ? splitBroken(chunk, indent, (t) => this.parse(t)) : undefined;
    const parts = several?.map((part, i) =>
      i === several.length - 1
        ? { offset: offset + part.offset, length: end - start - part.offset, terminated, parsed: part.parsed }
        : { offset: offset + part.offset, length: part.parsed.text.length, terminated: false, parsed: part.parsed },
    );
    return { scanned: relative(scanned, at), parts: parts ?? [whole], sawEnd };
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
        error: { message, span: { start: 0, end: text.search(/\s|$/) }, tooComplex: true },
      };
    }
    this.parses++;
    return this.deps.parse(text);
  }
}

function relative(scanned: ScannedChunk, at: number): ScannedChunk {
  const { kind, start, codeEnd, end, terminated, unterminated, data, next, reach, indent } = scanned;
  return {
    kind,
    start: start - at,
    codeEnd: codeEnd - at,
    end: end - at,
    terminated,
    next: next - at,
    reach: reach - at,
    indent,
    ...(unterminated !== undefined && { unterminated: unterminated - at }),
    ...(data && { data: { start: data.start - at, end: data.end - at, terminated: data.terminated } }),
  };
}

/**
 * V8 makes `slice` a view that keeps the whole document alive, one old version per edited statement. Putting one character in front makes it
 * copy, and the slice that takes it off again only holds on to that copy.
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
