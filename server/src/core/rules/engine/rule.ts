import type { Effect, RelationLock, Work } from '../../effects/effect';
import type { Environment } from '../../effects/environment';
import type { Volatility } from '../../effects/expressions/pg-data';
import type { LockMode } from '../../locks';
import type { Migration } from '../../migration';
import type { Surroundings } from '../../migrations/surroundings';
import type { Catalog } from '../../schema/catalog';
import type { Index, Table } from '../../schema/objects';
import type { TransactionState } from '../../schema/session';
import type { ChangeKind, ChangeOf } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import type { ParsedStatement, Statement } from '../../syntax/statement';
import type { Suppression } from '../../syntax/suppress';
import type { TextEdit, TextSpan } from '../../text';
import type { RuleExample } from './example';

/**
 * - error: will fail when run
 * - warning: blocks reads or writes for a time that grows with the table, or loses data
 * - information: a brief strong lock, or safe only in a certain order of deploys
 * - hint: style
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A group of rules that is switched on together. */
export type Preset = 'recommended' | 'strict' | 'style';

export interface RuleDefinition<M extends Messages = Messages> {
  /** Names the bad pattern; equals the file's name. */
  readonly id: string;
  /** One sentence: what is wrong. */
  readonly summary: string;
  readonly severity: Severity;
  readonly preset: Preset;
  readonly since: string;
  /** Rows of the hazard catalogue it decides. */
  readonly catalogue: readonly number[];
  /** Majors on which it can fire; all when left out. */
  readonly versions?: { readonly from?: number; readonly to?: number };
  /** What PostgreSQL does, with its source; for the rule's page. */
  readonly effect: string;
  /** What to do instead. */
  readonly workaround: string;
  readonly sources: readonly string[];
  /**
   * Run by the tests on a real server: `claim` is what the server must confirm of `bad` after
   * `setup`.
   */
  readonly examples: readonly RuleExample[];
  /** Everything the rule can say. */
  readonly messages?: M;
  readonly on?: { readonly [K in ChangeKind]?: (change: ChangeOf<K>, context: RuleContext & Reports<M>) => void };
  /** For rules about the statement as a whole (its error, its place in the transaction). */
  readonly onStatement?: (context: RuleContext & Reports<M>) => void;
  /** For rules about the file as a whole: called in each pass, after all statements. */
  readonly onFile?: (context: FileContext & ReportsByStatement<M>) => void;
  /** For rules about what surrounds the SQL: comments, the file's name, other files. */
  readonly onMigration?: (context: MigrationContext & Reports<M>) => void;
  /** Runs after all others, and only when none of them reported an error on the statement. */
  readonly lastResort?: boolean;
  /**
   * Whether a later statement of the file settles a violation's `subject`: an index for the new
   * foreign key, a new constraint for the dropped one.
   */
  readonly answered?: (subject: string, rest: RestOfFile) => boolean;
}

/**
 * What comes after a statement in its file. Outcomes of statements depend on what comes before
 * them, so this is asked when all of them are known.
 */
export interface RestOfFile {
  readonly later: Later;
  /** The schema at the end of the file. */
  readonly catalog: Catalog;
}

/** The statements from one on, without a copy of them. */
export class Later implements Iterable<ParsedStatement> {
  constructor(
    private readonly statements: readonly { readonly parsed: ParsedStatement }[],
    private readonly from: number,
  ) {}

  *[Symbol.iterator](): Iterator<ParsedStatement> {
    for (let i = this.from; i < this.statements.length; i++) {
      const statement = this.statements[i];
      if (statement) yield statement.parsed;
    }
  }

  some(test: (statement: ParsedStatement) => boolean): boolean {
    for (const statement of this) if (test(statement)) return true;
    return false;
  }
}

/**
 * A rule's messages by id. Each is a list of sentences: the effect first, in at most 70 characters,
 * because lists cut there; then what is blocked and why; then the way out. `{name}` is a hole that
 * the report fills.
 */
export type Messages = Readonly<Record<string, readonly string[]>>;

/** The names of the holes in a sentence. */
type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

/**
 * One of a rule's messages with its holes filled. Holes hold names, SQL and figures, never clauses
 * of a sentence.
 */
export type Said<M extends Messages> = string extends keyof M
  ? { readonly messageId: string; readonly data?: { readonly [name: string]: string } }
  : {
      [Id in keyof M & string]: [Holes<M[Id][number]>] extends [never]
        ? { readonly messageId: Id; readonly data?: undefined }
        : { readonly messageId: Id; readonly data: { readonly [Name in Holes<M[Id][number]>]: string } };
    }[keyof M & string];

/**
 * What a rule reports. `at` and the edits of fixes are relative to the statement's text
 * (onMigration: to the document).
 */
export type Report<M extends Messages> = ReportOptions & Said<M>;

