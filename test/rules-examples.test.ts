import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, type Server, startPostgres } from '../scripts/postgres.mjs';
import { LOCK_MODES, type LockMode } from '../server/src/core/locks';
import type { FilePlace, RuleClaim, RuleExample } from '../server/src/core/rules/engine/example';
import { contrastOf } from '../server/src/core/rules/engine/example';
import type { RuleDefinition } from '../server/src/core/rules/engine/rule';
import { RULES } from '../server/src/core/rules/index';
import { openDocument } from '../server/src/core/syntax/document';
import { applyEdits, shift } from '../server/src/core/text';
import { type Checked, checkFile, type StatementParser, statementParser } from './support/analysis';
import { catalogLines, dataLines, sequenceLines } from './support/catalog';
import { SERVER_MAJORS } from './support/extent';
import type { FixtureFile, FixtureOptions } from './support/fixture';

// What a rule's page claims is what a server does, on each of the tested majors on which the rule
// and its example run.
const REFUSED_IN_TRANSACTION = '25001';
const SYNTAX_ERROR = '42601';
const DEADLOCK_DETECTED = '40P01';
const LOCK_NOT_AVAILABLE = '55P03';
let parse: StatementParser;

beforeAll(async () => {
  parse = await statementParser();
});

const EXAMPLES = RULES.flatMap((rule) => rule.examples.map((example, i) => ({ name: `${rule.id} ${i + 1}`, rule, example })));

test.each(EXAMPLES)('$name can be run on a tested major', ({ rule, example }) => {
  expect(SERVER_MAJORS.some((major) => runsOn(rule, example, major))).toBe(true);
});

describe.each(SERVER_MAJORS)('on PostgreSQL %i', (major) => {
  let server: Server;
  let client: pg.Client;
  let reader: pg.Client;
  beforeAll(async () => {
    server = await startPostgres({ major });
    const connectionString = await createDatabase(server, 'examples');
    client = new pg.Client({ connectionString });
    reader = new pg.Client({ connectionString });
    await Promise.all([client.connect(), reader.connect()]);
  });
  afterAll(async () => {
    await Promise.all([client?.end(), reader?.end()]);
    await server?.stop();
  });

  const examples = EXAMPLES.filter(({ rule, example }) => runsOn(rule, example, major));
  const outside = EXAMPLES.filter(({ rule: { versions } }) => major < (versions?.from ?? major) || major > (versions?.to ?? major));

  test.each(examples)('$name: the bad example does what is claimed', async ({ example: { setup, bad, claim } }) => {
    if (claim.alone) expect(await failureBesideReader(client, reader, setup, bad)).toBe(LOCK_NOT_AVAILABLE);
    await prepare(client, setup);
    if (claim.fails) return expect(await failureOf(client, bad)).toBe(claim.fails);
    const observed = matching(await observe(client, bad), claim);
    expect(observed.length).toBeGreaterThanOrEqual(claim.times ?? 1);
    if (claim.after) expect(await answerOf(client, claim.after.query)).toBe(claim.after.bad);
    if (claim.again) expect(await failureOf(client, bad)).toBe(claim.again);
    if (claim.deadlock) expect(await deadlocks(client, reader, setup, bad)).toBe(true);
  });

  test.each(examples)('$name: the contrast runs, and is free of it', async ({ example }) => {
    const { setup, claim, places } = example;
    const good = contrastOf(example);
    if (claim.alone) expect(await failureBesideReader(client, reader, setup, good)).toBeUndefined();
    await prepare(client, setup);
    const observed = matching(await observe(client, good), claim);
    if (claim.after) expect(await answerOf(client, claim.after.query)).toBe(claim.after.good);
    else if (claim.again) expect(await failureOf(client, good)).toBeUndefined();
    else if (claim.deadlock) expect(await deadlocks(client, reader, setup, good)).toBe(false);
    // Where another file makes the difference, no server sees it.
    else if (!claim.fails && !claim.unmeasured && !places) expect(observed.length).toBeLessThan(claim.times ?? 1);
  });

  test.each(examples.filter(({ example }) => example.good !== undefined))(
    '$name: the good example serves the same purpose',
    async ({ example }) => {
      const { setup, bad, good = '', differs, claim } = example;
      const reached = await outcome(client, setup, good);
      expect(reached.error, 'the good example fails').toBeUndefined();
      // What the bad example failed to do, no server can show.
      if (claim.fails) return;
      const wanted = await outcome(client, setup, bad);
      const schema = differences(wanted.catalog, reached.catalog);
      if (differs === undefined) expect(schema, schema.join('\n')).toEqual([]);
      else expect(differences(all(wanted), all(reached)), `differs: ${differs}`).not.toEqual([]);
    },
  );

  test.each(outside)('$name: on another major the rule is silent, and has no reason to speak', async ({ rule, example }) => {
    const { setup, bad, claim } = example;
    expect(check(example, bad, optionsFor(rule, major, false)).findings.map((f) => f.ruleId)).not.toContain(rule.id);
    const outcomes = [];
    for (const sql of [bad, contrastOf(example)]) {
      outcomes.push((await sqlstateOf(prepare(client, setup))) ?? (await failureOf(client, sql)));
    }
    if (rule.versions?.to) expect(outcomes[0]).not.toBe(claim.fails);
    // What came with a major, be it the hazard or the way out, is a syntax error before it.
    else expect(outcomes).toContain(SYNTAX_ERROR);
  });

  test.each(examples)('$name: what its fixes make of the bad example runs', async ({ rule, example }) => {
    const { analysis, findings: found } = check(example, example.bad, optionsFor(rule, major, true));
    for (const finding of found.filter((f) => f.ruleId === rule.id)) {
      const start = analysis.input.statements[finding.statement]?.start ?? 0;
      for (const fix of finding.fixes.filter(({ kind }) => kind === 'edit')) {
        await prepare(client, example.setup);
        const edits = (fix.edits ?? []).map((edit) => ({ ...edit, span: shift(edit.span, start) }));
        for (const statement of statementsOf(applyEdits(example.bad, edits))) await client.query(statement);
      }
    }
  });

  test.each(examples)('$name: the rule finds the bad example, and nothing in the contrast', ({ rule, example }) => {
    const options = optionsFor(rule, major, false);
    expect(check(example, example.bad, options, example.places?.bad).findings.map((f) => f.ruleId)).toContain(rule.id);
    expect(check(example, contrastOf(example), options, example.places?.good).findings.map((f) => f.ruleId)).not.toContain(rule.id);
  });
});

