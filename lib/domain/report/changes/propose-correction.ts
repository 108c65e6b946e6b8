import { describePrintChanges } from './describe-print-changes';
import type { ReportModel } from '../model/report-model';

/** The longest correction note, in UTF-16 code units. */
export const longestCorrection = 2_000;

/**
 * The proposed correction note: how the report's print differs from the last edition. It has whole sentences, as many as
 * a note may hold. Null if both print the same.
 */
export function proposeCorrection(lastEdition: ReportModel, present: ReportModel): string | null {
  const sentences = describePrintChanges(lastEdition, present);
  if (sentences.length === 0) return null;
  const whole = sentences.join(' ');
  if (whole.length <= longestCorrection) return whole;
  return shorten(sentences);
}

function shorten(sentences: readonly string[]): string {
  for (let kept = sentences.length - 1; kept > 0; kept -= 1) {
    const left = sentences.length - kept;
    const rest = left === 1 ? 'One more change.' : `${left} more changes.`;
    const note = [...sentences.slice(0, kept), rest].join(' ');
    if (note.length <= longestCorrection) return note;
  }
  return `${sentences.length === 1 ? 'One long change' : `${sentences.length} changes`} to what is printed.`;
}
