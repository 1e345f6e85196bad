import { expect, test } from 'vitest';
import { TestClient } from './client';

test('starts, answers, shuts down with exit code 0 and an empty standard error', async () => {
  const client = await TestClient.start();
  expect(client.initialized.serverInfo?.name).toBe('Phasewise');
  expect(await client.open('migrations/1_a.sql', 'SELECT 1;\n')).toEqual([]);
  expect(await client.stop()).toBe(0);
  expect(client.stderr.join('')).toBe('');
});

test('leaves SQL files alone that are no migrations', async () => {
  const client = await TestClient.start();
  expect(await client.open('queries/report.sql', 'SELEC 1;\n')).toEqual([]);
  const status = await client.until(() => client.statuses.at(-1), 'status');
  expect(status.migration).toBe(false);
  await client.stop();
});
