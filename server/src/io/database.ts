import { readFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { Client } from 'pg';
import { type Address, type Environment, parseAddress } from './database/address';
import { codeOf, type DatabaseFailure, failure, failureOf } from './database/failure';
import { measureMachine } from './database/probe';

export type { DatabaseFailure, FailureReason } from './database/failure';
export { type FactsResult, loadFacts } from './database/load-facts';

/** Until the server has let us in, name resolution and TLS included. */
const CONNECT_TIMEOUT_MS = 3_000;
/** A server that is gone without a word is noticed here; its own statement_timeout comes first. */
const ANSWER_TIMEOUT_MS = 5_000;

/** In force in every session and, because a pooler may swap sessions between transactions, once more in every transaction. */
const TIMEOUTS = { lock_timeout: '200ms', statement_timeout: '2s', idle_in_transaction_session_timeout: '10s' } as const;

/** Startup parameters; JIT would cost more than our queries, and standard_conforming_strings is what our quoting presumes. */
const STARTUP = Object.entries({ default_transaction_read_only: 'on', ...TIMEOUTS, jit: 'off' })
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ');

const BEGIN = `BEGIN READ ONLY; ${Object.entries(TIMEOUTS)
  .map(([name, value]) => `SET LOCAL ${name} = '${value}'`)
  .join('; ')}`;

export interface ConnectOptions {
  readonly signal?: AbortSignal;
  /** The PG* variables that fill what a URL leaves out; the process's own when left out. */
  readonly env?: Environment;
  readonly timeoutMs?: number;
}

export type Row = Readonly<Record<string, unknown>>;
export type ReadRows<T> = { readonly kind: 'rows'; readonly rows: readonly T[] };

/**
 * Connects for reading. Never rejects: whatever goes wrong is a value with one sentence. Nothing is tried twice, but for TLS, which sslmode
 * may leave open, and for a pooler that takes no startup options; a password is sent to the server no second time after a refusal.
 */
export async function connect(url: string, options: ConnectOptions = {}): Promise<Connection | DatabaseFailure> {
  const env = options.env ?? process.env;
  const address = parseAddress(url, env);
  if (typeof address === 'string') return failure('url', address);
  const certificate = await readCertificate(address);
  if (certificate instanceof Error) return failure('tls', 'The certificate that sslrootcert names cannot be read: correct its path.');
  let last: DatabaseFailure | undefined;
  const deadline = Date.now() + (options.timeoutMs ?? CONNECT_TIMEOUT_MS);
  for (const ssl of tlsAttempts(address, certificate)) {
    for (const startup of [STARTUP, undefined]) {
      if (options.signal?.aborted) return failure('cancelled', 'Connecting was cancelled.');
      if (last && Date.now() >= deadline) return last;
      const outcome = await attempt(address, ssl, startup, Math.max(1, deadline - Date.now()), options.signal);
      if (outcome instanceof Connection) return outcome;
      last = outcome.failure;
      if (!outcome.startupRefused) break;
    }
    if (last?.reason !== 'tls') break;
  }
  return last ?? failure('other', `${address.label} could not be reached.`);
}

type Tls = false | { readonly rejectUnauthorized: boolean; readonly ca?: string; readonly checkServerIdentity?: () => undefined };

/** As libpq does: `require` and `prefer` encrypt without looking at the certificate, unless there is one to compare it with. */
function tlsAttempts({ tls }: Address, ca: string | undefined): readonly Tls[] {
  const anyone: Tls = { rejectUnauthorized: false };
  const issued: Tls = { rejectUnauthorized: true, ...(ca !== undefined && { ca }), checkServerIdentity: () => undefined };
  switch (tls) {
    case 'disable':
      return [false];
    case 'allow':
      return [false, anyone];
    case 'prefer':
      return [anyone, false];
    case 'require':
      return [ca === undefined ? anyone : issued];
    case 'verify-ca':
      return [issued];
    case 'verify-full':
      return [{ rejectUnauthorized: true, ...(ca !== undefined && { ca }) }];
  }
}

/** `system` is libpq's word for the certificates of the machine. */
async function readCertificate({ rootCertificate, tls }: Address): Promise<string | undefined | Error> {
  if (rootCertificate === undefined || rootCertificate === 'system' || tls === 'disable') return undefined;
  try {
    return await readFile(rootCertificate, 'utf8');
  } catch (error) {
    return error as Error;
  }
}

type Attempt = { readonly failure: DatabaseFailure; readonly startupRefused: boolean };

async function attempt(
  address: Address,
  ssl: Tls,
  startup: string | undefined,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Connection | Attempt> {
  const socket = new Socket();
  const client = new Client({
    host: address.host,
    port: address.port,
    user: address.user,
    database: address.database,
    // Called when the server asks for a password and there is none: an empty one must not be sent, it counts as a failed attempt.
    password: address.password ?? (() => Promise.reject(new Error('password must be a string'))),
    ssl,
    stream: () => socket,
    application_name: 'phasewise',
    connectionTimeoutMillis: timeoutMs,
    query_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
    ...(startup !== undefined && { options: startup }),
  });
  // Without a listener an error between two queries would end the process.
  client.on('error', () => undefined);
  const giveUp = () => socket.destroy(new Error('cancelled'));
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    await client.connect();
    const connection = new Connection(client, socket, address);
    const problem = await connection.introduce();
    if (!problem) return connection;
    await connection.close();
    return { failure: problem, startupRefused: false };
  } catch (error) {
    socket.destroy();
    if (signal?.aborted) return { failure: failure('cancelled', 'Connecting was cancelled.'), startupRefused: false };
    return { failure: failureOf(error, address), startupRefused: startupRefused(error) };
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

/** PgBouncer: "unsupported startup parameter: options" or "... in options: ..."; every transaction brings its own settings then. */
function startupRefused(error: unknown): boolean {
  return codeOf(error) === '08P01' && error instanceof Error && /startup parameter/.test(error.message);
}

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

  /** Runs one query in a read-only transaction of its own. Never rejects. */
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

  /** Called once when the server goes away; at once when it is gone already. Not called by close(). */
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
