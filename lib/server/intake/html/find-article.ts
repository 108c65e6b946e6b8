import { Readability } from '@mozilla/readability';
import { nameFrames, removeFurniture } from './remove-furniture';
import { type Original, restoreParagraphs } from './restore-paragraphs';

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
  removeFurniture(article);
  return article;
}
