import { claimStateWords } from '../../workflow/claim-transitions';
import { signOffsNeeded } from '../../workflow/decide-sign-off';
import type { ClaimState } from '../../vocabulary';
import { formatInstant } from './report-dates';
import type { ClosedClaim, ReportClaim, ReportModel, ReportWording } from '../model/report-model';

/** The notice for a report that is not an edition yet. It depends on whose signatures are valid. */
export function draftNotice({ signOffs }: Pick<ReportModel, 'signOffs'>): string {
  if (signOffs.length === 0) return 'Draft – not signed off';
  if (signOffs.length < signOffsNeeded)
    return `Draft – signed off by ${signOffs.length} of ${signOffsNeeded}`;
  return 'Draft – signed off, not yet in an edition';
}

/** A claim's state as a label: "Not checkable". */
export function stateLabel(state: ClaimState): string {
  const word = claimStateWords[state];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "Edition 2", or the notice that this is a draft. */
export function editionLabel(model: Pick<ReportModel, 'edition' | 'signOffs'>): string {
  return model.edition === null ? draftNotice(model) : `Edition ${model.edition}`;
}

/** "Ana, Ben and Chloé". */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** "1 claim", "12 claims". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The text in quotation marks, unless it has its own pair. */
export function quoted(text: string): string {
  return /^[“"«„][\s\S]*[”"»“]$/.test(text) ? text : `“${text}”`;
}

/** A claim in one line: its statement. Until somebody has written one, its words in quotation marks. */
export function claimTitle(claim: { statement: string; anchor: { quote: string } }): string {
  return claim.statement.trim() || quoted(claim.anchor.quote.replace(/\s+/g, ' ').trim());
}

/** What happened to the wording that was suggested for a claim: one or two sentences for every form of the report. */
export function describeWording(wording: ReportWording): string {
  const { text, replaces, state, decidedBy, decidedAt, reason, fixedIn } = wording;
  const suggested = `Another wording was suggested: ${quoted(text)}`;
  const decided = [decidedBy, decidedAt === null ? null : formatInstant(decidedAt)]
    .filter((part) => part !== null)
    .join(', ');
  switch (state) {
    case 'proposed':
      return `${suggested}. Nobody has answered yet.`;
    case 'fixed':
      return `Reworded in revision ${fixedIn}: ${quoted(text)} in place of ${quoted(replaces)}.`;
    case 'stands':
      return `${suggested}. The words stand (${decided}): ${reason}`;
    case 'overruled':
      return `${suggested}. Overruled by ${decided}: ${reason}`;
  }
}

/** Why a claim is closed or was returned, and by whom. */
export function describeReason({
  reason,
  closedBy,
}: Pick<ReportClaim, 'reason' | 'closedBy'>): string | null {
  if (reason === null) return null;
  return closedBy ? `${reason} (${closedBy})` : reason;
}

/** The sentence for a lead's decision that words stay although the verdict asks for a change. */
export function describeStand({ reason, by, at }: NonNullable<ReportClaim['stand']>): string {
  return `The words stand as they are, decided by ${by}, ${formatInstant(at)}: ${reason}`;
}

/** Who wrote the article, and whom the byline does not mean. One sentence each. */
export function describeWriters({ writers = [] }: ReportModel['article']): string[] {
  const names = writers.filter(({ isWriter }) => isWriter).map(({ name }) => name);
  return [
    ...(names.length === 0 ? [] : [`Written by ${joinNames(names)}.`]),
    ...writers
      .filter(({ isWriter }) => !isWriter)
      .map(
        ({ name, by, reason }) => `${name} is not its writer, says ${by ?? 'the newsroom'}: ${reason ?? ''}`,
      ),
  ];
}

/** Why a claim is no longer in the check. */
export function describeClosed(claim: ClosedClaim): string {
  const { number, state, verdict, reason, by, confirmation } = claim;
  const title = claimTitle({ statement: claim.statement, anchor: { quote: claim.quote } });
  return [
    `Claim ${number}, ${stateLabel(state).toLowerCase()}: ${title}`,
    ...(verdict === null ? [] : [`Its verdict was ${quoted(verdict)}.`]),
    ...(reason === null ? [] : [`Reason: ${reason}`]),
    ...(by === null ? [] : [`Closed by ${by}.`]),
    ...(confirmation === null ? [] : [`Confirmed by ${confirmation.by}, ${formatInstant(confirmation.at)}.`]),
  ].join(' ');
}
