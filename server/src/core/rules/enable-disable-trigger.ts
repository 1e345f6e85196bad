import type { SwitchTrigger } from '../syntax/change';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const BLOCKS_WRITES = 'SHARE ROW EXCLUSIVE on the table blocks writes until the transaction ends.';
const BY_NAME = 'Disable triggers by name.';

export default defineRule({
  id: 'enable-disable-trigger',
  summary: 'While triggers are disabled, rows that they would reject or change are accepted.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [101],
  effect:
    'DISABLE TRIGGER takes SHARE ROW EXCLUSIVE: writes wait until the transaction ends. ' +
    'DISABLE TRIGGER ALL, for superusers only, also disables the triggers that check foreign keys. ' +
    'SET session_replication_role = replica does so for all tables of the session. ' +
    'Enabling the triggers again checks nothing: rows that violate a foreign key stay, and the constraint still counts as valid.',
  workaround:
    'Disable the trigger by name, and enable it again in the same transaction. ' +
    'For bulk loads keep the foreign keys, or drop them and add them again NOT VALID, then VALIDATE.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER',
    'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE items (order_id bigint REFERENCES orders);',
      bad: 'ALTER TABLE items DISABLE TRIGGER ALL; INSERT INTO items VALUES (1);',
      good: 'INSERT INTO orders VALUES (1); INSERT INTO items VALUES (1);',
      differs: 'The referenced row exists, and the triggers stay enabled.',
      claim: { lock: 'ShareRowExclusiveLock', rewrite: false, scan: false },
    },
  ],
  // ALL and replica are never answered: rows that were accepted meanwhile are not checked later.
  answered: (subject, { later }) =>
    later.some(({ changes }) => changes.some((c) => c.kind === 'SwitchTrigger' && c.state !== 'disabled' && subjectOf(c) === subject)),
  messages: {
    all: [
      'Disables all triggers of {table}, including foreign key checks.',
      'Rows that violate a foreign key are accepted, and are not checked when triggers are enabled again.',
      BLOCKS_WRITES,
      BY_NAME,
    ],
    user: [
      'Disables the user triggers of {table}.',
      'Nothing in this file enables them again.',
      BLOCKS_WRITES,
      'Enable them again in the same transaction.',
    ],
    named: [
      'Disables trigger {trigger} of {table}.',
      'Nothing in this file enables it again.',
      BLOCKS_WRITES,
      'Enable it again in the same transaction.',
    ],
    replica: [
      'Disables all triggers in this session, including foreign key checks.',
      'Rows that violate a foreign key are accepted, and are not checked later.',
      BY_NAME,
    ],
  },
  on: {
    SwitchTrigger(change, context) {
      const { trigger, state, table, span } = change;
      if (state !== 'disabled' || context.effect.error || context.isNew(context.catalog.relationKey(table))) return;
      const all = trigger === 'all';
      const where = { at: span, severity: all ? 'warning' : 'information', ...(!all && { subject: subjectOf(change) }) } as const;
      if (typeof trigger === 'string') return context.report({ messageId: all ? 'all' : 'user', data: { table: nameOf(table) }, ...where });
      context.report({ messageId: 'named', data: { table: nameOf(table), trigger: code(trigger.name) }, ...where });
    },
    SetParameter({ span, name, value }, context) {
      if (name !== 'session_replication_role' || value?.toLowerCase() !== 'replica') return;
      context.report({ messageId: 'replica', at: span, severity: 'warning', once: 'file' });
    },
  },
});

/** The same for DISABLE and for the ENABLE that reverts it. */
function subjectOf({ table, trigger }: SwitchTrigger): string {
  return `${table.name} ${typeof trigger === 'string' ? `${trigger} triggers` : trigger.name}`;
}
