import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe } from 'vitest';
import type { ParsedStatement } from '../server/src/core/syntax/statement';
import { type StatementParser, statementParser } from './support/analysis';
import { parseFixture } from './support/fixture';
import { ruleTexts } from './support/rule-texts';
import { noSnapshotLeftBehind, snapshot } from './support/texts';

/**
 * Every text that a user reads, as files, so that a change of it is seen in the diff.
 * After a wanted change: `npx vitest run test/texts.test.ts -u`.
 */

let parse: StatementParser;

beforeAll(async () => {
  const parseAgain = await statementParser();
  const known = new Map<string, ParsedStatement>();
  parse = (text) => {
    const parsed = known.get(text) ?? parseAgain(text);
    known.set(text, parsed);
    return parsed;
  };
});

describe('findings, fixes and hovers of', () => {
  const folder = join(import.meta.dirname, 'rules');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
    const cases = parseFixture(readFileSync(join(folder, file), 'utf8'));
    snapshot(`rules/${file.replace(/\.sql$/, '.texts')}`, () => ruleTexts(cases, parse));
  }
});

noSnapshotLeftBehind();
