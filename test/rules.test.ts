import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../server/src/core/analysis/analysis';
import { LineTable } from '../server/src/core/lines';
import { LOCK_MODES, lockName } from '../server/src/core/locks';
import { frameworkById } from '../server/src/core/migrations/index';
import { plain } from '../server/src/core/migrations/plain';
import { planPhases } from '../server/src/core/phases/plan-phases';
import type { Fix } from '../server/src/core/rules/engine/rule';
import { RULES } from '../server/src/core/rules/index';
import { applyEdits, shift, type TextEdit } from '../server/src/core/text';
import { type Checked, checkFile, rememberingParser, type StatementParser, statementParser } from './support/analysis';
import { prefixStep } from './support/extent';
import { type FixtureFile, parseFixture } from './support/fixture';

const folder = join(import.meta.dirname, 'rules');
const fixtures = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .map((file) => ({ id: file.slice(0, -'.sql'.length), cases: parseFixture(readFileSync(join(folder, file), 'utf8')) }));
/** Every file of every case, with those above it. */
const files = fixtures.flatMap(({ id, cases }) =>
  cases.flatMap((c) =>
    c.files.map((file, i) => ({ label: `${id}: ${c.title}: ${file.name} (line ${file.line})`, file, above: c.files.slice(0, i) })),
  ),
);
/** The hazards that other linters, the documentation and reports of outages name. */
const CATALOGUE: readonly { readonly row: number; readonly hazard: string; readonly reason?: string }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../scripts/catalogue.json'), 'utf8'),
);
let parse: StatementParser;

beforeAll(async () => {
  parse = rememberingParser(await statementParser());
});

test.each(files)('$label', ({ file, above }) => {
  const checked = checkFile(file, above, parse);
  expect(checked.ruleErrors).toEqual([]);
  expect(checked.findings.map((f) => shown(f, file)).sort()).toEqual(expectedOf(file, checked).sort());
});

describe('every rule', () => {
  test.each(RULES.map((rule) => ({ id: rule.id, rule })))(
    '$id has a fixture that it fires in, and one it does not, a page and an example',
    ({ id, rule }) => {
      const own = fixtures.find((f) => f.id === id)?.cases.flatMap((c) => c.files) ?? [];
      const marked = (file: FixtureFile) => file.expected.some((e) => e.ruleId === id);
      expect(own.some(marked), 'a case where it fires').toBe(true);
      expect(
        own.some((file) => !marked(file)),
        'a case where it is silent',
      ).toBe(true);
      expect(existsSync(join(import.meta.dirname, `../docs/rules/${id}.md`))).toBe(true);
      expect(rule.examples.length).toBeGreaterThan(0);
      expect(rule.sources.length).toBeGreaterThan(0);
      for (const row of rule.catalogue)
        expect(
          CATALOGUE.some((known) => known.row === row),
          `catalogue: ${row} is no row of scripts/catalogue.json. A row is a hazard that other linters or the documentation know, by number; leave the list empty for a new hazard.`,
        ).toBe(true);
    },
  );

  test('or a written reason answers each row of the catalogue (scripts/catalogue.json)', () => {
    const decided = new Set(RULES.flatMap((rule) => rule.catalogue));
    expect(CATALOGUE.filter(({ row, reason }) => !reason && !decided.has(row))).toEqual([]);
  });

  test('has no fixture left behind', () => {
    expect(fixtures.map((f) => f.id).filter((id) => !RULES.some((r) => r.id === id) && id !== 'corrections')).toEqual([]);
  });
});

/** Too long to be read as a fixture. */
const TOO_DEEP = {
  label: 'a statement that is too deep',
  file: {
    name: '1_deep.sql',
    line: 1,
    text: `SELECT ${'1 + '.repeat(20_000)}1;`,
    options: { pg: 16, framework: 'plain', rows: {}, development: false, runnerTimeouts: true, rules: ['unanalyzable-statement'] },
    expected: [],
  } satisfies FixtureFile,
  above: [],
};

