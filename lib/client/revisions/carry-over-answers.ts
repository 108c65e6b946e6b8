import type { CarryOverDto, CarryOverItem } from '@/lib/contracts/revisions';
import { countPlaces, type PlaceCounts } from '@/lib/domain/carry-over/count-places';
import { canDecide } from '@/lib/domain/carry-over/plan-carry-over';
import type { CarryDecision, ClaimState, UnplacedReason } from '@/lib/domain/vocabulary';
import { questionOf } from './carry-over-groups';

/** A person's answer, with the words that it was given for. It does not apply to other words. */
interface CarryAnswer {
  decision: CarryDecision;
  words: string;
}

/** Answers by the id of their claim. */
export type CarryAnswers = Readonly<Record<string, CarryAnswer>>;

/** The answer that applies to this claim in this text, or null. */
export function answerFor(answers: CarryAnswers, item: CarryOverItem): CarryDecision | null {
  const answer = answers[item.claimId];
  if (!answer || answer.words !== wordsOf(item) || questionOf(item) === null) return null;
  return canDecide(item.outcome, answer.decision) ? answer.decision : null;
}

/** The answers with one more. Null takes an answer back; an answer that does not fit changes nothing. */
export function giveAnswer(
  answers: CarryAnswers,
  item: CarryOverItem,
  decision: CarryDecision | null,
): CarryAnswers {
  if (decision !== null && (questionOf(item) === null || !canDecide(item.outcome, decision))) return answers;
  const { [item.claimId]: _former, ...rest } = answers;
  return decision === null ? rest : { ...rest, [item.claimId]: { decision, words: wordsOf(item) } };
}

/** The answers as they are sent with the text. */
export function listDecisions(
  items: readonly CarryOverItem[],
  answers: CarryAnswers,
): { claimId: string; decision: CarryDecision }[] {
  return items.flatMap((item) => {
    const decision = answerFor(answers, item);
    return decision === null ? [] : [{ claimId: item.claimId, decision }];
  });
}

/** The changed claims that nobody has answered yet. A claim whose words are gone may wait in the tray. */
export function listUnanswered(items: readonly CarryOverItem[], answers: CarryAnswers): CarryOverItem[] {
  return items.filter((item) => questionOf(item) === 'changed' && answerFor(answers, item) === null);
}

/**
 * The number of claims by where they would be once this text and these answers are saved. The numbers always add up to
 * the total.
 */
export function countWithAnswers(carryOver: CarryOverDto['carryOver'], answers: CarryAnswers): PlaceCounts {
  return countPlaces(carryOver.flatMap((item) => placesAfter(item, answerFor(answers, item))));
}

function placesAfter(
  item: CarryOverItem,
  decision: CarryDecision | null,
): { state: ClaimState; unplaced: UnplacedReason | null }[] {
  switch (decision) {
    case null:
      return [{ state: item.state.after, unplaced: questionOf(item) }];
    case 'keep':
      return [{ state: item.state.after, unplaced: null }];
    case 'cut':
      return [{ state: 'cut', unplaced: null }];
    case 'other':
      // The claim is cut, and the new words are a claim of their own.
      return [
        { state: 'cut', unplaced: null },
        { state: 'marked', unplaced: null },
      ];
  }
}

function wordsOf({ after }: CarryOverItem): string {
  return after === null ? '' : `${after.quote}\n${after.sentence}`;
}
