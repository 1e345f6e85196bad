import type { ChangeKind, ChangeOf, ColumnDefinition, ConstraintDefinition, SchemaChange } from '../syntax/change';
import type { ParsedStatement, SyntaxProblem } from '../syntax/statement';
import type { StatementRun } from './statement-run';

/**
 * Syntax that came with a major: the word PostgreSQL stops at before it, and the version. Sources:
 * release notes of each major.
 */
interface Newer {
  readonly since: number;
  readonly word: string;
  /** Where the older grammar reads it, and then refuses it. */
  readonly sqlstate?: string;
}

/**
 * One grammar, PostgreSQL 18's, reads every file; what an older major would not read fails here as
 * it would there (42601).
 */
export function requireSyntax(statement: ParsedStatement, pgVersion: number, run: StatementRun): void {
  statement.changes.forEach((change, index) => {
    const newer = newerSyntax(change);
    if (!newer || newer.since <= pgVersion) return;
    run.change = index;
    run.fail(newer.sqlstate ?? '42601', `syntax error at or near "${newer.word}"`);
  });
}

/** All its syntax is in 12's grammar. */
const in12 = () => undefined;

/** The newest syntax that a change of each kind uses. */
const SYNTAX: { readonly [K in ChangeKind]: (change: ChangeOf<K>) => Newer | undefined } = {
  AddColumn: ({ column }) => newestOf([columnSyntax(column)]),
  AddConstraint: ({ constraint }) => constraintSyntax(constraint),
  AlterConstraint: ({ enforced, inherit }) => {
    if (enforced !== undefined) return { since: 18, word: enforced ? 'ENFORCED' : 'NOT' };
    return inherit === undefined ? undefined : { since: 18, word: 'INHERIT', ...(inherit ? {} : { sqlstate: '0A000' }) };
  },
  CreateFunction: ({ sqlBody }) => (sqlBody ? { since: 14, word: 'BEGIN' } : undefined),
  CreateIndex: ({ nullsNotDistinct, columns }) =>
    newestOf([
      nullsNotDistinct ? { since: 15, word: 'NULLS' } : undefined,
      columns.some((c) => c.hasOptions) ? { since: 13, word: '(' } : undefined,
    ]),
  CreateTable: ({ columns, constraints }) => newestOf([...columns.map(columnSyntax), ...constraints.map(constraintSyntax)]),
  CreateTrigger: ({ replace }) => (replace ? { since: 14, word: 'TRIGGER' } : undefined),
  DependsOnExtension: ({ remove }) => (remove ? { since: 13, word: 'DEPENDS' } : undefined),
  DetachPartition: ({ concurrently, finalize }) =>
    concurrently ? { since: 14, word: 'CONCURRENTLY' } : finalize ? { since: 14, word: 'FINALIZE' } : undefined,
  DropExpression: () => ({ since: 13, word: 'EXPRESSION' }),
  Merge: () => ({ since: 15, word: 'MERGE' }),
  Publication: publicationSyntax,
  Reindex: ({ options = [] }) => newestOf(options.map(reindexSyntax)),
  Rename: ({ objectType, relationType }) =>
    objectType === 'column' && relationType === 'view' ? { since: 13, word: 'COLUMN' } : undefined,
  SetAccessMethod: ({ method }) => (method === undefined ? { since: 17, word: 'DEFAULT' } : { since: 15, word: 'ACCESS' }),
  SetCompression: () => ({ since: 14, word: 'COMPRESSION' }),
  SetExpression: () => ({ since: 17, word: 'EXPRESSION' }),
  SetStatistics: ({ target }) => (target === undefined ? { since: 17, word: 'DEFAULT' } : undefined),
  SetStorage: ({ storage }) => (storage.toLowerCase() === 'default' ? { since: 16, word: 'DEFAULT' } : undefined),
  Unmodelled: ({ command }) => (command === 'ALTER STATISTICS' ? { since: 13, word: 'SET' } : undefined),

  AddIdentity: in12,
  AlterColumnType: in12,
  AlterDomain: in12,
  AlterEnum: in12,
  AlterFunction: in12,
  AlterPolicy: in12,
  AlterSequence: in12,
  AttachPartition: in12,
  ChangeOwner: in12,
  CloseCursor: in12,
  Cluster: in12,
  ClusterOn: in12,
  Comment: in12,
  Copy: in12,
  CreateCast: in12,
  CreateCollation: in12,
  CreateDomain: in12,
  CreateEventTrigger: in12,
  CreateExtension: in12,
  CreateOperator: in12,
  CreatePolicy: in12,
  CreateRule: in12,
  CreateSchema: in12,
  CreateSequence: in12,
  CreateStatistics: in12,
  CreateType: in12,
  CreateView: in12,
  Delete: in12,
  Discard: in12,
  DropColumn: in12,
  DropConstraint: in12,
  DropDefault: in12,
  DropIdentity: in12,
  DropNotNull: in12,
  DropObjects: in12,
  Execute: in12,
  Explain: in12,
  Grant: in12,
  Inherit: in12,
  Insert: in12,
  LockTable: in12,
  MoveAllInTablespace: in12,
  NoInherit: in12,
  NotOfType: in12,
  OfType: in12,
  Owned: in12,
  Prepare: in12,
  RefreshView: in12,
  RemoveCluster: in12,
  RemoveOids: in12,
  ResetColumnOptions: in12,
  ResetStorageParameters: in12,
  Role: in12,
  RunBlock: in12,
  Select: in12,
  ServerCommand: in12,
  SetColumnOptions: in12,
  SetConstraints: in12,
  SetDefault: in12,
  SetForeignColumnOptions: in12,
  SetForeignOptions: in12,
  SetIdentity: in12,
  SetNotNull: in12,
  SetParameter: in12,
  SetPersistence: in12,
  SetReplicaIdentity: in12,
  SetSchema: in12,
  SetStorageParameters: in12,
  SetTablespace: in12,
  SwitchRowSecurity: in12,
  SwitchRule: in12,
  SwitchTrigger: in12,
  Transaction: in12,
  Truncate: in12,
  Update: in12,
  Vacuum: in12,
  ValidateConstraint: in12,
};

/** The newest syntax a change uses; undefined when 12 knows it all. */
export function newerSyntax(change: SchemaChange): Newer | undefined {
  return syntaxOf(change.kind, change);
}

function syntaxOf<K extends ChangeKind>(kind: K, change: ChangeOf<K>): Newer | undefined {
  const read: (change: ChangeOf<K>) => Newer | undefined = SYNTAX[kind];
  return read(change);
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
  // A column's own NOT NULL is a flag of the column: in a list of constraints it is the table
  // constraint of 18.
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

/**
 * The SQLSTATE of a text that the grammar refuses. ALTER TYPE ... DROP VALUE is a syntax error
 * before 17, which knows it only to refuse it (measured).
 */
export function syntaxState({ message, sqlstate }: SyntaxProblem, pgVersion: number): string {
  return message === 'dropping an enum value is not implemented' && pgVersion < 17 ? '42601' : sqlstate;
}
