import type { TextSpan } from '../text';
import { dbmateMarks } from './dbmate';
import type { SectionMarks } from './section-marks';

/**
 * The marks of tools that have no profile, and dbmate's. A line of SQL never looks like
 * one of them. From the tools' own parsers and documentation.
 */
const MARKS: readonly SectionMarks[] = [
  {
    tool: 'goose',
    line: /--[ \t]*\+goose[ \t]+(up|down)\b/,
    noTransaction: /^[ \t]*--[ \t]*\+goose[ \t]+no[ \t]+transaction\b/im,
  },
  {
    tool: 'sql-migrate',
    line: /--[ \t]*\+migrate[ \t]+(up|down)\b/,
    noTransaction: /^[ \t]*--[ \t]*\+migrate[ \t]+up[ \t]+notransaction\b/im,
  },
  dbmateMarks,
  { tool: 'rambler', line: /--[ \t]*rambler[ \t]+(up|down)\b/ },
  { tool: 'node-pg-migrate', line: /--[ \t]*-*[ \t]*(up|down)[ \t]+migration(?=[ \t\r]*$)/ },
  // One line stands between the two sections.
  {
    tool: 'tern',
    line: /--[ \t]*--[ \t]*(create above \/ drop below)[ \t]*----/,
    noTransaction: /^[ \t]*----[ \t]*tern:[ \t]*disable-tx[ \t]*----/im,
  },
  { tool: "Play's evolutions", line: /(?:--|#)[ \t-]*!(up|down)s\b/ },
  // Above scripts that revert or verify.
  { tool: 'Sqitch', line: /--[ \t]*(revert|verify)[ \t]+\S+:\S+[ \t]+(?:from|on)[ \t]+pg\b/ },
];
/** A line that says only "up" or "down": it counts where the file has both. */
const BARE = /--[ \t]*@?(up|down)(?=[ \t\r]*$)/;
/** What most marks begin with. It is matched once for all of them, at every comment of a text. */
const DASHES = '--[ \\t]*';
const FORMS: readonly { readonly marks?: SectionMarks; readonly source: string }[] = [
  ...MARKS.map((marks) => ({ marks, source: marks.line.source })),
  { source: BARE.source },
].sort((a, b) => Number(b.source.startsWith(DASHES)) - Number(a.source.startsWith(DASHES)));
const MARKER = markerOf(FORMS.map(({ source }) => source));

function markerOf(sources: readonly string[]): RegExp {
  const dashed = sources.filter((source) => source.startsWith(DASHES)).map((source) => source.slice(DASHES.length));
  const others = sources.filter((source) => !source.startsWith(DASHES));
  return new RegExp(`^[ \\t]*(?:${[`${DASHES}(?:${dashed.join('|')})`, ...others].join('|')}).*$`, 'gim');
}

interface Mark {
  /** Undefined for a bare one. */
  readonly marks: SectionMarks | undefined;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function marksIn(text: string): readonly Mark[] {
  return [...text.matchAll(MARKER)].map((match) => {
    const group = match.slice(1).findIndex((word) => word !== undefined);
    const word = (match[group + 1] ?? '').toLowerCase();
    return { marks: FORMS[group]?.marks, word, start: match.index, end: match.index + match[0].length };
  });
}

/** The parts of a text that lead up: all of it, except what follows a down mark. */
export function upSections(text: string): readonly TextSpan[] {
  const parts: TextSpan[] = [];
  let up = true;
  let from = 0;
  let sawBareUp = false;
  for (const { marks, word, start, end } of marksIn(text)) {
    if (!marks) {
      sawBareUp ||= word === 'up';
      if (!sawBareUp) continue;
    }
    if (up && from < start) parts.push({ start: from, end: start });
    up = word === 'up';
    from = end;
  }
  if (up && from < text.length) parts.push({ start: from, end: text.length });
  return parts;
}

/** Whether the tool whose marks a file has runs it in one transaction. */
export function isWrapped(text: string): boolean {
  return marksIn(text).some(({ marks, word }) => marks?.noTransaction && word !== 'down' && !marks.noTransaction.test(text));
}
