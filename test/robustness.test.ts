import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { migrationOf } from '../server/src/core/migrations/detect';
import { frameworkById } from '../server/src/core/migrations/index';
import { EMPTY_STATE } from '../server/src/core/schema/state';
import { type StatementParser, statementParser } from './support/analysis';
import { parseFixture } from './support/fixture';
import { differences, edited, HUGE_MUTATIONS, lookAt, MUTATIONS, problemsOf, replaced, type Subject, seeded } from './support/robustness';

const FOLDER = join(__dirname, 'rules');

/**
 * The last file of each fixture's first case, with nothing before it. The whole of it for real
 * files: scripts/corpus-robustness.mjs.
 */
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.sql'))
  .flatMap((name) => {
    const file = parseFixture(readFileSync(join(FOLDER, name), 'utf8'))[0]?.files.at(-1);
    return file ? [{ label: name, ...file }] : [];
  });

let parse: StatementParser;
beforeAll(async () => {
  parse = await statementParser();
});

function subjectOf({ name, options }: (typeof FILES)[number]): Subject {
  const profile = frameworkById(options.framework);
  if (!profile) throw new Error(options.framework);
  const read = (text: string) => migrationOf(`migrations/${name}`, text, profile);
  return {
    deps: { parse, body: (text) => read(text).body },
    migrationOf: read,
    input: {
      history: EMPTY_STATE,
      settings: { pgVersion: options.pg, presumeRows: true, runnerTimeouts: false, presets: ['recommended', 'strict', 'style'], rules: {} },
    },
  };
}

describe('robustness', { timeout: 240_000 }, () => {
  test('typed character by character, a file is never lost in part, and ends as it is from scratch', () => {
    for (const file of FILES) {
      const subject = subjectOf(file);
      let looked = lookAt(subject, '');
      [...file.text].forEach((character, i) => {
        const { length } = looked.document.text;
        looked = edited(subject, looked, { span: { start: length, end: length }, newText: character });
        expect(problemsOf(looked), `${file.label}, first ${length + 1}`).toEqual([]);
        if (i % 97 === 0)
          expect(differences(looked, lookAt(subject, looked.document.text)), `${file.label}, first ${length + 1}`).toEqual([]);
      });
      expect(differences(looked, lookAt(subject, file.text)), file.label).toEqual([]);
    }
  });

  test('spoiled files are covered too, and edits back and forth leave no trace', () => {
    const random = seeded(3);
    for (const [i, file] of FILES.entries()) {
      const subject = subjectOf(file);
      const before = lookAt(subject, file.text);
      // Every way is tried on a third of the files.
      const ways = Object.entries(MUTATIONS).filter((_, k) => k % 3 === i % 3);
      for (const [name, spoil] of [...ways, ...(i % 100 === 0 ? Object.entries(HUGE_MUTATIONS) : [])]) {
        const text = spoil(file.text, random);
        const label = `${file.label}, ${name}: ${JSON.stringify(text.slice(0, 2000))}`;
        const spoiled = replaced(subject, before, text);
        expect(problemsOf(spoiled), label).toEqual([]);
        expect(differences(spoiled, lookAt(subject, text)), label).toEqual([]);
        const back = replaced(subject, spoiled, file.text);
        expect(differences(back, before), label).toEqual([]);
      }
    }
  });
});
