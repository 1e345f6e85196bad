import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/protocol';

const SELECTOR: vscode.DocumentSelector = [
  { language: 'sql' },
  { language: 'postgres' },
  { language: 'pgsql' },
  { language: 'plpgsql' },
  { pattern: '**/*.sql' },
];

const EXECUTION_MODELS: Readonly<Record<string, string>> = {
  transaction: 'one transaction per file',
  'one-message': 'whole file in one message',
  'per-statement': 'statement by statement',
  'run-transaction': 'all files in one transaction',
};

/**
 * The language status of SQL editors: how the file runs, on which PostgreSQL, and what the
 * development database does.
 */
export class Status implements vscode.Disposable {
  private readonly migration = vscode.languages.createLanguageStatusItem('phasewise.migration', SELECTOR);
  private readonly database = vscode.languages.createLanguageStatusItem('phasewise.database', SELECTOR);
  private readonly known = new Map<string, StatusParams>();
  private readonly watch: vscode.Disposable;
  private last: StatusParams | undefined;

  constructor() {
    this.migration.name = 'Phasewise: Migration';
    this.database.name = 'Phasewise: Database';
    this.migration.text = 'Phasewise';
    this.showDatabase({ migration: false, postgresVersion: 0, versionSource: '', database: 'none' });
    this.watch = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidCloseTextDocument((document) => this.known.delete(document.uri.toString())),
    );
  }

  update(params: StatusParams): void {
    this.last = params;
    // The server spells URIs its own way; VS Code's spelling is the key.
    if (params.uri !== undefined) this.known.set(vscode.Uri.parse(params.uri).toString(), params);
    this.show();
  }

  /** What the server said last; for tests. */
  current(uri?: vscode.Uri): StatusParams | undefined {
    return (uri && this.known.get(uri.toString())) ?? this.last;
  }

  private show(): void {
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const status = active === undefined ? undefined : this.known.get(active);
    if (status?.migration) {
      const model = EXECUTION_MODELS[status.executionModel ?? ''] ?? status.executionModel;
      this.migration.text = [status.framework, model, `PostgreSQL ${status.postgresVersion}`].filter(Boolean).join(' · ');
      this.migration.detail = `PostgreSQL ${status.postgresVersion}: ${status.versionSource}`;
      this.migration.command = { title: 'Settings', command: 'workbench.action.openSettings', arguments: ['@ext:phasewise.phasewise'] };
    } else if (status?.otherDatabase !== undefined) {
      this.migration.text = 'Not for PostgreSQL';
      this.migration.detail = `Left alone: ${status.otherDatabase}`;
      this.migration.command = undefined;
    } else {
      this.migration.text = 'Not a migration';
      this.migration.detail = 'Phasewise looks only at files that phasewise.migrations matches';
      this.migration.command = { title: 'Settings', command: 'workbench.action.openSettings', arguments: ['phasewise.migrations'] };
    }
    if (this.last) this.showDatabase(this.last);
  }

  private showDatabase({ database, databaseLabel, message, figuresFrom }: StatusParams): void {
    this.database.busy = database === 'connecting';
    this.database.severity = database === 'failed' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.database.text = TEXTS[database](databaseLabel ?? '');
    const figures = figuresFrom === undefined ? '' : `figures of ${new Date(figuresFrom).toLocaleTimeString()}`;
    this.database.detail = message ?? (database === 'connected' ? `read-only, ${figures}` : '');
    const connected = database === 'connected';
    this.database.command = connected
      ? { title: 'Disconnect', command: 'phasewise.disconnect' }
      : { title: 'Connect...', command: 'phasewise.connect' };
  }

  dispose(): void {
    this.watch.dispose();
    this.migration.dispose();
    this.database.dispose();
  }
}

const TEXTS: Readonly<Record<StatusParams['database'], (label: string) => string>> = {
  none: () => 'No development database',
  connecting: (label) => `Connecting to ${label}`,
  connected: (label) => label,
  failed: (label) => (label ? `${label}: not connected` : 'Not connected'),
};
