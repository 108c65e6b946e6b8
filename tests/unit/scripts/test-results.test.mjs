import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addResults,
  describeResults,
  noTests,
  readResults,
} from '../../../scripts/lib/testing/test-results.mjs';
import { projectPath } from '../../../scripts/lib/project/project.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linecheck-results-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function report(content) {
  const file = path.join(folder, 'unit.json');
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitestReport = (testResults, passed = 0) => ({
  numPassedTests: passed,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults,
});

describe('what a run of tests says at its end', () => {
  it('names each failed test of vitest with why it failed', () => {
    const file = report(
      vitestReport(
        [
          {
            name: projectPath('tests', 'unit', 'a.test.ts'),
            status: 'failed',
            message: '',
            assertionResults: [
              { status: 'passed', fullName: 'adds' },
              {
                status: 'failed',
                fullName: 'subtracts',
                duration: 1_500,
                failureMessages: ['\u001b[31mexpected 1\u001b[39m'],
              },
            ],
          },
        ],
        1,
      ),
    );
    expect(describeResults(readResults(file, 1))).toBe(
      'Slowest tests:\n     1.5 s  tests/unit/a.test.ts › subtracts\n     0.0 s  tests/unit/a.test.ts › adds\n\nFailed tests:\n  tests/unit/a.test.ts › subtracts\n    expected 1\n\n1 passed, 1 failed, 1 skipped',
    );
  });

  it('counts a file that does not load', () => {
    const name = projectPath('tests', 'unit', 'a.test.ts');
    const unloaded = { name, status: 'failed', message: 'no such module', assertionResults: [] };
    expect(readResults(report(vitestReport([unloaded])), 1)).toMatchObject({
      failed: 1,
      failures: [{ name: 'tests/unit/a.test.ts', message: 'no such module' }],
    });
  });

  it('names each failed test of the browser, and one that passed only when tried again', () => {
    const spec = (title, status) => ({
      title,
      file: 'a.spec.ts',
      line: 7,
      tests: [{ status, results: [{ errors: [{ message: `${title}: why` }] }] }],
    });
    const suites = [
      {
        specs: [spec('opens', 'expected')],
        suites: [{ specs: [spec('marks', 'unexpected'), spec('saves', 'flaky')] }],
      },
    ];
    const file = report({ stats: { expected: 1, skipped: 0 }, errors: [], suites });
    expect(readResults(file, 1)).toMatchObject({
      passed: 1,
      failed: 2,
      failures: [{ name: 'a.spec.ts:7 › marks', message: 'marks: why' }, { name: 'a.spec.ts:7 › saves' }],
    });
  });

  it('counts a runner that ended badly without a failed test, or without a report', () => {
    expect(readResults(report(vitestReport([])), 3)).toMatchObject({
      failed: 1,
      failures: [{ name: 'unit' }],
    });
    expect(readResults(path.join(folder, 'integration.json'), 1)).toMatchObject({ failed: 1 });
  });

  it('ends with the plain count, and says nothing else of a run without failures', () => {
    const passed = { ...noTests, passed: 2 };
    expect(describeResults(addResults(passed, passed))).toBe('4 passed, 0 failed');
  });
});
