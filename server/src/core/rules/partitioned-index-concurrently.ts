import { chooseRelationName } from '../schema/generated-names';
import type { Table } from '../schema/objects';
import type { CreateIndex } from '../syntax/change';
import { quoteIdentifier } from '../syntax/quote';
import { span } from '../text';
import { commitsByItself } from './engine/fixes';
import { defineRule, type Fix, type RuleContext } from './engine/rule';
import { nameOf, relationName } from './engine/wording';

/** The fix for more partitions than this would be too long to read. */
const MOST_PARTITIONS = 50;

export default defineRule({
  id: 'partitioned-index-concurrently',
  summary: 'CREATE and DROP INDEX CONCURRENTLY fail on a partitioned table.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [66],
  effect:
    'CREATE INDEX CONCURRENTLY on a partitioned table and DROP INDEX CONCURRENTLY of its index fail with 0A000, on every major. ' +
    'CREATE INDEX ON ONLY the parent is instant: it makes an invalid index without storage. ' +
    'That index becomes valid when every partition has an index attached to it.',
  workaround:
    'CREATE INDEX ON ONLY the parent. CREATE INDEX CONCURRENTLY on each partition. ' +
    'ALTER INDEX parent_index ATTACH PARTITION partition_index for each. ' +
    'To drop such an index, set lock_timeout and DROP INDEX without CONCURRENTLY.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    'https://www.postgresql.org/docs/current/sql-dropindex.html',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at); ' +
        "CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
      bad: 'CREATE INDEX CONCURRENTLY events_id_idx ON events (id);',
      good:
        'CREATE INDEX events_id_idx ON ONLY events (id); ' +
        'CREATE INDEX CONCURRENTLY events_1_id_idx ON events_1 (id); ' +
        'ALTER INDEX events_id_idx ATTACH PARTITION events_1_id_idx;',
      claim: { fails: '0A000' },
    },
    {
      setup: 'CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at); CREATE INDEX events_id_idx ON events (id);',
      bad: 'DROP INDEX CONCURRENTLY events_id_idx;',
      good: "SET lock_timeout = '2s'; DROP INDEX events_id_idx;",
      claim: { fails: '0A000' },
    },
  ],
  messages: {
    createWithoutPartitions: [
      'Fails: CONCURRENTLY is refused on partitioned {table} (0A000).',
      'Create the index ON ONLY {table}.',
      'Then build one CONCURRENTLY on each partition, and attach it with ALTER INDEX ... ATTACH PARTITION.',
    ],
    createOnOnePartition: [
      'Fails: CONCURRENTLY is refused on partitioned {table} (0A000).',
      'Create the index ON ONLY {table}.',
      'Then build one CONCURRENTLY on its partition, and attach it with ALTER INDEX ... ATTACH PARTITION.',
    ],
    createOnManyPartitions: [
      'Fails: CONCURRENTLY is refused on partitioned {table} (0A000).',
      'Create the index ON ONLY {table}.',
      'Then build one CONCURRENTLY on each of its {count} partitions, and attach it with ALTER INDEX ... ATTACH PARTITION.',
    ],
    drop: [
      'Fails: {index} belongs to a partitioned table (0A000).',
      'Set lock_timeout and drop it without CONCURRENTLY.',
      'That takes ACCESS EXCLUSIVE on {table} and its partitions for an instant.',
    ],
  },
  on: {
    CreateIndex(change, context) {
      const table = context.catalog.findTable(change.table);
      if (!change.concurrently || !table?.partitionBy || context.effect.error?.sqlstate !== '0A000') return;
      const count = table.partitions.length;
      const data = { table: nameOf(change.table) };
      const rest = { at: change.span, fixes: onEachPartition(change, table, context) };
      if (count === 0) context.report({ messageId: 'createWithoutPartitions', data, ...rest });
      else if (count === 1) context.report({ messageId: 'createOnOnePartition', data, ...rest });
      else context.report({ messageId: 'createOnManyPartitions', data: { ...data, count: String(count) }, ...rest });
    },
    DropObjects(change, context) {
      const [first] = change.names;
      if (!change.concurrently || !first || context.effect.error?.sqlstate !== '0A000') return;
      const index = context.catalog.index(context.catalog.relationKey(first));
      if (!index?.partitioned || change.names.length > 1 || change.cascade) return;
      context.report({
        messageId: 'drop',
        data: { index: nameOf(first), table: relationName(index.table) },
        at: change.span,
      });
    },
  },
});

/**
 * All the statements it takes, where statements commit by themselves and every partition is a plain
 * table that earlier migrations created.
 */
function onEachPartition(change: CreateIndex, table: Table, context: RuleContext): Fix[] {
  const { text } = context.statement;
  const { name } = change;
  const partitions = table.partitions.flatMap((key) => context.catalog.table(key) ?? []);
  const known = partitions.length === table.partitions.length && partitions.every((p) => !p.partitionBy && !p.foreign);
  if (!commitsByItself(context) || !name || change.only || change.ifNotExists || !known || partitions.length > MOST_PARTITIONS) return [];
  const columns = change.columns.map((c) => c.column ?? 'expr');
  const definition = text.slice(change.table.span.end);
  const create = `CREATE ${change.unique ? 'UNIQUE ' : ''}INDEX`;
  const parent = `${change.table.schema === undefined ? '' : `${quoteIdentifier(change.table.schema)}.`}${quoteIdentifier(name)}`;
  const statements = [
    `${create} ${quoteIdentifier(name)} ON ONLY ${text.slice(change.table.span.start, change.table.span.end)}${definition}`,
  ];
  for (const partition of partitions) {
    const index = quoteIdentifier(chooseRelationName(partition.name, columns, 'idx', partition.schema, context.catalog));
    const schema = change.table.schema === undefined && partition.schema === table.schema ? '' : `${quoteIdentifier(partition.schema)}.`;
    statements.push(`${create} CONCURRENTLY ${index} ON ${schema}${quoteIdentifier(partition.name)}${definition}`);
    statements.push(`ALTER INDEX ${parent} ATTACH PARTITION ${schema}${index}`);
  }
  return [
    {
      title: `Build it CONCURRENTLY on ${partitions.length === 1 ? 'the partition' : 'each partition'} and attach`,
      kind: 'edit',
      edits: [{ span: span(0, text.length), newText: statements.join(';\n') }],
      preferred: true,
    },
  ];
}
