import type { JsonLdArticle } from './json-ld';
import type { MetaReader } from './meta-tags';
import { calendarDay } from './calendar-day';

const maxCandidates = 5;

/** The day of publication, `YYYY-MM-DD`, as it was where the page was published. */
export function findPublishedDate(
  document: Document,
  readMeta: MetaReader,
  jsonLd: JsonLdArticle | null,
  url: string,
): string | null {
  const said = [
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
  const inOwnZone = (value: string) =>
    said.find((other) => isSameInstant(other, value) && !isUniversal(other)) ?? value;
  for (const value of said) {
    const day = calendarDay(inOwnZone(value));
    if (day !== null) return day;
  }
  const inAddress = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:[/-]|$)/.exec(url);
  return inAddress ? calendarDay(inAddress.slice(1, 4).join('-')) : null;
}

/** A site may write one instant twice, in universal time and in its own. */
function isSameInstant(one: string, other: string): boolean {
  return one.includes('T') && other.includes('T') && Date.parse(one) === Date.parse(other);
}

const isUniversal = (value: string) => /(?:Z|[+-]00:?00)$/i.test(value);

function attributesOf(document: Document, selector: string, names: readonly string[]): string[] {
  return Array.from(document.querySelectorAll(selector))
    .slice(0, maxCandidates)
    .flatMap((element) => [
      ...names.flatMap((name) => element.getAttribute(name) ?? []),
      ...(element.getAttribute('datetime') === null ? [(element.textContent ?? '').trim()] : []),
    ]);
}
