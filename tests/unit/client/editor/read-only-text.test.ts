import { type Plugin, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { articleTextAttributes, ReadOnlyText } from '@/lib/client/editor/text/read-only-text';
import { createArticleState } from './editor-fixture';

const plugins = (ReadOnlyText.config.addProseMirrorPlugins as unknown as () => Plugin[])();

describe('the text of an article', () => {
  const state = createArticleState('alpha beta', plugins);

  it('lets no transaction change it', () => {
    expect(state.apply(state.tr.insertText('x', 3)).doc).toBe(state.doc);
    expect(state.apply(state.tr.delete(1, 4)).doc).toBe(state.doc);
  });

  it('lets the caret and the selection move', () => {
    const moved = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2, 5)));
    expect([moved.selection.from, moved.selection.to]).toEqual([2, 5]);
  });

  it('refuses every event that would change it', () => {
    const handlers = plugins[0]?.props.handleDOMEvents ?? {};
    expect(Object.keys(handlers).sort()).toEqual([
      'beforeinput',
      'cut',
      'dragstart',
      'drop',
      'keydown',
      'paste',
    ]);
  });

  it('says what it is and that it is not for typing', () => {
    expect(articleTextAttributes('Text of the article')).toMatchObject({
      'aria-label': 'Text of the article',
      'aria-readonly': 'true',
      inputmode: 'none',
      role: 'textbox',
    });
  });
});
