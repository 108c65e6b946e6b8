import { parseHTML } from 'linkedom';
import { breaksLine } from '../../intake/html/tag-kinds';
import { type MarkupReader, TooDeep, walkMarkup } from '../../intake/html/walk-markup';

/** A part of an inert page: text, or the beginning or end of an element that has no attribute. */
export type InertToken =
  | { kind: 'text'; text: string }
  | { kind: 'open' | 'close'; tag: InertTag }
  | { kind: 'void'; tag: 'br' | 'hr' };

const keptTags = [
  ...([
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'pre',
  ] as const),
  ...([
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'td',
    'th',
    'figure',
    'figcaption',
    'div',
  ] as const),
  ...(['b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'code', 'cite', 'q', 'small'] as const),
] as const;
export type InertTag = (typeof keptTags)[number];
const kept = new Map<string, InertTag>(keptTags.map((tag) => [tag.toUpperCase(), tag]));
/** Elements that are dropped with their content. Any other element that is not kept leaves its words behind. */
const dropped = new Set(
  (
    'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME FRAME FRAMESET OBJECT EMBED APPLET SVG MATH HEAD TITLE BASE LINK META IMG PICTURE ' +
    'VIDEO AUDIO SOURCE TRACK CANVAS INPUT BUTTON SELECT TEXTAREA DATALIST PORTAL PLAINTEXT XMP NOEMBED NOFRAMES'
  ).split(' '),
);

/** Twice what an article may hold; the parser's time grows with the square of what a page leaves open. */
const maxTags = 40_000;
const maxDepth = 200;

/**
 * A page as parts that can do nothing: only elements of running text, without attributes and so without handlers,
 * addresses or styles. Null if the page is too large or too deep.
 */
export function inertTokens(html: string): InertToken[] | null {
  if (html.split('<').length > maxTags) return null;
  const reader = new TokenReader();
  try {
    walkMarkup(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document, reader, maxDepth);
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
  return reader.tokens;
}

/** Whether an element stands apart from the words beside it. */
export function isBlock(tag: InertTag): boolean {
  return breaksLine(tag.toUpperCase());
}

class TokenReader implements MarkupReader {
  readonly tokens: InertToken[] = [];

  text(text: string): void {
    this.tokens.push({ kind: 'text', text });
  }

  element(_element: Element, name: string, readInside: () => void): void {
    if (dropped.has(name)) return;
    if (name === 'BR' || name === 'HR') {
      this.tokens.push({ kind: 'void', tag: name === 'BR' ? 'br' : 'hr' });
      return;
    }
    const tag = kept.get(name);
    if (tag) this.tokens.push({ kind: 'open', tag });
    readInside();
    if (tag) this.tokens.push({ kind: 'close', tag });
  }
}
