import { monthNamed } from './month-names';
import { readWrittenForm } from './written-forms';

const iso = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const packed = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6})?(?!\d)/;
/** Year, month and day with their own signs, as Chinese, Japanese and Korean have them. */
const signed = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일號号]?/;
const figuresAlone = /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?![\d/-])/;
const ordinal = '(?:st|nd|rd|th|er|re|º|ª|°|\\.)?';
const between = "(?:\\s+d[eia’']|\\s+dels?|\\s+of|\\s+i)?";
const name = "([\\p{L}\\p{M}][\\p{L}\\p{M}’']{2,15})";
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})${ordinal}${between}[\\s-]+${name}\\.?,?${between}[\\s-]+(?:lo\\s+)?(\\d{4})(?!\\d)`,
  'giu',
);
const monthFirst = new RegExp(
  `(?<![\\p{L}\\p{M}])${name}\\.?\\s+(\\d{1,2})${ordinal},?\\s+(\\d{4})(?!\\d)`,
  'giu',
);
const yearFirst = new RegExp(`(?<!\\d)(\\d{4})[.,]?\\s+${name}\\.?\\s+(\\d{1,2})(?!\\d)`, 'giu');
const maxLength = 200;

/**
 * The day that a date names, `YYYY-MM-DD`, in the zone that it was written in. Null when it is no day of the calendar.
 * `pageLanguage` says what the name of a month means, and whether the day or the month comes first in figures;
 * in figures that could mean two days nothing is guessed.
 */
export function calendarDay(written: string, pageLanguage: string | null = null): string | null {
  if (written.length > maxLength) return null;
  const language = knownLanguage(pageLanguage);
  const text = written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, figureOf);
  const figures = iso.exec(text) ?? packed.exec(text) ?? signed.exec(text);
  if (figures) return dayOf(figures[1], Number(figures[2]), figures[3]);
  const form = language === null ? null : readWrittenForm(text, language);
  if (form) return dayOf(form.year, form.month, form.day);
  for (const [, day, month = '', year] of text.matchAll(dayFirst)) {
    const found = dayOf(year, monthNamed(month, language), day);
    if (found !== null) return found;
  }
  for (const [, month = '', day, year] of text.matchAll(monthFirst)) {
    const found = dayOf(year, monthNamed(month, language), day);
    if (found !== null) return found;
  }
  for (const [, year, month = '', day] of text.matchAll(yearFirst)) {
    const found = dayOf(year, monthNamed(month, language), day);
    if (found !== null) return found;
  }
  const [, one, , other, year] = figuresAlone.exec(text) ?? [];
  return one === undefined ? null : dayInFigures(Number(one), Number(other), year, language);
}

/** A language whose dates are not known would be written as this machine writes its own. */
function knownLanguage(language: string | null): string | null {
  return language !== null && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? language : null;
}

/** A decimal figure of any script as one of ours. */
function figureOf(figure: string): string {
  const code = figure.codePointAt(0) ?? 0;
  // Figures come in runs of ten from zero on, so that the zero before one is found by going back.
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code < 0x80 ? figure : String((code - zero) % 10);
}

function dayInFigures(one: number, other: number, year: string | undefined, language: string | null) {
  const order = language === null ? null : orderIn(language);
  const isDayFirst = one > 12 || (other <= 12 && order === 'day');
  const isMonthFirst = other > 12 || (one <= 12 && order === 'month');
  if (one === other || isDayFirst) return dayOf(year, other, one);
  return isMonthFirst ? dayOf(year, one, other) : null;
}

/** Which comes first where day and month are figures. English alone does not say: both orders are written in it. */
function orderIn(language: string): 'day' | 'month' | null {
  if (language === 'en') return null;
  const parts = new Intl.DateTimeFormat(language, { calendar: 'gregory', timeZone: 'UTC' }).formatToParts(0);
  const first = parts.find(({ type }) => type === 'day' || type === 'month');
  return first?.type === 'day' ? 'day' : first?.type === 'month' ? 'month' : null;
}

function dayOf(
  year: string | undefined,
  month: number | null,
  day: string | number | undefined,
): string | null {
  if (month === null) return null;
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const isReal =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === Number(day);
  return isReal && Number(year) >= 1600 && Number(year) < 2200 ? date.toISOString().slice(0, 10) : null;
}
