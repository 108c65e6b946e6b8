import { plainText } from './plain-text';

/** What a page says of its article in schema.org's terms. */
export interface JsonLdArticle {
  headline: string | null;
  authors: string[];
  publisher: string | null;
  datePublished: string | null;
  language: string | null;
  /** The whole text. Its paragraphs are parted by line ends where the site has them. */
  body: string | null;
}

type JsonObject = Record<string, unknown>;

const articleType = /(?:Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|Review)$/;
const maxScriptLength = 1_000_000;
const maxObjects = 5000;

/** The page's description of its article. Null when there is none, or none that can be read. */
export function readJsonLd(document: Document): JsonLdArticle | null {
  const objects: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    collectObjects(parse(script.textContent ?? ''), objects);
  const byId = new Map(
    objects.filter(({ name }) => name !== undefined).map((object) => [object['@id'], object]),
  );
  // A reference has only an id. It stands for the object that has the same id and more.
  const resolve = (value: unknown): unknown =>
    isObject(value) && value.name === undefined ? (byId.get(value['@id']) ?? value) : value;
  const article = objects.find(
    (object) => typesOf(object).some((type) => articleType.test(type)) && hasContent(object),
  );
  if (!article) return null;
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    authors: listOf(article.author ?? article.creator).flatMap((author) => nameOf(resolve(author)) ?? []),
    publisher: nameOf(resolve(listOf(article.publisher)[0])),
    datePublished: textOf(article.datePublished),
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

function collectObjects(root: unknown, objects: JsonObject[]): void {
  const open = [root];
  for (let value = open.shift(); open.length > 0 || value !== undefined; value = open.shift()) {
    if (objects.length >= maxObjects) return;
    if (Array.isArray(value)) open.push(...value.slice(0, maxObjects));
    else if (isObject(value)) {
      objects.push(value);
      open.push(...Object.values(value).filter((member) => typeof member === 'object'));
    }
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const textOf = (value: unknown) => (typeof value === 'string' ? plainText(value) : null);
const typesOf = (object: JsonObject) => listOf(object['@type']).filter((type) => typeof type === 'string');
const nameOf = (value: unknown): string | null =>
  isObject(value) ? textOf(listOf(value.name)[0]) : textOf(value);
const hasContent = ({ headline, articleBody, datePublished, author }: JsonObject) =>
  [headline, articleBody, datePublished, author].some((value) => value !== undefined);
