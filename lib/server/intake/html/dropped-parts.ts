import type { DroppedKind, DroppedPart } from '@/lib/domain/intake/extracted-article';
import { plainText } from './metadata/plain-text';
import type { AddressReader } from './page-url';
import { paragraphMark } from './restore-paragraphs';
import { wellFormed } from './well-formed';

interface Part {
  kind: DroppedKind;
  example: string | null;
  /** How many of the numbered paragraphs stand before it; -1 above the headline. */
  paragraphsBefore: number;
}

const kinds: Record<string, DroppedKind> = {
  IMG: 'image',
  VIDEO: 'video',
  AUDIO: 'audio',
  IFRAME: 'embed',
  EMBED: 'embed',
  OBJECT: 'embed',
  CANVAS: 'chart',
  SVG: 'chart',
  FORM: 'form',
  INS: 'advertisement',
};
const advertising =
  /(?:^|[\W_])(?:ads?|adslot|adsbygoogle|advert\w*|doubleclick|googlesyndication)(?:[\W_]|$)/i;
const videoAddress = /youtube|youtu\.be|vimeo|dailymotion|\bvideo\b|player/i;
const maxExamples = 5;
const maxExampleLength = 200;

/** Everything in a page that is no text, in its order. Taken before the article is cut out of it. */
export function listParts(document: Document, readAddress: AddressReader): Part[] {
  const parts: Part[] = [];
  let paragraphsBefore = document.querySelector('h1') ? -1 : 0;
  for (const element of document.querySelectorAll(
    `[${paragraphMark}], h1, ${Object.keys(kinds).join(', ')}`,
  )) {
    const tag = element.tagName.toUpperCase();
    if (element.hasAttribute(paragraphMark))
      paragraphsBefore = Number(element.getAttribute(paragraphMark)) + 1;
    else if (tag === 'H1') paragraphsBefore = Math.max(paragraphsBefore, 0);
    const kind = kindOf(element, tag);
    if (kind) parts.push({ kind, example: exampleOf(element, readAddress), paragraphsBefore });
  }
  return parts;
}

/** Sums up the parts that stand in the article, from its headline to its last paragraph. */
export function droppedParts(parts: readonly Part[], keptParagraphs: readonly number[]): DroppedPart[] {
  const first = Math.min(...keptParagraphs);
  const last = Math.max(...keptParagraphs);
  const dropped = new Map<DroppedKind, DroppedPart>();
  for (const { kind, example, paragraphsBefore } of parts) {
    if (keptParagraphs.length > 0 && (paragraphsBefore < first || paragraphsBefore > last)) continue;
    const sum = dropped.get(kind) ?? { kind, count: 0, examples: [] };
    dropped.set(kind, sum);
    // A picture that loads late stands twice in its page.
    if (example !== null && sum.examples.includes(example)) continue;
    sum.count += 1;
    if (example !== null && sum.examples.length < maxExamples) sum.examples.push(example);
  }
  return [...dropped.values()];
}

function kindOf(element: Element, tag: string): DroppedKind | null {
  const kind = kinds[tag];
  if (!kind || element.closest('noscript, nav, header nav, footer')) return null;
  const names = ['class', 'id', 'src', 'name']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .slice(0, 2000);
  if (kind === 'embed' && advertising.test(names)) return 'advertisement';
  if (kind === 'embed' && videoAddress.test(element.getAttribute('src') ?? '')) return 'video';
  if (kind === 'advertisement' && !advertising.test(names)) return null;
  // Icons are drawings too; a chart has a name or a frame of its own.
  if (tag === 'SVG' && !element.closest('figure, [role="img"][aria-label]')) return null;
  const isPixel = ['width', 'height'].some((side) => ['0', '1'].includes(element.getAttribute(side) ?? ''));
  return isPixel ? null : kind;
}

function exampleOf(element: Element, readAddress: AddressReader): string | null {
  const figure = element.closest('figure');
  const caption = plainText(figure?.querySelector('figcaption')?.textContent);
  const named = ['alt', 'aria-label', 'title'].map((name) => plainText(element.getAttribute(name)));
  const addresses = ['src', 'data-src', 'data-lazy-src', 'data', 'action'].map((name) =>
    readAddress(element.getAttribute(name)),
  );
  const example = [caption, ...named, ...addresses].find((text) => text != null) ?? null;
  return example === null ? null : wellFormed(example.slice(0, maxExampleLength));
}
