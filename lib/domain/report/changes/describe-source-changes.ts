import { isSamePrint, plainOf } from './has-same-print';
import type { ReportClaim, ReportSource } from '../model/report-model';
import { joinNames, quoted } from '../words/report-text';

const partWords: Partial<Record<keyof ReportSource, string>> = {
  kind: 'kind',
  title: 'title',
  publisher: 'publisher',
  author: 'author',
  url: 'address',
  publishedAt: 'date',
  accessedAt: 'day of access',
  passage: 'passage',
  locator: 'place of the passage',
  stance: 'stance',
  primary: 'standing as a primary source',
  copy: 'stored copy',
  changedSince: 'present state',
  reliability: 'reliability',
  interest: 'conflict of interest',
  withheld: 'confidentiality',
};

/** The differences in what is printed of the sources of one claim, as sentences. */
export function describeSourceChanges(before: ReportClaim, after: ReportClaim): string[] {
  const find = (claim: ReportClaim, id: string) => claim.sources.find((source) => source.id === id);
  const { number } = after;
  return [
    ...after.sources.flatMap((source) => {
      const was = find(before, source.id);
      if (!was) return [`A source of claim ${number} was added: ${quoted(source.title)}.`];
      return describeChange(number, was, source);
    }),
    ...before.sources
      .filter(({ id }) => !find(after, id))
      .map(({ title }) => `The source ${quoted(title)} of claim ${number} was taken off.`),
  ];
}

function describeChange(claimNumber: number, was: ReportSource, is: ReportSource): string[] {
  const parts = (Object.keys(partWords) as (keyof ReportSource)[]).filter((part) => !hasSame(was, is, part));
  if (parts.length === 0) return [];
  const words = parts.flatMap((part) => partWords[part] ?? []);
  return [
    `The source of claim ${claimNumber}, ${quoted(was.title)}, was changed: its ${joinNames(words)}${
      parts.length === 1 && parts[0] === 'title' ? `, now ${quoted(is.title)}` : ''
    }.`,
  ];
}

/** A copy is the same if its bytes and the place in them are, whatever address it is read at. */
function hasSame(was: ReportSource, is: ReportSource, part: keyof ReportSource): boolean {
  if (part !== 'copy') return isSamePrint(plainOf(was[part]), plainOf(is[part]));
  const copyOf = ({ copy }: ReportSource) => plainOf(copy && { ...copy, url: null, isPublic: false });
  return isSamePrint(copyOf(was), copyOf(is));
}
