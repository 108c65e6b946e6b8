import { isSamePrint, plainOf } from './has-same-print';
import type { ReportModel } from '../model/report-model';
import { stateLabel } from '../words/report-text';

/**
 * The differences in what is printed of a claim that is out of the check on either side, as sentences. A side without the
 * claim is null.
 */
export function describeClosedChanges(
  before: ReportModel,
  after: ReportModel,
  number: number,
): string[] | null {
  const find = ({ closed = [] }: ReportModel) => closed.find((claim) => claim.number === number);
  const [was, is] = [find(before), find(after)];
  if (!was && !is) return null;
  if (!is) return [`Claim ${number} is in the check again.`];
  const state = stateLabel(is.state).toLowerCase();
  if (was) {
    return isSamePrint(plainOf(was), plainOf(is))
      ? []
      : [`What is said of claim ${number}, which is ${state}, was changed.`];
  }
  const isNews = before.closed !== undefined || before.claims.some((claim) => claim.number === number);
  return isNews ? [`Claim ${number} was ${state}.`] : [];
}
