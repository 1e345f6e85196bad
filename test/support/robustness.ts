import { isDeepStrictEqual } from 'node:util';
import type { Analysis, AnalysisInput } from '../../server/src/core/analysis/analysis';
import { analyze } from '../../server/src/core/analysis/analyze';
import {
  type DocumentDeps,
  documentChunks,
  documentSuppressions,
  editDocument,
  openDocument,
  replaceText,
  type SqlDocument,
} from '../../server/src/core/syntax/document';
import { significantTokens } from '../../server/src/core/syntax/lex';
import { isJoined } from '../../server/src/core/syntax/piece';
import type { ParsedStatement } from '../../server/src/core/syntax/statement';
import type { TextEdit, TextSpan } from '../../server/src/core/text';

/** What an analysis is told besides the text, and how a text of that file is cut and seen. */
export interface Subject {
  /** Where the file's migration has its body depends on the text. */
  readonly deps: DocumentDeps;
  readonly migrationOf: (text: string) => AnalysisInput['migration'];
  readonly input: Omit<AnalysisInput, 'migration' | 'statements' | 'suppressions' | 'onRuleError'>;
}

/** A text and all that was made of it; rules that threw stand in `failures`. */
interface Looked {
  readonly document: SqlDocument;
  readonly analysis: Analysis;
  readonly failures: readonly string[];
}

export function lookAt(subject: Subject, text: string): Looked {
  return analysed(subject, openDocument(text, subject.deps));
}

/** The same by way of an edit, with all that the engine takes over from before. */
export function edited(subject: Subject, before: Looked, edit: TextEdit): Looked {
  return analysed(subject, editDocument(before.document, [edit]), before.analysis);
}

/** The same for a text that comes without edits. */
export function replaced(subject: Subject, before: Looked, text: string): Looked {
  return analysed(subject, replaceText(before.document, text), before.analysis);
}

function analysed(subject: Subject, document: SqlDocument, previous?: Analysis): Looked {
  const failures: string[] = [];
  const input: AnalysisInput = {
    ...subject.input,
    migration: subject.migrationOf(document.text),
    statements: document.statements,
    suppressions: documentSuppressions(document),
    onRuleError: (ruleId, error) => failures.push(`rule ${ruleId}: ${error instanceof Error ? error.stack : String(error)}`),
  };
  return { document, analysis: analyze(input, previous), failures };
}

/** Everything that is wrong with the result for a text: one sentence each. */
export function problemsOf({ document, analysis, failures }: Looked): readonly string[] {
  const { text, statements } = document;
  const problems = [...failures, ...coverageProblems(document)];
  const inside = (what: string, { start, end }: TextSpan, length: number) => {
    if (!(start >= 0 && start <= end && end <= length)) problems.push(`${what}: [${start}, ${end}) is not inside the ${length} characters`);
  };
  for (const { parsed } of statements) for (const problem of spanProblems(parsed)) problems.push(problem);
  for (const { ruleId, span, fixes, statement } of analysis.findings) {
    inside(`finding of ${ruleId}`, span, text.length);
    const base = statements[statement]?.start ?? 0;
    for (const { title, edits = [] } of fixes) {
      for (const edit of edits)
        inside(`"${title}" of ${ruleId}`, { start: base + edit.span.start, end: base + edit.span.end }, text.length);
    }
  }
  for (const { span, removal } of analysis.input.suppressions) {
    inside('suppression', span, text.length);
    inside('what goes with a suppression', removal, text.length);
  }
  if (analysis.statements.length !== statements.length)
    problems.push(`${analysis.statements.length} outcomes for ${statements.length} statements`);
  return problems;
}

/**
 * White space as PostgreSQL and psql know it, empty statements, line comments and psql commands
 * that send nothing.
 */
const BLANK = /(?:[ \t\n\r\f\v\0\ufeff;]|--[^\n\r]*|\\[^\n\r]*)+/y;

/**
 * The statements and what psql takes for itself cover the body of the text: nothing is lost,
 * nothing is there twice.
 */
function coverageProblems(document: SqlDocument): readonly string[] {
  const { text, statements, body } = document;
  const others = documentChunks(document).filter(({ kind }) => kind !== 'statement');
  const spans: readonly TextSpan[] = others.length === 0 ? statements : [...statements, ...others].sort((a, b) => a.start - b.start);
  const problems: string[] = [];
  let next = 0;
  for (const { start, end } of body) {
    let at = start;
    for (; next < spans.length && (spans[next]?.start ?? end) < end; next++) {
      const span = spans[next] as TextSpan;
      if (span.start < at) problems.push(`the statement at ${span.start} begins before ${at}, where the one above it ends`);
      else if (!isBlank(text, at, span.start)) problems.push(`lost between statements: ${quoted(text, at, span.start)}`);
      at = span.end;
    }
    if (at > end) problems.push(`the statement that ends at ${at} goes on behind the body, which ends at ${end}`);
    else if (!isBlank(text, at, end)) problems.push(`lost behind the last statement: ${quoted(text, at, end)}`);
  }
  if (next < spans.length) problems.push(`a statement at ${spans[next]?.start} lies outside of the body`);
  return problems;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    BLANK.lastIndex = at;
    const found = BLANK.exec(text)?.[0].length ?? 0;
    const comment = found > 0 ? 0 : blockCommentLength(text, at);
    if (found + comment === 0) return false;
    at += found + comment;
  }
  return true;
}

