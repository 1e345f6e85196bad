import { COMMANDS } from '../../server/src/cli/options';
import { folder, phasewise } from '../cli/host';

interface Session {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** One command line a string; words are split at blanks. */
  readonly runs: readonly string[];
}

const CREATE = 'CREATE TABLE orders (id bigint PRIMARY KEY, total int, status text);\n';
const TOKEN = 'ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();\n';

const SHOP = {
  'db/000001_orders.up.sql': CREATE,
  'db/000001_orders.down.sql': 'DROP TABLE orders;\n',
  'db/000002_token.up.sql': `SET lock_timeout = '2s';\n${TOKEN}CREATE INDEX ON orders (status);\n`,
  'db/000003_total.up.sql':
    '-- phasewise-ignore change-column-type-rewrite: at night\nALTER TABLE orders ALTER COLUMN total TYPE bigint;\nSELEC 1;\n',
  'db/000004_json.up.sql': 'ALTER TABLE orders ADD COLUMN j json, ADD COLUMN size int NOT NULL;\nALTER TABLE orders DROP COLUMN nothing;\n',
};

const STATISTICS = JSON.stringify({
  takenAt: '2026-11-01T00:00:00Z',
  serverVersion: 160004,
  tables: [{ schema: 'public', name: 'orders', rows: 12_400_000, heapBytes: 2e9, indexBytes: 4e8 }],
});

/** What a terminal shows, by the name of its snapshot. */
export const SESSIONS: Readonly<Record<string, Session>> = {
  help: { runs: ['--help', ...Object.keys(COMMANDS).map((command) => `${command} --help`)] },
  rules: { runs: ['rules'] },
  check: {
    files: { ...SHOP, 'stats.json': STATISTICS },
    runs: ['check db', 'check --pg 16 --stats stats.json db/000002_token.up.sql', 'check --pg 18 db/000001_orders.up.sql'],
  },
  'check-github': { files: SHOP, runs: ['check --format github db'] },
  explain: { files: SHOP, runs: ['explain --pg 16 db', 'explain --pg 16 db/000004_json.up.sql'] },
  plan: {
    files: SHOP,
    runs: [
      'plan db/000001_orders.up.sql',
      'plan db/000003_total.up.sql',
      'plan --out out db/000002_token.up.sql',
      'plan --out out db/000002_token.up.sql',
    ],
  },
  baseline: {
    files: SHOP,
    runs: [
      'check --baseline known.json db',
      'check --baseline known.json --update-baseline db',
      'check --baseline known.json db',
      'check --baseline known.json db/000002_token.up.sql',
      'check --update-baseline db',
    ],
  },
  notes: {
    files: {
      'nothing/notes.txt': '',
      'other/seed.sql': 'SELECT 1;\n',
      'mysql/000001_a.mysql.up.sql': 'SELECT 1;\n',
      'mysql/000002_b.up.sql': 'CREATE TABLE `orders` (id int) ENGINE=InnoDB;\n',
      'latin/000001_a.up.sql': Buffer.from('-- größer\n', 'latin1'),
      'wide/000001_a.up.sql': Buffer.from('\ufeff-- größer\n', 'utf16le'),
      'binary/000001_a.up.sql': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62, 0]),
      'binary/000002_b.up.sql': 'SELECT 1;\n',
    },
    runs: ['check nothing', 'check other', 'check mysql', 'check latin wide', 'check binary', 'check binary/000002_b.up.sql'],
  },
  'usage-errors': {
    files: {
      ...SHOP,
      'unknown.json': '{"postgresVersoin": 16}',
      'severity.json': '{"rules": {"cluster": "fatal"}}',
      'framework.json': '{"framework": "rails"}',
      'kinds.json': '{"runnerTimeouts": "yes", "postgresVersion": "11", "presets": ["all"], "backfill": {"batchSize": 0}, "rules": []}',
      'list.json': '[]',
      'broken.json': '{',
      'empty.json': '{}',
      'old.json': '{"version": 99, "tables": []}',
      'binary.sql': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62, 0]),
    },
    runs: [
      '',
      'chekc',
      'check --nope db',
      'check --pg',
      'check --format xml db',
      'explain --format sarif db',
      'check --pg 11 db',
      'check --framework rails db',
      'check --preset all db',
      'check --fail-on fatal db',
      'check --threads 0 db',
      'check db/9.sql',
      'check binary.sql',
      'check --files-from none.txt',
      'check --since none db',
      'check --config none.json db',
      ...['unknown', 'severity', 'framework', 'kinds', 'list', 'broken'].map((name) => `check --config ${name}.json db`),
      'check --stats none.json db',
      ...['empty', 'broken', 'old'].map((name) => `check --stats ${name}.json db`),
      'check --baseline empty.json db',
      'check --baseline broken.json db',
      'rules db',
      'lsp',
      'plan',
      'plan db',
      'plan db/9.sql',
      'stats',
      'stats export',
      'backfill db',
      'backfill --table orders',
      'backfill --set total=0',
      'backfill --table orders --set total=0 --batch 0',
      'backfill --table orders --set total=0 --target perl',
      'backfill --table orders --set total=0 --key id,',
      'backfill --table orders --set total=total+1',
      'backfill --from-migration db/000001_orders.up.sql',
      'backfill --from-migration db/000002_token.up.sql --set total=0',
      'backfill --from-migration db/000002_token.up.sql --table users',
    ],
  },
  'backfill-choices': {
    files: {
      '1_a.sql': 'CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE u (id int PRIMARY KEY, n int); CREATE TABLE bare (n int);\n',
      '2_b.sql': 'ALTER TABLE t ADD COLUMN a uuid DEFAULT gen_random_uuid();\nALTER TABLE u ADD COLUMN b uuid DEFAULT gen_random_uuid();\n',
      '3_c.sql': 'ALTER TABLE bare ADD COLUMN b uuid DEFAULT gen_random_uuid();\n',
    },
    runs: [
      'backfill --from-migration 2_b.sql --target node',
      'backfill --from-migration 2_b.sql --key id',
      'backfill --from-migration 2_b.sql --table u --key n',
      'backfill --from-migration 3_c.sql',
    ],
  },
};

/**
 * The runs of a session one after the other in one folder: what each prints, on both streams, and
 * its exit code.
 */
export async function cliTexts({ files = {}, runs }: Session): Promise<string> {
  const root = folder(files);
  const shown: string[] = [];
  for (const run of runs) {
    const { code, out, err } = await phasewise(root, run.split(' ').filter(Boolean));
    const streams = [out.trimEnd(), err.trimEnd().replace(/^/gm, 'stderr: ')].filter((text) => text !== '' && text !== 'stderr: ');
    // What the parser of JSON says about its input is Node's own, and another in each release.
    const text = streams
      .join('\n')
      .replaceAll(root, '<folder>')
      .replace(/(is not valid JSON: ).*/g, '$1...');
    shown.push([`$ phasewise ${run}`.trimEnd(), text, ...(code === 0 ? [] : [`exit code ${code}`])].filter(Boolean).join('\n'));
  }
  return shown.join('\n\n');
}
