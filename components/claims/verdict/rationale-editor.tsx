'use client';

import { Link, RichTextEditor } from '@mantine/tiptap';
import { Placeholder } from '@tiptap/extensions';
import { useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useId } from 'react';
import house from '@/components/ui/page/house.module.css';
import { isSameValue } from '@/lib/client/drafts/draft';
import { cleanRationale } from '@/lib/client/drafts/rationale-document';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import classes from './rationale-editor.module.css';

interface RationaleEditorProps {
  value: DocumentNode;
  onType: (value: DocumentNode) => void;
  onLeave: () => void;
}

const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
  }),
  Link.configure({
    openOnClick: false,
    defaultProtocol: 'https',
    HTMLAttributes: { rel: null, target: null },
  }),
  Placeholder.configure({ placeholder: 'One conclusion that stands alone, then how you know' }),
];

/** The reason for the verdict, with the little formatting that a reason needs. It saves itself. */
export function RationaleEditor({ value, onType, onLeave }: RationaleEditorProps) {
  const labelId = useId();
  const editor = useEditor({
    extensions,
    content: value,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { 'aria-labelledby': labelId, 'aria-multiline': 'true', role: 'textbox', dir: 'auto' },
      // The editor would swallow these two keys, but the card needs them.
      handleDOMEvents: { keydown: (_, event) => isForCard(event) },
    },
    onUpdate: (event) => onType(cleanRationale(event.editor.getJSON() as DocumentNode)),
    onBlur: onLeave,
  });

  useEffect(() => {
    // An undo, a resolved conflict or another person's text comes in from outside. One's own typing is here already.
    if (!editor || isSameValue(cleanRationale(editor.getJSON() as DocumentNode), value)) return;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);

  return (
    <div data-field="rationale">
      <div id={labelId} className={house.label}>
        Why
      </div>
      <RichTextEditor
        editor={editor}
        variant="subtle"
        className={classes.editor}
        classNames={{ content: classes.content }}
      >
        <RichTextEditor.Content />
        <RichTextEditor.Toolbar className={classes.toolbar}>
          <RichTextEditor.Bold />
          <RichTextEditor.Italic />
          <RichTextEditor.BulletList />
          <RichTextEditor.OrderedList />
          <RichTextEditor.Link />
        </RichTextEditor.Toolbar>
      </RichTextEditor>
    </div>
  );
}

function isForCard({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey));
}
