import { firstAtLeast, type TextSpan } from './text';

/** 0-based line and UTF-16 character, as in LSP. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Offsets to lines and back, for a text that may be edited. An edit costs the lines it touches plus
 * one addition for each line below. For ten thousand statements that is some tens of microseconds;
 * building the table again would take milliseconds.
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

  /**
   * Updates the table for the replacement of `span` by `inserted` characters; `text` is the text
   * afterwards.
   */
  edit({ start, end }: TextSpan, inserted: number, text: string): void {
    const delta = inserted - (end - start);
    // A CR just before the edit may gain or lose its LF, so the terminators looked at begin one
    // character earlier.
    const first = Math.max(1, this.firstFrom(start));
    const last = Math.max(first, this.firstFrom(end + 1));
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
    const line = this.firstFrom(at + 1) - 1;
    return { line, character: at - (this.starts[line] ?? 0) };
  }

  offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    const start = this.starts[line];
    if (start === undefined) return this.length;
    return Math.min(start + Math.max(0, character), this.starts[line + 1] ?? this.length);
  }

  /** Index of the first line that starts at `offset` or behind it. */
  private firstFrom(offset: number): number {
    return firstAtLeast(this.starts.length, (i) => this.starts[i] ?? 0, offset);
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
