import { foreignMarkers, isPostgres, type Language } from '../syntax/dialect';
import type { ParsedStatement } from '../syntax/statement';

/** Names that projects give the folders and files they keep for each database. */
const OTHERS = 'mysql|mariadb|sqlite3?|sqlserver|mssql|oracle|h2|hsqldb|derby|db2|clickhouse|cockroach(?:db)?|crdb|spanner|cassandra';
const OTHER = new RegExp(`^(?:${OTHERS})$`, 'i');
/** Names that end so: `client-sqlite`, `riversqlite`. */
const ENDS_OTHER = /[-_a-z0-9](sqlite3?|mysql|mariadb|mssql|sqlserver|hsqldb|clickhouse|cockroachdb|cockroach)$/i;
/** What is done with the other database: `from-mysql` leads to PostgreSQL. */
const COMES_FROM = /(?:^|[-_])(?:from|to|2|no|non|not|ex|off|leave|import|export|replace)[-_]?[a-z0-9]+$/i;
/** Names that mean something else as well: a second database, an oracle of prices. */
const AMBIGUOUS = /^(?:db2|oracle|spanner|cassandra|derby)$/i;
/** What the folders for each database lie in. */
const HOLDS_DATABASES = /^(?:db|sql|ddl|schemas?|migrations?|changelogs?|flyway|liquibase|vendors?|dialects?|resources)$/i;
const COCKROACH = /^(?:cockroach(?:db)?|crdb)$/i;
const POSTGRES = /^(?:postgres(?:ql)?|pgsql|psql|pg)\d*$/i;
/** Folders further up than this say where a project lies, not what is in it. */
const FOLDERS = 6;

/** What is known besides the path and the text. */
interface DialectEvidence {
  readonly statements: readonly ParsedStatement[];
  /** What the other SQL files of the folder are written for, as far as they show it. */
  readonly neighbours: readonly Language[];
  /** Names of the files beside it. */
  readonly names?: readonly string[];
}

/**
 * Why a migration is for another database than PostgreSQL; undefined when nothing says so. Its name
 * and folders decide as long as the text holds nothing that is PostgreSQL's alone, for the same
 * project often has the same file for several databases: `mysql/1_a.sql`, `1_a.mysql.up.sql`.
 *
 * A text decides only when the evidence is strong. One word of MySQL among PostgreSQL files is a
 * slip, and its author wants to see the error.
 */
export function otherDatabase(path: string, text: string, evidence?: DialectEvidence): string | undefined {
  const markers = foreignMarkers(text);
  const named = namedFor(path);
  const [marker] = markers;
  if (marker !== undefined && evidence && hasPostgresVariant(path, evidence.names)) return `\`${marker}\` is not PostgreSQL's`;
  if (marker !== undefined && (!evidence || isStrong(markers.length + (named ? 1 : 0), evidence)))
    return `\`${marker}\` is not PostgreSQL's`;
  if (named === undefined || isForPostgres(text, named, evidence)) return undefined;
  if (evidence && AMBIGUOUS.test(named.name) && !isConfirmed(named, evidence)) return undefined;
  return `its path names ${named.name}`;
}

/**
 * Whether a text with that many signs of another database is written for it: more of its
 * definitions are none of PostgreSQL's than are, no other file is PostgreSQL's, and the sign is not
 * the only one.
 */
function isStrong(signs: number, { statements, neighbours }: DialectEvidence): boolean {
  if (neighbours.includes('postgres')) return false;
  const broken = statements.filter(isUnparsed).length;
  const good = statements.filter(({ node }) => DEFINES.test(node)).length;
  if (statements.length > 0 && broken <= good) return false;
  return signs > 1 || neighbours.includes('other');
}

/**
 * Whether a file beside it is the same migration for PostgreSQL: `1_a.postgres.up.sql` runs there
 * in place of `1_a.up.sql` (popx, pop).
 */
function hasPostgresVariant(path: string, names: readonly string[] = []): boolean {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  const bare = (of: string) => of.split('.').filter((part) => !POSTGRES.test(part) && part !== 'autocommit');
  const isVariant = (other: string) => bare(other).join('.') === bare(name).join('.') && dialectParts(other).some((p) => POSTGRES.test(p));
  return !dialectParts(name).some((part) => POSTGRES.test(part)) && names.some(isVariant);
}

/**
 * Whether the text or the files beside it contradict the name. CockroachDB reads what PostgreSQL
 * does, and files named for several databases lie side by side.
 */
function isForPostgres(text: string, { name, isFolder }: Named, evidence: DialectEvidence | undefined): boolean {
  if (COCKROACH.test(name)) return false;
  return isPostgres(text) || (isFolder && evidence?.neighbours.includes('postgres') === true);
}

/** Whether something besides an ambiguous name speaks for the other database. */
function isConfirmed({ name, parent }: Named, { statements, neighbours }: DialectEvidence): boolean {
  if (statements.some(isUnparsed) || neighbours.includes('other')) return true;
  return !/^db2$/i.test(name) && HOLDS_DATABASES.test(parent);
}

/** Statements that differ between databases; a DROP TABLE or an INSERT is the same in all. */
const DEFINES = /^(?:Create|Index$|AlterTable$|View$|Rename$)/;

function isUnparsed({ node, masked, error }: ParsedStatement): boolean {
  return node === '' && !masked && error !== undefined;
}

/** Whether a file's name says that it is for another database: `0001_users.mysql.up.sql`. */
export function isNamedForOther(name: string): boolean {
  return dialectParts(name).some((part) => OTHER.test(part));
}

interface Named {
  readonly name: string;
  readonly isFolder: boolean;
  /** The folder that the named one lies in. */
  readonly parent: string;
}

/**
 * The other database that a path names. What stands nearest to the file wins:
 * `sqlite/postgres/1.sql` is PostgreSQL's.
 */
function namedFor(path: string): Named | undefined {
  const folders = path.split(/[/\\]/);
  const name = folders.pop() ?? '';
  for (const part of dialectParts(name)) {
    if (POSTGRES.test(part)) return undefined;
    if (OTHER.test(part)) return { name: part, isFolder: false, parent: folders.at(-1) ?? '' };
  }
  for (let i = folders.length - 1; i >= Math.max(0, folders.length - FOLDERS); i--) {
    const folder = folders[i] ?? '';
    if (POSTGRES.test(folder)) return undefined;
    const parent = folders[i - 1] ?? '';
    if (OTHER.test(folder)) return { name: folder, isFolder: true, parent };
    const ending = COMES_FROM.test(folder) ? undefined : ENDS_OTHER.exec(folder)?.[1];
    if (ending !== undefined) return { name: ending, isFolder: true, parent };
  }
  return undefined;
}

/** The words between the dots of a name, without its beginning and its extension. */
function dialectParts(name: string): readonly string[] {
  return name.split('.').slice(1, -1);
}
