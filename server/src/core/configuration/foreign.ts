import { mapForeign } from '../rules/engine/foreign-names';
import type { Severity } from '../rules/engine/rule';
import { RULES } from '../rules/index';
import { globToRegExp } from './globs';
import { isRecord } from './settings';
import type { NamedVersion } from './target-version';

/** Configuration files of other linters; of each tool the first one that is found counts. */
export const LINTER_FILES = {
  squawk: ['.squawk.toml'],
  pgls: ['postgres-language-server.jsonc', 'postgres-language-server.json', 'postgrestools.jsonc'],
  pgfence: ['.pgfence.toml', '.pgfence.json'],
  migrationpilot: ['.migrationpilotrc.yml', '.migrationpilotrc.yaml', '.migrationpilotrc.json'],
  atlas: ['atlas.hcl'],
  'diesel-guard': ['diesel-guard.toml'],
} as const satisfies Record<string, readonly string[]>;

export type LinterTool = keyof typeof LINTER_FILES;

/**
 * A configuration file that was found, and what is in it: an object, or the text of an HCL file.
 */
export interface LinterFile {
  readonly tool: LinterTool;
  /** As a person would name it. */
  readonly file: string;
  /** The folder it lies in, with forward slashes: paths in it are relative to that. */
  readonly folder: string;
  readonly content: unknown;
}

/** What other linters were told, in our words. */
export interface ForeignSettings {
  /** Files that say something, for people. */
  readonly sources: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly version?: NamedVersion;
  /** The file that leaves a path out; undefined for a path that counts. */
  readonly excludedBy: (path: string) => string | undefined;
  /** Files that no framework claims run in a transaction. */
  readonly inTransaction: boolean;
}

/** One tool's file, read. */
interface Said {
  readonly off?: readonly string[];
  readonly on?: readonly string[];
  readonly levels?: Readonly<Record<string, Severity | 'off'>>;
  readonly version?: unknown;
  readonly excluded?: readonly string[];
  readonly inTransaction?: boolean;
}

/**
 * What the other linters' files say. They apply only where Phasewise itself is not configured. An
 * unknown name does nothing. A name that stands for several of our rules means all of them, as it
 * does in a comment.
 */
export function readForeign(files: readonly LinterFile[]): ForeignSettings {
  const rules: Record<string, Severity | 'off'> = {};
  const sources: string[] = [];
  const excluded: { readonly file: string; readonly folder: string; readonly globs: readonly RegExp[] }[] = [];
  let version: NamedVersion | undefined;
  let inTransaction = false;
  for (const { tool, file, folder, content } of files) {
    const said = READERS[tool](content);
    if (!said) continue;
    const before = Object.keys(rules).length;
    for (const name of said.on ?? []) for (const id of mapForeign(tool, name)) rules[id] ??= severityOf(id);
    for (const [name, level] of Object.entries(said.levels ?? {})) for (const id of mapForeign(tool, name)) rules[id] = level;
    for (const name of said.off ?? []) for (const id of mapForeign(tool, name)) rules[id] = 'off';
    const major = Number(/^(\d+)/.exec(String(said.version ?? ''))?.[1]);
    if (major > 0) version ??= { major, source: file };
    if (said.excluded && said.excluded.length > 0) excluded.push({ file, folder, globs: said.excluded.flatMap(pathGlobs) });
    inTransaction ||= said.inTransaction === true;
    if (Object.keys(rules).length > before || major > 0 || said.excluded?.length || said.inTransaction) sources.push(file);
  }
  const excludedBy = (path: string) => excluded.find(({ folder, globs }) => matches(path, folder, globs))?.file;
  return { sources, rules, ...(version && { version }), excludedBy, inTransaction };
}

