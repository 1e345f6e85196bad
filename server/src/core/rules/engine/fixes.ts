import type { AddColumn, AddConstraint, ConstraintDefinition } from '../../syntax/change';
import { applyEdits, shift, span, type TextSpan } from '../../text';
import type { Fix, RuleContext } from './rule';

/**
 * PostgreSQL refuses CONCURRENTLY and similar statements inside a transaction, also one that the
 * migration tool opened.
 */
export function runsAlone(context: RuleContext): boolean {
  return context.transaction.openedBy === 'none';
}

/** Another statement may follow in the same file without sharing a transaction with this one. */
export function commitsByItself(context: RuleContext): boolean {
  return runsAlone(context) && context.migration.executionModel === 'per-statement' && !context.migration.unmixed;
}

/**
 * Takes parts out of a column's definition and adds actions after it: `c int CHECK (c > 0)` becomes
 * `c int, ADD CHECK (c > 0) NOT VALID`.
 */
export function rewriteColumn(
  change: AddColumn,
  removed: readonly TextSpan[],
  actions: readonly string[],
  title: string,
  context: RuleContext,
): Fix {
  const { column } = change;
  const edits = removed.map((part) => ({ span: shift(withSpaceBefore(part, context), -column.span.start), newText: '' }));
  const newText = [applyEdits(context.statement.text.slice(column.span.start, column.span.end), edits), ...actions].join(', ');
  return { title, kind: 'edit', edits: [{ span: column.span, newText }] };
}

/**
 * `ADD CONSTRAINT ...` becomes `ADD CONSTRAINT ... NOT VALID`, validated right away where that is
 * another transaction.
 */
export function notValidFixes(change: AddConstraint, context: RuleContext): Fix[] {
  const { constraint, table } = change;
  const insert = { span: span(constraint.span.end, constraint.span.end), newText: ' NOT VALID' };
  const name = constraintName(constraint, context);
  if (name === undefined || !commitsByItself(context)) {
    return [{ title: 'Add it NOT VALID, and validate it in a later migration', kind: 'edit', edits: [insert], preferred: true }];
  }
  const { text } = context.statement;
  const validate = `;\nALTER TABLE ${text.slice(table.span.start, table.span.end)} VALIDATE CONSTRAINT ${name}`;
  const title = 'Add it NOT VALID, then validate it in a separate statement';
  const end = span(text.length, text.length);
  // One edit where both fall on the same spot: edits of a fix never touch.
  if (constraint.span.end === text.length)
    return [{ title, kind: 'edit', edits: [{ span: end, newText: insert.newText + validate }], preferred: true }];
  return [{ title, kind: 'edit', edits: [insert, { span: end, newText: validate }], preferred: true }];
}

/** The written name, quotes included. */
function constraintName(constraint: ConstraintDefinition, context: RuleContext): string | undefined {
  if (constraint.name === undefined) return undefined;
  const text = context.statement.text.slice(constraint.span.start, constraint.span.end);
  return /^CONSTRAINT\s+("(?:[^"]|"")+"|[^\s"]+)/i.exec(text)?.[1];
}

/** A part of the statement with the white space before it, so that taking it out leaves no gap. */
export function withSpaceBefore(part: TextSpan, context: RuleContext): TextSpan {
  const before = context.statement.text.slice(0, part.start);
  return span(before.trimEnd().length, part.end);
}
