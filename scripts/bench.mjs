import './lib/setup/require-node.mjs';
import fs from 'node:fs';
import { installPackages } from './lib/setup/install.mjs';
import { fail, runMain } from './lib/project/steps.mjs';
import { createShutdown } from './lib/process/stop-signals.mjs';
import { benches, runBench } from './lib/testing/benches.mjs';

/** The most memory that a process has held so far, in MiB. Only Linux tells it. */
function peakMegabytes(pid) {
  try {
    const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? null : Math.round(Number(kibibytes) / 1024);
  } catch {
    return null;
  }
}

await runMain(async () => {
  const words = process.argv.slice(2);
  const names = words.filter((word) => word in benches);
  const chosen = names.length > 0 ? names : Object.keys(benches);
  const files = names.some((name) => benches[name].takesFile)
    ? words.filter((word) => !(word in benches))
    : [];
  const unknown = words.find((word) => !(word in benches) && !files.includes(word));
  if (unknown) fail(`There is no bench ${unknown}; choose from ${Object.keys(benches).join(', ')}.`);
  const shutdown = createShutdown();
  try {
    await installPackages();
    const { findBrowser } = await import('./lib/testing/browser.mjs');
    const { generatePrismaClient } = await import('./lib/setup/prisma-client.mjs');
    const { startTestApplication } = await import('./lib/testing/test-application.mjs');
    await generatePrismaClient();
    const browser = chosen.some((name) => benches[name].needsBrowser) ? await findBrowser() : '';
    const server = chosen.some((name) => benches[name].needsServer)
      ? await startTestApplication(shutdown)
      : {};
    const environment = { ...server, CHROMIUM_PATH: browser };
    for (const name of chosen) {
      console.log(`\n== ${name}`);
      const code = await runBench(name, environment, benches[name].takesFile ? files : []);
      if (code !== 0) fail(`The bench ${name} ended with ${code}.`);
    }
    const peak = server.TEST_SERVER_PID ? peakMegabytes(server.TEST_SERVER_PID) : null;
    if (peak !== null) console.log(`\nThe web server held at most ${peak} MiB.`);
  } finally {
    await shutdown.stop();
  }
  return 0;
});
