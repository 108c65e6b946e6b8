import 'server-only';
import { parseHTML } from 'linkedom';

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
const inline = new Set<InertTag>([
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'sub',
  'sup',
  'code',
  'cite',
  'q',
  'small',
]);

/** Elements that are dropped with all that is in them; what is neither kept nor dropped leaves its words behind. */
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
 * A page as parts that can do nothing: no attributes, so no handlers, addresses or styles, and only elements of running
 * text. Null for a page too large or too deep to be read that way.
 */
export function inertTokens(html: string): InertToken[] | null {
  if (html.split('<').length > maxTags) return null;
  const tokens: InertToken[] = [];
  return walk(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document, 0, tokens)
    ? tokens
    : null;
}

/** Whether an element stands apart from the words beside it. */
export function isBlock(tag: InertTag): boolean {
  return !inline.has(tag);
}

function walk(node: Node, depth: number, tokens: InertToken[]): boolean {
  if (depth > maxDepth) return false;
  return Array.from(node.childNodes).every((child) => {
    if (child.nodeType === 3) tokens.push({ kind: 'text', text: child.textContent ?? '' });
    return child.nodeType === 1 ? walkElement(child as Element, depth + 1, tokens) : true;
  });
}

function walkElement(element: Element, depth: number, tokens: InertToken[]): boolean {
  const name = element.tagName.toUpperCase();
  if (dropped.has(name)) return true;
  if (name === 'BR' || name === 'HR') {
    tokens.push({ kind: 'void', tag: name === 'BR' ? 'br' : 'hr' });
    return true;
  }
  const tag = kept.get(name);
  if (tag) tokens.push({ kind: 'open', tag });
  const isWhole = walk(element, depth, tokens);
  if (tag) tokens.push({ kind: 'close', tag });
  return isWhole;
}
