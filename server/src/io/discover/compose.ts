import { join } from 'node:path';
import { parse as parseDotenv } from 'dotenv';
import { isPostgresImage } from './images';
import { interpolate, isRecord, type Lookup, namesIn, readSmallFile, readYaml, scalar } from './small-files';

/** A PostgreSQL service of a compose file. */
interface ComposeService {
  readonly name: string;
  /** Path of the file, relative to the folder that was searched. */
  readonly file: string;
  readonly image: string;
  readonly user: string;
  readonly password: string | undefined;
  readonly database: string;
  /** Where it can be reached from this machine; undefined when it publishes no port. */
  readonly port: number | undefined;
}

const COMPOSE_FILE = /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/i;
/** Where projects keep them besides the top. */
const FOLDERS = ['', 'docker', '.devcontainer', 'deploy', 'infra'];

export async function composeServices(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly ComposeService[]> {
  const found: ComposeService[] = [];
  for (const below of FOLDERS) {
    const names = await namesIn(join(folder, below), COMPOSE_FILE);
    if (names.length === 0) continue;
    // Compose itself reads the .env beside its file; the shell's variables win.
    const beside = parseDotenv((await readSmallFile(join(folder, below, '.env'))) ?? '');
    const lookup: Lookup = (name) => env[name] ?? beside[name];
    // The plain file before its overrides: compose.yml, compose.override.yml, compose.test.yml.
    for (const name of [...names].sort((a, b) => a.length - b.length)) {
      const file = below === '' ? name : `${below}/${name}`;
      found.push(...(await servicesOf(join(folder, below), name, file, lookup)));
    }
  }
  return found;
}

async function servicesOf(folder: string, name: string, file: string, lookup: Lookup): Promise<readonly ComposeService[]> {
  const content = await readYaml(join(folder, name));
  const services = isRecord(content) && isRecord(content.services) ? Object.entries(content.services) : [];
  const found: ComposeService[] = [];
  for (const [service, definition] of services) {
    if (!isRecord(definition)) continue;
    const image = interpolate(scalar(definition.image) ?? '', lookup) ?? '';
    if (!isPostgresImage(image)) continue;
    const given = { ...(await envFiles(definition.env_file, folder)), ...environmentOf(definition.environment, lookup) };
    const user = given.POSTGRES_USER ?? given.POSTGRESQL_USERNAME ?? 'postgres';
    found.push({
      name: service,
      file,
      image,
      user,
      password: given.POSTGRES_PASSWORD ?? given.POSTGRESQL_PASSWORD,
      // Without a name the image names the database after the user.
      database: given.POSTGRES_DB ?? given.POSTGRESQL_DATABASE ?? user,
      port: publishedPort(definition.ports, Number(given.PGPORT ?? 5432), lookup),
    });
  }
  return found;
}

async function envFiles(value: unknown, folder: string): Promise<Record<string, string>> {
  const listed = Array.isArray(value) ? value : value === undefined ? [] : [value];
  let all: Record<string, string> = {};
  for (const entry of listed) {
    const path = isRecord(entry) ? scalar(entry.path) : scalar(entry);
    if (path !== undefined) all = { ...all, ...parseDotenv((await readSmallFile(join(folder, path))) ?? '') };
  }
  return all;
}

/**
 * A map, or a list of NAME=value; a name alone takes the shell's value. What cannot be resolved is
 * left out.
 */
function environmentOf(value: unknown, lookup: Lookup): Record<string, string> {
  const pairs: (readonly [string, unknown])[] = Array.isArray(value)
    ? value
        .map((entry) => /^([^=]+)(?:=(.*))?$/s.exec(String(entry)))
        .flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? null] as const] : []))
    : isRecord(value)
      ? Object.entries(value)
      : [];
  const found: Record<string, string> = {};
  for (const [name, raw] of pairs) {
    const text = raw === null ? lookup(name) : interpolate(scalar(raw) ?? '', lookup);
    if (text !== undefined) found[name] = text;
  }
  return found;
}

/**
 * '5433:5432', '127.0.0.1:5433:5432/tcp', { published, target }. A container port alone gets an
 * unknown port.
 */
function publishedPort(value: unknown, target: number, lookup: Lookup): number | undefined {
  if (!Array.isArray(value)) return undefined;
  for (const entry of value) {
    const long = isRecord(entry) ? [scalar(entry.published), scalar(entry.target)] : undefined;
    const [published, inside] =
      long ?? /(?:^|:)(\d+):(\d+)(?:\/tcp)?$/.exec(interpolate(scalar(entry) ?? '', lookup) ?? '')?.slice(1) ?? [];
    const port = Number(interpolate(published ?? '', lookup) || Number.NaN);
    if (Number(inside) === target && Number.isInteger(port) && port > 0 && port < 65536) return port;
  }
  return undefined;
}
