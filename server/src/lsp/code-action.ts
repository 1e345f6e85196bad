import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit as LspEdit,
} from 'vscode-languageserver/node';
import { type Analysis, type Finding, type Fix, shift, statementAt, type TextSpan } from '../core/api';
import { toLspEdit, toSpan } from './convert';
import type { OpenDocument } from './open-document';
import type { Session } from './session';

/** Kind of "Split into safe phases" as a refactoring. */
const SPLIT_KIND = `${CodeActionKind.RefactorRewrite}.phasewise.splitPhases`;
/** Kind of "Convert to a phasewise-ignore comment". */
const CONVERT_KIND = `${CodeActionKind.RefactorRewrite}.phasewise.convertComment`;
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, SPLIT_KIND, CONVERT_KIND];

const SPLIT_TITLE = 'Split into safe phases';
const REASON = 'reason';

/**
 * What can be done about the findings in a range, and the split as a refactoring wherever a
 * statement needs one.
 */
export function codeActions(session: Session, document: OpenDocument, params: CodeActionParams): CodeAction[] {
  const { analysis } = document;
  if (!analysis) return [];
  const wanted = (kind: string) => !params.context.only || params.context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const range = toSpan(document.lines, params.range);
  const here = analysis.findings.filter((f) => !f.suppressed && f.span.start <= range.end && range.start <= f.span.end);
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    for (const finding of here) actions.push(...fixes(document, finding, reported(document, finding, params.context.diagnostics)));
    actions.push(...splits(document, here, params.context.diagnostics));
    for (const finding of distinctRules(here)) {
      actions.push(...silencers(session, document, finding, reported(document, finding, params.context.diagnostics)));
    }
  }
  if (wanted(SPLIT_KIND)) actions.push(...refactoring(session, document, analysis, range.start));
  if (wanted(CONVERT_KIND)) actions.push(...conversions(document, analysis, range));
  return actions;
}

function fixes(document: OpenDocument, finding: Finding, diagnostics: Diagnostic[]): CodeAction[] {
  // Edits of what is said about the file as a whole are in the document's own offsets.
  const start = finding.statement < 0 ? 0 : document.statements[finding.statement]?.start;
  if (start === undefined) return [];
  return finding.fixes
    .filter((fix): fix is Fix & Required<Pick<Fix, 'edits'>> => fix.kind === 'edit' && fix.edits !== undefined)
    .map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred: fix.preferred === true,
      edit: edit(
        document,
        fix.edits.map(({ span, newText }) => toLspEdit(document.lines, { span: shift(span, start), newText })),
      ),
    }));
}

/** One split for each statement that can be planned, however many findings it has. */
function splits(document: OpenDocument, here: readonly Finding[], diagnostics: readonly Diagnostic[]): CodeAction[] {
  const statements = new Set(here.filter(({ plannable }) => plannable).map(({ statement }) => statement));
  return [...statements].map((index) => {
    const about = here.filter((f) => f.statement === index && f.plannable);
    return {
      title: SPLIT_TITLE,
      kind: CodeActionKind.QuickFix,
      diagnostics: about.flatMap((finding) => reported(document, finding, diagnostics)),
      isPreferred: !about.some(({ fixes: all }) => all.some(({ preferred }) => preferred)),
      command: splitCommand(document, index),
    };
  });
}

/**
 * The same, wherever the cursor stands in the statement; greyed out with the reason where there is
 * nothing to split.
 */
function refactoring(session: Session, document: OpenDocument, analysis: Analysis, offset: number): CodeAction[] {
  const index = statementAt(document.statements, offset);
  if (index === undefined) return [];
  const found = analysis.findings.filter((finding) => finding.statement === index && !finding.suppressed);
  if (found.some(({ plannable }) => plannable)) return [{ title: SPLIT_TITLE, kind: SPLIT_KIND, command: splitCommand(document, index) }];
  if (!session.client.disabledActions || found.length === 0) return [];
  return [{ title: SPLIT_TITLE, kind: SPLIT_KIND, disabled: { reason: 'No phases are known that would make this statement safer' } }];
}

