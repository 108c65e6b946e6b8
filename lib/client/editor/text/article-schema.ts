import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';
import { gapWidth } from './gap-width';

// The document model of `lib/domain/text` and nothing more: no input rules, commands, keys or history.

/** The exact separator after a textblock. It is text, not layout: copied and stored text contain it. */
const gapAttribute = {
  gap: {
    default: '\n\n',
    parseHTML: () => '\n\n',
    renderHTML: ({ gap }: Record<string, unknown>) => ({ 'data-gap': gapWidth(gap) }),
  },
};

const articleNode = Node.create({ name: 'doc', topNode: true, content: 'block+' });

const textNode = Node.create({ name: 'text', group: 'inline' });

const paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'text*',
  addAttributes: () => gapAttribute,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { dir: 'auto' }), 0],
});

const headingLevels = [1, 2, 3, 4, 5, 6];

const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  defining: true,
  addAttributes: () => ({ ...gapAttribute, level: { default: 2, rendered: false } }),
  parseHTML: () => headingLevels.map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${headingLevels.includes(node.attrs.level as number) ? String(node.attrs.level) : '2'}`,
    mergeAttributes(HTMLAttributes, { dir: 'auto' }),
    0,
  ],
});

const blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', { dir: 'auto' }, 0],
});

const bulletList = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', { dir: 'auto' }, 0],
});

const orderedList = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1,
    },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', mergeAttributes(HTMLAttributes, { dir: 'auto' }), 0],
});

const listItem = Node.create({
  name: 'listItem',
  content: 'paragraph block*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
});

const bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
});

const italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
});

const link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]' }],
  renderHTML: ({ mark }) => {
    // `fromJSON` accepts any address, so the address is checked where it becomes an attribute.
    const href = typeof mark.attrs.href === 'string' ? safeUrl(mark.attrs.href) : null;
    return href === null
      ? ['span', 0]
      : ['a', { href, rel: 'noopener noreferrer nofollow', target: '_blank' }, 0];
  },
});

/** The extensions that make up an article's document, for a TipTap editor or `getSchema`. */
export const articleExtensions: Extensions = [
  articleNode,
  textNode,
  paragraph,
  heading,
  blockquote,
  bulletList,
  orderedList,
  listItem,
  bold,
  italic,
  link,
];
