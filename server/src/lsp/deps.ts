import type { ConfigurationFiles, Facts, ProjectFiles, SqlParser } from '../core/api';
import type { ConnectionCandidate } from '../protocol';

/**
 * Everything the language server asks of the outside. server.ts builds it from `io`; `lsp` never
 * sees `io` itself.
 */
export interface ServerDeps {
  /** Loads PostgreSQL's grammar; rejects with a sentence for people. */
  loadParser(): Promise<SqlParser>;
  readonly files: ProjectFiles;
  readonly configuration: ConfigurationFiles;
  readonly database: DatabaseDoor;
  /** Address of a rule's page when the client names none. */
  rulePage(id: string): string | undefined;
  now(): Date;
}

interface DatabaseDoor {
  /**
   * Connects read-only with short timeouts; rejects with one sentence that holds no credentials.
   */
  connect(url: string): Promise<DatabaseConnection>;
  /** What could be connected to, best first. */
  discover(folders: readonly string[]): Promise<readonly ConnectionCandidate[]>;
}

export interface DatabaseConnection {
  /** host:port/database */
  readonly label: string;
  readonly serverVersion: string;
  readonly major: number;
  /** Sizes and rows of every table; rejects when the connection is gone. */
  facts(): Promise<Facts>;
  close(): Promise<void>;
  /** Called once when the server goes away. */
  onLost(listener: (message: string) => void): void;
}
