// Holds the engine to its promises over a folder of projects (one folder each), bad input included:
//   node scripts/corpus-robustness.mjs <corpus> [--files 300] [--seed 1] [--project <name>]
//     [--longest 60000]
// - every SQL file is analysed on top of the earlier migrations of its folder, those for other
//   databases too;
// - so many files, chosen by the seed, are typed character by character; some prefixes and the end
//   are compared with the analysis from scratch;
// - the same files are spoiled in every way of test/support/robustness.ts and read again.
// Nothing may throw, no rule may fail, no statement may be lost or overlap another, and no position
// may lie outside of its text. Exit code 1 and the first failures when something does. The engine
// is bundled from the sources on the fly.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { layOut } from './corpus-layout.mjs';

const root = resolve(import.meta.dirname, '..');
const SHOWN = 40;
/** Of the prefixes of a file, so many are compared with the analysis from scratch. */
const COMPARED = 20;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'string' }, seed: { type: 'string' }, project: { type: 'string' }, longest: { type: 'string' } },
});
const [corpus] = positionals;
if (!corpus) throw new Error('usage: node scripts/corpus-robustness.mjs <folder of projects> [--files 300] [--seed 1] [--project <name>]');
const wanted = Number(values.files ?? 300);
const seed = Number(values.seed ?? 1);
/**
 * Typing a file of megabytes would take hours and teach nothing new: of a longer one so much is
 * typed.
 */
const longest = Number(values.longest ?? 60_000);

const engine = await bundle();
const random = engine.seeded(seed);
const lowering = [];
const parse = engine.createStatementParser(
  await engine.createParser(
    engine.compileGrammar(await readFile(createRequire(import.meta.url).resolve('libpg-query/wasm/libpg-query.wasm'))),
  ),
  (error, text) => lowering.push([error, text]),
);
const run = {
  parse,
  settings: { pgVersion: 16, presumeRows: true, runnerTimeouts: false, presets: ['recommended', 'strict', 'style'], rules: {} },
  framework: 'auto',
  batchSize: 1000,
  foreign: { excludedBy: () => undefined },
};
const host = { cwd: corpus, env: {}, now: () => new Date(0), errIsTerminal: false };

const counts = {
  projects: 0,
  files: 0,
  statements: 0,
  unparsed: 0,
  findings: 0,
  foreign: 0,
  typed: 0,
  prefixes: 0,
  compared: 0,
  spoiled: 0,
};
const failures = [];
const notes = [];
const projects = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (values.project ?? entry.name) === entry.name)
  .map(({ name }) => ({ name, ...filesOf(resolve(corpus, name)) }));
const total = projects.reduce((sum, { targets }) => sum + targets.length, 0);
const chosen = choose(projects.flatMap(({ targets }) => targets));
const started = Date.now();
for (const project of projects) await look(project);
for (const { staged } of projects) rmSync(staged, { recursive: true });
report();

/**
 * Files in names whose order the engine knows, then those that have no such place, where they are.
 */
function filesOf(folder) {
  const staged = mkdtempSync(join(tmpdir(), 'corpus-'));
  const originals = layOut(folder, staged);
  const placed = new Set(originals.values());
  const here = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(sql|postgres)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !placed.has(name));
  const targets = [
    ...[...originals].filter(([to]) => to.endsWith('.sql')).map(([to, from]) => ({ shown: from, path: join(staged, to), found: false })),
    ...here.map((name) => ({ shown: name, path: join(folder, name), found: false })),
  ];
  return { staged, targets };
}

async function look({ name, targets }) {
  counts.projects++;
  const outcome = await engine.analyseTargets({ files: targets, folders: [] }, run, host, (file) => {
    try {
      lookAtFile(name, file);
    } catch (error) {
      failures.push(`${name}/${file.target.shown}: threw: ${error.stack}`);
    }
  });
  if (outcome.results.length !== targets.length)
    failures.push(`${name}: ${outcome.results.length} of ${targets.length} files were analysed`);
  failures.push(...outcome.failures.map((failure) => `${name}: ${failure}`));
  notes.push(...outcome.notes.map((note) => `${name}/${note}`));
  process.stderr.write(
    `${name}: ${counts.files}/${total} files, ${counts.typed}/${chosen.size} typed, ${counts.prefixes} prefixes, ${failures.length} failures, ${seconds()} s\n`,
  );
}

