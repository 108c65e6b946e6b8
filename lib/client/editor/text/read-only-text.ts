import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** Events through which a browser would change the text of an element that takes a caret. */
const changingEvents = ['beforeinput', 'paste', 'cut', 'drop', 'dragstart'] as const;

function refuse(_view: unknown, event: Event): boolean {
  event.preventDefault();
  return true;
}

/**
 * Keeps the text as it is while caret, selection and copying work as in any text. The element stays editable for the
 * browser, since only that gives a caret; what it would change is refused at the event, and again at the transaction
 * (input methods write into the page before they can be refused; the editor then draws the text anew).
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
          // Left to the page: an editor takes Mod+Z and its like for itself.
          keydown: (_view, event) => (event.ctrlKey || event.metaKey) && /^[biyz]$/i.test(event.key),
        },
      },
    }),
  ],
});

/** Attributes of the element that holds the text. `data-article-text` tells shortcuts that nothing can be typed here. */
export function articleTextAttributes(label: string): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-readonly': 'true',
    'aria-label': label,
    'data-article-text': '',
    // No keyboard slides up on a phone.
    inputmode: 'none',
    tabindex: '0',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    'data-gramm': 'false',
  };
}
