import fs from 'node:fs';
import path from 'node:path';
import { projectPath, resolveFromProject } from '../project/project.mjs';
import { runVisibly } from '../process/run.mjs';
import { readResults } from './test-results.mjs';

function freshReport(name) {
  const file = projectPath('.cache', 'reports', `${name}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

/** Runs one of vitest's projects, and those whose names begin with its name. Resolves to the results. */
export async function runVitest(project, filters, env = {}) {
  const report = freshReport(project);
  const vitest = path.join(path.dirname(resolveFromProject('vitest/package.json')), 'vitest.mjs');
  const args = [
    'run',
    '--project',
    `${project}*`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
  ];
  const code = await runVisibly(
    process.execPath,
    [vitest, ...args, `--outputFile.json=${report}`, ...filters],
    { env: { ...process.env, ...env }, hasOwnGroup: true },
  );
  return readResults(report, code);
}

/**
 * Runs the browser tests. Resolves to their results. A failed test is run once more to be recorded, and still counts as
 * failed.
 */
export async function runPlaywright(filters, env) {
  const report = freshReport('e2e');
  const code = await playwright(['--reporter=list,json', ...filters], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const results = readResults(report, code);
  if (results.failures.length > 0) {
    console.log('\nOnce more what failed, with traces and screenshots in test-results/:');
    await playwright(['--reporter=list', '--last-failed'], { ...env, TEST_RECORD: '1' });
  }
  return results;
}

function playwright(args, env) {
  return runVisibly(
    process.execPath,
    [resolveFromProject('@playwright/test/cli'), 'test', '--pass-with-no-tests', ...args],
    { env: { ...process.env, ...env }, hasOwnGroup: true },
  );
}
