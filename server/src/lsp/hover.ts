import type { Hover, Position } from 'vscode-languageserver/node';
import { type Analysis, Catalog, estimateCost, lensLine, nameAt, stateBefore, statementAt, type Work, withWrittenNames } from '../core/api';
import { toRange } from './convert';
import type { OpenDocument } from './open-document';
import type { Session } from './session';
import { tableSection } from './table-hover';
import { lockLine, locksByMode, workLines } from './wording';

/**
 * What PostgreSQL does with the statement under the cursor, and what is known of the table under
 * it.
 */
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
    effectSection(session, analysis, index),
    rulesSection(session, document, analysis, index, offset),
  ].filter((section): section is string => section !== undefined && section !== '');
  if (sections.length === 0) return null;
  const span = name
    ? { start: statement.start + name.span.start, end: statement.start + name.span.end }
    : { start: statement.start, end: statement.start + statement.parsed.text.length };
  return { contents: { kind: 'markdown', value: sections.join('\n\n---\n\n') }, range: toRange(document.lines, span) };
}

/**
 * Failure, work, locks, cost and assumptions. Nothing for a statement that has none of them.
 */
function effectSection(session: Session, analysis: Analysis, index: number): string | undefined {
  const outcome = analysis.statements[index];
  if (!outcome) return undefined;
  const { effect } = outcome;
  const line = (icon: string, text: string) => (session.client.options.icons ? `$(${icon}) ${text}` : `- ${text}`);
  const locks = locksByMode(effect);
  const work = workLines(effect);
  const lines: string[] = [];
  if (effect.error)
    lines.push(
      line(
        'error',
        `**Fails**${effect.error.dataDependent ? ' if rows violate it' : ''}: ${effect.error.message} (SQLSTATE ${effect.error.sqlstate})`,
      ),
    );
  lines.push(...work.map(({ what, text }) => line(ICONS[what], text)));
  lines.push(...locks.map(({ mode, relations }) => line('lock', lockLine(mode, relations))));
  if (effect.nonTransactional) lines.push(line('circle-slash', 'Cannot run inside a transaction'));
  if (effect.waitsForTransactions) lines.push(line('watch', 'Waits for every transaction that is open when it starts'));
  if (work.length === 0 && !effect.error && locks.some(({ mode }) => mode === 'AccessExclusiveLock')) {
    lines.push(line('check', 'No rewrite and no scan: it takes only a moment once it has the lock'));
  }
  if (lines.length === 0) return undefined;
  const { facts } = session;
  const estimates = facts ? estimateCost(effect, facts, stateBefore(analysis, index + 1)) : [];
  lines.push(...estimates.map((estimate) => line('dashboard', lensLine(estimate, effect))));
  const assumptions = effect.assumptions.length > 0 ? `\n\n*Assuming: ${effect.assumptions.join('; ')}*` : '';
  const text = `${lines.join(session.client.options.icons ? '  \n' : '\n')}${assumptions}`;
  const { masked, text: sql } = outcome.parsed;
  return `**What PostgreSQL ${analysis.input.settings.pgVersion} does**\n\n${masked ? withWrittenNames(text, sql) : text}`;
}

const ICONS: Readonly<Record<Work['what'], string>> = { rewrite: 'sync', scan: 'search', 'index-build': 'list-tree' };

/** The rules that found something here: what they are about, where to read on, and the way out. */
function rulesSection(session: Session, document: OpenDocument, analysis: Analysis, index: number, offset: number): string | undefined {
  const here = analysis.findings.filter((f) => f.statement === index && !f.suppressed && f.span.start <= offset && offset <= f.span.end);
  if (here.length === 0) return undefined;
  const links = [...new Set(here.map(({ ruleId }) => ruleId))].map((id) => {
    const href = session.ruleLink(id);
    return href === undefined ? `\`${id}\`` : `[${id}](${href})`;
  });
  const plan = here.some(({ plannable }) => plannable) ? session.splitLink(document.uri, offset) : undefined;
  return [...(plan === undefined ? [] : [`**[Split into safe phases](${plan})**`]), `Read more: ${links.join(', ')}`].join(' · ');
}
