import { createComparer } from '@/lib/domain/anchoring/carrying/prepare-carry-over';
import { createSentenceReader } from '@/lib/domain/text/sentences/sentence-index';
import type { CarryOutcome } from '@/lib/domain/vocabulary';
import type { CarryClaim, CarryRow } from '../repositories/articles/carry-rows';
import type { RevisionWrite } from '../repositories/articles/new-revision';
import type { WrittenRange } from '../repositories/writers/sentence-writers';
import { carryClaims, type CarryTask } from './carry-claims';
import { carrySentenceWriters } from './carry-sentence-writers';
import { presentCarryOver, textReader } from './present-carry-over';
import { planClaimWrites } from './write-revision';

/** All that the plan of a revision is made from. It can be copied to a thread. */
export interface RevisionTask extends Omit<CarryTask, 'claims' | 'textOf' | 'sentencesOf' | 'compare'> {
  /** The JSON of a list of `CarryClaim`. */
  claimsJson: string;
  /** The texts of the revisions that the claims stand in, and of the base. */
  texts: ReadonlyMap<number, string>;
  /** Who wrote the base, and who writes what is new; null where the sentences' writers are known or not asked for. */
  writing: { former: readonly WrittenRange[]; writerIds: readonly string[] } | null;
}

/** What a revision writes and answers. Long lists are JSON, so that they are only passed on where others wait. */
export interface RevisionPlan extends Pick<
  RevisionWrite,
  'successors' | 'fixedWordings' | 'work' | 'notes' | 'claimsJson' | 'carryOverJson'
> {
  outcomes: Record<CarryOutcome, number>;
  written: WrittenRange[];
  /** A `CarryOverView`. */
  viewJson: string;
}

/** Carries claims and writers over to a new text. 422 for a decision that answers nothing. */
export function planRevision({ claimsJson, texts, writing, ...task }: RevisionTask): RevisionPlan {
  const sentencesOf = createSentenceReader();
  const textOf = textReader(texts);
  const { baseRevision, text, edits } = task;
  const compare = createComparer(text);
  const number = baseRevision + 1;
  const before = JSON.parse(claimsJson) as CarryClaim[];
  const carried = carryClaims({ ...task, claims: before, textOf, sentencesOf, compare });
  const { claims, rows, ...writes } = planClaimWrites(carried, number);
  return {
    ...writes,
    claimsJson: JSON.stringify(claims),
    carryOverJson: JSON.stringify(rows satisfies CarryRow[]),
    written: writing
      ? carrySentenceWriters({ before: textOf(baseRevision), text, edits, ...writing, sentencesOf, compare })
      : [],
    viewJson: JSON.stringify(presentCarryOver({ number, text, carryOver: rows, texts }, sentencesOf)),
  };
}
