import type { SchemaChange } from '../syntax/change';
import { defineRule } from './engine/rule';
import { code, nameOf } from './engine/wording';

const OFF = new Set(['DisableTrig', 'DisableTrigAll', 'DisableTrigUser']);

export default defineRule({
  id: 'enable-disable-trigger',
  summary: 'While triggers are off, rows get in that they should have stopped or completed.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [101],
  effect:
    'DISABLE TRIGGER takes SHARE ROW EXCLUSIVE: writes wait to the end of the transaction. ALL, for superusers only, turns the triggers off that check foreign keys, and SET session_replication_role = replica does so for all tables of the session. ' +
    'Turning them on again checks nothing: rows that break a foreign key stay, and the constraint still counts as valid.',
  workaround:
    'DISABLE TRIGGER by name, in one transaction with what needs it and with ENABLE TRIGGER. For bulk loads keep the foreign keys, or drop them and add them again NOT VALID, then VALIDATE.',
  sources: [
    'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER',
    'https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE',
  ],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE items (order_id bigint REFERENCES orders);',
      bad: 'ALTER TABLE items DISABLE TRIGGER ALL; INSERT INTO items VALUES (1);',
      good: 'INSERT INTO orders VALUES (1); INSERT INTO items VALUES (1);',
      claim: { lock: 'ShareRowExclusiveLock', rewrite: false, scan: false },
    },
  ],
  // ALL and replica are not answered: what got in meanwhile is not looked at again.
  answered: (subject, { later }) => later.some(({ changes }) => changes.some((c) => subjectOf(c, 'Enable') === subject)),
  on: {
    AlterTableOther(change, context) {
      const { action, name, table, span } = change;
      if (!OFF.has(action) || context.effect.error || context.isNew(context.catalog.relationKey(table))) return;
      const all = action === 'DisableTrigAll';
      const subject = all ? undefined : subjectOf(change, 'Disable');
      const what = all ? 'all triggers' : action === 'DisableTrigUser' ? 'its own triggers' : `trigger ${code(name ?? '')}`;
      const risk = all
        ? 'Foreign keys are not checked either, now or when triggers are enabled again. Disable triggers by name.'
        : 'Nothing in this file enables it again.';
      context.report({
        at: span,
        severity: all ? 'warning' : 'information',
        ...(subject === undefined ? {} : { subject }),
        message: `Disabling ${what} takes SHARE ROW EXCLUSIVE on ${nameOf(table)}: writes wait. ${risk}`,
      });
    },
    SetParameter({ span, name, value }, context) {
      if (name !== 'session_replication_role' || value?.toLowerCase() !== 'replica') return;
      context.report({
        at: span,
        severity: 'warning',
        once: 'file',
        message: `${code('session_replication_role = replica')} turns all triggers off for what follows, those that check foreign keys included, and what gets in is not checked later. Disable triggers by name.`,
      });
    },
  },
});

/** The same for DISABLE and for the ENABLE that takes it back. */
function subjectOf(change: SchemaChange, word: 'Enable' | 'Disable'): string | undefined {
  if (change.kind !== 'AlterTableOther' || !change.action.startsWith(`${word}Trig`)) return undefined;
  return `${change.table.name} ${change.action.slice(word.length)} ${change.name ?? ''}`;
}
