import type { Finding } from '../../server/src/core/analysis/analysis';
import { LineTable } from '../../server/src/core/lines';
import type { Fix } from '../../server/src/core/rules/engine/rule';
import { applyEdits, shift } from '../../server/src/core/text';
import { hover } from '../../server/src/lsp/hover';
import { OpenDocument } from '../../server/src/lsp/open-document';
import { Session } from '../../server/src/lsp/session';
import { realWorld } from '../../server/src/server';
import { type Checked, checkFile, type StatementParser } from './analysis';
import type { FixtureCase, FixtureFile } from './fixture';
import { quoted } from './texts';

/**
 * What a reader is told about a fixture: each finding with its message, its fixes and the hover at
 * its place.
 */
export function ruleTexts(cases: readonly FixtureCase[], parse: StatementParser): string {
  return cases
    .flatMap(({ title, files }) => {
      const told = files.flatMap((file, i) => fileTexts(file, files.slice(0, i), parse));
      return told.length > 0 ? [`# ${title}`, ...told] : [];
    })
    .join('\n\n');
}

function fileTexts(file: FixtureFile, above: readonly FixtureFile[], parse: StatementParser): readonly string[] {
  const checked = checkFile(file, above, parse);
  if (checked.findings.length === 0) return [];
  const sectionAt = hoverSections(file, checked, parse);
  return [`## ${file.name}`, ...checked.findings.map((finding) => findingTexts(finding, { file, checked, sectionAt }))];
}

function findingTexts(
  finding: Finding,
  { file, checked, sectionAt }: { file: FixtureFile; checked: Checked; sectionAt: (offset: number) => readonly string[] },
): string {
  const { line, character } = new LineTable(file.text).positionAt(finding.span.start);
  const fixes = finding.fixes.flatMap((fix) => {
    // Every finding has it: a line only where its words are others.
    if (fix.title === `Ignore ${finding.ruleId} for this statement`) return [];
    const title = `  fix (${fix.kind}${fix.preferred ? ', preferred' : ''}): ${fix.title}`;
    return fix.edits ? [title, quoted(fixed(finding, fix, file, checked), '    ')] : [title];
  });
  const sections = sectionAt(finding.span.start).map((section) => `  hover:\n${quoted(section, '    ')}`);
  return [
    `${line + 1}:${character} ${finding.ruleId} ${finding.severity}${finding.plannable ? ', can be split' : ''}`,
    `  ${finding.message}`,
    ...fixes,
    ...sections,
  ].join('\n');
}

/**
 * The lines of the statement after a fix, with those around it that the fix changes; for a fix of
 * the whole file the changed lines.
 */
function fixed({ statement: index }: Finding, { edits = [] }: Fix, { text }: FixtureFile, { analysis }: Checked): string {
  const statement = analysis.input.statements[index];
  const absolute = edits.map((edit) => ({ ...edit, span: shift(edit.span, statement?.start ?? 0) }));
  const own = statement ? [{ start: statement.start, end: statement.start + statement.parsed.text.length }] : [];
  const spans = [...absolute.map(({ span }) => span), ...own];
  const start = text.lastIndexOf('\n', Math.min(...spans.map((span) => span.start)) - 1) + 1;
  const end = `${text}\n`.indexOf('\n', Math.max(...spans.map((span) => span.end)));
  const after = applyEdits(text, absolute);
  return after.slice(start, after.length - (text.length - end)).trim();
}

/** The sections of the hover at an offset that were not shown before in this file. */
function hoverSections(file: FixtureFile, { analysis }: Checked, parse: StatementParser): (offset: number) => readonly string[] {
  const session = new Session(
    { ...realWorld(), rulePage: (id) => id },
    { error: () => undefined, info: () => undefined },
    async () => null,
  );
  session.facts = analysis.input.facts;
  session.client = { ...session.client, options: { ruleLink: '{id}' } };
  const document = new OpenDocument('file:///migrations/file.sql', '/migrations/file.sql', true, 1, file.text);
  document.update({ parse, body: () => analysis.input.migration.body });
  document.analysis = analysis;
  const shown = new Set<string>();
  return (offset) => {
    const contents = hover(session, document, document.lines.positionAt(offset))?.contents;
    if (typeof contents !== 'object' || !('value' in contents)) return [];
    const sections = contents.value.replace(/\(command:[^)]*\)/g, '(split)').split('\n\n---\n\n');
    const fresh = sections.filter((section) => !shown.has(section));
    for (const section of fresh) shown.add(section);
    return fresh;
  };
}