function runsOn({ versions }: RuleDefinition, { pg: from = 12 }: RuleExample, major: number): boolean {
  return major >= Math.max(from, versions?.from ?? 0) && major <= (versions?.to ?? major);
}

function statementsOf(sql: string): string[] {
  return openDocument(sql, { parse }).statements.map((s) => s.parsed.text);
}

/** The rule is on, also where its preset is off. */
function optionsFor({ id }: RuleDefinition, pg: number, runnerTimeouts: boolean): FixtureOptions {
  return { pg, framework: 'plain', rows: {}, development: false, runnerTimeouts, rules: [id] };
}

function check({ setup = '', places }: RuleExample, sql: string, given: FixtureOptions, place?: FilePlace): Checked {
  const options = { ...given, ...(places && { framework: places.framework }), ...(place && { surroundings: place.surroundings }) };
  const file = (name: string, text: string): FixtureFile => ({ name, text, line: 1, options, expected: [] });
  const checked = checkFile(file(place?.name ?? '2_example.sql', sql), [file('1_setup.sql', setup)], parse);
  expect(checked.ruleErrors).toEqual([]);
  return checked;
}

/** To empty a database is much quicker than to make one. */
const EMPTY = `DO $$ DECLARE command text; BEGIN
  FOR command IN
    SELECT format('DROP EVENT TRIGGER %I', evtname) FROM pg_event_trigger
    UNION ALL SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
    UNION ALL SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'
    UNION ALL SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
  LOOP EXECUTE command; END LOOP;
END $$; CREATE SCHEMA public`;

async function endSession(client: pg.Client): Promise<void> {
  for (const text of ['ROLLBACK', 'RESET ROLE', 'RESET ALL']) await client.query(text);
}

async function prepare(client: pg.Client, setup = ''): Promise<void> {
  await endSession(client);
  await client.query(EMPTY);
  for (const statement of statementsOf(setup)) await client.query(statement);
}

/** What a script leaves behind when its session has ended. */
interface Outcome {
  readonly catalog: readonly string[];
  readonly data: readonly string[];
  /** SQLSTATE. */
  readonly error?: string;
}

