/** Requests between client and server: names and types. Imports nothing. */

/** What the client says when it starts the server. */
export interface InitializationOptions {
  /**
   * Address of a rule's page with `{id}` in it, for the link on a finding's code; the bundled page
   * when left out.
   */
  readonly ruleLink?: string;
  /** The client shows `$(lock)` as an icon. */
  readonly icons?: boolean;
}

/**
 * Client -> server: connect with this URL (never stored by the server), or disconnect with null.
 */
export const CONNECT = 'phasewise/connect';
export interface ConnectParams {
  readonly url: string | null;
}
export interface ConnectResult {
  readonly connected: boolean;
  /** host:port/database, no credentials */
  readonly label?: string;
  readonly serverVersion?: string;
  /** One sentence that says what to do. */
  readonly error?: string;
}

/** Client -> server: read the figures of the connected database again. */
export const REFRESH = 'phasewise/refresh';

/**
 * Client -> server: what could be connected to, best first. Passwords are masked in `label`; `url`
 * is handed to SecretStorage only after a choice.
 */
export const DISCOVER = 'phasewise/discoverConnections';
export interface DiscoverParams {
  readonly folders: readonly string[];
}
export interface ConnectionCandidate {
  readonly label: string;
  readonly detail: string;
  readonly url: string;
  /** Not localhost and not a private address: ask first. */
  readonly remote: boolean;
}

/**
 * Client -> server: the phases of the statement at a position (or of the whole file when position
 * is null).
 */
export const PLAN = 'phasewise/plan';
export interface PlanParams {
  readonly uri: string;
  readonly offset: number | null;
}
export interface PlannedEdit {
  readonly uri: string;
  /** The whole text of a new file, or what `span` of an existing one becomes. */
  readonly newText: string;
  /** Offsets in the text of `version`; for edits of a file that is there. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly label: string;
  readonly create: boolean;
  readonly description: string;
  /** Written only when the person ticks it: the rollout's checklist. */
  readonly optional?: boolean;
}
export interface PlanResult {
  readonly edits: readonly PlannedEdit[];
  readonly title: string;
  /** Version of the document the plan was made for: the edits are worthless for any other. */
  readonly version?: number;
  /** Why there is nothing to do. */
  readonly reason?: string;
  readonly differences: readonly string[];
}

/**
 * Client -> server: a backfill script for the statement at an offset, or for the given table and
 * column.
 */
export const BACKFILL = 'phasewise/backfill';
export interface BackfillParams {
  readonly uri: string;
  readonly offset?: number;
  readonly table?: string;
  readonly column?: string;
  readonly expression?: string;
  /** Key columns, or ['ctid'] to go block by block. The table's key when left out. */
  readonly key?: readonly string[];
}
export interface BackfillResult {
  readonly text?: string;
  readonly suggestedPath?: string;
  readonly error?: string;
  /** The table has no key: the same request with the key ctid gives a script. */
  readonly offersBlocks?: boolean;
  /** When nothing is under the cursor: what can be picked. */
  readonly tables?: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/**
 * Server -> client: what the language status item shows for a document; without `uri`, what changed
 * for all of them.
 */
export const STATUS = 'phasewise/status';
export interface StatusParams {
  readonly uri?: string;
  /** false: an SQL file that is none of our business. */
  readonly migration: boolean;
  /** Why it is taken for a file of another database than PostgreSQL. */
  readonly otherDatabase?: string;
  readonly framework?: string;
  readonly executionModel?: string;
  readonly postgresVersion: number;
  readonly versionSource: string;
  readonly database: 'none' | 'connecting' | 'connected' | 'failed';
  readonly databaseLabel?: string;
  /** When the figures were read, ISO 8601. */
  readonly figuresFrom?: string;
  /** Why the database failed: one sentence. */
  readonly message?: string;
}

/**
 * Client -> server: how much work the last version of a document took. For tests and bug reports.
 */
export const WORK = 'phasewise/work';
export interface WorkParams {
  readonly uri: string;
}
export interface WorkResult {
  readonly version: number;
  readonly statements: number;
  /** Statements whose text was parsed. */
  readonly parsed: number;
  /** Statements that were executed on the modelled schema and checked by the rules. */
  readonly executed: number;
}
