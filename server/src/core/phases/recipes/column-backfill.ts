import { localName, quoteIdentifier } from '../../syntax/quote';
import type { BackfillRequest } from '../backfill/request';
import { walkKey } from '../backfill/walk-key';
import type { RecipeContext } from '../step';

interface ColumnBackfill {
  readonly column: string;
  /** The expression, or VALUE_HOLE. */
  readonly value: string;
  /** The condition of rows that still need it; `column IS NULL` when left out. */
  readonly pending?: string;
  /** What VALUE_HOLE stands for, for the person who gives the value. */
  readonly parameter?: string;
  readonly notes?: readonly string[];
}

/** The backfill of one column by a plain UPDATE. */
export function columnBackfill(context: RecipeContext, filling: ColumnBackfill): BackfillRequest {
  const { target } = context;
  const column = quoteIdentifier(filling.column);
  return {
    table: target.sql,
    relation: target.key,
    label: `${target.key}.${filling.column}`,
    update: `UPDATE ${target.sql} SET ${column} = ${filling.value}`,
    qualifier: localName(target),
    from: target.sql,
    pending: filling.pending ?? `${column} IS NULL`,
    key: walkKey(target.table, context.catalog),
    value: filling.parameter,
    notes: [...(filling.notes ?? []), ...backfillNotes(context, context.statement.masked)],
  };
}

/** What a person should know about a backfill of this table. */
export function backfillNotes({ target, catalog }: Pick<RecipeContext, 'target' | 'catalog'>, placeholders: boolean): string[] {
  const notes: string[] = [];
  if (placeholders)
    notes.push(
      'PLACEHOLDERS of the migration tool are in this script as in the migration. psql does not know them: replace them with their values.',
    );
  const triggers = target.table?.triggers.filter((trigger) => trigger.row && trigger.events.includes('update')) ?? [];
  if (triggers.length > 0)
    notes.push(`Row triggers of ${target.key} fire for every row that is written: ${triggers.map((trigger) => trigger.name).join(', ')}.`);
  const publications = target.table?.dependents.filter((dependent) => dependent.kind === 'publication') ?? [];
  if (publications.length > 0)
    notes.push(`Every row that is written is sent to the subscribers of publication ${publications.map((p) => p.name).join(', ')}.`);
  if (target.table?.known && walkKey(target.table, catalog) === 'ctid') {
    notes.push(
      `WARNING: ${target.key} has no key, so the script goes through it block by block (ctid). Another pass finds the rows that other sessions move meanwhile.`,
    );
  }
  notes.push(
    'Every row that is written leaves a dead row version. Make sure that autovacuum keeps up, and run ANALYZE on the table afterwards.',
  );
  return notes;
}
