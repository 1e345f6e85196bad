import type { Column, Index, Table } from '../schema/objects';
import type { State, StateValue } from '../schema/state';
import { Timeline } from '../schema/state';
import { emptyTable } from '../schema/table';
import type { Facts, TableFacts } from './facts';

const UNKNOWN_TYPE = { schema: 'pg_catalog', name: 'unknown', array: false, modifiers: [] };

/**
 * The state with one more table that only the facts know. Its columns and keys are right, but their
 * types are unknown.
 */
export function withTableOfFacts(state: State, key: string, facts: Facts | undefined): State {
  const found = facts?.tables.get(key);
  const there = state.get(`relation:${key}`);
  if (!found || (there && (there.kind !== 'table' || there.known))) return state;
  const indexes = found.indexes.map((index) => indexOf(found, index));
  const timeline = new Timeline(state);
  timeline.apply(
    new Map<string, StateValue>([
      [`relation:${key}`, tableOf(found, indexes)],
      ...indexes.map((index): [string, StateValue] => [`relation:${index.schema}.${index.name}`, index]),
    ]),
  );
  return timeline;
}

function tableOf(facts: TableFacts, indexes: readonly Index[]): Table {
  return {
    ...emptyTable(facts.schema, facts.name, 'facts'),
    columns: facts.columns.map(
      (column): Column => ({
        name: column.name,
        type: UNKNOWN_TYPE,
        notNull: column.notNull,
        notNullValid: column.notNull,
        inherited: false,
      }),
    ),
    indexes: indexes.map((index) => `${index.schema}.${index.name}`),
    // The facts know how many there are, but not which.
    children: facts.partitions > 0 ? ['?'] : [],
    loaded: (facts.rows ?? 0) > 0,
  };
}

/**
 * The facts name only key columns. '(expression)' is not a column, so such an index is never taken
 * for a key.
 */
function indexOf({ schema, name: table, columns: known }: TableFacts, facts: TableFacts['indexes'][number]): Index {
  const { name, unique, primary, valid } = facts;
  const columns = facts.columns.map((column) =>
    known.some((k) => k.name === column) ? { column, descending: false } : { descending: false },
  );
  const rest = { accessMethod: 'btree', include: [], nullsNotDistinct: false, partitions: [], partitioned: false, clustered: false };
  return { kind: 'index', schema, name, table: `${schema}.${table}`, unique, primary, valid, columns, ...rest };
}
