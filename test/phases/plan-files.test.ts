import { beforeAll, describe, expect, it } from 'vitest';
import { MAJORS } from '../../server/src/core/majors';
import { frameworkById } from '../../server/src/core/migrations/index';
import type { PhasePlan } from '../../server/src/core/phases/plan';
import { openDocument } from '../../server/src/core/syntax/document';
import { type StatementParser, statementParser } from '../support/analysis';
import { CASES } from './cases';
import { createPlanner, type Planner } from './planning';

let plan: Planner;
let parse: StatementParser;
beforeAll(async () => {
  [plan, parse] = await Promise.all([createPlanner(), statementParser()]);
});

const TABLE = 'CREATE TABLE orders (id bigint PRIMARY KEY, n int, v text);';
const names = (made: PhasePlan) => made.phases.map((phase) => `${phase.name} ${phase.release} ${phase.file}`);

describe('every file of every plan', () => {
  const frameworks = ['plain', 'golang-migrate', 'flyway', 'dbmate'];
  it.each(CASES.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    for (const pgVersion of MAJORS.filter((major) => major >= (example.from ?? 12))) {
      for (const framework of frameworks) {
        const profile = frameworkById(framework);
        if (!profile) throw new Error(framework);
        const bare = example.sql
          .replace(/^-- migrate:.*$/gm, '')
          .replace(/DROP INDEX t_n;\n$/, (m) => (example.name === 'create index' ? '' : m))
          .replace(/ALTER TABLE t DROP COLUMN (token|num|label);\n$/, '');
        const sql = framework === 'dbmate' ? `-- migrate:up\n${bare}\n-- migrate:down\nSELECT 1;\n` : bare;
        const made = plan({ setup: example.setup, sql, framework, pgVersion });
        if (made.phases.length === 0) expect(made.differences.join(), `${framework} ${pgVersion}`).toMatch(/^no online path: /);
        const files = made.phases.flatMap((phase) => [phase.file, ...phase.extraFiles.map((extra) => extra.file)]);
        expect(new Set(files).size, files.join(', ')).toBe(files.length);
        for (const phase of made.phases) {
          if (phase.kind === 'script') {
            expect(phase.file).toMatch(/^\.\.\/backfills\/[\w.-]+\.sql$/);
            continue;
          }
          const read = profile.read(phase.file, phase.sql, new Map(phase.extraFiles.map((extra) => [extra.file, extra.text])));
          const { statements } = openDocument(phase.sql, { parse, body: () => read.body });
          expect(statements.length, `${phase.file} is empty`).toBeGreaterThan(0);
          for (const { parsed } of statements) expect(parsed.error, parsed.text).toBeUndefined();
          const outside = statements.filter(({ parsed }) => /\bCONCURRENTLY\b/.test(parsed.text));
          if (outside.length > 0) {
            expect(phase.transaction).toBe('none');
            expect(read.executionModel === 'per-statement' || (read.executionModel === 'one-message' && statements.length === 1)).toBe(
              true,
            );
          }
          if (/backfill is complete/.test(phase.gate)) {
            const first = statements.find(({ parsed }) => !/^BEGIN$/i.test(parsed.text));
            expect(first?.parsed.text, 'the gate is checked first').toMatch(/^DO \$guard/);
          }
          for (const extra of phase.extraFiles.filter((file) => file.file.endsWith('.sql'))) {
            for (const { parsed } of openDocument(extra.text, { parse }).statements) expect(parsed.error, parsed.text).toBeUndefined();
          }
        }
      }
    }
  });
});

