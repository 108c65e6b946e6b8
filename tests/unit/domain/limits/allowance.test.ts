import { describe, expect, it } from 'vitest';
import { shareOf, takeOne } from '@/lib/domain/limits/allowance';

describe('takeOne', () => {
  const now = 1_000_000;
  it.each([
    { name: 'nothing was asked for yet', allowance: undefined, outcome: { kind: 'spent' } },
    {
      name: 'something is left',
      allowance: { left: 2, until: now + 1, isRefused: false },
      outcome: { kind: 'taken', rest: { left: 1, until: now + 1, isRefused: false } },
    },
    {
      name: 'all is taken',
      allowance: { left: 0, until: now + 1, isRefused: false },
      outcome: { kind: 'spent' },
    },
    {
      name: 'its minute is over',
      allowance: { left: 2, until: now, isRefused: false },
      outcome: { kind: 'spent' },
    },
    {
      name: 'the counter refused it',
      allowance: { left: 0, until: now + 12_001, isRefused: true },
      outcome: { kind: 'refused', retryAfterSeconds: 13 },
    },
    {
      name: 'the counter refused it until now',
      allowance: { left: 0, until: now, isRefused: true },
      outcome: { kind: 'spent' },
    },
  ])('when $name', ({ allowance, outcome }) => {
    expect(takeOne(allowance, now)).toEqual(outcome);
  });
});

it.each([
  [1, 1],
  [49, 1],
  [120, 2],
  [6_000, 120],
])('a process takes of a limit of %i in shares of %i', (limit, share) => {
  expect(shareOf(limit)).toBe(share);
});