interface ReportOptions {
  /** The whole statement when left out. */
  readonly at?: TextSpan;
  /** The rule's severity when left out. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  /** See Violation. */
  readonly plannable?: boolean;
  readonly once?: string;
  readonly subject?: string;
}

export interface Fix {
  readonly title: string;
  readonly kind: 'edit' | 'phases' | 'suppress';
  /** For kind 'edit'; spans are relative to the statement's text. */
  readonly edits?: readonly TextEdit[];
  readonly preferred?: boolean;
}

export interface Violation {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Relative to the statement's text. */
  readonly span: TextSpan;
  readonly message: string;
  readonly fixes: readonly Fix[];
  /** The phase planner has an answer for this statement. */
  readonly plannable: boolean;
  /**
   * Of one rule's violations with the same value only the first is shown: 'file', or a
   * transaction's name.
   */
  readonly once?: string;
  /** The argument of RuleDefinition.answered, which is not asked when this is left out. */
  readonly subject?: string;
}

/**
 * What a rule sees of one statement. Everything it reads through `catalog` is recorded, so an
 * unchanged statement is not run again.
 */
export interface RuleContext {
  readonly statement: ParsedStatement;
  readonly effect: Effect;
  /** The schema before the statement. */
  readonly catalog: Catalog;
  readonly env: Environment;
  readonly migration: Migration;
  readonly transaction: TransactionState;
  /** Index of the change that the handler was called for, as in Work.change. */
  readonly changeIndex: number;
  /**
   * Work that this change causes on tables that hold rows and that others may use; none when the
   * statement fails.
   */
  readonly work: readonly Work[];
  /** Strongest lock on a table that others may use; null when there is none. */
  readonly lock: RelationLock | null;
  /**
   * Table that the transaction holds under ACCESS EXCLUSIVE since an earlier statement while others
   * may be using it.
   */
  readonly heldAccessExclusive: string | null;
  /** The strongest lock the transaction already held on a relation before this statement. */
  held(relation: string): LockMode | null;
  /**
   * Value in force of a configuration parameter that the file or its runner set; undefined when it
   * was not set.
   */
  parameter(name: string): string | undefined;
  /** SET LOCAL outside a transaction tried to set it, so it is not in force. */
  attempted(name: 'lock_timeout'): boolean;
  /** What this file dropped before this statement: the table itself, or its indexes. */
  dropped(table: string): readonly (Table | Index)[];
  /** The volatility of an expression that reads no column, as a DEFAULT does not. */
  volatility(expression: Expression): Volatility;
  /**
   * True for a relation, or a column, that this same file creates: no other session can use it yet.
   */
  isNew(relation: string, column?: string): boolean;
}

/** One statement as the rules about the whole file see it. */
export interface FileStatement {
  /** Its place in the file. */
  readonly index: number;
  readonly parsed: ParsedStatement;
  readonly effect: Effect;
  /** The transaction it runs in; for BEGIN the one it finds. */
  readonly transaction: TransactionState;
  /** Locks of SHARE and above on tables that others may use; none when the statement fails. */
  readonly strongLocks: readonly RelationLock[];
  /** Offsets in the document, a closing semicolon included in `end`. */
  readonly start: number;
  readonly end: number;
  readonly terminated: boolean;
}

/** What a rule sees of a whole file. */
export interface FileContext {
  readonly statements: readonly FileStatement[];
  /** The schema at the end of the file. */
  readonly catalog: Catalog;
  /** The transaction that is open at the end of the file. */
  readonly transaction: TransactionState;
  /** The runner or role sets lock_timeout itself. */
  readonly runnerTimeouts: boolean;
  readonly env: Environment;
  readonly migration: Migration;
}

/** A suppression comment, and what it silenced in this file. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  /** Rules of which it silenced something. */
  readonly silenced: ReadonlySet<string>;
}

/** What a rule about what surrounds the SQL sees. */
export interface MigrationContext {
  readonly migration: Migration;
  readonly statements: readonly Statement[];
  readonly suppressions: readonly SuppressionUse[];
  /** What lies around the file. The caller leaves out what it does not know. */
  readonly surroundings: Surroundings;
  /**
   * Whether a rule of that name exists, and whether it can report anything under these settings.
   */
  ruleState(id: string): 'on' | 'off' | 'unknown';
}

/**
 * The part of a rule's context that takes reports. For `onMigration` spans are offsets in the
 * document.
 */
export interface Reports<M extends Messages> {
  report(violation: Report<M>): void;
}

/**
 * The same for `onFile`: a report stands at the statement with that index, and an edit may lie
 * outside of it.
 */
export interface ReportsByStatement<M extends Messages> {
  report(statement: number, violation: Report<M>): void;
}

/**
 * Checks a rule's reports against its own messages when it is compiled. The engine fills holes by
 * name, so for the engine all rules are of one type.
 */
export function defineRule<const M extends Messages>(rule: RuleDefinition<M>): RuleDefinition {
  return rule as unknown as RuleDefinition;
}
