// Writes what is derived from the rules and the settings table: rules/index.ts, docs/rules.md,
// docs/rules/*.md, docs/settings.md and `contributes.configuration` in package.json. `--check`
// writes nothing and fails when something is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { loadEngine, root, ruleIds, rulesFolder } from './rule-files.mjs';
import { rulePage } from './rule-page.mjs';

const NOTICE = 'Generated from the rules by `npm run generate`. Do not edit.';

const catalogue = JSON.parse(readFileSync(join(root, 'scripts/catalogue.json'), 'utf8'));
const camelCase = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function registry(ids) {
  const imports = [
    ...ids.map((id) => [id, `import ${camelCase(id)} from './${id}';`]),
    ['engine/rule', "import type { RuleDefinition } from './engine/rule';"],
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '// Generated from the files beside it. Do not edit: npm run generate',
    ...imports.map(([, line]) => line),
    '',
    '/** Every rule, by id in alphabetical order. */',
    'export const RULES: readonly RuleDefinition[] = [',
    ...ids.map((id) => `  ${camelCase(id)},`),
    '];',
    '',
  ].join('\n');
}

function table(rules) {
  const rows = rules.map((r) => `| [\`${r.id}\`](rules/${r.id}.md) | ${r.severity} | ${cell(r.summary)} |`);
  return ['| Rule | Severity | What is wrong |', '|---|---|---|', ...rows].join('\n');
}

function overview(rules) {
  const decides = (row) => rules.filter((r) => r.catalogue.includes(row));
  const rows = catalogue.map(({ row, hazard, reason }) => {
    const by = decides(row)
      .map((r) => `[\`${r.id}\`](rules/${r.id}.md)`)
      .join(', ');
    return `| ${row} | ${hazard} | ${[by, reason].filter(Boolean).join('. ') || 'not yet'} |`;
  });
  return `<!-- ${NOTICE} -->
# Rules

${rules.length} rules. The severity says what happens:

- **error**: the statement fails when it is run.
- **warning**: it blocks reads or writes for a time that grows with the table, or it loses data.
- **information**: it takes a strong lock for a moment, or it is safe only in a certain order of deploys.
- **hint**: style.

A warning about a table that production statistics show to be small (under 10,000 rows) is shown as information.

${table(rules)}

## For maintainers: the catalogue of hazards

Each row is a hazard that was found in other linters, in PostgreSQL's documentation or in reports of outages.
It has a rule, or a reason why it has none. A rule names its rows in \`catalogue\`; the rows are in \`scripts/catalogue.json\`.

| Row | Hazard | Rule |
|---|---|---|
${rows.join('\n')}
`;
}

function configuration(settings, rules) {
  const severities = ['off', 'hint', 'information', 'warning', 'error'];
  const properties = Object.fromEntries(
    Object.entries(settings).map(([name, { description, read: _read, unset: _unset, ...setting }]) => {
      const property = { ...setting, markdownDescription: description };
      if (name === 'rules') {
        property.properties = Object.fromEntries(
          rules.map((r) => [r.id, { type: 'string', enum: severities, default: r.severity, description: r.summary }]),
        );
        property.additionalProperties = false;
      }
      if (setting.type === 'array') {
        // A choice of several: it is the items that are one of the values.
        property.items = { type: 'string', ...(setting.enum && { enum: setting.enum }) };
        delete property.enum;
      }
      return [`phasewise.${name}`, property];
    }),
  );
  return { title: 'Phasewise', properties };
}

function settingsPage(settings) {
  const rows = Object.entries(settings).map(([name, s]) => {
    const values = s.enum ? ` One of ${s.enum.map((v) => `\`${v}\``).join(', ')}.` : '';
    return `| \`phasewise.${name}\` | ${s.type} | \`${cell(JSON.stringify(s.default))}\` | ${cell(s.description + values)} |`;
  });
  return `<!-- ${NOTICE.replace('rules', 'settings table')} -->\n# Settings\n\n| Setting | Type | Default | Meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/**
 * @returns {Promise<{ files: Map<string, string>, configuration: object }>} texts by path, and the
 *   settings for package.json
 */
async function generate() {
  const ids = ruleIds();
  const engine = await loadEngine(ids);
  const { RULES: rules, SETTINGS, lockName } = engine;
  for (const [i, rule] of rules.entries()) if (rule.id !== ids[i]) throw new Error(`rules/${ids[i]}.ts calls itself ${rule.id}`);
  const plan = await planner(engine);
  const page = (rule) => rulePage(rule, { foreign: engine.foreignNamesOf(rule), lockName, plan: (example) => plan(rule, example) });
  const files = new Map([
    [join(rulesFolder, 'index.ts'), registry(ids)],
    [join(root, 'docs/rules.md'), overview(rules)],
    [join(root, 'docs/settings.md'), settingsPage(SETTINGS)],
    ...rules.map((rule) => [join(root, `docs/rules/${rule.id}.md`), page(rule)]),
  ]);
  return { files, configuration: configuration(SETTINGS, rules) };
}

/**
 * Plans the bad statement of an example, after its setup, for the oldest supported major on which
 * both can run.
 */
async function planner(engine) {
  const { analyze, replay, migrationOf, plain, planPhases, openDocument, createStatementParser, createParser, OLDEST_SUPPORTED } = engine;
  const parse = createStatementParser(await createParser());
  const file = (path, text) => {
    const migration = migrationOf(`migrations/${path}`, text, plain);
    return { migration, statements: openDocument(text, { parse, body: () => migration.body }).statements };
  };
  return ({ versions }, { setup = '', bad, pg = 0 }) => {
    const pgVersion = Math.min(Math.max(OLDEST_SUPPORTED, pg, versions?.from ?? 0), versions?.to ?? Number.POSITIVE_INFINITY);
    const settings = { pgVersion, presumeRows: true, runnerTimeouts: false, rules: {} };
    const before = file('0001_setup.sql', setup);
    const history = replay([{ ...before, statements: before.statements.map((s) => s.parsed) }], settings);
    const { migration, statements } = file('0002_change.sql', bad);
    const analysis = analyze({ migration, statements, suppressions: [], history, settings });
    const now = new Date(Date.UTC(2026, 0, 1));
    const { phases } = planPhases({
      migration,
      profile: plain,
      text: bad,
      statements,
      analysis,
      existingNames: ['0001_setup.sql', '0002_change.sql'],
      now,
      pgVersion,
    });
    return { phases, pgVersion };
  };
}

function orphans(files) {
  const folder = join(root, 'docs/rules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file) => join(folder, file))
    .filter((path) => !files.has(path));
}

const check = process.argv.includes('--check');
const { files, configuration: wanted } = await generate();
const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text).map(([path]) => path);
const left = orphans(files);
const manifestPath = join(root, 'package.json');
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
// The formatter owns how package.json looks, so only its meaning is compared.
const manifestIsStale = !isDeepStrictEqual(manifest.contributes?.configuration, JSON.parse(JSON.stringify(wanted)));

if (check) {
  const all = [...stale, ...left, ...(manifestIsStale ? [manifestPath] : [])].map((path) => path.slice(root.length + 1));
  if (all.length > 0) {
    console.error(`Stale: ${all.join(', ')}. Run: npm run generate`);
    process.exitCode = 1;
  }
} else {
  for (const path of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files.get(path));
  }
  for (const path of left) rmSync(path);
  if (manifestIsStale) {
    manifest.contributes = { ...manifest.contributes, configuration: wanted };
    writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  console.log(`${files.size} files, ${stale.length + left.length + Number(manifestIsStale)} changed`);
}
