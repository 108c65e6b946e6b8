import type { JsonLdArticle } from './json-ld';
import type { MetaReader } from './meta-tags';
import { isElsewhere } from './elsewhere';
import { lettersOf, plainText } from './plain-text';

const bylines = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class~="byline"]',
  '[class~="author-name"]',
  '[class~="author"]',
  '[class*="byline"]',
];
const by =
  /^(?:(?:written|posted|published|reported|story|text|words|article) )?(?:by|von|por|par|di|door|от|автор|autora?|author)\b[:\s]*/iu;
/** What follows the name: a date, a role, a time to read. */
const after =
  /\s*(?:[|•·/]|\s[–—-]\s|\(?https?:|\b(?:published|updated|posted|last modified)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}[:./]\d{2}|\b(?:19|20)\d{2}\b).*$/isu;
const mailAddress = /\S+@\S+\.\S+/g;
const whom = '(?:the |this |our )?(?:author|writer|reporter|me|him|her|them|us)';
/** Words of links beside a name, which ask the reader to do something. */
const action = new RegExp(
  `\\b(?:(?:send )?e-?mail|contact|follow|message|tweet(?: to)?|write to|about|meet|bio of) ${whom}\\b.*$|` +
    '\\b(?:(?:view|see|read|show|browse) )?(?:all|more|other|latest) (?:posts|articles|stories|entries|content|by)\\b.*$|' +
    '\\b(?:view|see|full) (?:profile|bio|biography)\\b.*$|\\bfollow (?:@|on )?\\S*$|' +
    '\\b(?:alle|weitere) (?:beiträge|artikel)\\b.*$|\\b(?:voir )?tous (?:les|ses) articles\\b.*$|' +
    '\\b(?:ver )?tod[ao]s (?:las|los|as|os) (?:entradas|artículos|artigos|publicações)\\b.*$|\\btutti gli articoli\\b.*$',
  'isu',
);
/** The same where the name comes last. */
const actionBefore =
  /^(?:(?:view|see|read|show|browse) )?(?:all|more|other|latest) (?:posts|articles|stories|entries|content) (?:by|from|of) |^(?:alle|weitere) (?:beiträge|artikel) von |^(?:voir )?tous les articles de |^(?:ver )?todas las entradas de |^(?:e-?mail|contact|follow) (?=\p{Lu})/iu;
const maxLength = 120;

/**
 * The names in the byline, as the page gives them, without "By". The publisher's own name does not count. An organisation counts
 * only where nobody is named.
 */
export function findWriter(
  document: Document,
  readMeta: MetaReader,
  jsonLd: JsonLdArticle | null,
  publisher: string | null,
): string | null {
  const cleanName = (value: string | null) => {
    const name = nameIn(value);
    return name !== null && lettersOf(name) === lettersOf(publisher ?? '') ? null : name;
  };
  const authors = new Set((jsonLd?.authors ?? []).flatMap((author) => cleanName(author) ?? []));
  if (authors.size > 0) return [...authors].join(', ').slice(0, maxLength);
  const named = readMeta(
    'dc.creator',
    'dc:creator',
    'dcterms.creator',
    'author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'article:author',
  );
  const writer = cleanName(named);
  if (writer !== null) return writer;
  for (const selector of bylines) {
    const found = new Set<string>();
    const elements = Array.from(document.querySelectorAll(selector)).filter(
      (element) => !isElsewhere(element),
    );
    for (const element of elements.slice(0, 5)) {
      const name = cleanName(plainText(element.innerHTML));
      if (name !== null) found.add(name);
    }
    const [first] = found;
    if (first !== undefined) return first;
  }
  return (jsonLd?.organisations ?? []).flatMap((name) => cleanName(name) ?? [])[0] ?? null;
}

function nameIn(value: string | null): string | null {
  if (value === null || /^(?:https?:)?\/\/|^www\.|^\d+$|^@/.test(value)) return null;
  const name = value
    .replace(mailAddress, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(actionBefore, '')
    .replace(by, '')
    .replace(action, '')
    .replace(after, '')
    .replace(/[\s,;:]+$/u, '')
    .trim();
  const letters = lettersOf(name);
  return letters.length < 2 ||
    name.length > maxLength ||
    /^(?:admin|administrator|editor|webmaster|null|undefined|by)$/.test(letters)
    ? null
    : name;
}
