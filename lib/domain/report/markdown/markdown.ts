import { stancePhrases } from '../../claim-words';
import { annotateText } from './annotate-text';
import {
  describeAccess,
  describeChange,
  describeContact,
  describeCopy,
  describeKind,
  describeWeighing,
  withheldSourceNote,
} from '../words/evidence-text';
import { escapeMarkdown as escape, markdownAutolink } from './escape-markdown';
import { markdownOfBlocks, quoteLines } from './markdown-blocks';
import { ledgerProof } from '../words/ledger-proof';
import { formatDay, formatInstant } from '../words/report-dates';
import {
  claimTitle,
  countOf,
  describeClosed,
  describeReason,
  describeStand,
  describeWording,
  describeWriters,
  draftNotice,
  editionLabel,
  joinNames,
  quoted,
  stateLabel,
} from '../words/report-text';
import type { ReportClaim, ReportCopy, ReportModel, ReportSource } from '../model/report-model';
import { permanentUrl, reportUrl, spellUrl } from '../model/report-urls';
import { rationaleBlocks } from '../words/rich-text';

/** The whole report as CommonMark. Every stored string appears literally. Ends with one line feed. */
export function createMarkdown(model: ReportModel): string {
  const sections = [
    headOf(model),
    ['## The article, with its claims', '', ...articleOf(model)],
    [
      '## Claims',
      '',
      ...model.claims.flatMap((claim, index) => (index ? ['', ...claimOf(claim)] : claimOf(claim))),
    ],
    ...(model.closed?.length
      ? [['## Closed claims', '', ...model.closed.map((claim) => `- ${escape(describeClosed(claim))}`)]]
      : []),
    ...(model.openPoints.length > 0
      ? [['## Open points', '', ...model.openPoints.map((point) => `- ${escape(point.message)}`)]]
      : []),
    ['## Sign-off', '', ...signOffsOf(model)],
    ['## About this report', '', ...colophonOf(model)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headOf({ article, counts, correction, ...model }: ReportModel): string[] {
  const dates = article.publishedAt === null ? [] : [`published ${formatDay(article.publishedAt)}`];
  const byline = [...(article.writer === null ? [] : [`By ${escape(article.writer)}`]), ...dates].join(', ');
  const ratings = counts.byRating.flatMap(({ label, count }) =>
    count > 0 ? [`${count} ${escape(label)}`] : [],
  );
  return [
    `# ${escape(article.title)}`,
    ...(byline === '' ? [] : ['', byline]),
    '',
    `Fact-check report by ${escape(model.newsroom)}. ${editionLabel(model)}, ${formatInstant(model.createdAt)}.`,
    ...(model.edition === null ? ['', `**${draftNotice(model)}**`] : []),
    ...(correction === null ? [] : ['', `**Correction:** ${escape(correction)}`]),
    '',
    [countOf(counts.claims, 'claim'), ...ratings].join(' · '),
  ];
}

function articleOf({ revision, claims }: ReportModel): string[] {
  return annotateText(revision.text, claims).flatMap(({ segments }, index) => {
    const line = segments
      .map(({ text, notes }) => padded(text) + notes.map((number) => `**\\[${number}\\]**`).join(''))
      .join('')
      .trim();
    return index === 0 ? [line] : ['', line];
  });
}

/** Escaping trims white space, but inside a line the white space at the ends of a run belongs to the text. */
function padded(text: string): string {
  return (/^\s/.test(text) ? ' ' : '') + escape(text) + (/\S\s+$/.test(text) ? ' ' : '');
}

function claimOf(claim: ReportClaim): string[] {
  const { verdict, approval } = claim;
  const reason = describeReason(claim);
  const outcome = verdict
    ? `${escape(verdict.label)} (${stateLabel(claim.state).toLowerCase()})`
    : stateLabel(claim.state);
  return [
    `### ${claim.number}. ${outcome}`,
    '',
    ...quoteLines([escape(quoted(claim.anchor.quote.trim()))]),
    '',
    `Claim: ${escape(claimTitle(claim))}`,
    ...(claim.claimant === null ? [] : ['', `Claimed by: ${escape(claim.claimant)}`]),
    ...(verdict === null ? [] : ['', `${escape(verdict.label)}: ${escape(verdict.definition)}`]),
    ...(verdict === null ? [] : ['', ...markdownOfBlocks(rationaleBlocks(verdict))]),
    ...(reason === null ? [] : ['', `Reason: ${escape(reason)}`]),
    ...(claim.duplicateOf === null ? [] : ['', `Same as claim ${claim.duplicateOf}.`]),
    ...(claim.wording ? ['', escape(describeWording(claim.wording))] : []),
    ...(claim.stand ? ['', escape(describeStand(claim.stand))] : []),
    ...(claim.sources.length === 0 ? [] : ['', 'Sources:', '', ...claim.sources.flatMap(sourceOf)]),
    ...(claim.contacts?.length
      ? ['', 'Asked:', '', ...claim.contacts.map((contact) => `- ${escape(describeContact(contact))}`)]
      : []),
    ...(verdict === null
      ? []
      : ['', `Checked by ${escape(joinNames(verdict.authors))}, ${formatInstant(verdict.at)}.`]),
    ...(approval === null
      ? []
      : ['', `Approved by ${escape(approval.by)}, ${formatInstant(approval.at)}. Seal \`${approval.seal}\``]),
  ];
}

function sourceOf(source: ReportSource): string[] {
  const published = source.publishedAt === null ? null : formatDay(source.publishedAt);
  const parts = [source.author, source.publisher, published, source.locator].filter((part) => part !== null);
  const kind = describeKind(source);
  const url = source.url === null ? null : spellUrl(source.url);
  const address = url === null ? [] : [url.href === null ? escape(url.text) : markdownAutolink(url.href)];
  const accessed = source.accessedAt === null ? [] : [`accessed ${formatDay(source.accessedAt)}`];
  return [
    `- \\[${source.number}\\] ${[escape(source.title), ...parts.map(escape)].join(', ')}${kind === null ? '' : ` (${kind})`}. ${stancePhrases[source.stance]}.`,
    ...(source.passage === null ? [] : ['', `  > ${escape(quoted(source.passage.trim()))}`, '']),
    ...(address.length + accessed.length === 0 ? [] : [`  ${[...address, ...accessed].join(', ')}`]),
    ...notesOf(source).flatMap((note) => ['', `  ${note}`]),
  ];
}

/** Everything to know about the evidence itself, one paragraph each. */
function notesOf(source: ReportSource): string[] {
  const { copy, changedSince } = source;
  const change = describeChange(source);
  const weighing = describeWeighing(source);
  return [
    ...(source.withheld ? [withheldSourceNote] : []),
    ...(weighing === null ? [] : [escape(weighing)]),
    ...(copy ? [`${escape(describeCopy(copy))}, SHA-256 \`${copy.sha256}\`: ${addressOf(copy)}`] : []),
    ...(change && changedSince ? [`**${escape(change)}** SHA-256 \`${changedSince.sha256}\``] : []),
  ];
}

function addressOf(copy: ReportCopy): string {
  const access = describeAccess(copy);
  return `${markdownAutolink(copy.url)}${access === null ? '' : ` (${access})`}`;
}

function signOffsOf({ signOffs }: ReportModel): string[] {
  if (signOffs.length === 0) return ['Nobody has signed off this article yet.'];
  return signOffs.map(({ name, at }) => `- ${escape(name)}, ${formatInstant(at)}`);
}

function colophonOf(model: ReportModel): string[] {
  const url = reportUrl(model);
  const { ledger, checker, command } = ledgerProof(model);
  return [
    `- ${editionLabel(model)}, made ${formatInstant(model.createdAt)}`,
    ...describeWriters(model.article).map((line) => `- ${escape(line)}`),
    `- Revision ${model.revision.number}, SHA-256 \`${model.revision.sha256}\``,
    `- Ledger entry ${model.ledgerHead.sequence}, hash \`${model.ledgerHead.hash}\``,
    ...(url === null
      ? []
      : [
          `- The newest edition, always: ${markdownAutolink(permanentUrl(model))}`,
          `- This edition: ${markdownAutolink(url)}`,
        ]),
    ...(ledger === null ? [] : [`- Ledger: ${markdownAutolink(ledger)}`]),
    `- Its checker, for Node: ${markdownAutolink(checker)}`,
    `- With both files in one folder: \`${command}\``,
  ];
}
