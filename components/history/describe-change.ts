import {
  claimKindWords,
  contactChannelWords,
  contactOutcomeWords,
  reliabilityWords,
  riskWords,
  sourceKindWords,
  standingWords,
  stanceWords,
  wordingStateWords,
} from '@/lib/domain/claim-words';
import { formatDay, formatDayTime } from '@/components/ui/time/format-time';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';

/** One field before and after, as the API tells it. */
export interface ChangedField {
  field: string;
  before?: unknown;
  after?: unknown;
}

const fieldWords: Record<string, string> = {
  quote: 'Marked words',
  statement: 'Statement',
  claimant: 'Who said it',
  kind: 'Type',
  risk: 'Risk',
  dueAt: 'Due',
  assignee: 'Assigned to',
  verdict: 'Verdict',
  rationale: 'Why',
  source: 'Source',
  state: 'State',
  wording: 'Suggested words',
  wordingNote: 'Note for the writer',
  wordingState: 'Suggestion',
  stand: 'Words stand',
  closing: 'Confirmed that it is',
  standing: 'The text is',
  title: 'Title',
  writer: 'Byline',
  writers: 'Writers',
  writerStatus: 'Wrote it',
  sourceUrl: 'Address',
  publishedAt: 'Published',
  language: 'Language',
  'source.title': 'Source: title',
  'source.kind': 'Source: kind',
  'source.url': 'Source: address',
  'source.publisher': 'Source: publisher',
  'source.author': 'Source: author',
  'source.publishedAt': 'Source: published',
  'source.accessedAt': 'Source: seen',
  'source.stance': 'Source: stance',
  'source.passage': 'Source: passage',
  'source.locator': 'Source: place',
  'source.primary': 'Source: primary',
  'source.confidential': 'Source: confidential',
  'source.digest': 'Source: what it says',
  'source.reliability': 'Source: reliability',
  'source.reliabilityNote': 'Source: on its reliability',
  'source.interestNote': 'Source: conflict of interest',
  'source.watched': 'Source: looked at on schedule',
  'source.copy': 'Source: stored copy',
  'source.lost': 'Source: passage gone from the page',
  'source.titleIsProposed': 'Source: title as proposed',
  name: 'Name',
  roles: 'Roles',
  lead: 'Lead',
  disabled: 'Disabled',
  scopes: 'May',
  ratings: 'Ratings in order',
  publicReports: 'Reports are public',
  copiesRequired: 'Stored copies are asked for',
  publicCopies: 'Stored copies are public',
  watchDays: 'Days between looks at a page',
  contact: 'Contact',
  'contact.person': 'Contact: who',
  'contact.channel': 'Contact: how',
  'contact.question': 'Contact: asked what',
  'contact.askedAt': 'Contact: asked',
  'contact.outcome': 'Contact: outcome',
  'contact.answer': 'Contact: answer',
  'contact.answeredAt': 'Contact: answered',
  'contact.confidential': 'Contact: confidential',
  'contact.digest': 'Contact: what it says',
};

/** Long texts. Only their changed words are shown, not both versions. */
const proseFields = [
  'quote',
  'statement',
  'rationale',
  'source.passage',
  'contact.question',
  'contact.answer',
  'title',
  'wording',
];

export function isProse({ field, before, after }: ChangedField): boolean {
  return (
    proseFields.includes(field) && typeof before === 'string' && typeof after === 'string' && before !== ''
  );
}

export function describeField(field: string): string {
  return fieldWords[field] ?? field;
}

/** False for offsets: readers see the words that they stand for. */
export function isForReaders({ field }: ChangedField): boolean {
  return field !== 'span';
}

/** For confidential values the ledger holds a digest. */
const withheld = 'confidential';

/** A value in words; null if there is nothing. */
export function describeValue(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return describeEvidence(value as Record<string, unknown>);
  if (field.endsWith('.digest')) return withheld;
  const text = String(value);
  return wordsOf(field)?.[text] ?? describeTime(field, text) ?? text;
}

function wordsOf(field: string): Readonly<Record<string, string>> | undefined {
  switch (field) {
    case 'kind':
      return claimKindWords;
    case 'risk':
      return riskWords;
    case 'standing':
      return standingWords;
    case 'closing':
    case 'state':
      return claimStateWords;
    case 'wordingState':
      return wordingStateWords;
    case 'source.kind':
      return sourceKindWords;
    case 'source.stance':
      return stanceWords;
    case 'source.reliability':
      return reliabilityWords;
    case 'contact.channel':
      return contactChannelWords;
    case 'contact.outcome':
      return contactOutcomeWords;
    default:
      return undefined;
  }
}

function describeTime(field: string, text: string): string | undefined {
  if (/^(?:dueAt|contact\.(?:asked|answered)At)$/.test(field)) return formatDayTime(text);
  return /(?:published|accessed)At$/.test(field) ? formatDay(text) : undefined;
}

/** A source or a contact in one line. Of a confidential one, only its open part. */
function describeEvidence(evidence: Record<string, unknown>): string {
  const { title, url, passage, person, channel, outcome, stance, question, answer, confidential } = evidence;
  const known: unknown[] =
    confidential === true
      ? [withheld, wordFor('source.stance', stance), wordFor('contact.channel', channel)]
      : [title, url, quoted(passage), person, wordFor('contact.channel', channel), quoted(question)];
  return [...known, wordFor('contact.outcome', outcome), quoted(answer)]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
}

function wordFor(field: string, value: unknown): string | undefined {
  return typeof value === 'string' ? wordsOf(field)?.[value] : undefined;
}

function quoted(words: unknown): string | null {
  return typeof words === 'string' && words !== '' ? `“${words}”` : null;
}
