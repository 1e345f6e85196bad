import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { realWorld } from '../../server/src/cli';
import type { Host } from '../../server/src/cli/deps';
import { main } from '../../server/src/cli/main';

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/**
 * A folder with files, gone after the tests. The `.git` keeps searches for configuration and marker
 * files inside.
 */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'phasewise-cli-'));
  made.push(root);
  mkdirSync(join(root, '.git'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** Runs the command line inside this process, in `cwd`. */
export async function phasewise(cwd: string, args: readonly string[], host: Partial<Host> = {}): Promise<Result> {
  let out = '';
  let err = '';
  const deps = realWorld({
    cwd,
    env: {},
    now: () => new Date('2026-11-05T10:20:30Z'),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readStdin: async () => '',
    outIsTerminal: false,
    errIsTerminal: false,
    ...host,
  });
  const code = await main(args, deps);
  return { code, out, err };
}
