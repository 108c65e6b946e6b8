/** Elements that a page begins with, as the MIME Sniffing Standard lists them, and the ones that come first in real ones. */
const htmlElements =
  /^<(?:html|head|body|script|style|title|meta|link|base|iframe|table|div|font|article|section|main|header|nav|h[1-6]|p|br|a|b|ul|ol)(?=[\s/>])/i;
const beforeTheRoot = /^(?:\s+|<!--[^]*?-->|<\?[^]*?\?>)/;

/** The media type of a text that begins as HTML, XHTML, SVG or another XML does; null for none of them. */
export function sniffMarkup(text: string): string | null {
  const isXml = /^\s*<\?xml\s/i.test(text);
  const start = skipToRoot(text);
  const doctype = /^<!doctype\s+([\w:-]+)/i.exec(start)?.[1]?.toLowerCase();
  const root = /^<([a-z_][\w:.-]*)/i.exec(
    doctype === undefined ? start : skipToRoot(start.replace(/^<![^>]*>/, '')),
  )?.[1];
  if (root !== undefined && /^(?:\w+:)?svg$/i.test(root)) return 'image/svg+xml';
  if (isXml) return root?.toLowerCase() === 'html' ? 'application/xhtml+xml' : 'application/xml';
  if (doctype === 'html') return 'text/html';
  return htmlElements.test(start) ? 'text/html' : null;
}

function skipToRoot(text: string): string {
  let rest = text;
  for (let skipped = beforeTheRoot.exec(rest); skipped; skipped = beforeTheRoot.exec(rest)) {
    rest = rest.slice(skipped[0].length);
  }
  return rest;
}