describe('messages', () => {
  const LONGEST_FIRST_SENTENCE = 70;
  /** Rules that begin with the error's own words. */
  const SERVER_WORDS = new Set(['enum-value-used-same-transaction', 'will-fail']);
  const LOCK_WORDS = /\b(?:ACCESS|SHARE|EXCLUSIVE|ROW (?:SHARE|EXCLUSIVE))(?: (?:ROW|SHARE|UPDATE|EXCLUSIVE))*\b/g;
  const NAMES: ReadonlySet<string> = new Set(LOCK_MODES.map(lockName));
  /** Every message of every fixture once, with the places where it stands. */
  const texts = new Map<string, string>();
  beforeAll(() => {
    for (const { file, above, label } of [...files, TOO_DEEP])
      for (const { ruleId, message } of checkFile(file, above, parse).findings) texts.set(message, `${ruleId} (${label})`);
  });
  /** Without names and SQL. */
  const prose = (message: string) => message.replace(/`[^`]*`/g, '``');
  const wrong = (test: (message: string) => boolean) =>
    [...texts].filter(([message]) => test(message)).map(([message, at]) => `${at}: ${message}`);

  test('begin like a sentence, end with a full stop, and hold no value that is missing', () => {
    expect(wrong((m) => !/^[A-Z`].*[.`]$/s.test(m) || /undefined|null,|\[object|<[a-z_]+>/.test(m))).toEqual([]);
  });

  test('hold no hole that was not filled', () => {
    expect(wrong((m) => /\{\w*\}/.test(prose(m)))).toEqual([]);
  });

  test('name a lock as the documentation of PostgreSQL spells it', () => {
    expect(wrong((m) => /[a-z]Lock\b/.test(m) || (prose(m).match(LOCK_WORDS) ?? []).some((name) => !NAMES.has(name)))).toEqual([]);
  });

  // A message that no fixture brings about could say anything.
  test('are each said in a fixture', () => {
    const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const said = [...texts.keys()];
    const unsaid = RULES.flatMap(({ id, messages = {} }) =>
      Object.entries(messages).flatMap(([name, sentences]) => {
        const pattern = new RegExp(
          `^${sentences
            .join(' ')
            .split(/\{\w+\}/)
            .map(literal)
            .join('.+')}$`,
          's',
        );
        return said.some((message) => pattern.test(message)) ? [] : `${id}: ${name}`;
      }),
    );
    expect(unsaid).toEqual([]);
  });

  // Lists of problems cut a message there. Names and SQL count as typical ones, and what PostgreSQL
  // says itself is not ours.
  test('say what happens in at most 70 characters', () => {
    const typical = (message: string) => message.replace(/`([^`]*)`/g, (_, code: string) => `\`${code.slice(0, 16)}\``);
    const first = (message: string) => /^.*?[.](?=\s|$)/s.exec(typical(message))?.[0] ?? message;
    const ours = wrong((m) => first(m).length > LONGEST_FIRST_SENTENCE).filter((line) => !SERVER_WORDS.has(line.split(' ')[0] ?? ''));
    expect(ours).toEqual([]);
  });
});

