import type { JsonLdArticle } from './json-ld';
import type { MetaReader } from './meta-tags';

/** The language that the page says it is in, as a BCP 47 tag. Null when the page does not say; then a person can. */
export function findLanguage(
  document: Document,
  readMeta: MetaReader,
  jsonLd: JsonLdArticle | null,
): string | null {
  const root = document.documentElement;
  const said = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    jsonLd?.language,
    readMeta('content-language', 'language', 'dc.language', 'dcterms.language'),
    readMeta('og:locale'),
  ];
  for (const value of said) {
    const tag = canonicalTag(value?.split(',')[0]?.trim().replaceAll('_', '-') ?? '');
    if (tag !== null) return tag;
  }
  return null;
}

function canonicalTag(tag: string): string | null {
  // A full name, such as "English", has the form of a tag but names no language.
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
