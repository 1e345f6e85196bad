import type { AddColumn } from '../../syntax/change';
import { Source } from '../../syntax/lower/source';
import { cut, quoteIdentifier } from '../../syntax/quote';
import type { TextSpan } from '../../text';

/** `ADD COLUMN IF NOT EXISTS`, as written, down to the column's name. */
export function addColumnHead(text: string, change: AddColumn): string {
  return text.slice(change.span.start, change.column.span.start);
}

/**
 * Which parts of a column's definition stay. Name, type, collation, storage and compression always
 * do.
 */
interface Keep {
  /** A type that replaces the written one. */
  readonly type?: string;
  readonly default?: boolean;
  readonly notNull?: boolean;
  readonly generated?: boolean;
  /**
   * Kept unless false. While old rows are NULL, REFERENCES checks no row, so it may stay when the
   * column has no default.
   */
  readonly references?: boolean;
}

/** The column as written, without the parts that are added later. */
export function columnText(text: string, change: AddColumn, keep: Keep = {}): string {
  const { column } = change;
  const removed = [
    keep.notNull ? undefined : column.notNullSpan,
    keep.default ? undefined : column.defaultSpan,
    column.identitySpan,
    keep.generated ? undefined : column.generated?.span,
    ...column.constraints.filter((c) => c.type !== 'foreign-key' || keep.references === false).map((c) => c.span),
  ];
  return without(text, column.span, removed, keep.type === undefined ? undefined : { span: column.type.span, text: keep.type });
}

function without(
  text: string,
  whole: TextSpan,
  removed: readonly (TextSpan | undefined)[],
  replaced?: { span: TextSpan; text: string },
): string {
  const edits = removed.flatMap((span) => (span ? [{ span, text: '' }] : []));
  if (replaced) edits.push(replaced);
  let result = '';
  let at = whole.start;
  for (const edit of edits.sort((a, b) => a.span.start - b.span.start)) {
    if (edit.span.start < at) continue;
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
    // The blank before a removed part goes too.
    if (edit.text === '' && /\s$/.test(result)) result = result.trimEnd();
  }
  return (result + text.slice(at, whole.end)).trim();
}

/** A constraint's text without `CONSTRAINT name`: `REFERENCES p (id) ON DELETE CASCADE`. */
export function constraintBody(text: string, span: TextSpan): string {
  const body = cut(text, span);
  const source = new Source(body);
  if (!source.is(0, 'constraint')) return body;
  return body.slice(source.startOf(source.nameEnd(1) + 1));
}

/**
 * The storage clauses of UNIQUE and PRIMARY KEY that CREATE INDEX has too: `WITH (...)` and
 * `TABLESPACE x`.
 */
export function indexOptions(text: string, span: TextSpan): string {
  const body = constraintBody(text, span);
  const source = new Source(body);
  let result = '';
  const at = source.find('with', 0);
  if (at >= 0 && source.isMark(at + 1, '(')) result += ` ${body.slice(source.startOf(at), source.endOf(source.match(at + 1)))}`;
  const tablespace = source.find('tablespace', 0);
  if (tablespace >= 0) result += ` TABLESPACE ${source.raw(tablespace + 1)}`;
  return result;
}

/** `(START WITH 100)` behind AS IDENTITY, without the parentheses. */
export function identityOptions(text: string, span: TextSpan): string {
  const body = cut(text, span);
  const source = new Source(body);
  const at = source.find('identity', 0);
  if (at < 0 || !source.isMark(at + 1, '(')) return '';
  return body.slice(source.endOf(at + 1), source.startOf(source.match(at + 1))).trim();
}

export function alterColumn(name: string, action: string): string {
  return `ALTER COLUMN ${quoteIdentifier(name)} ${action}`;
}
