import type { Effect, LockMode, RelationLock, Work } from '../../effects/effect';
import type { Environment } from '../../effects/environment';
import type { Volatility } from '../../effects/expressions/pg-data';
import type { Migration } from '../../migrations/profile';
import type { Surroundings } from '../../migrations/surroundings';
import type { Catalog } from '../../schema/catalog';
import type { Index, Table } from '../../schema/objects';
import type { TransactionState } from '../../schema/session';
import type { ChangeKind, ChangeOf } from '../../syntax/change';
import type { Expression } from '../../syntax/expression';
import type { ParsedStatement, Statement } from '../../syntax/statement';
import type { Suppression } from '../../syntax/suppress';
import type { TextEdit, TextSpan } from '../../text';

/**
 * - error: will fail when run
 * - warning: blocks reads or writes for a time that grows with the table, or loses data
 * - information: a brief strong lock, or safe only in a certain order of deploys
 * - hint: style
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface RuleDefinition {
  /** Names the bad pattern; equals the file's name. */
  readonly id: string;
  /** One sentence: what is wrong. */
  readonly summary: string;
  readonly severity: Severity;
  readonly preset: 'recommended' | 'strict' | 'style';
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
  /** Run by the tests on a real server: `claim` is what the server must confirm of `bad` after `setup`. */
  readonly examples: readonly RuleExample[];
  readonly on?: { readonly [K in ChangeKind]?: (change: ChangeOf<K>, context: RuleContext) => void };
  /** For rules about the statement as a whole (its error, its place in the transaction). */
  readonly onStatement?: (context: RuleContext) => void;
  /** For rules about the file as a whole: looked at afresh in each pass, when all its statements are done. */
  readonly onFile?: (context: FileContext) => void;
  /** For rules about what surrounds the SQL: comments, the file's name, other files. */
  readonly onMigration?: (context: MigrationContext) => void;
  /** Runs after all others, and only when none of them reported an error on the statement. */
  readonly lastResort?: boolean;
  /** Whether what follows in the file takes a violation's `subject` back: an index for the new foreign key, a new constraint for the dropped one. */
  readonly answered?: (subject: string, rest: RestOfFile) => boolean;
}

/** What comes after a statement in its file. Statements are kept by their text and reads alone, so this is looked at when all of them are done. */
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

/** Run statement by statement, as psql does. */
export interface RuleExample {
  readonly setup?: string;
  readonly bad: string;
  readonly good: string;
  /** First major on which it can run; 12 when left out. */
  readonly pg?: number;
  readonly claim: RuleClaim;
  /** For rules about names and other files: where the two stand. */
  readonly places?: { readonly framework: string; readonly bad: FilePlace; readonly good: FilePlace };
}

export interface FilePlace {
  readonly name: string;
  readonly surroundings: Surroundings;
}

/**
 * What a server must confirm of the bad example, and what the good one is free of. Locks, work and settings are those of one transaction, seen at its
 * end; locks and work are those on relations of the setup.
 */
export interface RuleClaim {
  /** SQLSTATE. */
  readonly fails?: string;
  /** SQLSTATE of a second run, when the first one has succeeded. */
  readonly again?: string;
  /** Strongest lock on a table. */
  readonly lock?: LockMode;
  /** The same, on an index. */
  readonly indexLock?: LockMode;
  /** Strongest lock on each of these, of any kind; one outside of the schema public is written with its schema. */
  readonly locks?: { readonly [relation: string]: LockMode };
  readonly rewrite?: boolean;
  readonly scan?: boolean;
  readonly indexBuild?: boolean;
  /** In force when the transaction that takes the lock ends. */
  readonly settings?: { readonly [parameter: string]: string };
  /** How many transactions do it, where the good example has fewer of them. */
  readonly times?: number;
  /** Refused in a transaction. Run while another session reads the tables: the bad one waits for the reader, the good one does not. */
  readonly alone?: boolean;
  /** Its first two transactions, run by two sessions at once, end in a deadlock. */
  readonly deadlock?: boolean;
  /** What a query finds behind each of the two: the first value of the first row as text, or the SQLSTATE it fails with. */
  readonly after?: { readonly query: string; readonly bad: string; readonly good: string };
  /** Why a server cannot tell the two apart. */
  readonly unmeasured?: string;
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
  /** Of the violations of one rule with the same value only the first is shown: 'file', or a transaction's name. */
  readonly once?: string;
  /** What RuleDefinition.answered is asked about; never when left out. */
  readonly subject?: string;
}

/** What a rule sees of one statement. Everything it reads through `catalog` is recorded, so an unchanged statement is not run again. */
export interface RuleContext {
  readonly statement: ParsedStatement;
  readonly effect: Effect;
  /** The schema before the statement. */
  readonly catalog: Catalog;
  readonly env: Environment;
  readonly migration: Migration;
  readonly transaction: TransactionState;
  /** Number of the change being looked at, as in Work.change. */
  readonly changeIndex: number;
  /** Work caused by the change being looked at, where it costs time and others may be waiting: not on empty tables, not on new ones; none when the statement fails. */
  readonly work: readonly Work[];
  /** Strongest lock on a table others may be using; null when there is none. */
  readonly lock: RelationLock | null;
  /** Table that the transaction holds under ACCESS EXCLUSIVE since an earlier statement while others may be using it. */
  readonly heldAccessExclusive: string | null;
  /** The strongest lock the transaction already held on a relation before this statement. */
  held(relation: string): LockMode | null;
  /** Value in force of a configuration parameter that the file or its runner set; undefined when nobody did. */
  parameter(name: string): string | undefined;
  /** SET LOCAL tried to set it outside a transaction, and it is not in force. */
  attempted(name: 'lock_timeout'): boolean;
  /** What this file has dropped of a table before this statement: the table itself, indexes of it. */
  dropped(table: string): readonly (Table | Index)[];
  /** How PostgreSQL judges an expression that stands alone, as a DEFAULT does. */
  volatility(expression: Expression): Volatility;
  /** True for a relation, or a column, that this same file made: nobody else can be waiting for it, or use it yet. */
  isNew(relation: string, column?: string): boolean;
  report(violation: {
    at?: TextSpan;
    message: string;
    severity?: Severity;
    fixes?: readonly Fix[];
    plannable?: boolean;
    once?: string;
    subject?: string;
  }): void;
}

/** One statement as the rules about the whole file see it. */
export interface FileStatement {
  /** Its place in the file. */
  readonly index: number;
  readonly parsed: ParsedStatement;
  readonly effect: Effect;
  /** The transaction it runs in; for BEGIN the one it finds. */
  readonly transaction: TransactionState;
  /** Locks of SHARE and above on tables that others may be using; none when the statement fails. */
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
  /** `at` and the edits of fixes are relative to the statement with that index; an edit may lie outside of it. */
  report(
    statement: number,
    violation: { at?: TextSpan; message: string; severity?: Severity; fixes?: readonly Fix[]; plannable?: boolean },
  ): void;
}

/** A comment that silences, and what it did in this file. */
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
  /** What lies around the file; a caller that knows nothing about it leaves fields out. */
  readonly surroundings: Surroundings;
  /** Whether there is a rule of that name, and whether it can report anything under these settings. */
  ruleState(id: string): 'on' | 'off' | 'unknown';
  /** Spans, those of edits too, are offsets in the document; the first line of the first statement when left out. */
  report(violation: { at?: TextSpan; message: string; severity?: Severity; fixes?: readonly Fix[] }): void;
}

export function defineRule(rule: RuleDefinition): RuleDefinition {
  return rule;
}
