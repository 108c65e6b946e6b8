import { runQuietly, runVisibly } from '../process/run.mjs';
import { typescriptArguments } from '../setup/typescript.mjs';
import { addResults, noTests } from './test-results.mjs';

/**
 * The benchmarks, by name. One with `needsServer` gets the test server and its database. One with `takesFile` gets the
 * argument that is not a benchmark's name.
 */
export const benches = {
  text: { file: 'tests/bench/text/text.ts' },
  anchoring: { file: 'tests/bench/anchoring/run.ts', takesFile: true },
  intake: { file: 'tests/bench/intake/run.ts' },
  editor: { file: 'tests/bench/editor/run.ts', needsBrowser: true },
  claims: { file: 'tests/bench/server/create-claim.ts', needsServer: true },
  revisions: { file: 'tests/bench/server/save-revision.ts', needsServer: true },
  hostile: { file: 'tests/bench/server/hostile-bodies.ts', needsServer: true },
  open: { file: 'tests/bench/workspace/open-article.ts', needsServer: true, needsBrowser: true },
};

/** Runs a bench with its figures on the screen. Resolves to its exit code. */
export function runBench(name, environment, files) {
  return runVisibly(process.execPath, [...typescriptArguments(benches[name].file), ...files], {
    env: { ...process.env, ...environment },
    hasOwnGroup: true,
  });
}

/** Runs every bench once over little, each as one test: what nobody runs rots. Resolves to the results. */
export async function tryBenches(filters, environment) {
  let results = noTests;
  const isChosen = (name) => filters.length === 0 || filters.some((filter) => name.includes(filter));
  for (const name of Object.keys(benches).filter(isChosen)) {
    const result = await tryBench(name, environment);
    console.log(` ${result.failed === 0 ? '✓' : '✗'} bench ${name} ${Math.round(result.timed[0].ms)} ms`);
    results = addResults(results, result);
  }
  return results;
}

async function tryBench(bench, environment) {
  const name = `bench › ${bench}`;
  const startedAt = performance.now();
  const failures = [];
  try {
    await runQuietly(`bench-${bench}`, process.execPath, typescriptArguments(benches[bench].file), {
      env: { ...process.env, ...environment, BENCH_SMALL: '1' },
      hasOwnGroup: true,
    });
  } catch ({ message }) {
    failures.push({ name, message });
  }
  return {
    ...noTests,
    passed: 1 - failures.length,
    failed: failures.length,
    failures,
    timed: [{ name, ms: performance.now() - startedAt }],
  };
}
