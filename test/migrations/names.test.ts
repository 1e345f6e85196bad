import { describe, expect, it } from 'vitest';
import { dbmate } from '../../server/src/core/migrations/dbmate';
import { flyway } from '../../server/src/core/migrations/flyway';
import { golangMigrate } from '../../server/src/core/migrations/golang-migrate';
import { plain } from '../../server/src/core/migrations/plain';
import type { FrameworkProfile } from '../../server/src/core/migrations/profile';
import { followingVersions, styleOf } from '../../server/src/core/migrations/versions';

const NOW = new Date('2026-11-05T10:20:30Z');

function next(
  profile: FrameworkProfile,
  existing: string[],
  after = existing.at(-1) ?? '',
  slugs = ['expand', 'contract'],
): readonly string[] {
  return profile.nextNames(existing, after, slugs, NOW);
}

describe('plain files', () => {
  it('take their form from the up file, also where its down file stands behind it', () => {
    expect(next(plain, ['0001_a.up.sql', '0002_b.down.sql', '0002_b.up.sql'], '0001_a.up.sql')).toEqual([
      '0003_expand.up.sql',
      '0004_contract.up.sql',
    ]);
    expect(next(plain, ['0001_a.up.sql', '0001_a.down.sql'], '0001_a.down.sql')[0]).toBe('0002_expand.up.sql');
  });
});

describe('golang-migrate', () => {
  it('continues a sequence with its padding', () => {
    expect(next(golangMigrate, ['000122_a.up.sql', '000122_a.down.sql', '000123_b.up.sql'])).toEqual([
      '000124_expand.up.sql',
      '000125_contract.up.sql',
    ]);
    expect(next(golangMigrate, ['9_a.up.sql'])).toEqual(['10_expand.up.sql', '11_contract.up.sql']);
    expect(next(golangMigrate, ['0099_a.up.sql'])).toEqual(['0100_expand.up.sql', '0101_contract.up.sql']);
  });

  it('runs after every existing migration, not only after the one being split', () => {
    expect(next(golangMigrate, ['0001_a.up.sql', '0007_z.up.sql'], '0001_a.up.sql')[0]).toBe('0008_expand.up.sql');
    // A number that only a down file has is taken too.
    expect(next(golangMigrate, ['0001_a.up.sql', '0002_lost.down.sql'], '0001_a.up.sql')[0]).toBe('0003_expand.up.sql');
  });

  it('uses the clock for timestamps, strictly increasing', () => {
    expect(next(golangMigrate, ['20240101000000_a.up.sql'])).toEqual(['20261105102030_expand.up.sql', '20261105102031_contract.up.sql']);
  });

  it('goes on from a newest migration that lies in the future', () => {
    expect(next(golangMigrate, ['20991231235959_a.up.sql'])[0]).toBe('21000101000000_expand.up.sql');
    expect(next(golangMigrate, ['20270228235959_a.up.sql'])).toEqual(['20270301000000_expand.up.sql', '20270301000001_contract.up.sql']);
  });

  it('never makes a moment that does not exist', () => {
    for (const name of next(golangMigrate, ['20270131235958_a.up.sql'], undefined, ['a', 'b', 'c', 'd'])) {
      const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)_/.exec(name)?.map(Number) ?? [];
      const date = new Date(Date.UTC(y ?? 0, (mo ?? 0) - 1, d, h, mi, s));
      expect(date.toISOString().replace(/\D/g, '').slice(0, 14)).toBe(name.slice(0, 14));
    }
    // Another author added 1 to ...59 before us.
    expect(next(golangMigrate, ['20270101106060_a.up.sql'])[0]).toBe('20270101110101_expand.up.sql');
  });

  it('knows Unix seconds and milliseconds', () => {
    expect(next(golangMigrate, ['1510262030_a.up.sql'])[0]).toBe(`${NOW.getTime() / 1000}_expand.up.sql`);
    expect(next(golangMigrate, ['1610262030123_a.up.sql'])[0]).toBe(`${NOW.getTime()}_expand.up.sql`);
  });

  it('starts with a timestamp where there is nothing', () => {
    expect(next(golangMigrate, [])).toEqual(['20261105102030_expand.up.sql', '20261105102031_contract.up.sql']);
  });

  it('writes pairs', () => {
    const { main, extra } = golangMigrate.write('0002_x.up.sql', { up: 'SELECT 1;\n', down: 'SELECT 2;\n', transaction: true });
    expect(main).toEqual({ file: '0002_x.up.sql', text: 'SELECT 1;\n' });
    expect(extra).toEqual([{ file: '0002_x.down.sql', text: 'SELECT 2;\n' }]);
  });
});

