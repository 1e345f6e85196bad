import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import type { ReportedFinding } from '../server/src/cli/formats/finding';
import { register } from '../server/src/lsp/register';
import { realWorld } from '../server/src/server';
import { phasewise } from './cli/host';
import { parseFixture } from './support/fixture';

/** A project: its files by name, and its phasewise.json. */
interface Project {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly configuration?: object;
}

const ROOT = resolve(__dirname, '..');
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
/** So many cases of a fixture: nearly every rule is met, and the test stays short. */
const CASES = 1;

const FIXTURES: readonly Project[] = readdirSync(join(ROOT, 'test/rules'))
  .filter((name) => name.endsWith('.sql'))
  .flatMap((name) =>
    parseFixture(readFileSync(join(ROOT, 'test/rules', name), 'utf8'))
      .slice(0, CASES)
      .map(({ title, files }) => {
        const { pg, framework, runnerTimeouts, rules = [] } = files.at(-1)?.options ?? {};
        return {
          title: `${name}: ${title}`,
          files: Object.fromEntries(files.map((file) => [`db/${file.name}`, file.text])),
          // Facts are left out: they would need a database.
          configuration: {
            postgresVersion: String(pg),
            framework,
            runnerTimeouts,
            rules: Object.fromEntries(rules.map((id) => [id, 'warning'])),
          },
        };
      }),
  );

const SPECIAL: readonly Project[] = [
  {
    title: 'repeatable migrations see the versioned ones and those before them',
    files: {
      'sql/V1__a.sql': 'CREATE TABLE t (id bigint PRIMARY KEY, n int);\n',
      'sql/V2__b.sql': 'CREATE INDEX ON t (n);\n',
      'sql/R__1_view.sql': 'CREATE VIEW v AS SELECT n FROM t;\nALTER TABLE t ADD COLUMN extra int;\n',
      'sql/R__2_later.sql': 'ALTER TABLE t ALTER COLUMN extra TYPE bigint;\nALTER TABLE t ALTER COLUMN n TYPE bigint;\nDROP VIEW v;\n',
      'sql/U2__b.sql': 'DROP INDEX t_n_idx;\n',
    },
  },
  {
    title: 'sidecars of earlier files say how they ran',
    files: {
      'sql/V1__a.sql': 'CREATE TABLE t (id bigint PRIMARY KEY, n int);\n',
      'sql/V2__b.sql': 'CREATE INDEX CONCURRENTLY t_n ON t (n);\n',
      'sql/V2__b.sql.conf': 'executeInTransaction=false\n',
      'sql/V3__c.sql': 'DROP INDEX t_n;\nCREATE UNIQUE INDEX CONCURRENTLY t_u ON t (n);\n',
    },
  },
  {
    title: 'down files have no history and no findings',
    files: {
      'db/000001_a.up.sql': 'CREATE TABLE t (id bigint PRIMARY KEY);\n',
      'db/000001_a.down.sql': 'DROP TABLE t;\n',
      'db/000002_b.up.sql': 'ALTER TABLE t ADD COLUMN u uuid DEFAULT gen_random_uuid();\n',
      'db/000002_b.down.sql': 'ALTER TABLE t DROP COLUMN u;\n',
    },
  },
  {
    title: 'a draft beside the migrations, Windows line ends, other characters',
    files: {
      'db/1_a.sql': 'CREATE TABLE "größe" (id int);\r\n',
      'db/2_b.sql': '/* 😀 */ ALTER TABLE "größe"\r\n  ALTER COLUMN id TYPE bigint;\r\nSELEC 1;\r\n',
      'db/draft.sql': 'ALTER TABLE "größe" ADD COLUMN x int;\nALTER TABLE "größe" ALTER COLUMN x TYPE text;\n',
    },
  },
  {
    title: 'another dialect',
    files: {
      'db/1_a.sql': 'CREATE TABLE `t` (`id` int NOT NULL AUTO_INCREMENT, PRIMARY KEY (`id`)) ENGINE=InnoDB;\n',
      'db/2_b.sql': 'ALTER TABLE `t` ADD COLUMN `n` int UNSIGNED;\nALTER TABLE t ADD COLUMN m int NOT NULL;\n',
    },
  },
  {
    title: 'the version comes from a compose file, the rules from the project',
    files: {
      'compose.yaml': 'services:\n  db:\n    image: postgres:12\n',
      'db/1_a.sql': 'CREATE TABLE t (id int);\n',
      'db/2_b.sql': 'ALTER TABLE t ALTER COLUMN id SET NOT NULL;\nALTER TABLE t DETACH PARTITION p CONCURRENTLY;\n',
    },
    configuration: { presets: 'recommended,strict,style', rules: { 'set-not-null': 'error' } },
  },
];

