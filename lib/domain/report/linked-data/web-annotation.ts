import { safeUrl } from '../../text/fields/safe-url';
import type { Json } from '../../canonical-json';
import { createCodePointCounter } from './code-points';
import { describeContact } from '../words/evidence-text';
import { ledgerProof } from '../words/ledger-proof';
import type { ReportClaim, ReportModel, ReportSource } from '../model/report-model';
import { describeReason, describeStand } from '../words/report-text';
import { utcInstantOf } from '../words/report-dates';
import {
  annotationsUrl,
  articleUrl,
  permanentClaimUrl,
  permanentUrl,
  revisionTextUrl,
} from '../model/report-urls';

type JsonObject = { [key: string]: Json };

const context = ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }];

/**
 * Every claim as a W3C Web Annotation on the article's revision, in one page of a collection. Offsets count code points.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function createAnnotationPage(model: ReportModel): JsonObject {
  const countCodePoints = createCodePointCounter(model.revision.text);
  return {
    '@context': context,
    id: pageUrl(model),
    type: 'AnnotationPage',
    partOf: describeCollection(model),
    startIndex: 0,
    'schema:identifier': ledgerHeadOf(model),
    items: model.claims.map((claim) => createAnnotation(model, claim, countCodePoints)),
  };
}

/** The ledger's head as an identifier of the report, with the ledger's address and how to check it. */
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

/** The answer at the collection's own address: the collection, with its one page named. */
export function createAnnotationCollection(model: ReportModel): JsonObject {
  return { '@context': context, ...describeCollection(model), first: pageUrl(model), last: pageUrl(model) };
}

/** The annotation of one claim, the same as in the page. Null if the report does not print the claim. */
export function createSingleAnnotation(model: ReportModel, claimNumber: number): JsonObject | null {
  const claim = model.claims.find(({ number }) => number === claimNumber);
  return claim ? createAnnotation(model, claim, createCodePointCounter(model.revision.text)) : null;
}

const pageUrl = (model: ReportModel) => `${annotationsUrl(model)}?page=1`;

function describeCollection(model: ReportModel): JsonObject {
  return {
    id: annotationsUrl(model),
    type: 'AnnotationCollection',
    label: model.article.title,
    total: model.claims.length,
    modified: utcInstantOf(model.createdAt),
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
    id: `${annotationsUrl(model)}/${claim.number}`,
    type: 'Annotation',
    motivation: claim.verdict || claim.state === 'not_checkable' ? 'assessing' : 'highlighting',
    created: utcInstantOf(claim.verdict?.at ?? at),
    modified: utcInstantOf(at),
    ...(authors.length > 0 ? { creator: authors.map((name) => ({ type: 'Person', name })) } : {}),
    generator: { id: model.baseUrl, type: 'Software', name: 'Linecheck' },
    body: bodiesOf(model, claim),
    target: {
      type: 'SpecificResource',
      source: model.reportId === null ? articleUrl(model) : permanentUrl(model),
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
        { type: 'TextPositionSelector', start: countCodePoints(start), end: countCodePoints(end) },
      ],
      state: {
        type: 'TimeState',
        ...sourceDateOf(model),
        cached: revisionTextUrl(model),
      },
    },
  };
}

/** The date when the text became what it is. It is before anybody made a report on it. */
function sourceDateOf({ revision }: ReportModel): JsonObject {
  return revision.createdAt === undefined ? {} : { sourceDate: utcInstantOf(revision.createdAt) };
}

function bodiesOf(model: ReportModel, claim: ReportClaim): JsonObject[] {
  const reason = describeReason(claim);
  const hasPage = model.reportId !== null && claim.state === 'approved' && claim.verdict !== null;
  const words = claim.verdict?.label ?? (claim.state === 'not_checkable' ? 'Not checkable' : null);
  return [
    ...(words === null ? [] : [textBody('classifying', words)]),
    textBody('identifying', claim.statement),
    ...(claim.verdict ? [textBody('describing', claim.verdict.rationale)] : []),
    ...(reason === null ? [] : [textBody('commenting', reason)]),
    ...(claim.stand ? [textBody('commenting', describeStand(claim.stand))] : []),
    ...claim.sources.map(sourceBody),
    ...(claim.contacts ?? []).map((contact) => textBody('linking', describeContact(contact))),
    ...(hasPage
      ? [{ id: `${permanentClaimUrl(model, claim.number)}#review`, type: 'schema:ClaimReview' }]
      : []),
  ];
}

function textBody(purpose: string, value: string): JsonObject {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** A source with an address is a resource with its passage selected. A source without one (a phone call) is a text. */
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

/**
 * The state of the page when it was stored, with the address of that copy. Without a copy, its state when somebody looked
 * at it.
 */
function stateOf({ copy, accessedAt }: ReportSource): JsonObject | null {
  if (copy) return { type: 'TimeState', sourceDate: utcInstantOf(copy.storedAt), cached: copy.url };
  const sourceDate = accessedAt === null ? null : utcInstantOf(accessedAt);
  return sourceDate === null ? null : { type: 'TimeState', sourceDate };
}
