// Writes what is derived from the rules and the settings table: rules/index.ts, docs/rules.md, docs/rules/*.md, docs/settings.md, the rule
// table in README.md and `contributes.configuration` in package.json. `--check` writes nothing and fails when something is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { loadCore, root, ruleIds, rulesFolder } from './rule-files.mjs';

const NOTICE = 'Generated from the rules by `npm run generate`. Do not edit.';
const TABLE_START = '<!-- rules:start -->';
const TABLE_END = '<!-- rules:end -->';

const catalogue = JSON.parse(readFileSync(join(root, 'scripts/catalogue.json'), 'utf8'));
const camelCase = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const sql = (text) => `\`\`\`sql\n${text.replaceAll(/;\s+(?=\S)/g, ';\n')}\n\`\`\``;

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

function versionsOf({ versions }) {
  if (!versions) return 'all';
  return [versions.from && `${versions.from} and later`, versions.to && `up to ${versions.to}`].filter(Boolean).join(', ');
}

/** Two or more of anything, as a sentence has them. */
const listed = (items) => [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(' and ');

/** What the tests confirm of the bad example, as the second half of a sentence that begins with "which". */
function claimOf({ claim }) {
  if (claim.fails) return `fails with ${claim.fails}`;
  const locks = Object.entries(claim.locks ?? {}).map(([relation, mode]) => `\`${mode}\` on \`${relation}\``);
  const settings = Object.entries(claim.settings ?? {}).map(([name, value]) => `\`${name} = '${value}'\``);
  const holds = [claim.lock && `\`${claim.lock}\``, claim.indexLock && `\`${claim.indexLock}\` on an index`, ...locks].filter(Boolean);
  return (
    [
      holds.length > 0 &&
        `holds ${listed(holds)}${claim.times ? `, ${claim.times} times over` : ''}${settings.length > 0 ? ` under ${listed(settings)}` : ''}`,
      claim.alone && 'waits for whoever reads the table',
      claim.rewrite && 'rewrites the table',
      claim.scan && 'reads the whole table',
      claim.indexBuild && 'builds indexes',
      claim.again && `fails with ${claim.again} when it is run again`,
      claim.deadlock && 'ends in a deadlock where two sessions run its transactions at once',
    ]
      .filter(Boolean)
      .join(', ') || 'runs without an error'
  );
}

function answersOf({ claim: { after, unmeasured } }) {
  if (after) return `\n\nBehind the first, \`${after.query}\` gives \`${after.bad}\`; behind the second, \`${after.good}\`.`;
  return unmeasured ? `\n\nThe tests see no difference between the two: ${unmeasured}` : '';
}

function page(rule, foreign) {
  const examples = rule.examples.map((example) => {
    const from = example.pg ? `, on PostgreSQL ${example.pg} and later,` : '';
    return `Instead of${from}\n\n${sql(example.bad)}\n\nwhich ${claimOf(example)} (the tests run it on real servers), write\n\n${sql(example.good ?? example.contrast)}${answersOf(example)}`;
  });
  const others =
    foreign.length === 0
      ? ''
      : `\n\nSuppression comments of other linters work too, by their own names: ${foreign.map((f) => `${f.tool} \`${f.name}\``).join(', ')}.`;
  return `<!-- ${NOTICE} -->
# ${rule.id}

${rule.summary}

| Severity | Preset | PostgreSQL | Catalogue | Since |
|---|---|---|---|---|
| ${rule.severity} | ${rule.preset}${rule.preset === 'recommended' ? ' (on)' : ' (off until switched on)'} | ${versionsOf(rule)} | ${rule.catalogue.join(', ')} | ${rule.since} |

## What PostgreSQL does

${rule.effect}

## What to do

${rule.workaround}

## Examples

${examples.join('\n\n')}

## Switching it off

For one statement, with the reason behind the colon:

\`\`\`sql
-- phasewise-ignore ${rule.id}: why it is all right here
\`\`\`

For a file: \`-- phasewise-ignore-file ${rule.id}: reason\`. Everywhere: \`"phasewise.rules": { "${rule.id}": "off" }\`; instead of \`off\` a severity changes how it is shown.${others}

## Sources

${rule.sources.map((source) => `- ${source.startsWith('http') ? `<${source}>` : source}`).join('\n')}
`;
}

function table(rules, folder) {
  const rows = rules.map((r) => `| [\`${r.id}\`](${folder}/${r.id}.md) | ${r.severity} | ${cell(r.summary)} |`);
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

${rules.length} rules. Severity says what happens: **error** fails when run; **warning** blocks reads or writes for a time that grows with the table, or loses data;
**information** takes a strong lock for an instant, or is safe only in a certain order of deploys; **hint** is style.
A warning about tables that statistics of production show to be small (under 10,000 rows) is shown as information.

${table(rules, 'rules')}

## The catalogue of hazards

What is covered so far, row by row.

| Row | Hazard | Rule |
|---|---|---|
${rows.join('\n')}
`;
}

function configuration(settings, rules) {
  const severities = ['off', 'hint', 'information', 'warning', 'error'];
  const properties = Object.fromEntries(
    Object.entries(settings).map(([name, { description, enumDescriptions, ...setting }]) => {
      const property = {
        ...setting,
        markdownDescription: description,
        ...(enumDescriptions && { markdownEnumDescriptions: enumDescriptions }),
      };
      if (name === 'phasewise.rules') {
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
      return [name, property];
    }),
  );
  return { title: 'Phasewise', properties };
}

function settingsPage(settings) {
  const rows = Object.entries(settings).map(([name, s]) => {
    const values = s.enum ? ` One of ${s.enum.map((v) => `\`${v}\``).join(', ')}.` : '';
    return `| \`${name}\` | ${s.type} | \`${cell(JSON.stringify(s.default))}\` | ${cell(s.description + values)} |`;
  });
  return `<!-- ${NOTICE.replace('rules', 'settings table')} -->\n# Settings\n\n| Setting | Type | Default | Meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** @returns {Promise<{ files: Map<string, string>, configuration: object }>} texts by path, and the settings for package.json */
async function generate() {
  const ids = ruleIds();
  const { rules: byId, SETTINGS, foreignNamesOf } = await loadCore(ids);
  const rules = ids.map((id) => byId[id]);
  for (const [i, rule] of rules.entries()) if (rule.id !== ids[i]) throw new Error(`rules/${ids[i]}.ts calls itself ${rule.id}`);
  const files = new Map([
    [join(rulesFolder, 'index.ts'), registry(ids)],
    [join(root, 'docs/rules.md'), overview(rules)],
    [join(root, 'docs/settings.md'), settingsPage(SETTINGS)],
    ...rules.map((rule) => [join(root, `docs/rules/${rule.id}.md`), page(rule, foreignNamesOf(rule))]),
  ]);
  const readme = join(root, 'README.md');
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const [start, end] = [text.indexOf(TABLE_START), text.indexOf(TABLE_END)];
  if (start >= 0 && end > start)
    files.set(readme, `${text.slice(0, start + TABLE_START.length)}\n${table(rules, 'docs/rules')}\n${text.slice(end)}`);
  return { files, configuration: configuration(SETTINGS, rules) };
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