describe('names and places', () => {
  it('golang-migrate: the original file, a script beside the folder, then the next numbers', () => {
    const made = plan({
      setup: TABLE,
      sql: 'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();\n',
      framework: 'golang-migrate',
      pgVersion: 17,
      name: '000124_orders_token.up.sql',
      existing: ['000124_orders_token.up.sql', '000125_other.up.sql'],
    });
    expect(names(made)).toEqual([
      'expand N 000124_orders_token.up.sql',
      'backfill N ../backfills/000124_orders_token.sql',
      'contract N+1 000126_orders_token_not_null_check.up.sql',
      'contract N+1 000127_orders_token_not_null_validate.up.sql',
      'contract N+1 000128_orders_token_not_null.up.sql',
    ]);
    expect(made.phases[0]?.sql).toBe(
      "SET LOCAL lock_timeout = '2s';\nALTER TABLE orders ADD COLUMN token uuid, ALTER COLUMN token SET DEFAULT gen_random_uuid();\n",
    );
    expect(made.phases[4]?.extraFiles).toEqual([
      { file: '000128_orders_token_not_null.down.sql', text: expect.stringMatching(/DROP NOT NULL/) },
    ]);
    expect(made.document?.text).toMatch(/- \[ \] \*\*5\. Set orders\.token NOT NULL\*\* \(release N\+1\)/);
    expect(made.unchanged).toEqual([]);
  });

  it('sets no lock_timeout where the runner sets it', () => {
    const texts = (runnerTimeouts: boolean) =>
      plan({ setup: TABLE, sql: 'ALTER TABLE orders ALTER COLUMN v SET NOT NULL;', framework: 'flyway', pgVersion: 16, runnerTimeouts })
        .phases.map(({ sql }) => sql)
        .join('\n');
    expect(texts(false)).toContain('lock_timeout');
    expect(texts(true)).not.toContain('lock_timeout');
  });

  it('PostgreSQL 18 needs one file less', () => {
    const made = plan({
      setup: TABLE,
      sql: 'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();',
      framework: 'dbmate',
      pgVersion: 18,
    });
    expect(made.phases.map((phase) => phase.name)).toEqual(['expand', 'backfill', 'contract', 'contract']);
    expect(made.phases[2]?.sql).toMatch(/^-- migrate:up\nDO \$guard\$/);
    expect(made.phases[2]?.sql).toContain('ALTER TABLE orders ADD CONSTRAINT orders_token_not_null NOT NULL token NOT VALID;');
    expect(made.phases[2]?.sql).toMatch(/-- migrate:down\nSET LOCAL lock_timeout = '2s';\nALTER TABLE orders DROP CONSTRAINT/);
  });

  it('leaves other statements and comments of the file as they are', () => {
    const sql =
      '-- head\nCREATE TABLE log (id int); -- log\n\n/* the token */ ALTER TABLE orders\n  ADD COLUMN token uuid DEFAULT gen_random_uuid(), -- random\n  ADD COLUMN n2 int;\r\nSELECT 1;\n';
    const made = plan({ setup: TABLE, sql, framework: 'flyway', pgVersion: 16 });
    expect(made.phases[0]?.sql).toBe(
      "-- head\nCREATE TABLE log (id int); -- log\n\n/* the token */ SET LOCAL lock_timeout = '2s';\nALTER TABLE orders\n  ADD COLUMN token uuid,\n  ALTER COLUMN token SET DEFAULT gen_random_uuid(), -- random\n  ADD COLUMN n2 int;\r\nSELECT 1;\n",
    );
    expect(made.unchanged).toEqual(['CREATE TABLE log (id int)', 'SELECT 1']);
  });

  it('leaves no empty file: the original one takes the first phase that is a migration', () => {
    const set = plan({
      setup: TABLE,
      sql: 'ALTER TABLE orders ALTER COLUMN v SET NOT NULL;\n',
      framework: 'golang-migrate',
      pgVersion: 16,
    });
    expect(names(set).map((name) => name.replace(/.* /, ''))).toEqual([
      '000124_change.up.sql',
      '000125_change_v_not_null_validate.up.sql',
      '000126_change_v_not_null.up.sql',
    ]);
    const index = plan({
      setup: TABLE,
      sql: '-- migrate:up\nCREATE INDEX orders_n ON orders (n);\n-- migrate:down\nDROP INDEX orders_n;\n',
      framework: 'dbmate',
      pgVersion: 16,
    });
    expect(index.phases).toHaveLength(1);
    expect(index.phases[0]).toMatchObject({
      file: '20260101120000_change.sql',
      transaction: 'none',
      sql: expect.stringMatching(/^-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY orders_n ON orders \(n\);\n/),
    });
    const update = plan({ setup: TABLE, sql: "UPDATE orders SET v = 'x';\n", framework: 'flyway', pgVersion: 16 });
    expect(names(update)).toEqual(['backfill N ../backfills/7_orders_v.sql', 'verify N+1 V7__change.sql']);
  });

  it('plans one statement alone when asked, with those that belong to it', () => {
    const sql =
      'CREATE INDEX i ON orders (n);\nALTER TABLE orders ADD COLUMN a text;\nUPDATE orders SET a = v;\nALTER TABLE orders ALTER a SET NOT NULL;\n';
    const one = plan({ setup: TABLE, sql, framework: 'flyway', pgVersion: 16, only: 0 });
    expect(one.unchanged).toHaveLength(3);
    const three = plan({ setup: TABLE, sql, framework: 'flyway', pgVersion: 16, only: 3 });
    expect(three.unchanged).toEqual(['CREATE INDEX i ON orders (n)', 'ALTER TABLE orders ADD COLUMN a text']);
    expect(three.phases.map((phase) => phase.name)).toEqual(['expand', 'backfill', 'contract', 'contract', 'contract']);
  });

  it('writes transactions where the framework opens none, and lets those of the file stand', () => {
    const plain = plan({ setup: TABLE, sql: 'ALTER TABLE orders ADD COLUMN num serial;', framework: 'plain', pgVersion: 16 });
    expect(plain.phases[0]?.sql).toMatch(
      /^BEGIN;\nSET LOCAL lock_timeout = '2s';\nCREATE SEQUENCE orders_num_seq AS integer;\n[\s\S]*\nCOMMIT;$/,
    );
    const own = plan({
      setup: TABLE,
      sql: 'BEGIN;\nALTER TABLE orders ADD COLUMN num serial;\nCOMMIT;\n',
      framework: 'plain',
      pgVersion: 16,
    });
    expect(own.phases[0]?.sql).toMatch(/^BEGIN;\nSET LOCAL lock_timeout = '2s';\nCREATE SEQUENCE[\s\S]*orders\.num;\nCOMMIT;\n$/);
    const set = plan({
      setup: TABLE,
      sql: "SET lock_timeout = '1s';\nALTER TABLE orders ADD COLUMN t uuid DEFAULT gen_random_uuid();",
      framework: 'flyway',
      pgVersion: 16,
    });
    expect(set.phases[0]?.sql).not.toMatch(/SET LOCAL/);
  });
});

