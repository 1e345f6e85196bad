// The page of a rule, docs/rules/<id>.md.
import { basename } from 'node:path';

const NOTICE = 'Generated from the rules by `npm run generate`. Do not edit.';

/** One statement a line; a body between dollar quotes stays as it is. */
function sql(text) {
  const statements = text.split(/(\$\w*\$[\s\S]*?\$\w*\$)/).map((part, i) => (i % 2 === 1 ? part : part.replaceAll(/;\s+(?=\S)/g, ';\n')));
  return `\`\`\`sql\n${statements.join('')}\n\`\`\``;
}

function versionsOf({ versions }) {
  if (!versions) return 'all';
  return [versions.from && `${versions.from} and later`, versions.to && `up to ${versions.to}`].filter(Boolean).join(', ');
}

/** Of the classes that examples end in. */
const SQLSTATE = /^(22|23|42|55)[0-9A-Z]{3}$/;

/** Two or more of anything, as a sentence has them. */
const listed = (items) => [items.slice(0, -1).join(', '), items.at(-1)].filter(Boolean).join(' and ');
/** The same for parts that hold an "and" themselves. */
const joined = (parts) => (parts.some((part) => part.includes(' and ')) ? parts.join(', and ') : listed(parts));
const sentenceCase = (text) => `${text[0].toUpperCase()}${text.slice(1)}`;

/** What the tests confirm of the bad example: predicates of "it". */
function claimed({ claim, places }, lockName) {
  // Where names of files make the difference, the SQL of both is the same.
  if (places) return [];
  const held = Object.entries(claim.locks ?? {});
  const locks = [...new Set(held.map(([, mode]) => mode))].map((mode) => {
    const relations = held.filter(([, other]) => other === mode).map(([relation]) => `\`${relation}\``);
    return `${lockName(mode)} on ${listed(relations)}`;
  });
  const settings = Object.entries(claim.settings ?? {}).map(([name, value]) => `\`${name} = '${value}'\``);
  const takes = [claim.lock && lockName(claim.lock), claim.indexLock && `${lockName(claim.indexLock)} on an index`, ...locks].filter(
    Boolean,
  );
  return [
    claim.fails && `fails (SQLSTATE ${claim.fails})`,
    takes.length > 0 &&
      `takes ${listed(takes)}${claim.times ? ` in ${claim.times} transactions` : ''}${settings.length > 0 ? ` under ${listed(settings)}` : ''}`,
    claim.alone && 'waits for each session that reads the table',
    claim.rewrite && 'rewrites the table',
    claim.scan && 'reads the whole table',
    claim.indexBuild && 'builds indexes',
    claim.again && `fails when it is run a second time (SQLSTATE ${claim.again})`,
    claim.deadlock && 'ends in a deadlock when two sessions run its transactions at once',
  ].filter(Boolean);
}

