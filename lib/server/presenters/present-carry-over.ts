import 'server-only';
import type { CarryOverDto, CarryOverItem } from '@/lib/contracts/revisions';
import { countPlaces } from '@/lib/domain/carry-over/count-places';
import { listNewPassages } from '@/lib/domain/carry-over/list-new-passages';
import { createSentenceReader, type SentenceReader } from '@/lib/domain/text/sentences/sentence-index';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';
import { type ClaimState, type UnplacedReason } from '@/lib/domain/vocabulary';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import type { CarryRow } from '../repositories/articles/carry-rows';
import type { TextOf } from '../repositories/articles/revisions';

/** A revision with what it did to the claims; without an id and unsaved in a dry run. */
export interface CarriedRevision {
  id: string | null;
  number: number;
  text: string;
  sha256: string;
  createdAt: Date;
  carryOver: CarryRow[];
}

/** What became of every claim, in words. The caller gives the texts of the revisions that the claims came from. */
export function presentCarryOver(
  revision: CarriedRevision,
  textOf: TextOf,
  sentencesOf: SentenceReader = createSentenceReader(),
): CarryOverDto {
  const { id, number, text, sha256, createdAt, carryOver } = revision;
  const items = carryOver.map((row) => presentItem(row, textOf, sentencesOf, text));
  const base = textOf(number - 1);
  return {
    revision: { id, number, text, sha256, createdAt: createdAt.toISOString() },
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

function presentItem(
  row: CarryRow,
  textOf: TextOf,
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
