import { Extension } from '@tiptap/core';
import { baseKeymap, chainCommands, toggleMark } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Fragment, type MarkType, type Node, Slice } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { type Command, Plugin } from '@tiptap/pm/state';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';

const nothing: Command = () => false;

/**
 * What typing needs besides the schema: keys, a history of its own, and pasting that drops addresses which the article
 * may not hold.
 */
export const TypingKeys = Extension.create({
  name: 'typingKeys',
  addProseMirrorPlugins() {
    const { nodes, marks } = this.editor.schema;
    const { listItem } = nodes;
    const onItem = (make: (type: NonNullable<typeof listItem>) => Command) =>
      listItem ? make(listItem) : nothing;
    const onMark = (type: MarkType | undefined) => (type ? toggleMark(type) : nothing);
    const enter = chainCommands(onItem(splitListItem), baseKeymap.Enter ?? nothing);
    return [
      history(),
      keymap({
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        'Mod-b': onMark(marks.bold),
        'Mod-i': onMark(marks.italic),
        Enter: enter,
        // The text cannot keep a line end inside a paragraph.
        'Shift-Enter': enter,
        'Mod-]': onItem(sinkListItem),
        'Mod-[': onItem(liftListItem),
      }),
      keymap(baseKeymap),
      new Plugin({
        props: {
          handleDOMEvents: {
            // These keys are for the page. The editor would keep them and do nothing with them.
            keydown: (_view, { key, ctrlKey, metaKey }) =>
              key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey)),
          },
          transformPasted: ({ content, openStart, openEnd }) =>
            new Slice(withoutUnsafeLinks(content), openStart, openEnd),
        },
      }),
    ];
  },
});

function withoutUnsafeLinks(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const marks = node.marks.filter(({ type, attrs }) => type.name !== 'link' || isSafe(attrs.href));
    const clean = node.isText ? node.mark(marks) : node.copy(withoutUnsafeLinks(node.content));
    nodes.push(clean);
  });
  return Fragment.fromArray(nodes);
}

function isSafe(href: unknown): boolean {
  return typeof href === 'string' && safeUrl(href) !== null;
}
