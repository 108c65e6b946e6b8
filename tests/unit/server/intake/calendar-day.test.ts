import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/server/intake/html/metadata/calendar-day';

const languages =
  'en en-GB en-US de de-AT fr es pt pt-BR it nl ca gl ro sv da nb fi et lt lv pl cs sk sl hr ru uk bg el hu tr id vi zh zh-TW ja ko ' +
  'ar ar-EG ar-LB he hi bn';
const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2080-12-31'), noInvalidDate: true });
const isoDay = (date: Date) => date.toISOString().slice(0, 10);

describe('a date as a language writes it', () => {
  it.each(languages.split(' '))('in %s is read as its day', (language) => {
    const forms = (['full', 'long', 'medium'] as const).map(
      (dateStyle) => new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC', calendar: 'gregory' }),
    );
    fc.assert(
      fc.property(days, fc.constantFrom(...forms), (date, form) => {
        expect(calendarDay(form.format(date), language)).toBe(isoDay(date));
      }),
    );
  });

  it.each(languages.split(' '))('in %s is never read as another day on a page in English', (language) => {
    const form = new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    fc.assert(
      fc.property(days, (date) => {
        expect([null, isoDay(date)]).toContain(calendarDay(form.format(date), 'en'));
      }),
    );
  });
});
