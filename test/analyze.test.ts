import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Analysis, AnalysisInput, AnalysisSettings } from '../server/src/core/analysis/analysis';
import { analyze } from '../server/src/core/analysis/analyze';
import { replay } from '../server/src/core/analysis/replay';
import type { TableFacts } from '../server/src/core/cost/facts';
import { migrationOf } from '../server/src/core/migrations/detect';
import { frameworkById } from '../server/src/core/migrations/index';
import { documentSuppressions, editDocument, openDocument, type SqlDocument } from '../server/src/core/syntax/document';
import { type StatementParser, statementParser } from './support/analysis';
import { randomRuns } from './support/extent';

/** Rules about the whole file that are off by default are held to it too. */
const FILE_RULES = [
  'wide-lock-window',
  'multi-ddl-transaction',
  'combine-alter-table',
  'mixed-transactional',
  'data-in-schema-migration',
  'analyze-after-backfill',
];
const rules = Object.fromEntries(FILE_RULES.map((id) => [id, 'hint' as const]));
const SETTINGS: AnalysisSettings = { pgVersion: 16, presumeRows: true, runnerTimeouts: false, rules };
const HISTORY = `
  CREATE TABLE users (id bigint PRIMARY KEY, name varchar(20), email text);
  CREATE TYPE mood AS ENUM ('old');
  CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users, status text, mood mood);
  CREATE TABLE s (id serial PRIMARY KEY);
  CREATE INDEX orders_status ON orders (status) WHERE status <> 'done';`;

/** Lines that read and write each other's tables, types, transactions and settings. */
const LINES = [
  'BEGIN;',
  'COMMIT;',
  'ROLLBACK;',
  'SAVEPOINT s;',
  'ROLLBACK TO s;',
  'RELEASE s;',
  "SET lock_timeout = '2s';",
  'RESET lock_timeout;',
  "SET LOCAL lock_timeout = '1min';",
  "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'new';",
  "UPDATE orders SET mood = 'new' WHERE id = 1;",
  'INSERT INTO s (id) VALUES (1);',
  "SELECT setval('s_id_seq', 1);",
  'ANALYZE users;',
  'SET search_path = app, public;',
  'CREATE SCHEMA app;',
  'CREATE TABLE app.users (id int);',
  'ALTER TABLE users ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();',
  'ALTER TABLE users ADD COLUMN age int;',
  'UPDATE users SET age = 1;',
  'ALTER TABLE users ALTER COLUMN age SET NOT NULL;',
  'ALTER TABLE users DROP COLUMN age;',
  'ALTER TABLE users RENAME TO people;',
  'DROP TABLE orders;',
  'DROP TABLE IF EXISTS t;',
  'CREATE TABLE t (id int PRIMARY KEY, u bigint REFERENCES users);',
  'ALTER TABLE t ADD COLUMN d int CHECK (d > 0);',
  'CREATE INDEX ON orders (user_id);',
  'CREATE INDEX CONCURRENTLY i ON users (email);',
  'ALTER TABLE orders ADD CONSTRAINT ck CHECK (status IS NOT NULL) NOT VALID;',
  'ALTER TABLE orders VALIDATE CONSTRAINT ck;',
  'ALTER TABLE orders ALTER COLUMN status SET NOT NULL;',
  'DROP SCHEMA app CASCADE;',
  '-- phasewise-ignore add-column-volatile-default: measured',
  '-- phasewise-ignore-file drop-table',
  '-- phasewise-ignore-start',
  '-- phasewise-ignore-end',
  '-- squawk-ignore ban-drop-column',
  '-- atlas:nolint DS102',
  "SELECT add_audit('orders');",
  'CALL upgrade();',
  "CREATE FUNCTION upgrade() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE current_setting('x.y'); END $$;",
  'DROP FUNCTION upgrade();',
  'CREATE INDEX ON orders (audited);',
  'DROP TYPE mood;',
  "CREATE TYPE mood AS ENUM ('old');",
  'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, status text);',
  'ALTER TABLE people RENAME TO users;',
  'ALTER TABLE users ALTER COLUMN name TYPE text',
  "SELECT 'open;",
];

let parse: StatementParser;
let base: Omit<AnalysisInput, 'statements' | 'suppressions' | 'migration'>;

function inputOf(document: SqlDocument, framework: string): AnalysisInput {
  const profile = frameworkById(framework);
  if (!profile) throw new Error(framework);
  const migration = migrationOf('migrations/0002_case.up.sql', document.text, profile);
  return { ...base, migration, statements: document.statements, suppressions: documentSuppressions(document) };
}

const usersOf = (rows: number): TableFacts => ({
  schema: 'public',
  name: 'users',
  rows,
  heapBytes: rows * 100,
  indexBytes: rows * 20,
  toastBytes: 0,
  indexes: [],
  foreignKeysOut: [],
  foreignKeysIn: [],
  columns: [],
  triggers: [],
  partitions: 0,
});

const seen = ({ findings, statements, suppressions }: Analysis) => ({ findings, suppressions, effects: statements.map((s) => s.effect) });

beforeAll(async () => {
  parse = await statementParser();
  const profile = frameworkById('plain');
  if (!profile) throw new Error('plain');
  const statements = openDocument(HISTORY, { parse }).statements.map((s) => s.parsed);
  base = {
    settings: SETTINGS,
    history: replay([{ migration: migrationOf('migrations/0001_base.sql', HISTORY, profile), statements }], {
      pgVersion: 16,
      presumeRows: true,
    }),
  };
});

