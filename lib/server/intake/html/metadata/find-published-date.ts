import type { JsonLdArticle } from './json-ld';
import type { MetaReader } from './meta-tags';
import { calendarDay } from './calendar-day';
import { isElsewhere } from './elsewhere';
import { offsetOf, dayAt, isInstant, isUniversal } from './instant';
import { shownDays } from './shown-days';

const maxCandidates = 5;

/** What a page says of itself that tells its day. */
export interface DatedPage {
  document: Document;
  readMeta: MetaReader;
  jsonLd: JsonLdArticle | null;
  language: string | null;
  url: string;
}

/**
 * The day of publication, `YYYY-MM-DD`, as it was where the page was published. An instant in universal time is told as the
 * day that the page shows its readers. Null where nothing says the day for certain.
 */
export function findPublishedDate(page: DatedPage): string | null {
  const { document, language, url } = page;
  const said = listSaid(page);
  const inAddress = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:[/-]|$)/.exec(url);
  const addressDay = inAddress ? calendarDay(inAddress.slice(1, 4).join('-')) : null;
  const shown = shownDays(document, language);
  const days = addressDay === null ? shown : [...shown, addressDay];
  const zones = zonesOf(page, said);
  for (const value of said) {
    const local = isUniversal(value) ? localDay(value, said, days, zones) : value;
    const day = calendarDay(local, language);
    if (day !== null) return day;
  }
  return shown.length === 1 ? (shown[0] ?? null) : addressDay;
}

function listSaid({ document, readMeta, jsonLd }: DatedPage): string[] {
  return [
    jsonLd?.datePublished ?? null,
    readMeta('article:published_time', 'og:published_time', 'og:article:published_time'),
    readMeta(
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'cxenseparse:recs:publishtime',
      'pubdate',
      'publishdate',
    ),
    readMeta(
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.date',
      'dcterms.created',
      'date',
      'article.published',
    ),
    ...attributesOf(document, '[itemprop~="datePublished"]', ['datetime', 'content']),
    ...attributesOf(document, 'time[pubdate], article time[datetime], time[datetime]', ['datetime']),
  ].filter((value) => value !== null);
}

/** The zones, in minutes east of Greenwich, in which the page writes instants that are not universal. */
function zonesOf({ readMeta, jsonLd }: DatedPage, said: readonly string[]): number[] {
  const changed = readMeta('article:modified_time', 'og:updated_time', 'datemodified', 'lastmod');
  return [...said, changed, jsonLd?.dateModified ?? null].flatMap((value) =>
    value === null || isUniversal(value) ? [] : (offsetOf(value) ?? []),
  );
}

/** An instant in universal time as a date in the page's own zone, as far as the page lets that be seen. */
function localDay(
  instant: string,
  said: readonly string[],
  days: readonly string[],
  zones: readonly number[],
): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const same = said.find((other) => isInstant(other) && !isUniversal(other) && Date.parse(other) === time);
  if (same !== undefined) return same;
  const [zone] = zones;
  const universal = dayAt(time, 0);
  if (days.includes(universal)) return universal;
  // Zones reach from twelve hours behind universal time to fourteen before it.
  const shown = days.find((day) => day === dayAt(time, 14 * 60) || day === dayAt(time, -12 * 60));
  return shown ?? dayAt(time, zone ?? 0);
}

function attributesOf(document: Document, selector: string, names: readonly string[]): string[] {
  return Array.from(document.querySelectorAll(selector))
    .filter((element) => !isElsewhere(element) && !/modif|updat/i.test(element.getAttribute('class') ?? ''))
    .slice(0, maxCandidates)
    .flatMap((element) => [
      ...names.flatMap((name) => element.getAttribute(name) ?? []),
      ...(element.getAttribute('datetime') === null ? [(element.textContent ?? '').trim()] : []),
    ]);
}
