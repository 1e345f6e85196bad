import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/protocol';
import { TEXTS } from './texts';

const SELECTOR: vscode.DocumentSelector = [
  { language: 'sql' },
  { language: 'postgres' },
  { language: 'pgsql' },
  { language: 'plpgsql' },
  { pattern: '**/*.sql' },
];

const { status: texts } = TEXTS;

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
    this.migration.name = texts.migration;
    this.database.name = texts.database;
    this.migration.text = texts.notStarted;
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
      const model = texts.executionModels[status.executionModel ?? ''] ?? status.executionModel;
      this.migration.text = [status.framework, model, texts.version(status.postgresVersion)].filter(Boolean).join(' · ');
      this.migration.detail = texts.versionSource(status.postgresVersion, status.versionSource);
      this.migration.command = { title: texts.settings, command: 'workbench.action.openSettings', arguments: ['@ext:phasewise.phasewise'] };
    } else if (status?.otherDatabase !== undefined) {
      this.migration.text = texts.otherDatabase;
      this.migration.detail = texts.otherDatabaseDetail(status.otherDatabase);
      this.migration.command = undefined;
    } else {
      this.migration.text = texts.noMigration;
      this.migration.detail = texts.noMigrationDetail;
      this.migration.command = { title: texts.settings, command: 'workbench.action.openSettings', arguments: ['phasewise.migrations'] };
    }
    if (this.last) this.showDatabase(this.last);
  }

  private showDatabase({ database, databaseLabel, message, figuresFrom }: StatusParams): void {
    this.database.busy = database === 'connecting';
    this.database.severity = database === 'failed' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.database.text = texts.connection[database](databaseLabel ?? '');
    const figures = figuresFrom === undefined ? '' : texts.figuresOf(new Date(figuresFrom).toLocaleTimeString());
    this.database.detail = message ?? (database === 'connected' ? texts.readOnly(figures) : '');
    const connected = database === 'connected';
    this.database.command = connected
      ? { title: texts.disconnect, command: 'phasewise.disconnect' }
      : { title: texts.connect, command: 'phasewise.connect' };
  }

  dispose(): void {
    this.watch.dispose();
    this.migration.dispose();
    this.database.dispose();
  }
}
