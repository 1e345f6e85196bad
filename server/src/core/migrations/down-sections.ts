import type { TextSpan } from '../text';

/**
 * Lines that begin the way up or the way down in files that hold both: goose, sql-migrate, dbmate, node-pg-migrate and tern (whose one line
 * stands between the two). From the tools' own parsers; a line of SQL never looks like one.
 */
const MARKER =
  /^[ \t]*--[ \t]*(?:\+goose[ \t]+(up|down)\b|\+migrate[ \t]+(up|down)\b|migrate:(up|down)\b|-*[ \t]*(up|down)[ \t]+migration(?=[ \t\r]*$)|--[ \t]*(create above \/ drop below)[ \t]*----).*$/gim;

/** The parts of a text that lead up: all of it, but for what stands below a down marker. */
export function upSections(text: string): readonly TextSpan[] {
  const parts: TextSpan[] = [];
  let up = true;
  let from = 0;
  for (const marker of text.matchAll(MARKER)) {
    const word = marker
      .slice(1)
      .find((group) => group !== undefined)
      ?.toLowerCase();
    if (up && from < marker.index) parts.push({ start: from, end: marker.index });
    up = word === 'up';
    from = marker.index + marker[0].length;
  }
  if (up && from < text.length) parts.push({ start: from, end: text.length });
  return parts;
}
