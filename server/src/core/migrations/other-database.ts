import { foreignMarker, isPostgres } from '../syntax/dialect';

/** Names that projects give the folders and files they keep for each database. */
const OTHERS = 'mysql|mariadb|sqlite3?|sqlserver|mssql|oracle|h2|hsqldb|derby|db2|clickhouse|cockroach(?:db)?|crdb|spanner|cassandra';
const OTHER = new RegExp(`^(?:${OTHERS})$`, 'i');
const COCKROACH = /^(?:cockroach(?:db)?|crdb)$/i;
const POSTGRES = /^(?:postgres(?:ql)?|pgsql|psql|pg)\d*$/i;
/** Folders further up than this say where a project lies, not what is in it. */
const FOLDERS = 6;

/**
 * Why a migration is for another database than PostgreSQL; undefined when nothing says so. Its name
 * and folders decide as long as the text holds nothing that is PostgreSQL's alone, for the same
 * project often has the same file for several databases: `mysql/1_a.sql`, `1_a.mysql.up.sql`.
 */
export function otherDatabase(path: string, text: string): string | undefined {
  const marker = foreignMarker(text);
  if (marker !== undefined) return `\`${marker}\` is not PostgreSQL's`;
  const named = namedFor(path);
  if (named === undefined || (isPostgres(text) && !COCKROACH.test(named))) return undefined;
  return `its path names ${named}`;
}

/** Whether a file's name says that it is for another database: `0001_users.mysql.up.sql`. */
export function isNamedForOther(name: string): boolean {
  return dialectParts(name).some((part) => OTHER.test(part));
}

/**
 * The other database that a path names. What stands nearest to the file wins:
 * `sqlite/postgres/1.sql` is PostgreSQL's.
 */
function namedFor(path: string): string | undefined {
  const folders = path.split(/[/\\]/);
  const name = folders.pop() ?? '';
  for (const part of [...dialectParts(name), ...folders.slice(-FOLDERS).reverse()]) {
    if (POSTGRES.test(part)) return undefined;
    if (OTHER.test(part)) return part;
  }
  return undefined;
}

/** The words between the dots of a name, without its beginning and its extension. */
function dialectParts(name: string): readonly string[] {
  return name.split('.').slice(1, -1);
}
