import { passageFinder, type PassagePlace } from '@/lib/domain/evidence/find-passage';
import { inertPage, type ShownCopy } from './inert/inert-page';

/** Where each passage is in a text, or null. */
export function findPassages({
  text,
  passages,
}: {
  text: string;
  passages: readonly string[];
}): (PassagePlace | null)[] {
  const find = passageFinder(text);
  return passages.map((passage) => find(passage));
}

/** A stored copy as an inert page, with a passage marked. */
export function drawCopy({ copy, marked }: { copy: ShownCopy; marked: PassagePlace | null }): string {
  return inertPage(copy, marked);
}
