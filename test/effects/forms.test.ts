import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { replay } from '../../server/src/core/analysis/replay';
import type { Effect } from '../../server/src/core/effects/effect';
import { execute } from '../../server/src/core/effects/execute';
import { beginFile } from '../../server/src/core/effects/transactions';
import { LOCK_MODES, type LockMode, strongest } from '../../server/src/core/locks';
import { MAJORS } from '../../server/src/core/majors';
import type { Migration } from '../../server/src/core/migration';
import { KEYS } from '../../server/src/core/schema/catalog';
import { Overlay, type State, type StateWrites, Timeline } from '../../server/src/core/schema/state';
import { splitSql } from '../../server/src/core/syntax/split';
import type { ParsedStatement } from '../../server/src/core/syntax/statement';
import type { StatementParser } from '../support/analysis';
import { rememberingParser, statementParser } from '../support/analysis';
import { type Answer, type Answers, answerOf, type Form, groupMajors, readForms } from './forms/read-forms.mjs';
import { NOT_YET, UNDECIDABLE } from './forms/undecidable';

const FOLDER = fileURLToPath(new URL('forms/', import.meta.url));

interface Parsed {
  /** By major: the database that the form starts from. */
  readonly history: (major: number) => State;
  readonly statements: readonly ParsedStatement[];
  readonly alone: boolean;
}

/** What we say of a form, in the server's terms. */
function ourAnswer({ history, statements, alone }: Parsed, major: number): Answer {
  const env = { pgVersion: major, presumeRows: false };
  const timeline = new Timeline(history(major));
  const file = { ...migration('0002_form.sql'), executionModel: alone ? ('per-statement' as const) : ('transaction' as const) };
  timeline.apply(beginFile(file, statements.length, { runnerTimeouts: false, oneSession: true }));
  let effects: Effect[] = [];
  const names = new FirstNames();
  const savepoints = new Map<string, number>();
  for (const statement of statements) {
    if (statement.error) return { ...NOTHING, error: /^syntax error/.test(statement.error.message) ? '42601' : BY_GRAMMAR };
    const draft = new Overlay(timeline);
    const effect = execute(statement, draft, { ...env, file: file.path });
    if (effect.error) return { ...NOTHING, error: effect.error.sqlstate };
    effects.push({ ...effect, locks: names.of(effect.locks) });
    names.follow(draft.writes, timeline);
    timeline.apply(draft.writes);
    const [change] = statement.changes;
    if (change?.kind !== 'Transaction') continue;
    if (change.action === 'savepoint') savepoints.set(change.name ?? '', effects.length);
    if (change.action === 'rollback-to') effects = effects.slice(0, savepoints.get(change.name ?? ''));
  }
  return summary(effects, timeline);
}

/**
 * The server tells relations by number: a renamed one keeps the name it had at first, and what the
 * form itself makes has none.
 */
class FirstNames {
  private readonly names = new Map<string, string | null>();

  of(locks: Effect['locks']): Effect['locks'] {
    return locks.flatMap((lock) => {
      const name = this.names.get(KEYS.relation(lock.relation));
      return name === null ? [] : [{ ...lock, relation: name ?? lock.relation }];
    });
  }

  follow(writes: StateWrites, before: State): void {
    const gone = [...writes].flatMap(([key, value]) => (value === undefined ? [key] : []));
    for (const [key, value] of writes) {
      if (!key.startsWith(KEYS.relation('')) || !value || before.get(key) || !('createdIn' in value)) continue;
      // What no statement creates stands for what was there before.
      if (value.createdIn?.file === '') continue;
      const renamed = gone.find((old) => (before.get(old) as Partial<typeof value> | undefined)?.createdIn === value.createdIn);
      this.names.set(key, renamed === undefined ? null : (this.names.get(renamed) ?? renamed.slice(KEYS.relation('').length)));
    }
  }
}

/**
 * What the grammar reads and then refuses (gram.y, processCASbits and others): libpg_query hands on
 * the message without its code.
 */
const BY_GRAMMAR = 'refused by the grammar';
const GRAMMAR_CODES = new Set(['42601', '0A000', '22023']);

const NOTHING: Answer = { error: undefined, locks: {}, rewrites: [], scans: [], builds: [] };

function statementsOf(sql: string, parse: StatementParser): ParsedStatement[] {
  return splitSql(sql).map(({ start, end }) => parse(sql.slice(start, end)));
}

/**
 * The database after a setup, once for all the forms that start from it: a timeline over another
 * leaves that one as it is.
 */
function historyOf(setup: string, parse: StatementParser): (major: number) => State {
  const known = HISTORIES.get(setup);
  if (known) return known;
  const statements = statementsOf(setup, parse);
  const states = new Map<number, State>();
  const history = (pgVersion: number) => {
    const state =
      states.get(pgVersion) ?? replay([{ migration: migration('0001_setup.sql'), statements }], { pgVersion, presumeRows: false });
    states.set(pgVersion, state);
    return state;
  };
  HISTORIES.set(setup, history);
  return history;
}

const HISTORIES = new Map<string, (major: number) => State>();

function migration(path: string): Migration {
  return { path, framework: 'plain', direction: 'up', name: path, executionModel: 'per-statement', body: [] };
}

/** The server is asked for the user's relations alone. */
const SYSTEM_CATALOG = /^(?:pg_catalog|public)\.pg_/;

