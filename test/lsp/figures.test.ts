import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import {
  CodeLensRequest,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { Facts } from '../../server/src/core/cost/facts';
import { register } from '../../server/src/lsp/register';
import { BACKFILL, type BackfillResult, CONNECT, type ConnectResult, REFRESH, STATUS, type StatusParams } from '../../server/src/protocol';
import { realWorld } from '../../server/src/server';

const uri = pathToFileURL('/nowhere/migrations/2_b.sql').href;
const TEXT = `ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
ALTER TABLE keyless ADD COLUMN token uuid DEFAULT gen_random_uuid();
UPDATE notes SET n = 1;
`;

let connection: ProtocolConnection;
const statuses: StatusParams[] = [];
/** The database and the clock of the test. */
const world = { rows: 1_000_000, minute: 0, reads: 0, fails: false, closed: 0 };

beforeEach(async () => {
  Object.assign(world, { rows: 1_000_000, minute: 0, reads: 0, fails: false, closed: 0 });
  statuses.length = 0;
  const [there, back] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(there), new StreamMessageWriter(back));
  register(server, {
    ...realWorld(),
    files: {
      list: async () => ['1_a.sql', '2_b.sql'],
      read: () => ({ kind: 'text', text: 'CREATE TABLE keyless (n int);' }),
      above: async () => [],
      checksums: async () => undefined,
    },
    database: {
      connect: async () => ({
        label: 'localhost:5432/shop',
        serverVersion: '16.1',
        major: 16,
        facts: async () => {
          world.reads++;
          if (world.fails) throw new Error('localhost:5432/shop took too long.');
          return facts();
        },
        close: async () => {
          world.closed++;
        },
        onLost: () => undefined,
      }),
      discover: async () => [],
    },
    now: () => new Date(Date.UTC(2026, 10, 5, 10, world.minute)),
  });
  server.listen();
  connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  connection.onNotification(STATUS, (params: StatusParams) => void statuses.push(params));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, workspaceFolders: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'sql', version: 1, text: TEXT },
  });
});
afterEach(() => connection.dispose());

function facts(): Facts {
  const orders = {
    schema: 'public',
    name: 'orders',
    rows: world.rows,
    heapBytes: world.rows * 100,
    indexBytes: 0,
    toastBytes: 0,
    indexes: [],
    foreignKeysOut: [],
    foreignKeysIn: [],
    columns: [],
    triggers: [],
    partitions: 0,
  };
  return {
    source: 'localhost:5432/shop',
    takenAt: new Date(Date.UTC(2026, 10, 5, 10, world.minute)).toISOString(),
    development: true,
    tables: new Map([['public.orders', orders]]),
  };
}

const connect = () => connection.sendRequest<ConnectResult>(CONNECT, { url: 'postgres://localhost/shop' });
const lens = async () => {
  const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  return (lenses ?? []).map(({ command }) => command?.title ?? '').join(' ');
};
const save = () => connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });

describe('figures', () => {
  test('are read again when asked for', async () => {
    await connect();
    const before = await lens();
    world.rows = 50_000_000;
    world.minute = 1;
    expect(await lens()).toBe(before);
    expect(await connection.sendRequest<ConnectResult>(REFRESH, {})).toMatchObject({ connected: true });
    expect(await lens()).not.toBe(before);
    expect(statuses.at(-1)?.figuresFrom).toBe('2026-11-05T10:01:00.000Z');
  });

  test('are read again when a migration is saved and they are older than five minutes', async () => {
    await connect();
    world.minute = 5;
    await save();
    await lens();
    expect(world.reads).toBe(1);
    world.minute = 6;
    await save();
    await lens();
    expect(world.reads).toBe(2);
    await save();
    await lens();
    expect(world.reads).toBe(2);
  });

  test('stay when they cannot be read again', async () => {
    await connect();
    const before = await lens();
    world.fails = true;
    expect(await connection.sendRequest<ConnectResult>(REFRESH, {})).toMatchObject({
      connected: false,
      error: expect.stringContaining('too long'),
    });
    expect(await lens()).toBe(before);
    expect(statuses.at(-1)).toMatchObject({ database: 'failed' });
    world.fails = false;
    expect(await connection.sendRequest<ConnectResult>(REFRESH, {})).toMatchObject({ connected: true });
    expect(statuses.at(-1)).toMatchObject({ database: 'connected' });
    expect(await connection.sendRequest<ConnectResult>(CONNECT, { url: null })).toEqual({ connected: false });
    expect(world.closed).toBe(1);
  });
});

describe('a backfill of a table without a key', () => {
  const at = (offset: number, key?: string[]) => connection.sendRequest<BackfillResult>(BACKFILL, { uri, offset, key });

  test('is refused as on the command line, and had by walking block by block', async () => {
    const offset = TEXT.indexOf('ALTER TABLE keyless') + 5;
    const refused = await at(offset);
    expect(refused.text).toBeUndefined();
    expect(refused).toMatchObject({ offersBlocks: true, error: expect.stringContaining('public.keyless has no primary key') });
    expect((await at(offset, ['ctid'])).text).toContain('ctid');
  });

  test('the same for a table and column that were picked', async () => {
    const pick = { uri, table: 'keyless', column: 'token', expression: 'gen_random_uuid()' };
    const refused = await connection.sendRequest<BackfillResult>(BACKFILL, pick);
    expect(refused).toMatchObject({ offersBlocks: true, error: expect.stringContaining('no primary key') });
    expect((await connection.sendRequest<BackfillResult>(BACKFILL, { ...pick, key: ['ctid'] })).text).toContain('ctid');
  });

  test('a table that no migration creates is asked for its key by the script', async () => {
    expect((await at(TEXT.indexOf('ALTER TABLE orders') + 5)).text).toContain('token = gen_random_uuid()');
  });
});
