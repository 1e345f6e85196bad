import { describe, expect, it } from 'vitest';
import { coercionForAlterType } from '../../server/src/core/effects/expressions/coercion';
import { isAlwaysUtc } from '../../server/src/core/effects/expressions/pg-data';
import { formatType } from '../../server/src/core/effects/expressions/type-text';
import { baseType, isConstrainedDomain, type TypeContext } from '../../server/src/core/effects/expressions/types';
import { defaultOpclass } from '../../server/src/core/effects/indexes/opclasses';
import { EMPTY_STATE } from '../../server/src/core/schema/state';
import { quoteIdentifier } from '../../server/src/core/syntax/quote';
import { sampleState, typeOf } from './sample-state';

const SETUP = `CREATE EXTENSION citext; CREATE TYPE mood AS ENUM ('a'); CREATE DOMAIN plain AS varchar(20); CREATE DOMAIN positive AS int CHECK (VALUE > 0);
  CREATE DOMAIN over AS positive; CREATE EXTENSION vector; CREATE EXTENSION postgis`;

async function context(pgVersion = 17): Promise<TypeContext> {
  return { state: await sampleState(SETUP, pgVersion), pgVersion };
}

describe('names', () => {
  it.each([
    ['int', 'pg_catalog.int4', 'integer'],
    ['varchar(20)', 'pg_catalog.varchar', 'character varying(20)'],
    ['timestamp(3) with time zone', 'pg_catalog.timestamptz', 'timestamp(3) with time zone'],
    ['numeric(10,2)[]', 'pg_catalog.numeric', 'numeric(10,2)[]'],
    ['"char"', 'pg_catalog.char', '"char"'],
    ['_int4', 'pg_catalog.int4', 'integer[]'],
    ['citext', 'public.citext', 'citext'],
    ['mood', 'public.mood', 'mood'],
    ['public.plain', 'public.plain', 'plain'],
    ['vector(3)', 'public.vector', 'vector'],
    ['unknown_type', undefined, undefined],
    ['app.mood', undefined, undefined],
    ['pg_catalog.citext', undefined, undefined],
  ])('%s', async (text, name, shown) => {
    const ctx = await context();
    const ref = await typeOf(text, ctx);
    expect([ref && `${ref.schema}.${ref.name}`, ref && formatType(ref, ctx)]).toEqual([name, shown]);
  });

  it('come and go with majors and extensions', async () => {
    expect(await typeOf('xid8', { state: EMPTY_STATE, pgVersion: 12 })).toBeUndefined();
    expect(await typeOf('xid8', { state: EMPTY_STATE, pgVersion: 13 })).toBeDefined();
    expect(await typeOf('citext', { state: EMPTY_STATE, pgVersion: 17 })).toBeUndefined();
  });
});

describe('domains', () => {
  it.each([
    ['plain', false, 'varchar'],
    ['positive', true, 'int4'],
    ['over', true, 'int4'],
    ['positive[]', false, 'positive'],
    ['int', false, 'int4'],
  ])('%s', async (text, constrained, base) => {
    const ctx = await context();
    const ref = await typeOf(text, ctx);
    expect(ref && [isConstrainedDomain(ref, ctx), baseType(ref, ctx).name]).toEqual([constrained, base]);
  });
});

describe('ALTER COLUMN TYPE', () => {
  it.each([
    ['varchar(10)', 'varchar(10)', 'none'],
    ['varchar(10)', 'varchar(20)', 'relabel'],
    ['varchar(10)', 'text', 'relabel'],
    ['varchar(20)', 'varchar(10)', 'rewrite'],
    ['char(10)', 'char(20)', 'rewrite'],
    ['int', 'bigint', 'rewrite'],
    ['numeric(10,2)', 'numeric(12,2)', 'relabel'],
    ['numeric(10,2)', 'numeric(12,3)', 'rewrite'],
    ['timestamp', 'timestamptz', 'timezone'],
    ['timestamp', 'timestamptz(3)', 'rewrite'],
    ['text', 'int', 'impossible'],
    ['text', 'citext', 'relabel'],
    ['int', 'positive', 'constrained-domain'],
    ['plain', 'text', 'relabel'],
    ['varchar(5)[]', 'text[]', 'rewrite'],
    ['mood', 'text', 'rewrite'],
    ['vector(3)', 'vector(4)', 'rewrite'],
    ['geometry', 'text', 'rewrite'],
  ] as const)('%s to %s', async (from, to, expected) => {
    const ctx = await context();
    const [a, b] = [await typeOf(from, ctx), await typeOf(to, ctx)];
    expect(a && b && coercionForAlterType(a, b, ctx)).toBe(expected);
  });
});

describe('the rest of the data', () => {
  it.each([
    ['UTC', true],
    ['utc', true],
    ['Etc/UTC', true],
    ['GMT', true],
    ['<+00>+00', true],
    ['0', true],
    ['Europe/London', false],
    ['Africa/Abidjan', false],
    ['UTC+1', false],
    ['<+02>-02', false],
    ['', false],
    ["'UTC'", true],
  ])('%s is always UTC: %s', (zone, always) => {
    expect(isAlwaysUtc(zone)).toBe(always);
  });

  it('knows operator classes and keywords', async () => {
    const ctx = await context();
    const [varchar, citext, json] = [await typeOf('varchar', ctx), await typeOf('citext', ctx), await typeOf('json', ctx)];
    expect([varchar, citext, json].map((ref) => ref && defaultOpclass(ref, 'btree', ctx))).toEqual(['text_ops', 'citext_ops', undefined]);
    expect(['select', 'order', 'name', 'user', 'between', 'id'].map(quoteIdentifier)).toEqual([
      '"select"',
      '"order"',
      'name',
      '"user"',
      '"between"',
      'id',
    ]);
  });
});
