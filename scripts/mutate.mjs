// Would the tests notice? Changes the core in one place at a time, in a copy of the tree, and runs
// the nearest tests.
//   node scripts/mutate.mjs [id ...]   all mutants of scripts/mutants.mjs, or those
// Exit code 1 when one survives, or when a mutant no longer fits the code. Not part of `npm test`:
// it takes a quarter of an hour.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MUTANTS, SUITES } from './mutants.mjs';
import { duration } from './progress.mjs';

const root = resolve(import.meta.dirname, '..');
const COPIED = ['client', 'docs', 'package.json', 'scripts', 'server', 'test', 'tsconfig.base.json', 'tsconfig.json', 'vitest.config.mjs'];
const LINKED = ['node_modules', 'tools', '.cache'];

function copyOfTree() {
  const copy = mkdtempSync(join(tmpdir(), 'phasewise-mutants-'));
  for (const path of COPIED) cpSync(join(root, path), join(copy, path), { recursive: true });
  for (const path of LINKED) if (existsSync(join(root, path))) symlinkSync(join(root, path), join(copy, path));
  return copy;
}

/** What is wrong with a mutant as data, before anything runs. */
function misfit({ id, file, from, to, suites }, ids) {
  if (ids.filter((other) => other === id).length > 1) return 'there are two of this id';
  if (!existsSync(join(root, file))) return `${file} does not exist`;
  const found = readFileSync(join(root, file), 'utf8').split(from).length - 1;
  if (found !== 1) return `${file} holds its text ${found} times: ${from}`;
  if (from === to) return 'it changes nothing';
  return suites.every((name) => name in SUITES) ? undefined : `an unknown suite among ${suites.join(', ')}`;
}

/** True when the suite is red. */
function isRed(copy, { files, names }) {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--reporter', 'dot', ...files, ...(names ? ['-t', names] : [])];
  const { status, signal } = spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: 300_000 });
  return status !== 0 || signal !== null;
}

/** Suites are run one after the other until one notices. */
function killer(copy, { file, from, to, suites }) {
  const path = join(copy, file);
  const original = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    original.replace(from, () => to),
  );
  try {
    return suites.find((name) => isRed(copy, SUITES[name]));
  } finally {
    writeFileSync(path, original);
  }
}

const wanted = process.argv.slice(2);
const chosen = MUTANTS.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const ids = MUTANTS.map(({ id }) => id);
const misfits = chosen.flatMap((mutant) => (misfit(mutant, ids) ? [`${mutant.id}: ${misfit(mutant, ids)}`] : []));
for (const line of misfits) console.error(line);
const copy = copyOfTree();
try {
  const broken = [...new Set(chosen.flatMap(({ suites }) => suites))].filter((name) => isRed(copy, SUITES[name]));
  if (broken.length > 0) throw new Error(`red without any mutant: ${broken.join(', ')}`);
  const survivors = [];
  for (const mutant of chosen.filter((m) => !misfit(m, ids))) {
    const begin = Date.now();
    const by = killer(copy, mutant);
    if (!by) survivors.push(mutant.id);
    console.log(`${by ? `killed by ${by}` : 'SURVIVED'}: ${mutant.id} (${duration(Date.now() - begin)})`);
  }
  console.log(
    `\n${chosen.length - misfits.length - survivors.length} killed, ${survivors.length} survived${survivors.length > 0 ? `: ${survivors.join(', ')}` : ''}`,
  );
  if (survivors.length + misfits.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
