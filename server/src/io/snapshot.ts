import { basename } from 'node:path';
import type { ColumnFacts, Facts, ForeignKeyFacts, IndexFacts, TableFacts } from '../core/cost/facts';
import { readTextFile } from './files';

/** Of the format in docs/statistics-snapshot.md; a reader takes no other. */
const SNAPSHOT_VERSION = 1;

const HEADING = 'statistics-snapshot';

type SnapshotResult = { readonly kind: 'facts'; readonly facts: Facts } | { readonly kind: 'failed'; readonly message: string };

/**
 * Facts as the text of a snapshot: figures and names of tables, nothing of what is in them, and not
 * where the database is. It is taken to judge another database's migrations by, so its figures
 * count as production's.
 */
export function writeSnapshot(facts: Facts): string {
  const { takenAt, serverVersion, timezone, machineFactor, tables } = facts;
  const sorted = [...tables.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, table]) => table);
  const head = {
    phasewise: 'statistics-snapshot',
    version: SNAPSHOT_VERSION,
    takenAt,
    serverVersion,
    timezone,
    machineFactor,
    development: false,
  };
  return `${JSON.stringify({ ...head, tables: sorted }, null, 1)}\n`;
}

/** Reads a snapshot file; what is wrong with it is one sentence that names the place. */
export async function readSnapshot(path: string, name = basename(path)): Promise<SnapshotResult> {
  const read = await readTextFile(path);
  if (read.kind === 'failed') return { kind: 'failed', message: `cannot read the statistics ${name}: ${read.reason}` };
  return parseSnapshot(read.text, name);
}

/** `name` is how messages and figures call it. For tests: other files read a snapshot file. */
export function parseSnapshot(text: string, name: string): SnapshotResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'failed', message: `${name} is not valid JSON: write it again with "phasewise stats export"` };
  }
  try {
    return { kind: 'facts', facts: factsOf(new Reader(value, ''), name) };
  } catch (error) {
    if (error instanceof Misfit) return { kind: 'failed', message: `${name}: ${error.message}` };
    throw error;
  }
}

function factsOf(root: Reader, name: string): Facts {
  const kind = root.isObject() ? root.at('phasewise').value : undefined;
  // Without a heading the file was written by hand: its tables are what counts.
  if (!root.isObject() || (kind ?? HEADING) !== HEADING || !Array.isArray(root.at('tables').value))
    throw new Misfit('it is not a statistics snapshot (phasewise stats export writes one)');
  const version = root.at('version').maybeNumber() ?? SNAPSHOT_VERSION;
  if (version !== SNAPSHOT_VERSION)
    throw new Misfit(`its version is ${version}, and this Phasewise reads version ${SNAPSHOT_VERSION}: export it again`);
  const tables = root.at('tables').list().map(tableOf);
  const [serverVersion, timezone, machineFactor] = [
    root.at('serverVersion').maybeNumber(),
    root.at('timezone').maybeText(),
    root.at('machineFactor').maybeNumber(),
  ];
  return {
    source: `snapshot ${name}`,
    takenAt: root.at('takenAt').value === undefined ? '' : root.at('takenAt').time(),
    ...(serverVersion !== undefined && { serverVersion }),
    ...(timezone !== undefined && { timezone }),
    ...(machineFactor !== undefined && { machineFactor }),
    development: root.at('development').flag(false),
    tables: new Map(tables.map((table) => [`${table.schema}.${table.name}`, table])),
  };
}

function tableOf(table: Reader): TableFacts {
  const rows = table.at('rows').maybeNumber();
  const analyzed = table.at('analyzedAt');
  return {
    schema: table.at('schema').text(),
    name: table.at('name').text(),
    ...(rows !== undefined && { rows }),
    heapBytes: table.at('heapBytes').maybeNumber() ?? 0,
    indexBytes: table.at('indexBytes').maybeNumber() ?? 0,
    toastBytes: table.at('toastBytes').maybeNumber() ?? 0,
    indexes: table.at('indexes').list().map(indexOf),
    foreignKeysOut: table.at('foreignKeysOut').list().map(foreignKeyOf),
    foreignKeysIn: table.at('foreignKeysIn').list().map(foreignKeyOf),
    columns: table.at('columns').list().map(columnOf),
    triggers: table.at('triggers').texts(),
    ...(analyzed.value !== undefined && { analyzedAt: analyzed.time() }),
    partitions: table.at('partitions').maybeNumber() ?? 0,
    ...(table.at('estimated').flag(false) && { estimated: true }),
  };
}

function indexOf(index: Reader): IndexFacts {
  return {
    name: index.at('name').text(),
    bytes: index.at('bytes').maybeNumber() ?? 0,
    unique: index.at('unique').flag(false),
    primary: index.at('primary').flag(false),
    valid: index.at('valid').flag(true),
    columns: index.at('columns').texts(),
  };
}

function foreignKeyOf(key: Reader): ForeignKeyFacts {
  return {
    name: key.at('name').text(),
    table: key.at('table').text(),
    columns: key.at('columns').texts(),
    referencedTable: key.at('referencedTable').text(),
    validated: key.at('validated').flag(true),
  };
}

function columnOf(column: Reader): ColumnFacts {
  return {
    name: column.at('name').text(),
    type: column.at('type').maybeText() ?? '',
    notNull: column.at('notNull').flag(false),
    hasDefault: column.at('hasDefault').flag(false),
  };
}

/** The file is not what it should be; the message is for people. */
class Misfit extends Error {}

/**
 * A value of the file with its place in it, so that a message can name it. Unknown fields are
 * ignored: a later version may have more.
 */
class Reader {
  constructor(
    readonly value: unknown,
    private readonly place: string,
  ) {}

  isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  at(field: string): Reader {
    if (!this.isObject()) this.expected('an object');
    const value: unknown = Object.hasOwn(this.value as object, field) ? (this.value as Record<string, unknown>)[field] : undefined;
    return new Reader(value ?? undefined, this.place === '' ? field : `${this.place}.${field}`);
  }

  /** Missing is empty. */
  list(): readonly Reader[] {
    if (this.value === undefined) return [];
    if (!Array.isArray(this.value)) return this.expected('a list');
    return this.value.map((entry, at) => new Reader(entry, `${this.place}[${at}]`));
  }

  texts(): readonly string[] {
    return this.list().map((entry) => entry.text());
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.expected('a text');
  }

  maybeText(): string | undefined {
    return this.value === undefined ? undefined : this.text();
  }

  /** A figure; none is negative. */
  maybeNumber(): number | undefined {
    if (this.value === undefined) return undefined;
    return typeof this.value === 'number' && Number.isFinite(this.value) && this.value >= 0
      ? this.value
      : this.expected('a number from 0 on');
  }

  flag(missing: boolean): boolean {
    if (this.value === undefined) return missing;
    return typeof this.value === 'boolean' ? this.value : this.expected('true or false');
  }

  time(): string {
    return typeof this.value === 'string' && !Number.isNaN(Date.parse(this.value))
      ? this.value
      : this.expected('a time like 2026-01-31T12:00:00Z');
  }

  private expected(what: string): never {
    throw new Misfit(
      `${this.place === '' ? 'the file' : this.place}: ${what} is expected${this.value === undefined ? ', and it is missing' : ''}`,
    );
  }
}
