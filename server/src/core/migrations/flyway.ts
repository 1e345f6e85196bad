import { anyMatches } from './any-name';
import { type NameParts, nextNames } from './names';
import type { FrameworkProfile } from './profile';
import { statementHeads } from './statement-heads';
import { compareNumeric, compareText } from './versions';

/**
 * Flyway, ResourceNameParser with the default prefixes, separator and suffix. The prefix is a
 * setting, and both cases of the letter are in use: see notRun.
 */
const VERSIONED = /^([VUB])(\d+(?:[._]\d+)*)__(.*)\.sql$/i;
const REPEATABLE = /^R__(.*)\.sql$/i;

/**
 * Flyway, PostgreSQLParser.detectCanExecuteInTransaction, over keywords joined by one space. ALTER
 * TYPE ADD VALUE counts before 12 only.
 */
const NON_TRANSACTIONAL =
  /^((CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)|ALTER SYSTEM|(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY|REINDEX( VERBOSE)? (SCHEMA|DATABASE|SYSTEM)|VACUUM|DISCARD ALL)\b/;

/** Only files that name such a command are worth the work; most do not. */
const NAMES_ONE = /\b(CONCURRENTLY|VACUUM|DISCARD|SYSTEM|DATABASE|TABLESPACE|SUBSCRIPTION|SCHEMA)\b/i;

/** A version and one underscore, where Flyway wants two. */
const ONE_UNDERSCORE = /^[VU]\d+(?:[._]\d+)*_(?!_)[^_].*\.sql$/;

function split(name: string): NameParts | undefined {
  const match = VERSIONED.exec(name);
  return match
    ? { prefix: /^[vub]/.test(match[1] ?? '') ? 'v' : 'V', version: match[2] ?? '', separator: '__', slug: match[3] ?? '', suffix: '.sql' }
    : undefined;
}

const prefixes = new WeakMap<readonly string[], 'V' | 'v'>();

/**
 * The prefix that the folder's files have, `V` unless most have the other. Each file asks, so each
 * list is counted once.
 */
function prefixOf(names: readonly string[]): 'V' | 'v' {
  const known = prefixes.get(names);
  if (known) return known;
  const letters = names.flatMap((name) => VERSIONED.exec(name)?.[1] ?? []);
  const prefix = letters.filter(isUpper).length * 2 >= letters.length ? 'V' : 'v';
  prefixes.set(names, prefix);
  return prefix;
}

function isUpper(letter: string): boolean {
  return letter === letter.toUpperCase();
}

/**
 * Flyway splits a file into statements and runs them in one transaction, unless every one of them
 * is known not to run in a transaction or `<file>.conf` says `executeInTransaction=false`
 * (ParserSqlScript.parse; mixing both kinds without it is refused).
 */
export const flyway: FrameworkProfile = {
  id: 'flyway',
  title: 'Flyway',
  source: 'https://documentation.red-gate.com/flyway/flyway-concepts/migrations/versioned-migrations',
  nonTransactional: 'several-statements',
  markers: ['flyway.conf', 'flyway.toml', 'flyway.user.toml'],
  consequences: {
    // documentation.red-gate.com/flyway, "Validate": CRC32 of the lines.
    onEdited: 'Flyway refuses to migrate a database that has run the old text. The checksums differ until `flyway repair`.',
    // documentation.red-gate.com/flyway, "Out Of Order".
    onOlderVersion: 'Flyway refuses to migrate where a later file has run. Its setting outOfOrder is off by default.',
    // CompositeMigrationResolver: "Found more than one migration with version".
    onDuplicateVersion: 'Flyway refuses to migrate.',
  },
  // Flyway's own lock is a transaction, and CREATE INDEX CONCURRENTLY waits for every transaction
  // (flyway.postgresql.transactional.lock, since 9.1.2).
  concurrentlyNote:
    'flyway.postgresql.transactional.lock is false. Otherwise the build waits for the lock of Flyway itself, and never ends.',

  detect(file, siblings, above) {
    const configured = flyway.markers.some((name) => above.includes(name)) ? 15 : 0;
    if (VERSIONED.test(file.name) || REPEATABLE.test(file.name)) return 75 + configured;
    return anyMatches(siblings, VERSIONED) ? 65 + configured : 0;
  },

  parseName(name) {
    const repeatable = REPEATABLE.exec(name);
    if (repeatable) return { name: repeatable[1] ?? '', direction: 'repeatable' };
    const match = VERSIONED.exec(name);
    return match ? { version: match[2], name: match[3] ?? '', direction: /^u/i.test(match[1] ?? '') ? 'down' : 'up' } : undefined;
  },

  // ResourceNameParser compares prefixes as they are written; a name that does not fit is passed
  // over (validateMigrationNaming is false by default).
  notRun(name, siblings) {
    const prefix = VERSIONED.exec(name)?.[1];
    if (prefix === undefined)
      return ONE_UNDERSCORE.test(name) ? 'Flyway does not run this file: two underscores end the version.' : undefined;
    const wanted = prefixOf(siblings);
    return isUpper(prefix) === (wanted === 'V') ? undefined : `Flyway does not run this file: its prefix is not \`${wanted}\`.`;
  },

  compare: (a, b) => compareNumeric(a.version ?? '', b.version ?? '') || compareText(a.name, b.name),

  read(name, text, sidecars) {
    const body = [{ start: 0, end: text.length }];
    const configured = /^\s*executeInTransaction\s*=\s*(true|false)\s*$/im.exec(sidecars.get(`${name}.conf`) ?? '')?.[1]?.toLowerCase();
    if (configured) return { executionModel: configured === 'false' ? 'per-statement' : 'transaction', body };
    const statements = NAMES_ONE.test(text) ? statementHeads(text) : [];
    // A mixed file is refused by Flyway. Read as a transaction, its CONCURRENTLY is reported as the
    // failure it is.
    const outside = statements.length > 0 && statements.every((statement) => NON_TRANSACTIONAL.test(statement));
    return outside ? { executionModel: 'per-statement', unmixed: true, body } : { executionModel: 'transaction', body };
  },

  nextNames: (existing, after, slugs, now) =>
    nextNames(
      { split, order: 'numeric', first: () => ({ prefix: 'V', version: '1', separator: '__', slug: '', suffix: '.sql' }) },
      existing,
      after,
      slugs,
      now,
    ),

  /**
   * The sidecar is written even where Flyway would notice by itself: it also allows SET
   * lock_timeout beside CONCURRENTLY.
   */
  write: (name, { up, transaction }) => ({
    main: { file: name, text: up },
    extra: transaction ? [] : [{ file: `${name}.conf`, text: 'executeInTransaction=false\n' }],
  }),
};
