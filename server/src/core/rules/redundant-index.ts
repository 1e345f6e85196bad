import { keyOf } from '../schema/catalog';
import type { Index } from '../schema/objects';
import type { CreateIndex } from '../syntax/change';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'redundant-index',
  summary: 'An index slows down writes for nothing, because another index already begins with the same columns.',
  severity: 'hint',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [70],
  effect:
    'A B-tree index over (a, b) serves every query that one over (a) serves. ' +
    'PostgreSQL still writes the second index on every INSERT and on every UPDATE that is not HOT, and reads it in every VACUUM.',
  workaround:
    'Leave the index out, because the other one serves its queries. If it replaces the other one, drop that one in the same file.',
  sources: ['https://www.postgresql.org/docs/current/indexes-multicolumn.html'],
  examples: [
    {
      setup:
        'CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint, line int); ' +
        'CREATE INDEX items_order_line_idx ON items (order_id, line); ' +
        'INSERT INTO items SELECT i, i, 1 FROM generate_series(1, 1000) i;',
      bad: 'CREATE INDEX items_order_idx ON items (order_id);',
      good: 'CREATE INDEX CONCURRENTLY items_order_idx ON items (order_id); DROP INDEX CONCURRENTLY items_order_line_idx;',
      differs: 'The new index replaces the index over both columns.',
      claim: {
        lock: 'ShareLock',
        indexBuild: true,
        after: {
          query:
            'SELECT count(*) FROM pg_index a JOIN pg_index b USING (indrelid) ' +
            "WHERE indrelid = 'items'::regclass AND b.indkey::text LIKE a.indkey::text || ' %'",
          bad: '1',
          good: '0',
        },
      },
    },
  ],
  messages: {
    sameColumns: [
      'Adds nothing: {index} already has the same columns.',
      'It serves the same queries, so this index only slows down writes to {table}.',
      'Leave it out.',
    ],
    sameFirstColumns: [
      'Adds nothing: {index} already begins with the same columns.',
      'It serves the same queries, so this index only slows down writes to {table}.',
      'Leave it out.',
    ],
  },
  // The file drops the other index, so this one replaces it.
  answered: (subject, { later }) =>
    later.some(({ changes }) => changes.some((c) => c.kind === 'DropObjects' && c.names.some((name) => subject.endsWith(`.${name.name}`)))),
  on: {
    CreateIndex(change, context) {
      const { catalog, effect } = context;
      const table = catalog.findTable(change.table);
      if (!table?.known || effect.error || !isPlain(change)) return;
      if (change.ifNotExists && change.name !== undefined && catalog.relation(`${table.schema}.${change.name}`)) return;
      const covering = table.indexes.flatMap((key) => catalog.index(key) ?? []).find((index) => beginsWith(index, change));
      if (!covering) return;
      context.report({
        messageId: covering.columns.length === change.columns.length ? 'sameColumns' : 'sameFirstColumns',
        data: { index: code(covering.name), table: nameOf(change.table) },
        at: change.span,
        subject: keyOf(covering),
      });
    },
  },
});

/** A unique, partial, covering or specially ordered index does what a plain one does not. */
function isPlain({ accessMethod, unique, where, include, columns }: CreateIndex): boolean {
  return (
    accessMethod === 'btree' &&
    !unique &&
    where === undefined &&
    include.length === 0 &&
    columns.every((c) => c.column !== undefined && c.nullsFirst === undefined)
  );
}

function beginsWith(index: Index, change: CreateIndex): boolean {
  if (index.accessMethod !== 'btree' || !index.valid || index.where !== undefined) return false;
  return change.columns.every((wanted, i) => {
    const own = index.columns[i];
    return (
      own?.column === wanted.column &&
      own?.opclass === wanted.opclass?.at(-1) &&
      own?.collation === wanted.collation?.at(-1) &&
      own?.descending === wanted.descending &&
      (own.nullsFirst ?? false) === wanted.descending
    );
  });
}
