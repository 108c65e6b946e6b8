import { Schema } from '@tiptap/pm/model';

const GAP = { gap: { default: '\n\n' } };

/** The editor's schema as the text model describes it, for comparing with the real ProseMirror. */
export const articleSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'text*', group: 'block', attrs: GAP },
    heading: { content: 'text*', group: 'block', attrs: { ...GAP, level: {} } },
    blockquote: { content: 'block+', group: 'block' },
    bulletList: { content: 'listItem+', group: 'block' },
    orderedList: {
      content: 'listItem+',
      group: 'block',
      attrs: { start: { default: 1 }, type: { default: null } },
    },
    listItem: { content: 'paragraph block*' },
    text: {},
  },
  marks: { link: { attrs: { href: {} } }, bold: {}, italic: {} },
});
