import { type Shift, shiftedForm } from '../raised-signs';

/** How signs stand that are not on the line of the others. A note's number refers to the note. */
export type SignForm = Shift | 'note';

const noteNames = /(?:^|[\s_-])(?:foot|end)?note|(?:^|[\s_-])(?:reference|citation|fn)(?:[\s_-]|$)/i;

/** The form that an element gives its signs, null where it gives none. */
export function formOf(element: Element, tag: string): SignForm | null {
  const style = element.getAttribute('style') ?? '';
  const isRaised = tag === 'SUP' || /vertical-align\s*:\s*super/i.test(style);
  if (isRaised) return isNoteNumber(element) ? 'note' : 'raised';
  return tag === 'SUB' || /vertical-align\s*:\s*sub\b/i.test(style) ? 'lowered' : null;
}

/** Whether raised signs lead to a note: they are a link within the page, or are called so. */
function isNoteNumber(element: Element): boolean {
  const link = element.querySelector('a[href]') ?? element.closest('a[href]');
  const names = `${element.getAttribute('class') ?? ''} ${link?.getAttribute('class') ?? ''}`;
  return /^[^#]*#./.test(link?.getAttribute('href') ?? '') || noteNames.test(names);
}

/** Signs in the form that they stand in; `before` is the last sign in front of them. */
export function signsIn(text: string, form: SignForm | null, before: string): string {
  if (form === null || text.trim() === '') return text;
  return form === 'note' ? `[${text.trim().replace(/^\[|\]$/g, '')}]` : shiftedForm(text, form, before);
}

/** Whether an element that makes its words bold says that they are not: Google Docs wraps all that is copied in one. */
export function isPlain(element: Element): boolean {
  return /font-weight\s*:\s*(?:normal|[1-4]00)\b/i.test(element.getAttribute('style') ?? '');
}

/** Whether an element is a word processor's comment, or what marks the place of one. */
export function isAside(element: Element): boolean {
  return (
    /mso-(?:list\s*:\s*ignore|special-character\s*:\s*comment|element\s*:\s*comment|hide\s*:\s*all|comment-continuation)/i.test(
      element.getAttribute('style') ?? '',
    ) || /^Mso(?:CommentReference|CommentText)$/.test(element.getAttribute('class') ?? '')
  );
}

/** Whether an element's words are struck through: they were withdrawn, and are no part of what the page says. */
export function isStruck(element: Element, tag: string): boolean {
  if (tag === 'DEL' || tag === 'S' || tag === 'STRIKE') return true;
  return /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(element.getAttribute('style') ?? '');
}
