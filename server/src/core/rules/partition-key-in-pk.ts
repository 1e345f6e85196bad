import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { code, nameOf } from './engine/wording';

const messages = {
  lacksKey: [
    'Fails: it must contain the partition key {key} (0A000).',
    '{table} is partitioned by it, and each partition can check only its own rows.',
    'Add {missing}.',
  ],
  keyIsExpression: [
    'Fails: {table} is partitioned by an expression (0A000).',
    'A unique constraint or index of a partitioned table must contain the partition key, and it cannot contain an expression.',
    'Create a unique index on each partition instead.',
  ],
} as const satisfies Messages;

export default defineRule({
  id: 'partition-key-in-pk',
  summary: 'A unique constraint of a partitioned table fails, because it does not contain the partition key.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [135],
  effect:
    'Each partition has a separate index, which can check only the rows of that partition. ' +
    'So a PRIMARY KEY, UNIQUE constraint or unique index of a partitioned table must contain every column of the partition key. ' +
    'PostgreSQL refuses it with 0A000 if it does not, or if the partition key is an expression.',
  workaround: 'Add the columns of the partition key to the constraint, or create a unique index on each partition.',
  sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-LIMITATIONS'],
  examples: [
    {
      setup: 'CREATE TABLE events (id bigint, day date NOT NULL) PARTITION BY RANGE (day);',
      bad: 'ALTER TABLE events ADD PRIMARY KEY (id);',
      good: 'ALTER TABLE events ADD PRIMARY KEY (id, day);',
      claim: { fails: '0A000' },
    },
  ],
  messages,
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
  context: RuleContext & Reports<typeof messages>,
): boolean {
  if (context.effect.error?.sqlstate !== '0A000') return false;
  const missing = key.filter((c) => !columns.includes(c));
  if (missing.length === 0 && !byExpression) return false;
  if (byExpression) context.report({ messageId: 'keyIsExpression', data: { table: nameOf(table) }, at });
  else {
    const data = { table: nameOf(table), key: key.map(code).join(', '), missing: missing.map(code).join(', ') };
    context.report({ messageId: 'lacksKey', data, at });
  }
  return true;
}
