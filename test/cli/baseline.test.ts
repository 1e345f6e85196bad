import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, phasewise } from './host';

const BASE = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text, other text);\n';
const DROP = "SET lock_timeout = '2s';\nALTER TABLE orders DROP COLUMN note;\n";
const ARGS = ['check', '--fail-on', 'information', '--baseline', 'phasewise-baseline.json'];

function project(): { readonly cwd: string; readonly write: (text: string) => void } {
  const cwd = folder({ 'db/1_a.sql': BASE, 'db/2_b.sql': DROP });
  return { cwd, write: (text) => writeFileSync(join(cwd, 'db/2_b.sql'), text) };
}

it('is written, hides what it holds, and lets the new through', async () => {
  const { cwd, write } = project();
  expect((await phasewise(cwd, ['check', '--fail-on', 'information', 'db'])).code).toBe(1);
  const written = await phasewise(cwd, [...ARGS, '--update-baseline', 'db']);
  expect([written.code, written.err]).toEqual([0, 'phasewise: phasewise-baseline.json: 1 finding accepted\n']);
  const content = JSON.parse(readFileSync(join(cwd, 'phasewise-baseline.json'), 'utf8'));
  expect(content).toEqual({
    version: 1,
    findings: [{ path: 'db/2_b.sql', rule: 'drop-column', fingerprint: expect.stringMatching(/^\w{64}$/) }],
  });
  const again = await phasewise(cwd, [...ARGS, 'db']);
  expect([again.code, again.err]).toEqual([0, '']);
  expect(again.out).toMatch(/^No findings; 1 in the baseline; /);
  // Lines move, the statement has another layout, another folder is the working folder: it is the
  // same finding.
  write(`-- a comment\n\n${DROP.replace('TABLE orders DROP', 'TABLE orders\n  DROP')}`);
  expect((await phasewise(cwd, [...ARGS, 'db'])).code).toBe(0);
  expect(
    (await phasewise(join(cwd, 'db'), ['check', '--fail-on', 'information', '--baseline', '../phasewise-baseline.json', '.'])).code,
  ).toBe(0);
  write(`${DROP}ALTER TABLE orders DROP COLUMN other;\n`);
  const more = await phasewise(cwd, [...ARGS, '--format', 'json', 'db']);
  expect(more.code).toBe(1);
  const found: { suppressed: boolean; inBaseline?: boolean; message: string }[] = JSON.parse(more.out).findings;
  expect(found.map(({ suppressed, inBaseline, message }) => [suppressed, inBaseline, message.includes('`other`')])).toEqual([
    [true, true, false],
    [false, undefined, true],
  ]);
});

it('counts equal statements', async () => {
  const { cwd, write } = project();
  const update = 'UPDATE orders SET note = other;\n';
  write(update);
  await phasewise(cwd, [...ARGS, '--update-baseline', 'db']);
  write(`${update}${update}`);
  expect((await phasewise(cwd, [...ARGS, 'db'])).code).toBe(1);
});

it('tells what is gone, and keeps what was not looked at', async () => {
  const { cwd, write } = project();
  writeFileSync(join(cwd, 'db/3_c.sql'), "SET lock_timeout = '2s';\nALTER TABLE orders DROP COLUMN other;\n");
  await phasewise(cwd, [...ARGS, '--update-baseline', 'db']);
  write('SELECT 1;\n');
  expect((await phasewise(cwd, [...ARGS, 'db/2_b.sql'])).err).toBe(
    'phasewise: phasewise-baseline.json: 1 of its findings no longer exists; --update-baseline removes it\n',
  );
  await phasewise(cwd, [...ARGS, '--update-baseline', 'db/2_b.sql']);
  const { findings } = JSON.parse(readFileSync(join(cwd, 'phasewise-baseline.json'), 'utf8'));
  expect(findings.map(({ path }: { path: string }) => path)).toEqual(['db/3_c.sql']);
});

it('is an external suppression in SARIF, and the fingerprint is the same with and without it', async () => {
  const { cwd } = project();
  const sarif = async (...args: string[]) =>
    JSON.parse((await phasewise(cwd, ['check', '--format', 'sarif', ...args, 'db'])).out).runs[0].results[0];
  const before = await sarif();
  await phasewise(cwd, [...ARGS, '--update-baseline', 'db']);
  const after = await sarif('--baseline', 'phasewise-baseline.json');
  expect(after.suppressions).toEqual([{ kind: 'external' }]);
  expect(after.partialFingerprints).toEqual(before.partialFingerprints);
});

it.each([
  ['no file', undefined, 'cannot read the baseline phasewise-baseline.json: there is no such file (--update-baseline writes it)'],
  ['no JSON', '{', /^the baseline phasewise-baseline.json is not valid JSON: /],
  ['another thing', '{ "version": 2 }', /is not a baseline of this version/],
])('%s is refused', async (_what, content, reason) => {
  const { cwd } = project();
  if (content !== undefined) writeFileSync(join(cwd, 'phasewise-baseline.json'), content);
  const { code, err } = await phasewise(cwd, [...ARGS, 'db']);
  expect(code).toBe(2);
  const line = err.replace(/^phasewise: /, '').trimEnd();
  if (typeof reason === 'string') expect(line).toBe(reason);
  else expect(line).toMatch(reason as RegExp);
});

it('is asked for by name', async () => {
  const { code, err } = await phasewise(project().cwd, ['check', '--update-baseline', 'db']);
  expect([code, err]).toEqual([2, 'phasewise: --update-baseline needs --baseline <file>\n']);
});
