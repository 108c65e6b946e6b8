import { safeUrl } from '@/lib/domain/text/safe-url';
import type { Json } from '@/lib/domain/canonical-json';
import { createCodePointCounter } from './code-points';
import { describeContact } from './evidence-text';
import { ledgerProof } from './ledger-proof';
import type { ReportClaim, ReportModel, ReportSource } from './report-model';
import { describeReason, describeStand } from './report-text';
import { utcInstantOf } from './report-dates';
import { articleUrl, claimPageUrl, reportUrl } from './report-urls';

type JsonObject = { [key: string]: Json };

const context = ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }];

/**
 * Every claim as a W3C Web Annotation on the article's revision, in one page of a collection. Offsets count code points.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function createAnnotationPage(model: ReportModel): JsonObject {
  const collection = `${reportUrl(model) ?? articleUrl(model)}/annotations`;
  const countCodePoints = createCodePointCounter(model.revision.text);
  return {
    '@context': context,
    id: `${collection}?page=1`,
    type: 'AnnotationPage',
    partOf: {
      id: collection,
      type: 'AnnotationCollection',
      label: model.article.title,
      total: model.claims.length,
      modified: utcInstantOf(model.createdAt),
    },
    startIndex: 0,
    'schema:identifier': ledgerHeadOf(model),
    items: model.claims.map((claim) => createAnnotation(model, claim, countCodePoints)),
  };
}

/** The ledger's head as something that the report is known by, with where the ledger is and how it is checked. */
function ledgerHeadOf(model: ReportModel): JsonObject {
  const { head, ledger, checker, command } = ledgerProof(model);
  return {
    type: 'schema:PropertyValue',
    'schema:propertyID': 'linecheck-ledger-head',
    'schema:value': head,
    ...(ledger === null ? {} : { 'schema:url': { id: ledger } }),
    'schema:measurementTechnique': { id: checker },
    'schema:description': command,
  };
}

function createAnnotation(
  model: ReportModel,
  claim: ReportClaim,
  countCodePoints: (offset: number) => number,
): JsonObject {
  const { start, end, quote, prefix, suffix } = claim.anchor;
  const authors = claim.verdict?.authors ?? [];
  const at = claim.approval?.at ?? claim.verdict?.at ?? model.createdAt;
  return {
    '@context': context,
    id: `${articleUrl(model)}/claims/${claim.id}`,
    type: 'Annotation',
    motivation: claim.verdict || claim.state === 'not_checkable' ? 'assessing' : 'highlighting',
    created: utcInstantOf(claim.verdict?.at ?? at),
    modified: utcInstantOf(at),
    ...(authors.length > 0 ? { creator: authors.map((name) => ({ type: 'Person', name })) } : {}),
    generator: { id: model.baseUrl, type: 'Software', name: 'Linecheck' },
    body: bodiesOf(model, claim),
    target: {
      type: 'SpecificResource',
      source: articleUrl(model),
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
        { type: 'TextPositionSelector', start: countCodePoints(start), end: countCodePoints(end) },
      ],
      state: {
        type: 'TimeState',
        sourceDate: utcInstantOf(model.createdAt),
        cached: `${articleUrl(model)}?revision=${model.revision.number}`,
      },
    },
  };
}

function bodiesOf(model: ReportModel, claim: ReportClaim): JsonObject[] {
  const page = claim.state === 'approved' && claim.verdict ? claimPageUrl(model, claim.number) : null;
  const reason = describeReason(claim);
  const words = claim.verdict?.label ?? (claim.state === 'not_checkable' ? 'Not checkable' : null);
  return [
    ...(words === null ? [] : [textBody('classifying', words)]),
    textBody('identifying', claim.statement),
    ...(claim.verdict ? [textBody('describing', claim.verdict.rationale)] : []),
    ...(reason === null ? [] : [textBody('commenting', reason)]),
    ...(claim.stand ? [textBody('commenting', describeStand(claim.stand))] : []),
    ...claim.sources.map(sourceBody),
    ...(claim.contacts ?? []).map((contact) => textBody('linking', describeContact(contact))),
    ...(page === null ? [] : [{ id: `${page}#review`, type: 'schema:ClaimReview' }]),
  ];
}

function textBody(purpose: string, value: string): JsonObject {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** A source with an address is a resource with its passage selected; one without (a phone call) is a text. */
function sourceBody(source: ReportSource): JsonObject {
  const address = source.url === null ? null : safeUrl(source.url);
  const state = stateOf(source);
  const title = [source.title, source.publisher, source.locator].filter((part) => part !== null).join(', ');
  if (address === null) {
    return textBody('linking', source.passage === null ? title : `${title}: “${source.passage}”`);
  }
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: address,
    'schema:name': title,
    ...(source.passage === null ? {} : { selector: { type: 'TextQuoteSelector', exact: source.passage } }),
    ...(state === null ? {} : { state }),
  };
}

/** The page as it was when it was stored, and where that copy is; else as it was when somebody looked at it. */
function stateOf({ copy, accessedAt }: ReportSource): JsonObject | null {
  if (copy) return { type: 'TimeState', sourceDate: utcInstantOf(copy.storedAt), cached: copy.url };
  const sourceDate = accessedAt === null ? null : utcInstantOf(accessedAt);
  return sourceDate === null ? null : { type: 'TimeState', sourceDate };
}
