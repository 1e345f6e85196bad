import type { Surroundings } from '../../server/src/core/migrations/surroundings';

/**
 * Rule fixtures: SQL that psql accepts, with headers for files and facts and marks under the text.
 *
 *     --- a title begins a case
 *     --- 1_users.sql
 *     CREATE TABLE users (id bigint PRIMARY KEY);
 *     --- 2_age.sql rows(users)=5000000 pg=16 framework=flyway
 *     ALTER TABLE users ADD COLUMN age int NOT NULL;
 *     --                           ^^^^^^^^^^^^ add-column-required
 *
 * Each file is analysed with those above it in its case as its history, and must have exactly the
 * findings that are marked, of all rules together. A mark points at the line above it. A
 * comment cannot point at the first two columns: `-- @"ALTER TABLE users" rule-id` quotes the text
 * instead, and `-- @statement rule-id` means the whole statement that ends on the line above. A
 * second word is the severity, where it is not the rule's own. Options hold for the rest of the
 * case: `pg=16`, `framework=plain`, `rows(t)=N`, `development` (the rows come from a development
 * database), `model=transaction` (execution model, in place of the framework's), `timeouts=none`
 * (lock_timeout is not set; else the runner sets it, so that fixtures of other rules stay quiet
 * about it), `rules=a,b` (rules that are off by default, switched on), `beside=a.sql` (files of the
 * folder that are not in the case), `base(main)=a.sql` (what it held on main),
 * `changed(atlas.sum)=a.sql` (the file whose text is not what the checksum file says),
 * `target=compose.yml` (who names the major; `target=assumed` where it is an assumption).
 */
export interface FixtureCase {
  readonly title: string;
  readonly files: readonly FixtureFile[];
}

export interface FixtureFile {
  readonly name: string;
  readonly text: string;
  /** 1-based line of the fixture at which `text` begins. */
  readonly line: number;
  readonly options: FixtureOptions;
  readonly expected: readonly ExpectedFinding[];
}

export interface FixtureOptions {
  readonly pg: number;
  readonly framework: string;
  readonly model?: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly development: boolean;
  readonly runnerTimeouts: boolean;
  /** Who names the major, in place of the caller: a file, or 'assumed'. */
  readonly target?: string;
  /** Switched on though their preset is off. */
  readonly rules?: readonly string[];
  /**
   * What lies around the file besides the files of its case: `beside=a.sql,b.sql`,
   * `base(main)=a.sql,b.sql`, `changed(atlas.sum)=a.sql`.
   */
  readonly surroundings?: Surroundings;
}

interface ExpectedFinding {
  readonly ruleId: string;
  readonly severity?: string;
  /**
   * Offsets in the file; `start` undefined where the mark means the whole statement that ends at
   * `end`.
   */
  readonly start?: number;
  readonly end: number;
}

const HEADER = /^--- (.*)$/;
const MARK = /^(--\s*)(\^+|@statement|@"[^"]+")\s+([a-z][a-z0-9-]*)(?:\s+(error|warning|information|hint))?\s*$/;
const DEFAULTS: FixtureOptions = { pg: 16, framework: 'plain', rows: {}, development: false, runnerTimeouts: true };

export function parseFixture(source: string): FixtureCase[] {
  const cases: { title: string; files: FixtureFile[] }[] = [];
  let options = DEFAULTS;
  let file: { name: string; line: number; lines: string[]; options: FixtureOptions } | undefined;
  const close = () => {
    if (file) current(cases).files.push(finish(file));
    file = undefined;
  };
  source.split('\n').forEach((line, index) => {
    const header = HEADER.exec(line)?.[1]?.trim();
    if (header === undefined) {
      if (file) file.lines.push(line);
      else if (line.trim() !== '') throw new Error(`line ${index + 1}: text before the first file`);
      return;
    }
    close();
    const [name = '', ...words] = header.split(/\s+/);
    if (!name.endsWith('.sql')) {
      cases.push({ title: header, files: [] });
      options = DEFAULTS;
      return;
    }
    options = words.reduce(withOption, options);
    file = { name, line: index + 2, lines: [], options };
  });
  close();
  return cases.filter((c) => c.files.length > 0);
}

function current(cases: { title: string; files: FixtureFile[] }[]): { title: string; files: FixtureFile[] } {
  const last = cases.at(-1);
  if (last) return last;
  const first = { title: 'first case', files: [] };
  cases.push(first);
  return first;
}

function withOption(options: FixtureOptions, word: string): FixtureOptions {
  const base = /^base\((.+)\)=(.*)$/.exec(word);
  if (base?.[1]) return around(options, { base: { ref: base[1], files: (base[2] ?? '').split(',') } });
  const changed = /^changed\((.+)\)=(.*)$/.exec(word);
  if (changed?.[1]) return around(options, { checksums: { file: changed[1], changed: changed[2] ?? '' } });
  const rows = /^rows\((.+)\)=(\d+)$/.exec(word);
  if (rows?.[1]) return { ...options, rows: { ...options.rows, [rows[1].includes('.') ? rows[1] : `public.${rows[1]}`]: Number(rows[2]) } };
  if (word === 'development') return { ...options, development: true };
  const [key, value = ''] = word.split('=');
  switch (key) {
    case 'pg':
      return { ...options, pg: Number(value) };
    case 'target':
      return { ...options, target: value };
    case 'framework':
      return { ...options, framework: value };
    case 'model':
      return { ...options, model: value };
    case 'timeouts':
      return { ...options, runnerTimeouts: value !== 'none' };
    case 'beside':
      return around(options, { siblings: value.split(',') });
    case 'rules':
      return { ...options, rules: value.split(',') };
    default:
      throw new Error(`unknown option ${word}`);
  }
}

function around(options: FixtureOptions, more: Surroundings): FixtureOptions {
  return { ...options, surroundings: { ...options.surroundings, ...more } };
}

/** Marks leave the text: what is analysed is what an author would have written. */
function finish({
  name,
  line,
  lines,
  options,
}: {
  name: string;
  line: number;
  lines: readonly string[];
  options: FixtureOptions;
}): FixtureFile {
  const kept: string[] = [];
  const expected: ExpectedFinding[] = [];
  let lineStart = 0;
  let length = 0;
  for (const text of lines) {
    const mark = MARK.exec(text);
    if (!mark) {
      kept.push(text);
      lineStart = length;
      length += text.length + 1;
      continue;
    }
    const [, indent = '', pointer = '', ruleId = '', severity] = mark;
    const more = severity === undefined ? {} : { severity };
    if (pointer === '@statement') expected.push({ ruleId, ...more, end: length - 1 });
    else if (pointer.startsWith('@')) {
      const quoted = pointer.slice(2, -1);
      const start = lineStart + (kept.at(-1)?.indexOf(quoted) ?? 0);
      expected.push({ ruleId, ...more, start, end: start + quoted.length });
    } else expected.push({ ruleId, ...more, start: lineStart + indent.length, end: lineStart + indent.length + pointer.length });
  }
  return { name, line, text: kept.join('\n'), options, expected };
}
