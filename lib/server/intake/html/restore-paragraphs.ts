/** The attribute that numbers a page's paragraphs, from 0. */
export const paragraphMark = 'data-paragraph';
const minLength = 60;
/** A shorter one is a paragraph where it ends like a sentence. */
const shortSentence = /^.{12,}[.!?…:。！？؟]["”’»)]?$/su;

/** More than this share of a paragraph's signs in links, and it only leads to other pages. */
const maxLinkShare = 0.7;

/** A paragraph as it stood in the page, and what it stood in. */
export interface Original {
  copy: Element;
  place: string;
  /** The element that held it. Only its identity counts. */
  parent: Element | null;
  /** It stands above the page's only headline. */
  isAboveHeadline: boolean;
}

/** Numbers the page's paragraphs, and keeps a copy of each, before the article is cut out of it. */
export function markParagraphs(document: Document): Original[] {
  const originals: Original[] = [];
  for (const marked of document.querySelectorAll(`[${paragraphMark}]`)) marked.removeAttribute(paragraphMark);
  const headlines = document.querySelectorAll('h1');
  let isAboveHeadline = headlines.length === 1;
  for (const paragraph of document.querySelectorAll('h1, p')) {
    if (paragraph.tagName === 'H1') isAboveHeadline = false;
    const words = (paragraph.textContent ?? '').trim();
    if (paragraph.tagName !== 'P' || (words.length < minLength && !shortSentence.test(words))) continue;
    originals.push({
      copy: paragraph.cloneNode(true) as Element,
      place: placeOf(paragraph),
      parent: paragraph.parentElement,
      isAboveHeadline,
    });
    paragraph.setAttribute(paragraphMark, String(originals.length - 1));
  }
  return originals;
}

/** The numbers of the paragraphs that an article holds, in its order. */
export function markedParagraphs(article: Element): number[] {
  return Array.from(article.querySelectorAll(`[${paragraphMark}]`), (element) =>
    Number(element.getAttribute(paragraphMark)),
  );
}

/**
 * Puts back paragraphs that were lost between others, if they stand in the same kind of container, and those lost at the
 * beginning of the container of the first.
 */
export function restoreParagraphs(article: Element, originals: readonly Original[]): void {
  const kept = new Map<number, Element>();
  for (const element of article.querySelectorAll(`[${paragraphMark}]`))
    kept.set(Number(element.getAttribute(paragraphMark)), element);
  const numbers = [...kept.keys()];
  const first = Math.min(...numbers);
  const places = new Set(numbers.map((number) => originals[number]?.place));
  for (
    let number = first - 1;
    originals[number]?.parent === originals[first]?.parent && number >= 0;
    number -= 1
  ) {
    const original = originals[number];
    const next = kept.get(number + 1);
    if (!original || !next || isMostlyLinks(original.copy)) break;
    next.before(original.copy);
    kept.set(number, original.copy);
  }
  let before: Element | undefined;
  for (let number = first; number < Math.max(...numbers); number += 1) {
    const original = originals[number];
    const present = kept.get(number);
    if (present) before = present;
    else if (before && original && places.has(original.place) && !isMostlyLinks(original.copy)) {
      before.after(original.copy);
      before = original.copy;
    }
  }
}

/** What a paragraph stands in, two levels up, by tag and class. */
function placeOf(paragraph: Element): string {
  const parent = paragraph.parentElement;
  return [paragraph, parent, parent?.parentElement]
    .map((element) => `${element?.tagName ?? ''}.${element?.getAttribute('class') ?? ''}`)
    .join(' ');
}

function isMostlyLinks(paragraph: Element): boolean {
  let linked = 0;
  for (const link of paragraph.querySelectorAll('a')) linked += (link.textContent ?? '').length;
  return linked > (paragraph.textContent ?? '').length * maxLinkShare;
}

/** Takes out what stands above the headline, if more stands below it. A notice there is not the article. */
export function dropAboveHeadline(article: Element, originals: readonly Original[]): void {
  const above: Element[] = [];
  let balance = 0;
  for (const element of article.querySelectorAll(`[${paragraphMark}]`)) {
    const isAbove = originals[Number(element.getAttribute(paragraphMark))]?.isAboveHeadline === true;
    const length = (element.textContent ?? '').length;
    balance += isAbove ? -length : length;
    if (isAbove) above.push(element);
  }
  if (balance <= 0) return;
  for (const element of above) element.remove();
}
