import { basename, join } from 'node:path';
import { parse as parseDotenv } from 'dotenv';
import { type Environment, isPrivateHost, parseAddress } from './database/address';
import { composeServices } from './discover/compose';
import { interpolate, readSmallFile } from './discover/small-files';
import { readSupabase, SUPABASE_FILE } from './discover/supabase';

export { type DetectedVersion, detectPostgresVersion } from './discover/postgres-version';

/** A database that could be connected to. Only `url` holds a password. */
export interface Candidate {
  /** postgres://user:***@host:port/database */
  readonly label: string;
  /** Where it was found. */
  readonly detail: string;
  readonly url: string;
  /** Not this machine and not a private network: to be asked about first. */
  readonly remote: boolean;
}

const URL_NAMES = ['PHASEWISE_DATABASE_URL', 'DATABASE_URL', 'POSTGRES_URL', 'DIRECT_URL', 'DATABASE_URI', 'POSTGRES_URI'];
/** dotenv's own order: the machine's file before the project's. */
const DOTENV_FILES = ['.env.local', '.env.development.local', '.env.development', '.env'];
/** `npm start` writes the address of the sample here. */
const SAMPLE = 'examples/shop/.env';

/**
 * What could be connected to, best first: the environment, .env files, compose files, the PG*
 * variables, a local Supabase, the sample. Nothing is connected to. Files that are broken, too
 * large or missing say nothing.
 */
export async function discover(folders: readonly string[], env: Environment = process.env): Promise<readonly Candidate[]> {
  const found: (Candidate | undefined)[] = [];
  for (const name of ['PHASEWISE_DATABASE_URL', 'DATABASE_URL']) found.push(candidate(env[name], `${name} in the environment`, env));
  for (const folder of folders) {
    for (const file of DOTENV_FILES) found.push(...(await fromDotenv(folder, file, env)));
  }
  for (const folder of folders) {
    for (const service of await composeServices(folder, env)) {
      if (service.port !== undefined)
        found.push(candidate(urlOf({ ...service, host: 'localhost' }), `service ${service.name} in ${shown(folder, service.file)}`, env));
    }
  }
  if (env.PGHOST || env.PGDATABASE || env.PGPORT) found.push(candidate('postgres://', 'PG* variables in the environment', env));
  for (const folder of folders) {
    const supabase = await readSupabase(folder);
    if (supabase) {
      const url = urlOf({ user: 'postgres', password: 'postgres', host: '127.0.0.1', port: supabase.port, database: 'postgres' });
      found.push(candidate(url, shown(folder, SUPABASE_FILE), env));
    }
  }
  for (const folder of folders) found.push(...(await fromDotenv(folder, SAMPLE, env)));
  return unique(found.filter((one) => one !== undefined));
}

async function fromDotenv(folder: string, file: string, env: Environment): Promise<readonly (Candidate | undefined)[]> {
  const text = await readSmallFile(join(folder, file));
  if (text === undefined) return [];
  const values = parseDotenv(text);
  const lookup = (name: string) => values[name] ?? env[name];
  const named = URL_NAMES.map((name) => {
    const value = values[name];
    return value === undefined ? undefined : candidate(interpolate(value, lookup), `${name} in ${shown(folder, file)}`, {});
  });
  return [
    ...named,
    fromParts(values, 'POSTGRES', `POSTGRES_* in ${shown(folder, file)}`),
    fromParts(values, 'PG', `PG* in ${shown(folder, file)}`),
  ];
}

/**
 * POSTGRES_HOST, POSTGRES_USER ... or PGHOST, PGUSER ...; a host or a port has to be among them,
 * else they are a container's settings.
 */
function fromParts(values: Readonly<Record<string, string>>, prefix: 'POSTGRES' | 'PG', detail: string): Candidate | undefined {
  const part = (...names: readonly string[]) =>
    names.map((name) => values[prefix === 'PG' ? `PG${name}` : `POSTGRES_${name}`]).find((value) => value);
  const host = part('HOST', 'SERVER', 'HOSTNAME');
  const port = part('PORT');
  if (host === undefined && port === undefined) return undefined;
  const user = part('USER', 'USERNAME') ?? 'postgres';
  const database = part('DB', 'DATABASE', 'NAME') ?? user;
  return candidate(
    urlOf({ user, password: part('PASSWORD', 'PASS'), host: host ?? 'localhost', port: Number(port ?? 5432), database }),
    detail,
    {},
  );
}

interface Parts {
  readonly user: string;
  readonly password: string | undefined;
  readonly host: string;
  readonly port: number | undefined;
  readonly database: string;
}

function urlOf({ user, password, host, port, database }: Parts): string {
  const secret = password ? `:${encodeURIComponent(password)}` : '';
  const place = host.startsWith('/') ? encodeURIComponent(host) : host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `postgres://${encodeURIComponent(user)}${secret}@${place}:${port ?? 5432}/${encodeURIComponent(database)}`;
}

/** Undefined for what is not the URL of a PostgreSQL. */
function candidate(url: string | undefined, detail: string, env: Environment): Candidate | undefined {
  if (!url) return undefined;
  const address = parseAddress(url, env);
  if (typeof address === 'string') return undefined;
  const { host, user, password, label } = address;
  // Variables that are read now may be gone when the URL is used.
  const complete = url === 'postgres://' ? urlOf(address as Parts) : url;
  return { label: `postgres://${user}${password ? ':***' : ''}@${label}`, detail, url: complete, remote: !isPrivateHost(host) };
}

/** Two files often name the same database: the better source is kept. */
function unique(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ label }) => !seen.has(label) && seen.add(label));
}

/** 'shop/.env': the folder's own name tells folders of a workspace apart. */
function shown(folder: string, file: string): string {
  return `${basename(folder)}/${file}`;
}
