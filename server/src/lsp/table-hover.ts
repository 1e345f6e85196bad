import {
  type Catalog,
  type Facts,
  type ForeignKeyFacts,
  formatAge,
  formatBytes,
  formatRows,
  type IndexFacts,
  type TableFacts,
} from '../core/api';
import { code, list, relationName } from './wording';

/** More than this many indexes or foreign keys are counted, not listed. */
const LISTED = 8;

/**
 * What the database says about a table, else what the migrations say; nothing for an unknown table.
 */
export function tableSection(key: string, catalog: Catalog, facts: Facts | undefined): string | undefined {
  const known = facts?.tables.get(key);
  if (facts && known) return factsSection(key, known, facts);
  const table = catalog.table(key);
  if (!table) return undefined;
  const parts = [counted(table.columns.length, 'column', 'columns'), counted(table.indexes.length, 'index', 'indexes')];
  if (table.constraints.some(({ type }) => type === 'foreign-key')) {
    parts.push(
      `references ${list([...new Set(table.constraints.flatMap((c) => (c.references ? [relationName(c.references.table)] : [])))])}`,
    );
  }
  if (table.referencedBy.length > 0)
    parts.push(`referenced by ${list([...new Set(table.referencedBy.map((f) => relationName(f.table)))])}`);
  return `**${relationName(key)}**: ${parts.join(' · ')}\n\n*From the earlier migrations; its size is not known.*`;
}

function factsSection(key: string, table: TableFacts, facts: Facts): string {
  const total = table.heapBytes + table.indexBytes + table.toastBytes;
  const rows = table.rows === undefined ? 'rows unknown (never analyzed)' : formatRows(table.rows);
  const title = `**${relationName(key)}** ${rows} · ${formatBytes(total)}`;
  const sizes = `heap ${formatBytes(table.heapBytes)} · indexes ${formatBytes(table.indexBytes)} · TOAST ${formatBytes(table.toastBytes)}`;
  const lines = [
    ...(table.partitions > 0 ? [`${table.partitions} partitions`] : []),
    ...indexLines(table.indexes),
    ...keyLines('references', table.foreignKeysOut, ({ referencedTable }) => referencedTable),
    ...keyLines('referenced by', table.foreignKeysIn, ({ table: from }) => from),
    ...(table.triggers.length > 0 ? [`triggers ${list(table.triggers.map(code))}`] : []),
  ];
  const analyzed = table.analyzedAt === undefined ? 'never analyzed' : `analyzed ${formatAge(table.analyzedAt, facts.takenAt)}`;
  const source = `*${facts.source}, ${analyzed}${facts.development ? '; production may be larger' : ''}.*`;
  return [`${title}  \n${sizes}`, lines.map((line) => `- ${line}`).join('\n'), source].filter((part) => part !== '').join('\n\n');
}

function indexLines(indexes: readonly IndexFacts[]): readonly string[] {
  if (indexes.length === 0) return ['no index'];
  const listed = [...indexes].sort((a, b) => b.bytes - a.bytes).slice(0, LISTED);
  const rest = indexes.length - listed.length;
  const lines = listed.map((index) => {
    const kind = index.primary ? ', primary key' : index.unique ? ', unique' : '';
    return `index ${code(index.name)} (${index.columns.join(', ')})${kind} · ${formatBytes(index.bytes)}${index.valid ? '' : ' · **invalid**'}`;
  });
  return rest > 0 ? [...lines, `and ${rest} more indexes`] : lines;
}

function keyLines(verb: string, keys: readonly ForeignKeyFacts[], other: (key: ForeignKeyFacts) => string): readonly string[] {
  if (keys.length === 0) return [];
  const tables = [...new Set(keys.map((key) => relationName(other(key))))];
  return [`${verb} ${list(tables.length > LISTED ? [...tables.slice(0, LISTED), `${tables.length - LISTED} more`] : tables)}`];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
