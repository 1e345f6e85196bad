import { describe, expect, it } from 'vitest';
import { expressionFacts } from '../../server/src/core/effects/expressions/expressions';
import { EMPTY_STATE } from '../../server/src/core/schema/state';
import { expressionOf, sampleState, typeOf } from './sample-state';

const COLUMNS: Readonly<Record<string, string>> = { id: 'int', at: 'timestamptz', day: 'date', name: 'varchar(20)', tags: 'text[]' };

async function facts(text: string, pgVersion = 17, setup = '') {
  const state = setup ? await sampleState(setup, pgVersion) : EMPTY_STATE;
  const types = new Map(
    await Promise.all(Object.entries(COLUMNS).map(async ([name, type]) => [name, await typeOf(type, { state, pgVersion })] as const)),
  );
  return expressionFacts(await expressionOf(text), { state, pgVersion, column: (path) => types.get(path[path.length - 1] ?? '') });
}

describe('type and volatility', () => {
  it.each([
    ['1', 'int4', 'immutable'],
    ["'x'", 'unknown', 'immutable'],
    ['id + 1', 'int4', 'immutable'],
    ['id / 2.0', 'numeric', 'immutable'],
    ["at + interval '1 day'", 'timestamptz', 'stable'],
    ['day + id', 'date', 'immutable'],
    ['at::date', 'date', 'stable'],
    ["name || 'x'", 'text', 'immutable'],
    ['lower(name)', 'text', 'immutable'],
    ['tags[1]', 'text', 'immutable'],
    ['tags @> ARRAY[name::text]', 'bool', 'immutable'],
    ['name::timestamptz', 'timestamptz', 'stable'],
    ["date_trunc('day', at)", 'timestamptz', 'stable'],
    ["date_trunc('day', at AT TIME ZONE 'UTC')", 'timestamp', 'immutable'],
    ['extract(epoch from at)', 'numeric', 'stable'],
    ["to_tsvector('english', name)", 'tsvector', 'immutable'],
    ['to_tsvector(name)', 'tsvector', 'stable'],
    ['concat(name, id)', 'text', 'stable'],
    ['array_append(tags, name)', 'text[]', 'immutable'],
    ['coalesce(id, 2.5)', 'numeric', 'immutable'],
    ['id IN (1, 2)', 'bool', 'immutable'],
    ['now()', 'timestamptz', 'stable'],
    ['clock_timestamp()', 'timestamptz', 'volatile'],
    ['no_such_function(1)', undefined, 'volatile'],
  ] as const)('%s', async (text, type, volatility) => {
    const found = await facts(text);
    expect([found.type && found.type.name + (found.type.array ? '[]' : ''), found.volatility]).toEqual([type, volatility]);
  });

  it('follows the major', async () => {
    expect((await facts('extract(epoch from at)', 13)).type?.name).toBe('float8');
    expect((await facts("date_trunc('day', at, 'UTC')", 15)).volatility).toBe('stable');
    expect((await facts("date_trunc('day', at, 'UTC')", 16)).volatility).toBe('immutable');
  });
});

describe('what is missing', () => {
  it.each([
    ['gen_random_uuid()', 12, '', '42883', 'function gen_random_uuid() does not exist'],
    ['gen_random_uuid()', 12, 'CREATE EXTENSION pgcrypto', undefined, undefined],
    ['gen_random_uuid()', 13, '', undefined, undefined],
    ['uuidv7()', 17, '', '42883', 'function uuidv7() does not exist'],
    ['uuidv7()', 17, "CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE plpgsql AS 'BEGIN END'", undefined, undefined],
    ['random(1, 6)', 16, '', '42883', 'function random(integer, integer) does not exist'],
    ["'1'::xid8", 12, '', '42704', 'type "xid8" does not exist'],
    ['mystery()', 17, '', undefined, undefined],
  ] as const)('%s on %i with %s', async (text, major, setup, sqlstate, message) => {
    expect((await facts(text, major, setup)).missing).toEqual(sqlstate && { sqlstate, message });
  });
});

describe('what an expression uses', () => {
  it('names columns, sequences and unknown functions', async () => {
    const found = await facts("id + t.id + nextval('app.ids'::regclass) + mystery(name)");
    expect([found.columns, found.usesSequence, found.unknownFunctions]).toEqual([['id', 'name'], ['app.ids'], ['mystery']]);
  });

  it('knows constants and NULL', async () => {
    expect(await facts('1 + 2')).toMatchObject({ isConstant: true, isNull: false });
    expect(await facts('NULL::int')).toMatchObject({ isConstant: true, isNull: true });
    expect(await facts('now()')).toMatchObject({ isConstant: false });
    expect(await facts('id')).toMatchObject({ isConstant: false });
  });

  it('ends, however deep the expression and the functions in it', async () => {
    const deep = await facts(`${'abs('.repeat(450)}1${')'.repeat(450)}`);
    expect(deep.volatility).toBe('volatile');
    const mutual = `CREATE FUNCTION a(x int) RETURNS int LANGUAGE sql AS 'SELECT b(x) + b(x)'; CREATE FUNCTION b(x int) RETURNS int LANGUAGE sql AS 'SELECT a(x) + a(x)'`;
    expect((await facts('a(1)', 17, mutual)).volatility).toBe('volatile');
  });
});
