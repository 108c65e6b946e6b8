import { formOf, isStruck } from './sign-forms';
import { breaksLine } from './tag-kinds';
import { lettersOf } from './metadata/plain-text';

const sentence = /^.{12,}[.!?…:。！？؟]["”’»)]?$/su;
const headings = 'h1, h2, h3, h4, h5, h6';

/** Mends what hides a page's own words from the search for its article. Nothing that is shown changes. */
export function preparePage(document: Document): void {
  nameStyles(document);
  joinDropCaps(document);
  nameParagraphs(document);
  forgetHeadingIds(document);
}

/** Puts a paragraph's first letter, set large in an element of its own, back into its word. */
function joinDropCaps(document: Document): void {
  for (const paragraph of document.querySelectorAll('p, div')) {
    const [first] = Array.from(paragraph.childNodes).filter((node) => (node.textContent ?? '').trim() !== '');
    if (first?.nodeType !== 1 || !/^[“"„«‘']?\p{L}$/u.test((first.textContent ?? '').trim())) continue;
    if (!/^\p{L}/u.test(first.nextSibling?.textContent ?? '')) continue;
    (first as Element).replaceWith(document.createTextNode((first.textContent ?? '').trim()));
  }
}

/** Makes paragraphs of the divisions that hold one line of words: the search for the article would, and lose which they were. */
function nameParagraphs(document: Document): void {
  for (const division of document.querySelectorAll('div')) {
    if (holdsLines(division) || !sentence.test((division.textContent ?? '').trim())) continue;
    rename(division, 'p');
  }
}

/** Writes as tags what styles say of signs: the search for the article takes styles away. */
function nameStyles(document: Document): void {
  for (const element of document.querySelectorAll('[style*="line-through"], [style*="vertical-align"]')) {
    const form = formOf(element, '');
    if (isStruck(element, '')) rename(element, 's');
    else if (form !== null) rename(element, form === 'lowered' ? 'sub' : 'sup');
  }
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  for (const { name, value } of Array.from(element.attributes)) renamed.setAttribute(name, value);
  renamed.append(...Array.from(element.childNodes));
  element.replaceWith(renamed);
}

function holdsLines(element: Element): boolean {
  return Array.from(element.children).some(
    (child) => breaksLine(child.tagName.toUpperCase()) || holdsLines(child),
  );
}

/** Takes away ids that are made of a section's heading: they say what it is about, not what it is for. */
function forgetHeadingIds(document: Document): void {
  for (const element of document.querySelectorAll(
    'section[id], div[id], article[id], h1[id], h2[id], h3[id], h4[id]',
  )) {
    const heading = element.matches(headings) ? element : firstHeading(element);
    const id = lettersOf(element.getAttribute('id') ?? '');
    const words = lettersOf(heading?.textContent ?? '');
    if (id.length > 3 && (words === id || (words.startsWith(id) && id.length > 10)))
      element.removeAttribute('id');
  }
}

function firstHeading(element: Element): Element | null {
  const first = element.firstElementChild;
  return first?.matches(headings)
    ? first
    : first?.firstElementChild?.matches(headings)
      ? first.firstElementChild
      : null;
}
