import type { Address } from './address';

/**
 * Why there are no figures. `message` is one sentence for people that says what to do; it never
 * holds a password.
 */
export interface DatabaseFailure {
  readonly kind: 'failed';
  readonly reason: FailureReason;
  readonly message: string;
}

export type FailureReason =
  | 'url'
  | 'password'
  | 'role'
  | 'no-database'
  | 'no-rights'
  | 'not-allowed'
  | 'tls'
  | 'unreachable'
  | 'timeout'
  | 'too-many-connections'
  | 'starting'
  | 'not-postgres'
  | 'lost'
  | 'closed'
  | 'cancelled'
  | 'busy'
  | 'read-only'
  | 'slow'
  | 'other';

export function failure(reason: FailureReason, message: string): DatabaseFailure {
  return { kind: 'failed', reason, message };
}

type Place = Pick<Address, 'label' | 'host' | 'port' | 'user' | 'database'>;
type Sentence = (place: Place) => readonly [FailureReason, string];

/** By SQLSTATE: PostgreSQL docs, appendix A. */
const BY_SQLSTATE: Readonly<Record<string, Sentence>> = {
  '28P01': ({ label, user }) => ['password', `${label} refused the password of ${user}: correct it and connect again.`],
  '28000': ({ label, user, database }) => [
    'not-allowed',
    `${label} lets ${user} not in (no entry in pg_hba.conf, or no such role): check user, database ${database} and TLS.`,
  ],
  '3D000': ({ label, database }) => ['no-database', `There is no database "${database}" at ${label}: create it or correct the name.`],
  '42501': ({ label, user, database }) => ['no-rights', `${user} may not read ${label}: grant CONNECT on database ${database} to ${user}.`],
  '53300': ({ label }) => ['too-many-connections', `${label} has no connection free: close some and connect again.`],
  '57P03': ({ label }) => ['starting', `${label} is starting up or shutting down: connect again in a moment.`],
  '57P01': ({ label }) => ['lost', `The connection to ${label} was ended by the server's administrator: connect again.`],
  '57P02': ({ label }) => ['lost', `The server at ${label} crashed: connect again when it is back.`],
  '57P05': ({ label }) => ['lost', `The connection to ${label} was idle for too long and the server closed it: connect again.`],
  '25P03': ({ label }) => ['lost', `The connection to ${label} was idle for too long and the server closed it: connect again.`],
  '55P03': ({ label }) => ['busy', `A migration is running on ${label} and holds its locks: read the figures again when it is done.`],
  '57014': ({ label }) => ['slow', `${label} did not answer within the 2 seconds we allow ourselves: try again when it is less busy.`],
  '25006': ({ label }) => ['read-only', `${label} refused to write: Phasewise's connection is read-only.`],
};

/** Errors of the network and of Node. */
const BY_SYSTEM_CODE: Readonly<Record<string, Sentence>> = {
  ECONNREFUSED: ({ host, port }) => ['unreachable', `Nothing listens at ${host}:${port}: start the server or correct the port.`],
  ENOTFOUND: ({ host }) => ['unreachable', `There is no host named ${host}: correct the name or join its network.`],
  EAI_AGAIN: ({ host }) => ['unreachable', `The name ${host} could not be looked up: check the network.`],
  EHOSTUNREACH: ({ host, port }) => ['unreachable', `${host}:${port} is not reachable: check the network or the VPN.`],
  ENETUNREACH: ({ host, port }) => ['unreachable', `${host}:${port} is not reachable: check the network or the VPN.`],
  ETIMEDOUT: ({ host, port }) => ['timeout', `${host}:${port} does not answer: check host, port and firewall.`],
  ENOENT: ({ host, port }) => [
    'unreachable',
    `There is no PostgreSQL socket for port ${port} in ${host}: start the server or correct the folder.`,
  ],
  EACCES: ({ host, port }) => ['unreachable', `This user may not open ${host}:${port}: connect by TCP or as another user.`],
  ECONNRESET: ({ label }) => ['lost', `The connection to ${label} was cut: connect again.`],
  EPIPE: ({ label }) => ['lost', `The connection to ${label} was cut: connect again.`],
};

/**
 * What the driver says in words only (pg 8: lib/client.js, lib/connection.js, lib/crypto/sasl.js).
 */
const BY_WORDS: readonly (readonly [RegExp, Sentence])[] = [
  [
    /timeout expired/,
    ({ host, port }) => ['timeout', `${host}:${port} does not answer as a PostgreSQL server: check host, port and firewall.`],
  ],
  [/Query read timeout/, ({ label }) => ['timeout', `${label} stopped answering: connect again when it is back.`]],
  [/does not support SSL/, ({ label }) => ['tls', `${label} offers no TLS: connect with sslmode=disable if the network is trusted.`]],
  [
    /certificate|self.signed|unable to verify|altnames|SSL connection|\btls\b|\bssl\b/i,
    ({ label }) => ['tls', `The TLS connection to ${label} failed: check its certificate, sslmode and sslrootcert.`],
  ],
  [
    /password must be a (non-empty )?string/i,
    ({ label, user }) => ['password', `${label} asks for a password of ${user}: add it to the connection.`],
  ],
  [
    /SASL|SCRAM/,
    ({ label, user }) => ['password', `${label} and Phasewise could not agree on the password of ${user}: check it and connect again.`],
  ],
  [/terminated|not queryable|connection error/i, ({ label }) => ['lost', `The connection to ${label} was cut: connect again.`]],
];

/**
 * An error of the driver, the network or the server in our words. Its own text is left out,
 * because it may hold anything.
 */
export function failureOf(error: unknown, place: Place): DatabaseFailure {
  const code = codeOf(error);
  const words = error instanceof Error ? error.message : '';
  if (code === '28000' && /no encryption|SSL off/.test(words))
    return failure('tls', `${place.label} asks for TLS: connect with sslmode=require.`);
  if (code === '28000' && /role ".*" does not exist/.test(words))
    return failure('role', `There is no role ${place.user} at ${place.label}: correct the user.`);
  const sentence = BY_SQLSTATE[code] ?? BY_SYSTEM_CODE[code] ?? BY_WORDS.find(([pattern]) => pattern.test(words))?.[1];
  if (sentence) return failure(...sentence(place));
  if (/^08/.test(code))
    return failure('not-postgres', `${place.label} does not speak PostgreSQL's protocol as expected: check host and port.`);
  return failure('other', `${place.label} could not be read${code === '' ? '' : ` (${code})`}: check that it is a PostgreSQL 12 or later.`);
}

/**
 * SQLSTATE or system code; a host with several addresses fails with one error for each
 * (AggregateError).
 */
export function codeOf(error: unknown): string {
  const { code, errors } = (error ?? {}) as { code?: unknown; errors?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  return Array.isArray(errors) && errors.length > 0 ? codeOf(errors[0]) : '';
}
