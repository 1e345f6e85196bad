import type { SwitchRowSecurity } from '../syntax/change';
import type { QualifiedName } from '../syntax/expression';
import type { TextSpan } from '../text';
import { defineRule, type Messages, type Reports, type RuleContext } from './engine/rule';
import { nameOf } from './engine/wording';

const WAIT_BEHIND = 'Reads and writes wait while it waits for running queries, and until the transaction ends.';
const SET_TIMEOUT = 'Set lock_timeout, and change all policies of the table in one transaction.';

const messages = {
  changesPolicy: [
    'Takes ACCESS EXCLUSIVE on {table} and changes the visible rows.',
    WAIT_BEHIND,
    'From then on queries return other rows, without an error.',
    SET_TIMEOUT,
  ],
  disables: [
    'Takes ACCESS EXCLUSIVE on {table} and shows all its rows.',
    WAIT_BEHIND,
    'From then on every role that may read the table sees all rows.',
    SET_TIMEOUT,
  ],
  forces: [
    'Takes ACCESS EXCLUSIVE on {table} and hides rows from its owner.',
    WAIT_BEHIND,
    'From then on the policies apply to the owner of the table too.',
    SET_TIMEOUT,
  ],
  exemptsOwner: [
    'Takes ACCESS EXCLUSIVE on {table} and shows its owner all rows.',
    WAIT_BEHIND,
    'From then on the policies do not apply to the owner of the table.',
    SET_TIMEOUT,
  ],
} as const satisfies Messages;

type MessageId = keyof typeof messages;

/**
 * ENABLE is left to rls-enabled-no-policy: it is harmless with a policy, and an outage without one.
 */
const SWITCHES: { readonly [State in SwitchRowSecurity['state']]?: MessageId } = {
  disabled: 'disables',
  forced: 'forces',
  'not forced': 'exemptsOwner',
};

export default defineRule({
  id: 'rls-policy-change',
  summary: 'A change of row level security takes ACCESS EXCLUSIVE, and shows or hides rows at once.',
  severity: 'information',
  preset: 'strict',
  since: '0.1.0',
  catalogue: [103, 104],
  effect:
    'CREATE, ALTER and DROP POLICY take ACCESS EXCLUSIVE on the table. They are instant once they have the lock. ' +
    'While they wait for running queries, all reads and writes wait behind them. ' +
    'Permissive policies are joined with OR: one more policy shows more rows, and one less hides some, without an error. ' +
    'DISABLE ROW LEVEL SECURITY shows all rows to every role that may read the table. ' +
    'FORCE applies the policies to the owner of the table too.',
  workaround: 'Set lock_timeout, and change all policies of a table in one transaction.',
  sources: ['https://www.postgresql.org/docs/current/sql-createpolicy.html'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, tenant text); ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
      bad: 'CREATE POLICY own ON orders USING (tenant = current_user);',
      good: "SET lock_timeout = '2s'; CREATE POLICY own ON orders USING (tenant = current_user);",
      // lock_timeout bounds the wait; the lock is the same.
      contrast: 'CREATE TABLE items (tenant text); CREATE POLICY own ON items USING (tenant = current_user);',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY, tenant text); ALTER TABLE orders ENABLE ROW LEVEL SECURITY;',
      bad: 'ALTER TABLE orders DISABLE ROW LEVEL SECURITY;',
      good: "SET lock_timeout = '2s'; ALTER TABLE orders DISABLE ROW LEVEL SECURITY;",
      contrast: 'CREATE TABLE items (tenant text); ALTER TABLE items DISABLE ROW LEVEL SECURITY;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false },
    },
  ],
  messages,
  on: {
    CreatePolicy({ table, span }, context) {
      report('changesPolicy', { table, at: span }, context);
    },
    AlterPolicy({ table, span }, context) {
      report('changesPolicy', { table, at: span }, context);
    },
    SwitchRowSecurity({ state, table, span }, context) {
      const messageId = SWITCHES[state];
      if (messageId) report(messageId, { table, at: span }, context);
    },
    DropObjects({ objectType, on: table, span }, context) {
      if (objectType === 'policy' && table) report('changesPolicy', { table, at: span }, context);
    },
  },
});

function report(
  messageId: MessageId,
  { table, at }: { readonly table: QualifiedName; readonly at: TextSpan },
  context: RuleContext & Reports<typeof messages>,
): void {
  if (context.effect.error || context.isNew(context.catalog.relationKey(table))) return;
  context.report({ messageId, data: { table: nameOf(table) }, at });
}
