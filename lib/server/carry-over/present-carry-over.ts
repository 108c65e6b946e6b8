import type { CarryOverDto, CarryOverItem } from '@/lib/contracts/revisions';
import { countPlaces } from '@/lib/domain/carry-over/count-places';
import { listNewPassages } from '@/lib/domain/carry-over/list-new-passages';
import { createSentenceReader, type SentenceReader } from '@/lib/domain/text/sentences/sentence-index';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';
import { type ClaimState, type UnplacedReason } from '@/lib/domain/vocabulary';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import type { CarryRow } from '../repositories/articles/carry-rows';

/** What became of every claim, without the revision that it became of. */
export type CarryOverView = Omit<CarryOverDto, 'revision'>;

export interface CarryOverTask {
  number: number;
  text: string;
  carryOver: readonly CarryRow[];
  /** The texts of the revisions that the claims came from, and of the one before this. */
  texts: ReadonlyMap<number, string>;
}

/** What became of every claim, in words. */
export function presentCarryOver(
  { number, text, carryOver, texts }: CarryOverTask,
  sentencesOf: SentenceReader = createSentenceReader(),
): CarryOverView {
  const textOf = textReader(texts);
  const items = carryOver.map((row) => presentItem(row, textOf, sentencesOf, text));
  const base = textOf(number - 1);
  return {
    carryOver: items,
    places: countPlaces(carryOver.flatMap(placeStates)),
    newPassages: listNewPassages(
      { text: base, sentences: sentencesOf(base).sentences },
      { text, sentences: sentencesOf(text).sentences },
      items.flatMap((item) => (item.after ? [{ start: item.after.start, end: item.after.end }] : [])),
      sealedWords,
    ),
  };
}

/** The text of a revision. Throws where it was not loaded. */
export function textReader(texts: ReadonlyMap<number, string>): (revision: number) => string {
  return (number) => {
    const text = texts.get(number);
    if (text === undefined) throw new Error(`The text of revision ${number} was not loaded.`);
    return text;
  };
}

function presentItem(
  row: CarryRow,
  textOf: (revision: number) => string,
  sentencesOf: SentenceReader,
  text: string,
): CarryOverItem {
  const [
    claimId,
    number,
    outcome,
    reason,
    decision,
    revision,
    start,
    end,
    newStart,
    newEnd,
    was,
    is,
    isFixed,
  ] = row;
  return {
    claimId,
    number,
    outcome,
    reason,
    decision,
    before: { revision, ...spanOf(textOf(revision), sentencesOf, start, end) },
    after: newStart === null || newEnd === null ? null : spanOf(text, sentencesOf, newStart, newEnd),
    state: { before: was, after: is },
    isWordingFixed: isFixed,
  };
}

function spanOf(text: string, sentencesOf: SentenceReader, start: number, end: number) {
  const sentence = sentencesOf(text).sentenceAt(start, end);
  return { start, end, quote: text.slice(start, end), sentence: text.slice(sentence.start, sentence.end) };
}

/** Where a claim stood after the revision, and the claim that took its place, if one did. */
function placeStates(row: CarryRow): { state: ClaimState; unplaced: UnplacedReason | null }[] {
  const [, , outcome, , decision, , , , , , , state] = row;
  const placed = { state, unplaced: unplacedAfter(row) };
  const hasSuccessor = decision === 'other' && outcome === 'changed';
  return hasSuccessor ? [placed, { state: 'marked', unplaced: null }] : [placed];
}

function unplacedAfter([, , outcome, , decision, , , , , , , state]: CarryRow): UnplacedReason | null {
  if (state === 'orphaned') return 'gone';
  const isOpen = !closedStates.includes(state) || state === 'duplicate';
  return outcome === 'changed' && decision === null && isOpen ? 'changed' : null;
}
