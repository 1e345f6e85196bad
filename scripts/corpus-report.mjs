// Findings per 1,000 statements over a folder of projects (one folder each), as
// docs/false-alarms.md shows them.
//   node scripts/corpus-report.mjs <corpus> [--cli dist/cli.js] [--squawk <binary>] [--sample 100]
//     [--seed 1] [--findings <file>]
// Prints the tables; with --sample findings to read by hand (project, file, line, rule, severity),
// with --findings writes every one into a file. Needs the bundled command line (npm run build).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { layOut } from './corpus-layout.mjs';
import { lockOnNew, newTablesAt, tablesMadeIn } from './corpus-new-tables.mjs';

const root = resolve(import.meta.dirname, '..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: 'string' },
    squawk: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string' },
    findings: { type: 'string' },
  },
});
const [corpus] = positionals;
if (!corpus)
  throw new Error('usage: node scripts/corpus-report.mjs <folder of projects> [--squawk <binary>] [--sample 100] [--findings <file>]');
const cli = resolve(values.cli ?? join(root, 'dist/cli.js'));

const findings = [];
const foreign = [];
const projects = [];
for (const entry of readdirSync(corpus, { withFileTypes: true })) {
  if (entry.isDirectory()) look(entry.name, resolve(corpus, entry.name));
}
const statements = projects.reduce((sum, project) => sum + project.statements, 0);

await report();
if (values.findings) writeFileSync(values.findings, `${findings.map(line).join('\n')}\n`);
if (values.sample)
  console.log(
    `\n${sample(Number(values.sample), Number(values.seed ?? 1))
      .map(line)
      .join('\n')}`,
  );

/** Both tools see the same files: those of the way up that the command line looked at. */
function look(name, folder) {
  const staged = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const originals = layOut(folder, staged);
    const { findings: found, statistics } = JSON.parse(phasewise(staged, 'json'));
    const seen = new Set([...phasewise(staged, 'junit').matchAll(/<testsuite name="([^"]*)"/g)].map(([, path]) => path));
    projects.push({ name, ...statistics });
    const textOf = (path) => readFileSync(join(staged, path), 'utf8');
    const known = new Map();
    const madeIn = (path) => known.get(path) ?? known.set(path, path.includes('.sql') ? tablesMadeIn(textOf(path)) : []).get(path);
    for (const { path, range, ruleId, severity, message, suppressed } of found) {
      if (suppressed) continue;
      const text = textOf(path);
      const others = [...originals.keys()].filter((other) => other !== path && dirname(other) === dirname(path));
      const made = newTablesAt(text, offsetOf(text, range.start), others.flatMap(madeIn));
      findings.push({
        project: name,
        path: originals.get(path),
        line: range.start.line + 1,
        rule: ruleId,
        severity,
        message,
        table: lockOnNew(message, made),
      });
    }
    if (values.squawk && seen.size > 0) {
      const answer = run(resolve(values.squawk), ['--reporter', 'json', ...seen], staged);
      for (const { file, rule_name: rule } of JSON.parse(answer || '[]')) foreign.push({ project: name, path: originals.get(file), rule });
    }
  } finally {
    rmSync(staged, { recursive: true });
  }
}

function phasewise(folder, format) {
  return run(process.execPath, [cli, 'check', '.', '--preset', 'recommended', '--format', format, '--fail-on', 'never'], folder);
}

