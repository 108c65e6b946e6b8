import { describeSourceChanges } from './describe-source-changes';
import { isSamePrint, type Print, plainOf } from './has-same-print';
import type { ReportClaim } from '../model/report-model';
import { quoted, stateLabel } from '../words/report-text';

/** The differences in what is printed of one claim, as sentences. A side that does not print the claim is null. */
export function describeClaimChanges(before: ReportClaim | null, after: ReportClaim | null): string[] {
  if (before === null) return after === null ? [] : [describeNew(after)];
  if (after === null) return [`Claim ${before.number} is no longer in the report.`];
  const sentences = [
    ...stateChanges(before, after),
    ...verdictChanges(before, after),
    ...wordChanges(before, after),
    ...describeSourceChanges(before, after),
    ...otherChanges(before, after),
  ];
  if (sentences.length > 0 || isSamePrint(withoutPlace(before), withoutPlace(after))) return sentences;
  return isSamePrint(plainOf(before.approval), plainOf(after.approval))
    ? [`Details of claim ${before.number} were changed.`]
    : [`Claim ${before.number} was approved again.`];
}

function describeNew({ number, verdict }: ReportClaim): string {
  return `Claim ${number} was added${verdict === null ? '' : `, with the verdict ${verdict.label}`}.`;
}

function stateChanges(before: ReportClaim, after: ReportClaim): string[] {
  if (before.state === after.state) {
    return before.duplicateOf === after.duplicateOf || after.duplicateOf === null
      ? []
      : [`Claim ${after.number} is now said to repeat claim ${after.duplicateOf}.`];
  }
  const state = (claim: ReportClaim) => stateLabel(claim.state).toLowerCase();
  return [`Claim ${after.number} was ${state(before)}; it is now ${state(after)}.`];
}

function verdictChanges({ number, verdict: was }: ReportClaim, { verdict: is }: ReportClaim): string[] {
  if (was === null || is === null) {
    if (was === is) return [];
    return [
      `Claim ${number}: the verdict ${was?.label ?? is?.label ?? ''} was ${is === null ? 'taken back' : 'added'}.`,
    ];
  }
  return [
    ...(was.label === is.label
      ? []
      : [`Claim ${number}: the verdict was changed from ${was.label} to ${is.label}.`]),
    ...(isSamePrint(
      plainOf([was.rationale, was.rationaleDocument]),
      plainOf([is.rationale, is.rationaleDocument]),
    )
      ? []
      : [`Claim ${number}: the rationale was changed.`]),
  ];
}

function wordChanges(before: ReportClaim, after: ReportClaim): string[] {
  const { number } = after;
  const said = (words: string | null) => (words === null || words === '' ? 'nothing' : quoted(words));
  const name = (claimant: string | null) => claimant ?? 'nobody';
  return [
    ...(before.statement === after.statement
      ? []
      : [
          `The statement of claim ${number} was ${said(before.statement)}; it is now ${said(after.statement)}.`,
        ]),
    ...(before.claimant === after.claimant
      ? []
      : [
          `Claim ${number} was attributed to ${name(before.claimant)}; it is now attributed to ${name(after.claimant)}.`,
        ]),
    ...(before.anchor.quote === after.anchor.quote && before.sentence === after.sentence
      ? []
      : [`The words of the article under claim ${number} were changed.`]),
  ];
}

function otherChanges(before: ReportClaim, after: ReportClaim): string[] {
  const differs = (part: keyof ReportClaim) => !isSamePrint(plainOf(before[part]), plainOf(after[part]));
  const { number } = after;
  return [
    ...(differs('contacts') ? [`What is said of the people asked about claim ${number} was changed.`] : []),
    ...(differs('wording') ? [`What is said of other words for claim ${number} was changed.`] : []),
    ...(differs('stand') ? [`The reason why the words of claim ${number} stand was changed.`] : []),
    ...(differs('reason') ? [`The reason given for claim ${number} was changed.`] : []),
    ...(differs('kind') || differs('risk') ? [`Kind or risk of claim ${number} was changed.`] : []),
  ];
}

/**
 * Leaves out places and numbers. A change of the text moves claims without changing them, and a source added before
 * others renumbers those.
 */
function withoutPlace({ anchor, sources, ...rest }: ReportClaim): Print | undefined {
  return plainOf({
    ...rest,
    quote: anchor.quote,
    sources: sources.map(({ number: _, ...source }) => source),
  });
}
