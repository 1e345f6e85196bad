import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';
import { transactionsOf } from './shared/file-transactions';

interface Taken {
  readonly first: string;
  readonly second: string;
}

export default defineRule({
  id: 'lock-order',
  summary: 'Two transactions lock the same tables in opposite orders.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [164],
  effect:
    'Whoever locks two tables in one transaction, and another who locks them in the other order, wait for each other: after deadlock_timeout PostgreSQL rolls one of them back (40P01). An application that uses the tables in a fixed order is safe from a migration in one order at most, never from both.',
  workaround: 'Lock the tables in one order everywhere, or alter each in a transaction of its own.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE customers (id bigint PRIMARY KEY);',
      bad: 'BEGIN; ALTER TABLE orders ADD COLUMN a text; ALTER TABLE customers ADD COLUMN a text; COMMIT; BEGIN; ALTER TABLE customers ADD COLUMN b text; ALTER TABLE orders ADD COLUMN b text; COMMIT;',
      good: 'BEGIN; ALTER TABLE orders ADD COLUMN a text; ALTER TABLE customers ADD COLUMN a text; COMMIT; BEGIN; ALTER TABLE orders ADD COLUMN b text; ALTER TABLE customers ADD COLUMN b text; COMMIT;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false, deadlock: true },
    },
  ],
  onFile(context) {
    const groups = transactionsOf(context);
    if (groups.length < 2) return;
    const orders = new Set<string>();
    for (const group of groups) {
      const held = new Set<string>();
      const taken: Taken[] = [];
      let said = false;
      for (const { strongLocks, index, parsed } of group) {
        // Tables that one statement locks are locked in an order nobody wrote.
        const fresh = strongLocks.map((l) => l.relation).filter((r) => !held.has(r));
        const earliest = fresh.length > 0 ? [...held].slice(0, COMPARED) : [];
        for (const second of fresh) {
          // A transaction over hundreds of tables is compared by those it locked first: they are held the longest.
          for (const first of earliest) taken.push({ first, second });
          const other = earliest.find((first) => orders.has(`${second} ${first}`));
          if (other === undefined || said) continue;
          said = true;
          const at = parsed.changes[0]?.span;
          context.report(index, {
            ...(at && { at }),
            message: `This transaction locks ${relationName(other)} first and ${relationName(second)} then; a transaction above does it the other way round. One of the two orders deadlocks with an application that uses both tables. Keep to one order, or one table a transaction.`,
          });
        }
        for (const relation of fresh) held.add(relation);
      }
      for (const { first, second } of taken) orders.add(`${first} ${second}`);
    }
  },
});

const COMPARED = 16;
