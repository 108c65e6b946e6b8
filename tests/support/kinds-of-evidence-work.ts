import type { ClaimDto } from '@/lib/contracts/claims';
import {
  asItIs,
  type Bench,
  copyText,
  type Hand,
  type KindOfWork,
  makeLibrarySource,
  ownSource,
  passage,
  sendOn,
  sendOnSource,
  uploadText,
} from './work-steps';

type Work = (bench: Bench) => Promise<unknown>;
const onEvidence = (name: string, words: string, work: Work): KindOfWork => ({
  ...{ role: 'editor', stands: 'claim' },
  ...{ name, words, work },
});
const onSource = (name: string, work: Work) => onEvidence(name, 'You gave source 1.', work);
const onPassage = (name: string, work: Work) => onEvidence(name, 'You gave the passage of source 1.', work);
const onPlace = (name: string, work: Work) => onEvidence(name, 'You placed the passage of source 1.', work);

const editSource = (body: Record<string, unknown>) => (bench: Bench) =>
  sendOn(bench.who, bench.claim, 'PATCH', `/sources/${bench.claim.sources[0]?.id}`, body);

const contact = { person: 'Per Aas', channel: 'phone', askedAt: '2026-11-20T10:00:00Z' };
const unanswered = { ...contact, outcome: 'no_answer', answeredAt: '2026-11-21T10:00:00Z' };
const logContact = (hand: Hand, { claim }: Bench): Promise<ClaimDto> =>
  sendOn(hand, claim, 'POST', '/contacts', unanswered);

/** What somebody does to the evidence of a claim, in the claim itself or by what it does to the source in the library. */
export const evidenceWork: readonly KindOfWork[] = [
  onEvidence('another source', 'You gave source 2.', ({ who, claim }) =>
    sendOn(who, claim, 'POST', '/sources', ownSource()),
  ),
  onEvidence('another source of the library', 'You gave source 2.', async ({ who, author, claim }) => {
    const { id: sourceId } = await makeLibrarySource(author, 'Minutes of the council');
    return sendOn(who, claim, 'POST', '/sources', { sourceId, stance: 'supports', passage });
  }),
  onSource('a source’s publisher', editSource({ publisher: 'Somebody else' })),
  onSource('a stance', editSource({ stance: 'refutes' })),
  onSource('that it is primary', editSource({ primary: true })),
  onSource('the day of access', editSource({ accessedAt: '2026-11-20' })),
  onSource('a source described in the library', ({ who, claim }) =>
    sendOnSource(who, claim, 'PATCH', '', { author: `Author of ${claim.number}` }),
  ),
  onSource('how far a source is trusted', ({ who, claim }) =>
    sendOnSource(who, claim, 'PATCH', '', { reliability: 'high' }),
  ),
  onSource('a source merged into one that is described otherwise', async ({ who, author, claim }) => {
    const into = await makeLibrarySource(author, 'Minutes of the harbour');
    return sendOnSource(who, claim, 'POST', '/merge', { into: into.id });
  }),
  onEvidence('a source taken away', 'You changed its sources.', async ({ who, author, claim }) => {
    const given = await sendOn(author, claim, 'POST', '/sources', ownSource());
    return sendOn(who, given, 'DELETE', `/sources/${given.sources[1]?.id}`);
  }),
  onPassage('a passage', editSource({ passage: 'Rents rose' })),
  onPassage('a locator', editSource({ locator: 'table 4' })),
  onPlace('another place in the stored copy', async (bench) => {
    const { snapshotId } = await uploadText(bench.author, bench.claim, copyText);
    const start = copyText.lastIndexOf(passage);
    const claim = await asItIs(bench, bench.claim);
    return editSource({ passage, snapshotId, start, end: start + passage.length })({ ...bench, claim });
  }),
  onPlace('a copy that has the passage', ({ who, claim }) => uploadText(who, claim, copyText)),
  onEvidence('a contact', 'You noted contact 1.', (bench) => logContact(bench.who, bench)),
  onEvidence('what a contact came to', 'You noted contact 1.', async (bench) => {
    const logged = await logContact(bench.author, bench);
    const body = { outcome: 'answered', answer: 'It was nine.' };
    return sendOn(bench.who, logged, 'PATCH', `/contacts/${logged.contacts[0]?.id}`, body);
  }),
  onEvidence('a contact taken away', 'You changed its contacts.', async (bench) => {
    const logged = await logContact(bench.author, bench);
    return sendOn(bench.who, logged, 'DELETE', `/contacts/${logged.contacts[0]?.id}`);
  }),
];

/** Done to the evidence, and nobody's work on it. */
export const evidenceChores: readonly KindOfWork[] = [
  {
    ...{ name: 'that a source is watched', role: 'editor', stands: 'nothing', words: '' },
    work: ({ who, claim }) => sendOnSource(who, claim, 'PATCH', '', { watched: true }),
  },
  {
    ...{ name: 'a source merged into its like', role: 'editor', stands: 'nothing', words: '' },
    work: async ({ who, author, claim }) => {
      const into = await makeLibrarySource(author, claim.sources[0]?.title ?? '');
      return sendOnSource(who, claim, 'POST', '/merge', { into: into.id });
    },
  },
];
