/** Types of postgres.mjs, for tests written in TypeScript. */
export interface Server {
  major: number;
  version: string;
  /** postgres://postgres@127.0.0.1:PORT/postgres, no password */
  url: string;
  host: string;
  port: number;
  dataDir: string;
  /** path of the server's log */
  log: string;
  stop(): Promise<void>;
}
export const MAJORS: number[];
export function cacheFolder(name: string): string;
export function startPostgres(options: {
  major: number;
  port?: number;
  dataDir?: string;
  settings?: Record<string, string | number>;
}): Promise<Server>;
export function createDatabase(server: { url: string }, name: string): Promise<string>;
