import { keyOf } from '../schema/catalog';
import type { Index } from '../schema/objects';
import type { CreateIndex } from '../syntax/change';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'redundant-index',
  summary: 'Another index already begins with the same columns.',
  severity: 'hint',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [70],
  effect:
    'A B-tree over (a, b) answers what one over (a) does. The second index is written on every INSERT, by every UPDATE that is not HOT, and read by every VACUUM, for nothing.',
  workaround: 'Leave it out. Where it is to take the place of the other one, drop that one in the same file.',
  sources: ['https://www.postgresql.org/docs/current/indexes-multicolumn.html'],
  examples: [
    {
      setup:
        'CREATE TABLE items (order_id bigint, line int, PRIMARY KEY (order_id, line)); INSERT INTO items SELECT i, 1 FROM generate_series(1, 1000) i;',
      bad: 'CREATE INDEX items_order_idx ON items (order_id);',
      good: 'CREATE INDEX items_line_idx ON items (line);',
      claim: {
        lock: 'ShareLock',
        indexBuild: true,
        after: {
          query:
            "SELECT count(*) FROM pg_index a JOIN pg_index b USING (indrelid) WHERE indrelid = 'items'::regclass AND b.indkey::text LIKE a.indkey::text || ' %'",
          bad: '1',
          good: '0',
        },
      },
    },
  ],
  // Built to take the other one's place.
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
      const same = covering.columns.length === change.columns.length;
      context.report({
        at: change.span,
        subject: keyOf(covering),
        message: `${code(covering.name)} on ${nameOf(change.table)} ${same ? 'has' : 'begins with'} the same columns and serves the same queries: this index only costs time on every write. Leave it out.`,
      });
    },
  },
});

/** A unique, partial, covering or specially ordered index does something that another one does not. */
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
