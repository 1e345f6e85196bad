import { wordIs } from './lex';

const ROUTINE = new Set(['cf', 'cp', 'corf', 'corp']);
const RULE = new Set(['cu', 'coru']);

/**
 * What psql keeps about the words of a statement (psqlscan.l: identifiers, begin_depth), and
 * whether it is COPY ... FROM STDIN.
 */
export class Header {
  /** Open BEGIN and CASE inside a CREATE FUNCTION or PROCEDURE. */
  depth = 0;
  isRule = false;
  copy: 'no' | 'copy' | 'from' | 'stdin' = 'no';
  private count = 0;
  private letters = '';
  private isRoutine = false;

  word(text: string, start: number, end: number, parens: number): void {
    if (this.count < 4) this.first(text, start, end);
    if (this.copy !== 'no' && this.copy !== 'stdin') {
      if (this.copy === 'from') this.copy = wordIs(text, start, end, 'stdin') ? 'stdin' : 'copy';
      else if (parens === 0 && wordIs(text, start, end, 'from')) this.copy = 'from';
    }
    if (!this.isRoutine || parens > 0) return;
    if (wordIs(text, start, end, 'begin')) this.depth++;
    else if (this.depth > 0 && wordIs(text, start, end, 'case')) this.depth++;
    else if (this.depth > 0 && wordIs(text, start, end, 'end')) this.depth--;
  }

  /** CREATE [OR REPLACE] FUNCTION | PROCEDURE | RULE, by one letter a word. */
  private first(text: string, start: number, end: number): void {
    if (this.count === 0 && wordIs(text, start, end, 'copy')) this.copy = 'copy';
    const letter = headerLetter(text, start, end);
    // Any other word between them makes it another statement.
    this.letters = letter === '' || this.letters.length < this.count ? '' : this.letters + letter;
    this.count++;
    this.isRoutine ||= ROUTINE.has(this.letters);
    this.isRule ||= RULE.has(this.letters);
  }
}

function headerLetter(text: string, start: number, end: number): string {
  switch (text.charCodeAt(start) | 32) {
    case 99: // c
      return wordIs(text, start, end, 'create') ? 'c' : '';
    case 102: // f
      return wordIs(text, start, end, 'function') ? 'f' : '';
    case 111: // o
      return wordIs(text, start, end, 'or') ? 'o' : '';
    case 112: // p
      return wordIs(text, start, end, 'procedure') ? 'p' : '';
    case 114: // r
      return wordIs(text, start, end, 'replace') ? 'r' : wordIs(text, start, end, 'rule') ? 'u' : '';
    default:
      return '';
  }
}
