import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import { signOffsNeeded } from '@/lib/domain/workflow/decide-sign-off';
import type { ClaimState } from '@/lib/domain/vocabulary';
import type { ReportModel } from './report-model';

/** What a report is that is no edition yet, by whose signatures stand for it. */
export function draftNotice({ signOffs }: Pick<ReportModel, 'signOffs'>): string {
  if (signOffs.length === 0) return 'Draft – not signed off';
  if (signOffs.length < signOffsNeeded)
    return `Draft – signed off by ${signOffs.length} of ${signOffsNeeded}`;
  return 'Draft – signed off, no edition made';
}

/** A claim's state as a label: "Not checkable". */
export function stateLabel(state: ClaimState): string {
  const word = claimStateWords[state];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "Edition 2", or the notice that this is a draft. */
export function editionLabel(model: Pick<ReportModel, 'edition' | 'signOffs'>): string {
  return model.edition === null ? draftNotice(model) : `Edition ${model.edition}`;
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
