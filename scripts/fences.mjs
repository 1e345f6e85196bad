// Part of `npm run check`: what the compiler and the linter do not hold. See scripts/fences.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileNamesFence, widthFence } from './fences/comments.mjs';
import { exportsFence } from './fences/exports.mjs';
import { root } from './fences/files.mjs';
import { wordsFence } from './fences/words.mjs';

const FENCES = {
  'unused exports': exportsFence,
  'files that comments name': fileNamesFence,
  'width of comments': widthFence,
  'plain words': wordsFence,
};
/** Folders that are not ready for a fence yet. It shrinks to nothing. */
const PENDING = {
  'unused exports': [],
  'width of comments': [],
  'plain words': [],
};

const under = (line, folder) => line.startsWith(`${folder}/`) || line.startsWith(`${folder}:`);
let failed = false;
for (const [name, fence] of Object.entries(FENCES)) {
  const pending = PENDING[name] ?? [];
  const found = fence();
  const problems = found.filter((line) => !pending.some((folder) => under(line, folder)));
  const ready = pending.filter((folder) => !found.some((line) => under(line, folder)));
  for (const line of problems) console.error(line);
  for (const folder of ready) console.log(`${folder} can leave PENDING of "${name}" in scripts/fences.mjs`);
  if (problems.length > 0) {
    console.error(`${name}: ${problems.length}\n`);
    failed = true;
  }
}
const stale = spawnSync(process.execPath, [join(root, 'scripts/generate.mjs'), '--check'], { stdio: 'inherit' }).status !== 0;
if (failed || stale) process.exitCode = 1;