describe('dbmate', () => {
  it('continues what comes last by file name', () => {
    expect(next(dbmate, ['20240101000000_a.sql'])).toEqual(['20261105102030_expand.sql', '20261105102031_contract.sql']);
    expect(next(dbmate, ['0009_a.sql'], undefined, ['x'])).toEqual(['0010_x.sql']);
  });

  it('writes both sections, and opts out in both', () => {
    const { main, extra } = dbmate.write('1_x.sql', {
      up: 'CREATE INDEX CONCURRENTLY i ON t (a);',
      down: 'DROP INDEX i;\n',
      transaction: false,
    });
    expect(main.text).toBe(
      '-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON t (a);\n\n-- migrate:down transaction:false\nDROP INDEX i;\n',
    );
    expect(extra).toEqual([]);
    expect(dbmate.read('1_x.sql', main.text, new Map()).executionModel).toBe('one-message');
  });
});

describe('flyway', () => {
  it.each([
    [['V1__a.sql', 'V2__b.sql'], 'V3__expand.sql'],
    [['V001__a.sql'], 'V002__expand.sql'],
    [['V1_9__a.sql', 'V1_10__b.sql'], 'V1_11__expand.sql'],
    [['V1.2.9__a.sql'], 'V1.2.10__expand.sql'],
    [['V7.0_2019.05.02__DS-4239__x.sql'], 'V7.0_2019.05.03__expand.sql'],
    [['v2024.10.21_13.01__x.sql'], 'v2026.11.05_10.20__expand.sql'],
    [['v2031.12.31_23.59__x.sql'], 'v2032.01.01_00.00__expand.sql'],
    [['V202608081159__x.sql'], 'V202611051020__expand.sql'],
    [['V20270101235959__x.sql'], 'V20270102000000__expand.sql'],
    [['V2026.11.05__x.sql'], 'V2026.11.05.1__expand.sql'],
    [[], 'V1__expand.sql'],
  ])('after %j comes %s', (existing, expected) => {
    expect(next(flyway, existing)[0]).toBe(expected);
  });

  it('orders what it makes after what is there', () => {
    for (const existing of ['V1_9__a.sql', 'v2024.10.21_13.01__x.sql', 'V2026.11.05__x.sql', 'V202608081159__x.sql']) {
      const names = [existing, ...next(flyway, [existing])].map((name) => flyway.parseName(name));
      for (let i = 1; i < names.length; i++) expect(flyway.compare(names[i - 1] ?? { name: '' }, names[i] ?? { name: '' })).toBeLessThan(0);
    }
  });

  it('brings the sidecar where there is no transaction', () => {
    const written = flyway.write('V2__x.sql', { up: 'SET lock_timeout = 0;\nDROP INDEX CONCURRENTLY i;\n', down: '', transaction: false });
    expect(written.extra).toEqual([{ file: 'V2__x.sql.conf', text: 'executeInTransaction=false\n' }]);
    expect(flyway.write('V2__x.sql', { up: '', down: '', transaction: true }).extra).toEqual([]);
  });
});

describe('plain', () => {
  it.each([
    [['001_a.sql', '002_b.sql'], '003_expand.sql'],
    [['1-a.sql', '10-b.sql'], '11-expand.sql'],
    [['0001_add-users.sql'], '0002_add-orders.sql'],
    [['2026-01-02-x.sql'], '2026-11-05-expand.sql'],
    [[], '001_expand.sql'],
  ])('after %j comes %s', (existing, expected) => {
    const slug = expected.replace(/^[\d-]+[_-]|\.sql$/g, '').replaceAll('-', '_');
    expect(next(plain, existing, undefined, [slug])[0]).toBe(expected);
  });
});

describe('versions', () => {
  it('tells timestamps from numbers', () => {
    expect(styleOf('20260102150405')).toBe('seconds');
    expect(styleOf('20261302150405')).toBe('sequence');
    expect(styleOf('00000000000001')).toBe('sequence');
    expect(styleOf('20260102150405123')).toBe('milliseconds');
    expect(styleOf('0000000001')).toBe('sequence');
  });

  it('has no trouble with numbers beyond 2^53', () => {
    expect(followingVersions('18446744073709551614', 2, NOW)).toEqual(['18446744073709551615', '18446744073709551616']);
  });
});
