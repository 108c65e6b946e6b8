import { describe, expect, it } from 'vitest';
import { dayOf, formatDay, formatInstant } from '@/lib/domain/report/words/report-dates';

describe('dates in a report', () => {
  it.each([
    ['2026-11-22', '22 Nov 2026'],
    ['2026-11-22T23:59:59.999Z', '22 Nov 2026'],
    ['2026-11-22T23:30:00-05:00', '23 Nov 2026'],
    ['2026-01-02', '2 Jan 2026'],
    ['autumn 2019', 'autumn 2019'],
  ])('formatDay(%s) is %s', (value, expected) => expect(formatDay(value)).toBe(expected));

  it.each([
    ['2026-11-22T12:04:00.000Z', '22 Nov 2026, 12:04 UTC'],
    ['2026-11-22T00:04:00+05:45', '21 Nov 2026, 18:19 UTC'],
    ['2026-11-22', '22 Nov 2026'],
  ])('formatInstant(%s) is %s', (value, expected) => expect(formatInstant(value)).toBe(expected));

  it('dayOf gives the day in UTC or null', () => {
    expect(dayOf('2026-11-22T23:30:00-05:00')).toBe('2026-11-23');
    expect(dayOf('soon')).toBeNull();
    expect(dayOf(null)).toBeNull();
  });
});
