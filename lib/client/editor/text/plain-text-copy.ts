import { Extension } from '@tiptap/core';
import { type Fragment, type Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** Copied text is the article's own, byte for byte: each textblock is followed by its gap, except the last. */
export const PlainTextCopy = Extension.create({
  name: 'plainTextCopy',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { clipboardTextSerializer: (slice) => textOfFragment(slice.content) } }),
  ],
});

/** The text of a part of the document, with the separators between its textblocks. */
export function textOfFragment(content: Fragment): string {
  let text = '';
  let gap = '';
  const add = (block: Node) => {
    text += gap + block.textContent;
    gap = typeof block.attrs.gap === 'string' ? block.attrs.gap : '\n\n';
  };
  content.descendants((node) => {
    if (node.isTextblock) add(node);
    else if (node.isText) text += node.text ?? '';
    return !node.isTextblock;
  });
  return text;
}