let root = '';
let editor: Editor;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'phasewise-parity-'));
});
afterAll(() => {
  editor?.connection.dispose();
  rmSync(root, { recursive: true, force: true });
});

/**
 * The language server inside this process, with the real doors to the outside, and a client for it.
 */
class Editor {
  private readonly published = new Map<string, readonly Diagnostic[]>();
  private readonly waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();

  private constructor(readonly connection: ProtocolConnection) {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.published.set(uri, diagnostics);
      this.waiting.get(uri)?.(diagnostics);
    });
    connection.listen();
  }

  static async start(folders: readonly string[]): Promise<Editor> {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(there), new StreamMessageWriter(back));
    register(server, realWorld());
    server.listen();
    const editor = new Editor(createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there)));
    await editor.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })),
      capabilities: { workspace: { workspaceFolders: true } },
    });
    await editor.connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  async open(path: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    const first = new Promise<readonly Diagnostic[]>((published) => this.waiting.set(uri, published));
    const text = readFileSync(path, 'utf8');
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'sql', version: 1, text },
    });
    return this.published.get(uri) ?? first;
  }
}

function place({ files, configuration }: Project, folder: string): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  // Searches for configuration end at a repository's root.
  mkdirSync(join(folder, '.git'), { recursive: true });
  if (configuration) writeFileSync(join(folder, 'phasewise.json'), JSON.stringify(configuration));
}

function migrationsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

async function ofCommandLine(folder: string, names: readonly string[]): Promise<string[]> {
  const { code, out, err } = await phasewise(folder, ['check', '--format', 'json', ...names]);
  expect(code, err).not.toBe(2);
  const { findings } = JSON.parse(out) as { findings: ReportedFinding[] };
  return findings
    .filter(({ suppressed }) => !suppressed)
    .map(({ path, range, severity, ruleId, message }) => shown(path, range, severity, ruleId, message))
    .sort();
}

async function ofEditor(folder: string, names: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const name of names) {
    for (const { range, severity = 0, code, message } of await editor.open(join(folder, name)))
      all.push(shown(name, range, SEVERITIES[severity] ?? '', String(code), String(message)));
  }
  return all.sort();
}

function shown(path: string, { start, end }: ReportedFinding['range'], severity: string, rule: string, message: string): string {
  return `${path}:${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${rule}: ${message}`;
}

describe('the command line and the editor find the same', () => {
  const projects = [...SPECIAL, ...FIXTURES];
  const folderOf = (index: number) => join(root, String(index).padStart(4, '0'));
  let shop = '';

  beforeAll(async () => {
    for (const [index, project] of projects.entries()) place(project, folderOf(index));
    shop = join(root, 'shop');
    cpSync(join(ROOT, 'examples/shop'), shop, { recursive: true });
    mkdirSync(join(shop, '.git'), { recursive: true });
    editor = await Editor.start([...projects.map((_, index) => folderOf(index)), shop]);
  });

  async function compare(folder: string): Promise<readonly string[]> {
    const names = migrationsOf(folder);
    const found = await ofCommandLine(folder, names);
    expect(await ofEditor(folder, names)).toEqual(found);
    return found;
  }

  test('in examples/shop', async () => {
    expect(await compare(shop)).not.toEqual([]);
  });

  test.each(SPECIAL.map(({ title }, index) => [title, index] as const))('%s', async (_title, index) => {
    await compare(folderOf(index));
  });

  test('in the fixtures of the rules', async () => {
    const met = new Set<string>();
    const different: string[] = [];
    for (const [index, { title }] of projects.entries()) {
      if (index < SPECIAL.length) continue;
      const names = migrationsOf(folderOf(index));
      const found = await ofCommandLine(folderOf(index), names);
      const shownInEditor = await ofEditor(folderOf(index), names);
      const only = [
        ...found.filter((f) => !shownInEditor.includes(f)).map((f) => `- ${f}`),
        ...shownInEditor.filter((f) => !found.includes(f)).map((f) => `+ ${f}`),
      ];
      if (only.length > 0) different.push(`${title}\n${only.join('\n')}`);
      for (const finding of found) met.add(/ ([a-z][a-z0-9-]+): /.exec(finding)?.[1] ?? '');
    }
    expect(different).toEqual([]);
    expect(met.size).toBeGreaterThan(50);
  }, 240_000);
});
