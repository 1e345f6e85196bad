import { describe, expect, it } from 'vitest';
import { dbmate } from '../../server/src/core/migrations/dbmate';
import { detectFramework, migrationOf } from '../../server/src/core/migrations/detect';
import { flyway } from '../../server/src/core/migrations/flyway';
import { golangMigrate } from '../../server/src/core/migrations/golang-migrate';
import { migrationsInOrder, placeInOrder } from '../../server/src/core/migrations/order';
import { plain } from '../../server/src/core/migrations/plain';
import type { FrameworkProfile } from '../../server/src/core/migrations/profile';

const earlier = (name: string, names: string[], profile: FrameworkProfile) => {
  const order = migrationsInOrder(names, profile);
  return order.slice(0, placeInOrder(name, order, profile));
};
const body = (text: string, profile: FrameworkProfile, name = '1_x.sql') =>
  migrationOf(`db/${name}`, text, profile).body.map(({ start, end }) => text.slice(start, end));

describe('detection', () => {
  const detect = (name: string, text = '', siblings: string[] = [name], above: string[] = [], setting?: string) =>
    detectFramework({ name, text }, siblings, above, setting).id;

  it('goes by names', () => {
    expect(detect('000001_x.up.sql')).toBe('golang-migrate');
    expect(detect('V1__x.sql')).toBe('flyway');
    expect(detect('R__views.sql')).toBe('flyway');
    expect(detect('v2024.10.21_13.01__x.sql')).toBe('flyway');
    expect(detect('001_x.sql')).toBe('plain');
    expect(detect('schema.sql')).toBe('plain');
  });

  it('detects the framework by the other files of the folder', () => {
    expect(detect('seed.sql', '', ['seed.sql', '1_a.up.sql'])).toBe('golang-migrate');
    expect(detect('seed.sql', '', ['seed.sql', 'V1__a.sql'])).toBe('flyway');
  });

  it('goes by markers in the text, which decide for dbmate', () => {
    expect(detect('20240101000000_x.sql', '-- migrate:up\nSELECT 1;\n')).toBe('dbmate');
    expect(detect('20240101000000_x.sql', '-- a comment\n--migrate:up transaction:false\n')).toBe('dbmate');
    expect(detect('20240101000000_x.sql', 'SELECT 1; -- migrate:up')).toBe('plain');
    expect(detect('20240101000000_x.sql', '', ['20240101000000_x.sql'], ['schema.sql'])).toBe('dbmate');
  });

  it('obeys the setting, and looks when it says auto or nonsense', () => {
    expect(detect('V1__x.sql', '', [], [], 'plain')).toBe('plain');
    expect(detect('V1__x.sql', '', [], [], 'auto')).toBe('flyway');
    expect(detect('V1__x.sql', '', [], [], 'no-such-tool')).toBe('flyway');
  });
});

describe('order', () => {
  it('compares numbers as numbers', () => {
    expect(earlier('10_c.up.sql', ['10_c.up.sql', '9_b.up.sql', '1_a.up.sql', '9_b.down.sql', '11_d.up.sql'], golangMigrate)).toEqual([
      '1_a.up.sql',
      '9_b.up.sql',
    ]);
    expect(earlier('V1.10__c.sql', ['V1.9__b.sql', 'V1_2__a.sql', 'V1.11__d.sql', 'U1.9__b.sql', 'R__v.sql'], flyway)).toEqual([
      'V1_2__a.sql',
      'V1.9__b.sql',
    ]);
    expect(earlier('010_c.sql', ['9_b.sql', '0002_a.sql', 'notes.sql', '011_d.sql'], plain)).toEqual(['0002_a.sql', '9_b.sql']);
  });

  it('compares as text where the framework does', () => {
    expect(earlier('9_b.sql', ['10_c.sql', '9_b.sql', '8_a.sql'], dbmate)).toEqual(['10_c.sql', '8_a.sql']);
  });

  it('runs repeatable migrations last, by description', () => {
    expect(migrationsInOrder(['R__b.sql', 'V2__x.sql', 'R__a.sql', 'V1__x.sql'], flyway)).toEqual([
      'V1__x.sql',
      'V2__x.sql',
      'R__a.sql',
      'R__b.sql',
    ]);
    expect(earlier('R__b.sql', ['R__b.sql', 'V2__x.sql', 'R__a.sql'], flyway)).toEqual(['V2__x.sql', 'R__a.sql']);
  });

  it('gives a file that never runs no history, and a draft all of it', () => {
    expect(earlier('1_x.down.sql', ['1_x.up.sql', '1_x.down.sql'], golangMigrate)).toEqual([]);
    expect(earlier('seed.sql', ['1_x.up.sql'], golangMigrate)).toEqual([]);
    expect(earlier('draft.sql', ['1_x.sql', '2_y.sql', 'draft.sql'], plain)).toEqual(['1_x.sql', '2_y.sql']);
    expect(earlier('a.sql', ['b.sql', 'a.sql', 'c.sql'], plain)).toEqual([]);
  });

  it('sees a file that is not on disk yet', () => {
    expect(earlier('3_new.sql', ['1_x.sql', '2_y.sql'], plain)).toEqual(['1_x.sql', '2_y.sql']);
  });
});

