/** Where a connection URL leads to. `password` is only ever handed to the driver. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password?: string;
  readonly tls: TlsMode;
  readonly rootCertificate?: string;
  /** host:port/database: all that is ever shown of a URL. */
  readonly label: string;
}

/** libpq's sslmode (PostgreSQL docs, 34.19, "SSL Mode Descriptions"). */
type TlsMode = 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';

const TLS_MODES: readonly string[] = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];

/** Dialect suffixes are other tools': SQLAlchemy's postgresql+psycopg2, Java's jdbc:postgresql. */
const SCHEME = /^(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\//i;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a URL as libpq does (PostgreSQL docs, 34.1.1.2): what it leaves out comes from the PG*
 * variables and the usual defaults. A string is one sentence that says what is wrong with it,
 * without any of its text: a password could be anywhere in it.
 */
export function parseAddress(url: string, env: Environment): Address | string {
  const text = url.trim();
  const scheme = SCHEME.exec(text);
  if (!scheme) return 'The connection URL must begin with postgres:// or postgresql://.';
  // libpq allows an empty host after a user (postgres://user@/db?host=/run), WHATWG's grammar does
  // not: a stand-in, taken out again below.
  const rest = text.slice(scheme[0].length).replace(/^([^/?#]*@)?(?=[/?#]|$)/, `$1${NO_HOST}`);
  // A password with / ? # in it ends the host early, and a part of it would be shown as host, port
  // or database.
  if (rest.includes('@', rest.search(/[/?#]|$/))) return UNREADABLE;
  const parsed = parseUrl(`postgres://${rest}`);
  if (typeof parsed === 'string') return parsed;
  const query = parsed.searchParams;
  const inUrl = parsed.hostname === NO_HOST ? '' : decodeURIComponent(parsed.hostname.replace(/^\[|\]$/g, ''));
  const host = query.get('host') || inUrl || env.PGHOST || 'localhost';
  const port = Number(query.get('port') || parsed.port || env.PGPORT || 5432);
  if (host.includes(',')) return 'The connection URL names several hosts: give the URL of one of them.';
  if (!Number.isInteger(port) || port < 1 || port > 65535) return UNREADABLE;
  const user = decodeURIComponent(parsed.username) || query.get('user') || env.PGUSER || env.USER || env.USERNAME || 'postgres';
  const database = decodeURIComponent(parsed.pathname.slice(1)) || query.get('dbname') || env.PGDATABASE || user;
  const password = decodeURIComponent(parsed.password) || query.get('password') || env.PGPASSWORD;
  const mode = query.get('sslmode') ?? (query.get('ssl') === 'true' ? 'require' : env.PGSSLMODE);
  const rootCertificate = query.get('sslrootcert') ?? env.PGSSLROOTCERT;
  return {
    host,
    port,
    database,
    user,
    ...(password ? { password } : {}),
    tls: mode === 'no-verify' ? 'require' : mode !== undefined && TLS_MODES.includes(mode) ? (mode as TlsMode) : defaultTls(host),
    ...(rootCertificate ? { rootCertificate } : {}),
    label: host.startsWith('/') ? `${host}/${database}` : `${host.includes(':') ? `[${host}]` : host}:${port}/${database}`,
  };
}

const NO_HOST = 'no-host.invalid';

const UNREADABLE =
  'The connection URL cannot be read: in the user and password, write / as %2F, @ as %40, # as %23, ? as %3F and % as %25.';

function parseUrl(text: string): URL | string {
  try {
    const url = new URL(text);
    // Broken escapes are found here, so that the ones below need not fail.
    decodeURIComponent(url.username + url.password + url.pathname + url.hostname);
    return url;
  } catch {
    return UNREADABLE;
  }
}

/**
 * libpq's default is prefer; on this machine and its network plain text is tried first, for a
 * development server rarely has a certificate.
 */
function defaultTls(host: string): TlsMode {
  return isPrivateHost(host) ? 'allow' : 'prefer';
}

/**
 * This machine or a private network (RFC 1918, RFC 4193, link-local, .local, .localhost). A bare
 * name such as `db` can be anything, so it is not.
 */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name === '' || name.startsWith('/') || name === 'localhost' || name === 'host.docker.internal') return true;
  if (name.endsWith('.local') || name.endsWith('.localhost')) return true;
  if (name.includes(':'))
    return name === '::1' || /^f[cd]|^fe[89ab]/.test(name) || isPrivateHost(/^::ffff:([\d.]+)$/.exec(name)?.[1] ?? 'public.invalid');
  if (!/^\d+(\.\d+){3}$/.test(name)) return false;
  return /^(127|10)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^0\.0\.0\.0$/.test(name);
}
