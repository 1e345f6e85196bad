import { failureOf } from '../../server/src/io/database/failure';

const PLACE = { label: 'db.example.com:5432/shop', host: 'db.example.com', port: 5432, user: 'dev', database: 'shop' };

/**
 * SQLSTATEs of PostgreSQL and error codes of Node that a connection can fail with. `08P01` and
 * `XX000` stand for the others.
 */
const CODES = [
  ...[
    '28P01',
    '28000',
    '3D000',
    '42501',
    '53300',
    '57P03',
    '57P01',
    '57P02',
    '57P05',
    '25P03',
    '55P03',
    '57014',
    '25006',
    '08P01',
    'XX000',
  ],
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ENOENT', 'EACCES', 'ECONNRESET', 'EPIPE'],
];

/**
 * Messages of the driver (pg 8) that come without a code, and two of PostgreSQL's that share a
 * code.
 */
const MESSAGES: readonly (readonly [message: string, code?: string])[] = [
  ['timeout expired'],
  ['Query read timeout'],
  ['The server does not support SSL connections'],
  ['self-signed certificate in certificate chain'],
  ['password must be a string'],
  ['SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature is missing'],
  ['Connection terminated unexpectedly'],
  ['something else'],
  ['no pg_hba.conf entry for host "10.0.0.1", user "dev", database "shop", no encryption', '28000'],
  ['role "dev" does not exist', '28000'],
];

/** What the user reads when a connection fails, for every cause that is told apart. */
export function databaseTexts(): string {
  const failures = [
    ...CODES.map((code) => [code, Object.assign(new Error('?'), { code })] as const),
    ...MESSAGES.map(([message, code]) => [message, Object.assign(new Error(message), code === undefined ? {} : { code })] as const),
  ];
  return failures
    .map(([name, error]) => {
      const { reason, message } = failureOf(error, PLACE);
      return `${name} (${reason})\n  ${message}`;
    })
    .join('\n');
}
