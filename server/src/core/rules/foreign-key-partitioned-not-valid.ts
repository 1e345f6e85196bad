import { defineRule } from './engine/rule';
import { nameOf } from './engine/wording';

export default defineRule({
  id: 'foreign-key-partitioned-not-valid',
  summary: 'PostgreSQL up to 17 refuses NOT VALID for a foreign key of a partitioned table.',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [35],
  versions: { to: 17 },
  effect:
    'ADD FOREIGN KEY ... NOT VALID on a partitioned table fails with 42809. ' +
    'Without NOT VALID it reads every partition and the referenced table, while SHARE ROW EXCLUSIVE blocks writes to all of them. ' +
    'PostgreSQL 18 and later accept NOT VALID.',
  workaround:
    'Add the same key NOT VALID to each partition, and validate it there. Then add it to the partitioned table: ' +
    'it takes over the keys of the partitions and reads no rows. It takes ACCESS EXCLUSIVE on the referenced table for an instant.',
  sources: [
    'https://www.postgresql.org/docs/18/release-18.html',
    'src/backend/commands/tablecmds.c, ATAddForeignKeyConstraint, tryAttachPartitionForeignKey',
  ],
  examples: [
    {
      setup:
        'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE events (id bigint, customer_id bigint) PARTITION BY RANGE (id); ' +
        'CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (10000);',
      bad: 'ALTER TABLE events ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;',
      good:
        'ALTER TABLE events_1 ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID; ' +
        'ALTER TABLE events_1 VALIDATE CONSTRAINT customer_fk; ' +
        'ALTER TABLE events ADD CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customers;',
      claim: { fails: '42809' },
    },
  ],
  messages: {
    refused: [
      'Fails: {table} is partitioned, so NOT VALID is refused (42809).',
      'PostgreSQL 18 and later accept it.',
      'Add the key NOT VALID to each partition and validate it there.',
      'Then add it to {table}: that reads no rows.',
    ],
  },
  on: {
    AddConstraint({ constraint, table, span }, context) {
      const { error } = context.effect;
      if (constraint.type !== 'foreign-key' || !constraint.notValid || error?.sqlstate !== '42809' || error.change !== context.changeIndex)
        return;
      if (!context.catalog.findTable(table)?.partitionBy) return;
      context.report({ messageId: 'refused', data: { table: nameOf(table) }, at: span });
    },
  },
});