async function outcome(client: pg.Client, setup: string | undefined, sql: string): Promise<Outcome> {
  await prepare(client, setup);
  const error = await failureOf(client, sql);
  await endSession(client);
  const data = [...(await dataLines(client, [])), ...(await sequenceLines(client))];
  return { catalog: await catalogLines(client), data, ...(error && { error }) };
}

const all = ({ catalog, data }: Outcome) => [...catalog, ...data];

/** Lines that only one of the two has. */
function differences(a: readonly string[], b: readonly string[]): string[] {
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `- ${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+ ${line}`),
  ];
}

async function failureOf(client: pg.Client, sql: string): Promise<string | undefined> {
  for (const statement of statementsOf(sql)) {
    const code = await sqlstateOf(client.query(statement));
    if (code) return code;
  }
  return undefined;
}

async function sqlstateOf(query: Promise<unknown>): Promise<string | undefined> {
  try {
    await query;
    return undefined;
  } catch (error) {
    return (error as pg.DatabaseError).code;
  }
}

/**
 * Another session reads the tables of the setup in a long transaction. A statement that wants
 * ACCESS EXCLUSIVE waits for it.
 */
async function failureBesideReader(
  client: pg.Client,
  reader: pg.Client,
  setup: string | undefined,
  sql: string,
): Promise<string | undefined> {
  await prepare(client, setup);
  const tables = [...(await relations(client)).values()].filter(isTable).map(({ name }) => name);
  await reader.query(`BEGIN; LOCK TABLE ${tables.join(', ')} IN ACCESS SHARE MODE`);
  await client.query("SET lock_timeout = '100ms'");
  const code = await failureOf(client, sql);
  await client.query('RESET lock_timeout');
  await reader.query('ROLLBACK');
  return code;
}

/** Two sessions go through a transaction each, statement by statement in turns. */
async function deadlocks(client: pg.Client, other: pg.Client, setup: string | undefined, sql: string): Promise<boolean> {
  await prepare(client, setup);
  const [mine = [], theirs = []] = transactionsOf(statementsOf(sql)).map((t) => t.statements);
  const codes: Promise<string | undefined>[] = [];
  for (const session of [client, other]) await session.query("SET deadlock_timeout = '50ms'; BEGIN");
  for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
    for (const [session, statement] of [
      [client, mine[i]],
      [other, theirs[i]],
    ] as const) {
      if (statement) codes.push(sqlstateOf(session.query(statement)));
      await sleep(20);
    }
  }
  for (const session of [client, other]) codes.push(sqlstateOf(session.query('COMMIT')));
  return (await Promise.all(codes)).includes(DEADLOCK_DETECTED);
}

/** The first value of the first row, or the SQLSTATE. */
async function answerOf(client: pg.Client, query: string): Promise<string | undefined> {
  try {
    const { rows } = await client.query<string[]>({ text: query, rowMode: 'array' });
    return String(rows[0]?.[0]);
  } catch (error) {
    return (error as pg.DatabaseError).code;
  }
}

interface Observation {
  readonly lock: LockMode | null;
  readonly indexLock: LockMode | null;
  /** By relation of the setup, those of the schema public without its name. */
  readonly locks: Readonly<Record<string, LockMode>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly rewrite: boolean;
  readonly scan: boolean;
  readonly indexBuild: boolean;
}

/** Those of the transactions that do all that is claimed. */
function matching(
  observed: readonly Observation[],
  { lock, locks, indexLock, settings, rewrite, scan, indexBuild }: RuleClaim,
): Observation[] {
  const claimed = Object.entries({ lock, indexLock, rewrite, scan, indexBuild }).filter(([, value]) => value !== undefined);
  const holds = (found: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>> = {}) =>
    Object.entries(wanted).every(([key, value]) => found[key] === value);
  return observed.filter(
    (found) =>
      claimed.every(([key, value]) => found[key as keyof Observation] === value) &&
      holds(found.locks, locks) &&
      holds(found.settings, settings),
  );
}

