import { contactChannelWords, reliabilityWords, sourceKindWords } from '../../claim-words';
import { formatInstant } from './report-dates';
import type { ReportContact, ReportCopy, ReportSource } from '../model/report-model';
import { quoted } from './report-text';

/** The sentences that a report says about evidence. Every form of the report uses the same ones. */
export const withheldSourceNote = 'Confidential: what it says is kept in the newsroom.';

/** "web page, primary source". Null if the source is confidential. */
export function describeKind({ kind, primary }: Pick<ReportSource, 'kind' | 'primary'>): string | null {
  return kind && `${sourceKindWords[kind].toLowerCase()}${primary ? ', primary source' : ''}`;
}

/** How the newsroom weighs a source, if it prints that. Null if there is nothing to say. */
export function describeWeighing({ reliability, interest }: ReportSource): string | null {
  const parts = [
    ...(reliability ? [`Reliability: ${reliabilityWords[reliability].toLowerCase()}.`] : []),
    ...(interest ? [`Conflict of interest: ${interest.trim()}`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : null;
}

/** "Stored copy of 18 Nov 2026, 09:12 UTC, text/html". */
export function describeCopy({ storedAt, mediaType }: ReportCopy): string {
  return `Stored copy of ${formatInstant(storedAt)}, ${mediaType}`;
}

/** Printed beside the address of a copy if not everybody can open it. */
export function describeAccess({ isPublic }: ReportCopy): string | null {
  return isPublic ? null : 'for members of the newsroom';
}

/** The sentence for a page that no longer says what is cited. Null while it still does. */
export function describeChange({ changedSince }: Pick<ReportSource, 'changedSince'>): string | null {
  return changedSince
    ? `The page has changed since: its copy of ${formatInstant(changedSince.storedAt)} no longer has this passage.`
    : null;
}

/** Who was asked, how, when, and with what result. */
export function describeContact(contact: ReportContact): string {
  const { person, channel, question, askedAt } = contact;
  const asked = [
    `${person}, asked${channel === null ? '' : ` ${contactChannelWords[channel].toLowerCase()}`}`,
    ...(askedAt === null ? [] : [formatInstant(askedAt)]),
  ].join(', ');
  return `${asked}${question === null ? '.' : `: ${quoted(question.trim())}`} ${describeOutcome(contact)}`;
}

function describeOutcome({ outcome, answer, answeredAt }: ReportContact): string {
  const at = answeredAt === null ? '' : ` ${formatInstant(answeredAt)}`;
  switch (outcome) {
    case 'waiting':
      return 'Not answered yet.';
    case 'no_answer':
      return at === '' ? 'No answer.' : `No answer by${at}.`;
    case 'answered':
      return answer === null
        ? `Answered${at}; the answer is kept in the newsroom.`
        : `Answered${at}: ${quoted(answer.trim())}`;
  }
}
