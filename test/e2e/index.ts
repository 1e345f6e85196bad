import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

interface TestOutcome {
  readonly name: string;
  readonly ok: boolean;
}

/**
 * Entry of the run inside VS Code's extension host, desktop and server alike. In a server host the
 * console goes to the browser, so mocha's words go to a file that the runner prints, and the
 * outcome to a second one.
 */
export async function run(): Promise<void> {
  const words = process.env.PHASEWISE_TEST_WORDS;
  if (words) Mocha.reporters.Base.consoleLog = (...args: unknown[]) => appendFileSync(words, `${format(...args)}\n`);
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis as never, 'e2e', mocha);
  await import('./startup');
  await import('./typing');
  await import('./split');
  await import('./backfill');
  await import('./database');
  await import('./surroundings');
  const tests: TestOutcome[] = [];
  const failures = await new Promise<number>((done) => {
    const runner = mocha.run(done);
    runner.on('pass', (test) => tests.push({ name: test.fullTitle(), ok: true }));
    runner.on('fail', (test) => tests.push({ name: test.fullTitle(), ok: false }));
  });
  if (process.env.PHASEWISE_TEST_OUTCOME) writeFileSync(process.env.PHASEWISE_TEST_OUTCOME, JSON.stringify(tests));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
