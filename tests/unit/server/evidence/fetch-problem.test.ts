import { describe, expect, it } from 'vitest';
import { FetchFailure, type FetchFailureCode } from '@/lib/server/evidence/door/fetch-failure';
import {
  describeFetchProblem,
  readRetryAfter,
  RefusedByStatus,
} from '@/lib/server/evidence/fetching/fetch-problem';

const now = new Date('2026-11-26T12:00:00Z');

describe('why a page was not fetched', () => {
  it.each<[FetchFailureCode, isPassing: boolean, isDead: boolean]>([
    ['timeout', true, false],
    ['refused', true, false],
    ['connection_lost', true, false],
    ['dns_failed', true, true],
    ['blocked_address', false, false],
    ['too_large', false, false],
    ['tls_failed', false, false],
    ['invalid_url', false, false],
  ])('%s', (code, isPassing, isDead) => {
    expect(describeFetchProblem(new FetchFailure(code), now)).toMatchObject({ code, isPassing, isDead });
  });

  it.each<[status: number, isPassing: boolean, isDead: boolean]>([
    [400, false, false],
    [401, false, false],
    [404, false, true],
    [410, false, true],
    [408, true, false],
    [429, true, false],
    [500, true, false],
    [501, false, false],
    [503, true, false],
  ])('status %i', (status, isPassing, isDead) => {
    const problem = describeFetchProblem(new RefusedByStatus(status, null), now);
    expect(problem).toMatchObject({ code: `status_${status}`, isPassing, isDead });
    expect(problem.sentence).toMatch(new RegExp(`\\(${status}\\)\\.`));
  });

  it('says nothing of what went wrong inside', () => {
    const problem = describeFetchProblem(new Error('connect ECONNREFUSED 10.0.0.7:5432'), now);
    expect(problem).toMatchObject({ code: 'unexpected', isPassing: true });
    expect(problem.sentence).not.toContain('10.0.0.7');
  });
});

describe('Retry-After', () => {
  it.each([
    [null, null],
    ['120', 120],
    ['Thu, 26 Nov 2026 12:05:00 GMT', 300],
    ['Thu, 26 Nov 2026 11:00:00 GMT', 0],
    ['999999', 3600],
    ['soon', null],
  ])('%s', (value, seconds) => {
    expect(readRetryAfter(value, now)).toBe(seconds);
  });
});
