import type { ViewStmt } from '@pgsql/types';
import type { CreateView } from '../change';
import { columnReads } from './column-reads';
import { head } from './create-table';
import { groupedTables } from './grouped';
import { relationName } from './names';
import { optionsIn } from './options';
import { castTypes, references } from './references';
import type { Source } from './source';
import { strings } from './tree';
import { combinesRows, plainQuery, queryColumns } from './view-columns';

/** CREATE [OR REPLACE] VIEW. */
export function createView(source: Source, raw: ViewStmt): CreateView {
  const { relations, columns, calls } = references(source, raw.query);
  const grouped = groupedTables(source, raw.query);
  const plain = plainQuery(raw.query);
  const options = optionsIn(source, raw.options);
  return {
    kind: 'CreateView',
    span: head(source, raw.view),
    name: relationName(source, raw.view),
    replace: raw.replace === true,
    materialized: false,
    withData: false,
    ifNotExists: false,
    temporary: raw.view?.relpersistence === 't',
    columns: strings(raw.aliases),
    ...(plain === undefined ? {} : { plain }),
    ...(combinesRows(raw.query) && { combinesRows: true as const }),
    ...(raw.withCheckOption !== undefined && raw.withCheckOption !== 'NO_CHECK_OPTION' && { checkOption: true as const }),
    ...(options.length === 0 ? {} : { options }),
    ...queryColumns(source, raw.query),
    ...(grouped.length === 0 ? {} : { grouped }),
    reads: relations,
    readsColumns: columns,
    ...(relations.length > 1 && { columnReads: columnReads(source, raw.query) }),
    calls,
    types: castTypes(source, raw.query),
  };
}
