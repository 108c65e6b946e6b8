import 'server-only';
import type { CreateRevisionBody } from '@/lib/contracts/revisions';
import { carryOverEdits } from '@/lib/domain/anchoring/carry-over-edits';
import type { CarriedSpan } from '@/lib/domain/anchoring/carried-span';
import { prepareCarryOver } from '@/lib/domain/anchoring/prepare-carry-over';
import {
  asksForDecision,
  canDecide,
  type CarryPlan,
  planCarryOver,
} from '@/lib/domain/carry-over/plan-carry-over';
import { isWordingFixed } from '@/lib/domain/carry-over/is-wording-fixed';
import { invalidField } from '@/lib/domain/failure';
import { describeAnchor } from '@/lib/domain/text/describe-anchor';
import { createSentenceIndex, type SentenceIndex } from '@/lib/domain/text/sentence-index';
import { sealedWords } from '@/lib/domain/text/sealed-words';
import type { CarryDecision, CarryOutcome } from '@/lib/domain/vocabulary';
import type { CarryClaim, CarryReason } from '../repositories/carry-rows';

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
  /** Ids of claims whose approval, set aside, still stands for what they say. */
  intactSeals: ReadonlySet<string>;
}

/** How many claims are carried before other requests get their turn. */
const sliceLength = 250;

/**
 * Carries every claim over to the new text: the comparison, a second look at the words as they are sealed, a
 * person's decisions, and the plan that follows. 422 for a decision that answers nothing.
 */
export async function carryClaims(task: CarryTask): Promise<CarriedClaim[]> {
  const decisions = readDecisions(task);
  const compare = createComparison(task);
  const after = createSentenceIndex(task.text);
  const carried: CarriedClaim[] = [];
  for (const [index, claim] of task.claims.entries()) {
    if (index % sliceLength === sliceLength - 1) await new Promise((resolve) => setImmediate(resolve));
    const given = decisions.get(claim.id);
    const one = carryOne(task, claim, compare(claim), after, given?.decision ?? null);
    if (given && !canDecide(one.outcome, given.decision)) {
      throw invalidField(
        `decisions.${given.index}.decision`,
        `does not fit a claim that is ${one.outcome} in the new text`,
      );
    }
    carried.push(one);
  }
  return carried;
}

interface Comparison {
  span: CarriedSpan;
  quote: string;
  sentence: string;
}

function carryOne(
  task: CarryTask,
  claim: CarryClaim,
  { span, quote, sentence }: Comparison,
  after: SentenceIndex,
  decision: CarryDecision | null,
): CarriedClaim {
  const place = placeOf(task.text, span, after);
  let { outcome, reason } = span;
  if (place && (outcome === 'same' || outcome === 'moved')) {
    // The seal, and the database behind it, know words by this form alone: what they call changed is changed.
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
  if (sealedWords(before.quote) !== sealedWords(after.quote)) return 'words';
  return sealedWords(before.sentence) === sealedWords(after.sentence) ? null : 'context';
}

/** Compares with the text that each claim stands in; a text is read once, however many claims stand in it. */
function createComparison(task: CarryTask): (claim: CarryClaim) => Comparison {
  const exact = carryExactly(task);
  const known = new Map<
    number,
    { text: string; sentences: SentenceIndex; carry: (claim: CarryClaim) => CarriedSpan }
  >();
  return (claim) => {
    const { start, end, revisionNumber } = claim;
    let before = known.get(revisionNumber);
    if (!before) {
      const text = task.textOf(revisionNumber);
      const prepared = prepareCarryOver(text, task.text);
      before = {
        text,
        sentences: createSentenceIndex(text),
        carry: (one) => prepared.carry({ startOffset: one.start, endOffset: one.end }),
      };
      known.set(revisionNumber, before);
    }
    const sentence = before.sentences.sentenceAt(start, end);
    return {
      span: exact.get(claim.id) ?? before.carry(claim),
      quote: before.text.slice(start, end),
      sentence: before.text.slice(sentence.start, sentence.end),
    };
  };
}

/** Edits are known to the letter only for claims that stand in the text that was edited. */
function carryExactly({
  claims,
  edits,
  baseRevision,
  textOf,
  rewritten,
}: CarryTask): Map<string, CarriedSpan> {
  if (!edits) return new Map();
  const standing = claims.filter((claim) => claim.revisionNumber === baseRevision);
  const spans = carryOverEdits(
    textOf(baseRevision),
    edits.map(({ start, end, insert }) => ({ startOffset: start, endOffset: end, insert })),
    standing.map(({ start, end }) => ({ startOffset: start, endOffset: end })),
  );
  const exact = new Map(
    standing.flatMap(({ id }, index) => (spans[index] ? [[id, spans[index]] as const] : [])),
  );
  // Whoever takes a suggestion over has said which words the claim is now; no comparison knows better.
  if (rewritten) {
    const { claimId, startOffset, endOffset } = rewritten;
    exact.set(claimId, { outcome: 'changed', startOffset, endOffset, reason: 'words' });
  }
  return exact;
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
