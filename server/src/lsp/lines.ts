import type { LinePosition, TextSpan } from '../core/text';

/**
 * Offsets to lines and back for a text that is being edited. An edit costs the lines it touches plus one addition per line below,
 * which for ten thousand statements is some tens of microseconds where building the table anew would be milliseconds.
 */
export class LineTable {
  /** Offset at which each line starts. Lines end at LF, CRLF or CR. */
  private starts: number[];
  private length: number;

  constructor(text: string) {
    this.starts = [0];
    this.length = text.length;
    collectStarts(text, 0, text.length, this.starts);
  }

  /** Follows the replacement of `span` by `inserted` characters; `text` is the text afterwards. */
  edit({ start, end }: TextSpan, inserted: number, text: string): void {
    const delta = inserted - (end - start);
    // A CR just before the edit may gain or lose its LF, so the terminators looked at begin one character earlier.
    const first = Math.max(1, lowerBound(this.starts, start));
    const last = Math.max(first, lowerBound(this.starts, end + 1));
    const fresh: number[] = [];
    collectStarts(text, Math.max(0, start - 1), start + inserted, fresh);
    if (delta !== 0) for (let i = last; i < this.starts.length; i++) this.starts[i] = (this.starts[i] ?? 0) + delta;
    // Arguments live on the stack: a paste of a whole file must not be spread.
    if (fresh.length > 1000) this.starts = [...this.starts.slice(0, first), ...fresh, ...this.starts.slice(last)];
    else if (fresh.length > 0 || last > first) this.starts.splice(first, last - first, ...fresh);
    this.length = text.length;
  }

  positionAt(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.length));
    const line = lowerBound(this.starts, at + 1) - 1;
    return { line, character: at - (this.starts[line] ?? 0) };
  }

  offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    const start = this.starts[line];
    if (start === undefined) return this.length;
    return Math.min(start + Math.max(0, character), this.starts[line + 1] ?? this.length);
  }

  /** Start offset of the line that contains `offset`. */
  lineStart(offset: number): number {
    return this.starts[this.positionAt(offset).line] ?? 0;
  }

  get lineCount(): number {
    return this.starts.length;
  }
}

/** Appends the starts of the lines that follow a terminator in [from, to). */
function collectStarts(text: string, from: number, to: number, into: number[]): void {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) into.push(i + 1);
  }
}

/** First index whose value is not below `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