describe('every fix', () => {
  const withFixes = () =>
    files.flatMap(({ label, file, above }) => {
      const checked = checkFile(file, above, parse);
      return checked.findings.flatMap((finding) =>
        finding.fixes
          .filter((f) => f.kind === 'edit')
          .map((fix) => ({ label: `${label}: ${fix.title}`, file, above, checked, finding, fix })),
      );
    });

  test('is tried at least once for each rule that offers one', () => {
    expect(new Set(withFixes().map((f) => f.finding.ruleId)).size).toBeGreaterThan(10);
  });

  test('parses, removes its violation, adds none, and has nothing left to do', () => {
    for (const { label, file, above, checked, finding, fix } of withFixes()) {
      const edits = absolute(finding, fix, checked);
      expect(overlap(edits), label).toBe(false);
      const text = applyEdits(file.text, edits);
      const after = checkFile({ ...file, text }, above, parse);
      const unparsed = ({ analysis }: Checked) => analysis.statements.filter((s) => s.parsed.error).length;
      expect(unparsed(after), `${label}\n${text}`).toBe(unparsed(checked));
      expect(after.ruleErrors, label).toEqual([]);
      const left = countByRule(after);
      for (const [ruleId, count] of countByRule(checked)) {
        expect(left.get(ruleId) ?? 0, `${label}: ${ruleId} in\n${text}`).toBeLessThanOrEqual(ruleId === finding.ruleId ? count - 1 : count);
      }
      for (const ruleId of left.keys()) expect(countByRule(checked).has(ruleId), `${label}: new ${ruleId} in\n${text}`).toBe(true);
      // Where the same rule has more to say, its fixes are for the other places: this one is not
      // offered again.
      const again = after.findings.find((f) => f.ruleId === finding.ruleId && f.span.start === finding.span.start);
      expect(again?.fixes.some((f) => f.title === fix.title) ?? false, label).toBe(false);
    }
  });
});

describe('every finding that says it can be split', () => {
  test('has phases', () => {
    for (const { label, file, above } of files) {
      const { analysis, findings } = checkFile(file, above, parse);
      const { migration, statements } = analysis.input;
      for (const finding of findings.filter((f) => f.plannable)) {
        const profile = frameworkById(file.options.framework) ?? plain;
        const existingNames = [...above.map((f) => f.name), file.name];
        const plan = planPhases({
          migration,
          profile,
          text: file.text,
          statements,
          analysis,
          existingNames,
          now: new Date(0),
          pgVersion: file.options.pg,
          only: finding.statement,
        });
        expect(plan.phases.length, `${label}: ${finding.ruleId}: ${plan.differences.join(' ')}`).toBeGreaterThan(0);
      }
    }
  });
});

describe('every prefix of every fixture', () => {
  test('is analysed without throwing, and no rule fails on it', () => {
    // Each length modulo STEP is tried on some file, so that all of them together cover what typing
    // goes through.
    const STEP = prefixStep(5);
    files.forEach(({ file, above, label }, i) => {
      for (let length = i % STEP; length < file.text.length; length += STEP) {
        const { ruleErrors } = checkFile({ ...file, text: file.text.slice(0, length) }, above, parse);
        expect(ruleErrors, `${label}, first ${length} characters`).toEqual([]);
      }
    });
  }, 1_200_000);
});

function shown({ ruleId, severity, span }: Finding, file: FixtureFile): string {
  return line(file, span.start, span.end, ruleId, severity);
}

function expectedOf(file: FixtureFile, { analysis }: Checked): string[] {
  return file.expected.map(({ ruleId, severity, start, end }) => {
    const level = severity ?? RULES.find((r) => r.id === ruleId)?.severity ?? 'unknown rule';
    if (start !== undefined) return line(file, start, end, ruleId, level);
    const statement = analysis.input.statements.filter((s) => s.start < end).at(-1);
    return line(file, statement?.start ?? 0, (statement?.start ?? 0) + (statement?.parsed.text.length ?? 0), ruleId, level);
  });
}

function line(file: FixtureFile, start: number, end: number, ruleId: string, severity: string): string {
  const at = new LineTable(file.text).positionAt(start);
  return `${at.line + 1}:${at.character} ${ruleId} ${severity} ${JSON.stringify(file.text.slice(start, end))}`;
}

/** A fix's edits are relative to its statement's text. */
function absolute(finding: Finding, fix: Fix, { analysis }: Checked): TextEdit[] {
  const start = analysis.input.statements[finding.statement]?.start ?? 0;
  return (fix.edits ?? []).map((edit) => ({ ...edit, span: shift(edit.span, start) }));
}

function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return sorted.some((edit, i) => i > 0 && edit.span.start <= (sorted[i - 1]?.span.end ?? -1));
}

function countByRule({ findings }: Checked): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}
