import fs from 'node:fs';

export const noTests = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The plain closing line, e.g. `120 passed, 0 failed, 2 skipped`. */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function countVitest(report) {
  // A file that does not even load has no failed test in it, yet it has failed.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.unexpected + stats.expected === 0 ? errors.length : 0),
    skipped: stats.skipped,
  };
}

/** Counts of one runner from its JSON report; a runner that failed without a failed test counts as one. */
export function countReport(file, exitCode) {
  const report = readReport(file);
  if (!report) return { ...noTests, failed: 1 };
  const counts = report.stats ? countPlaywright(report) : countVitest(report);
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
