import { dirname, relative, resolve } from 'node:path';
import { isRecord } from '../core/api';
import type { CliDeps } from './deps';
import { CliError } from './failure';
import { fingerprints, type ReportedFinding } from './formats/finding';
import { writeOut } from './report';

/** The findings a team has decided to live with. */
export interface Baseline {
  readonly path: string;
  readonly shown: string;
  /** By fingerprint; the rest is for people who read the file. */
  readonly entries: ReadonlyMap<string, Entry>;
}

interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
}

const VERSION = 1;

/** Reads --baseline; a file that is not there is only right when it is about to be written. */
export async function readBaseline(shown: string, update: boolean, deps: CliDeps): Promise<Baseline> {
  const path = resolve(deps.cwd, shown);
  const read = deps.files.read(path);
  if (read.kind === 'failed') {
    if (update) return { path, shown, entries: new Map() };
    throw new CliError(`cannot read the baseline ${shown}: ${read.reason} (--update-baseline writes it)`);
  }
  let content: unknown;
  try {
    content = JSON.parse(read.text);
  } catch (error) {
    throw new CliError(`the baseline ${shown} is not valid JSON: ${(error as Error).message}`);
  }
  if (!isRecord(content) || content.version !== VERSION || !Array.isArray(content.findings))
    throw new CliError(`${shown} is not a baseline of this version: "version": ${VERSION} and a list of "findings" are expected`);
  const entries = content.findings.filter(
    (entry): entry is Entry & Record<string, unknown> => isRecord(entry) && typeof entry.fingerprint === 'string',
  );
  return { path, shown, entries: new Map(entries.map((entry) => [entry.fingerprint, entry])) };
}

/**
 * Findings of the baseline count as suppressed. Also tells which entries of the files looked at are
 * found no more.
 */
export function applyBaseline(
  { path, entries }: Baseline,
  findings: readonly ReportedFinding[],
  paths: readonly string[],
  deps: CliDeps,
): { readonly findings: readonly ReportedFinding[]; readonly gone: number } {
  const place = placeIn(path, deps);
  const prints = fingerprints(findings, place);
  const found = new Set(prints);
  const looked = new Set(paths.map(place));
  const gone = [...entries.values()].filter((entry) => looked.has(entry.path) && !found.has(entry.fingerprint)).length;
  const marked = findings.map((finding, i): ReportedFinding => {
    const known = !finding.suppressed && entries.has(prints[i] ?? '');
    return known ? { ...finding, suppressed: true, inBaseline: true } : finding;
  });
  return { findings: marked, gone };
}

/**
 * Writes the findings of this run that no comment silences. What the file says of files that were
 * not looked at stays.
 */
export async function updateBaseline(
  { path, shown, entries }: Baseline,
  findings: readonly ReportedFinding[],
  paths: readonly string[],
  deps: CliDeps,
): Promise<number> {
  const place = placeIn(path, deps);
  const prints = fingerprints(findings, place);
  const looked = new Set(paths.map(place));
  const kept = [...entries.values()].filter((entry) => !looked.has(entry.path));
  const current = findings.flatMap((finding, i): Entry[] =>
    finding.suppressed ? [] : [{ fingerprint: prints[i] ?? '', rule: finding.ruleId, path: place(finding.path) }],
  );
  // One line an entry in a fixed order: two branches that change it merge well.
  const all = [...kept, ...current].sort(
    (a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint),
  );
  const lines = all.map(({ fingerprint, rule, path: file }) => `    ${JSON.stringify({ path: file, rule, fingerprint })}`);
  await writeOut(path, `the baseline ${shown}`, `{\n  "version": ${VERSION},\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`, deps);
  return current.length;
}

/** Paths as the baseline names them: from its own folder, not from the working folder. */
function placeIn(baseline: string, deps: CliDeps): (path: string) => string {
  return (path) => relative(dirname(baseline), resolve(deps.cwd, path)).replaceAll('\\', '/');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
