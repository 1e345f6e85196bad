// The browser that shows VS Code to the tests: one that is there, or Debian's, installed when we
// are root.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((dir) => join(dir, 'Google/Chrome/Application/chrome.exe')),
];

/**
 * Looks for a Chromium or Chrome on this machine; CHROMIUM_PATH in the environment goes first.
 * @returns {string | undefined} path of the program
 */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));
}

function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function apt(args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (data) => {
      output = (output + data).slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`apt-get ${args.join(' ')} failed (exit ${code})\n${output}`)),
    );
  });
}

/**
 * Finds Chromium, or installs it with apt-get when we are root on Debian (about 20 seconds).
 * @returns {Promise<string>} path of the program; rejects with one line that says what is missing
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() !== 0 || !isDebian()) {
    throw new Error('No Chromium or Chrome found: install one, or set CHROMIUM_PATH to its program.');
  }
  await apt(['update', '-q']);
  await apt(['install', '-q', '-y', '--no-install-recommends', 'chromium']);
  const installed = findChromium();
  if (!installed) throw new Error('apt-get installed chromium, but there is no /usr/bin/chromium.');
  return installed;
}

/**
 * Opens a headless browser under Playwright, with everything off that talks to the network on its
 * own.
 * @returns {Promise<import('playwright-core').Browser>} close it when done
 */
export async function launchChromium() {
  const { chromium } = await import('playwright-core');
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  // Chromium's sandbox refuses root, and containers rarely allow it.
  return chromium.launch({ executablePath: await ensureChromium(), headless: true, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}
