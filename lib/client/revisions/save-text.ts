import type { CarryOverDto } from '@/lib/contracts/revisions';
import { closedStates } from '@/lib/domain/workflow/claim-transitions';
import { callApi } from '../api/api';
import { ApiProblem } from '../api/api-problem';
import type { RevisionInput } from './revision-input';

/** What became of a text that was to be saved. */
export type SavedText =
  | { kind: 'saved'; carried: CarryOverDto }
  /** A person has to answer for claims, or somebody else has saved a text meanwhile: nothing is saved yet. */
  | { kind: 'asks' }
  /** The text is what it was. */
  | { kind: 'unchanged' };

/** Saves a text at once where it leaves every claim as it is, and says so where it does not. */
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

/** A claim that is closed asks nobody; a duplicate does as long as its words are there, being a place of a fact. */
function asksPerson({ outcome, state }: CarryOverDto['carryOver'][number]): boolean {
  if (outcome === 'same' || outcome === 'moved') return false;
  const isClosed = closedStates.includes(state.before);
  return !isClosed || (state.before === 'duplicate' && outcome === 'changed');
}
