import type { ClaimKind, Risk, SourceKind, Stance } from '@/lib/domain/vocabulary';

export const claimKindWords: Record<ClaimKind, string> = {
  number: 'Number',
  date: 'Date',
  name: 'Name',
  quote: 'Quotation',
  cause: 'Cause',
  other: 'Other',
};

export const riskWords: Record<Risk, string> = { low: 'Low', normal: 'Normal', high: 'High' };

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
  other: 'Other',
};

export const stanceWords: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Context',
};
