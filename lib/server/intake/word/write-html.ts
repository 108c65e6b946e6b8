import { escapeHtml } from '../escape-html';
import type { Block, Span } from './blocks';

/** The article's HTML: headings, paragraphs, quotations, lists and links. */
export function writeHtml(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    if (block?.kind === 'item') {
      const end = endOfRun(blocks, index, 'item');
      lines.push(writeList(blocks.slice(index, end).filter(isItem)));
      index = end;
    } else if (block?.kind === 'quote') {
      const end = endOfRun(blocks, index, 'quote');
      const inside = blocks.slice(index, end).map(({ spans }) => `<p>${writeSpans(spans)}</p>`);
      lines.push(`<blockquote>${inside.join('')}</blockquote>`);
      index = end;
    } else if (block) {
      const tag = block.kind === 'heading' ? `h${block.level}` : 'p';
      lines.push(`<${tag}>${writeSpans(block.spans)}</${tag}>`);
      index += 1;
    }
  }
  return lines.join('\n');
}

type Item = Extract<Block, { kind: 'item' }>;

function isItem(block: Block): block is Item {
  return block.kind === 'item';
}

function endOfRun(blocks: readonly Block[], start: number, kind: Block['kind']): number {
  let end = start;
  while (blocks[end]?.kind === kind) end += 1;
  return end;
}

/**
 * Items one after the other. Items deeper than the first belong to the item before them. A list that does not go on
 * from the number before is another one.
 */
function writeList(items: readonly Item[]): string {
  let html = '';
  const open: { level: number; tag: string; number: number | null }[] = [];
  for (const { level, number, spans } of items) {
    const tag = number === null ? 'ul' : 'ol';
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const isNext = number === null || last.number === number - 1;
      if (last.level < level || (last.level === level && last.tag === tag && isNext)) break;
      html += `</li></${last.tag}>`;
      open.pop();
    }
    const list = open.at(-1);
    if (list?.level === level) {
      html += '</li>';
      list.number = number;
    } else {
      html += number === null || number === 1 ? `<${tag}>` : `<${tag} start="${number}">`;
      open.push({ level, tag, number });
    }
    html += `<li>${writeSpans(spans)}`;
  }
  return (
    html +
    open
      .reverse()
      .map(({ tag }) => `</li></${tag}>`)
      .join('')
  );
}

function writeSpans(spans: readonly Span[]): string {
  return spans
    .map(({ text, isBold, isItalic, href }) => {
      let html = escapeHtml(text).replaceAll('\n', '<br>');
      if (isItalic) html = `<em>${html}</em>`;
      if (isBold) html = `<strong>${html}</strong>`;
      return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`;
    })
    .join('');
}