const READERS: Readonly<Record<LinterTool, (content: unknown) => Said | undefined>> = {
  // squawkhq.com/docs/cli, crates/squawk/src/config.rs
  squawk: (content) =>
    isRecord(content)
      ? {
          off: strings(content.excluded_rules),
          on: strings(content.included_rules),
          version: content.pg_version,
          excluded: strings(content.excluded_paths),
          inTransaction: content.assume_in_transaction === true,
        }
      : undefined,
  // pg-language-server.com, "Configuration": linter.rules.<group>.<rule> is a level, or an object
  // with one.
  pgls(content) {
    const linter = isRecord(content) && isRecord(content.linter) ? content.linter : undefined;
    if (!linter) return undefined;
    const groups = isRecord(linter.rules) ? Object.values(linter.rules).filter(isRecord) : [];
    const levels = Object.assign({}, ...groups.map((group) => levelsOf(group)));
    return { levels, excluded: strings(linter.ignore) };
  },
  // Its options by their names, with dashes in the TOML file and in camel case in the JSON one.
  pgfence: (content) =>
    isRecord(content)
      ? {
          off: strings(content['disable-rules'] ?? content.disableRules),
          on: strings(content['enable-rules'] ?? content.enableRules),
          version: content['min-pg-version'] ?? content.minPgVersion ?? content.minPostgresVersion,
        }
      : undefined,
  migrationpilot: (content) =>
    isRecord(content)
      ? {
          levels: isRecord(content.rules) ? levelsOf(content.rules) : {},
          version: content.pgVersion,
          excluded: strings(content.ignore),
        }
      : undefined,
  // `lint { destructive { error = true } }`, outside of `env`: what an environment says holds for
  // that one alone.
  atlas(content) {
    const levels: Record<string, Severity> = {};
    for (const lint of blocksOf(String(content), 'lint')) {
      for (const analyzer of ['destructive', 'data_depend', 'incompatible', 'concurrent_index', 'nestedtx', 'naming', 'non_linear']) {
        if (blocksOf(lint, analyzer).some((body) => /^\s*error\s*=\s*true\s*$/m.test(body))) levels[analyzer] = 'error';
      }
    }
    return { levels };
  },
  'diesel-guard': (content) =>
    isRecord(content) ? { off: strings(content.disable_checks), version: content.postgres_version } : undefined,
};

/**
 * Levels by rule: `off`, `warn`, `false`, `{ level: ... }`, `{ severity: ..., enabled: ... }`.
 * `true` and `on` leave the severity to us.
 */
function levelsOf(rules: Readonly<Record<string, unknown>>): Record<string, Severity | 'off'> {
  const levels: Record<string, Severity | 'off'> = {};
  for (const [name, value] of Object.entries(rules)) {
    const level = isRecord(value) ? (value.enabled === false ? 'off' : (value.level ?? value.severity)) : value;
    const known = LEVELS[String(level).toLowerCase()];
    if (known) levels[name] = known;
  }
  return levels;
}

const LEVELS: Readonly<Record<string, Severity | 'off'>> = {
  off: 'off',
  false: 'off',
  error: 'error',
  critical: 'error',
  warn: 'warning',
  warning: 'warning',
  info: 'information',
};

function severityOf(id: string): Severity {
  return RULES.find((rule) => rule.id === id)?.severity ?? 'hint';
}

/** Bodies of the blocks `name { ... }` that stand at the top of an HCL text. */
function blocksOf(text: string, name: string): string[] {
  const bodies: string[] = [];
  let depth = 0;
  let from = -1;
  let header = 0;
  // Strings and comments are passed over, so that a brace in one counts for nothing.
  for (const token of text.matchAll(/"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[{}\n]/g)) {
    const [word] = token;
    if (word === '\n' && depth === 0) header = token.index + 1;
    if (word === '{' && depth++ === 0 && text.slice(header, token.index).trim() === name) from = token.index + 1;
    if (word === '}' && depth > 0 && --depth === 0) {
      if (from >= 0) bodies.push(text.slice(from, token.index));
      from = -1;
      header = token.index + 1;
    }
  }
  return bodies;
}

/** A pattern may name a file anywhere below the configuration's folder, or a whole folder. */
function pathGlobs(pattern: string): RegExp[] {
  const clean = pattern.replace(/^\.\//, '').replace(/\/$/, '');
  return [clean, `**/${clean}`, `${clean}/**`].map(globToRegExp);
}

function matches(path: string, folder: string, globs: readonly RegExp[]): boolean {
  const forward = path.replaceAll('\\', '/');
  const inside = forward.startsWith(`${folder}/`) ? forward.slice(folder.length + 1) : forward.replace(/^\/+/, '');
  return globs.some((glob) => glob.test(inside));
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
