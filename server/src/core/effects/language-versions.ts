import type { ChangeOf, ColumnDefinition, ConstraintDefinition, SchemaChange } from '../syntax/change';
import type { ParsedStatement } from '../syntax/statement';
import type { StatementRun } from './statement-run';

/** Syntax that came with a major: the word PostgreSQL stops at before it, and the version. Sources: release notes of each major. */
interface Newer {
  readonly since: number;
  readonly word: string;
  /** Where the older grammar reads it, and then refuses it. */
  readonly sqlstate?: string;
}

/** One grammar, PostgreSQL 18's, reads every file; what an older major would not read fails here as it would there (42601). */
export function requireSyntax(statement: ParsedStatement, pgVersion: number, run: StatementRun): void {
  statement.changes.forEach((change, index) => {
    const newer = newerSyntax(change);
    if (!newer || newer.since <= pgVersion) return;
    run.change = index;
    run.fail(newer.sqlstate ?? '42601', `syntax error at or near "${newer.word}"`);
  });
}

/** The newest syntax a change uses; undefined when 12 knows it all. */
export function newerSyntax(change: SchemaChange): Newer | undefined {
  switch (change.kind) {
    case 'AddColumn':
      return newestOf([columnSyntax(change.column)]);
    case 'CreateTable':
      return newestOf([...change.columns.map(columnSyntax), ...change.constraints.map(constraintSyntax)]);
    case 'AddConstraint':
      return constraintSyntax(change.constraint);
    case 'SetExpression':
      return { since: 17, word: 'EXPRESSION' };
    case 'DropExpression':
      return { since: 13, word: 'EXPRESSION' };
    case 'DetachPartition':
      return change.concurrently ? { since: 14, word: 'CONCURRENTLY' } : change.finalize ? { since: 14, word: 'FINALIZE' } : undefined;
    case 'AlterConstraint':
      return change.enforced !== undefined
        ? { since: 18, word: change.enforced ? 'ENFORCED' : 'NOT' }
        : change.inherit !== undefined
          ? { since: 18, word: 'INHERIT', ...(change.inherit ? {} : { sqlstate: '0A000' }) }
          : undefined;
    case 'Reindex':
      return newestOf((change.options ?? []).map(reindexSyntax));
    case 'CreateIndex':
      return newestOf([
        change.nullsNotDistinct ? { since: 15, word: 'NULLS' } : undefined,
        change.columns.some((c) => c.hasOptions) ? { since: 13, word: '(' } : undefined,
      ]);
    case 'Rename':
      return change.objectType === 'column' && change.relationType === 'view' ? { since: 13, word: 'COLUMN' } : undefined;
    case 'CreateTrigger':
      return change.replace ? { since: 14, word: 'TRIGGER' } : undefined;
    case 'CreateFunction':
      return change.sqlBody ? { since: 14, word: 'BEGIN' } : undefined;
    case 'SetAccessMethod':
      return change.method === undefined ? { since: 17, word: 'DEFAULT' } : { since: 15, word: 'ACCESS' };
    case 'SetCompression':
      return { since: 14, word: 'COMPRESSION' };
    case 'SetStorage':
      return change.storage.toLowerCase() === 'default' ? { since: 16, word: 'DEFAULT' } : undefined;
    case 'SetStatistics':
      return change.target === undefined ? { since: 17, word: 'DEFAULT' } : undefined;
    case 'Publication':
      return publicationSyntax(change);
    case 'DependsOnExtension':
      return change.remove ? { since: 13, word: 'DEPENDS' } : undefined;
    case 'Merge':
      return { since: 15, word: 'MERGE' };
    case 'Unmodelled':
      return change.command === 'ALTER STATISTICS' ? { since: 13, word: 'SET' } : undefined;
    default:
      return undefined;
  }
}

function publicationSyntax({ wholeSchemas, filter, hasColumnList }: ChangeOf<'Publication'>): Newer | undefined {
  const word = wholeSchemas ? 'TABLES' : filter !== undefined ? 'WHERE' : hasColumnList ? '(' : undefined;
  return word === undefined ? undefined : { since: 15, word };
}

function columnSyntax(column: ColumnDefinition): Newer | undefined {
  return newestOf([
    column.generated && !column.generated.stored ? { since: 18, word: 'VIRTUAL' } : undefined,
    column.compression !== undefined ? { since: 14, word: 'COMPRESSION' } : undefined,
    column.storage !== undefined ? { since: 16, word: 'STORAGE' } : undefined,
    ...column.constraints.map(constraintSyntax),
  ]);
}

function constraintSyntax(constraint: ConstraintDefinition): Newer | undefined {
  if (constraint.notEnforced) return { since: 18, word: 'ENFORCED' };
  if (constraint.withoutOverlaps) return { since: 18, word: 'WITHOUT' };
  if (constraint.references?.setColumns) return { since: 15, word: '(' };
  // A column's own NOT NULL is a flag of the column: in a list of constraints it is the table constraint of 18.
  if (constraint.type === 'not-null') return { since: 18, word: 'NULL' };
  return constraint.nullsNotDistinct ? { since: 15, word: 'NULLS' } : undefined;
}

/** In parentheses 12 and 13 know VERBOSE alone (gram.y, reindex_option_list). */
function reindexSyntax({ name }: { readonly name: string }): Newer | undefined {
  return name === 'verbose' ? undefined : { since: 14, word: name.toUpperCase() };
}

function newestOf(candidates: readonly (Newer | undefined)[]): Newer | undefined {
  return candidates.reduce((a, b) => (a && b ? (b.since > a.since ? b : a) : (a ?? b)), undefined);
}
