import { lookOfName, nameWords } from './name-words';
import { readByline } from './read-byline';

/** `exact` is the whole name, however it is spaced and cased; `probable` may be another person. */
export type NameMatch = 'exact' | 'probable';

/** Whether a byline names this person, and how surely; null where nothing in it points to them. */
export function matchName(byline: string, personName: string): NameMatch | null {
  const person = nameWords(personName);
  if (person.length === 0) return null;
  const names = readByline(byline);
  if (names.some((name) => sameWords(nameWords(name), person))) return 'exact';
  const look = lookOfName(personName);
  const whole = lookOfName(byline);
  const isNamed =
    names.some((name) => mayBe(lookOfName(name), look)) ||
    // A name that a separator cuts in two, turned round ("Osei, Mara"), or written without or with too many blanks.
    (look.length > 1 && (hasRun(whole, look) || hasRun(whole, [...look].reverse()))) ||
    names.some((name) => lookOfName(name).join('') === look.join(''));
  return isNamed ? 'probable' : null;
}

/** Whether one name of a byline may stand for the person: in whole, shortened, or with more names around or between. */
function mayBe(name: readonly string[], person: readonly string[]): boolean {
  const [first = '', last = ''] = [person[0], person.at(-1)];
  if (name.length === 0) return false;
  if (name.length === 1) return person.includes(name[0] ?? '') && (name[0] ?? '').length > 1;
  if (person.length === 1) return name.includes(first);
  return isShortened(name, first, last) || isShortened([...name].reverse(), first, last);
}

/** "M. Osei", "Mara O.", "Mara K. Osei": the same first and last name, one of them perhaps by its initial. */
function isShortened(name: readonly string[], first: string, last: string): boolean {
  const [given = '', family = ''] = [name[0], name.at(-1)];
  const isInitial = (word: string, of: string) => word.length === 1 && of.startsWith(word);
  if (given === first) return family === last || isInitial(family, last);
  return family === last && isInitial(given, first);
}

function hasRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, index) => run.every((word, offset) => words[index + offset] === word));
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}
