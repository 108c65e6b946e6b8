import {
  claimKindWords,
  riskWords,
  sourceKindWords,
  stanceWords,
  wordingStateWords,
} from '@/lib/domain/claim-words';
import { formatDay, formatDayTime } from '@/components/ui/format-time';
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
  title: 'Title',
  writer: 'Writer',
  sourceUrl: 'Address',
  publishedAt: 'Published',
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
};

/** Long texts, of which the changed words are shown rather than both versions. */
const proseFields = ['quote', 'statement', 'rationale', 'source.passage', 'title', 'wording'];

export function isProse({ field, before, after }: ChangedField): boolean {
  return (
    proseFields.includes(field) && typeof before === 'string' && typeof after === 'string' && before !== ''
  );
}

export function describeField(field: string): string {
  return fieldWords[field] ?? field;
}

/** Offsets say nothing to a reader beside the words that they stand for. */
export function isForReaders({ field }: ChangedField): boolean {
  return field !== 'span';
}

/** A value as it reads; null where there is nothing. */
export function describeValue(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return describeSource(value as Record<string, unknown>);
  const text = String(value);
  return wordsOf(field)?.[text] ?? describeTime(field, text) ?? text;
}

function wordsOf(field: string): Readonly<Record<string, string>> | undefined {
  switch (field) {
    case 'kind':
      return claimKindWords;
    case 'risk':
      return riskWords;
    case 'state':
      return claimStateWords;
    case 'wordingState':
      return wordingStateWords;
    case 'source.kind':
      return sourceKindWords;
    case 'source.stance':
      return stanceWords;
    default:
      return undefined;
  }
}

function describeTime(field: string, text: string): string | undefined {
  if (field === 'dueAt') return formatDayTime(text);
  return /(?:published|accessed)At$/.test(field) ? formatDay(text) : undefined;
}

function describeSource({ title, url, passage }: Record<string, unknown>): string {
  const quoted = typeof passage === 'string' && passage !== '' ? `“${passage}”` : null;
  return [title, url, quoted].filter((part) => typeof part === 'string' && part !== '').join(' · ');
}
