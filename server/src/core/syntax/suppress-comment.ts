/**
 * Linters whose comments are understood, by the names that rules/engine/foreign-names.ts knows them
 * by.
 */
export type SuppressingTool =
  | 'phasewise'
  | 'squawk'
  | 'eugene'
  | 'pgls'
  | 'pgfence'
  | 'migrationpilot'
  | 'atlas'
  | 'diesel-guard'
  | 'sqlfluff';

/** What one comment says, wherever it stands. */
export interface SuppressingComment {
  readonly tool: SuppressingTool;
  readonly form: 'line' | 'file' | 'start' | 'end';
  /** None at all means every rule. */
  readonly names: readonly string[];
  readonly reason?: string;
  /** Works on code of the same line only, never on what comes below. */
  readonly sameLine?: boolean;
}

/**
 * Every comment that is understood holds one of these; few other texts do. One pass takes about a
 * millisecond a megabyte.
 */
const MARK = /:(?:[ \t]*ignore|nolint|disable|start|end)|-(?:ignore|[Dd][Ii][Ss][Aa][Bb][Ll][Ee])/g;

/** Offsets at which a comment that matters may be, in order. */
export function possibleComments(text: string): number[] {
  const found = [...text.matchAll(MARK)].map((match) => match.index);
  // SQLFluff's `noqa`, by the letters that hardly ever stand side by side.
  for (let at = text.indexOf('qa'); at >= 0; at = text.indexOf('qa', at + 2)) found.push(at);
  return found.sort((a, b) => a - b);
}

type Reader = (rest: string, match: RegExpExecArray) => SuppressingComment | undefined;

/** One grammar a tool; the tools' own sources are named at each. */
const GRAMMARS: readonly (readonly [RegExp, Reader])[] = [
  [/^phasewise-ignore(?:-(file|start|end))?(?![\w-])/, (rest, [, form]) => withReason('phasewise', formOf(form), rest)],
  // squawk, crates/squawk_linter/src/ignore.rs: no blocks; text after a second `--` is a reason.
  [/^squawk-ignore(?:-(file))?(?![\w-])/, (rest, [, form]) => withReason('squawk', formOf(form), rest)],
  // eugene, eugene/src/comments.rs: `-- eugene: ignore E1, E2`.
  [/^eugene:\s*ignore(?![\w-])/, (rest) => ({ tool: 'eugene', form: 'line', names: namesIn(rest) })],
  // postgres-language-server, docs/guides/suppressions.md: a category, group or rule has to be
  // named; pgt- is its older name.
  [
    /^pg(?:ls|t)-ignore(?:-(all|start|end))?(?![\w-])/,
    (rest, [, form]) => {
      const comment = withReason('pgls', form === 'all' ? 'file' : formOf(form), rest);
      return comment.names.length > 0 ? comment : undefined;
    },
  ],
  // pgfence: the colon introduces names, and there is no reason.
  [/^pgfence-ignore(?![\w-])\s*:?/, (rest) => ({ tool: 'pgfence', form: 'line', names: namesIn(rest) })],
  [/^pgfence:\s*ignore(?![\w-])/, (rest) => ({ tool: 'pgfence', form: 'line', names: namesIn(rest) })],
  // migrationpilot, src/rules/disable.ts: any case.
  [
    /^migrationpilot-disable(?:-(file))?(?![\w-])/i,
    (rest, [, form]) => ({ tool: 'migrationpilot', form: form ? 'file' : 'line', names: namesIn(rest.toUpperCase()) }),
  ],
  // Atlas, cmd/atlas/internal/migratelint/lint.go, nolintRules; whether it speaks of the file is
  // decided by what stands around it.
  [/^atlas:nolint(?![\w-])/, (rest) => ({ tool: 'atlas', form: 'line', names: namesIn(rest) })],
  // diesel-guard names checks; safety-assured blocks cover all of them.
  [
    /^diesel-guard:disable(?![\w-])/,
    (rest) => {
      const names = namesIn(rest);
      return names.length > 0 ? { tool: 'diesel-guard', form: 'line', names } : undefined;
    },
  ],
  [/^safety-assured:(start|end)\s*$/, (_rest, [, form]) => ({ tool: 'diesel-guard', form: formOf(form), names: [] })],
  // SQLFluff, "Ignoring errors and files". Most of its codes are about layout: a bare `noqa` stands
  // for the two about PostgreSQL's locks.
  [
    /^noqa(?![\w-])\s*(?::\s*(disable|enable)\s*=)?\s*:?/i,
    (rest, [, block]) => {
      const written = namesIn(rest);
      const names = written.length === 0 || written.includes('all') ? SQLFLUFF_CODES : written;
      return { tool: 'sqlfluff', form: block === undefined ? 'line' : /^d/i.test(block) ? 'start' : 'end', names, sameLine: true };
    },
  ],
];

const SQLFLUFF_CODES = ['PG01', 'PG02'];

/** Reads one comment, markers included; undefined when it is about something else. */
export function readSuppressingComment(comment: string): SuppressingComment | undefined {
  const inner = (comment.startsWith('--') ? comment.slice(2) : comment.slice(2).replace(/\*\/$/, '')).trim();
  for (const [pattern, read] of GRAMMARS) {
    const match = pattern.exec(inner);
    if (match) return read(inner.slice(match[0].length), match);
  }
  return undefined;
}

function formOf(word: string | undefined): SuppressingComment['form'] {
  return word === 'file' || word === 'start' || word === 'end' ? word : 'line';
}

/**
 * `: reason` is ours and postgres-language-server's, `-- reason` is squawk's; both are understood
 * in all three.
 */
function withReason(tool: SuppressingTool, form: SuppressingComment['form'], rest: string): SuppressingComment {
  let list = rest;
  let reason: string | undefined;
  const cut = /:|--/.exec(list);
  if (cut) {
    reason = list.slice(cut.index + cut[0].length).trim();
    list = list.slice(0, cut.index);
  }
  let names = namesIn(list);
  // `phasewise-ignore: rule-a` (pgfence's and eugene's way) names a rule: taking it for a reason
  // would silence all rules.
  if (names.length === 0 && cut?.[0] === ':' && reason && /^[a-z0-9]+(?:-[a-z0-9]+)+(?:\s*,\s*[a-z0-9]+(?:-[a-z0-9]+)+)*$/i.test(reason)) {
    names = namesIn(reason);
    reason = undefined;
  }
  return { tool, form, names, ...(reason && { reason }) };
}

function namesIn(list: string): string[] {
  return list.split(/[\s,[\]]+/).filter((name) => name !== '');
}
