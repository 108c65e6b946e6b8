import { parseHTML } from 'linkedom';
import { checkPageSize } from './check-page-size';

/**
 * Longer runs of white space are no layout. Patterns that look for their end take a time that grows with the square
 * of their length.
 */
const longGap = /\s{20,}/g;
const rootTag = /<html\b[^>]{0,2000}>/i;
const frameTags = /<\/?(?:html|head|body)\b[^>]{0,5000}>/gi;

/**
 * A page as a tree. Its body holds all that is shown, whatever the markup is like. 422 for a page too large to
 * read.
 */
export function parsePage(html: string): Document {
  checkPageSize(html);
  const page = html.replace(longGap, (gap) => (gap.includes('\n') ? '\n' : ' '));
  const { document } = parseHTML(page);
  if (isWellFramed(document)) return document;
  // Root, head and body may be left out, closed too early or come twice, and the parser takes them as they stand.
  const root = rootTag.exec(page)?.[0] ?? '<html>';
  return parseHTML(`${root}<body>${page.replace(frameTags, '')}</body></html>`).document;
}

function isWellFramed(document: Document): boolean {
  const [root, ...others] = Array.from(document.children);
  if (root?.tagName !== 'HTML' || others.length > 0) return false;
  const parts = Array.from(root.children, ({ tagName }) => tagName);
  return parts.at(-1) === 'BODY' && parts.slice(0, -1).every((name) => name === 'HEAD');
}
