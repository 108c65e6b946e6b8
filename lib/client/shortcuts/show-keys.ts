const macNames: Record<string, string> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Delete: '⌦',
  Escape: 'Esc',
};
const otherNames: Record<string, string> = { Mod: 'Ctrl', Escape: 'Esc' };
const sharedNames: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' };

/** The keys to draw for one alternative: `Mod+Shift+Enter` → one step of three keys, `G A` → two steps of one. */
export function keyCaps(keys: string, isMac: boolean): string[][] {
  const names = { ...sharedNames, ...(isMac ? macNames : otherNames) };
  return keys.split(' ').map((step) => step.split('+').map((part) => names[part] ?? part));
}

/** The same as text, for tooltips: "⌘K", "Ctrl+K", "G then A". */
export function keysInWords(keys: string, isMac: boolean): string {
  return keyCaps(keys, isMac)
    .map((step) => step.join(isMac && step.length > 1 && /^[⌘⌥⇧]$/.test(step[0] ?? '') ? '' : '+'))
    .join(' then ');
}
