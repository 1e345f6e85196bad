import type { Reindex } from '../syntax/change';
import { span } from '../text';
import { runsAlone } from './engine/fixes';
import { defineRule, type Fix, type Messages, type RuleContext } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';

const WRITES_WAIT = 'It holds SHARE on the table, so writes wait until it ends.';
const WRITES_WAIT_IN_TURN = 'It holds SHARE on one table after the other, so writes to that table wait.';
const READS_WAIT = 'Reads wait too, because planning a query locks every index of its tables.';
const CONCURRENTLY = 'Use CONCURRENTLY.';
const OUTSIDE_TRANSACTION = 'Use CONCURRENTLY, in a migration that runs outside a transaction.';

const messages = {
  index: ['Rebuilds {index} under ACCESS EXCLUSIVE.', WRITES_WAIT, READS_WAIT, CONCURRENTLY],
  indexInTransaction: ['Rebuilds {index} under ACCESS EXCLUSIVE.', WRITES_WAIT, READS_WAIT, OUTSIDE_TRANSACTION],
  exclusionIndex: [
    'Rebuilds {index} under ACCESS EXCLUSIVE.',
    WRITES_WAIT,
    READS_WAIT,
    'The index of an exclusion constraint cannot be rebuilt CONCURRENTLY: use a maintenance window.',
  ],
  table: ['Rebuilds the indexes of {table} under ACCESS EXCLUSIVE.', WRITES_WAIT, READS_WAIT, CONCURRENTLY],
  tableInTransaction: ['Rebuilds the indexes of {table} under ACCESS EXCLUSIVE.', WRITES_WAIT, READS_WAIT, OUTSIDE_TRANSACTION],
  manyTables: ['Rebuilds the indexes of {where}, each under ACCESS EXCLUSIVE.', WRITES_WAIT_IN_TURN, READS_WAIT, CONCURRENTLY],
  systemCatalogs: [
    'Rebuilds indexes of system catalogs under ACCESS EXCLUSIVE.',
    WRITES_WAIT,
    READS_WAIT,
    'System catalogs cannot be reindexed CONCURRENTLY: use a maintenance window.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'reindex-blocking',
  summary: 'REINDEX without CONCURRENTLY blocks writes, and reads too, while it rebuilds.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [63],
  effect:
    'REINDEX holds SHARE on the table, and ACCESS EXCLUSIVE on each index while it rebuilds that index. ' +
    'Planning a query locks every index of its tables, so plain reads wait as well. ' +
    'CONCURRENTLY (since PostgreSQL 12) takes SHARE UPDATE EXCLUSIVE, builds a second index next to the first and swaps them. ' +
    'It cannot run inside a transaction.',
  workaround:
    'REINDEX ... CONCURRENTLY in a migration that runs outside a transaction. ' +
    'It is not possible for the index of an exclusion constraint, or for system catalogs.',
  sources: ['https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text); CREATE INDEX orders_status_idx ON orders (status); ' +
        'INSERT INTO orders SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'REINDEX TABLE orders;',
      good: 'REINDEX TABLE CONCURRENTLY orders;',
      claim: { locks: { orders: 'ShareLock', orders_status_idx: 'AccessExclusiveLock' }, rewrite: false, scan: true, indexBuild: true },
    },
  ],
  messages,
  on: {
    Reindex(change, context) {
      if (change.concurrently || context.effect.error) return;
      const { relation, target } = change;
      const found = relation && context.catalog.find(relation);
      // A table that no migration created has indexes that are not known here.
      if (found && !(found.kind === 'table' && !found.known) && context.work.length === 0) return;
      const at = change.span;
      if (isOfSystem(change, context)) return context.report({ messageId: 'systemCatalogs', at });
      const rest = { at, fixes: concurrently(change, context) };
      const alone = runsAlone(context);
      if (!relation) {
        const data = { where: code([target.toUpperCase(), change.name].join(' ').trim()) };
        return context.report({ messageId: 'manyTables', data, ...rest });
      }
      if (target === 'index') {
        const data = { index: nameOf(relation) };
        if (isOfExclusion(change, context)) return context.report({ messageId: 'exclusionIndex', data, ...rest });
        return context.report({ messageId: alone ? 'index' : 'indexInTransaction', data, ...rest });
      }
      const data = { table: sized(relation, context) };
      context.report({ messageId: alone ? 'table' : 'tableInTransaction', data, ...rest });
    },
  },
});

function isOfSystem({ target, relation }: Reindex, { catalog }: RuleContext): boolean {
  if (!relation) return target === 'system';
  return relation.schema === undefined ? relation.name.startsWith('pg_') && !catalog.find(relation) : relation.schema === 'pg_catalog';
}

function isOfExclusion({ relation }: Reindex, { catalog }: RuleContext): boolean {
  const index = relation && catalog.index(catalog.relationKey(relation));
  return index !== undefined && catalog.table(index.table)?.constraints.find((c) => c.name === index.constraint)?.type === 'exclude';
}

/**
 * Where the server takes CONCURRENTLY: for partitioned tables since 14, for exclusion constraints
 * and system catalogs never (indexcmds.c).
 */
function concurrently(change: Reindex, context: RuleContext): Fix[] {
  const { catalog, env, statement } = context;
  const head = /^REINDEX\s*(\([^()]*\)\s*)?(INDEX|TABLE|SCHEMA|DATABASE)\b/i.exec(statement.text);
  if (!head || !runsAlone(context) || isOfExclusion(change, context)) return [];
  const found = change.relation && catalog.find(change.relation);
  if (env.pgVersion < 14 && (found?.kind === 'index' ? found.partitioned : found?.kind === 'table' && found.partitionBy)) return [];
  const at = head[0].length;
  return [{ title: 'Rebuild it CONCURRENTLY', kind: 'edit', edits: [{ span: span(at, at), newText: ' CONCURRENTLY' }], preferred: true }];
}