function run(command, args, cwd) {
  const { stdout, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  if (error) throw error;
  return stdout;
}

function offsetOf(text, { line: number, character }) {
  const lines = text.split('\n');
  return lines.slice(0, number).reduce((sum, { length }) => sum + length + 1, 0) + character;
}

function line({ project, path, line: number, rule, severity, message }) {
  return [project, path, number, rule, severity, message].join('\t');
}

/**
 * Rule by rule, and within a rule project by project, so that rare rules and small projects are
 * read too. What stands first is decided by a hash of the finding and the seed alone: a finding
 * that is gone, or new, leaves the others where they are.
 */
function sample(size, seed) {
  const strata = new Map();
  for (const finding of findings.filter(({ severity }) => severity === 'error' || severity === 'warning')) {
    const projectsOf = strata.get(finding.rule) ?? strata.set(finding.rule, new Map()).get(finding.rule);
    projectsOf.set(finding.project, [...(projectsOf.get(finding.project) ?? []), finding]);
  }
  const hash = (...parts) =>
    createHash('sha256')
      .update([seed, ...parts].join('\t'))
      .digest('hex');
  const queues = [...strata.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, byProject]) =>
      rounds(
        sortedBy([...byProject.entries()], ([project]) => hash(rule, project)).map(([, list]) =>
          sortedBy(list, (finding) => hash(rule, finding.project, finding.path, finding.line)),
        ),
      ),
    );
  return sortedBy(rounds(queues).slice(0, size), ({ rule }) => rule);
}

function sortedBy(list, key) {
  return list
    .map((item) => [key(item), item])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
}

/** First of each list, then second of each ... */
function rounds(lists) {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => (i < list.length ? [list[i]] : []))).flat();
}

async function report() {
  const mapForeign = await foreignNames();
  const per = (count) => ((count * 1000) / statements).toFixed(1);
  const count = (list, key) => list.reduce((counts, item) => counts.set(key(item), (counts.get(key(item)) ?? 0) + 1), new Map());
  const files = projects.reduce((sum, project) => sum + project.files, 0);
  console.log(`${projects.length} projects, ${files} files, ${statements} statements\n`);

  console.log('| severity | findings | per 1,000 statements |\n|---|--:|--:|');
  for (const severity of ['error', 'warning', 'information', 'hint']) {
    const n = findings.filter((finding) => finding.severity === severity).length;
    console.log(`| ${severity} | ${n} | ${per(n)} |`);
  }
  if (values.squawk) console.log(`| squawk, all | ${foreign.length} | ${per(foreign.length)} |`);

  console.log('\n| rule | severity | findings | per 1,000 statements | projects |\n|---|---|--:|--:|--:|');
  for (const [key, n] of [...count(findings, ({ rule, severity }) => `${rule} | ${severity}`)].sort((a, b) => b[1] - a[1])) {
    const where = new Set(findings.filter(({ rule, severity }) => `${rule} | ${severity}` === key).map(({ project }) => project));
    console.log(`| ${key} | ${n} | ${per(n)} | ${where.size} |`);
  }
  if (values.squawk) {
    const ours = count(findings, ({ rule }) => rule);
    console.log(
      '\n| squawk | findings | per 1,000 statements | our rules for it | findings | per 1,000 statements |\n|---|--:|--:|---|--:|--:|',
    );
    for (const [rule, n] of [...count(foreign, ({ rule }) => rule)].sort((a, b) => b[1] - a[1])) {
      const ids = mapForeign('squawk', rule);
      const m = ids.reduce((sum, id) => sum + (ours.get(id) ?? 0), 0);
      console.log(
        `| ${rule} | ${n} | ${per(n)} | ${ids.filter((id) => ours.has(id)).join(', ') || 'none that fires'} | ${m} | ${per(m)} |`,
      );
    }
  }
  const fresh = findings.filter(({ table }) => table);
  console.log(`\nFindings that name a lock and a table made in the same transaction: ${fresh.length}`);
  for (const finding of fresh) console.log(`- ${finding.project} ${finding.path}:${finding.line} ${finding.rule} (${finding.table})`);
}

/** mapForeign of the engine, bundled on the fly: it is TypeScript. */
async function foreignNames() {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-names-'));
  const outfile = join(folder, 'names.cjs');
  try {
    await build({
      entryPoints: [join(root, 'server/src/core/rules/engine/foreign-names.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
      logLevel: 'warning',
    });
    if (!existsSync(outfile)) throw new Error('the table of foreign names could not be bundled');
    return (await import(outfile)).default.mapForeign;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
