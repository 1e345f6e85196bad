// Reads the DDL forms of this folder (`<category>.sql`) and the servers' answers
// (`<category>.answers.json`). The format:
//
//   --- setup people              shared setup, in any of the files: SQL up to the next line that
//                                 begins with three dashes
//   --- addcol_lower: people      one form: its name and the shared setups it starts from
//   CREATE INDEX ...;             more setup for this form, if any,
//   -->                           up to this line
//   ALTER TABLE ...;              what is measured
//
// A form whose heading ends in `!` is run outside a transaction (CONCURRENTLY and the like).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADING = /^--- *(?:setup +(?<setup>\w+)|(?<form>\w+)(?: *: *(?<uses>[\w ]+?))?(?<alone> *!)?) *$/;

/** @returns {import('./read-forms.mjs').Category[]} */
export function readForms(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
  const read = files.map((name) => ({ name, parts: sections(join(folder, name)) }));
  const setups = new Map(read.flatMap(({ parts }) => parts.filter((p) => p.heading.setup).map((p) => [p.heading.setup, p.text])));
  return read.flatMap(({ name, parts }) => {
    const category = name.replace(/\.sql$/, '');
    const forms = parts.filter((p) => p.heading.form).map((part) => formOf(part, setups, name));
    return forms.length > 0 ? [{ category, answersFile: join(folder, `${category}.answers.json`), forms }] : [];
  });
}

function formOf({ heading, text }, setups, file) {
  const uses = heading.uses?.split(/ +/) ?? [];
  for (const use of uses) if (!setups.has(use)) throw new Error(`${file}: ${heading.form} uses the unknown setup ${use}`);
  const [own, sql] = text.includes('\n-->\n') ? text.split('\n-->\n') : ['', text];
  const setup = [...uses.map((use) => setups.get(use)), own].join('\n').trim();
  return { id: heading.form, setup, sql: sql.trim(), alone: heading.alone !== undefined };
}

function sections(file) {
  const found = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const heading = line.startsWith('---') ? HEADING.exec(line)?.groups : undefined;
    if (line.startsWith('---') && !heading) throw new Error(`${file}: cannot read the heading ${line}`);
    if (heading) found.push({ heading, text: '\n' });
    else if (found.length > 0) found[found.length - 1].text += `${line}\n`;
  }
  return found;
}

/** One line for each thing a server did; `parseAnswer` reads it back. */
export function printAnswer(answer) {
  // Where a server is installed is of no interest to its answer.
  if (answer.error) return `error ${answer.error.replace(/"\/[^"]*\/extension\//, '"')}`;
  const parts = Object.entries(answer.locks).map(([relation, mode]) => `${relation} ${mode}`);
  const list = (word, names) => (names.length > 0 ? [`${word} ${names.join(' ')}`] : []);
  return [parts.join(', ') || 'no lock', ...list('rewrites', answer.rewrites), ...list('scans', answer.scans), ...list('builds', answer.builds)].join('; ');
}

/** @returns {import('./read-forms.mjs').Answer} */
function parseAnswer(text) {
  const error = /^error (\w{5})/.exec(text)?.[1];
  const answer = { error, locks: {}, rewrites: [], scans: [], builds: [] };
  if (error) return answer;
  const [locks, ...works] = text.split('; ');
  if (locks !== 'no lock')
    for (const lock of locks.split(', ')) {
      const space = lock.lastIndexOf(' ');
      answer.locks[lock.slice(0, space)] = lock.slice(space + 1);
    }
  for (const work of works) {
    const [word, ...names] = work.split(' ');
    answer[word] = names;
  }
  return answer;
}

/** `{ "12-17": x, "18": y }` from a value for each major: majors that answer alike share a key. */
export function groupMajors(byMajor) {
  const groups = new Map();
  for (const [major, text] of byMajor) groups.set(text, [...(groups.get(text) ?? []), Number(major)]);
  return Object.fromEntries([...groups].map(([text, majors]) => [ranges(majors), text]));
}

function ranges(majors) {
  const parts = [];
  for (const major of majors) {
    const last = parts.at(-1);
    if (last && last[1] === major - 1) last[1] = major;
    else parts.push([major, major]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

/** The answer of one major; undefined where the form's setup does not run on it. */
export function answerOf(groups, major) {
  for (const [key, text] of Object.entries(groups ?? {})) {
    for (const part of key.split(',')) {
      const [from, to = from] = part.split('-').map(Number);
      if (major >= from && major <= to) return parseAnswer(text);
    }
  }
  return undefined;
}
