import { describe, expect, it } from 'vitest';
import { type KeyPress, matchesKeys } from '@/lib/client/shortcuts/match-keys';
import { keysInWords } from '@/lib/client/shortcuts/show-keys';
import { shortcuts } from '@/lib/client/shortcuts/shortcuts';

type Modifier = 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey';

function press(key: string, code: string, held: readonly (Modifier | 'AltGraph')[] = []): KeyPress {
  const isHeld = (modifier: Modifier) => held.includes(modifier);
  return {
    key,
    code,
    ctrlKey: isHeld('ctrlKey'),
    metaKey: isHeld('metaKey'),
    altKey: isHeld('altKey'),
    shiftKey: isHeld('shiftKey'),
    getModifierState: (name) => name === 'AltGraph' && held.includes('AltGraph'),
  };
}

/** The shortcuts that a press stands for, of those that could take it for theirs. */
function hits(pressed: KeyPress, isMac: boolean): string[] {
  return Object.values(shortcuts)
    .filter(({ group }) => group === 'Everywhere' || group === 'Marking claims')
    .filter(({ keys }) => keys.some((step) => !step.includes(' ') && matchesKeys(pressed, step, isMac)))
    .map(({ id }) => id);
}

describe('a key press', () => {
  it.each<[string, KeyPress, string[]]>([
    ['Ctrl+Z', press('z', 'KeyZ', ['ctrlKey']), ['undo']],
    ['Ctrl+Shift+Z', press('Z', 'KeyZ', ['ctrlKey', 'shiftKey']), ['redo']],
    ['Ctrl+Z on a Cyrillic keyboard', press('я', 'KeyZ', ['ctrlKey']), ['undo']],
    ['Ctrl+Z on a German keyboard, where Z is elsewhere', press('z', 'KeyY', ['ctrlKey']), ['undo']],
    ['⌘Z, which is not for this system', press('z', 'KeyZ', ['metaKey']), []],
    ['[', press('[', 'BracketLeft'), ['startEarlier']],
    ['Shift+[', press('{', 'BracketLeft', ['shiftKey']), ['endEarlier']],
    ['[ by AltGr', press('[', 'Digit8', ['ctrlKey', 'altKey', 'AltGraph']), ['startEarlier']],
    ['Alt+[', press('[', 'BracketLeft', ['altKey']), ['startCharacterEarlier']],
    ['Alt+]', press(']', 'BracketRight', ['altKey']), ['startCharacterLater']],
    ['Alt+Shift+[', press('{', 'BracketLeft', ['altKey', 'shiftKey']), ['endCharacterEarlier']],
    ['Alt+Shift+]', press('}', 'BracketRight', ['altKey', 'shiftKey']), ['endCharacterLater']],
    ['Ctrl+Alt+[, which types on some keyboards', press('x', 'BracketLeft', ['ctrlKey', 'altKey']), []],
    ['Alt+M, which opens a menu', press('m', 'KeyM', ['altKey']), []],
  ])('on other systems: %s', (_, pressed, ids) => expect(hits(pressed, false)).toEqual(ids));

  it.each<[string, KeyPress, string[]]>([
    ['⇧⌘Z', press('z', 'KeyZ', ['metaKey', 'shiftKey']), ['redo']],
    ['Control+Z', press('z', 'KeyZ', ['ctrlKey']), []],
    ['⌥[, which types a quotation mark', press('“', 'BracketLeft', ['altKey']), ['startCharacterEarlier']],
    ['⌥⇧[', press('”', 'BracketLeft', ['altKey', 'shiftKey']), ['endCharacterEarlier']],
    ['[ by ⌥5 on a German keyboard', press('[', 'Digit5', ['altKey']), ['startEarlier']],
  ])('on a Mac: %s', (_, pressed, ids) => expect(hits(pressed, true)).toEqual(ids));
});

describe('the table of shortcuts', () => {
  it('counts as single keys only those without a modifier that a voice could not press by accident', () => {
    const single = (id: keyof typeof shortcuts) => shortcuts[id].isSingleKey;
    expect(['startEarlier', 'markClaim', 'markSeen'].every((id) => single(id as 'markClaim'))).toBe(true);
    expect(['startCharacterEarlier', 'redo', 'sendForm', 'undo'].some((id) => single(id as 'redo'))).toBe(
      false,
    );
  });

  it.each([
    ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⌘⇧Z'],
    ['Alt+[', 'Alt+[', '⌥['],
    ['G D', 'G then D', 'G then D'],
  ])('writes %s as each system does', (keys, other, mac) => {
    expect([keysInWords(keys, false), keysInWords(keys, true)]).toEqual([other, mac]);
  });
});
