const QUOTED = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)[\s\S]*?\1/g;
const HEAD_LENGTH = 200;

/**
 * The first words of each statement, upper case, one space between. Comments and quoted text are
 * taken out first.
 */
export function statementHeads(text: string): string[] {
  return text
    .replace(QUOTED, (quoted) => (quoted.startsWith('-') || quoted.startsWith('/') ? ' ' : ' x '))
    .split(';')
    .map((statement) =>
      statement
        .slice(0, HEAD_LENGTH * 2)
        .trim()
        .replace(/\s+/g, ' ')
        .slice(0, HEAD_LENGTH)
        .toUpperCase(),
    )
    .filter((statement) => statement !== '');
}
