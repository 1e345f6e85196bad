// Lays a project's PostgreSQL migrations out in a temporary folder, in names whose order the
// command line knows, for scripts/corpus-report.mjs. What a project keeps for other databases is
// left out, so that every linter is asked about the same files.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const OTHER_DATABASE = /(^|[./])(mysql|mariadb|sqlite3?|cockroach|clickhouse|oracle|mssql|sqlserver|h2|hsqldb)([./]|$)/i;
/** What the target version and the framework are told by. */
const MARKER = /^(config\.toml|flyway\.(conf|toml)|(docker-)?compose.*\.ya?ml|atlas\.sum|schema\.sql)$/;

/**
 * Copies what counts; the answer says for each copy, relative to `target`, which file of the
 * project it is.
 */
export function layOut(project, target) {
  const originals = new Map();
  const numbered = [];
  for (const path of filesBelow(project)) {
    const from = relative(project, path);
    const place = MARKER.test(basename(path)) && /[/\\]/.test(from) ? from : migrationPlace(from);
    if (typeof place === 'string') originals.set(place, from);
    else if (place) numbered.push({ ...place, from });
  }
  // Two files may have one version where these frameworks go by the whole name, so they are
  // numbered again.
  numbered.sort((a, b) => compare(a.version, b.version) || compare(a.from, b.from));
  numbered.forEach(({ folder, name, from }, i) => {
    originals.set(join(folder, `${String(i + 1).padStart(6, '0')}_${name}`), from);
  });
  for (const [to, from] of originals) {
    mkdirSync(dirname(join(target, to)), { recursive: true });
    copyFileSync(join(project, from), join(target, to));
  }
  return originals;
}

/**
 * Where a migration goes: its own path, or a folder and a version for frameworks that Phasewise
 * does not read yet. They take the form of the one that runs files the same way: golang-migrate's
 * single message is one transaction, plain files are run statement by statement.
 * - Prisma and Diesel, one transaction: `<version>_<name>/migration.sql`, `<version>_<name>/up.sql`
 * - Synapse, one transaction: `delta/<number>/<number><name>.sql`, `.sql.postgres` for PostgreSQL
 *   alone
 * - Authelia, one transaction: `V<version>.<Name>.up.sql`
 * - Temporal, statement by statement: `versioned/v<major>.<minor>/<name>.sql`
 */
function migrationPlace(path) {
  if (!/\.sql(\.postgres)?$/i.test(path) || OTHER_DATABASE.test(path)) return undefined;
  const name = basename(path).replace(/\.sql(\.postgres)?$/i, '');
  const folder = basename(dirname(path));
  const above = dirname(dirname(path));
  const [, digits, slug] = /^(\d[\d-]*)_(.*)$/.exec(folder) ?? [];
  if (digits && name === 'down') return undefined;
  if (digits && (name === 'migration' || name === 'up'))
    return { folder: above, version: digits.replaceAll('-', ''), name: `${slug}.up.sql` };
  if (/^\d+$/.test(folder) && basename(above) === 'delta') {
    const [, number, rest] = /^(\d*)_?(.*)$/.exec(name) ?? [];
    return { folder: above, version: `${folder.padStart(6, '0')}${number.padStart(6, '0')}`, name: `${rest}.up.sql` };
  }
  const [, major, minor] = /^v(\d+)\.(\d+)$/.exec(folder) ?? [];
  if (major && basename(above) === 'versioned')
    return { folder: above, version: `${major.padStart(6, '0')}${minor.padStart(6, '0')}`, name: `${name}.sql` };
  const [, version, authelia, direction] = /^V(\d+)\.(.*)\.(up|down)$/.exec(name) ?? [];
  if (version) return direction === 'down' ? undefined : { folder: dirname(path), version, name: `${authelia}.up.sql` };
  return path;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => compare(a.name, b.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []));
}
