import type { CreateTable } from '../syntax/change';
import { span } from '../text';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf, relationName } from './engine/wording';

export default defineRule({
  id: 'create-partition-of',
  summary: 'CREATE TABLE ... PARTITION OF takes ACCESS EXCLUSIVE on the partitioned table.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [131],
  effect:
    'The new partition is empty, but PostgreSQL takes ACCESS EXCLUSIVE on the parent. ' +
    'While it waits for running queries, all reads and writes of the partitioned table wait behind it. ' +
    'A default partition is locked under ACCESS EXCLUSIVE as well, and scanned. ' +
    'A separate CREATE TABLE with ATTACH PARTITION takes only SHARE UPDATE EXCLUSIVE on the parent.',
  workaround:
    'CREATE TABLE p (LIKE parent INCLUDING DEFAULTS INCLUDING CONSTRAINTS), then ALTER TABLE parent ATTACH PARTITION p. ' +
    'Where there is a default partition, first give it a validated CHECK that excludes the new rows: then it is not scanned.',
  sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE'],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');",
      bad: "CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');",
      good:
        'CREATE TABLE events_3 (LIKE events INCLUDING DEFAULTS INCLUDING CONSTRAINTS); ' +
        "ALTER TABLE events ATTACH PARTITION events_3 FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');",
      claim: { locks: { events: 'AccessExclusiveLock' }, rewrite: false, scan: false },
    },
  ],
  messages: {
    locksParent: [
      'Takes ACCESS EXCLUSIVE on {parent} to add a partition.',
      'While it waits for running queries, all reads and writes of the partitioned table wait behind it.',
      'Create the table separately and attach it: that takes only SHARE UPDATE EXCLUSIVE on {parent}.',
    ],
    scansDefault: [
      'Scans the default partition {partition} under ACCESS EXCLUSIVE.',
      '{parent} is locked too: all reads and writes of the partitioned table wait until the scan ends.',
      'Create the table separately and attach it: that takes only SHARE UPDATE EXCLUSIVE on {parent}.',
      'A validated CHECK on {partition} that excludes the new rows avoids the scan.',
    ],
  },
  on: {
    CreateTable(change, context) {
      const named = change.partitionOf?.parent;
      if (!named || context.effect.error) return;
      const key = context.catalog.relationKey(named);
      if (
        context.isNew(key) ||
        !context.effect.locks.some((l) => l.relation === key && l.mode === 'AccessExclusiveLock' && l.existedBefore)
      )
        return;
      const parent = nameOf(named);
      const scan = context.effect.work.find((w) => w.cause === 'default-partition-bound' && w.populated && !context.isNew(w.relation));
      if (scan) {
        const partition = relationName(scan.relation);
        return context.report({ messageId: 'scansDefault', data: { parent, partition }, at: change.span, severity: 'warning' });
      }
      context.report({
        messageId: 'locksParent',
        data: { parent },
        at: change.span,
        severity: 'information',
        fixes: createAndAttach(change, context),
      });
    },
  },
});

/**
 * Only where nothing but the bound follows the parent: other clauses would have to move to the new
 * table.
 */
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
