import { beforeAll, describe, expect, it } from 'vitest';
import { readForeign } from '../../server/src/core/configuration/foreign';
import { flyway } from '../../server/src/core/migrations/flyway';
import { plain } from '../../server/src/core/migrations/plain';
import type { ProjectFiles } from '../../server/src/core/project/files';
import { MigrationFolder } from '../../server/src/core/project/folder';
import { MigrationFolders } from '../../server/src/core/project/folders';
import type { HistorySources } from '../../server/src/core/project/history';
import { Catalog } from '../../server/src/core/schema/catalog';
import type { State } from '../../server/src/core/schema/state';
import { openDocument } from '../../server/src/core/syntax/document';
import { type StatementParser, statementParser } from '../support/analysis';

const SETTINGS = { pgVersion: 16, presumeRows: true, runnerTimeouts: false, rules: {} };
const FILES = {
  '1_a.sql': 'CREATE TABLE a (id int);',
  '2_b.sql': 'CREATE TABLE b (id int);',
  '3_c.sql': 'CREATE TABLE c (id int);',
  'draft.sql': 'CREATE TABLE d (id int);',
};

let parse: StatementParser;
beforeAll(async () => {
  parse = await statementParser();
});

/** A disk of one folder, whose files a test may change. */
function disk(files: Record<string, string | undefined>): ProjectFiles {
  return {
    list: async () => Object.keys(files),
    read(path) {
      const text = files[path.replace('/db/', '')];
      return text === undefined ? { kind: 'failed', reason: 'permission denied' } : { kind: 'text', text };
    },
    above: async () => [],
    checksums: async () => undefined,
  };
}

async function open(files: Record<string, string | undefined>): Promise<MigrationFolder> {
  const folder = new MigrationFolder('/db', disk(files));
  await folder.load();
  return folder;
}

function sources(missing: string[] = []): HistorySources {
  return { parse, missing: (name) => missing.push(name) };
}

function tables(state: State): string {
  const catalog = new Catalog(state);
  return ['a', 'b', 'c', 'd'].filter((name) => catalog.table(`public.${name}`)).join('');
}

describe('a folder of migrations', () => {
  it('knows how many files run before a file', async () => {
    const folder = await open(FILES);
    expect(Object.keys(FILES).map((name) => folder.placeOf(name, plain))).toEqual([0, 1, 2, 3]);
    expect(folder.placeOf('2_not_saved_yet.sql', plain)).toBe(2);
    expect(folder.placeOf('1_a.down.sql', plain)).toBe(0);
    expect(folder.runsBefore('1_a.sql', '3_c.sql', plain)).toBe(true);
    expect(folder.runsBefore('draft.sql', '3_c.sql', plain)).toBe(false);
  });

  it('finds the sidecars of a file, and no other files with such a name', async () => {
    const folder = await open({ 'V1__x.sql': '', 'V1__x.sql.conf': 'c', 'V10__x.sql': '', 'V1__x.sql.bak.sql': '' });
    expect([...(await folder.sidecars('V1__x.sql'))]).toEqual([['V1__x.sql.conf', 'c']]);
    expect(folder.profileOf('V1__x.sql', '', 'auto', readForeign([]))).toBe(flyway);
  });

  it('lists again what changed', async () => {
    const files: Record<string, string> = { ...FILES };
    const folders = new MigrationFolders(disk(files));
    const folder = folders.of('/db/1_a.sql');
    await folder.load();
    delete files['1_a.sql'];
    expect(folder.names).toContain('1_a.sql');
    folders.changed('/db/1_a.sql');
    await folder.load();
    expect(folder.names).not.toContain('1_a.sql');
    folders.changed('/db');
    expect(folders.of('/db/2_b.sql')).not.toBe(folder);
  });
});

describe('the history of a folder', () => {
  it('is the same for an editor and for a command', async () => {
    const folder = await open(FILES);
    const history = folder.history(plain, SETTINGS, undefined);
    const editor = await Promise.all([0, 1, 2, 3].map((place) => history.before(place, sources())));
    expect(editor.map(tables)).toEqual(['', 'a', 'ab', 'abc']);
    const command: State[] = [];
    for (const place of [0, 1, 2, 3]) command.push(await history.onwards(place, sources()));
    expect(command.map(tables)).toEqual(['', 'a', 'ab', 'abc']);
  });

  it('keeps its states until a file before them changes', async () => {
    const folder = await open(FILES);
    const history = folder.history(plain, SETTINGS, undefined);
    const before = await history.before(2, sources());
    expect(await history.before(2, sources())).toBe(before);
    expect(folder.history(plain, { ...SETTINGS }, undefined)).toBe(history);
    const text = 'DROP TABLE a;';
    const statements = openDocument(text, { parse }).statements.map(({ parsed }) => parsed);
    const edited = { ...sources(), open: (path: string) => (path === '/db/2_b.sql' ? { text, statements } : undefined) };
    expect(tables(await history.before(3, edited))).toBe('c');
    expect(tables(await history.before(2, sources()))).toBe('ab');
    expect(folder.history(plain, { ...SETTINGS, pgVersion: 12 }, undefined)).not.toBe(history);
  });

  it('goes on without a file that cannot be read, and says so once', async () => {
    const folder = await open({ ...FILES, '2_b.sql': undefined });
    const history = folder.history(plain, SETTINGS, undefined);
    const missing: string[] = [];
    expect(tables(await history.before(3, sources(missing)))).toBe('ac');
    await history.before(3, sources(missing));
    expect(missing).toEqual(['2_b.sql']);
  });
});
