// Drives the packaged extension in a real VS Code workbench, the way a person does: a squiggle, its
// hover, the quick fix with preview and accept, the sample database with its lens, a command from
// the palette. The five moments become the pictures of the README. Writes test/reports/ui.json: {
// passed, failed, failures, tests: [{ name, ok }] }.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { npm } from './npm.mjs';
import { startSample } from './sample-database.mjs';
import { installExtension, QUIET_SETTINGS, startVSCodeServer } from './vscode-server.mjs';

const root = resolve(import.meta.dirname, '..');
const reports = join(root, 'test/reports');
const images = join(root, 'docs/images');
const vsix = join(root, 'dist/phasewise.vsix');
const FILE = '000009_add_order_token.up.sql';
const MOST_BYTES = 6 * 1024 * 1024;
const SETTINGS = {
  ...QUIET_SETTINGS,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'editor.lightbulb.enabled': 'on',
  'explorer.compactFolders': false,
  'git.enabled': false,
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.tips.enabled': false,
};

const tests = [];

/**
 * One step of the story. The steps after a failed one would only fail for its sake, so the story
 * ends there.
 */
async function step(page, name, work) {
  const begin = Date.now();
  try {
    await work();
    tests.push({ name, ok: true });
    console.log(`  ✔ ${name} (${Date.now() - begin} ms)`);
  } catch (error) {
    tests.push({ name, ok: false });
    console.log(`  ✘ ${name}: ${error.message}`);
    await page.screenshot({ path: join(reports, 'ui-failure.png') }).catch(() => {});
    throw error;
  }
}

const picture = (page, name) => page.screenshot({ path: join(images, `${name}.png`) });

async function command(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').first().getByText(title).first().waitFor();
  await page.keyboard.press('Enter');
}

async function openFile(page, name) {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').first().fill(name);
  await page.locator('.quick-input-list .monaco-list-row').first().getByText(name).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active').getByText(name).waitFor();
}

/** The editor's text; VS Code writes blanks as no-break spaces. */
async function textOf(page) {
  return (await page.locator('.editor-instance .view-lines').first().innerText()).replaceAll('\u00a0', ' ');
}

