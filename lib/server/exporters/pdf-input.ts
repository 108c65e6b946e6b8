import { annotateText } from '@/lib/domain/report/markdown/annotate-text';
import { safeColor } from '@/lib/domain/report/appearance/contrast';
import { formatDay, formatInstant } from '@/lib/domain/report/words/report-dates';
import { ledgerProof } from '@/lib/domain/report/words/ledger-proof';
import { lineStyleOf } from '@/lib/domain/report/appearance/line-style';
import {
  countOf,
  describeClosed,
  describeWriters,
  editionLabel,
} from '@/lib/domain/report/words/report-text';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { permanentUrl, reportUrl } from '@/lib/domain/report/model/report-urls';
import { isRightToLeft } from '@/lib/domain/report/appearance/text-direction';
import { badgeOf } from './pdf-badge';
import { createPdfClaim } from './pdf-claim-input';

export type Paper = 'a4' | 'us-letter';

const longestRunningTitle = 90;

/**
 * What `typst/report.typ` sets: words and numbers only, dates and labels already made. The template reads it as JSON, so
 * nothing in it can become markup.
 */
export function createPdfInput(model: ReportModel, paper: Paper) {
  const { article, revision } = model;
  const claimsByNumber = new Map(model.claims.map((claim) => [claim.number, claim]));
  const colors = new Map(model.scale.map(({ id, color }) => [id, safeColor(color)]));
  return {
    paper,
    created: createdParts(model.createdAt),
    title: oneLine(article.title),
    rtl: isRightToLeft(article.title),
    runningTitle: shortened(oneLine(article.title)),
    newsroom: oneLine(model.newsroom),
    kicker: `${oneLine(model.newsroom)} · Fact-check report`,
    draft: model.edition === null,
    ledgerHead: ledgerProof(model).head,
    edition: editionLabel(model),
    byline: bylineOf(model),
    subtitle: `${editionLabel(model)}, made ${formatInstant(model.createdAt)}, on revision ${revision.number} of the article`,
    total: countOf(model.counts.claims, 'claim'),
    tallies: model.counts.byRating
      .filter(({ count }) => count > 0)
      .map(({ ratingId, label, icon, count }) => ({
        ...badgeOf(label, icon, colors.get(ratingId) ?? '#5d5f62'),
        count,
      })),
    correction: model.correction,
    lineKey:
      'The line below the words tells how final the verdict is: dotted open, dashed proposed, solid final, double out of date.',
    article: annotateText(revision.text, model.claims).map(({ segments }) => ({
      rtl: isRightToLeft(segments.map(({ text }) => text).join('')),
      segments: segments.map(({ text, claims, notes }) => {
        const innermost = claimsByNumber.get(claims[claims.length - 1] ?? 0);
        return { text, notes, line: innermost ? lineStyleOf(innermost.state) : null };
      }),
    })),
    claims: createClaims(model),
    closed: (model.closed ?? []).map(describeClosed),
    openPoints: model.openPoints.map(({ message }) => message),
    signOffs: model.signOffs.map(({ name, at }) => `${name}, ${formatInstant(at)}`),
    colophon: colophonOf(model),
  };
}

function createClaims(model: ReportModel) {
  const noted = new Set(
    annotateText(model.revision.text, model.claims).flatMap(({ segments }) =>
      segments.flatMap(({ notes }) => notes),
    ),
  );
  return model.claims.map((claim) => createPdfClaim(claim, noted.has(claim.number)));
}

function bylineOf({ article }: ReportModel): string {
  const published = article.publishedAt === null ? null : formatDay(article.publishedAt);
  return [article.writer === null ? null : `By ${oneLine(article.writer)}`, published]
    .filter((part) => part !== null)
    .join(' · ');
}

function colophonOf(model: ReportModel) {
  const url = reportUrl(model);
  const { ledger, checker, command } = ledgerProof(model);
  return [
    { term: 'Edition', value: editionLabel(model), href: null },
    { term: 'Made', value: formatInstant(model.createdAt), href: null },
    ...describeWriters(model.article).map((value) => ({ term: 'Who wrote it', value, href: null })),
    {
      term: `Revision ${model.revision.number}, SHA-256 of its text`,
      value: model.revision.sha256,
      href: null,
    },
    { term: `Ledger head, entry ${model.ledgerHead.sequence}`, value: model.ledgerHead.hash, href: null },
    ...(url === null
      ? []
      : [
          { term: 'The newest edition, always', value: permanentUrl(model), href: permanentUrl(model) },
          { term: 'This edition', value: url, href: url },
        ]),
    ...(ledger === null ? [] : [{ term: 'Ledger', value: ledger, href: ledger }]),
    { term: 'Its checker, for Node', value: checker, href: checker },
    { term: 'To check, with both files in one folder', value: command, href: null },
  ];
}

function createdParts(createdAt: string) {
  const at = new Date(createdAt);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longestRunningTitle
    ? text
    : `${characters
        .slice(0, longestRunningTitle - 1)
        .join('')
        .trimEnd()}…`;
}
