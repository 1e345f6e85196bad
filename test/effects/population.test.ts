import { expect, test } from 'vitest';
import type { Environment } from '../../server/src/core/effects/environment';
import { isPopulated } from '../../server/src/core/effects/rows/population';
import type { Table } from '../../server/src/core/schema/objects';

const HERE = '2_here.sql';
const EARLIER = '1_earlier.sql';

interface Case {
  readonly table: Partial<Table>;
  readonly env?: Partial<Environment>;
  readonly populated: boolean;
  /** What is assumed, by its last words. */
  readonly assumed?: string;
}

const rows = (count: number) => ({ rows: () => count });

test.each<[string, Case]>([
  ['filled by a migration', { table: { loaded: true }, populated: true }],
  ['filled, and then emptied in another file', { table: { emptiedIn: EARLIER }, populated: true, assumed: 'has rows' }],
  ['emptied in this file, whose rows the database still reports', { table: { emptiedIn: HERE }, env: rows(5), populated: false }],
  ['with rows by a database', { table: {}, env: rows(5), populated: true }],
  ['with rows by a database, for explain', { table: {}, env: { ...rows(5), presumeRows: false }, populated: true }],
  ['without rows by a database, which may be one of a developer', { table: {}, env: rows(0), populated: true, assumed: 'has rows' }],
  ['made in this file', { table: { createdIn: { file: HERE, transaction: 1 } }, populated: false }],
  ['that no migration made, for explain', { table: { known: false }, env: { presumeRows: false }, populated: true, assumed: 'has rows' }],
  ['made by an earlier migration', { table: {}, populated: true, assumed: 'has rows' }],
  [
    'made by an earlier migration, for explain',
    { table: {}, env: { presumeRows: false }, populated: false, assumed: 'put no row into it' },
  ],
])('a table %s', (_, { table, env, populated, assumed }) => {
  const sentences: string[] = [];
  const given = {
    kind: 'table',
    schema: 'public',
    name: 't',
    known: true,
    loaded: false,
    createdIn: { file: EARLIER, transaction: 1 },
    ...table,
  };
  const all = { pgVersion: 16, file: HERE, presumeRows: true, ...env };
  expect(isPopulated(given as Table, all, { assume: (sentence) => sentences.push(sentence) })).toBe(populated);
  expect(sentences.join(' ').slice(-(assumed ?? '').length)).toBe(assumed ?? '');
  expect(sentences.length).toBe(assumed === undefined ? 0 : 1);
});
