import { Editor, Extension } from '@tiptap/core';
import { type TextEdit } from '@/lib/domain/text/offsets/text-edits';
import { type DocumentNode } from '@/lib/domain/text/document/document';
import { createTextIndex } from '@/lib/domain/text/offsets/text-index';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { articleExtensions } from './text/article-schema';
import { createClaimLayer } from './layer/claim-layer';
import { createEditSession, offsetAfterEdits } from './writing/edit-session';
import { type EditorClaim } from './marks/editor-claim';
import { KeepGaps } from './writing/keep-gaps';
import { PlainTextCopy } from './text/plain-text-copy';
import { TypingKeys } from './writing/typing-keys';

/** The text in the editor, and the edits that led to it. */
export interface EditedText {
  document: DocumentNode;
  text: string;
  /** The edits, in offsets of the text that the editing began with. */
  edits: readonly TextEdit[];
}

interface TextEditorOptions {
  element: HTMLElement;
  /** The revision's document, or what an earlier page made of it with `edits`. */
  document: DocumentNode;
  edits: readonly TextEdit[];
  label: string;
  /** The claims, in offsets of the revision's text. They stay with their words while one types. */
  claims: readonly EditorClaim[];
  onChange: () => void;
}

export interface TextEditorHandle {
  read(): EditedText;
  focus(): void;
  destroy(): void;
}

/** An editor for writing the article's text. It knows only the article's own nodes and marks. */
export function createTextEditor({
  element,
  document,
  edits,
  ...options
}: TextEditorOptions): TextEditorHandle {
  const session = createEditSession(edits);
  const { plugin, api } = createClaimLayer({
    text: textOfDocument(document),
    textIndex: createTextIndex(document),
    events: {},
    isForTyping: true,
  });
  const claimLayer = Extension.create({ name: 'claimLayer', addProseMirrorPlugins: () => [plugin] });
  const editor = new Editor({
    element,
    content: document,
    extensions: [...articleExtensions, TypingKeys, KeepGaps, PlainTextCopy, claimLayer],
    enableCoreExtensions: false,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        spellcheck: 'true',
      },
    },
    onTransaction({ transaction, appendedTransactions }) {
      const changing = [transaction, ...appendedTransactions].filter(({ docChanged }) => docChanged);
      changing.forEach((one) => session.record(one));
      if (changing.length > 0) options.onChange();
    },
  });
  api.setClaims(options.claims.flatMap((claim) => placeAfterEdits(claim, edits)));
  return {
    read() {
      const written = editor.getJSON() as DocumentNode;
      return { document: written, text: textOfDocument(written), edits: session.getEdits() };
    },
    focus: () => editor.view.focus(),
    destroy: () => editor.destroy(),
  };
}

/** The claim at the place of its words after the edits. An empty list if they were replaced. */
function placeAfterEdits(claim: EditorClaim, edits: readonly TextEdit[]): EditorClaim[] {
  const startOffset = offsetAfterEdits(edits, claim.startOffset, 'start');
  const endOffset = offsetAfterEdits(edits, claim.endOffset, 'end');
  if (startOffset === null || endOffset === null || startOffset >= endOffset) return [];
  return [{ ...claim, startOffset, endOffset }];
}