async function until(look, what, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function story(page, workspace) {
  const migrations = join(workspace, 'migrations');
  const original = readFileSync(join(migrations, FILE), 'utf8');
  const inEditor = (text) => page.locator('.view-line span').getByText(text).first();

  await step(page, 'a warning under the risky column', async () => {
    await page.waitForSelector('.monaco-workbench');
    await openFile(page, FILE);
    await page.locator('.squiggly-warning').first().waitFor();
    await page.keyboard.press('Control+Shift+m');
    await page.locator('.markers-panel').getByText('add-column-volatile-default').first().waitFor();
    await picture(page, '1-warning');
    await page.keyboard.press('Control+Shift+m');
  });

  await step(page, 'a hover that explains it', async () => {
    await hover(page, inEditor);
    await picture(page, '2-hover');
    await page.keyboard.press('Escape');
  });

  await step(page, 'the quick fix shows a preview', async () => {
    await page.keyboard.press('Control+b');
    await inEditor('gen_random_uuid').click();
    await page.keyboard.press('Control+.');
    const item = page.locator('.action-widget').getByText('Split into safe phases').first();
    await item.waitFor();
    await item.click();
    await page.locator('.bulk-edit-panel').first().waitFor();
    const rows = page.locator('.bulk-edit-panel .monaco-list-row');
    for (const part of ['backfills', FILE, '000010_', 'creating']) await rows.getByText(part).first().waitFor();
    await makeRoom(page);
    // A look at the first phase as a difference: what a person does before accepting.
    await rows.getByText('SET LOCAL lock_timeout').first().click();
    await page.locator('.monaco-diff-editor').first().waitFor();
    await page.waitForTimeout(800);
    await picture(page, '3-split');
  });

  await step(page, 'accepted, the files are on disk with their contents', async () => {
    await page.locator('.bulk-edit-panel').getByRole('button', { name: 'Apply' }).click();
    const names = await until(() => {
      const added = readdirSync(migrations).filter((name) => /^00001[0-9]_/.test(name));
      return added.length > 0 && existsSync(join(workspace, 'backfills')) && added;
    }, 'the new files');
    for (const name of names) assert.notEqual(readFileSync(join(migrations, name), 'utf8').trim(), '', `${name} is empty`);
    await until(() => !/NOT NULL/.test(readFileSync(join(migrations, FILE), 'utf8')), 'the expand step on disk');
    await until(async () => (await page.locator('.tab.dirty').count()) === 0, 'all editors to be saved');
  });

  await step(page, 'one undo takes all of it back', async () => {
    await openFile(page, FILE);
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('Control+z');
    // VS Code asks once whether the other files go too.
    const question = page.locator('.monaco-dialog-box').getByRole('button', { name: /Undo in \d+ Files/ });
    await until(async () => {
      if (await question.isVisible()) await question.click();
      return readFileSync(join(migrations, FILE), 'utf8') === original;
    }, 'the old text on disk');
    await until(
      () => readdirSync(migrations).every((name) => !/^00001[0-9]_/.test(name)) && !existsSync(join(workspace, 'backfills')),
      'the files to go',
    );
  });

  await step(page, 'the sample database is proposed, and its figures stand above the statement', async () => {
    await command(page, 'Phasewise: Connect Dev Database...');
    const found = page.locator('.quick-input-list .monaco-list-row').getByText('/shop').first();
    await found.waitFor();
    await found.click();
    await page
      .locator('.codelens-decoration')
      .getByText(/Rewrite ≈ .* under ACCESS EXCLUSIVE · orders ≈ 1 M rows · .* · WAL ≈/)
      .waitFor();
    await page.locator('.view-line span').getByText('orders').first().hover();
    await page.locator('.monaco-hover').getByText('TOAST').first().waitFor();
    await picture(page, '4-cost');
    await page.keyboard.press('Escape');
  });

  await step(page, 'the palette makes a backfill script', async () => {
    await page.keyboard.press('Control+b');
    await inEditor('gen_random_uuid').click();
    await command(page, 'Phasewise: Generate Backfill Script');
    await page.locator('.tab.active').getByText('token').waitFor();
    await until(async () => (await textOf(page)).includes('Backfill of'), 'the script');
    await page.waitForTimeout(500);
    await picture(page, '5-backfill');
  });

  await step(page, 'it reads well on a light background too', async () => {
    writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': 'Default Light Modern' }));
    await openFile(page, FILE);
    await page.locator('.vs.monaco-workbench, .monaco-workbench.vs').first().waitFor();
    await hover(page, inEditor);
    await page.screenshot({ path: join(reports, 'ui-hover-light.png') });
  });
}

/** Makes the panel as high as its list. */
async function makeRoom(page) {
  const box = await page.locator('.part.panel').first().boundingBox();
  await page.mouse.move(box.x + 300, box.y - 1);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y - 110, { steps: 5 });
  await page.mouse.up();
}

async function hover(page, inEditor) {
  await page.mouse.move(10, 10);
  await inEditor('gen_random_uuid').hover();
  await page.locator('.monaco-hover').getByText('ACCESS EXCLUSIVE').first().waitFor();
  await page.locator('.monaco-hover').getByText('What PostgreSQL').first().waitFor();
  await page.waitForTimeout(600);
}

function conclude() {
  const failures = tests.filter(({ ok }) => !ok).map(({ name }) => name);
  if (tests.length === 0) failures.push('it did not begin');
  const passed = tests.length - tests.filter(({ ok }) => !ok).length;
  writeFileSync(join(reports, 'ui.json'), JSON.stringify({ passed, failed: failures.length, failures, tests }, undefined, 2));
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length === 0;
}

mkdirSync(reports, { recursive: true });
mkdirSync(images, { recursive: true });
const home = mkdtempSync(join(tmpdir(), 'phasewise-ui-'));
const workspace = join(home, 'shop');
cpSync(join(root, 'examples/shop'), workspace, { recursive: true });
mkdirSync(join(workspace, '.vscode'), { recursive: true });
const toStop = [];
try {
  await npm(['run', 'package'], { cwd: root });
  const { size } = statSync(vsix);
  assert.ok(size <= MOST_BYTES, `the package has ${size} bytes`);
  await installExtension(vsix, join(home, 'extensions'));
  const database = await startSample();
  toStop.push(() => database.stop());
  writeFileSync(join(workspace, '.env'), `DATABASE_URL=${database.url}\n`);
  const server = await startVSCodeServer({ extensionsDir: join(home, 'extensions'), settings: SETTINGS });
  toStop.push(() => server.stop());
  const browser = await launchChromium();
  toStop.push(() => browser.close());
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(server.page(workspace));
  await story(page, workspace);
} catch (error) {
  if (tests.every(({ ok }) => ok)) tests.push({ name: `the story itself: ${error.message.split('\n')[0]}`, ok: false });
  console.error(error.message);
} finally {
  for (const stop of toStop.reverse()) await stop();
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exit(conclude() ? 0 : 1);
