/** Types of vscode-server.mjs, for tests written in TypeScript. */
import type { ChildProcess } from 'node:child_process';

export interface VSCodeServer {
  url: string;
  /** 127.0.0.1:PORT, as in vscode-remote:// addresses */
  authority: string;
  port: number;
  child: ChildProcess;
  page(folder: string, query?: Record<string, string>): string;
  stop(): Promise<void>;
}
export const QUIET_SETTINGS: Record<string, unknown>;
export function ensureVSCodeServer(): Promise<{ node: string; main: string }>;
export function installExtension(vsix: string, extensionsDir: string): Promise<void>;
export function startVSCodeServer(options?: {
  dataDir?: string;
  extensionsDir?: string;
  port?: number;
  token?: string;
  settings?: Record<string, unknown>;
  testDriver?: boolean;
  trust?: boolean;
  env?: Record<string, string | undefined>;
}): Promise<VSCodeServer>;
