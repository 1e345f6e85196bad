import { pathToFileURL } from 'node:url';
import {
  type Analysis,
  backfillScript,
  Catalog,
  fileName,
  folderName,
  type Phase,
  type PhasePlan,
  type PlanInput,
  plannedBackfills,
  planPhases,
  quoteIdentifier,
  scriptOf,
  stateBefore,
  statementAt,
  updateStatement,
  withTableOfFacts,
} from '../core/api';
import type { BackfillParams, BackfillResult, PlannedEdit, PlanResult } from '../protocol';
import type { OpenDocument } from './open-document';
import type { Session } from './session';

const NOTHING: Pick<PlanResult, 'edits' | 'differences'> = { edits: [], differences: [] };

/**
 * The phases of the statement at an offset, or of the whole file, as edits that a client can
 * preview.
 */
export async function plan(session: Session, document: OpenDocument, offset: number | null): Promise<PlanResult> {
  const title = 'Split into safe phases';
  const only = offset === null ? undefined : statementAt(document.statements, offset);
  if (offset !== null && only === undefined) return { ...NOTHING, title, reason: 'Place the cursor in a statement.' };
  const phases = await planOf(session, document, only);
  if (!phases) return { ...NOTHING, title, reason: 'This file is not a migration.' };
  if (phases.phases.length === 0) {
    const reason = phases.differences[0] ?? 'This statement needs no phases: it does not block other sessions for long.';
    return { ...NOTHING, title, reason, differences: phases.differences };
  }
  const existing = await session.siblingsOf(document);
  const edits = phases.phases.flatMap((phase) => editsOf(document, phase, existing));
  return { edits: [...edits, ...checklist(document, phases)], title, version: document.version, differences: phases.differences };
}

async function planOf(session: Session, document: OpenDocument, only: number | undefined): Promise<PhasePlan | undefined> {
  const input = await planInput(session, document, only);
  return input && planPhases(input);
}

async function planInput(session: Session, document: OpenDocument, only: number | undefined): Promise<PlanInput | undefined> {
  const { place, migration, analysis, text, statements } = document;
  if (!place || !migration || !analysis) return undefined;
  const existingNames = await session.siblingsOf(document);
  const { analysis: settings, batchSize } = place.configuration;
  return {
    migration,
    profile: place.profile,
    text,
    statements,
    analysis,
    existingNames,
    now: session.deps.now(),
    pgVersion: settings.pgVersion,
    only,
    batchSize,
  };
}

/**
 * The phase's own file and what belongs to it. A file that is there is edited, which keeps it open,
 * undoable and shown as a difference.
 */
function editsOf(document: OpenDocument, phase: Phase, existing: readonly string[]): PlannedEdit[] {
  const label = `${phase.title} (release ${phase.release})`;
  const description = `${phase.gate} ${phase.effect}`.trim();
  const main = { file: phase.file, text: phase.sql };
  return [main, ...phase.extraFiles].map(({ file, text }) => {
    if (file === fileName(document.path))
      return { uri: document.uri, ...difference(document.text, text), label, create: false, description };
    return { uri: siblingUri(document, file), newText: text, label, create: !existing.includes(file), description };
  });
}

/** The rollout as a checklist, which is optional. */
function checklist(document: OpenDocument, { document: file, differences }: PhasePlan): PlannedEdit[] {
  if (!file) return [];
  const description = ['What to run when, and what must be true before.', ...differences].join(' ');
  return [
    {
      uri: siblingUri(document, file.file),
      newText: file.text,
      label: 'Optional: a checklist of the rollout',
      create: true,
      description,
      optional: true,
    },
  ];
}

/**
 * The one stretch in which two texts differ, widened to whole lines so that a preview reads well.
 */
function difference(before: string, after: string): { span: { start: number; end: number }; newText: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  start = before.lastIndexOf('\n', start - 1) + 1;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  const lineEnd = before.indexOf('\n', before.length - tail);
  const end = lineEnd < 0 ? before.length : lineEnd;
  return { span: { start, end }, newText: after.slice(start, after.length - (before.length - end)) };
}

/** URI of a path relative to the document's folder. */
function siblingUri(document: OpenDocument, file: string): string {
  const folder = `${folderName(document.path)}/`;
  if (document.onDisk) return new URL(file.split('/').map(encodeURIComponent).join('/'), pathToFileURL(folder).href).href;
  return new URL(file, document.uri).href;
}

