import { KEYS, keyOf } from '../../schema/catalog';
import type { Scope } from '../../schema/origin';
import type { QualifiedName } from '../../syntax/expression';
import { pgFunctions, pgTypes } from '../expressions/pg-data';
import type { StatementRun } from '../statement-run';

/** Words of code that may change the schema, or run other code that does. */
const CHANGES = /\b(?:alter|create|drop|rename|execute|perform|call|import)\b/i;
/** The first word of SQL that changes no schema, or is nothing but rows. */
const HARMLESS_SQL =
  /^[\s(]*(?:format\s*\(\s*)?(?:concat\s*\(\s*)?(?:E?'|\$\w*\$)?\s*(?:select|insert|update|delete|merge|with|values|truncate|analyze|vacuum|refresh|lock|set|reset|show|notify|listen|grant|revoke|comment|copy|explain|declare|fetch|close)\b/i;

/** Code in a language that is not followed, or a block that does not parse. */
export function mayChangeSchema(code: string): boolean {
  return CHANGES.test(code);
}

/** SQL that an expression puts together. */
export function mayBeDdl(expression: string): boolean {
  return !HARMLESS_SQL.test(expression) || /\b(?:alter|create|drop|rename)\b/i.test(expression);
}

/**
 * A function, aggregate or cast that PostgreSQL brings, or one of its extensions: none changes the
 * schema.
 */
export function isOfPostgres(schema: string | undefined, name: string): boolean {
  if (schema === 'pg_catalog') return true;
  const entries = pgFunctions.get(name);
  return schema === undefined ? entries.length > 0 || pgTypes.get(name).length > 0 : entries.some((entry) => entry.extension);
}

/**
 * What a call can reach: the relations that its arguments name, or a schema and then a relation;
 * else everything.
 */
export function reachOf(texts: readonly string[], run: StatementRun): Scope {
  const keys = new Set<string>();
  texts.forEach((text, i) => {
    const found = relationNamed(text, run) ?? run.catalog.find({ schema: text, name: texts[i + 1] ?? '' });
    if (found) keys.add(KEYS.relation(keyOf(found)));
  });
  return keys.size > 0 ? keys : 'everything';
}

/** By the text of a regclass: a name, or a schema and a name, folded where it is not quoted. */
function relationNamed(text: string, run: StatementRun) {
  const name = nameOfText(text);
  return name && (run.catalog.find(name) ?? run.catalog.find({ name: text }));
}

/** The name that the text of a regclass means (varlena.c, textToQualifiedNameList). */
export function nameOfText(text: string): Pick<QualifiedName, 'schema' | 'name'> | undefined {
  const parts = text.split('.').map((part) => (/^".*"$/.test(part) ? part.slice(1, -1) : part.toLowerCase()));
  const [first = '', second] = parts;
  if (parts.length > 2) return undefined;
  return second === undefined ? { name: first } : { schema: first, name: second };
}

/**
 * The relations that DDL in a string names in full; everything where the name is put together too.
 */
export function reachOfSql(expression: string, run: StatementRun): Scope {
  const keys = new Set<string>();
  for (const [, target = ''] of expression.matchAll(TARGET)) {
    const found = relationNamed(target, run);
    if (!found) return 'everything';
    keys.add(KEYS.relation(keyOf(found)));
  }
  return keys.size > 0 ? keys : 'everything';
}

const TARGET = /\b(?:alter|drop)\s+(?:foreign\s+)?\w+\s+(?:if\s+exists\s+)?(?:only\s+)?([\w".]*)/gi;
