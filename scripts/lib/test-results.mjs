import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectPath } from './project.mjs';

export const noTests = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function addResults(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  };
}

/** A failed test's name with the first lines of why, indented: output above may be thousands of lines away. */
function describeFailure({ name, message }) {
  const lines = stripVTControlCharacters(message).trim().split('\n').slice(0, 12);
  return [`  ${name}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** Every failed test by name, then the plain closing line, e.g. `120 passed, 1 failed, 2 skipped`. */
export function describeResults({ passed, failed, skipped, failures }) {
  const count = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  if (failures.length === 0) return count;
  return ['Failed tests:', ...failures.map(describeFailure), '', count].join('\n');
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function failuresOfVitestFile({ name, status, message, assertionResults }) {
  const file = path.relative(projectPath(), name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  // A file that does not even load has no failed test in it, yet it has failed.
  if (failed.length === 0) return status === 'failed' ? [{ name: file, message }] : [];
  return failed.map((test) => ({
    name: `${file} › ${test.fullName}`,
    message: test.failureMessages.join('\n'),
  }));
}

function readVitest(report) {
  const failures = report.testResults.flatMap(failuresOfVitestFile);
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

function failuresOfSuite({ specs = [], suites = [] }) {
  const failed = specs
    .filter((spec) => spec.tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map((spec) => ({
      name: `${spec.file}:${spec.line} › ${spec.title}`,
      message: spec.tests
        .flatMap(({ results }) => results.flatMap(({ errors }) => errors.map((error) => error.message ?? '')))
        .join('\n'),
    }));
  return [...failed, ...suites.flatMap(failuresOfSuite)];
}

function readPlaywright({ stats, errors, suites }) {
  const failures = suites.flatMap(failuresOfSuite);
  const broken = failures.length + stats.expected === 0 ? errors : [];
  return {
    passed: stats.expected,
    failed: failures.length + broken.length,
    skipped: stats.skipped,
    failures: [
      ...failures,
      ...broken.map(({ message }) => ({ name: 'the browser tests', message: message ?? '' })),
    ],
  };
}

/** Results of one runner from its JSON report; a runner that failed without a failed test counts as one. */
export function readResults(file, exitCode) {
  const report = readReport(file);
  const ended = { name: path.basename(file, '.json'), message: `ended with exit code ${exitCode}` };
  if (!report) return { ...noTests, failed: 1, failures: [ended] };
  const results = report.stats ? readPlaywright(report) : readVitest(report);
  return exitCode !== 0 && results.failed === 0 ? { ...results, failed: 1, failures: [ended] } : results;
}
