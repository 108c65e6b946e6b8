import { describe, expect, it } from 'vitest';
import { findCharacterMove } from '@/lib/client/editor/article-keys';

const press = (
  code: string,
  modifiers: Partial<Record<'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey', boolean>>,
  graph = false,
) => ({
  code,
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...modifiers,
  getModifierState: (name: string) => graph && name === 'AltGraph',
});

describe('keys that move an edge by a character', () => {
  it.each([
    ['Alt+[', press('BracketLeft', { altKey: true }), { edge: 'start', direction: 'back' }],
    ['Alt+]', press('BracketRight', { altKey: true }), { edge: 'start', direction: 'forward' }],
    [
      'Alt+Shift+[',
      press('BracketLeft', { altKey: true, shiftKey: true }),
      { edge: 'end', direction: 'back' },
    ],
    [
      'Alt+Shift+]',
      press('BracketRight', { altKey: true, shiftKey: true }),
      { edge: 'end', direction: 'forward' },
    ],
    ['[ alone, which moves by a word', press('BracketLeft', {}), null],
    ['AltGr, which types', press('BracketLeft', { altKey: true }, true), null],
    ['Ctrl+Alt, which types too', press('BracketLeft', { altKey: true, ctrlKey: true }), null],
    ['another key', press('KeyB', { altKey: true }), null],
  ])('%s', (_name, event, wanted) => {
    expect(findCharacterMove(event)).toEqual(wanted);
  });
});
