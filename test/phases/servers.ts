import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // A server that stops at the end of the tests cuts its sessions.
  client.on('error', () => {});
  await client.connect();
  return client;
}

interface PsqlRun {
  readonly code: number | null;
  readonly out: string;
}

const folder = mkdtempSync(join(tmpdir(), 'phasewise-psql-'));
let files = 0;

/** Starts the real psql on a script; `done` never rejects. */
export function startPsql(url: string, script: string, variables: Readonly<Record<string, string>> = {}) {
  const file = join(folder, `${++files}.sql`);
  writeFileSync(file, script);
  const set = Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
  const child = spawn('psql', [url, '-X', ...set, '-f', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  const listeners: (() => void)[] = [];
  const collect = (data: Buffer) => {
    out += data.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const done = new Promise<PsqlRun>((resolve) => {
    child.on('error', (error) => resolve({ code: -1, out: String(error) }));
    child.on('close', (code) => resolve({ code, out }));
  });
  /** Resolves when the output matches, or psql ends. */
  const until = (pattern: RegExp) =>
    Promise.race([
      done.then(() => {}),
      new Promise<void>((resolve) => {
        const look = () => pattern.test(out) && resolve();
        listeners.push(look);
        look();
      }),
    ]);
  return { child, done, until };
}

export function psql(url: string, script: string, variables: Readonly<Record<string, string>> = {}): Promise<PsqlRun> {
  return startPsql(url, script, variables).done;
}
