import { resolveType, type TypeContext } from '../../server/src/core/effects/expressions/types';
import type { DatabaseObject, FunctionOverload, TypeRef } from '../../server/src/core/schema/objects';
import { type State, Timeline } from '../../server/src/core/schema/state';
import type { ColumnDefinition, SchemaChange } from '../../server/src/core/syntax/change';
import type { Expression } from '../../server/src/core/syntax/expression';
import { createStatementParser } from '../../server/src/core/syntax/parse';
import { splitSql } from '../../server/src/core/syntax/split';
import { createParser } from '../../server/src/io/parser';

const parsing = createParser().then((parser) => createStatementParser(parser));

export async function changesOf(sql: string): Promise<readonly SchemaChange[]> {
  return (await parsing)(sql).changes;
}

/** The column an ALTER TABLE ... ADD COLUMN adds, and its default. */
export async function addColumn(sql: string): Promise<{ column: ColumnDefinition; value: Expression | undefined }> {
  const [change] = await changesOf(sql);
  if (change?.kind !== 'AddColumn') return { column: { type: undefined } as unknown as ColumnDefinition, value: undefined };
  return { column: change.column, value: change.column.default };
}

/** A bare expression. */
export async function expressionOf(text: string): Promise<Expression> {
  const { value } = await addColumn(`ALTER TABLE t ADD COLUMN n int DEFAULT (${text})`);
  if (!value) throw new Error(`Not an expression: ${text}`);
  return value;
}

export async function typeOf(text: string, ctx: TypeContext): Promise<TypeRef | undefined> {
  const { column } = await addColumn(`ALTER TABLE t ADD COLUMN n ${text}`);
  return resolveType(column.type, ctx);
}

/**
 * Objects of a few CREATE statements, put together by hand: what effects make of them is tested
 * elsewhere.
 */
export async function sampleState(sql: string, pgVersion = 18): Promise<State> {
  const objects = new Map<string, DatabaseObject>();
  const state: State = { get: (key) => objects.get(key), entries: () => new Map(), since: () => undefined };
  for (const { start, end } of splitSql(sql)) {
    for (const change of await changesOf(sql.slice(start, end))) {
      const object = objectOf(change, { state, pgVersion });
      if (object) objects.set(...merged(object, objects));
    }
  }
  const timeline = new Timeline();
  timeline.apply(objects);
  return timeline;
}

function merged([key, object]: [string, DatabaseObject], objects: ReadonlyMap<string, DatabaseObject>): [string, DatabaseObject] {
  const before = objects.get(key);
  if (object.kind !== 'functions' || before?.kind !== 'functions') return [key, object];
  return [key, { ...before, overloads: [...before.overloads, ...object.overloads] }];
}

function objectOf(change: SchemaChange, ctx: TypeContext): [string, DatabaseObject] | undefined {
  const createdIn = { file: 'sample.sql', transaction: 0 };
  switch (change.kind) {
    case 'CreateExtension':
      return [`extension:${change.name}`, { kind: 'extension', name: change.name, schema: 'public' }];
    case 'CreateType':
      if (change.form === 'enum')
        return [
          `type:public.${change.name.name}`,
          { kind: 'enum', schema: 'public', name: change.name.name, labels: change.labels, usedBy: [], createdIn },
        ];
      return [
        `relation:public.${change.name.name}`,
        { kind: 'composite', schema: 'public', name: change.name.name, attributes: change.attributes, typedTables: [], usedBy: [] },
      ];
    case 'CreateDomain': {
      const base = resolveType(change.type, ctx);
      if (!base) return undefined;
      const checks = change.checks.map(({ expression }, i) => ({ name: `c${i}`, expression, valid: true }));
      return [
        `type:public.${change.name.name}`,
        { kind: 'domain', schema: 'public', name: change.name.name, base, notNull: change.notNull, checks, usedBy: [] },
      ];
    }
    case 'CreateFunction': {
      const { language, volatility, strict, securityDefiner, hasSet, returns, returnExpression, procedure } = change;
      const overload: FunctionOverload = {
        arguments: change.arguments.map(({ type }) => type),
        argumentNames: change.arguments.map(({ name }) => name),
        defaults: change.arguments.filter(({ hasDefault }) => hasDefault).length,
        variadic: change.arguments.some(({ mode }) => mode === 'variadic'),
        language,
        volatility,
        strict,
        securityDefiner,
        hasSet,
        procedure,
        ...(returns ? { returns } : {}),
        ...(returnExpression ? { returnExpression } : {}),
      };
      return [
        `functions:public.${change.name.name}`,
        { kind: 'functions', schema: 'public', name: change.name.name, overloads: [overload] },
      ];
    }
    default:
      return undefined;
  }
}
