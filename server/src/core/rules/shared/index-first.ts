import { chooseRelationName } from '../../schema/generated-names';
import type { AddConstraint } from '../../syntax/change';
import { quoteIdentifier } from '../../syntax/quote';
import { span } from '../../text';
import { commitsByItself } from '../engine/fixes';
import type { Fix, RuleContext } from '../engine/rule';

/**
 * UNIQUE or PRIMARY KEY as two statements: the index CONCURRENTLY, then the constraint USING INDEX.
 * Only where each statement commits by itself, for a plain list of columns, and where the statement
 * does nothing else.
 */
export function indexFirstFixes(change: AddConstraint, context: RuleContext): Fix[] {
  const { constraint, table } = change;
  const found = context.catalog.findTable(table);
  const plain =
    !constraint.usingIndex &&
    !constraint.deferrable &&
    !constraint.nullsNotDistinct &&
    !constraint.withoutOverlaps &&
    constraint.include.length === 0;
  if (
    !plain ||
    !commitsByItself(context) ||
    context.statement.changes.length !== 1 ||
    change.ifTableExists ||
    change.only ||
    found?.partitionBy
  )
    return [];
  const { text } = context.statement;
  const columns = constraint.columns.map((c) => quoteIdentifier(c)).join(', ');
  const label = constraint.type === 'primary-key' ? 'pkey' : 'key';
  const chosen =
    constraint.name ??
    chooseRelationName(
      table.name,
      constraint.type === 'primary-key' ? [] : constraint.columns,
      label,
      table.schema ?? context.catalog.creationSchema(),
      context.catalog,
    );
  const name = quoteIdentifier(chosen);
  const on = text.slice(table.span.start, table.span.end);
  const kind = constraint.type === 'primary-key' ? 'PRIMARY KEY' : 'UNIQUE';
  const newText = `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${on} (${columns});\nALTER TABLE ${on} ADD CONSTRAINT ${name} ${kind} USING INDEX ${name}`;
  return [
    {
      title: 'Build the index CONCURRENTLY, then attach it',
      kind: 'edit',
      edits: [{ span: span(0, text.length), newText }],
      preferred: true,
    },
  ];
}
