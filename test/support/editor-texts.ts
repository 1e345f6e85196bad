import type { Analysis } from '../../server/src/core/analysis/analysis';
import { analyze } from '../../server/src/core/analysis/analyze';
import { readForeign } from '../../server/src/core/configuration/foreign';
import type { Facts, TableFacts } from '../../server/src/core/cost/facts';
import type { Cause } from '../../server/src/core/effects/effect';
import { LOCK_MODES } from '../../server/src/core/locks';
import { plain } from '../../server/src/core/migrations/plain';
import { codeActions } from '../../server/src/lsp/code-action';
import { codeLenses } from '../../server/src/lsp/code-lens';
import { readConfiguration } from '../../server/src/lsp/configuration';
import { toRange } from '../../server/src/lsp/convert';
import { hover } from '../../server/src/lsp/hover';
import { OpenDocument } from '../../server/src/lsp/open-document';
import { backfill, plan } from '../../server/src/lsp/plan';
import { Session } from '../../server/src/lsp/session';
import { causeOf, lockLine } from '../../server/src/lsp/wording';
import { realWorld } from '../../server/src/server';
import { checkFile, type StatementParser } from './analysis';
import { parseFixture } from './fixture';
import { quoted } from './texts';

const [SAMPLE] = parseFixture(`--- a shop
--- 1_shop.sql
CREATE TABLE customers (id bigint PRIMARY KEY, name text, email text, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, total int, note text);
CREATE TABLE empty_one (id int PRIMARY KEY);
CREATE TABLE unanalyzed (id int PRIMARY KEY, n int);
CREATE TABLE unknown_size (id int PRIMARY KEY, n int REFERENCES empty_one);
CREATE TABLE bare (n int);
--- 2_risky.sql
ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
ALTER TABLE customers ALTER COLUMN name SET NOT NULL;
CREATE INDEX ON orders (total);
CREATE INDEX CONCURRENTLY orders_note ON orders (note);
ALTER TABLE orders ALTER COLUMN total TYPE bigint;
ALTER TABLE unanalyzed ALTER COLUMN n TYPE bigint;
ALTER TABLE unknown_size ALTER COLUMN n TYPE bigint;
ALTER TABLE orders DROP COLUMN nothing;
ALTER TABLE customers ADD COLUMN born date NOT NULL;
ALTER TABLE bare ADD COLUMN b uuid DEFAULT gen_random_uuid();
UPDATE orders SET total = total + 1;
ALTER TABLE orders RENAME TO bookings;
CREATE TABLE fresh (id int PRIMARY KEY);
`);

const NOTHING = { indexes: [], foreignKeysOut: [], foreignKeysIn: [], columns: [], triggers: [], partitions: 0 };
const key = {
  name: 'orders_customer_id_fkey',
  table: 'public.orders',
  columns: ['customer_id'],
  referencedTable: 'public.customers',
  validated: true,
};
const index = { bytes: 2e8, unique: false, primary: false, valid: true };

const TABLES: readonly TableFacts[] = [
  {
    ...NOTHING,
    schema: 'public',
    name: 'orders',
    rows: 12_400_000,
    heapBytes: 2.1e9,
    indexBytes: 9e8,
    toastBytes: 4e6,
    indexes: [
      { ...index, name: 'orders_pkey', columns: ['id'], unique: true, primary: true },
      { ...index, name: 'orders_number', columns: ['total', 'note'], unique: true, bytes: 3e8 },
      { ...index, name: 'orders_left', columns: ['note'], valid: false, bytes: 8192 },
    ],
    foreignKeysOut: [key],
    triggers: ['audit', 'search'],
    analyzedAt: '2026-10-20T00:00:00Z',
  },
  {
    ...NOTHING,
    schema: 'public',
    name: 'customers',
    rows: 350_000,
    heapBytes: 4e7,
    indexBytes: 8e6,
    toastBytes: 0,
    indexes: Array.from({ length: 10 }, (_, i) => ({ ...index, name: `customers_${i}`, columns: [`c${i}`], bytes: 1e6 - i * 1000 })),
    foreignKeysIn: [key, ...Array.from({ length: 9 }, (_, i) => ({ ...key, table: `public.child_${i}` }))],
    partitions: 3,
    analyzedAt: '2026-10-31T22:00:00Z',
  },
  { ...NOTHING, schema: 'public', name: 'unanalyzed', heapBytes: 8192, indexBytes: 0, toastBytes: 0 },
];

const FACTS: Facts = {
  source: 'localhost:5432/shop',
  takenAt: '2026-11-01T00:00:00Z',
  serverVersion: 160004,
  development: true,
  tables: new Map(TABLES.map((table) => [`${table.schema}.${table.name}`, table])),
};

/** Every cause, so that the compiler asks for a new one here. */
const CAUSES: Readonly<Record<Cause, true>> = {
  'volatile-default': true,
  'generated-stored': true,
  identity: true,
  serial: true,
  'constrained-domain': true,
  'domain-default': true,
  'virtual-not-null': true,
  'virtual-check': true,
  'column-not-null': true,
  'set-not-null': true,
  'primary-key-not-null': true,
  check: true,
  'foreign-key': true,
  unique: true,
  'primary-key': true,
  exclude: true,
  'type-rewrite': true,
  'type-index-rebuild': true,
  'type-recheck': true,
  collation: true,
  index: true,
  reindex: true,
  validate: true,
  'partition-bound': true,
  'default-partition-bound': true,
  'partition-index': true,
  'set-expression': true,
  persistence: true,
  tablespace: true,
  'access-method': true,
  cluster: true,
  'vacuum-full': true,
  refresh: true,
  truncate: true,
  'domain-constraint': true,
  enforced: true,
  query: true,
  detach: true,
  dml: true,
};