/** Block comments nest (PostgreSQL docs, 4.1.5). 0 where none begins, or none ends. */
function blockCommentLength(text: string, from: number): number {
  if (!text.startsWith('/*', from)) return 0;
  let depth = 0;
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex - from;
  }
  return 0;
}

function quoted(text: string, from: number, to: number): string {
  return JSON.stringify(text.slice(from, Math.min(to, from + 60)));
}

const good = new WeakSet<ParsedStatement>();

/**
 * Every span that lower.ts or the parser gave lies in the statement's own text. The error of a
 * statement without a semicolon stands at the next statement.
 */
function spanProblems(parsed: ParsedStatement): readonly string[] {
  if (good.has(parsed)) return [];
  const problems: string[] = [];
  const length = isJoined(parsed) ? Number.POSITIVE_INFINITY : parsed.text.length;
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { start, end } = value as Partial<TextSpan>;
    if (typeof start === 'number' && typeof end === 'number' && !(start >= 0 && start <= end && end <= length))
      problems.push(`${path}: [${start}, ${end}) is not inside ${quoted(parsed.text, 0, parsed.text.length)}`);
    for (const [key, part] of Object.entries(value)) {
      // What a DO block runs are statements with separate texts.
      if (key !== 'statements') visit(part, `${path}.${key}`);
    }
  };
  if (parsed.error) visit(parsed.error, 'error');
  for (const change of parsed.changes) visit(change, change.kind);
  if (problems.length === 0) good.add(parsed);
  return problems;
}

/** What differs between two ways to the same text. */
export function differences(a: Looked, b: Looked): readonly string[] {
  const different: string[] = [];
  const compare = (what: string, of: (looked: Looked) => unknown) => {
    if (!isDeepStrictEqual(of(a), of(b))) different.push(`${what} differ from the analysis from scratch`);
  };
  compare('texts', ({ document }) => document.text);
  compare('statements', ({ document }) => document.statements);
  compare('chunks', ({ document }) => documentChunks(document));
  compare('suppressions', ({ analysis }) => analysis.suppressions);
  compare('findings', ({ analysis }) => analysis.findings);
  compare('effects', ({ analysis }) => analysis.statements.map(({ effect }) => effect));
  return different;
}

type Random = () => number;

/** A small generator (mulberry32) of numbers that are the same on every machine. */
export function seeded(seed: number): Random {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ways to spoil a text. */
export const MUTATIONS: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'a token deleted': (text, random) => {
    const tokens = significantTokens(text);
    const { start, end } = tokens[Math.floor(random() * tokens.length)] ?? { start: 0, end: 0 };
    return text.slice(0, start) + text.slice(end);
  },
  'a piece deleted': (text, random) => {
    const [a, b] = [random(), random()].map((part) => Math.floor(part * text.length)).sort((x, y) => x - y);
    return text.slice(0, a) + text.slice(b);
  },
  'a piece doubled': (text, random) => {
    const [a, b] = [random(), random()].map((part) => Math.floor(part * text.length)).sort((x, y) => x - y);
    return text.slice(0, b) + text.slice(a);
  },
  'quotes swapped': (text) => text.replace(/['"]/g, (quote) => (quote === "'" ? '"' : "'")),
  'NUL characters': (text, random) => inserted(text, random, '\0'),
  'lone surrogates': (text, random) => inserted(inserted(text, random, '\ud83d'), random, '\ude00'),
  'characters of two units': (text, random) => inserted(text, random, '😀é'),
  CRLF: (text) => text.replace(/\r?\n/g, '\r\n'),
  CR: (text) => text.replace(/\r?\n/g, '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'one line': (text) => text.replace(/[\r\n]+/g, ' '),
  'an open dollar quote': (text, random) => inserted(text, random, '$$'),
  'an open comment': (text, random) => inserted(text, random, '/*'),
  'an open string': (text, random) => inserted(text, random, "'"),
  'an open name': (text, random) => inserted(text, random, '"'),
  'an open parenthesis': (text, random) => inserted(text, random, '('),
};

/** These take seconds. */
export const HUGE_MUTATIONS: typeof MUTATIONS = {
  'one line of 1 MB': (text) =>
    text === '' ? '' : `${text.replace(/[\r\n]+/g, ' ')} `.repeat(Math.ceil((1024 * 1024) / (text.length + 1))),
  '10,000 parentheses': (text, random) => inserted(text, random, `${'('.repeat(10_000)}1${')'.repeat(10_000)}`),
  '10,000 open parentheses': (text, random) => inserted(text, random, '('.repeat(10_000)),
};

function inserted(text: string, random: Random, what: string): string {
  const at = Math.floor(random() * (text.length + 1));
  return text.slice(0, at) + what + text.slice(at);
}
