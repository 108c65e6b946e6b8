import { escapeMarkdown, markdownAutolink } from './escape-markdown';
import type { RichBlock, RichInline } from '../words/rich-text';

/** Blocks as Markdown lines, with "" between blocks. */
export function markdownOfBlocks(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap((block, index) => (index === 0 ? linesOf(block) : ['', ...linesOf(block)]));
}

/** Lines as a block quotation. */
export function quoteLines(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '>' : `> ${line}`));
}

function linesOf(block: RichBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [inlineText(block.inlines)];
    case 'heading':
      return [`**${escapeMarkdown(block.inlines.map(({ text }) => text).join(''))}**`];
    case 'quote':
      return quoteLines(markdownOfBlocks(block.blocks));
    case 'list':
      return block.items.flatMap((item, index) => {
        const marker = block.ordered ? `${index + 1}. ` : '- ';
        const [first = '', ...rest] = markdownOfBlocks(item);
        return [marker + first, ...rest.map((line) => (line === '' ? '' : ' '.repeat(marker.length) + line))];
      });
  }
}

function inlineText(inlines: readonly RichInline[]): string {
  const text = inlines.map(formatInline).join('').replace(/\s+/g, ' ').trim();
  return text.replace(/^([#+=-])/, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Emphasis must touch its words: white space inside the marks would switch them off. */
function formatInline({ text, bold, italic, href }: RichInline): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return before + after;
  const marks = (bold ? '**' : '') + (italic ? '*' : '');
  const marked = marks + escapeMarkdown(words) + [...marks].reverse().join('');
  const linked = href === null ? marked : `[${marked}](${markdownAutolink(href)})`;
  return before + linked + after;
}
