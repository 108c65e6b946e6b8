/** Where a shortcut works. The sheet groups by it, in this order. */
export const shortcutGroups = [
  'Everywhere',
  'Lists',
  'Articles',
  'Sources',
  'Import',
  'New text',
  'Marking claims',
  'Editing the text',
  'Claim card',
  'Review',
  'Source',
  'Report',
] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

interface ShortcutEntry {
  /** Alternatives. `Mod` is ⌘ or Ctrl; `Alt` goes by the key's place; a space separates the keys of a sequence. */
  keys: readonly [string, ...string[]];
  words: string;
  group: ShortcutGroup;
  /** Works while the cursor is in a field. Only for keys that a field does not use. */
  inFields?: boolean;
}

function entry(
  group: ShortcutGroup,
  words: string,
  keys: ShortcutEntry['keys'],
  inFields = false,
): ShortcutEntry {
  return { keys, words, group, inFields };
}

/** The digits of the ratings that have one, in the order of the scale. */
export const ratingDigits = [1, 2, 3, 4, 5, 6, 7, 8] as const;
type RatingKey = `setVerdict${(typeof ratingDigits)[number]}`;

/** The key that chooses the rating with this digit. */
export function ratingKey(digit: (typeof ratingDigits)[number]): RatingKey {
  return `setVerdict${digit}`;
}

const ratingEntries = Object.fromEntries(
  ratingDigits.map((digit) => [
    ratingKey(digit),
    entry('Claim card', `Choose verdict ${digit}`, [`${digit}`]),
  ]),
) as Record<RatingKey, ShortcutEntry>;

const table = {
  help: entry('Everywhere', 'Show all shortcuts', ['?']),
  palette: entry('Everywhere', 'Search or do anything', ['Mod+K'], true),
  goDesk: entry('Everywhere', 'Go to your desk', ['G D', 'G I']),
  goArticles: entry('Everywhere', 'Go to articles', ['G A']),
  goReviews: entry('Everywhere', 'Go to reviews', ['G R']),
  goSources: entry('Everywhere', 'Go to sources', ['G S']),
  escape: entry('Everywhere', 'Up one level, or close', ['Escape'], true),
  undo: entry('Everywhere', 'Undo your last change', ['Mod+Z']),
  redo: entry('Everywhere', 'Do again what you undid', ['Mod+Shift+Z']),

  next: entry('Lists', 'Next row or claim', ['J']),
  previous: entry('Lists', 'Previous row or claim', ['K']),
  open: entry('Lists', 'Open it', ['Enter']),
  search: entry('Lists', 'Search this list', ['/']),
  filters: entry('Lists', 'Go to the filters', ['F']),

  newArticle: entry('Articles', 'Import an article', ['N']),
  versions: entry('Articles', 'Versions of the text', ['V']),

  newSource: entry('Sources', 'Add a source to the library', ['N']),

  importArticle: entry('Import', 'Import and start checking', ['Mod+Enter'], true),

  compareText: entry('New text', 'Compare with the text before', ['Mod+Enter'], true),
  keepClaim: entry('New text', 'Still this claim', ['Y']),
  otherClaim: entry('New text', 'Another claim', ['O']),
  cutClaim: entry('New text', 'Cut the claim', ['X']),
  applyRevision: entry('New text', 'Save the new text', ['Mod+Enter'], true),

  markClaim: entry('Marking claims', 'Mark the selected words as a claim', ['M']),
  startEarlier: entry('Marking claims', 'Move the start one word back', ['[']),
  startLater: entry('Marking claims', 'Move the start one word on', [']']),
  endEarlier: entry('Marking claims', 'Move the end one word back', ['Shift+[', '{']),
  endLater: entry('Marking claims', 'Move the end one word on', ['Shift+]', '}']),
  startCharacterEarlier: entry('Marking claims', 'Move the start one character back', ['Alt+[']),
  startCharacterLater: entry('Marking claims', 'Move the start one character on', ['Alt+]']),
  endCharacterEarlier: entry('Marking claims', 'Move the end one character back', ['Alt+Shift+[']),
  endCharacterLater: entry('Marking claims', 'Move the end one character on', ['Alt+Shift+]']),
  toggleHighlights: entry('Marking claims', 'Hide or show all highlights', ['.']),

  editText: entry('Editing the text', 'Edit the text', ['E']),
  saveText: entry('Editing the text', 'Save the text as a new revision', ['Mod+Enter'], true),

  ...ratingEntries,
  notCheckable: entry('Claim card', 'Declare not checkable', ['N']),
  addSource: entry('Claim card', 'Add a source', ['S']),
  logContact: entry('Claim card', 'Note that somebody was asked', ['Q']),
  assign: entry('Claim card', 'Assign to somebody', ['A']),
  duplicate: entry('Claim card', 'Declare a duplicate', ['D']),
  wording: entry('Claim card', 'Suggest other words', ['W']),
  letStand: entry('Claim card', 'Let wrong words stand, as a lead', ['Shift+L']),
  history: entry('Claim card', 'Show the history', ['H']),
  sendForm: entry('Claim card', 'Send the form that you are in', ['Mod+Enter'], true),
  propose: entry('Claim card', 'Propose the verdict', ['Mod+Enter'], true),
  withdraw: entry('Claim card', 'Withdraw the claim', ['Shift+Delete']),

  markSeen: entry('Review', 'Tick as seen', ['Space']),
  approve: entry('Review', 'Approve', ['Shift+A']),
  returnClaim: entry('Review', 'Return with a reason', ['Shift+R']),
  peekEvidence: entry('Review', 'Look at the passage in its copy', ['P']),

  usePassage: entry('Source', 'Use the selected words as the passage', ['P']),

  printReport: entry('Report', 'Print the report', ['Mod+P'], true),
};

export type ShortcutId = keyof typeof table;

export function isShortcutId(name: string): name is ShortcutId {
  return name in table;
}

/** One shortcut. Its keys and its words are written only here. */
export interface Shortcut extends ShortcutEntry {
  id: ShortcutId;
  /** A single printable key. Speech input can press it by accident, so it can be switched off (WCAG 2.1.4). */
  isSingleKey: boolean;
}

/** Every shortcut, once. Tooltips, the sheet, the palette and the listener all read this entry. */
export const shortcuts = Object.fromEntries(
  Object.entries(table).map(([id, value]) => [
    id,
    { ...value, id, isSingleKey: value.keys.every(isSingleKey) },
  ]),
) as Record<ShortcutId, Shortcut>;

function isSingleKey(keys: string): boolean {
  if (/(Mod|Alt)\+/.test(keys)) return false;
  const last = keys.split(/[ +]/).at(-1) ?? '';
  return last.length === 1 || last === 'Space';
}
