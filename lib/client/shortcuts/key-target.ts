const typedInputs = /^(?:button|checkbox|radio|submit|reset|image|file|range|color)$/;

/** What the focused element itself does with keys, so that a shortcut never takes a key away from it. */
export interface KeyTarget {
  /** Letters typed here are text. */
  isField: boolean;
  /** Enter, Space and the arrows have a meaning here already. */
  usesControlKeys: boolean;
  /** The element is inside a modal dialog. The page behind it must not react. */
  isInDialog: boolean;
  /** A list of choices is open. Escape closes that list first. */
  isExpanded: boolean;
}

/** `data-shortcuts="allow"` on a read-only text means that it is not a field, although it may hold a caret. */
export function describeKeyTarget(target: EventTarget | null): KeyTarget {
  if (!(target instanceof HTMLElement)) {
    return { isField: false, usesControlKeys: false, isInDialog: hasModal(), isExpanded: false };
  }
  const isAllowed = target.closest('[data-shortcuts="allow"]') !== null;
  const isTyped =
    target.isContentEditable ||
    target.matches('textarea, select') ||
    (target instanceof HTMLInputElement && !typedInputs.test(target.type));
  return {
    isField: isTyped && !isAllowed,
    usesControlKeys: isTyped || target.closest(interactive) !== null,
    isInDialog: target.closest('[aria-modal="true"]') !== null || (target === document.body && hasModal()),
    isExpanded: target.getAttribute('aria-expanded') === 'true' && target.getAttribute('role') === 'combobox',
  };
}

const interactive = [
  'a[href]',
  'button',
  'summary',
  'input',
  ...[
    'button',
    'checkbox',
    'combobox',
    'grid',
    'listbox',
    'menu',
    'option',
    'radio',
    'radiogroup',
    'slider',
  ].map((role) => `[role="${role}"]`),
  '[role="switch"]',
  '[role="tablist"]',
  '[role="tree"]',
].join(', ');

function hasModal(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
