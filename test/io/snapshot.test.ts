import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../server/src/core/cost/facts';
import { parseSnapshot, readSnapshot, writeSnapshot } from '../../server/src/io/snapshot';

const FACTS: Facts = {
  source: 'development database db.example.com:5432/shop',
  takenAt: '2026-01-31T12:00:00.000Z',
  serverVersion: 160004,
  timezone: 'UTC',
  machineFactor: 2.5,
  development: true,
  tables: new Map([
    [
      'public.orders',
      {
        schema: 'public',
        name: 'orders',
        rows: 10,
        heapBytes: 8192,
        indexBytes: 16384,
        toastBytes: 0,
        indexes: [{ name: 'orders_pkey', bytes: 16384, unique: true, primary: true, valid: false, columns: ['id'] }],
        foreignKeysOut: [{ name: 'fk', table: 'public.orders', columns: ['c'], referencedTable: 'public.customers', validated: false }],
        foreignKeysIn: [],
        columns: [{ name: 'id', type: 'bigint', notNull: true, hasDefault: true }],
        triggers: ['touch'],
        analyzedAt: '2026-01-30T12:00:00.000Z',
        partitions: 0,
        estimated: true,
      },
    ],
    [
      'a.never',
      {
        schema: 'a',
        name: 'never',
        heapBytes: 0,
        indexBytes: 0,
        toastBytes: 0,
        indexes: [],
        foreignKeysOut: [],
        foreignKeysIn: [],
        columns: [],
        triggers: [],
        partitions: 3,
      },
    ],
  ]),
};

function message(text: string): string {
  const result = parseSnapshot(text, 'stats.json');
  return result.kind === 'failed' ? result.message : 'read';
}

describe('statistics snapshot', () => {
  it('comes back as it was, as the figures of another database', () => {
    const text = writeSnapshot(FACTS);
    expect(text).not.toContain('example.com');
    const result = parseSnapshot(text, 'prod.json');
    expect(result).toEqual({ kind: 'facts', facts: { ...FACTS, source: 'snapshot prod.json', development: false } });
    // The same database gives the same file, in whichever order its tables came.
    expect(writeSnapshot({ ...FACTS, tables: new Map([...FACTS.tables].reverse()) })).toBe(text);
  });

  it('reads the example of its page', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../docs/statistics-snapshot.md'), 'utf8');
    const example = page
      .split('\n')
      .filter((line) => /^ {4} *["{}[\]]/.test(line))
      .join('\n');
    const result = parseSnapshot(example, 'example');
    expect(result.kind === 'facts' && result.facts.tables.get('public.orders')?.indexes[0]?.bytes).toBe(22487040);
  });

  it('takes a file that was written by hand', () => {
    const result = parseSnapshot('{"tables":[{"schema":"public","name":"t","rows":5}]}', 'mine.json');
    expect(result.kind === 'facts' && result.facts.tables.get('public.t')).toMatchObject({ rows: 5, heapBytes: 0, columns: [] });
  });

  it('says where a file is wrong', () => {
    const table = (fields: string) => `{"tables":[{"schema":"public","name":"t",${fields}}]}`;
    expect(message('{"tables":')).toBe('stats.json is not valid JSON: write it again with "phasewise stats export"');
    for (const text of ['[]', '7', 'null', '{}', '{"tables":{}}', '{"phasewise":"other","tables":[]}'])
      expect(message(text)).toContain('not a statistics snapshot');
    expect(message('{"version":2,"tables":[]}')).toBe('stats.json: its version is 2, and this Phasewise reads version 1: export it again');
    expect(message('{"tables":[{"schema":"public"}]}')).toBe('stats.json: tables[0].name: a text is expected, and it is missing');
    expect(message('{"tables":[1]}')).toBe('stats.json: tables[0]: an object is expected');
    expect(message(table('"rows":-1'))).toBe('stats.json: tables[0].rows: a number from 0 on is expected');
    expect(message(table('"rows":"many"'))).toContain('tables[0].rows');
    expect(message(table('"indexes":[{"name":"i","columns":[3]}]'))).toBe(
      'stats.json: tables[0].indexes[0].columns[0]: a text is expected',
    );
    expect(message(table('"analyzedAt":"yesterday"'))).toContain('a time like');
    expect(message('{"takenAt":3,"tables":[]}')).toContain('takenAt');
    expect(message('{"tables":[{"schema":"public","name":"__proto__"}]}')).toBe('read');
  });

  it('names a file that cannot be read without its folder', async () => {
    expect(await readSnapshot('/nowhere/stats.json')).toEqual({
      kind: 'failed',
      message: 'cannot read the statistics stats.json: there is no such file',
    });
  });
});