/** Sentences about what the bad example does, and how the good one differs. */
function measured(example, subject, lockName) {
  const { claim, contrast, differs, good } = example;
  // With a contrast beside it, the good example takes the lock too.
  const longestWait = contrast && /\block_timeout = '([^']+)'/.exec(good ?? '')?.[1];
  const does = claimed(example, lockName);
  const answer = ({ query }, value) =>
    SQLSTATE.test(value) ? `\`${query}\` fails (SQLSTATE ${value})` : `\`${query}\` gives \`${value}\``;
  return [
    does.length > 0 && `${subject} ${joined(does)}.`,
    longestWait && `The second waits at most \`${longestWait}\` for a lock, and then fails.`,
    claim.after && good === undefined && `Afterwards ${answer(claim.after, claim.after.bad)}.`,
    claim.after &&
      good !== undefined &&
      `After the first, ${answer(claim.after, claim.after.bad)}; after the second, ${answer(claim.after, claim.after.good)}.`,
    claim.unmeasured && good !== undefined && `No test measures a difference between the two. ${sentenceCase(claim.unmeasured)}`,
    differs && `The result differs. ${differs}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Phases without what each of them repeats: header comments, timeouts and guards. */
function shortened(text) {
  return text
    .replaceAll(/^DO \$guard\$[\s\S]*?^\$guard\$;\n/gm, '')
    .split('\n')
    .filter(
      (line) => line.trim() !== '' && !/^(--|SET (LOCAL |SESSION )?(lock|statement)_timeout|RESET (lock|statement)_timeout)/i.test(line),
    )
    .join('\n');
}

function phasesOf(phases, pgVersion) {
  const items = phases.map(({ title, release, kind, effect, sql: text, file }, i) => {
    const body =
      kind === 'script' ? `   Run the script \`${basename(file)}\`, which Phasewise writes, with psql.` : indented(sql(shortened(text)));
    return `${i + 1}. **${title}** (release ${release}). ${effect}\n\n${body}`;
  });
  return `Phasewise splits it into these phases, here for PostgreSQL ${pgVersion}. Timeouts, guards and comments of the files are left out.\n\n${items.join('\n\n')}`;
}

const indented = (text) => text.replaceAll(/^(?=.)/gm, '   ');

function exampleOf(example, { lockName, plan }) {
  const bad = sql(example.bad);
  const several = /;\s+\S/.test(example.bad);
  const since = example.pg ? `On PostgreSQL ${example.pg} and later, instead of` : 'Instead of';
  if (example.good !== undefined) {
    return [since, bad, 'write', sql(example.good), measured(example, 'The first', lockName)].filter(Boolean).join('\n\n');
  }
  const { phases, pgVersion } = plan(example);
  const does = measured(example, several ? 'The script above' : 'The statement above', lockName);
  const isAvoidable = does === '' || example.claim.fails;
  if (phases.length > 0)
    return `${bad}\n\n${does}${isAvoidable ? '' : ' No single statement avoids this.'}\n\n${phasesOf(phases, pgVersion)}`;
  return `${bad}\n\n${does} ${isAvoidable ? 'What to do is described above.' : 'No single statement avoids this: see *What to do*.'}`;
}

/**
 * @param {object} rule
 * @param {object} about `foreign`: names that other linters have for it; `lockName`: how the
 *   documentation spells lock modes; `plan`: gives the phases of an example's bad statement, and
 *   the major they are for
 */
export function rulePage(rule, about) {
  const { foreign } = about;
  const others =
    foreign.length === 0
      ? ''
      : `\n\nSuppression comments of other linters work too, by their own names: ${foreign.map((f) => `${f.tool} \`${f.name}\``).join(', ')}.`;
  return `<!-- ${NOTICE} -->
# ${rule.id}

${rule.summary}

| Severity | Preset | PostgreSQL | Since |
|---|---|---|---|
| ${rule.severity} | ${rule.preset}${rule.preset === 'recommended' ? ' (on by default)' : ' (off by default)'} | ${versionsOf(rule)} | ${rule.since} |

## What PostgreSQL does

${rule.effect}

## What to do

${rule.workaround}

## ${rule.examples.length > 1 ? 'Examples' : 'Example'}

${rule.examples.map((example) => exampleOf(example, about)).join('\n\n')}

The tests run ${rule.examples.length > 1 ? 'these examples' : 'this example'} on real PostgreSQL servers.

## Switch it off

For one statement, with your reason after the colon:

\`\`\`sql
-- phasewise-ignore ${rule.id}: why this is safe here
\`\`\`

For a file: \`-- phasewise-ignore-file ${rule.id}: reason\`. For a project: \`"phasewise.rules": { "${rule.id}": "off" }\`. A severity in place of \`off\` changes how the finding is shown.${others}

## Sources

${rule.sources.map((source) => `- ${source.startsWith('http') ? `<${source}>` : source}`).join('\n')}
`;
}
