import { createHash } from 'node:crypto';
import * as vscode from 'vscode';

/**
 * Connection addresses, kept by VS Code's SecretStorage per workspace: never in settings, never in
 * a log.
 */
export class Secrets {
  constructor(private readonly context: vscode.ExtensionContext) {}

  /** The address this workspace was connected with last. */
  async connection(): Promise<string | undefined> {
    try {
      return await this.context.secrets.get(this.key);
    } catch {
      // No keychain on this machine: ask again next time.
      return undefined;
    }
  }

  async remember(url: string): Promise<void> {
    try {
      await this.context.secrets.store(this.key, url);
    } catch {
      // The connection still works for this session.
    }
  }

  async forget(): Promise<void> {
    try {
      await this.context.secrets.delete(this.key);
    } catch {
      // Nothing was stored then.
    }
  }

  private get key(): string {
    const workspace = vscode.workspace.workspaceFile ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    return `phasewise.connection.${createHash('sha256')
      .update(workspace?.toString() ?? '')
      .digest('hex')
      .slice(0, 16)}`;
  }
}