/** Runs the statements, transaction by transaction, and looks at the server at the end of each. */
async function observe(client: pg.Client, sql: string): Promise<Observation[]> {
  const given = await relations(client);
  const observed: Observation[] = [];
  for (const { statements, begun, end } of transactionsOf(statementsOf(sql))) {
    await client.query('BEGIN');
    const before = await relations(client);
    try {
      for (const statement of statements) await client.query(statement);
      observed.push(await difference(client, given, before));
      if (end) await client.query(end);
    } catch (error) {
      // CONCURRENTLY and VACUUM refuse a transaction, and show no lock when they are done:
      // test/effects measures what they hold meanwhile.
      if (begun || (error as pg.DatabaseError).code !== REFUSED_IN_TRANSACTION) throw error;
      await client.query('ROLLBACK');
      for (const statement of statements) await client.query(statement);
      observed.push(await difference(client, given, before));
    }
  }
  return observed;
}

interface TransactionText {
  readonly statements: string[];
  /** The text itself says BEGIN. */
  readonly begun: boolean;
  /** Nothing where the text leaves it open. */
  end?: string;
}

/** Those between BEGIN and its end, and each of the others by itself. */
function transactionsOf(statements: readonly string[]): TransactionText[] {
  const transactions: TransactionText[] = [];
  let open: TransactionText | undefined;
  for (const statement of statements) {
    if (/^BEGIN$/i.test(statement)) {
      if (open) continue;
      open = { statements: [], begun: true };
      transactions.push(open);
    } else if (open && /^(COMMIT|ROLLBACK)$/i.test(statement)) {
      open.end = statement;
      open = undefined;
    } else if (open) open.statements.push(statement);
    else transactions.push({ statements: [statement], begun: false, end: 'COMMIT' });
  }
  return transactions;
}

async function difference(client: pg.Client, given: Relations, before: Relations): Promise<Observation> {
  const after = await relations(client);
  const { rows } = await client.query<{ oid: string; mode: LockMode }>(
    "SELECT relation::text AS oid, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'",
  );
  const held = rows.filter(({ oid }) => given.has(oid));
  const strongest = (of: (relation: RelationRow) => boolean) => {
    const modes = held.filter(({ oid }) => of(given.get(oid) as RelationRow)).map(({ mode }) => LOCK_MODES.indexOf(mode));
    return LOCK_MODES[Math.max(-1, ...modes)] ?? null;
  };
  const settings = await client.query<{ name: string; setting: string }>(
    `SELECT name, current_setting(name) AS setting FROM pg_settings WHERE name ~ 'timeout|application_name'`,
  );
  const tables = [...before.values()].filter((r) => given.has(r.oid) && isTable(r));
  return {
    lock: strongest(isTable),
    indexLock: strongest(({ relkind }) => relkind === 'i'),
    locks: Object.fromEntries(held.map(({ oid }) => [given.get(oid)?.name, strongest((r) => r.oid === oid)])),
    settings: Object.fromEntries(settings.rows.map(({ name, setting }) => [name, setting])),
    rewrite: tables.some((t) => after.has(t.oid) && after.get(t.oid)?.filenode !== t.filenode),
    scan: tables.some((t) => Number(after.get(t.oid)?.returned ?? 0) > Number(t.returned)),
    indexBuild: [...after.values()].some(
      (r) => r.relkind === 'i' && given.has(r.table ?? '') && before.get(r.oid)?.filenode !== r.filenode,
    ),
  };
}

function isTable({ relkind }: RelationRow): boolean {
  return relkind === 'r' || relkind === 'p';
}

interface RelationRow {
  readonly oid: string;
  readonly name: string;
  readonly relkind: string;
  /** Of an index. */
  readonly table: string | null;
  readonly filenode: string;
  readonly returned: string;
}

type Relations = ReadonlyMap<string, RelationRow>;

async function relations(client: pg.Client): Promise<Relations> {
  const { rows } = await client.query<RelationRow>(
    `SELECT c.oid::text, relkind::text, indrelid::text AS table, pg_relation_filenode(c.oid)::text AS filenode,
       CASE nspname WHEN 'public' THEN relname ELSE nspname || '.' || relname END AS name,
       pg_stat_get_xact_tuples_returned(c.oid)::text AS returned
     FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace LEFT JOIN pg_index ON indexrelid = c.oid
     WHERE nspname NOT LIKE 'pg_%' AND nspname <> 'information_schema'`,
  );
  return new Map(rows.map((r) => [r.oid, r]));
}