describe('what is planned', () => {
  it('is nothing where no session waits', () => {
    for (const sql of [
      'ALTER TABLE orders ADD COLUMN at timestamptz NOT NULL DEFAULT now();',
      'ALTER TABLE orders ADD COLUMN c int REFERENCES orders;',
      'ALTER TABLE orders ADD COLUMN j json;',
      'CREATE TABLE fresh (id int); ALTER TABLE fresh ADD COLUMN c uuid NOT NULL DEFAULT gen_random_uuid(); UPDATE fresh SET id = 1;',
      'CREATE INDEX CONCURRENTLY i ON orders (n);',
      "UPDATE orders SET v = 'x' WHERE id = 5;",
      'DELETE FROM orders WHERE id = 5;',
      'SELECT 1',
      '',
    ]) {
      expect(plan({ setup: TABLE, sql, framework: 'flyway', pgVersion: 16 }), sql).toMatchObject({ phases: [], differences: [] });
    }
  });

  it('says why there is no online path', () => {
    for (const [sql, reason] of [
      ['ALTER TABLE orders ALTER COLUMN n TYPE bigint;', /^no online path: public\.orders\.n: the table is rewritten/],
      ['ALTER TABLE orders ADD EXCLUDE (n WITH =);', /^no online path: public\.orders: an EXCLUDE constraint/],
      ['UPDATE orders SET n = n + 1;', /^no online path: public\.orders\.n: .*not idempotent/],
      [
        "ALTER TABLE orders ADD COLUMN c text; UPDATE orders SET c = 'a' WHERE c = 'b'; UPDATE orders SET c = 'b' WHERE c = 'a';",
        /several UPDATEs/,
      ],
      ['ALTER TABLE orders ADD COLUMN t uuid DEFAULT gen_random_uuid(), ALTER COLUMN n TYPE bigint;', /the table is rewritten/],
    ] as const) {
      const made = plan({ setup: TABLE, sql, framework: 'flyway', pgVersion: 16 });
      expect(made.phases, sql).toEqual([]);
      expect(made.differences[0]).toMatch(reason);
    }
  });

  it('takes VALIDATE out of the transaction that adds the constraint, and leaves it alone elsewhere', () => {
    const two = 'ALTER TABLE orders ADD CONSTRAINT c CHECK (n > 0) NOT VALID;\nALTER TABLE orders VALIDATE CONSTRAINT c;\n';
    const made = plan({ setup: TABLE, sql: two, framework: 'flyway', pgVersion: 16 });
    expect(made.phases.map((phase) => phase.sql)).toEqual([
      'ALTER TABLE orders ADD CONSTRAINT c CHECK (n > 0) NOT VALID;\n',
      'ALTER TABLE orders VALIDATE CONSTRAINT c;\n',
    ]);
    expect(plan({ setup: TABLE, sql: two, framework: 'plain', pgVersion: 16 }).phases).toEqual([]);
    const setup = `${TABLE} ALTER TABLE orders ADD CONSTRAINT c CHECK (n > 0) NOT VALID;`;
    expect(plan({ setup, sql: 'ALTER TABLE orders VALIDATE CONSTRAINT c;', framework: 'flyway', pgVersion: 16 })).toMatchObject({
      phases: [],
      differences: [],
    });
  });

  it('lets the last of several UPDATEs win, as in the file', () => {
    const sql =
      "ALTER TABLE orders ADD COLUMN a text;\nUPDATE orders SET a = 'x' WHERE n > 1;\nUPDATE orders SET a = 'y' WHERE n > 5;\nUPDATE orders SET a = 'z' WHERE a IS NULL;\n";
    const made = plan({ setup: TABLE, sql, framework: 'flyway', pgVersion: 16 });
    expect(made.phases.slice(1).map((phase) => /Each batch: .*'(.)'/.exec(phase.sql)?.[1])).toEqual(['y', 'x', 'z']);
  });

  it('moves what takes away the source of a backfill behind it', () => {
    const sql = 'ALTER TABLE orders ADD COLUMN a int;\nUPDATE orders SET a = n;\nALTER TABLE orders DROP COLUMN n;\n';
    const made = plan({ setup: TABLE, sql, framework: 'flyway', pgVersion: 16 });
    expect(made.phases.at(-1)).toMatchObject({
      release: 'N+2',
      file: 'V8__change_cleanup.sql',
      gate: expect.stringMatching(/^deploy: /),
      sql: expect.stringContaining('ALTER TABLE orders DROP COLUMN n;'),
    });
    expect(made.unchanged).toEqual(['ALTER TABLE orders ADD COLUMN a int']);
  });

  it('leaves what comes before an UPDATE where it is', () => {
    const before = 'INSERT INTO orders (id, n, a) VALUES (1, 1, 1)';
    const sql = `ALTER TABLE orders ADD COLUMN a int;\n${before};\nUPDATE orders SET a = n WHERE a IS NULL;\n`;
    const made = plan({ setup: TABLE, sql, framework: 'flyway', pgVersion: 16 });
    expect(made.unchanged).toEqual(['ALTER TABLE orders ADD COLUMN a int', before]);
  });

  it('keeps placeholders, works without a history, and marks a value that must be given', () => {
    const made = plan({ setup: '', sql: `ALTER TABLE \${schema}.orders ADD COLUMN num bigserial;`, framework: 'flyway', pgVersion: 16 });
    expect(made.phases[0]?.sql).toContain(`ALTER COLUMN num SET DEFAULT nextval('\${schema}.orders_num_seq')`);
    expect(made.phases[1]?.sql).toMatch(/-- - PLACEHOLDERS/);
    const required = plan({ setup: '', sql: 'ALTER TABLE orders ADD COLUMN region text NOT NULL;', framework: 'flyway', pgVersion: 16 });
    expect(required.phases[1]).toMatchObject({
      release: 'N+1',
      gate: expect.stringMatching(/^deploy: every running version of the application writes orders\.region/),
      sql: expect.stringMatching(/-- PARAMETER: [\s\S]*\\if :\{\?value\}/),
    });
    expect(
      plan({ setup: '', sql: `ALTER TABLE \${p}orders ADD COLUMN num bigserial;`, framework: 'flyway', pgVersion: 16 }).differences[0],
    ).toMatch(/^no online path: .*placeholder/);
  });

  it('asks for writers of a column that becomes NOT NULL only where rows could come without a value', () => {
    const sql = 'UPDATE orders SET n = id;\nALTER TABLE orders ALTER COLUMN n SET NOT NULL;\n';
    const gates = (column: string) =>
      plan({ setup: `CREATE TABLE orders (id bigint PRIMARY KEY, n ${column});`, sql, framework: 'plain', pgVersion: 16 })
        .phases.map(({ gate }) => gate)
        .join(' ');
    expect(gates('int')).toContain('deploy: every running version of the application writes public.orders.n');
    expect(gates('int DEFAULT 0')).not.toContain('deploy:');
    expect(gates('int GENERATED BY DEFAULT AS IDENTITY')).not.toContain('deploy:');
  });

  it('splits what scans under a lock of its transaction, and not under one that an earlier file held', () => {
    const setup = 'CREATE TABLE orders (id bigint PRIMARY KEY, n int);';
    const add = 'BEGIN;\nALTER TABLE orders ADD CONSTRAINT n_positive CHECK (n > 0) NOT VALID;\n';
    const validate = 'ALTER TABLE orders VALIDATE CONSTRAINT n_positive;\nCOMMIT;\n';
    const phases = (earlier: string, sql: string) => plan({ setup: `${setup}\n${earlier}`, sql, framework: 'plain', pgVersion: 16 }).phases;
    expect(phases('', add + validate)).not.toEqual([]);
    expect(phases(`${add}COMMIT;`, `BEGIN;\n${validate}`)).toEqual([]);
  });
});
