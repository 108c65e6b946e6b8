import './lib/setup/require-node.mjs';
import { setTimeout as sleep } from 'node:timers/promises';
import { installPackages } from './lib/setup/install.mjs';
import { portProblem } from './lib/process/free-port.mjs';
import { loadEnvironmentFile, readSettings } from './lib/project/settings.mjs';
import { fail, runMain } from './lib/project/steps.mjs';
import { createShutdown } from './lib/process/stop-signals.mjs';

const isDevelopment = process.argv.includes('--dev');

/**
 * Checks that the port is free. A start that was killed a moment ago may still be releasing it, so this waits a little.
 */
async function checkPort({ host, port }) {
  const deadline = Date.now() + 3000;
  let problem = await portProblem(host, port);
  while (problem === 'EADDRINUSE' && Date.now() < deadline) {
    await sleep(200);
    problem = await portProblem(host, port);
  }
  if (problem === 'EADDRINUSE') {
    fail(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
  }
  if (problem) fail(`Linecheck cannot listen on ${host}:${port} (${problem}). Choose another PORT or HOST.`);
}

await runMain(async () => {
  loadEnvironmentFile();
  const settings = readSettings();
  await checkPort(settings);
  const shutdown = createShutdown();
  try {
    await installPackages();
    // The packages to import exist only now.
    const { runApplication } = await import('./lib/application/run-application.mjs');
    return await runApplication(settings, shutdown, isDevelopment ? 'dev' : 'start');
  } catch (error) {
    // Interrupted work fails, and nobody wants to read that after Ctrl-C.
    if (!shutdown.isStopping()) throw error;
  } finally {
    await shutdown.stop();
  }
});
