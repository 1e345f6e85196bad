import { beforeEach, describe, expect, test } from 'vitest';
import { Commands } from '../../client/src/commands';
import { TEXTS } from '../../client/src/texts';
import { BACKFILL, type BackfillParams, type BackfillResult, CONNECT, DISCOVER, REFRESH } from '../../server/src/protocol';
import { answers } from './vscode';

const URI = 'file:///shop/migrations/1_a.sql';
const sent: { readonly method: string; readonly params: unknown }[] = [];
const opened: string[] = [];
let stored: string | undefined;
let respond: (method: string, params: never) => unknown = () => undefined;

beforeEach(() => {
  Object.assign(answers, { trusted: true, picks: new Map(), said: [] });
  sent.length = 0;
  opened.length = 0;
  stored = 'postgres://localhost/shop';
});

function commands(): Commands {
  const client = {
    sendRequest: async (method: string, params: never) => {
      sent.push({ method, params });
      return respond(method, params);
    },
    code2ProtocolConverter: { asUri: (uri: { toString(): string }) => uri.toString() },
  };
  const secrets = {
    connection: async () => stored,
    remember: async (url: string) => {
      stored = url;
    },
    forget: async () => {
      stored = undefined;
    },
  };
  const files = { openScript: async (text: string) => void opened.push(text) };
  return new Commands({} as never, client as never, {} as never, secrets as never, files as never);
}

describe('a workspace that is not trusted', () => {
  test('looks for no database and connects to none, not even to the one it knew', async () => {
    answers.trusted = false;
    await commands().reconnect();
    await commands().run('connect', []);
    await commands().run('connect', ['postgres://localhost/shop']);
    expect(sent).toEqual([]);
    expect(answers.said).toEqual(Array(2).fill(TEXTS.untrusted));
  });

  test('once it is trusted, connects again with what it knew', async () => {
    await commands().reconnect();
    expect(sent).toEqual([{ method: CONNECT, params: { url: stored } }]);
    respond = () => [];
    await commands().run('connect', []);
    expect(sent.at(-1)?.method).toBe(DISCOVER);
  });
});

describe('generating a backfill where no statement is under the cursor', () => {
  const tables = [
    { name: 'orders', columns: ['id', 'status'] },
    { name: 'users', columns: ['id', 'email'] },
  ];
  const answer = ({ table, key }: BackfillParams): BackfillResult =>
    table === undefined
      ? { tables, error: 'nothing to fill' }
      : table === 'users' && !key
        ? { error: 'users has no key', offersBlocks: true }
        : { text: `-- ${table} ${key ?? ''}` };

  beforeEach(() => {
    respond = (method, params) => (method === BACKFILL ? answer(params) : undefined);
  });

  test('asks for table, column and expression', async () => {
    answers.picks = new Map([
      ['Backfill (1/3)', 'orders'],
      ['Backfill (2/3)', 'status'],
      ['Backfill (3/3)', " 'new' "],
    ]);
    await commands().run('generateBackfill', [URI, 0]);
    expect(answers.said).toEqual(['Backfill (1/3): orders, users', 'Backfill (2/3): id, status']);
    expect(sent.at(-1)?.params).toEqual({ uri: URI, table: 'orders', column: 'status', expression: "'new'" });
    expect(opened).toEqual(['-- orders ']);
  });

  test.each([['Backfill (1/3)'], ['Backfill (2/3)'], ['Backfill (3/3)']])('does nothing when %s is left', async (left) => {
    const all = [
      ['Backfill (1/3)', 'orders'],
      ['Backfill (2/3)', 'status'],
      ['Backfill (3/3)', '1'],
    ] as const;
    answers.picks = new Map(all.filter(([title]) => title !== left));
    await commands().run('generateBackfill', [URI, 0]);
    expect(sent).toHaveLength(1);
    expect(opened).toEqual([]);
  });

  test('says what walking block by block means before it does so', async () => {
    const pick: [string, string][] = [
      ['Backfill (1/3)', 'users'],
      ['Backfill (2/3)', 'email'],
      ['Backfill (3/3)', 'NULL'],
    ];
    answers.picks = new Map(pick);
    await commands().run('generateBackfill', [URI, 0]);
    expect(answers.said).toContain('users has no key.');
    expect(opened).toEqual([]);
    answers.picks = new Map([...pick, ['Walk Block by Block', '']]);
    await commands().run('generateBackfill', [URI, 0]);
    expect(sent.at(-1)?.params).toEqual({ uri: URI, table: 'users', column: 'email', expression: 'NULL', key: ['ctid'] });
    expect(opened).toEqual(['-- users ctid']);
  });
});

test('the user who asked for figures is told when they cannot be read', async () => {
  respond = (method) => (method === REFRESH ? { connected: false, error: 'No database is connected.' } : undefined);
  await commands().run('refreshFigures', []);
  expect(answers.said).toEqual(['No database is connected.']);
});
