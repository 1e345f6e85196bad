import type { TextSpan } from '../text';

/**
 * Lines that begin the way up or the way down in files that hold both: goose, sql-migrate, dbmate,
 * node-pg-migrate, rambler, Play's evolutions and tern (whose one line stands between the two); and
 * what Sqitch writes above scripts that revert or verify. From the tools' own parsers; a line of
 * SQL never looks like one. A line that says no more than "up" or "down" counts where the file has
 * both.
 */
const MARKER =
  /^[ \t]*(?:--[ \t]*(?:\+goose[ \t]+(up|down)\b|\+migrate[ \t]+(up|down)\b|migrate:(up|down)\b|rambler[ \t]+(up|down)\b|-*[ \t]*(up|down)[ \t]+migration(?=[ \t\r]*$)|--[ \t]*(create above \/ drop below)[ \t]*----)|(?:--|#)[ \t-]*!(up|down)s\b|--[ \t]*(revert|verify)[ \t]+\S+:\S+[ \t]+(?:from|on)[ \t]+pg\b|--[ \t]*@?(?<bare>up|down)(?=[ \t\r]*$)).*$/gim;

/** The parts of a text that lead up: all of it, but for what stands below a down marker. */
export function upSections(text: string): readonly TextSpan[] {
  const parts: TextSpan[] = [];
  let up = true;
  let from = 0;
  let sawBareUp = false;
  for (const marker of text.matchAll(MARKER)) {
    const word = marker
      .slice(1)
      .find((group) => group !== undefined)
      ?.toLowerCase();
    if (marker.groups?.bare !== undefined) {
      sawBareUp ||= word === 'up';
      if (!sawBareUp) continue;
    }
    if (up && from < marker.index) parts.push({ start: from, end: marker.index });
    up = word === 'up';
    from = marker.index + marker[0].length;
  }
  if (up && from < text.length) parts.push({ start: from, end: text.length });
  return parts;
}

/**
 * Marks of tools that run a file in a transaction of their own, and what a file says to them that
 * it wants none (the tools' documentation).
 */
const WRAPPED: readonly (readonly [mark: RegExp, optsOut: RegExp])[] = [
  [/^[ \t]*--[ \t]*\+goose[ \t]+up\b/im, /^[ \t]*--[ \t]*\+goose[ \t]+no[ \t]+transaction\b/im],
  [/^[ \t]*--[ \t]*\+migrate[ \t]+up\b/im, /^[ \t]*--[ \t]*\+migrate[ \t]+up[ \t]+notransaction\b/im],
  [/^[ \t]*--[ \t]*migrate:up\b/im, /^[ \t]*--[ \t]*migrate:up\b.*\btransaction:false\b/im],
  [/^[ \t]*----[ \t]*create above \/ drop below[ \t]*----/im, /^[ \t]*----[ \t]*tern:[ \t]*disable-tx[ \t]*----/im],
];

/** Whether the tool whose marks a file bears runs it in one transaction. */
export function isWrapped(text: string): boolean {
  return WRAPPED.some(([mark, optsOut]) => mark.test(text) && !optsOut.test(text));
}
