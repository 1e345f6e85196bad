import type pg from 'pg';
import { LOCK_MODES } from '../../server/src/core/locks';

/** What a statement did to the tables of `public`, measured in its own transaction. */
interface Reading {
  /** Strongest lock held on each table: 1 (ACCESS SHARE) to 8 (ACCESS EXCLUSIVE). */
  readonly locks: ReadonlyMap<string, number>;
  /** Rows this transaction has read by sequential scans. */
  readonly read: ReadonlyMap<string, number>;
  /** File of each relation, indexes included. */
  readonly files: ReadonlyMap<string, string>;
}

const MODES: readonly string[] = LOCK_MODES;
const SHARE = 5;

async function reading(client: pg.Client): Promise<Reading> {
  const { rows } = await client.query<{
    name: string;
    kind: string;
    parent: string | null;
    file: string | null;
    tuples: string;
    modes: string[] | null;
  }>(`
    SELECT c.oid::regclass::text AS name, c.relkind AS kind, i.indrelid::regclass::text AS parent, pg_relation_filenode(c.oid)::text AS file,
      pg_stat_get_xact_tuples_returned(c.oid) AS tuples,
      (SELECT array_agg(mode) FROM pg_locks WHERE relation = c.oid AND pid = pg_backend_pid() AND granted) AS modes
    FROM pg_class AS c LEFT JOIN pg_index AS i ON i.indexrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'i', 'I')`);
  const tables = rows.filter((row) => row.kind === 'r' || row.kind === 'p');
  return {
    locks: new Map(tables.map((row) => [row.name, Math.max(0, ...(row.modes ?? []).map((mode) => MODES.indexOf(mode) + 1))])),
    read: new Map(tables.map((row) => [row.name, Number(row.tuples)])),
    files: new Map(rows.map((row) => [row.file ?? '', row.parent ?? row.name])),
  };
}

/**
 * Runs statements in one transaction and says which of them worked through a table that no
 * other session could write meanwhile.
 */
export async function runObserved(client: pg.Client, statements: readonly string[]): Promise<string[]> {
  const blocked: string[] = [];
  await client.query('BEGIN');
  try {
    const first = await reading(client);
    let before = first;
    for (const statement of statements) {
      await client.query(statement);
      const after = await reading(client);
      for (const [table, lock] of after.locks) {
        // A table made in this very transaction is not seen by other sessions.
        if (lock < SHARE || !first.locks.has(table)) continue;
        if ((after.read.get(table) ?? 0) > (before.read.get(table) ?? 0))
          blocked.push(`${MODES[lock - 1]} on ${table} while it is read: ${statement}`);
        const fresh = [...after.files].filter(([file, owner]) => file !== '' && owner === table && !before.files.has(file));
        if (fresh.length > 0) blocked.push(`${MODES[lock - 1]} on ${table} while it is rewritten or indexed: ${statement}`);
      }
      before = after;
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  return blocked;
}
