import type { DocumentNode } from '@/lib/domain/text/document/document';

const inlinePattern = /\*\*(?<bold>[^*]+)\*\*|_(?<italic>[^_]+)_|\[(?<label>[^\]]+)\]\((?<href>[^)]+)\)/gu;

/**
 * A rationale's document from a few signs: a blank line ends a block, `- ` begins a list item, `> ` a quotation;
 * `**bold**`, `_italic_`, `[words](address)`. For what the sample and the tests write themselves, not for input.
 */
export function richText(source: string): DocumentNode {
  const blocks = source.trim().split(/\n\s*\n/);
  return { type: 'doc', content: blocks.map(readBlock) };
}

function readBlock(block: string): DocumentNode {
  const lines = block.split('\n').map((line) => line.trim());
  if (lines.every((line) => line.startsWith('- '))) {
    const items = lines.map((line): DocumentNode => ({
      type: 'listItem',
      content: [paragraph(line.slice(2))],
    }));
    return { type: 'bulletList', content: items };
  }
  const text = lines.join(' ');
  return text.startsWith('> ')
    ? { type: 'blockquote', content: [paragraph(text.slice(2))] }
    : paragraph(text);
}

function paragraph(text: string): DocumentNode {
  const content: DocumentNode[] = [];
  let offset = 0;
  for (const match of text.matchAll(inlinePattern)) {
    if (match.index > offset) content.push({ type: 'text', text: text.slice(offset, match.index) });
    content.push(markedText(match.groups ?? {}));
    offset = match.index + match[0].length;
  }
  if (offset < text.length) content.push({ type: 'text', text: text.slice(offset) });
  return { type: 'paragraph', content };
}

function markedText({ bold, italic, label, href }: Partial<Record<string, string>>): DocumentNode {
  if (bold !== undefined) return { type: 'text', text: bold, marks: [{ type: 'bold' }] };
  if (italic !== undefined) return { type: 'text', text: italic, marks: [{ type: 'italic' }] };
  return { type: 'text', text: label ?? '', marks: [{ type: 'link', attrs: { href } }] };
}
