import type { Reindex } from '../syntax/change';
import { span } from '../text';
import { runsAlone } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { code, nameOf, sized } from './engine/wording';

export default defineRule({
  id: 'reindex-blocking',
  summary: 'REINDEX without CONCURRENTLY stops writes, and reads too, while it rebuilds.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [63],
  effect:
    'SHARE is held on the table, and ACCESS EXCLUSIVE on each index while it is rebuilt. Planning a query takes a lock on every index of its tables, so plain reads wait as well. ' +
    'CONCURRENTLY (since 12) takes SHARE UPDATE EXCLUSIVE, builds a second index beside the first and swaps them; it cannot run inside a transaction.',
  workaround:
    'REINDEX ... CONCURRENTLY in a migration that runs outside a transaction. Not for the index of an exclusion constraint, nor for system catalogs.',
  sources: ['https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY'],
  examples: [
    {
      setup:
        'CREATE TABLE orders (id bigint PRIMARY KEY, status text); CREATE INDEX orders_status_idx ON orders (status); INSERT INTO orders SELECT i, i::text FROM generate_series(1, 1000) i;',
      bad: 'REINDEX TABLE orders;',
      good: 'REINDEX TABLE CONCURRENTLY orders;',
      claim: { locks: { orders: 'ShareLock', orders_status_idx: 'AccessExclusiveLock' }, rewrite: false, scan: true, indexBuild: true },
    },
  ],
  on: {
    Reindex(change, context) {
      if (change.concurrently || context.effect.error) return;
      const { relation, target } = change;
      const found = relation && context.catalog.find(relation);
      // What no migration created has indexes nobody told us of.
      if (found && !(found.kind === 'table' && !found.known) && context.work.length === 0) return;
      const fixes = concurrently(change, context);
      const held = relation
        ? `SHARE on ${target === 'index' ? 'the table' : sized(relation, context)} and ACCESS EXCLUSIVE on ${target === 'index' ? nameOf(relation) : 'each index'}`
        : 'SHARE on one table after the other and ACCESS EXCLUSIVE on each of its indexes';
      const way =
        target === 'system'
          ? 'System catalogs cannot be reindexed CONCURRENTLY: take a maintenance window.'
          : fixes.length > 0
            ? 'Rebuild CONCURRENTLY.'
            : 'Rebuild CONCURRENTLY, in a migration that runs outside a transaction.';
      context.report({
        at: change.span,
        message: `${code(`REINDEX ${target.toUpperCase()}`)} takes ${held} while it rebuilds: writes wait, and reads too, since planning a query locks all indexes of its tables. ${way}`,
        fixes,
      });
    },
  },
});

/** Where the server takes CONCURRENTLY: for partitioned tables since 14, for exclusion constraints and system catalogs never (indexcmds.c). */
function concurrently({ target, relation }: Reindex, context: RuleContext): Fix[] {
  const { catalog, env, statement } = context;
  const head = /^REINDEX\s*(\([^()]*\)\s*)?(INDEX|TABLE|SCHEMA|DATABASE)\b/i.exec(statement.text);
  if (!head || !runsAlone(context) || target === 'system') return [];
  const found = relation && catalog.find(relation);
  if (env.pgVersion < 14 && (found?.kind === 'index' ? found.partitioned : found?.kind === 'table' && found.partitionBy)) return [];
  if (found?.kind === 'index') {
    const constraint = catalog.table(found.table)?.constraints.find((c) => c.name === found.constraint);
    if (constraint?.type === 'exclude') return [];
  }
  const at = head[0].length;
  return [{ title: 'Rebuild it CONCURRENTLY', kind: 'edit', edits: [{ span: span(at, at), newText: ' CONCURRENTLY' }], preferred: true }];
}