function lookAtFile(project, { target, profile, document, analysis }) {
  const label = `${project}/${target.shown}`;
  const read = (text) => engine.migrationOf(target.shown, text, profile);
  const subject = { deps: { parse, body: (text) => read(text).body }, migrationOf: read, input: analysis.input };
  const { text } = document;
  const whole = engine.lookAt(subject, text);
  note(label, engine.problemsOf(whole));
  counts.files++;
  counts.statements += whole.document.statements.length;
  counts.unparsed += whole.document.statements.filter(({ parsed }) => parsed.error).length;
  counts.findings += whole.analysis.findings.length;
  if (engine.otherDatabase(target.shown, text) !== undefined) counts.foreign++;
  if (!chosen.has(target)) return;
  counts.typed++;
  type(label, subject, text);
  spoil(label, subject, whole);
}

function type(label, subject, text) {
  const end = Math.min(text.length, longest);
  const compare = new Set([end, ...Array.from({ length: COMPARED }, () => 1 + Math.floor(random() * end))]);
  let looked = engine.lookAt(subject, '');
  for (let length = 1; length <= end; length++) {
    looked = engine.edited(subject, looked, { span: { start: length - 1, end: length - 1 }, newText: text[length - 1] });
    counts.prefixes++;
    note(`${label}, the first ${length} characters`, engine.problemsOf(looked));
    if (compare.has(length)) same(`${label}, the first ${length} characters`, looked, engine.lookAt(subject, text.slice(0, length)));
  }
}

function spoil(label, subject, whole) {
  const { text } = whole.document;
  const huge = counts.typed % 10 === 0 ? engine.HUGE_MUTATIONS : {};
  for (const [name, mutate] of Object.entries({ ...engine.MUTATIONS, ...huge })) {
    const spoiled = mutate(text, random);
    const looked = engine.replaced(subject, whole, spoiled);
    counts.spoiled++;
    note(`${label}, ${name}`, engine.problemsOf(looked));
    same(`${label}, ${name}`, looked, engine.lookAt(subject, spoiled));
    same(`${label}, ${name} and back`, engine.replaced(subject, looked, text), whole);
  }
}

function same(label, looked, scratch) {
  counts.compared++;
  note(label, engine.differences(looked, scratch));
}

function note(label, problems) {
  for (const problem of problems) failures.push(`${label}: ${problem}`);
}

function choose(targets) {
  const pool = [...targets];
  const picked = new Set();
  while (picked.size < wanted && pool.length > 0) picked.add(pool.splice(Math.floor(random() * pool.length), 1)[0]);
  return picked;
}

function report() {
  for (const [error, text] of lowering) failures.push(`lowering ${JSON.stringify(text.slice(0, 200))}: ${error.stack}`);
  console.log(
    `${counts.projects} projects, ${counts.files} files (${counts.foreign} for other databases), ${counts.statements} statements, ${counts.unparsed} of them with a syntax error, ${counts.findings} findings`,
  );
  console.log(
    `${counts.typed} files typed: ${counts.prefixes} prefixes; ${counts.spoiled} spoiled texts; ${counts.compared} comparisons with the analysis from scratch`,
  );
  console.log(`${seconds()} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most; seed ${seed}`);
  for (const line of notes) console.log(`note: ${line}`);
  console.log(`${failures.length} failures`);
  const kinds = new Map();
  for (const failure of failures) {
    const kind = /: rule ([\w-]+)/.exec(failure)?.[1] ?? 'other';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of kinds) console.log(`  ${kind}: ${count}`);
  for (const failure of failures.slice(0, SHOWN)) console.log(failure);
  if (failures.length > 0) process.exitCode = 1;
}

function seconds() {
  return Math.round((Date.now() - started) / 1000);
}

async function bundle() {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-engine-'));
  const outfile = join(folder, 'engine.cjs');
  const from = [
    'server/src/cli/project',
    'server/src/core/migrations/detect',
    'server/src/core/migrations/other-database',
    'server/src/core/syntax/parse',
    'server/src/io/grammar',
    'server/src/io/parser',
    'test/support/robustness',
  ];
  try {
    await build({
      stdin: { contents: from.map((file) => `export * from './${file}';`).join('\n'), resolveDir: root, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
      logLevel: 'warning',
    });
    return (await import(outfile)).default;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
