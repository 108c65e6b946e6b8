import type { Block, Enclosure, Run } from './block';
import { escapeHtml } from '../escape-html';

/** The words of the blocks, apart by a blank line. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

/** Clean HTML of the blocks: every tag, attribute and sign in it is written here. */
export function htmlOfBlocks(blocks: readonly Block[]): string {
  let html = '';
  let open: readonly Enclosure[] = [];
  for (const block of blocks) {
    const shared = open.findIndex((enclosure, at) => block.within[at] !== enclosure);
    const kept = shared < 0 ? open.length : shared;
    html += closeTags(open.slice(kept));
    html += block.within
      .slice(kept)
      .map(({ tag }) => `<${tag}>`)
      .join('');
    open = block.within;
    const tag = block.kind === 'heading' ? `h${block.level}` : 'p';
    html += `<${tag}>${block.runs.map(htmlOfRun).join('')}</${tag}>`;
  }
  return html + closeTags(open);
}

function closeTags(enclosures: readonly Enclosure[]): string {
  return enclosures
    .toReversed()
    .map(({ tag }) => `</${tag}>`)
    .join('');
}

function htmlOfRun({ text, href, isStrong, isEmphasised }: Run): string {
  let html = escapeHtml(text);
  if (isEmphasised) html = `<em>${html}</em>`;
  if (isStrong) html = `<strong>${html}</strong>`;
  return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`;
}