/** The server is asked once, at the end: of the indexes that are there still. */
function summary(effects: readonly Effect[], after: State): Answer {
  const locks: Record<string, LockMode> = {};
  const work = { rewrite: new Set<string>(), scan: new Set<string>(), 'index-build': new Set<string>() };
  for (const effect of effects) {
    for (const { relation, relationKind, mode, existedBefore } of effect.locks) {
      if (!existedBefore || (SYSTEM_CATALOG.test(relation) && !isMade(relation, after))) continue;
      const name = shortName(relation) + (relationKind === 'table' ? '' : `[${relationKind}]`);
      locks[name] = strongest(locks[name] ?? null, mode) ?? mode;
    }
    for (const { what, relation, populated } of effect.work) {
      if (what === 'index-build' && !after.get(KEYS.relation(relation))) continue;
      if (what !== 'scan' || populated) work[what].add(shortName(relation));
    }
  }
  const short = Object.fromEntries(Object.entries(locks).map(([name, mode]) => [name, mode.replace(/Lock$/, '')]));
  return {
    error: undefined,
    locks: short,
    rewrites: [...work.rewrite].sort(),
    scans: [...work.scan].sort(),
    builds: [...work['index-build']].sort(),
  };
}

function isMade(relation: string, state: State): boolean {
  const table = state.get(KEYS.relation(relation));
  return table?.kind === 'table' && table.known;
}

const shortName = (key: string) => key.replace(/^public\./, '');

/**
 * The lock that makes others wait on a table (or what can be read like one); indexes, views and
 * sequences are not waited for by name.
 */
function tableLock(answer: Answer): LockMode | null {
  return Object.entries(answer.locks)
    .filter(([relation]) => !relation.endsWith(']') || relation.endsWith('[matview]'))
    .reduce<LockMode | null>((max, [, mode]) => strongest(max, `${mode}Lock` as LockMode), null);
}

/**
 * Locks on tables that keep writers or other DDL waiting: a lock weaker than SHARE UPDATE
 * EXCLUSIVE is not noticed.
 */
function noticedLocks(answer: Answer): string[] {
  return Object.entries(answer.locks)
    .filter(([relation, mode]) => !/\[(index|sequence|composite)\]$/.test(relation) && LOCK_MODES.indexOf(`${mode}Lock` as LockMode) >= 3)
    .map(([relation, mode]) => `${relation} ${mode}`)
    .sort();
}

/** What differs; nothing when we are right. Of a statement that fails only the error counts. */
function differences(server: Answer, ours: Answer, truncates: boolean): string[] {
  if (ours.error === BY_GRAMMAR && server.error && GRAMMAR_CODES.has(server.error)) return [];
  if (server.error || ours.error)
    return server.error === ours.error ? [] : [`error: ${server.error ?? 'none'} expected, ${ours.error ?? 'none'} said`];
  const compared: [string, unknown, unknown][] = [
    ['table lock', tableLock(server), tableLock(ours)],
    ['locks', noticedLocks(server).join(', '), noticedLocks(ours).join(', ')],
    ...(truncates ? [] : [['rewrites', server.rewrites.join(), ours.rewrites.join()] as [string, unknown, unknown]]),
    ['scan', server.scans.length > 0, ours.scans.length > 0],
    ['builds', server.builds.join(), ours.builds.join()],
  ];
  return compared.flatMap(([what, want, got]) => (want === got ? [] : [`${what}: ${want} expected, ${got} said`]));
}

const CATEGORIES = readForms(FOLDER);
let parse: StatementParser;
beforeAll(async () => {
  parse = rememberingParser(await statementParser());
});

describe.each(CATEGORIES)('$category', ({ answersFile, forms }) => {
  const answers = JSON.parse(readFileSync(answersFile, 'utf8')) as Answers;

  it('has an answer for every form', () => {
    expect(Object.keys(answers).sort()).toEqual(forms.map(({ id }) => id).sort());
  });

  it('is what we say, on every major', () => {
    const wrong: string[] = [];
    for (const form of forms) {
      const majors = Object.entries(differencesByMajor(form, answers));
      if (form.id in UNDECIDABLE || form.id in NOT_YET) {
        if (majors.length === 0) wrong.push(`${form.id} is listed among those we cannot tell, but we are right about it`);
      } else for (const [what, where] of majors) wrong.push(`${form.id} on ${where}: ${what}`);
    }
    expect(wrong).toEqual([]);
    // Hundreds of forms on seven majors, on a machine that others may be using.
  }, 120_000);
});

/** `{ 'scan: true expected, false said': '12,13' }` */
function differencesByMajor(form: Form, answers: Answers): Record<string, string> {
  const parsed: Parsed = { history: historyOf(form.setup, parse), statements: statementsOf(form.sql, parse), alone: form.alone };
  const found: [number, string][] = [];
  for (const major of MAJORS) {
    const server = answerOf(answers[form.id], major);
    if (!server) continue;
    const wrong = differences(server, ourAnswer(parsed, major), /\btruncate\b/i.test(form.sql));
    if (wrong.length > 0) found.push([major, wrong.join('; ')]);
  }
  return Object.fromEntries(Object.entries(groupMajors(found)).map(([majors, what]) => [what, majors]));
}

it('gives a reason for each form it leaves undecided', () => {
  const ids = new Set(CATEGORIES.flatMap(({ forms }) => forms.map(({ id }) => id)));
  for (const [id, reason] of Object.entries({ ...UNDECIDABLE, ...NOT_YET }))
    expect([id, ids.has(id), reason.length > 20]).toEqual([id, true, true]);
});
