import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import type { ClaimState, SourceKind, Stance } from '@/lib/domain/vocabulary';
import type { ReportModel } from './report-model';

export const stanceWords: Record<Stance, string> = {
  supports: 'Supports the claim',
  refutes: 'Refutes the claim',
  context: 'Gives context',
};

export const sourceKindWords: Record<SourceKind, string> = {
  web: 'Web page',
  document: 'Document',
  report: 'Report',
  dataset: 'Data set',
  interview: 'Interview',
  phone: 'Phone call',
  email: 'E-mail',
  letter: 'Letter',
  book: 'Book',
  broadcast: 'Broadcast',
  other: 'Other source',
};

export const draftNotice = 'Draft – not signed off';

/** A claim's state as a label: "Not checkable". */
export function stateLabel(state: ClaimState): string {
  const word = claimStateWords[state];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "Edition 2", or the notice that this is a draft. */
export function editionLabel(model: Pick<ReportModel, 'edition'>): string {
  return model.edition === null ? draftNotice : `Edition ${model.edition}`;
}

/** "Ana, Ben and Chloé". */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** "1 claim", "12 claims". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The text in quotation marks, unless it brings its own pair. */
export function quoted(text: string): string {
  return /^[“"«„][\s\S]*[”"»“]$/.test(text) ? text : `“${text}”`;
}

/** A claim in one line: its statement, or its words in quotation marks while nobody has written one. */
export function claimTitle(claim: { statement: string; anchor: { quote: string } }): string {
  return claim.statement.trim() || quoted(claim.anchor.quote.replace(/\s+/g, ' ').trim());
}
