import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from '@playwright/test';

/** A browser over a profile on disk, as a person has one. */
export interface KillableBrowser {
  context: BrowserContext;
  /** Ends every process of it at once: nothing is said goodbye to, nothing is written any more. */
  kill: () => Promise<void>;
}

const quiet = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];

/** Starts a browser whose profile outlives it. */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const program = process.env.CHROMIUM_PATH ?? chromium.executablePath();
  const args = [...quiet, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'];
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const browser = await chromium.connectOverCDP(await readAddress(child));
  const context = browser.contexts()[0];
  if (!context || child.pid === undefined) throw new Error('The browser did not start');
  const group = -child.pid;
  return {
    context,
    async kill() {
      process.kill(group, 'SIGKILL');
      await ended;
    },
  };
}

async function readAddress({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser says nothing');
  for await (const line of createInterface(stderr)) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) {
      stderr.resume();
      return address;
    }
  }
  throw new Error('The browser ended before it was ready');
}
