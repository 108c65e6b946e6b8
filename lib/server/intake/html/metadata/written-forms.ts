/** A month with the pattern of a date in it, as a language writes that. */
interface WrittenForm {
  month: number;
  pattern: RegExp;
}

const formsOf = new Map<string, WrittenForm[]>();

/** How a language writes the dates of each month, in words and short. From Unicode CLDR, https://cldr.unicode.org. */
function formsIn(language: string): WrittenForm[] {
  const known = formsOf.get(language);
  if (known) return known;
  const styles = (['long', 'medium'] as const).map(
    (dateStyle) => new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC', calendar: 'gregory' }),
  );
  const forms = styles.flatMap((style) =>
    Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      pattern: patternOf(style.formatToParts(Date.UTC(2001, at, 22))),
    })),
  );
  formsOf.set(language, forms);
  return forms;
}

function patternOf(parts: readonly Intl.DateTimeFormatPart[]): RegExp {
  const source = parts.map(({ type, value }) => {
    if (type === 'day') return '(?<!\\d)(?<day>\\d{1,2})';
    if (type === 'year') return '(?<year>\\d{4})(?!\\d)';
    const words = value.normalize('NFKC').replace(/\p{Cf}/gu, '');
    return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return new RegExp(source.join('').replace(/\s+/g, '\\s*'), 'iu');
}

/** The parts of a date in the form that a language gives it, null where there is none. */
export function readWrittenForm(
  text: string,
  language: string,
): { year: string; month: number; day: string } | null {
  for (const { month, pattern } of formsIn(language)) {
    const { year, day } = pattern.exec(text)?.groups ?? {};
    if (year !== undefined && day !== undefined) return { year, month, day };
  }
  return null;
}
