import fs from 'node:fs';
import path from 'node:path';
import { projectPath } from '../project/project.mjs';
import { runQuietly } from '../process/run.mjs';
import { fail, step } from '../project/steps.mjs';

// The headless shell comes first: it has everything that the tests need and starts in half the time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
];

function systemFolders() {
  const { PATH = '', ProgramFiles, LOCALAPPDATA } = process.env;
  const windows = [ProgramFiles, LOCALAPPDATA].filter(Boolean);
  return [
    ...PATH.split(path.delimiter).filter(Boolean),
    '/Applications/Google Chrome.app/Contents/MacOS',
    ...windows.map((folder) => path.join(folder, 'Google', 'Chrome', 'Application')),
  ];
}

function findSystemBrowser() {
  const folders = systemFolders();
  for (const name of [...names, 'Google Chrome']) {
    const found = folders
      .map((folder) => path.join(folder, name))
      .find((file) => fs.existsSync(file) && fs.statSync(file).isFile());
    if (found) return found;
  }
  return null;
}

async function findPlaywrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && fs.existsSync(file) ? file : null;
}

async function installOnDebian() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return null;
  await step('Installing Chromium for the browser tests', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runQuietly('apt-update', 'apt-get', ['update'], { env });
    await runQuietly(
      'apt-chromium',
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-liberation'],
      { env },
    );
  });
  return findSystemBrowser();
}

/** A Chromium for the browser tests: that of CHROMIUM_PATH, the system's, Playwright's own, or one installed now. */
export async function findBrowser() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    return fs.existsSync(CHROMIUM_PATH)
      ? CHROMIUM_PATH
      : fail(`CHROMIUM_PATH names no file: ${CHROMIUM_PATH}`);
  }
  return (
    findSystemBrowser() ??
    (await findPlaywrightBrowser()) ??
    (await installOnDebian()) ??
    fail('The browser tests need Chromium: run "npx playwright install chromium", or set CHROMIUM_PATH.')
  );
}

/** Whether there are any browser tests, which need a browser. */
export function hasBrowserTests() {
  const folder = projectPath('tests', 'e2e');
  return (
    fs.existsSync(folder) &&
    fs.readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.spec.ts'))
  );
}
