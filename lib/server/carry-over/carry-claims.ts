import type { CreateRevisionBody } from '@/lib/contracts/revisions';
import { carryOverEdits } from '@/lib/domain/anchoring/edits/carry-over-edits';
import { type CarriedSpan, goneSpan } from '@/lib/domain/anchoring/carrying/carried-span';
import type { Comparer } from '@/lib/domain/anchoring/carrying/prepare-carry-over';
import { isWordingFixed } from '@/lib/domain/carry-over/is-wording-fixed';
import {
  asksForDecision,
  canDecide,
  type CarryPlan,
  planCarryOver,
} from '@/lib/domain/carry-over/plan-carry-over';
import { invalidField } from '@/lib/domain/failure';
import { describeAnchor } from '@/lib/domain/text/offsets/describe-anchor';
import type { SentenceIndex, SentenceReader } from '@/lib/domain/text/sentences/sentence-index';
import { sealedWords } from '@/lib/domain/text/fields/sealed-words';
import type { CarryDecision, CarryOutcome } from '@/lib/domain/vocabulary';
import type { CarryClaim, CarryReason } from '../repositories/articles/carry-rows';

/** A place in the new text, as a claim keeps it. */
export interface NewPlace {
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  sentence: string;
}

/** One claim with everything that the new revision does to it. */
export interface CarriedClaim {
  claim: CarryClaim;
  quote: string;
  outcome: CarryOutcome;
  reason: CarryReason | null;
  decision: CarryDecision | null;
  place: NewPlace | null;
  plan: CarryPlan;
  isWordingFixed: boolean;
}

/** The claim in whose place the new text has the words suggested for it, and where they are. */
export interface Rewritten {
  claimId: string;
  startOffset: number;
  endOffset: number;
}

export interface CarryTask {
  claims: readonly CarryClaim[];
  /** The text of the revision that a claim's place is in. */
  textOf: (revisionNumber: number) => string;
  baseRevision: number;
  text: string;
  edits: CreateRevisionBody['edits'];
  decisions: NonNullable<CreateRevisionBody['decisions']>;
  rewritten: Rewritten | null;
  sentencesOf: SentenceReader;
  /** Compares a text with the new one. */
  compare: Comparer;
  /** The ids of claims whose approval is set aside and still stands for what they say. */
  intactSeals: ReadonlySet<string>;
}

/**
 * Carries every claim over to the new text: compares the texts, looks again at the words as they are sealed, takes
 * a person's decisions, and makes the plan that follows. 422 for a decision that answers nothing.
 */
export function carryClaims(task: CarryTask): CarriedClaim[] {
  const decisions = readDecisions(task);
  const compared = compareAll(task);
  return task.claims.map((claim) => {
    const given = decisions.get(claim.id);
    const span = compared.get(claim.id) ?? goneSpan;
    const one = carryOne(task, claim, span, given?.decision ?? null);
    if (given && !canDecide(one.outcome, given.decision)) {
      throw invalidField(
        `decisions.${given.index}.decision`,
        `does not fit a claim that is ${one.outcome} in the new text`,
      );
    }
    return one;
  });
}

function carryOne(
  task: CarryTask,
  claim: CarryClaim,
  span: CarriedSpan,
  decision: CarryDecision | null,
): CarriedClaim {
  const before = task.textOf(claim.revisionNumber);
  const quote = before.slice(claim.start, claim.end);
  const around = task.sentencesOf(before).sentenceAt(claim.start, claim.end);
  const sentence = before.slice(around.start, around.end);
  const place = placeOf(task.text, span, task.sentencesOf(task.text));
  let { outcome, reason } = span;
  if (place && (outcome === 'same' || outcome === 'moved')) {
    // The seal, and the database behind it, know words by this form alone. Where the form differs, the words have
    // changed.
    reason = differenceOf({ quote, sentence }, place);
    if (reason !== null) outcome = 'changed';
  }
  const facts = {
    state: claim.state,
    unplaced: claim.unplaced,
    heldState: claim.heldState,
    isSealIntact: task.intactSeals.has(claim.id),
  };
  // An answer for a closed claim would be kept as if it had changed something.
  const answer = asksForDecision(facts, outcome) ? decision : null;
  const plan = planCarryOver(facts, outcome, answer);
  const isFixed =
    task.rewritten?.claimId === claim.id ||
    (claim.wording !== null &&
      place !== null &&
      isWordingFixed(claim.wording, { quote, sentence }, place.sentence));
  return { claim, quote, outcome, reason, decision: answer, place, plan, isWordingFixed: isFixed };
}

function placeOf(text: string, span: CarriedSpan, sentences: SentenceIndex): NewPlace | null {
  if (span.startOffset === null || span.endOffset === null) return null;
  const sentence = sentences.sentenceAt(span.startOffset, span.endOffset);
  return {
    ...describeAnchor(text, span.startOffset, span.endOffset),
    sentence: text.slice(sentence.start, sentence.end),
  };
}

function differenceOf(
  before: { quote: string; sentence: string },
  after: { quote: string; sentence: string },
): CarryReason | null {
  if (!isSaidAlike(before.quote, after.quote)) return 'words';
  return isSaidAlike(before.sentence, after.sentence) ? null : 'context';
}

function isSaidAlike(one: string, other: string): boolean {
  return one === other || sealedWords(one) === sealedWords(other);
}

/** Compares with the texts that the claims stand in. Each text is compared once, however many claims stand in it. */
function compareAll(task: CarryTask): Map<string, CarriedSpan> {
  const byRevision = new Map<number, CarryClaim[]>();
  for (const claim of task.claims) {
    const group = byRevision.get(claim.revisionNumber);
    if (group) group.push(claim);
    else byRevision.set(claim.revisionNumber, [claim]);
  }
  const found = new Map<string, CarriedSpan>();
  for (const [revision, claims] of byRevision) {
    const spans = claims.map(({ start, end }) => ({ startOffset: start, endOffset: end }));
    const before = task.textOf(revision);
    // The exact edits are known only for claims that stand in the text that was edited.
    const carried =
      task.edits && revision === task.baseRevision
        ? carryOverEdits(before, task.edits.map(readEdit), spans)
        : spans.map(task.compare(before).carry);
    for (const [index, span] of carried.entries()) {
      const claim = claims[index];
      if (claim) found.set(claim.id, span);
    }
  }
  // Whoever takes a suggestion over has said which words the claim is now. No comparison knows better.
  if (task.rewritten) {
    const { claimId, startOffset, endOffset } = task.rewritten;
    found.set(claimId, { outcome: 'changed', startOffset, endOffset, reason: 'words' });
  }
  return found;
}

function readEdit({ start, end, insert }: NonNullable<CarryTask['edits']>[number]) {
  return { startOffset: start, endOffset: end, insert };
}

function readDecisions({ claims, decisions }: CarryTask) {
  const ids = new Set(claims.map(({ id }) => id));
  const read = new Map<string, { decision: CarryDecision; index: number }>();
  for (const [index, { claimId, decision }] of decisions.entries()) {
    if (!ids.has(claimId)) throw invalidField(`decisions.${index}.claimId`, 'is not a claim of this article');
    if (read.has(claimId)) throw invalidField(`decisions.${index}.claimId`, 'is decided twice');
    read.set(claimId, { decision, index });
  }
  return read;
}