describe('analysis', () => {
  test('after any edits equals the analysis from scratch', () => {
    const line = fc.constantFrom(...LINES);
    const edit = fc.record({ at: fc.nat(), remove: fc.nat(2), insert: fc.array(line, { maxLength: 2 }) });
    fc.assert(
      fc.property(
        fc.constantFrom('plain', 'golang-migrate'),
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (framework, lines, edits) => {
          let document = openDocument(lines.join('\n'), { parse });
          let analysis = analyze(inputOf(document, framework));
          const now = [...lines];
          for (const { at, remove, insert } of edits) {
            now.splice(at % (now.length + 1), remove, ...insert);
            const text = now.join('\n');
            document = editDocument(document, [{ span: { start: 0, end: document.text.length }, newText: text }], text);
            analysis = analyze(inputOf(document, framework), analysis);
            expect(seen(analysis)).toEqual(seen(analyze(inputOf(openDocument(text, { parse }), framework))));
          }
        },
      ),
      { numRuns: randomRuns(150) },
    );
  });

  // ROLLBACK brings back what the first line set, although RESET had made it the same in both
  // texts.
  test('a ROLLBACK to a setting that an edit removed is carried out again', () => {
    const lines = ["SET lock_timeout = '1s';", 'BEGIN;', 'RESET lock_timeout;', 'ROLLBACK;', 'ALTER TABLE users ADD COLUMN age int;'];
    const document = openDocument(lines.join('\n'), { parse });
    const before = analyze(inputOf(document, 'plain'));
    expect(before.findings.map((f) => f.ruleId)).toEqual([]);
    const span = { start: 0, end: lines[0]?.length ?? 0 };
    const after = analyze(inputOf(editDocument(document, [{ span, newText: 'SELECT 1;' }]), 'plain'), before);
    expect(after.findings.map((f) => f.ruleId)).toEqual(['missing-lock-timeout']);
  });

  // The edit changes more keys than REINDEX SCHEMA had read, and none of those it had read.
  test('a REINDEX SCHEMA is carried out again when an edit puts many tables into the schema', () => {
    const tables = Array.from({ length: 12 }, (_, i) => `CREATE TABLE app.t${i} (id bigserial PRIMARY KEY, n int UNIQUE);`).join('\n');
    const document = openDocument(['CREATE SCHEMA app;', 'SELECT 1;', 'REINDEX SCHEMA app;'].join('\n'), { parse });
    const before = analyze(inputOf(document, 'plain'));
    const start = document.text.indexOf('SELECT 1;');
    const edited = editDocument(document, [{ span: { start, end: start + 'SELECT 1;'.length }, newText: tables }]);
    const after = analyze(inputOf(edited, 'plain'), before);
    expect(after.statements.at(-1)?.effect.work.length).toBeGreaterThan(0);
    expect(seen(after)).toEqual(seen(analyze(inputOf(edited, 'plain'))));
  });

  // DROP SCHEMA asks for everything that begins with its name: it read no key of a table that was
  // not there.
  test('a DROP SCHEMA is carried out again when an edit puts a table into the schema', () => {
    const create = 'CREATE TABLE app.notes (id bigint PRIMARY KEY);';
    const document = openDocument(['SELECT 1;', 'DROP SCHEMA app CASCADE;', 'CREATE SCHEMA app;', create].join('\n'), { parse });
    const before = analyze(inputOf(document, 'plain'));
    const typed = editDocument(document, [{ span: { start: 0, end: 'SELECT 1;'.length }, newText: create }]);
    const after = analyze(inputOf(typed, 'plain'), before);
    expect(after.statements.map((s) => s.effect.error)).toEqual([null, null, null, null]);
    expect(seen(after)).toEqual(seen(analyze(inputOf(openDocument(typed.text, { parse }), 'plain'))));
  });

  test('other figures of the same tables are a reason to look at everything again', () => {
    const document = openDocument('ALTER TABLE users ALTER COLUMN email SET NOT NULL;', { parse });
    const input = inputOf(document, 'plain');
    const factsOf = (rows: number): AnalysisInput['facts'] => ({
      source: 'test',
      takenAt: '2026-11-01T00:00:00Z',
      development: false,
      tables: new Map([['public.users', usersOf(rows)]]),
    });
    const severities = (analysis: Analysis) => analysis.findings.filter((f) => f.ruleId === 'set-not-null').map((f) => f.severity);
    const large = analyze({ ...input, facts: factsOf(12_400_000) });
    const small = analyze({ ...input, facts: factsOf(900) }, large);
    expect([severities(large), severities(small)]).toEqual([['warning'], ['information']]);
  });

  test('a keystroke in a long file carries out one statement, and parses one', () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `ALTER TABLE table_${i % 300} ADD COLUMN c${i} int DEFAULT ${i};`);
    const document = openDocument(lines.join('\n'), { parse });
    const before = analyze(inputOf(document, 'plain'));
    expect(before.executed).toBe(2000);
    const at = document.text.indexOf('DEFAULT 1000') + 'DEFAULT 1000'.length;
    const typed = editDocument(document, [{ span: { start: at, end: at }, newText: '0' }]);
    const after = analyze(inputOf(typed, 'plain'), before);
    expect(typed.parses).toBe(1);
    // The statement itself, and those that read the very table it writes.
    expect(after.executed).toBeLessThanOrEqual(1 + 2000 / 300);
    const comment = typed.text.indexOf('ALTER TABLE table_7 ');
    const untouched = analyze(inputOf(editDocument(typed, [{ span: { start: comment, end: comment }, newText: '\n' }]), 'plain'), after);
    expect(untouched.executed).toBe(0);
  });
});
