/**
 * Text as Markdown that is rendered as exactly that text: no markup, no HTML, no entity, on one line. CommonMark allows a
 * backslash before any ASCII punctuation; only signs that could start something get one.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|$^!]/g, '\\$&')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/@/g, '\\@');
}

/** A safe address as an autolink `<…>`. */
export function markdownAutolink(href: string): string {
  return `<${href.replace(/[<>\s\\]/g, (character) => encodeURIComponent(character))}>`;
}
