/** What the matcher reads of a keyboard event. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/** Where the keys are that chords with Alt name, by what they type. */
const codes: Record<string, string> = {
  '[': 'BracketLeft',
  '{': 'BracketLeft',
  ']': 'BracketRight',
  '}': 'BracketRight',
};

/**
 * Whether a key press is one step of a shortcut, such as `Mod+Shift+Enter`. Letters go by what the key types, and by
 * its place where it types no Latin letter; signs go by what they are, whatever it takes to type them on this keyboard.
 */
export function matchesKeys(press: KeyPress, step: string, isMac: boolean): boolean {
  const parts = step.split('+');
  const name = parts.pop() ?? '';
  const wantsMod = parts.includes('Mod');
  const wantsShift = parts.includes('Shift');
  // AltGr reports Control and Alt together on Windows, and is how many keyboards type brackets.
  const isAltGraph = press.getModifierState('AltGraph');
  const mod = isMac ? press.metaKey : press.ctrlKey && !isAltGraph;
  const otherMod = isMac ? press.ctrlKey : press.metaKey;
  if (mod !== wantsMod || otherMod) return false;
  const hasAlt = press.altKey && !isAltGraph;
  // With Alt a key types another sign, if any, on many keyboards: the chord goes by the key's place.
  if (parts.includes('Alt')) {
    return hasAlt && !press.ctrlKey && press.code === codes[name] && press.shiftKey === wantsShift;
  }
  // Some keyboards type a bracket with Alt, on another key than the one that is named after it.
  if (hasAlt && (!isSign(name) || press.code === codes[name])) return false;
  if (!matchesName(press, name)) return false;
  return isSign(name) && !wantsShift && !wantsMod ? true : press.shiftKey === wantsShift;
}

function matchesName(press: KeyPress, name: string): boolean {
  if (name === 'Space') return press.key === ' ';
  if (/^[A-Z]$/.test(name)) {
    const isLatin = /^[a-z]$/i.test(press.key);
    return isLatin ? press.key.toUpperCase() === name : press.code === `Key${name}`;
  }
  return press.key === name;
}

function isSign(name: string): boolean {
  return name.length === 1 && !/^[A-Z]$/.test(name);
}
