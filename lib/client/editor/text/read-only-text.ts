import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** Events through which a browser would change the text of an element that takes a caret. */
const changingEvents = ['beforeinput', 'paste', 'cut', 'drop', 'dragstart'] as const;

function refuse(_view: unknown, event: Event): boolean {
  event.preventDefault();
  return true;
}

/**
 * Keeps the text unchanged, while caret, selection and copying work as in any text. The element stays editable for the
 * browser, because only that gives a caret. Changes are refused at the event, and again at the transaction: input methods
 * write into the page before they can be refused, and the editor then draws the text anew.
 */
export const ReadOnlyText = Extension.create({
  name: 'readOnlyText',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => !transaction.docChanged,
      props: {
        handleTextInput: () => true,
        handlePaste: () => true,
        handleDrop: () => true,
        handleDOMEvents: {
          ...Object.fromEntries(changingEvents.map((name) => [name, refuse])),
          // These keys are for the page: an editor would take Mod+Z and similar keys for itself.
          keydown: (_view, event) => (event.ctrlKey || event.metaKey) && /^[biyz]$/i.test(event.key),
        },
      },
    }),
  ],
});

/** Attributes of the element that holds the text. `data-article-text` tells shortcuts that nobody can type here. */
export function articleTextAttributes(label: string): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-readonly': 'true',
    'aria-label': label,
    'data-article-text': '',
    // No on-screen keyboard appears on a phone.
    inputmode: 'none',
    tabindex: '0',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    'data-gramm': 'false',
  };
}
