import { keyOf } from '../../schema/catalog';
import { chooseRelationName } from '../../schema/generated-names';
import type { Column, Index, Table } from '../../schema/objects';
import type { CreateTable } from '../../syntax/change';
import { indexColumnNames } from '../indexes/index-names';
import type { StatementRun } from '../statement-run';

/**
 * LIKE: columns with types and NOT NULL always, the rest as INCLUDING asks (parse_utilcmd.c,
 * transformTableLikeClause).
 */
export function copyLike(like: CreateTable['like'][number], table: Table, run: StatementRun): Table {
  const source = run.relationOf(like.table);
  run.lockRelation(source, 'AccessShareLock');
  if (source.kind === 'sequence' || source.kind === 'index')
    run.fail('42809', `"${source.name}" is not a table, view, composite type, or foreign table`);
  if (source.kind !== 'table') return { ...table, known: false };
  const including = (what: string) => like.including.includes('all') || like.including.includes(what);
  const columns: Column[] = source.columns.map((c) => ({
    ...c,
    inherited: false,
    ownedSequence: undefined,
    default: including('defaults') ? c.default : undefined,
    identity: including('identity') ? c.identity : undefined,
    generated: including('generated') ? c.generated : undefined,
  }));
  const checks = including('constraints')
    ? source.constraints.filter((c) => c.type === 'check').map((c) => ({ ...c, inherited: false }))
    : [];
  const copied: Table = {
    ...table,
    known: table.known && source.known,
    columns: [...table.columns, ...columns],
    constraints: [...table.constraints, ...checks],
  };
  return including('indexes') ? copyIndexes(source, copied, run) : copied;
}

function copyIndexes(source: Table, table: Table, run: StatementRun): Table {
  let result = table;
  for (const key of source.indexes) {
    const index = run.catalog.index(key);
    if (!index) continue;
    const name = copiedName(index, table, run);
    const copy: Index = {
      ...index,
      schema: table.schema,
      name,
      table: keyOf(table),
      partitionOf: undefined,
      partitions: [],
      partitioned: false,
      constraint: index.constraint && name,
    };
    run.put(copy);
    run.does('index-build', keyOf(copy), 'index', false);
    const owner = source.constraints.find((c) => c.index === key);
    const constraints = owner ? [...result.constraints, { ...owner, name, index: keyOf(copy), inherited: false }] : result.constraints;
    result = { ...result, indexes: [...result.indexes, keyOf(copy)], constraints };
  }
  return result;
}

/**
 * Copies of indexes are named as if they were made without a name (parse_utilcmd.c,
 * generateClonedIndexStmt; indexcmds.c, ChooseIndexName).
 */
function copiedName(index: Index, table: Table, run: StatementRun): string {
  const columns = index.primary ? [] : indexColumnNames(index.columns, run.env.pgVersion);
  const label = index.primary ? 'pkey' : index.constraint === undefined ? 'idx' : index.unique ? 'key' : 'excl';
  return chooseRelationName(table.name, columns, label, table.schema, run.catalog);
}
