/** The attribute that numbers a page's paragraphs, from 0. */
export const paragraphMark = 'data-paragraph';
const minLength = 60;

/** A paragraph as it stood in the page, and what it stood in. */
export interface Original {
  copy: Element;
  place: string;
}

/** Numbers the page's paragraphs, and keeps a copy of each, before the article is cut out of it. */
export function markParagraphs(document: Document): Original[] {
  const originals: Original[] = [];
  for (const marked of document.querySelectorAll(`[${paragraphMark}]`)) marked.removeAttribute(paragraphMark);
  for (const paragraph of document.querySelectorAll('p')) {
    if ((paragraph.textContent ?? '').trim().length < minLength) continue;
    originals.push({ copy: paragraph.cloneNode(true) as Element, place: placeOf(paragraph) });
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

/** Puts back paragraphs that were lost between others, if they stand in the same kind of container. */
export function restoreParagraphs(article: Element, originals: readonly Original[]): void {
  const kept = new Map<number, Element>();
  for (const element of article.querySelectorAll(`[${paragraphMark}]`))
    kept.set(Number(element.getAttribute(paragraphMark)), element);
  const numbers = [...kept.keys()];
  const places = new Set(numbers.map((number) => originals[number]?.place));
  let before: Element | undefined;
  for (let number = Math.min(...numbers); number < Math.max(...numbers); number += 1) {
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
  return linked * 2 > (paragraph.textContent ?? '').length;
}
