import type { TextSpan } from '../text';
import { anyMatches } from './any-name';
import { type NameParts, nextNames } from './names';
import type { FrameworkProfile } from './profile';
import type { SectionMarks } from './section-marks';
import { compareText, timestamp } from './versions';

/** dbmate, pkg/dbmate/db.go: `^(\d+).*\.sql$`. */
const NAME = /^(\d+)([-_.]*)(.*)\.sql$/;
/**
 * dbmate, pkg/dbmate/migration.go: upRegExp and downRegExp (Go's `\s` is ASCII and includes line
 * ends).
 */
const MARKER = /^--\s*migrate:(up|down)(?:[ \t\r\f]*$|[ \t\r\f]+(\S.*)$)/gm;

/** The same marks in a file that dbmate's names do not fit; more lenient. */
export const dbmateMarks: SectionMarks = {
  tool: 'dbmate',
  line: /--[ \t]*migrate:(up|down)\b/,
  noTransaction: /^[ \t]*--[ \t]*migrate:up\b.*\btransaction:false\b/im,
};

interface Section {
  readonly direction: 'up' | 'down';
  readonly options: string;
  readonly body: TextSpan;
}

function split(name: string): NameParts | undefined {
  const match = NAME.exec(name);
  return match ? { prefix: '', version: match[1] ?? '', separator: match[2] || '_', slug: match[3] ?? '', suffix: '.sql' } : undefined;
}

function sectionsOf(text: string): Section[] {
  const markers = [...text.matchAll(MARKER)];
  return markers.map((marker, i) => ({
    direction: marker[1] === 'down' ? 'down' : 'up',
    options: marker[2] ?? '',
    body: { start: (marker.index ?? 0) + marker[0].length, end: markers[i + 1]?.index ?? text.length },
  }));
}

/** parseMigrationOptions: pairs `key:value`; only the exact text `transaction:false` opts out. */
function optsOut(section: Section): boolean {
  return section.options.trim().split(/\s+/).includes('transaction:false');
}

const TIMESTAMPED = /^\d{14}_.*\.sql$/;

/**
 * dbmate runs each section in a separate transaction, and after `transaction:false` sends it as
 * one message without one: then it must hold a single statement to be outside a transaction
 * (PostgreSQL docs, 55.2.2.1).
 */
export const dbmate: FrameworkProfile = {
  id: 'dbmate',
  title: 'dbmate',
  source: 'https://github.com/amacneil/dbmate#migration-options',
  nonTransactional: 'one-statement',
  // `dbmate dump` leaves it beside the folder of migrations.
  markers: ['schema.sql'],
  consequences: {
    onEdited: '`dbmate` never runs the new text where the old one has run.',
    // README, "--strict": without it pending migrations run in any order.
    onOlderVersion: '`dbmate` runs this file late where a later one has run. A new database runs it first. With --strict it refuses.',
    // schema_migrations.version is the primary key (pkg/driver/postgres).
    onDuplicateVersion: '`dbmate` fails when it records the second file (23505).',
  },

  /**
   * The marker in the file decides; a file still without one is dbmate's where `dbmate dump` left
   * schema.sql beside the folder.
   */
  detect(file, siblings, above) {
    if (sectionsOf(file.text).length > 0) return 90;
    return dbmate.markers.some((name) => above.includes(name)) && anyMatches(siblings, TIMESTAMPED) ? 30 : 0;
  },

  parseName(name) {
    const parts = split(name);
    return parts && { version: parts.version, name: parts.slug, direction: 'up' };
  },

  /** By file name, as text (pkg/dbmate/db.go, FindMigrations). */
  compare: (a, b) => compareText(`${a.version ?? ''}_${a.name}`, `${b.version ?? ''}_${b.name}`),

  read(_name, text) {
    const sections = sectionsOf(text);
    // dbmate refuses a file without markers. While one is being typed it is still worth reading.
    if (sections.length === 0) return { executionModel: 'transaction', body: [{ start: 0, end: text.length }] };
    const up = sections.filter((section) => section.direction === 'up');
    const without = up.filter(optsOut).length;
    // Sections commit one by one; with several and an opt-out among them, one model cannot say it,
    // and autocommit claims the least.
    const executionModel = without === 0 ? 'transaction' : up.length === 1 ? 'one-message' : 'per-statement';
    const down = sections.filter(({ direction }) => direction === 'down').map(({ body }) => text.slice(body.start, body.end));
    return { executionModel, body: up.map((section) => section.body), down: down.join('') };
  },

  nextNames: (existing, after, slugs, now) =>
    nextNames(
      { split, order: 'text', first: (at) => ({ prefix: '', version: timestamp(at), separator: '_', slug: '', suffix: '.sql' }) },
      existing,
      after,
      slugs,
      now,
    ),

  write(name, { up, down, transaction }) {
    const option = transaction ? '' : ' transaction:false';
    return { main: { file: name, text: `-- migrate:up${option}\n${ended(up)}\n-- migrate:down${option}\n${ended(down)}` }, extra: [] };
  },
};

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
