import { defineRule } from './engine/rule';
import { relationName } from './engine/wording';
import { transactionsOf } from './shared/file-transactions';

/** Two tables that one transaction locks, in that order. */
interface LockedPair {
  readonly first: string;
  readonly second: string;
}

/**
 * A transaction over hundreds of tables is compared by those it locked first, because it holds
 * them the longest.
 */
const COMPARED = 16;

export default defineRule({
  id: 'lock-order',
  summary: 'Two transactions lock the same tables in opposite orders, so one of them can deadlock with the application.',
  severity: 'information',
  preset: 'recommended',
  since: '0.1.0',
  catalogue: [164],
  effect:
    'Two sessions that lock the same two tables in opposite orders wait for each other. ' +
    'After deadlock_timeout PostgreSQL rolls one of them back (40P01). ' +
    'An application that uses the tables in a fixed order is safe from a migration that uses the same order. ' +
    'It is never safe from a migration that uses both orders.',
  workaround: 'Lock the tables in the same order everywhere, or alter each of them in a separate transaction.',
  sources: ['https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS'],
  examples: [
    {
      setup: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE customers (id bigint PRIMARY KEY);',
      bad:
        'BEGIN; ALTER TABLE orders ADD COLUMN a text; ALTER TABLE customers ADD COLUMN a text; COMMIT; ' +
        'BEGIN; ALTER TABLE customers ADD COLUMN b text; ALTER TABLE orders ADD COLUMN b text; COMMIT;',
      good:
        'BEGIN; ALTER TABLE orders ADD COLUMN a text; ALTER TABLE customers ADD COLUMN a text; COMMIT; ' +
        'BEGIN; ALTER TABLE orders ADD COLUMN b text; ALTER TABLE customers ADD COLUMN b text; COMMIT;',
      claim: { lock: 'AccessExclusiveLock', rewrite: false, scan: false, deadlock: true },
    },
  ],
  messages: {
    reversed: [
      'May deadlock: a transaction above locks {second} before {first}.',
      'This one locks {first} before {second}.',
      'An application that uses both tables can deadlock with one of the two orders (40P01).',
      'Keep one order, or alter each table in a separate transaction.',
    ],
  },
  onFile(context) {
    const groups = transactionsOf(context);
    if (groups.length < 2) return;
    const orders = new Set<string>();
    for (const group of groups) {
      const held = new Set<string>();
      const pairs: LockedPair[] = [];
      let reported = false;
      for (const { strongLocks, index, parsed } of group) {
        // The author does not choose the order in which one statement locks its tables.
        const fresh = strongLocks.map((l) => l.relation).filter((r) => !held.has(r));
        const earliest = fresh.length > 0 ? [...held].slice(0, COMPARED) : [];
        for (const second of fresh) {
          for (const first of earliest) pairs.push({ first, second });
          const other = earliest.find((first) => orders.has(`${second} ${first}`));
          if (other === undefined || reported) continue;
          reported = true;
          const at = parsed.changes[0]?.span;
          context.report(index, {
            messageId: 'reversed',
            data: { first: relationName(other), second: relationName(second) },
            ...(at && { at }),
          });
        }
        for (const relation of fresh) held.add(relation);
      }
      for (const { first, second } of pairs) orders.add(`${first} ${second}`);
    }
  },
});
