/** Languages whose names of months are known; Arabic has two sets of them. */
const languages =
  'en de fr es pt it nl ca gl ro sv da nb nn fi et lv lt pl cs sk sl hr bs sr bg mk ru uk be el hu tr az sq eu ga cy is id ms vi sw ' +
  'ar ar-LB ar-MA he fa ur hi bn th';

const monthOfName = new Map<string, Map<string, number>>();

/** How a name is looked up: small letters, without accents, points and marks of direction. */
const keyOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}.’']/gu, '')
    .toLowerCase();

/** The month, 1 to 12, that a name or its short form means in a language. */
function monthsIn(language: string): Map<string, number> {
  const known = monthOfName.get(language);
  if (known) return known;
  const months = new Map<string, number>();
  // With a day beside it many languages bend the name.
  const forms = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC', calendar: 'gregory' }),
    new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC', calendar: 'gregory' }),
  ]);
  for (let month = 1; month <= 12; month += 1) {
    for (const form of forms) {
      const parts = form.formatToParts(Date.UTC(2001, month - 1, 1));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      if (/\p{L}{3}/u.test(name)) months.set(keyOf(name), month);
    }
  }
  if (language === 'en') months.set('sept', 9);
  monthOfName.set(language, months);
  return months;
}

let meanings: Map<string, Set<number>> | undefined;

/** The months that a name means in any of the languages. */
function meaningsOf(name: string): Set<number> {
  if (!meanings) {
    meanings = new Map();
    for (const language of languages.split(' '))
      for (const [known, month] of monthsIn(language))
        meanings.set(known, (meanings.get(known) ?? new Set()).add(month));
  }
  return meanings.get(name) ?? new Set();
}

/**
 * The month that a name means, 1 to 12, in the page's language or in all languages that have the name. Null where it is
 * no name of a month, or means one month here and another there. Names: Unicode CLDR, https://cldr.unicode.org.
 */
export function monthNamed(name: string, language: string | null): number | null {
  const key = keyOf(name);
  const own = language === null ? undefined : monthsIn(language).get(key);
  if (own !== undefined) return own;
  const [only, ...others] = meaningsOf(key);
  return only === undefined || others.length > 0 ? null : only;
}
