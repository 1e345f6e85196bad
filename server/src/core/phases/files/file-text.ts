import type { PlannedFile } from '../../migrations/profile';
import { script } from '../../syntax/quote';
import type { PlanInput } from '../plan';

/**
 * While a statement waits for its lock, other sessions queue behind it. So it fails early, and the
 * migration is run again.
 */
export const LOCK_TIMEOUT = "SET LOCAL lock_timeout = '2s'";

interface FileContent {
  readonly guards: readonly string[];
  readonly statements: readonly string[];
  readonly down: readonly string[];
  /** False: it must run outside a transaction. */
  readonly transaction: boolean;
  readonly needsLockTimeout: boolean;
}

interface WrittenFile {
  readonly text: string;
  readonly extra: readonly PlannedFile[];
  readonly transaction: 'per-file' | 'none';
  /** The framework cannot run it: a person runs it with psql. */
  readonly script: boolean;
}

/**
 * A migration's text as the framework runs it: in one transaction, or as one statement without a
 * transaction.
 */
export function fileText(input: PlanInput, name: string, content: FileContent): WrittenFile {
  const { profile, analysis } = input;
  if (!content.transaction) return outside(input, name, content);
  const timeout = content.needsLockTimeout && !analysis.input.settings.runnerTimeouts ? [LOCK_TIMEOUT] : [];
  const up = [...content.guards, ...timeout, ...content.statements];
  const down = content.down.length > 0 ? [...timeout, ...content.down] : [];
  const write = (begin: readonly string[], end: readonly string[]) =>
    profile.write(name, {
      up: script([...begin, ...up, ...end]),
      down: down.length > 0 ? script([...begin, ...down, ...end]) : NOTHING_DOWN,
      transaction: true,
    });
  const plainly = write([], []);
  const model = profile.read(plainly.main.file, plainly.main.text, new Map(plainly.extra.map((f) => [f.file, f.text]))).executionModel;
  if (model !== 'per-statement') return { text: plainly.main.text, extra: plainly.extra, transaction: 'per-file', script: false };
  // The framework opens no transaction, so the file does. A single statement is a transaction
  // already.
  const wrapped = up.length > 1 ? write(['BEGIN'], ['COMMIT']) : plainly;
  return { text: wrapped.main.text, extra: wrapped.extra, transaction: 'none', script: false };
}

const NOTHING_DOWN = '-- Nothing to roll back.\nSELECT 1;\n';

/**
 * A statement with CONCURRENTLY and nothing else, which every framework can run. The file does not
 * drop the invalid index of a failed build: an index of that name may also be one that is in use.
 */
function outside({ profile }: PlanInput, name: string, content: FileContent): WrittenFile {
  const up = script(content.statements);
  if (profile.nonTransactional === 'impossible') {
    return {
      text: `-- Run this with psql. It cannot run in a transaction, and the migration tool would open one.\n${up}`,
      extra: [],
      transaction: 'none',
      script: true,
    };
  }
  const written = profile.write(name, { up, down: content.down.length > 0 ? script(content.down) : NOTHING_DOWN, transaction: false });
  return { text: written.main.text, extra: written.extra, transaction: 'none', script: false };
}
