import { Readability } from '@mozilla/readability';
import { isElsewhere } from './metadata/elsewhere';
import { nameFrames, removeFurniture } from './remove-furniture';
import { dropAboveHeadline, type Original, paragraphMark, restoreParagraphs } from './restore-paragraphs';

/** Real articles stay under 5,000 elements. The search compares many pairs of them. */
const maxElements = 20_000;

/** The element that holds the page's article and little else, cut out of the page; null when nothing is like one. */
export function findArticle(document: Document, originals: readonly Original[]): Element | null {
  if (document.querySelectorAll('*').length > maxElements) return null;
  nameFrames(document);
  const found = new Readability<Node>(document, { keepClasses: true, serializer: (node) => node }).parse();
  if (!found?.content) return null;
  const article = found.content as Element;
  restoreParagraphs(article, originals);
  dropAboveHeadline(article, originals);
  removeFurniture(article);
  return article;
}

/**
 * The smallest element that holds the headline and all of the page's paragraphs, but for those about something else. For a
 * page in which a list of names is longer than the letter above it. Null when there is no such element.
 */
export function findAroundParagraphs(document: Document): Element | null {
  const own = Array.from(document.querySelectorAll(`h1, [${paragraphMark}]`)).filter(
    (element) => !isElsewhere(element),
  );
  const last = own.at(-1);
  for (let around = own[0]?.parentElement; around && last; around = around.parentElement)
    if (around.contains(last)) return around;
  return null;
}
