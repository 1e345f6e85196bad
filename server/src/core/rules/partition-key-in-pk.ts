import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { defineRule, type RuleContext, type TextReports } from './engine/rule';
import { code, nameOf } from './engine/wording';

export default defineRule({
  id: 'partition-key-in-pk',
  summary: 'A unique constraint of a partitioned table lacks the partition key.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [135],
  effect:
    'Each partition has an index of its own, which can only tell what is unique within it. So a PRIMARY KEY, UNIQUE constraint or unique index of a partitioned table must contain every column of the partition key, and is refused with 0A000 otherwise, or where the key is an expression.',
  workaround: 'Add the columns of the partition key to the constraint, or make it unique partition by partition.',
  sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-LIMITATIONS'],
  examples: [
    {
      setup: 'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);',
      bad: 'ALTER TABLE events ADD PRIMARY KEY (id);',
      good: 'ALTER TABLE events ADD PRIMARY KEY (id, day);',
      claim: { fails: '0A000' },
    },
  ],
  on: {
    AddConstraint({ constraint, table, span: at }, context) {
      const by = context.catalog.findTable(table)?.partitionBy;
      if (!by || constraint.usingIndex || !isUnique(constraint.type)) return;
      check(constraint.columns, by.columns, by.expressions.length > 0, { table, at }, context);
    },
    CreateIndex({ unique, columns, table, span: at }, context) {
      const by = context.catalog.findTable(table)?.partitionBy;
      if (!unique || !by) return;
      const plain = columns.flatMap((c) => c.column ?? []);
      check(plain, by.columns, by.expressions.length > 0, { table, at }, context);
    },
    CreateTable({ partitionBy, constraints, columns, table }, context) {
      if (!partitionBy) return;
      const key = partitionBy.keys.flatMap((k) => (typeof k === 'string' ? [k] : []));
      const byExpression = key.length < partitionBy.keys.length;
      for (const constraint of [...constraints, ...columns.flatMap((c) => c.constraints)])
        if (isUnique(constraint.type) && check(constraint.columns, key, byExpression, { table, at: constraint.span }, context)) return;
    },
  },
});

function isUnique(type: string): boolean {
  return type === 'unique' || type === 'primary-key';
}

function check(
  columns: readonly string[],
  key: readonly string[],
  byExpression: boolean,
  { table, at }: { readonly table: QualifiedName; readonly at: TextSpan },
  context: RuleContext & TextReports,
): boolean {
  if (context.effect.error?.sqlstate !== '0A000') return false;
  const missing = key.filter((c) => !columns.includes(c));
  if (missing.length === 0 && !byExpression) return false;
  const why = byExpression
    ? `${nameOf(table)} is partitioned by an expression, which no unique constraint can contain. Make it unique partition by partition.`
    : `${nameOf(table)} is partitioned by ${key.map(code).join(', ')}, and each partition only knows its own rows. Add ${missing.map(code).join(', ')} to it.`;
  context.report({ at, message: `Fails with 0A000: ${why}` });
  return true;
}
