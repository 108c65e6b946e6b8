import type { ExtractedArticle } from '@/lib/domain/intake/extracted-article';
import { findLanguage } from './find-language';
import { findPublishedDate } from './find-published-date';
import { findTitle } from './find-title';
import { findWriter } from './find-writer';
import { readJsonLd, withoutEnd } from './json-ld';
import { metaReader } from './meta-tags';
import { lettersOf, plainText } from './plain-text';

export interface PageMetadata extends Pick<
  ExtractedArticle,
  'title' | 'writer' | 'publisher' | 'publishedAt' | 'language'
> {
  /** The article's text as the page repeats it for machines. */
  body: string | null;
}

/** What a page says about its article, in schema.org's terms, Open Graph's, Dublin Core's and its own. */
export function readMetadata(document: Document, url: string): PageMetadata {
  const readMeta = metaReader(document);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const jsonLd = readJsonLd(document, {
    addresses: [url, canonical, readMeta('og:url')].flatMap((address) =>
      address ? [withoutEnd(address)] : [],
    ),
    headlines: [
      readMeta('og:title', 'twitter:title'),
      ...Array.from(document.querySelectorAll('h1'), (heading) => plainText(heading.textContent)),
    ].flatMap((headline) => headline ?? []),
  });
  const publisher =
    [
      readMeta('og:site_name'),
      jsonLd?.publisher,
      readMeta('dc.publisher', 'publisher', 'application-name'),
    ].find((name) => name && !URL.canParse(name)) ?? null;
  const siteNames = [publisher, jsonLd?.publisher ?? null, ...hostNames(url)].flatMap((name) =>
    name ? [lettersOf(name)] : [],
  );
  const language = findLanguage(document, readMeta, jsonLd);
  return {
    title: findTitle(document, readMeta, jsonLd, siteNames),
    writer: findWriter(document, readMeta, jsonLd, publisher),
    publisher,
    publishedAt: findPublishedDate({ document, readMeta, jsonLd, language, url }),
    language,
    body: jsonLd?.body ?? null,
  };
}

/** `www.daily-post.example` gives `daily-post.example` and `daily-post`. */
function hostNames(url: string): string[] {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return [host, host.split('.').slice(0, -1).join('.'), host.split('.').at(-2) ?? ''];
}
