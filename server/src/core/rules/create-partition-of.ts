import type { CreateTable } from '../syntax/change';
import { span } from '../text';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf, relationName } from './engine/wording';

export default defineRule({
  id: 'create-partition-of',
  summary: 'CREATE TABLE ... PARTITION OF takes ACCESS EXCLUSIVE on the parent.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [131],
  effect:
    'The new partition is empty, but the parent is locked with ACCESS EXCLUSIVE: all reads and writes of the partitioned table wait for it, behind whatever query runs there. With a default partition, that one is locked and read through as well. CREATE TABLE by itself and ATTACH PARTITION are content with SHARE UPDATE EXCLUSIVE on the parent.',
  workaround: 'CREATE TABLE p (LIKE parent INCLUDING DEFAULTS INCLUDING CONSTRAINTS), then ALTER TABLE parent ATTACH PARTITION p.',
  sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE'],
  examples: [
    {
      setup:
        "CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');",
      bad: "CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');",
      good: "CREATE TABLE events_3 (LIKE events INCLUDING DEFAULTS INCLUDING CONSTRAINTS); ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');",
      claim: { locks: { events: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  on: {
    CreateTable(change, context) {
      const parent = change.partitionOf?.parent;
      if (!parent || context.effect.error) return;
      const key = context.catalog.relationKey(parent);
      if (
        context.isNew(key) ||
        !context.effect.locks.some((l) => l.relation === key && l.mode === 'AccessExclusiveLock' && l.existedBefore)
      )
        return;
      const scan = context.effect.work.find((w) => w.cause === 'default-partition-bound' && w.populated && !context.isNew(w.relation));
      const scans = scan ? ` The default partition ${relationName(scan.relation)} is read through under the same lock.` : '';
      context.report({
        at: change.span,
        severity: scan ? 'warning' : 'information',
        message: `\`PARTITION OF\` takes ACCESS EXCLUSIVE on ${nameOf(parent)}: reads and writes of the whole partitioned table wait for it.${scans} Create the table by itself and attach it: that takes SHARE UPDATE EXCLUSIVE there.`,
        fixes: scan ? [] : createAndAttach(change, context),
      });
    },
  },
});

/** Only where nothing but the bound follows: what else is written there belongs to the new table. */
function createAndAttach({ table, partitionOf, ifNotExists, persistence }: CreateTable, context: RuleContext): Fix[] {
  const { text } = context.statement;
  const parent = partitionOf && context.catalog.findTable(partitionOf.parent);
  if (!partitionOf || !parent?.known || ifNotExists || persistence !== 'permanent') return [];
  const bound = text.slice(partitionOf.parent.span.end).trim();
  if (!/^(?:DEFAULT|FOR\s+VALUES\s[^;]*\))$/i.test(bound) || /\b(?:PARTITION\s+BY|TABLESPACE|USING)\b|\)\s*WITH\s*\([^)]*=/i.test(bound))
    return [];
  // Identity columns belong to the parent alone; generated ones the partition must have too.
  const generated = parent.columns.some((c) => c.generated) ? ' INCLUDING GENERATED' : '';
  const [child, of] = [table, partitionOf.parent].map((name) => text.slice(name.span.start, name.span.end));
  const newText = ` (LIKE ${of} INCLUDING DEFAULTS INCLUDING CONSTRAINTS${generated});\nALTER TABLE ${of} ATTACH PARTITION ${child} ${bound}`;
  return [
    {
      title: 'Create the table, then attach it',
      kind: 'edit',
      edits: [{ span: span(table.span.end, text.length), newText }],
      preferred: true,
    },
  ];
}
