import type { Node, RangeVar, TypeName as RawTypeName } from '@pgsql/types';
import type { QualifiedName, TypeName } from '../expression';
import type { Source } from './source';
import { strings, tree } from './tree';

/** The relation of a RangeVar, with the span of its name. */
export function relationName(source: Source, relation: RangeVar | undefined): QualifiedName {
  const first = source.at(relation?.location);
  const name = relation?.relname ?? '';
  const span = source.span(first, source.nameEnd(first));
  return relation?.schemaname === undefined ? { name, span } : { schema: relation.schemaname, name, span };
}

/** As `relationName`, for a statement that has no other place to say that ONLY stands before it. */
export function relationOrOnly(source: Source, relation: RangeVar | undefined): QualifiedName {
  const name = relationName(source, relation);
  const first = source.at(relation?.location);
  return source.is(first - 1, 'only') || (source.isMark(first - 1, '(') && source.is(first - 2, 'only')) ? { ...name, only: true } : name;
}

/** A dotted name that the tree gives as strings; `token` is where it begins in the text. */
export function dottedName(source: Source, parts: readonly string[], token: number): QualifiedName {
  const span = source.span(token, source.nameEnd(token));
  const name = parts[parts.length - 1] ?? '';
  const schema = parts[parts.length - 2];
  return schema === undefined ? { name, span } : { schema, name, span };
}

/** As `dottedName`, for a list of String nodes. */
export function listName(source: Source, parts: readonly Node[] | undefined, token: number): QualifiedName {
  return dottedName(source, strings(parts), token);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const UNKNOWN_TYPE: TypeName = {
  name: '',
  modifiers: [],
  arrayDimensions: 0,
  setof: false,
  percentType: false,
  span: { start: 0, end: 0 },
};

/** A type as written, and `end` as its last token. */
export function typeName(source: Source, raw: RawTypeName | undefined): TypeName {
  if (raw === undefined) return UNKNOWN_TYPE;
  const names = strings(raw.names);
  const first = source.at(raw.location);
  const last = first < 0 ? first : typeEnd(source, first);
  const setof = raw.setof === true;
  const begin = setof && source.is(first - 1, 'setof') ? first - 1 : first;
  // Assigned one by one: spreading optional fields into a literal was a quarter of the cost of
  // lowering a statement.
  const type: Writable<TypeName> = {
    name: names[names.length - 1] ?? '',
    modifiers: (raw.typmods ?? []).map(modifier),
    arrayDimensions: raw.arrayBounds?.length ?? 0,
    setof,
    percentType: raw.pct_type === true,
    span: first < 0 ? { start: 0, end: 0 } : source.span(begin, last),
  };
  const schema = names[names.length - 2];
  if (schema !== undefined) type.schema = schema;
  if (schema === 'pg_catalog' && !source.isMark(first + 1, '.')) type.implicit = true;
  return type;
}

function modifier(node: Node): number | null {
  const integer = tree(node).A_Const?.ival;
  return integer === undefined ? null : (integer.ival ?? 0);
}

const INTERVAL_FIELDS = new Set(['year', 'month', 'day', 'hour', 'minute', 'second', 'to']);

/** The last token of the type that begins at `first`: PostgreSQL's types can be several words. */
export function typeEnd(source: Source, first: number): number {
  let end = first;
  const word = (i: number, text: string) => source.is(i, text);
  const parenthesis = () => {
    if (source.isMark(end + 1, '(') && source.match(end + 1) > 0) end = source.match(end + 1);
  };
  if (word(first, 'double') && word(first + 1, 'precision')) end = first + 1;
  else if (word(first, 'national') || word(first, 'character') || word(first, 'char') || word(first, 'nchar') || word(first, 'bit')) {
    if (word(first, 'national')) end++;
    if (word(end + 1, 'varying')) end++;
    parenthesis();
  } else if (word(first, 'timestamp') || word(first, 'time')) {
    parenthesis();
    if ((word(end + 1, 'with') || word(end + 1, 'without')) && word(end + 2, 'time') && word(end + 3, 'zone')) end += 3;
  } else if (word(first, 'interval')) {
    while (INTERVAL_FIELDS.has(source.raw(end + 1).toLowerCase())) end++;
    parenthesis();
  } else {
    end = source.nameEnd(first);
    parenthesis();
  }
  if (source.raw(end + 1) === '%' && word(end + 2, 'type')) end += 2;
  while (source.isMark(end + 1, '[') && source.match(end + 1) > 0) end = source.match(end + 1);
  if (word(end + 1, 'array')) {
    end++;
    if (source.isMark(end + 1, '[') && source.match(end + 1) > 0) end = source.match(end + 1);
  }
  return end;
}
