import './lib/setup/require-node.mjs';
import { installPackages } from './lib/setup/install.mjs';
import { runMain } from './lib/project/steps.mjs';
import { createShutdown } from './lib/process/stop-signals.mjs';
import { addResults, describeResults, noTests } from './lib/testing/test-results.mjs';
import { readTestPlan } from './lib/testing/test-plan.mjs';

function valueOf(settled) {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

async function runParts(filtersOf, shutdown) {
  // These can be imported only once the packages are there.
  const { findBrowser, hasBrowserTests } = await import('./lib/testing/browser.mjs');
  const { tryBenches } = await import('./lib/testing/benches.mjs');
  const { generatePrismaClient } = await import('./lib/setup/prisma-client.mjs');
  const { runPlaywright, runVitest } = await import('./lib/testing/test-runners.mjs');
  const { startTestApplication } = await import('./lib/testing/test-application.mjs');

  const { unit: unitFilters, e2e, bench } = filtersOf;
  const needsBrowser = bench || (e2e && hasBrowserTests());
  const browser = needsBrowser ? await findBrowser() : '';
  await generatePrismaClient();
  // The application is built while the unit tests run. Neither keeps both cores busy.
  const needsApplication = Object.keys(filtersOf).some((part) => part !== 'unit');
  const [unit, started] = await Promise.allSettled([
    unitFilters ? runVitest('unit', unitFilters, { TZ: 'Asia/Kathmandu' }) : noTests,
    needsApplication ? startTestApplication(shutdown) : null,
  ]);
  let results = valueOf(unit);
  const environment = valueOf(started);
  if (environment) {
    for (const project of ['integration', 'reliability']) {
      const filters = filtersOf[project];
      if (filters) results = addResults(results, await runVitest(project, filters, environment));
    }
    const inBrowser = { ...environment, CHROMIUM_PATH: browser };
    if (e2e) results = addResults(results, await runPlaywright(e2e, inBrowser));
    if (bench) results = addResults(results, await tryBenches(bench, inBrowser));
  }
  return results;
}

await runMain(async () => {
  const plan = readTestPlan(process.argv.slice(2));
  // tests/support/rounds.ts reads it.
  if (plan.isLong) process.env.TEST_LONG = '1';
  const shutdown = createShutdown();
  let results = noTests;
  try {
    await installPackages();
    results = await runParts(plan.filtersOf, shutdown);
  } catch (error) {
    if (!shutdown.isStopping()) console.error(error.message ?? error);
    results = addResults(results, { ...noTests, failed: 1 });
  } finally {
    await shutdown.stop();
  }
  console.log(`\n${describeResults(results)}`);
  return results.failed > 0 || results.passed === 0 ? 1 : 0;
});