/**
 * Another linter's comment at the cursor as one of ours, with the rules that it silences here. A
 * block has two ends: it is left alone.
 */
function conversions(document: OpenDocument, { suppressions }: Analysis, at: TextSpan): CodeAction[] {
  return suppressions
    .filter(({ suppression: { tool, span, scope }, silenced }) => {
      const here = span.start <= at.end && at.start <= span.end;
      return here && tool !== 'phasewise' && scope !== 'block' && silenced.size > 0;
    })
    .map(({ suppression: { tool, span, scope, text, reason }, silenced }) => {
      const words = `phasewise-ignore${scope === 'file' ? '-file' : ''} ${[...silenced].sort().join(', ')}: ${reason ?? `as ${tool} was told`}`;
      const newText = text.startsWith('--') ? `-- ${words}` : `/* ${words} */`;
      return {
        title: `Convert the ${tool} comment to phasewise-ignore`,
        kind: CONVERT_KIND,
        edit: edit(document, [toLspEdit(document.lines, { span, newText })]),
      };
    });
}

function splitCommand(document: OpenDocument, index: number): CodeAction['command'] {
  return { title: SPLIT_TITLE, command: 'phasewise.splitIntoPhases', arguments: [document.uri, document.statements[index]?.start ?? 0] };
}

/** Silences the rule, with room for the reason; and its page. */
function silencers(
  session: Session,
  document: OpenDocument,
  { ruleId, statement, fixes: own }: Finding,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const quickFix = { kind: CodeActionKind.QuickFix, diagnostics };
  const forStatement = {
    ...quickFix,
    title: own.find(({ kind }) => kind === 'suppress')?.title ?? `Ignore ${ruleId} for this statement`,
    edit: suppression(session, document, statement, `phasewise-ignore ${ruleId}`),
  };
  return [
    ...(statement < 0 ? [] : [forStatement]),
    // The first statement's line rather than the first line of the file, which belongs to the
    // migration tool's own markers.
    { ...quickFix, title: `Ignore ${ruleId} in this file`, edit: suppression(session, document, 0, `phasewise-ignore-file ${ruleId}`) },
    {
      ...quickFix,
      title: `Show documentation for ${ruleId}`,
      command: { title: 'Show Rule Documentation', command: 'phasewise.showRuleDocumentation', arguments: [ruleId] },
    },
  ];
}

/**
 * A comment on a separate line above a statement, whose last word the user is meant to replace.
 */
function suppression(session: Session, document: OpenDocument, statement: number, directive: string): CodeAction['edit'] {
  const { lines, text } = document;
  const start = document.statements[statement]?.start ?? 0;
  const lineStart = lines.lineStart(start);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^[ \t\ufeff]*/.exec(text.slice(lineStart, start))?.[0] ?? '';
  // Another statement on the same line: the comment must not end up above both.
  const before = indent.length === start - lineStart ? '' : newline;
  const position = lines.positionAt(start);
  const range = { start: position, end: position };
  const opening = `${before}-- ${directive}: `;
  const closing = `${newline}${before ? '' : indent}`;
  if (!session.client.snippets) return edit(document, [{ range, newText: `${opening}${REASON}${closing}` }]);
  // A SnippetTextEdit stands where a TextEdit may; this release of the server's types does not say
  // so everywhere.
  const snippet = { kind: 'snippet', value: `${escapeSnippet(opening)}\${1:${REASON}}${escapeSnippet(closing)}` };
  return edit(document, [{ range, snippet } as unknown as LspEdit]);
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function edit(document: OpenDocument, edits: LspEdit[]): CodeAction['edit'] {
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}

function distinctRules(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.statement} ${finding.ruleId}`, finding])).values()];
}

/** The diagnostics of the request that stand for a finding. */
function reported(document: OpenDocument, finding: Finding, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter((d) => d.code === finding.ruleId && document.lines.offsetAt(d.range.start) === finding.span.start);
}
