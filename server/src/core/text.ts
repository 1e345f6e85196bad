/** A half-open range of UTF-16 code units: the only unit of position inside `core`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Replaces `span` by `newText`. Edits of one list never overlap. */
export interface TextEdit {
  readonly span: TextSpan;
  readonly newText: string;
}

export function span(start: number, end: number): TextSpan {
  return { start, end };
}

export function shift(s: TextSpan, delta: number): TextSpan {
  return { start: s.start + delta, end: s.end + delta };
}

/** Text after all `edits`, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    result = result.slice(0, edit.span.start) + edit.newText + result.slice(edit.span.end);
  }
  return result;
}

/** 0-based line and UTF-16 character, as in LSP. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Offsets to lines and back, for one text. Lines end at LF, CRLF or CR. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.starts.length;
  }

  positionAt(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return { line: low - 1, character: at - (this.starts[low - 1] ?? 0) };
  }

  offsetAt({ line, character }: LinePosition): number {
    if (line >= this.starts.length) return this.text.length;
    if (line < 0) return 0;
    const start = this.starts[line] ?? 0;
    const next = this.starts[line + 1] ?? this.text.length;
    return Math.min(start + Math.max(0, character), next);
  }

  /** Start offset of the line that contains `offset`. */
  lineStart(offset: number): number {
    return this.starts[this.positionAt(offset).line] ?? 0;
  }
}
