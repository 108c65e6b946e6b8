import type { PrintedClaim, PrintedContact, PrintedSource } from './print-claim';
import type { ReportContact, ReportSource } from './report-model';

/** What a report says about sources before they are numbered over the whole report. */
export type UnnumberedSource = Omit<ReportSource, 'number' | 'copy' | 'changedSince'>;

/**
 * A claim's printed part as it leaves the newsroom. For a confidential source, a report says only that it is there and
 * which way it points; for a confidential contact, that somebody was asked and whether they answered. Kind, channel and
 * time are withheld: with somebody's phone records they would reveal the person.
 */
export function withholdConfidential({ sources, contacts, ...claim }: PrintedClaim) {
  return { ...claim, sources: sources.map(withholdSource), contacts: contacts.map(withholdContact) };
}

function withholdSource({ confidential, salt: _, ...source }: PrintedSource): UnnumberedSource {
  const { id, stance } = source;
  if (!confidential) return { ...source, withheld: false };
  return { ...withheldSource, id, stance, withheld: true };
}

function withholdContact({ confidential, salt: _, ...contact }: PrintedContact): ReportContact {
  const { id, outcome } = contact;
  if (!confidential) return { ...contact, withheld: false };
  return { ...withheldContact, id, outcome, withheld: true };
}

const withheldSource = {
  kind: null,
  title: 'Confidential source',
  publisher: null,
  author: null,
  url: null,
  publishedAt: null,
  accessedAt: null,
  passage: null,
  locator: null,
  primary: false,
  reliability: null,
  interest: null,
} as const;

const withheldContact = {
  person: 'Somebody whose name is confidential',
  channel: null,
  question: null,
  askedAt: null,
  answer: null,
  answeredAt: null,
} as const;
