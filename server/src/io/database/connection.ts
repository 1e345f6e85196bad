import type { Socket } from 'node:net';
import type { Client } from 'pg';
import type { Address } from './address';
import type { DatabaseFailure } from './failure';
import { failure, failureOf } from './failure';
import { measureMachine } from './probe';
import type { ReadRows, Row } from './rows';

/**
 * In force in every session and, because a pooler may swap sessions between transactions, once more
 * in every transaction.
 */
export const TIMEOUTS = { lock_timeout: '200ms', statement_timeout: '2s', idle_in_transaction_session_timeout: '10s' } as const;

const BEGIN = `BEGIN READ ONLY; ${Object.entries(TIMEOUTS)
  .map(([name, value]) => `SET LOCAL ${name} = '${value}'`)
  .join('; ')}`;

/** A read-only session. Reads are queued, so any number of callers may share it. */
export class Connection {
  readonly kind = 'connection';
  /** host:port/database, no credentials. */
  readonly label: string;
  /** As the server says it: '18.1'. */
  version = '';
  /** 180001; see server_version_num. */
  serverVersion = 0;
  /** TimeZone of sessions of this role in this database. */
  timezone: string | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private lost: DatabaseFailure | undefined;
  private closed = false;
  private factor: Promise<number | undefined> | undefined;
  private readonly listeners: ((failure: DatabaseFailure) => void)[] = [];

  constructor(
    private readonly client: Client,
    private readonly socket: Socket,
    private readonly address: Address,
  ) {
    this.label = address.label;
    client.on('error', (error) => this.lose(failureOf(error, address)));
    client.on('end', () => this.lose(failure('lost', `The connection to ${address.label} was cut: connect again.`)));
  }

  get major(): number {
    return Math.floor(this.serverVersion / 10_000);
  }

  /** Asks the server who it is; a failure when it is none that we can read. */
  async introduce(): Promise<DatabaseFailure | undefined> {
    const answer = await this.read<{ version: string; number: string; timezone: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number, current_setting('TimeZone') AS timezone`,
    );
    if (answer.kind === 'failed') return answer;
    const [row] = answer.rows;
    this.version = /^[\d.]+\w*/.exec(row?.version ?? '')?.[0] ?? '';
    this.serverVersion = Number(row?.number ?? 0);
    this.timezone = row?.timezone;
    if (this.serverVersion >= 120_000) return undefined;
    return failure('other', `${this.label} is PostgreSQL ${this.version}: Phasewise reads PostgreSQL 12 and later.`);
  }

  /** Runs one query in a separate read-only transaction. Never rejects. */
  read<T = Row>(sql: string, values: readonly unknown[] = []): Promise<ReadRows<T> | DatabaseFailure> {
    const result = this.queue.then(() => this.run<T>(sql, values));
    this.queue = result;
    return result;
  }

  private async run<T>(sql: string, values: readonly unknown[]): Promise<ReadRows<T> | DatabaseFailure> {
    if (this.lost) return this.lost;
    if (this.closed) return failure('closed', `The connection to ${this.label} is closed.`);
    try {
      await this.client.query(BEGIN);
      // With parameters the extended protocol is used, which takes one statement only.
      const { rows } = await this.client.query<Record<string, unknown>>({ text: sql, values: [...values], queryMode: 'extended' } as {
        text: string;
        values: unknown[];
      });
      await this.client.query('COMMIT');
      return { kind: 'rows', rows: rows as readonly T[] };
    } catch (error) {
      const problem = failureOf(error, this.address);
      // A session that owes us an answer cannot be used again.
      if (problem.reason === 'timeout' || problem.reason === 'lost') {
        this.lose(problem);
        this.socket.destroy();
      } else await this.client.query('ROLLBACK').catch(() => undefined);
      return this.lost ?? problem;
    }
  }

  /** How fast the server is, measured once; see probe.ts. */
  machineFactor(): Promise<number | undefined> {
    this.factor ??= measureMachine(this);
    return this.factor;
  }

  /**
   * Called once when the server goes away; at once when it is gone already. Not called by close().
   */
  onLost(listener: (failure: DatabaseFailure) => void): void {
    if (this.lost) listener(this.lost);
    else this.listeners.push(listener);
  }

  private lose(problem: DatabaseFailure): void {
    if (this.closed || this.lost) return;
    this.lost = problem;
    for (const listener of this.listeners.splice(0)) listener(problem);
  }

  /** Says goodbye; a server that does not take notice is left after half a second. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const impatient = setTimeout(() => this.socket.destroy(), 500);
    await this.client.end().catch(() => undefined);
    clearTimeout(impatient);
    this.socket.destroy();
  }
}
