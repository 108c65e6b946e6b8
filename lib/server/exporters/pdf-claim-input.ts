import { stancePhrases } from '@/lib/domain/claim-words';
import { safeColor } from '@/lib/domain/report/appearance/contrast';
import {
  describeAccess,
  describeChange,
  describeContact,
  describeCopy,
  describeKind,
  describeWeighing,
  withheldSourceNote,
} from '@/lib/domain/report/words/evidence-text';
import { formatDay, formatInstant } from '@/lib/domain/report/words/report-dates';
import {
  claimTitle,
  describeReason,
  describeStand,
  describeWording,
  joinNames,
  quoted,
  stateLabel,
} from '@/lib/domain/report/words/report-text';
import type { ReportClaim, ReportCopy, ReportSource } from '@/lib/domain/report/model/report-model';
import { spellUrl } from '@/lib/domain/report/model/report-urls';
import { rationaleBlocks, type RichBlock } from '@/lib/domain/report/words/rich-text';
import { isRightToLeft } from '@/lib/domain/report/appearance/text-direction';
import { badgeOf } from './pdf-badge';

/** One claim as the template sets it. `isNoted`: its number stands in the article, so that a link can lead there. */
export function createPdfClaim(claim: ReportClaim, isNoted: boolean) {
  const { verdict, approval } = claim;
  const reason = describeReason(claim);
  return {
    number: claim.number,
    statement: claimTitle(claim),
    rtl: isRightToLeft(claimTitle(claim)),
    quote: quoted(claim.anchor.quote.replace(/\s+/g, ' ').trim()),
    noted: isNoted,
    claimant: claim.claimant,
    badge: verdict
      ? badgeOf(verdict.label, verdict.icon, safeColor(verdict.color))
      : { label: stateLabel(claim.state), fill: null, ink: '#1a1a1a', svg: null },
    state: verdict ? stateLabel(claim.state) : null,
    definition: verdict && verdict.definition !== '' ? verdict.definition : null,
    rationale: verdict ? rationaleBlocks(verdict).map(withDirection) : [],
    remarks: [
      ...(reason === null ? [] : [`Reason: ${reason}`]),
      ...(claim.duplicateOf === null ? [] : [`Same as claim ${claim.duplicateOf}.`]),
      ...(claim.wording ? [describeWording(claim.wording)] : []),
      ...(claim.stand ? [describeStand(claim.stand)] : []),
    ],
    sources: claim.sources.map(createPdfSource),
    contacts: (claim.contacts ?? []).map((contact) => {
      const words = describeContact(contact);
      return { lines: words.split(lineEnd), rtl: isRightToLeft(words) };
    }),
    records: [
      ...(verdict ? [`Checked by ${joinNames(verdict.authors)}, ${formatInstant(verdict.at)}`] : []),
      ...(approval
        ? [`Approved by ${approval.by}, ${formatInstant(approval.at)}`, `Seal ${approval.seal}`]
        : []),
    ],
  };
}

function createPdfSource(source: ReportSource) {
  const address = source.url === null ? null : spellUrl(source.url);
  const published = source.publishedAt === null ? null : formatDay(source.publishedAt);
  const kind = describeKind(source);
  return {
    number: source.number,
    title: source.title,
    rtl: isRightToLeft(source.title),
    details: [source.author, source.publisher, published, kind]
      .filter((part) => part !== null && part !== '')
      .join(', '),
    stance: stancePhrases[source.stance],
    passage:
      source.passage === null
        ? null
        : { lines: quoted(source.passage.trim()).split(lineEnd), rtl: isRightToLeft(source.passage) },
    locator: source.locator,
    address: address?.text ?? null,
    href: address?.href ?? null,
    accessed: source.accessedAt === null ? null : `Accessed ${formatDay(source.accessedAt)}`,
    withheld: source.withheld ? withheldSourceNote : null,
    weighing: describeWeighing(source),
    copy: source.copy ? createPdfCopy(source.copy) : null,
    change: describeChange(source),
    changeHash: source.changedSince ? `SHA-256 ${source.changedSince.sha256}` : null,
  };
}

function createPdfCopy(copy: ReportCopy) {
  const access = describeAccess(copy);
  return {
    stored: describeCopy(copy),
    hash: `SHA-256 ${copy.sha256}`,
    href: copy.url,
    access: access === null ? null : `(${access})`,
  };
}

const lineEnd = /\r\n|\n|\r/;

/** Paragraphs carry the direction of their own first letter. */
function withDirection(block: RichBlock): object {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, rtl: isRightToLeft(block.inlines.map(({ text }) => text).join('')) };
    case 'quote':
      return { ...block, blocks: block.blocks.map(withDirection) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(withDirection)) };
  }
}
