import { lettersOf, plainText } from './plain-text';

/** What a page says of its article in schema.org's terms. */
export interface JsonLdArticle {
  headline: string | null;
  /** The people named as its authors. */
  authors: string[];
  /** The organisations named as such. */
  organisations: string[];
  publisher: string | null;
  datePublished: string | null;
  dateModified: string | null;
  language: string | null;
  /** The whole text. Its paragraphs are parted by line ends where the site has them. */
  body: string | null;
}

type JsonObject = Record<string, unknown>;

const articleType = /(?:Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|Review)$/;
const maxScriptLength = 1_000_000;
const maxObjects = 5000;
/** Below these a page describes itself. */
const ownKeys = new Set(['@graph', 'mainEntity', 'mainEntityOfPage']);

/** What tells a page's article from others that it describes too. */
export interface PageIdentity {
  addresses: readonly string[];
  headlines: readonly string[];
}

/**
 * The page's description of its article: the one with the page's address, then the one with its headline, then the first that
 * is not part of a list or of another work. Null when there is none, or none that can be read.
 */
export function readJsonLd(document: Document, page: PageIdentity): JsonLdArticle | null {
  const objects: Described[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    collectObjects(parse(script.textContent ?? ''), objects);
  const byId = new Map(
    objects.flatMap(({ object }) => (object.name === undefined ? [] : [[object['@id'], object]])),
  );
  // A reference has only an id. It stands for the object that has the same id and more.
  const resolve = (value: unknown): unknown =>
    isObject(value) && value.name === undefined ? (byId.get(value['@id']) ?? value) : value;
  const article = chooseArticle(objects, page);
  if (!article) return null;
  const authors = listOf(article.author ?? article.creator).map(resolve);
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    authors: authors.flatMap((author) => (isOrganisation(author) ? [] : (nameOf(author) ?? []))),
    organisations: authors.flatMap((author) => (isOrganisation(author) ? (nameOf(author) ?? []) : [])),
    publisher: nameOf(resolve(listOf(article.publisher)[0])),
    datePublished: textOf(article.datePublished),
    dateModified: textOf(article.dateModified),
    language: textOf(article.inLanguage) ?? nameOf(article.inLanguage),
    body: typeof article.articleBody === 'string' ? article.articleBody : null,
  };
}

function parse(script: string): unknown {
  if (script.length > maxScriptLength) return null;
  const json = script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*;?\s*$/g, '');
  // Some sites leave line ends and tabs in their strings.
  for (const attempt of [json, json.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return null;
}

/** An object, and whether it stands in the page's own description, not in a list or as a part of something else. */
interface Described {
  object: JsonObject;
  isOwn: boolean;
}

function collectObjects(root: unknown, objects: Described[]): void {
  const open: { value: unknown; isOwn: boolean }[] = [{ value: root, isOwn: true }];
  for (let at = 0; at < open.length && objects.length < maxObjects; at += 1) {
    const next = open[at];
    if (!next) return;
    const { value, isOwn } = next;
    if (Array.isArray(value))
      open.push(...value.slice(0, maxObjects).map((item) => ({ value: item as unknown, isOwn })));
    else if (isObject(value)) {
      objects.push({ object: value, isOwn });
      for (const [key, member] of Object.entries(value))
        if (typeof member === 'object') open.push({ value: member, isOwn: isOwn && ownKeys.has(key) });
    }
  }
}

function chooseArticle(objects: readonly Described[], page: PageIdentity): JsonObject | undefined {
  const articles = objects.filter(
    ({ object }) => typesOf(object).some((type) => articleType.test(type)) && hasContent(object),
  );
  const headlines = page.headlines.map(lettersOf).filter((headline) => headline !== '');
  const hasAddress = ({ object }: Described) =>
    [object.url, object['@id'], object.mainEntityOfPage, idOf(object.mainEntityOfPage)].some(
      (address) => typeof address === 'string' && page.addresses.includes(withoutEnd(address)),
    );
  const hasHeadline = ({ object }: Described) =>
    headlines.includes(lettersOf(textOf(object.headline) ?? textOf(object.name) ?? ''));
  return (articles.find(hasAddress) ?? articles.find(hasHeadline) ?? articles.find(({ isOwn }) => isOwn))
    ?.object;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const textOf = (value: unknown) => (typeof value === 'string' ? plainText(value) : null);
const idOf = (value: unknown) => (isObject(value) ? value['@id'] : undefined);
const isOrganisation = (value: unknown) =>
  isObject(value) && typesOf(value).some((type) => /Organization|Corporation|Brand$/.test(type));
/** An address without what does not tell pages apart. */
export const withoutEnd = (address: string) => address.replace(/[#?].*$/, '').replace(/\/$/, '');
const typesOf = (object: JsonObject) => listOf(object['@type']).filter((type) => typeof type === 'string');
const nameOf = (value: unknown): string | null =>
  isObject(value) ? textOf(listOf(value.name)[0]) : textOf(value);
const hasContent = ({ headline, articleBody, datePublished, author }: JsonObject) =>
  [headline, articleBody, datePublished, author].some((value) => value !== undefined);
