import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONNECT, type ConnectResult, REFRESH } from '../../server/src/protocol';
import { TestClient } from './client';

const FILE = 'migrations/000002_b.up.sql';
const RISKY = 'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();\n';

let client: TestClient;
let server: Server;
const sockets = new Set<Socket>();
beforeEach(async () => {
  client = await TestClient.start({ files: { 'migrations/000001_a.up.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n' } });
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((closed) => server.close(closed));
  expect(await client.stop()).toBe(0);
  expect(client.logs).toEqual([]);
  expect(client.stderr.join('')).toBe('');
});

/**
 * A server that answers each message with what `answer` says, mostly nothing; its address, with a
 * password in it.
 */
async function listen(answer: (message: Buffer) => Buffer | undefined): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (message) => {
      const words = answer(message);
      if (words) socket.write(words);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `postgres://me:secret@127.0.0.1:${port}/shop`;
}

/** Protocol docs, 55.7: AuthenticationOk and ReadyForQuery. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
const isTlsRequest = (message: Buffer) => message.length === 8 && message.readInt32BE(4) === 80877103;
const isStartup = (message: Buffer) => message.length > 8 && message.readInt32BE(4) === 196608;

describe('a database that does not answer', () => {
  test.each([
    ['at all', () => undefined],
    ['once it has let us in', (message: Buffer) => (isTlsRequest(message) ? Buffer.from('N') : isStartup(message) ? WELCOME : undefined)],
  ])('%s: is given up with a sentence, and typing goes on meanwhile', async (_, answer) => {
    const url = await listen(answer);
    let over = false;
    const connecting = client.request<ConnectResult>(CONNECT, { url }).finally(() => {
      over = true;
    });
    await client.open(FILE, RISKY);
    const slowest = { ms: 0 };
    for (let i = 0; i < 20; i++) {
      const start = performance.now();
      await client.edit(FILE, ' ', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
      slowest.ms = Math.max(slowest.ms, performance.now() - start);
    }
    expect(over).toBe(false);
    expect(slowest.ms).toBeLessThan(2000);
    expect(client.published.at(-1)?.diagnostics.map(({ code }) => code)).toContain('add-column-volatile-default');
    const result = await connecting;
    expect(result.connected).toBe(false);
    expect(result.error).toMatch(/127\.0\.0\.1:\d+.*(?:answer|in time|seconds)/);
    expect(JSON.stringify([result, client.statuses])).not.toContain('secret');
    expect(client.statuses.at(-1)).toMatchObject({ database: 'failed', message: result.error });
    expect(await client.request<ConnectResult>(REFRESH, {})).toMatchObject({ connected: false, error: expect.any(String) });
  });
});
