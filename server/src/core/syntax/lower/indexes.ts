import type { IndexStmt, Node, ReindexStmt } from '@pgsql/types';
import type { CreateIndex, IndexColumn, Reindex } from '../change';
import { expression, expressionBetween } from './expression';
import { relationName } from './names';
import { optionsIn, optionValue } from './options';
import type { Source } from './source';
import { strings, tree } from './tree';

/** CREATE INDEX. */
export function createIndex(source: Source, raw: IndexStmt): CreateIndex {
  const table = relationName(source, raw.relation);
  const where = raw.whereClause === undefined ? -1 : source.find('where', source.at(raw.relation?.location));
  const keyword = Math.max(0, source.find('index', 0));
  return {
    kind: 'CreateIndex',
    span: { start: source.startOf(0), end: table.span.end },
    ...(raw.idxname === undefined ? {} : { name: raw.idxname }),
    table,
    only: raw.relation?.inh !== true,
    unique: raw.unique === true,
    concurrently: raw.concurrent === true,
    ifNotExists: raw.if_not_exists === true,
    accessMethod: raw.accessMethod ?? 'btree',
    columns: (raw.indexParams ?? []).map((node) => indexColumn(source, node)),
    include: (raw.indexIncludingParams ?? []).map((node) => tree(node).IndexElem?.name ?? ''),
    ...((raw.indexIncludingParams ?? []).some(hasMore) && { includeOptions: true as const }),
    ...(where < 0 ? {} : { where: expressionBetween(source, raw.whereClause, where + 1, lastToken(source)) }),
    nullsNotDistinct: raw.nulls_not_distinct === true,
    ...(raw.options === undefined ? {} : { options: optionsIn(source, raw.options) }),
    ...(raw.tableSpace === undefined ? {} : { tablespace: raw.tableSpace }),
    indexKeywordEnd: source.endOf(keyword),
  };
}

function hasMore(node: Node): boolean {
  const { collation, opclass, ordering, nulls_ordering } = tree(node).IndexElem ?? {};
  const ordered =
    (ordering ?? 'SORTBY_DEFAULT') !== 'SORTBY_DEFAULT' || (nulls_ordering ?? 'SORTBY_NULLS_DEFAULT') !== 'SORTBY_NULLS_DEFAULT';
  return collation !== undefined || opclass !== undefined || ordered;
}

function indexColumn(source: Source, node: Node): IndexColumn {
  const element = tree(node).IndexElem ?? {};
  const nulls = element.nulls_ordering;
  return {
    ...(element.name === undefined ? {} : { column: element.name }),
    ...(element.expr === undefined ? {} : { expression: expression(source, element.expr) }),
    ...(element.collation === undefined ? {} : { collation: strings(element.collation) }),
    ...(element.opclass === undefined ? {} : { opclass: strings(element.opclass) }),
    ...(element.opclassopts === undefined ? {} : { hasOptions: true as const }),
    descending: element.ordering === 'SORTBY_DESC',
    nullsFirst: nulls === 'SORTBY_NULLS_FIRST' ? true : nulls === 'SORTBY_NULLS_LAST' ? false : undefined,
  };
}

/** The last token before a closing semicolon. */
export function lastToken(source: Source): number {
  return source.isMark(source.last, ';') ? source.last - 1 : source.last;
}

const TARGETS: Readonly<Record<string, Reindex['target']>> = {
  REINDEX_OBJECT_INDEX: 'index',
  REINDEX_OBJECT_TABLE: 'table',
  REINDEX_OBJECT_SCHEMA: 'schema',
  REINDEX_OBJECT_DATABASE: 'database',
  REINDEX_OBJECT_SYSTEM: 'system',
};

/** REINDEX, with CONCURRENTLY in either place it can stand. */
export function reindex(source: Source, raw: ReindexStmt): Reindex {
  const concurrently = (raw.params ?? []).some((node) => {
    const option = tree(node).DefElem;
    if (option?.defname !== 'concurrently') return false;
    return !['false', 'off', '0'].includes(optionValue(source, option.arg) ?? 'true');
  });
  const close = source.isMark(1, '(') ? source.match(1) : 0;
  const options = (raw.params ?? []).filter((node) => source.at(tree(node).DefElem?.location) < close);
  return {
    kind: 'Reindex',
    span: source.span(0, lastToken(source)),
    target: TARGETS[raw.kind ?? ''] ?? 'table',
    ...(raw.relation === undefined ? {} : { relation: relationName(source, raw.relation) }),
    ...(raw.name === undefined ? {} : { name: raw.name }),
    concurrently,
    ...(options.length === 0 ? {} : { options: optionsIn(source, options) }),
  };
}
