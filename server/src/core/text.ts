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

/** Index of the first of `length` ascending values that is not below `value`: a binary search. */
export function firstAtLeast(length: number, valueAt: (index: number) => number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
