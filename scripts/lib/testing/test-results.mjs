import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectPath } from '../project/project.mjs';

export const noTests = { passed: 0, failed: 0, skipped: 0, failures: [], timed: [] };

export function addResults(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
    timed: [...one.timed, ...other.timed],
  };
}

/** A failed test's name with the first lines of the reason, indented. Its output may be thousands of lines above. */
function describeFailure({ name, message }) {
  const lines = stripVTControlCharacters(message).trim().split('\n').slice(0, 12);
  return [`  ${name}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

const listed = 10;

/** The tests that took the most time, longest first. */
function describeSlowest(timed) {
  const slowest = timed.toSorted((one, other) => other.ms - one.ms).slice(0, listed);
  return slowest.map(({ name, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`);
}

/** The slowest tests, every failed one by name, then the plain closing line, e.g. `120 passed, 1 failed, 2 skipped`. */
export function describeResults({ passed, failed, skipped, failures, timed }) {
  const count = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return [
    ...(timed.length > 0 ? ['Slowest tests:', ...describeSlowest(timed), ''] : []),
    ...(failures.length > 0 ? ['Failed tests:', ...failures.map(describeFailure), ''] : []),
    count,
  ].join('\n');
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
  // A file that does not load has no failed test in it, yet it has failed.
  if (failed.length === 0) return status === 'failed' ? [{ name: file, message }] : [];
  return failed.map((test) => ({
    name: `${file} › ${test.fullName}`,
    message: test.failureMessages.join('\n'),
  }));
}

function timesOfVitestFile({ name, assertionResults }) {
  const file = path.relative(projectPath(), name);
  return assertionResults.map(({ fullName, duration }) => ({
    name: `${file} › ${fullName}`,
    ms: duration ?? 0,
  }));
}

function readVitest(report) {
  const failures = report.testResults.flatMap(failuresOfVitestFile);
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    timed: report.testResults.flatMap(timesOfVitestFile),
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

function timesOfSuite({ specs = [], suites = [] }) {
  const timed = specs.map(({ file, line, title, tests }) => ({
    name: `${file}:${line} › ${title}`,
    ms: Math.max(0, ...tests.flatMap(({ results }) => results.map(({ duration }) => duration))),
  }));
  return [...timed, ...suites.flatMap(timesOfSuite)];
}

function readPlaywright({ stats, errors, suites }) {
  const failures = suites.flatMap(failuresOfSuite);
  const broken = failures.length + stats.expected === 0 ? errors : [];
  return {
    passed: stats.expected,
    failed: failures.length + broken.length,
    skipped: stats.skipped,
    timed: suites.flatMap(timesOfSuite),
    failures: [
      ...failures,
      ...broken.map(({ message }) => ({ name: 'the browser tests', message: message ?? '' })),
    ],
  };
}

/** The results of one runner from its JSON report. A runner that failed without a failed test counts as one failure. */
export function readResults(file, exitCode) {
  const report = readReport(file);
  const ended = { name: path.basename(file, '.json'), message: `ended with exit code ${exitCode}` };
  if (!report) return { ...noTests, failed: 1, failures: [ended] };
  const results = report.stats ? readPlaywright(report) : readVitest(report);
  return exitCode !== 0 && results.failed === 0 ? { ...results, failed: 1, failures: [ended] } : results;
}