/**
 * A backfill script for the statement at an offset, or for a table, column and expression that a
 * person chose.
 */
export async function backfill(session: Session, document: OpenDocument, params: BackfillParams): Promise<BackfillResult> {
  const { analysis } = document;
  if (!analysis) return { error: 'This file is not a migration.' };
  if (params.table !== undefined && params.column !== undefined && params.expression !== undefined) {
    const { table, column, expression, key } = params;
    return chosenBackfill(session, document, analysis, { table, column, expression, key });
  }
  const only = params.offset === undefined ? undefined : statementAt(document.statements, params.offset);
  const input = only === undefined ? undefined : await planInput(session, document, only);
  const planned = input && planPhases(input);
  const script = planned?.phases.find((phase) => phase.name === 'backfill');
  const refused = input && script && !isBlocks(params.key) ? refusalOf(input) : undefined;
  if (refused !== undefined) return { error: refused, offersBlocks: true };
  if (script) return { text: script.sql, suggestedPath: scriptPath(document, script.file) };
  const tables = tablesOf(session, analysis);
  const error = planned?.differences[0] ?? 'The statement under the cursor needs no backfill.';
  return tables.length > 0 ? { tables, error } : { error };
}

/**
 * Why there is no script until the user chooses how to go through a table without a key. The
 * command line refuses the same.
 */
function refusalOf(input: PlanInput): string | undefined {
  const { backfills, state } = plannedBackfills(input);
  for (const backfill of backfills) {
    const script = scriptOf(backfill, state, {});
    if ('refused' in script) return script.refused;
  }
  return undefined;
}

function isBlocks(key: BackfillParams['key']): boolean {
  return key?.length === 1 && key[0] === 'ctid';
}

/** The UPDATE that a person would write, in batches; the schema is what the whole file leaves. */
async function chosenBackfill(
  session: Session,
  document: OpenDocument,
  analysis: Analysis,
  { table, column, expression, key }: Required<Pick<BackfillParams, 'table' | 'column' | 'expression'>> & Pick<BackfillParams, 'key'>,
): Promise<BackfillResult> {
  const target = table.split('.').map(quoteIdentifier).join('.');
  const name = quoteIdentifier(column);
  const parse = await session.statementParser();
  const statement = parse(updateStatement({ table: target, set: `${name} = ${expression}`, where: `${name} IS NULL` }));
  const after = stateBefore(analysis, document.statements.length);
  const [update] = statement.changes;
  const relation = update?.kind === 'Update' ? new Catalog(after).relationKey(update.table) : table;
  const state = withTableOfFacts(after, relation, session.facts);
  const { pgVersion } = analysis.input.settings;
  const file = `../backfills/${`${table}_${column}`.replace(/[^\w.-]+/g, '_')}.sql`;
  const options = { batch: document.place?.configuration.batchSize, file: fileName(file), ...(key && { key }) };
  const result = backfillScript({ ...options, statement, state, pgVersion });
  if (!('refused' in result)) return { text: result.text, suggestedPath: scriptPath(document, file) };
  const blocks = key === undefined && 'text' in backfillScript({ ...options, key: ['ctid'], statement, state, pgVersion });
  return { error: result.refused, ...(blocks && { offersBlocks: true }) };
}

function scriptPath(document: OpenDocument, file: string): string {
  return decodeURIComponent(new URL(siblingUri(document, file)).pathname);
}

/** Tables that can be picked: those of the database, else those that the migrations created. */
function tablesOf(session: Session, analysis: Analysis): NonNullable<BackfillResult['tables']> {
  const found = new Map<string, readonly string[]>();
  for (const [key, table] of session.facts?.tables ?? [])
    found.set(
      plainName(key),
      table.columns.map(({ name }) => name),
    );
  for (const outcome of analysis.statements) {
    for (const value of [...outcome.reads.values(), ...outcome.writes.values()]) {
      if (value?.kind === 'table')
        found.set(
          plainName(`${value.schema}.${value.name}`),
          value.columns.map(({ name }) => name),
        );
    }
  }
  return [...found].map(([name, columns]) => ({ name, columns })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function plainName(key: string): string {
  return key.startsWith('public.') ? key.slice('public.'.length) : key;
}
