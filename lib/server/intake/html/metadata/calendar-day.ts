const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const iso = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const packed = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6})?(?!\d)/;
const dayFirst = /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i;
const monthFirst = /(?:^|[\s,])([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;
const maxLength = 80;

/**
 * The day that a date names, `YYYY-MM-DD`, in the zone that it was written in; null when it is no day of the
 * calendar. A date with day and month in figures alone has more than one meaning, so it is not guessed.
 */
export function calendarDay(written: string): string | null {
  if (written.length > maxLength) return null;
  const figures = iso.exec(written) ?? packed.exec(written);
  if (figures) return dayOf(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const [, day, month, year] = dayFirst.exec(written) ?? [];
  if (month !== undefined) return dayOf(Number(year), monthOf(month), Number(day));
  const [, named, dayAfter, yearAfter] = monthFirst.exec(written) ?? [];
  return named === undefined ? null : dayOf(Number(yearAfter), monthOf(named), Number(dayAfter));
}

const monthOf = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1600 ? date.toISOString().slice(0, 10) : null;
}
