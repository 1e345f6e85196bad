import { describe, expect, it } from 'vitest';
import { formatAge, formatBytes, formatDuration, formatRows, lensLine } from '../../server/src/core/cost/format';
import type { Effect } from '../../server/src/core/effects/effect';
import { NO_EFFECT } from '../../server/src/core/effects/effect';

const MB = 1024 * 1024;

describe('figures', () => {
  it('of bytes count as PostgreSQL does', () => {
    expect([0, 8192, 999, 1000, 210 * MB, 999.4 * MB, 1023 * MB, 3.1 * 1024 * MB, 44e12].map(formatBytes)).toEqual([
      '0 bytes',
      '8.0 kB',
      '999 bytes',
      '1.0 kB',
      '210 MB',
      '999 MB',
      '1.0 GB',
      '3.1 GB',
      '40 TB',
    ]);
  });

  it('of rows are short', () => {
    expect([0, 1, 12, 9999, 10_000, 349_600, 999_499, 999_500, 1_000_000, 12_400_000, 1.23e9].map(formatRows)).toEqual([
      '≈ 0 rows',
      '≈ 1 row',
      '≈ 12 rows',
      '≈ 9999 rows',
      '≈ 10 k rows',
      '≈ 350 k rows',
      '≈ 999 k rows',
      '≈ 1 M rows',
      '≈ 1 M rows',
      '≈ 12.4 M rows',
      '≈ 1.2 G rows',
    ]);
  });

  it('of time are a range that holds what it held', () => {
    const ranges: readonly (readonly [number, number])[] = [
      [1, 5],
      [300, 999],
      [40, 1600],
      [900, 3600],
      [9000, 35_000],
      [30_000, 119_000],
      [70_000, 300_000],
      [600_000, 7_300_000],
      [4e6, 16e6],
      [4e8, 16e8],
    ];
    expect(ranges.map(([low, high]) => formatDuration({ low, high }))).toEqual([
      '< 1 s',
      '< 1 s',
      '< 1.6 s',
      '≈ 0.9-4 s',
      '≈ 9-35 s',
      '≈ 30-120 s',
      '≈ 1.1-5 min',
      '≈ 10-130 min',
      '≈ 1.1-5 h',
      '≈ 110-450 h',
    ]);
  });

  it('of age need no clock', () => {
    const now = '2026-02-01T00:00:00Z';
    expect(
      [undefined, '2026-01-31T23:30:00Z', '2026-01-31T22:00:00Z', '2026-01-20T00:00:00Z', '2025-06-01T00:00:00Z', 'x'].map((at) =>
        formatAge(at, now),
      ),
    ).toEqual(['never analyzed', 'less than an hour ago', '2 hours ago', '12 days ago', '8 months ago', 'at an unknown time']);
  });
});

it('the line above a statement', () => {
  const effect: Effect = {
    ...NO_EFFECT,
    locks: [{ relation: 'public.orders', relationKind: 'table', mode: 'AccessExclusiveLock', existedBefore: true }],
  };
  const estimate = {
    relation: 'public.orders',
    work: 'rewrite',
    rows: 1_000_000,
    totalBytes: 210 * MB,
    durationMs: { low: 9000, high: 35_000 },
    walBytes: 290 * MB,
    source: '',
  } as const;
  expect(lensLine(estimate, effect)).toBe('Rewrite ≈ 9-35 s under ACCESS EXCLUSIVE · orders ≈ 1 M rows · 210 MB · WAL ≈ 290 MB');
  expect(lensLine({ relation: 'a.t', work: 'index-build', totalBytes: 0, source: '' }, NO_EFFECT)).toBe(
    'Index build · a.t, rows unknown · 0 bytes',
  );
});
