import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, MAJORS, type Server, startPostgres } from '../scripts/postgres.mjs';
import { LOCK_MODES, type LockMode } from '../server/src/core/effects/effect';
import { RULES } from '../server/src/core/rules/index';
import type { FilePlace, RuleDefinition, RuleExample } from '../server/src/core/rules/rule';
import { openDocument } from '../server/src/core/syntax/document';
import { applyEdits, shift } from '../server/src/core/text';
import { type Checked, checkFile, type StatementParser, statementParser } from './support/analysis';
import type { FixtureFile, FixtureOptions } from './support/fixture';

// What a rule's page claims is what a server does: the oldest and the newest major.
const majors = [Math.min(...MAJORS), Math.max(...MAJORS)];
let parse: StatementParser;

beforeAll(async () => {
  parse = await statementParser();
});

describe.each(majors)('on PostgreSQL %i', (major) => {
  let server: Server;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres({ major });
    client = new pg.Client({ connectionString: await createDatabase(server, 'examples') });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await server?.stop();
  });

  const examples = RULES.flatMap((rule) => rule.examples.map((example, i) => ({ name: `${rule.id} ${i + 1}`, rule, example }))).filter(
    ({ rule, example }) => runsOn(rule, example, major),
  );

  test.each(examples)('$name: the bad example does what is claimed', async ({ example }) => {
    await prepare(client, example);
    if (example.claim.fails) expect(await failureOf(client, example.bad)).toBe(example.claim.fails);
    else if (example.claim.alone) expect(await rewriteOf(client, example.bad)).toBe(example.claim.rewrite ?? false);
    else expect(await observe(client, example.bad)).toMatchObject(example.claim);
  });

  test.each(examples)('$name: the good example runs', async ({ example }) => {
    await prepare(client, example);
    for (const statement of statementsOf(example.good)) await client.query(statement);
  });

  test.each(examples)('$name: what its fixes make of the bad example runs', async ({ rule, example }) => {
    const { analysis, findings: found } = check(example, example.bad, optionsFor(rule, major, true));
    for (const finding of found.filter((f) => f.ruleId === rule.id)) {
      const start = analysis.input.statements[finding.statement]?.start ?? 0;
      for (const fix of finding.fixes.filter(({ kind }) => kind === 'edit')) {
        await prepare(client, example);
        const edits = (fix.edits ?? []).map((edit) => ({ ...edit, span: shift(edit.span, start) }));
        for (const statement of statementsOf(applyEdits(example.bad, edits))) await client.query(statement);
      }
    }
  });

  test.each(examples)('$name: the rule finds the bad example, and nothing in the good one', ({ rule, example }) => {
    const options = optionsFor(rule, major, false);
    expect(check(example, example.bad, options, example.places?.bad).findings.map((f) => f.ruleId)).toContain(rule.id);
    expect(check(example, example.good, options, example.places?.good).findings.map((f) => f.ruleId)).not.toContain(rule.id);
  });
});

function runsOn({ versions }: RuleDefinition, { pg: from = 12 }: RuleExample, major: number): boolean {
  return major >= Math.max(from, versions?.from ?? 0) && major <= (versions?.to ?? major);
}

function statementsOf(sql: string): string[] {
  return openDocument(sql, { parse }).statements.map((s) => s.parsed.text);
}

/** The rule is on, whatever its preset. */
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

/** An empty schema is much quicker to come by than a database. */
async function prepare(client: pg.Client, { setup = '' }: RuleExample): Promise<void> {
  await client.query('ROLLBACK');
  await client.query('RESET ROLE');
  await client.query('RESET ALL');
  await client.query('DROP SCHEMA public CASCADE');
  await client.query('CREATE SCHEMA public');
  for (const statement of statementsOf(setup)) await client.query(statement);
}

async function failureOf(client: pg.Client, sql: string): Promise<string | undefined> {
  for (const statement of statementsOf(sql)) {
    try {
      await client.query(statement);
    } catch (error) {
      return (error as pg.DatabaseError).code;
    }
  }
  return undefined;
}

interface Observation {
  readonly lock: LockMode | null;
  readonly indexLock: LockMode | null;
  readonly rewrite: boolean;
  readonly scan: boolean;
  readonly indexBuild: boolean;
}

/** Runs the statements in one transaction, theirs or ours, and looks at the server before it ends. */
async function observe(client: pg.Client, sql: string): Promise<Observation> {
  const statements = statementsOf(sql).filter((s) => !/^(BEGIN|COMMIT)$/i.test(s));
  await client.query('BEGIN');
  const before = await relations(client);
  for (const statement of statements) await client.query(statement);
  const after = await relations(client);
  const { rows: locks } = await client.query<{ oid: string; mode: LockMode }>(
    "SELECT relation::text AS oid, mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'",
  );
  await client.query('ROLLBACK');
  const tables = [...before.values()].filter((r) => r.relkind === 'r' || r.relkind === 'p');
  const strongest = (relkinds: string) => {
    const held = locks.filter((l) => relkinds.includes(before.get(l.oid)?.relkind ?? '?')).map((l) => LOCK_MODES.indexOf(l.mode));
    return LOCK_MODES[Math.max(-1, ...held)] ?? null;
  };
  return {
    lock: strongest('rp'),
    indexLock: strongest('i'),
    rewrite: tables.some((t) => after.has(t.oid) && after.get(t.oid)?.filenode !== t.filenode),
    scan: tables.some((t) => Number(after.get(t.oid)?.returned ?? 0) > Number(t.returned)),
    indexBuild: [...after.values()].some((r) => r.relkind === 'i' && before.get(r.oid)?.filenode !== r.filenode),
  };
}

/** Whether statements that commit by themselves gave a table of the setup a new file. */
async function rewriteOf(client: pg.Client, sql: string): Promise<boolean> {
  const before = await relations(client);
  for (const statement of statementsOf(sql)) await client.query(statement);
  const after = await relations(client);
  return [...before.values()].some((r) => r.relkind === 'r' && after.get(r.oid)?.filenode !== r.filenode);
}

interface RelationRow {
  readonly oid: string;
  readonly relkind: string;
  readonly filenode: string;
  readonly returned: string;
}

async function relations(client: pg.Client): Promise<Map<string, RelationRow>> {
  const { rows } = await client.query<RelationRow>(
    `SELECT oid::text, relkind::text, pg_relation_filenode(oid)::text AS filenode, pg_stat_get_xact_tuples_returned(oid)::text AS returned
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'i')`,
  );
  return new Map(rows.map((r) => [r.oid, r]));
}
