import { readFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { Client } from 'pg';
import { type Address, type Environment, parseAddress } from './database/address';
import { Connection, TIMEOUTS } from './database/connection';
import { codeOf, type DatabaseFailure, failure, failureOf } from './database/failure';

export type { DatabaseFailure, FailureReason } from './database/failure';
export { type FactsResult, loadFacts } from './database/load-facts';

/** Until the server has let us in, name resolution and TLS included. */
const CONNECT_TIMEOUT_MS = 3_000;
/** A server that disappears silently is noticed here; its own statement_timeout comes first. */
const ANSWER_TIMEOUT_MS = 5_000;
/**
 * Startup parameters; JIT would cost more than our queries, and standard_conforming_strings is what
 * our quoting presumes.
 */
const STARTUP = Object.entries({ default_transaction_read_only: 'on', ...TIMEOUTS, jit: 'off' })
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ');

export interface ConnectOptions {
  readonly signal?: AbortSignal;
  /** The PG* variables that fill what a URL leaves out; the process's own when left out. */
  readonly env?: Environment;
  readonly timeoutMs?: number;
}

/**
 * Connects for reading. Never rejects: a failure is a value with one sentence. Nothing is
 * tried twice, but for TLS, which sslmode may leave open, and for a pooler that takes no startup
 * options; a password is sent to the server no second time after a refusal.
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

/**
 * As libpq does: `require` and `prefer` encrypt without looking at the certificate, unless there is
 * one to compare it with.
 */
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
    // Called when the server asks for a password and there is none: an empty one must not be sent,
    // it counts as a failed attempt.
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

/**
 * PgBouncer: "unsupported startup parameter: options" or "... in options: ..."; every transaction
 * brings its own settings then.
 */
function startupRefused(error: unknown): boolean {
  return codeOf(error) === '08P01' && error instanceof Error && /startup parameter/.test(error.message);
}
