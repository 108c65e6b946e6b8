/** The parts of a keyboard event that the matcher reads. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/** The physical places of the keys that chords with Alt name, by the sign they type. */
const codes: Record<string, string> = {
  '[': 'BracketLeft',
  '{': 'BracketLeft',
  ']': 'BracketRight',
  '}': 'BracketRight',
};

/**
 * Whether a key press is one step of a shortcut, such as `Mod+Shift+Enter`. A letter matches by what the key types, or by
 * the key's place if it types no Latin letter. A sign matches by what is typed, whichever keys this keyboard needs for
 * it.
 */
export function matchesKeys(press: KeyPress, step: string, isMac: boolean): boolean {
  const parts = step.split('+');
  const name = parts.pop() ?? '';
  const wantsMod = parts.includes('Mod');
  const wantsShift = parts.includes('Shift');
  // On Windows, AltGr reports Control and Alt together. Many keyboards type brackets with it.
  const isAltGraph = press.getModifierState('AltGraph');
  const mod = isMac ? press.metaKey : press.ctrlKey && !isAltGraph;
  const otherMod = isMac ? press.ctrlKey : press.metaKey;
  if (mod !== wantsMod || otherMod) return false;
  const hasAlt = press.altKey && !isAltGraph;
  // With Alt, a key types another sign or none on many keyboards. So the chord matches by the key's place.
  if (parts.includes('Alt')) {
    return hasAlt && !press.ctrlKey && press.code === codes[name] && press.shiftKey === wantsShift;
  }
  // Some keyboards type a bracket with Alt, on a key other than the one that is named after it.
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
