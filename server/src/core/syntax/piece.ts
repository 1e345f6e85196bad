import { isBroken, type Part, splitBroken } from './recover';
import { cutChunk, type ScannedChunk, scanChunk } from './scan-chunk';
import type { ParsedStatement } from './statement';

/**
 * What one scan found, in offsets from where it began, so that it stays as it is when text above it
 * changes.
 */
export interface Piece {
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

/**
 * Reads the piece that begins at `at`, which is outside of every token. Three tries: the strict
 * rules; when a doubtful quote makes that fail to parse, the same without believing the quote; when
 * it fails anyway, cut where a semicolon may be missing. A cut is for the neighbours: the statement
 * before it keeps the syntax error.
 */
export function readPiece(text: string, at: number, limit: number, parse: (slice: string) => ParsedStatement): Piece {
  let scanned = scanChunk(text, at, limit);
  const sawEnd = scanned.reach > limit;
  if (scanned.kind !== 'statement') return { scanned: relative(scanned, at), parts: [], sawEnd };
  let parsed: ParsedStatement | undefined;
  if (scanned.doubt) {
    parsed = parse(text.slice(scanned.start, scanned.codeEnd));
    if (isBroken(parsed)) {
      scanned = cutChunk(text, scanned);
      parsed = undefined;
    }
  }
  const { start, codeEnd, end, terminated, indent } = scanned;
  const chunk = text.slice(start, codeEnd);
  parsed ??= parse(chunk);
  const offset = start - at;
  const whole = { offset, length: end - start, terminated, parsed };
  const several =
    isBroken(parsed) && !parsed.error?.tooComplex ? markJoined(chunk, parsed, splitBroken(chunk, indent, parse), parse) : undefined;
  const parts = several?.map((part, i) =>
    i === several.length - 1
      ? { offset: offset + part.offset, length: end - start - part.offset, terminated, parsed: part.parsed }
      : { offset: offset + part.offset, length: part.parsed.text.length, terminated: false, parsed: part.parsed },
  );
  return { scanned: relative(scanned, at), parts: parts ?? [whole], sawEnd };
}

/**
 * PostgreSQL reads two statements without a semicolon between them as one and refuses it. The first
 * keeps what it means, so that the statements behind it are judged on the schema it makes, and
 * carries the error of the text as PostgreSQL reads it.
 */
function markJoined(
  chunk: string,
  whole: ParsedStatement,
  parts: readonly Part[] | undefined,
  parse: (slice: string) => ParsedStatement,
): readonly Part[] | undefined {
  return parts?.map((part, i) => {
    const next = parts[i + 1];
    if (!next || !readsOn(part.parsed)) return part;
    const { error } = i === 0 && whole.error ? whole : parse(chunk.slice(part.offset, next.offset + next.parsed.text.length));
    const own = next.parsed.error;
    // A next part that is broken at the same place says it itself.
    if (!error || (own && isBroken(next.parsed) && next.offset + own.span.start === part.offset + error.span.start)) return part;
    return { ...part, parsed: { ...part.parsed, error } };
  });
}

/** Whether PostgreSQL's parser would still be content at the end of a part. */
function readsOn(parsed: ParsedStatement): boolean {
  return !isBroken(parsed) || parsed.error?.message === 'syntax error at end of input';
}

/** Whether a statement carries an error that the text behind it decides: see markJoined. */
export function isJoined({ node, text, error }: ParsedStatement): boolean {
  return error !== undefined && (node !== '' || error.span.start >= text.length);
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