describe('files', () => {
  it('are sent in one message by golang-migrate', () => {
    expect(migrationOf('db/1_x.up.sql', 'SELECT 1;', golangMigrate)).toMatchObject({
      version: '1',
      name: 'x',
      direction: 'up',
      executionModel: 'one-message',
    });
  });

  it('that lead back have nothing to analyse', () => {
    expect(migrationOf('db/1_x.down.sql', 'DROP TABLE t;', golangMigrate)).toMatchObject({ direction: 'down', body: [] });
    expect(migrationOf('db/U1__x.sql', 'DROP TABLE t;', flyway)).toMatchObject({ direction: 'down', body: [] });
    expect(migrationOf('C:\\db\\001_x.down.sql', 'DROP TABLE t;', plain)).toMatchObject({ direction: 'down', version: '001', body: [] });
  });

  it('that the framework does not run are read as psql runs them', () => {
    expect(migrationOf('db/seed.sql', 'SELECT 1;', golangMigrate)).toMatchObject({
      direction: 'up',
      version: undefined,
      executionModel: 'per-statement',
    });
  });
});

describe('dbmate sections', () => {
  it('takes the up section', () => {
    expect(body('-- migrate:up\nA;\n-- migrate:down\nB;\n', dbmate)).toEqual(['\nA;\n']);
    expect(body('-- migrate:up\r\nA;\r\n-- migrate:down\r\nB;\r\n', dbmate)).toEqual(['\nA;\r\n']);
    expect(body('--  migrate:up  transaction:false\nA;', dbmate)).toEqual(['\nA;']);
  });

  it('takes several', () => {
    expect(body('-- migrate:up\nA;\n-- migrate:down\nB;\n-- migrate:up\nC;\n-- migrate:down\nD;', dbmate)).toEqual(['\nA;\n', '\nC;\n']);
  });

  it('does not take words inside a line for a marker', () => {
    expect(body('-- migrate:up\nSELECT 1; -- migrate:down\n', dbmate)).toEqual(['\nSELECT 1; -- migrate:down\n']);
    expect(body('-- migrate:up\n-- migrate:downgrade\nA;', dbmate)).toEqual(['\n-- migrate:downgrade\nA;']);
  });

  it('opts out only by the exact words', () => {
    const model = (option: string) =>
      migrationOf('db/1_x.sql', `-- migrate:up${option}\nA;\n-- migrate:down transaction:false\n`, dbmate).executionModel;
    expect(model('')).toBe('transaction');
    expect(model(' transaction:false')).toBe('one-message');
    expect(model(' foo:bar transaction:false')).toBe('one-message');
    expect(model(' transaction:true')).toBe('transaction');
    expect(model(' transaction: false')).toBe('transaction');
  });

  it('reads a file without markers, because it is being typed', () => {
    expect(migrationOf('db/1_x.sql', 'A;', dbmate)).toMatchObject({ executionModel: 'transaction', body: [{ start: 0, end: 2 }] });
  });
});

describe('Flyway transactions', () => {
  const model = (text: string, conf?: string) =>
    migrationOf('db/V1__x.sql', text, flyway, conf === undefined ? undefined : new Map([['V1__x.sql.conf', conf]])).executionModel;

  it('are the rule', () => {
    expect(model('ALTER TABLE t ADD c int;')).toBe('transaction');
    expect(model('')).toBe('transaction');
  });

  it('are left out when no statement can be in one', () => {
    expect(model('-- why\ncreate unique index concurrently i on t (a);')).toBe('per-statement');
    expect(model('DROP INDEX CONCURRENTLY i; /* ; */ CREATE INDEX\n CONCURRENTLY i ON t (a);')).toBe('per-statement');
    expect(model('VACUUM ANALYZE t')).toBe('per-statement');
  });

  it('stay when statements are mixed, which Flyway refuses, and when only a comment or string says so', () => {
    expect(model("SET lock_timeout = '2s'; CREATE INDEX CONCURRENTLY i ON t (a);")).toBe('transaction');
    expect(model("INSERT INTO t VALUES ('; VACUUM');")).toBe('transaction');
    expect(model('-- VACUUM\nSELECT 1; SELECT $$; VACUUM; $$;')).toBe('transaction');
  });

  it('follow the sidecar', () => {
    expect(model("SET lock_timeout = '2s'; CREATE INDEX CONCURRENTLY i ON t (a);", 'executeInTransaction=false\n')).toBe('per-statement');
    expect(model('VACUUM', 'executeInTransaction = true')).toBe('transaction');
  });
});
