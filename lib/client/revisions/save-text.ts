import type { CarryOverDto } from '@/lib/contracts/revisions';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import { callApi } from '../api/api';
import { ApiProblem } from '../api/api-problem';
import type { RevisionInput } from './revision-input';

/** The result of trying to save a text. */
export type SavedText =
  | { kind: 'saved'; carried: CarryOverDto }
  /** Nothing is saved yet: a person has to answer for claims, or somebody else has saved a text meanwhile. */
  | { kind: 'asks' }
  /** The text has not changed. */
  | { kind: 'unchanged' };

/** Saves a text at once if it changes no claim, and otherwise says so. */
export async function saveText(
  articleId: string,
  baseRevision: number,
  input: RevisionInput,
): Promise<SavedText> {
  const call = { params: { id: articleId }, body: { ...input, baseRevision } };
  try {
    const preview = await callApi('createRevision', { ...call, query: { dryRun: 'true' } });
    if (preview.carryOver.some(asksPerson)) return { kind: 'asks' };
    return { kind: 'saved', carried: await callApi('createRevision', call) };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.code === 'unchanged_text') return { kind: 'unchanged' };
    if (error.code === 'version_conflict') return { kind: 'asks' };
    throw error;
  }
}

/**
 * Whether a person must answer for the claim. A closed claim needs no answer. A duplicate needs one as long as its words
 * are there, because it is a place of a fact.
 */
function asksPerson({ outcome, state }: CarryOverDto['carryOver'][number]): boolean {
  if (outcome === 'same' || outcome === 'moved') return false;
  const isClosed = closedStates.includes(state.before);
  return !isClosed || (state.before === 'duplicate' && outcome === 'changed');
}
