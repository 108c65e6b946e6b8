import type { ClaimReview, PropertyValue, Rating, Report, WithContext } from 'schema-dts';
import { safeUrl } from '../../text/fields/safe-url';
import { chooseClaimReviewed } from './claim-reviewed';
import { ledgerProof } from '../words/ledger-proof';
import type { ReportClaim, ReportModel, ReportVerdict } from '../model/report-model';
import { dayOf } from '../words/report-dates';
import { claimPageUrl, permanentClaimUrl, reportUrl } from '../model/report-urls';

const organisationWords =
  /\b(agency|association|authority|bank|board|bureau|campaign|club|college|commission|committee|company|corp|council|court|department|foundation|government|group|inc|institute|ltd|ministry|office|parliament|party|plc|police|service|society|union|university)\b/i;

/**
 * The ClaimReview of one approved claim of an edition. Null for a claim without an approved verdict and for a draft:
 * neither has a public page.
 * @see https://developers.google.com/search/docs/appearance/structured-data/factcheck
 */
export function createClaimReview(model: ReportModel, claim: ReportClaim): WithContext<ClaimReview> | null {
  const editionUrl = claimPageUrl(model, claim.number);
  const url = permanentClaimUrl(model, claim.number);
  if (editionUrl === null || claim.state !== 'approved' || claim.verdict === null) return null;
  const { title, publishedAt, sourceUrl } = model.article;
  const appearance = sourceUrl === null ? null : safeUrl(sourceUrl);
  const articleDay = dayOf(publishedAt);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `${url}#review`,
    url,
    // The edition as it was frozen, whatever a later edition says.
    archivedAt: editionUrl,
    ...(model.edition === null ? {} : { version: model.edition }),
    datePublished: dayOf(model.createdAt) ?? model.createdAt,
    claimReviewed: chooseClaimReviewed(claim, claim.verdict.label),
    author: { '@type': 'Organization', name: model.newsroom, url: model.baseUrl },
    itemReviewed: {
      '@type': 'Claim',
      ...(articleDay === null ? {} : { datePublished: articleDay }),
      ...(claim.claimant === null ? {} : { author: claimantOf(claim.claimant) }),
      ...(appearance === null
        ? {}
        : {
            appearance: {
              '@type': 'NewsArticle',
              url: appearance,
              headline: title,
              ...(articleDay === null ? {} : { datePublished: articleDay }),
            },
          }),
    },
    reviewRating: ratingOf(claim.verdict, model.scale),
    identifier: ledgerHeadOf(model),
  };
}

/** The reviews of every approved claim, in text order. For an edition without approved claims, the bare report. */
export function createClaimReviews(model: ReportModel): WithContext<ClaimReview | Report>[] {
  const reviews = model.claims.flatMap((claim) => createClaimReview(model, claim) ?? []);
  const url = reportUrl(model);
  if (reviews.length > 0 || url === null) return reviews;
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'Report',
      '@id': url,
      url,
      name: model.article.title,
      identifier: ledgerHeadOf(model),
    },
  ];
}

/** The ledger's head as an identifier of the report, with the ledger's address and how to check it. */
function ledgerHeadOf(model: ReportModel): PropertyValue {
  const { head, ledger, checker, command } = ledgerProof(model);
  return {
    '@type': 'PropertyValue',
    propertyID: 'linecheck-ledger-head',
    value: head,
    ...(ledger === null ? {} : { url: ledger }),
    measurementTechnique: checker,
    description: command,
  };
}

/** The claimant's type is not stored. Google takes only persons and organisations, so the name must decide. */
function claimantOf(name: string) {
  return { '@type': organisationWords.test(name) ? ('Organization' as const) : ('Person' as const), name };
}

/**
 * Numbers are given only if they mean something: this verdict has one, the scale has an order, and the worst is at least
 * 1.
 */
function ratingOf(verdict: ReportVerdict, scale: ReportModel['scale']): Rating {
  const words = { '@type': 'Rating' as const, alternateName: verdict.label };
  const values = scale.flatMap(({ value }) => (value === null ? [] : [value]));
  const worstRating = Math.min(...values);
  const bestRating = Math.max(...values);
  const isOrdered = values.length >= 2 && worstRating >= 1 && worstRating < bestRating;
  if (verdict.value === null || !isOrdered) return words;
  if (verdict.value < worstRating || verdict.value > bestRating) return words;
  return { ...words, ratingValue: verdict.value, bestRating, worstRating };
}
