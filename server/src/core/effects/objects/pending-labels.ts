import { type Catalog, KEYS } from '../../schema/catalog';
import type { EnumType } from '../../schema/objects';
import { type PendingLabels, SESSION_KEYS } from '../../schema/session';
import type { State } from '../../schema/state';
import type { AlterEnum, SchemaChange } from '../../syntax/change';
import type { ParsedStatement } from '../../syntax/statement';
import type { StatementRun } from '../statement-run';
import { inTransaction, transactionOf } from '../transaction-state';

/**
 * Remembers a label that cannot be used before COMMIT. `type` is undefined where no migration
 * creates it.
 */
export function rememberLabel(change: AlterEnum, type: EnumType | undefined, run: StatementRun): void {
  const transaction = transactionOf(run.draft);
  if (!inTransaction(transaction)) return;
  // 17 and later know that a type made in this very transaction goes away with its labels
  // (pg_enum.c, EnumTypeUncommitted).
  const own = type?.createdIn.file === run.createdHere.file && type.createdIn.transaction === run.createdHere.transaction;
  if (own && run.env.pgVersion >= 17) return;
  const schema = type?.schema ?? change.name.schema ?? run.catalog.creationSchema();
  const label = { label: change.value, type: `${schema}.${change.name.name}`, typeName: change.name.name };
  const before = pendingLabels(run.draft);
  run.draft.set(SESSION_KEYS.pendingLabels, {
    kind: 'pending-labels',
    transaction: transaction.number,
    labels: [...(before?.labels ?? []), label],
  });
}

export function isPendingLabel(label: string, type: string, run: StatementRun): boolean {
  return pendingLabels(run.draft)?.labels.some((pending) => pending.label === label && pending.type === type) ?? false;
}

function pendingLabels(state: State): PendingLabels | undefined {
  const value = state.get(SESSION_KEYS.pendingLabels);
  if (value?.kind !== 'pending-labels') return undefined;
  const transaction = transactionOf(state);
  return inTransaction(transaction) && value.transaction === transaction.number ? value : undefined;
}

/**
 * A constant of the enum type is read by enum_in as soon as the statement is analysed, and a label
 * of an open transaction is refused there (enum.c, check_safe_enum_use): in DEFAULT, CHECK, WHERE,
 * VALUES and casts alike. Found by the literal beside the type or one of its columns.
 */
export function refusePendingLabels({ text, changes }: ParsedStatement, run: StatementRun): void {
  const pending = pendingLabels(run.draft);
  if (!pending || changes.some((change) => readsNoConstants(change))) return;
  for (const { label, type, typeName } of pending.labels) {
    if (
      text.includes(literal(label)) &&
      (isUsed(typeName, type, text, changes, run) || changes.some((c) => isCompared(literal(label), typeName, c)))
    )
      run.fail('55P04', `unsafe use of new value "${label}" of enum type ${typeName}`);
  }
}

function literal(label: string): string {
  return `'${label.replaceAll("'", "''")}'`;
}

/**
 * A label of an open transaction whose type no migration makes, in a statement on a table that may
 * have a column of it: no migration makes the table, or its column has a type of that name.
 */
export function mayUsePendingLabel({ text, changes }: ParsedStatement, catalog: Catalog): PendingLabels['labels'][number] | undefined {
  if (changes.some((change) => readsNoConstants(change))) return undefined;
  const [first] = changes;
  const table = first && 'table' in first && first.table ? catalog.findTable(first.table) : undefined;
  return pendingLabels(catalog.state)?.labels.find(
    ({ label, type, typeName }) =>
      catalog.enum(type) === undefined &&
      text.includes(literal(label)) &&
      (!table?.known || table.columns.some((c) => c.type.name === typeName)),
  );
}

function readsNoConstants(change: SchemaChange): boolean {
  switch (change.kind) {
    case 'AlterEnum':
    case 'CreateType':
    case 'SetParameter':
    case 'Transaction':
    case 'RunBlock':
    case 'Copy':
    case 'Comment':
      return true;
    case 'CreateFunction':
      return change.language !== 'sql';
    case 'Unmodelled':
      return change.command === 'SECURITY LABEL';
    default:
      return false;
  }
}

/**
 * In the body of a SQL function beside a parameter of the type: `CASE state WHEN 'new'`, `state =
 * 'new'`.
 */
function isCompared(literal: string, typeName: string, change: SchemaChange): boolean {
  if (change.kind !== 'CreateFunction' || change.language !== 'sql' || !change.body) return false;
  const { text } = change.body;
  const value = literal.replace(/[^\w']/g, '\\$&');
  return change.arguments.some(({ name, type }, i) => {
    if (type.name !== typeName || type.arrayDimensions > 0) return false;
    const parameter = `(?:${name === undefined ? '' : `(?<![\\w$.])${name.replace(/[^\w]/g, '\\$&')}|`}\\$${i + 1}(?!\\d))`;
    const forms = [
      `CASE\\s+${parameter}\\s+WHEN\\b(?:(?!\\bEND\\b)[^;])*WHEN\\s+${value}|CASE\\s+${parameter}\\s+WHEN\\s+${value}`,
      `${parameter}\\s*(?:=|<>|!=|<|>|<=|>=)\\s*${value}`,
      `${value}\\s*(?:=|<>|!=|<|>|<=|>=)\\s*${parameter}`,
      `${parameter}\\s+(?:NOT\\s+)?IN\\s*\\([^();]*${value}`,
    ];
    return forms.some((form) => new RegExp(form, 'i').test(text));
  });
}

function isUsed(typeName: string, type: string, text: string, changes: readonly SchemaChange[], run: StatementRun): boolean {
  const word = (name: string) => new RegExp(`(?<![\\w$])${name.replace(/[^\w]/g, '\\$&')}(?![\\w$])`, 'i');
  const cast = new RegExp(`(?:::|\\bAS)\\s*(?:"?\\w+"?\\.)?"?${typeName.replace(/[^\w]/g, '\\$&')}(?![\\w$])`, 'i');
  if (cast.test(text)) return true;
  if (changes.some(({ kind }) => kind === 'AddColumn' || kind === 'CreateTable' || kind === 'AlterColumnType') && word(typeName).test(text))
    return true;
  const object = run.draft.get(KEYS.type(type));
  if (object?.kind !== 'enum') return false;
  const [first] = changes;
  const allColumns = first?.kind === 'Insert' && !first.hasColumnList;
  return object.usedBy.some(
    ({ table, column }) => word(table.slice(table.indexOf('.') + 1)).test(text) && (allColumns || word(column).test(text)),
  );
}
