import { breaksLine } from './tag-kinds';

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Names that sites give to elements around and between an article's own paragraphs. */
const furnitureNames = words(`
  ad ads advert advertisement advertising adslot author authors authorbox bio biography breadcrumb breadcrumbs byline
  bylines caption captions carousel comment comments copyright credit credits cta disclaimer disqus dropdown flyout follow footer
  meta metadata modal newsletter newsletters outbrain overlay pager pagination paywall popover popular popup promo promos
  promoted promotion promotions rail readmore recirc recirculation recommend recommendations recommended related
  relatedcontent relatedposts rollover share sharebar sharing shares signup skip social sponsor sponsored subscribe
  subscription taboola taglist tags teaser timestamp toolbar tools tooltip trending`);
/** The same for an element inside a line, where a writer's name or a label may belong to the sentence. */
const inlineFurnitureNames = words('caption captions credit popover popup rollover tooltip');
/** Names of elements that frame a picture. A few words in such an element are its caption. */
const pictureNames = words('image images img photo photos picture');
const maxCaptionLength = 400;
/** An element with more than this share of the words is the article itself, whatever its name is. */
const maxShare = 0.3;

/**
 * The attribute for the names of an element that holds one paragraph alone. The search for the article puts the
 * paragraph in that element's place.
 */
const frameNames = 'data-frame';
const nameAttributes = ['class', 'id', 'role', 'itemprop', frameNames];

/** Writes the names of their frames on paragraphs, before the frames are lost. */
export function nameFrames(document: Document): void {
  for (const paragraph of document.querySelectorAll('p')) {
    const frame = paragraph.parentElement;
    const isAlone = !paragraph.previousElementSibling && !paragraph.nextElementSibling;
    if (frame && isAlone && frame.tagName !== 'BODY') paragraph.setAttribute(frameNames, namesIn(frame));
  }
}

/**
 * Takes out of an article everything that is not its text: captions, share bars, newsletter boxes, related links,
 * lines about the writer.
 */
export function removeFurniture(article: Element): void {
  const all = lengthOf(article);
  for (const element of article.querySelectorAll('*')) {
    if (!article.contains(element)) continue;
    if (isFurniture(element) && lengthOf(element) <= all * maxShare) element.remove();
  }
}

function isFurniture(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (tag === 'FIGCAPTION' || tag === 'FOOTER' || tag === 'ASIDE' || tag === 'NAV') return true;
  if (tag === 'FIGURE') return element.querySelector('table, pre, blockquote') === null;
  if (tag === 'ARTICLE' && isTeaser(element)) return true;
  const names = namesOf(element);
  if (!breaksLine(tag)) return names.some((name) => inlineFurnitureNames.has(name));
  if (names.some((name) => furnitureNames.has(name))) return true;
  return (
    names.some((name) => pictureNames.has(name)) &&
    element.querySelector('img, picture, svg, video') !== null &&
    lengthOf(element) < maxCaptionLength
  );
}

/** Another article's headline, linked to it. */
function isTeaser(article: Element): boolean {
  const heading = article.querySelector('h1, h2, h3, h4, h5, h6');
  if (!heading) return false;
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  return link !== null && lengthOf(link) >= lengthOf(heading);
}

/** The words in an element's class, id and role: `relatedPosts` and `related-posts` are both `related` and `posts`. */
function namesOf(element: Element): string[] {
  return namesIn(element)
    .slice(0, 1000)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}

function namesIn(element: Element): string {
  return nameAttributes.map((name) => element.getAttribute(name) ?? '').join(' ');
}
