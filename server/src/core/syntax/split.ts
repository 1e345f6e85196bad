import type { TextSpan } from '../text';
import { cutChunk, type ScannedChunk, scanChunk } from './scan-chunk';

/** A piece of a file that stands for itself. White space and comments lie between chunks. */
export interface Chunk {
  readonly kind: 'statement' | 'meta' | 'copy-data';
  readonly start: number;
  /** Includes the semicolon. */
  readonly end: number;
  /** Closed by a semicolon, a sending psql command (`\g`), or the `\.` of COPY data. */
  readonly terminated: boolean;
  /** Offset of a quote, comment or BEGIN that is still open. */
  readonly unterminated?: number;
}

interface SplitOptions {
  /** Only these parts of the text are split (a migration's "up" section). Default: all of it. */
  readonly within?: readonly TextSpan[];
  /**
   * Whether a statement is valid, asked only about quotes that swallow what looks like a statement.
   * Default: every closed quote is believed.
   */
  readonly accepts?: (statement: string) => boolean;
}

/**
 * Splits a text into statements by psql's rules, and goes on behind a broken one. Every chunk
 * starts outside of all tokens, and is found by looking at the text from the end of the chunk
 * before: that is what lets document.ts start again anywhere.
 */
export function splitSql(text: string, options: SplitOptions = {}): Chunk[] {
  const chunks: Chunk[] = [];
  for (const { start, end } of normalizeSpans(options.within ?? [{ start: 0, end: text.length }], text.length)) {
    for (let at = start; at < end; ) {
      const scanned = scanChunk(text, at, end);
      const believed = !scanned.doubt || !options.accepts || options.accepts(text.slice(scanned.start, scanned.codeEnd));
      const settled = believed ? scanned : cutChunk(text, scanned);
      chunks.push(...chunksOf(settled));
      at = settled.next;
    }
  }
  return chunks;
}

/** The one or two chunks that a scan found, moved by `delta`. */
export function chunksOf(scanned: ScannedChunk, delta = 0): Chunk[] {
  if (scanned.kind === 'nothing') return [];
  const { kind, start, end, terminated, unterminated, data } = scanned;
  const first: Chunk = {
    kind,
    start: start + delta,
    end: end + delta,
    terminated,
    ...(unterminated !== undefined && { unterminated: unterminated + delta }),
  };
  return data ? [first, { kind: 'copy-data', start: data.start + delta, end: data.end + delta, terminated: data.terminated }] : [first];
}

/** Sorted, inside the text, without overlaps. */
export function normalizeSpans(spans: readonly TextSpan[], length: number): TextSpan[] {
  const result: TextSpan[] = [];
  let from = 0;
  for (const s of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(from, Math.min(s.start, length));
    const end = Math.min(s.end, length);
    if (end <= start) continue;
    result.push({ start, end });
    from = end;
  }
  return result;
}
