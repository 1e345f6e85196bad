// Makes node_modules what package-lock.json says. Node's own modules only: it runs before anything
// is installed.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { npm } from './npm.mjs';
import { step } from './progress.mjs';

const root = resolve(import.meta.dirname, '..');

/** Ends with a message when this Node is too old for us. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Phasewise needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

/**
 * Whether every package of the lock file is installed in its version. Packages for other platforms
 * are not expected.
 */
function isUpToDate() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const installed = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, entry]) => path === '' || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/**
 * Runs `npm ci` when node_modules is missing or does not match the lock file; otherwise it costs a
 * few milliseconds.
 * @returns {Promise<void>} rejects with npm's words when the installation fails
 */
export async function ensureDependencies() {
  if (isUpToDate()) return;
  // Nothing we use needs an install script, and one that fails (no compiler, no network) would be
  // our failure.
  await step('Dependencies (npm ci)', () => npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: root }));
}
