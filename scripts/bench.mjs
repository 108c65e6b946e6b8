import './lib/setup/require-node.mjs';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { installPackages } from './lib/setup/install.mjs';
import { projectRoot } from './lib/project/project.mjs';
import { fail, runMain } from './lib/project/steps.mjs';
import { createShutdown } from './lib/process/stop-signals.mjs';

/**
 * The benchmarks, by name. One with `needsServer` gets its own server and database. One with `takesFile` gets the
 * argument that is not a benchmark's name.
 */
const benches = {
  text: { file: 'tests/bench/text/text.ts' },
  anchoring: { file: 'tests/bench/anchoring/run.ts', takesFile: true },
  intake: { file: 'tests/bench/intake/run.ts' },
  editor: { file: 'tests/bench/editor/run.ts', needsBrowser: true },
  claims: { file: 'tests/bench/server/create-claim.ts', needsServer: true },
  revisions: { file: 'tests/bench/server/save-revision.ts', needsServer: true },
  open: { file: 'tests/bench/workspace/open-article.ts', needsServer: true, needsBrowser: true },
};

/** The most memory that a process has held so far, in MiB. Only Linux tells it. */
function peakMegabytes(pid) {
  try {
    const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? null : Math.round(Number(kibibytes) / 1024);
  } catch {
    return null;
  }
}

async function runBench(name, environment, files) {
  const { typescriptArguments } = await import('./lib/setup/typescript.mjs');
  console.log(`\n== ${name}`);
  const child = spawn(process.execPath, [...typescriptArguments(benches[name].file), ...files], {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) fail(`The bench ${name} ended with ${code}.`);
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
    const environment = { ...process.env, ...server, CHROMIUM_PATH: browser };
    for (const name of chosen) await runBench(name, environment, benches[name].takesFile ? files : []);
    const peak = server.TEST_SERVER_PID ? peakMegabytes(server.TEST_SERVER_PID) : null;
    if (peak !== null) console.log(`\nThe web server held at most ${peak} MiB.`);
  } finally {
    await shutdown.stop();
  }
  return 0;
});