/**
 * What the editor says of one file beside a development database: lenses, hovers, actions, and the
 * answers of the commands.
 */
export async function editorTexts(parse: StatementParser): Promise<string> {
  const { session, document, analysis } = open(parse);
  const lenses = codeLenses(session, document);
  const shown: string[] = [];
  const hovers = new Set<string>();
  for (const [i, { start, parsed }] of document.statements.entries()) {
    const { line } = document.lines.positionAt(start);
    const above = lenses.filter(({ range }) => range.start.line === line);
    shown.push(
      [
        `# ${parsed.text}`,
        ...above.map(({ command }) => `lens: ${command?.title}${command?.tooltip ? `\n  tooltip: ${command.tooltip}` : ''}`),
        ...hoversOf(session, document, i).filter((text) => !hovers.has(text) && hovers.add(text)),
        ...actionsOf(session, document, analysis, i),
        await splitOf(session, document, start),
        await backfillOf(session, document, start),
      ].join('\n'),
    );
  }
  return shown.join('\n\n');
}

/** The words for each lock, and for each reason why PostgreSQL works through a table. */
export function vocabulary(): string {
  const locks = LOCK_MODES.map((mode) => lockLine(mode, ['public.orders', 'sales.lines']));
  const causes = (Object.keys(CAUSES) as Cause[]).map(
    (cause) => `${cause}: ${causeOf({ what: 'scan', relation: 'public.orders', cause, change: 0, populated: true })}`,
  );
  return [...locks, '', ...causes].join('\n');
}

function open(parse: StatementParser): { session: Session; document: OpenDocument; analysis: Analysis } {
  const [above, file] = SAMPLE?.files ?? [];
  if (!above || !file) throw new Error('the sample has two files');
  const { input } = checkFile(file, [above], parse).analysis;
  const analysis = analyze({ ...input, facts: FACTS });
  const files = {
    ...realWorld().files,
    list: async () => [above.name, file.name],
    read: () => ({ kind: 'failed' as const, reason: '' }),
    above: async () => [],
  };
  const deps = { ...realWorld(), files, now: () => new Date('2026-11-05T10:20:30Z') };
  const session = new Session(deps, { error: () => undefined, info: () => undefined }, async () => null);
  session.facts = FACTS;
  session.client = { ...session.client, options: { ruleLink: '{id}', icons: true }, disabledActions: true };
  const document = new OpenDocument('file:///migrations/2_risky.sql', '/migrations/2_risky.sql', true, 1, file.text);
  document.place = { configuration: readConfiguration({}, { foreign: readForeign([]) }), profile: plain, sidecars: new Map() };
  document.migration = input.migration;
  document.update({ parse, body: () => input.migration.body });
  document.analysis = analysis;
  return { session, document, analysis };
}

/**
 * At the keyword, where what the statement does is shown, and at the table's name, where the table
 * is shown above it.
 */
function hoversOf(session: Session, document: OpenDocument, statement: number): readonly string[] {
  const { start = 0, parsed } = document.statements[statement] ?? {};
  const table = parsed?.text.search(/\b(orders|customers|unanalyzed|unknown_size|bare|fresh)\b/) ?? 0;
  const at = (offset: number) => {
    const contents = hover(session, document, document.lines.positionAt(offset))?.contents;
    return typeof contents === 'object' && 'value' in contents ? contents.value.replace(/\(command:[^)]*\)/g, '(split)') : 'none';
  };
  const keyword = at(start);
  const name = at(start + table).replace(`\n\n---\n\n${keyword}`, '');
  return [`hover of the statement:\n${quoted(keyword, '  ')}`, ...(name === keyword ? [] : [`hover of the table:\n${quoted(name, '  ')}`])];
}

function actionsOf(session: Session, document: OpenDocument, { findings }: Analysis, statement: number): readonly string[] {
  const { start = 0, parsed } = document.statements[statement] ?? {};
  const spans = [
    { start, end: start + (parsed?.text.length ?? 0) },
    ...findings.filter((f) => f.statement === statement).map(({ span }) => span),
  ];
  const actions = spans.flatMap((span) =>
    codeActions(session, document, { textDocument: document, range: toRange(document.lines, span), context: { diagnostics: [] } }),
  );
  return [...new Set(actions.map(({ title, disabled }) => `action: ${title}${disabled ? ` (disabled: ${disabled.reason})` : ''}`))];
}

async function splitOf(session: Session, document: OpenDocument, offset: number): Promise<string> {
  const { edits, reason, differences } = await plan(session, document, offset);
  const files = edits.map(
    ({ label, description, uri, create }) =>
      `  ${create ? 'new' : 'edit'} ${uri.replace('file:///', '')}\n    ${label}\n    ${description}`,
  );
  return [
    `split: ${reason ?? ''}`.trimEnd(),
    ...files,
    ...(reason === undefined ? differences.map((sentence) => `  differs: ${sentence}`) : []),
  ].join('\n');
}

async function backfillOf(session: Session, document: OpenDocument, offset: number): Promise<string> {
  const { text, suggestedPath, error, offersBlocks } = await backfill(session, document, { uri: document.uri, offset });
  return `backfill: ${text === undefined ? error : `a script for ${suggestedPath}`}${offersBlocks ? ' (offers blocks)' : ''}`;
}
