import { describeClaimChanges } from './describe-claim-changes';
import { describeClosedChanges } from './describe-closed-changes';
import { hasSamePrint } from './has-same-print';
import { formatDay } from '../words/report-dates';
import type { ReportClaim, ReportModel } from '../model/report-model';
import { quoted } from '../words/report-text';

/**
 * How a report's print differs from that of an earlier report on the same article, as sentences: first the article, then
 * claim by claim. Empty if and only if both print the same.
 */
export function describePrintChanges(before: ReportModel, after: ReportModel): string[] {
  if (hasSamePrint(before, after)) return [];
  const sentences = [...articleChanges(before, after), ...claimChanges(before, after)];
  return sentences.length > 0 ? sentences : [describeRest(before, after)];
}

function articleChanges(before: ReportModel, after: ReportModel): string[] {
  const [was, is] = [before.article, after.article];
  const day = (value: string | null) => value && formatDay(value);
  return [
    ...changed('The headline', was.title, is.title),
    ...changed('The byline', was.writer, is.writer),
    ...changed('The date of the article', day(was.publishedAt), day(is.publishedAt), ''),
    ...changed('The address of the article', was.sourceUrl, is.sourceUrl, ''),
    ...(before.revision.sha256 === after.revision.sha256
      ? []
      : [
          `The text of the article was changed (revision ${before.revision.number} to ${after.revision.number}).`,
        ]),
    ...changed('The name of the newsroom', before.newsroom, after.newsroom),
  ];
}

/** "The headline was “X”; it is now “Y”." */
function changed(what: string, was: string | null, is: string | null, mark: '' | '“' = '“'): string[] {
  if (was === is) return [];
  const spell = (value: string) => (mark === '' ? value : quoted(value));
  if (was === null || is === null)
    return [`${what} was ${was === null ? 'added' : 'taken off'}: ${spell(was ?? is ?? '')}.`];
  return [`${what} was ${spell(was)}; it is now ${spell(is)}.`];
}

function claimChanges(before: ReportModel, after: ReportModel): string[] {
  const lists = [before.claims, after.claims, before.closed ?? [], after.closed ?? []];
  const numbers = lists.flatMap((list) => list.map(({ number }) => number));
  const find = (claims: readonly ReportClaim[], number: number) =>
    claims.find((claim) => claim.number === number) ?? null;
  return [...new Set(numbers)]
    .sort((a, b) => a - b)

    .flatMap(
      (number) =>
        describeClosedChanges(before, after, number) ??
        describeClaimChanges(find(before.claims, number), find(after.claims, number)),
    );
}

function describeRest(before: ReportModel, after: ReportModel): string {
  if (JSON.stringify(before.scale) !== JSON.stringify(after.scale)) {
    return 'The words of the scale of verdicts were changed.';
  }
  return 'Nothing but the form in which the report is printed was changed.';
}
