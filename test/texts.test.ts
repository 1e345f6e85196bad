import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe } from 'vitest';
import { CASES } from './phases/cases';
import { createPlanner, type Planner } from './phases/planning';
import { rememberingParser, type StatementParser, statementParser } from './support/analysis';
import { BACKFILLS, backfillTexts, refusedBackfillTexts } from './support/backfill-texts';
import { cliTexts, SESSIONS } from './support/cli-texts';
import { clientTexts } from './support/client-texts';
import { databaseTexts } from './support/database-texts';
import { editorTexts, vocabulary } from './support/editor-texts';
import { parseFixture } from './support/fixture';
import { planScript, planTexts, unplannableTexts } from './support/plan-texts';
import { ruleTexts } from './support/rule-texts';
import { noSnapshotLeftBehind, snapshot } from './support/texts';

/**
 * Every text that a user reads, as files, so that a change of it is seen in the diff.
 * After a wanted change: `npx vitest run test/texts.test.ts -u`.
 */

let parse: StatementParser;
let plan: Planner;

beforeAll(async () => {
  plan = await createPlanner();
  parse = rememberingParser(await statementParser());
});

describe('findings, fixes and hovers of', () => {
  const folder = join(import.meta.dirname, 'rules');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
    const cases = parseFixture(readFileSync(join(folder, file), 'utf8'));
    snapshot(`rules/${file.replace(/\.sql$/, '.texts')}`, () => ruleTexts(cases, parse));
  }
});

describe('plans: documents, gates, files and differences', () => {
  for (const example of CASES) {
    const slug = example.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    snapshot(`texts/plans/${slug}.md`, () => planTexts(example, plan));
  }
  snapshot('texts/plans/no-online-path.txt', () => unplannableTexts(plan));
});

describe('backfill scripts', () => {
  for (const [file, request] of Object.entries(BACKFILLS)) snapshot(`texts/${file}`, () => backfillTexts(request, parse));
  snapshot('texts/backfill-refused.txt', () => refusedBackfillTexts(parse));
  // What only a plan asks of a script: a value from outside, numbers from a sequence, a joined
  // table.
  for (const name of ['required without default', 'identity', 'the classic three, joined']) {
    const example = CASES.find((one) => one.name === name);
    if (!example) throw new Error(`no case ${name}`);
    snapshot(`texts/backfill-plan-${name.replace(/[^a-z]+/g, '-')}.sql`, () => planScript(example, plan));
  }
});

describe('the command line', () => {
  for (const [name, session] of Object.entries(SESSIONS)) snapshot(`texts/cli/${name}.txt`, () => cliTexts(session));
});

describe('the editor', () => {
  snapshot('texts/editor.txt', () => editorTexts(parse));
  snapshot('texts/editor-vocabulary.txt', vocabulary);
  snapshot('texts/client.txt', clientTexts);
  snapshot('texts/connection-failures.txt', databaseTexts);
});

noSnapshotLeftBehind();
