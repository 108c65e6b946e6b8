import { calendarDay } from './calendar-day';
import { isElsewhere } from './elsewhere';
import { plainText } from './plain-text';

const dated = ['date', 'publish', 'posted', 'timestamp', 'byline', 'pubtime']
  .flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`])
  .join(', ');
/** From here on a line speaks of a later day. */
const later =
  /\b(?:updated|modified|revised|corrected|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt)\b.*$/isu;
const maxElements = 40;
const maxLength = 160;

/**
 * The days that the page shows its readers for its article, each once, in the order of the page. Days of changes, of other
 * stories and of comments do not count.
 */
export function shownDays(document: Document, language: string | null): string[] {
  const near = document.querySelector('h1');
  const below = near ? following(near, 4) : [];
  const elements = [...document.querySelectorAll(`time, ${dated}`)].slice(0, maxElements);
  const days = [...below, ...elements].flatMap((element) => {
    if (isElsewhere(element) || element.closest('h1, p + p + p')) return [];
    const text = plainText(element.textContent)?.replace(later, '') ?? '';
    return text.length > maxLength ? [] : (calendarDay(text, language) ?? []);
  });
  return [...new Set(days)];
}

function following(element: Element, most: number): Element[] {
  const found: Element[] = [];
  for (let next = element.nextElementSibling; next && found.length < most; next = next.nextElementSibling)
    found.push(next);
  return found;
}
