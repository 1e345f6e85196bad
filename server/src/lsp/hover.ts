import type { Hover, Position } from 'vscode-languageserver/node';
import { type Analysis, stateBefore } from '../core/analyze';
import { RULES } from '../core/rules/index';
import { Catalog } from '../core/schema/catalog';
import type { Statement } from '../core/syntax/statement';
import { toRange } from './convert';
import { nameAt } from './names';
import type { OpenDocument } from './open-document';
import type { Session } from './session';
import { statementAt } from './statements';
import { tableSection } from './table-hover';
import { locksByMode, lockLine, workLine } from './wording';

/** What PostgreSQL does with the statement under the cursor, and what is known of the table under it. */
export function hover(session: Session, document: OpenDocument, position: Position): Hover | null {
  const { analysis } = document;
  if (!analysis) return null;
  const offset = document.lines.offsetAt(position);
  const index = statementAt(document.statements, offset);
  const statement = index === undefined ? undefined : document.statements[index];
  if (index === undefined || !statement || statement.parsed.error) return null;
  const name = nameAt(statement.parsed, offset - statement.start);
  const catalog = new Catalog(stateBefore(analysis, index));
  const sections = [
    name ? tableSection(catalog.relationKey(name), catalog, session.facts) : undefined,
    effectSection(analysis, index, document),
    rulesSection(session, document, analysis, index, offset),
  ].filter((section): section is string => section !== undefined && section !== '');
  if (sections.length === 0) return null;
  const span = name
    ? { start: statement.start + name.span.start, end: statement.start + name.span.end }
    : { start: statement.start, end: statement.start + statement.parsed.text.length };
  return { contents: { kind: 'markdown', value: sections.join('\n\n---\n\n') }, range: toRange(document.lines, span) };
}

/** Locks, work, failure and what was taken for granted. Nothing for a statement that nobody notices. */
function effectSection(analysis: Analysis, index: number, document: OpenDocument): string | undefined {
  const outcome = analysis.statements[index];
  const statement: Statement | undefined = document.statements[index];
  if (!outcome || !statement) return undefined;
  const { effect } = outcome;
  const lines: string[] = [];
  if (effect.error) lines.push(`**Fails**${effect.error.dataDependent ? ' when rows are in the way' : ''}: ${effect.error.message} (SQLSTATE ${effect.error.sqlstate})`);
  for (const { mode, relations } of locksByMode(effect)) lines.push(lockLine(mode, relations));
  const work = effect.work.filter((w) => w.populated);
  lines.push(...work.map(workLine));
  if (effect.nonTransactional) lines.push('Cannot run inside a transaction');
  if (effect.waitsForTransactions) lines.push('Waits for every transaction that is open when it starts');
  if (lines.length === 0) return undefined;
  if (work.length === 0 && !effect.error && locksByMode(effect).some(({ mode }) => mode === 'AccessExclusiveLock')) {
    lines.push('No rewrite and no scan: over in a moment, once the lock is granted');
  }
  const title = `**PostgreSQL ${analysis.input.settings.pgVersion}**`;
  const assumptions = effect.assumptions.length > 0 ? `\n\n*Assuming that ${effect.assumptions.join('; ')}.*` : '';
  return `${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}${assumptions}`;
}

/** The rules that found something here: what they are about, where to read on, and the way out. */
function rulesSection(session: Session, document: OpenDocument, analysis: Analysis, index: number, offset: number): string | undefined {
  const here = analysis.findings.filter((f) => f.statement === index && !f.suppressed && f.span.start <= offset && offset <= f.span.end);
  if (here.length === 0) return undefined;
  const links = [...new Set(here.map(({ ruleId }) => ruleId))].map((id) => {
    const href = session.ruleLink(id);
    const summary = RULES.find((rule) => rule.id === id)?.summary ?? id;
    return href === undefined ? `${summary}` : `[${summary}](${href})`;
  });
  const plan = here.some(({ plannable }) => plannable) ? session.splitLink(document.uri, offset) : undefined;
  return [...links, ...(plan === undefined ? [] : [`[Split into safe phases](${plan})`])].join('  \n');
}
