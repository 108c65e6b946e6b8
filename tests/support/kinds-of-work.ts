import type { ClaimDto } from '@/lib/contracts/claims';
import { makeClaim } from './claim-steps';
import { evidenceWork } from './kinds-of-evidence-work';
import { noWork } from './kinds-of-no-work';
import {
  asItIs,
  type Bench,
  changeText,
  type Desk,
  getArticle,
  type Hand,
  type KindOfWork,
  proposeClaim,
  ratingId,
  rationale,
  send,
  sendOn,
  type Stall,
  type Step,
} from './work-steps';

/** Has the work done on a claim of its own, and gives the claim as it is proposed after that. */
export async function doWork(
  kind: Omit<KindOfWork, 'stands'>,
  desk: Desk,
  who: Hand,
  stall: Stall,
): Promise<ClaimDto> {
  await kind.before?.({ ...desk, who, stall });
  const { own = [], mark = {} } = kind;
  const claim = await proposeClaim(desk, { who, own, mark, quote: stall.quote });
  await kind.work?.({ ...desk, who, stall, claim });
  const now = await asItIs(desk, claim);
  return now.state === 'proposed' ? now : sendOn(desk.author, now, 'POST', '/submit');
}

const inClaim = { role: 'editor', stands: 'claim' } as const;
const inSentence = {
  role: 'editor',
  stands: 'sentence',
  words: 'You wrote words of this sentence.',
} as const;

/** They take these steps of the first check. */
const firstStep = (name: string, own: readonly Step[], words: string): KindOfWork => ({
  ...inClaim,
  ...{ name, own, words },
});
const edit = (body: Record<string, unknown>) => (bench: Bench) =>
  sendOn(bench.who, bench.claim, 'PATCH', '', body);
const onStatement = (name: string, body: Record<string, unknown>): KindOfWork => ({
  ...inClaim,
  ...{ name, words: 'You worked on the statement.', work: edit(body) },
});
const setVerdict = (bench: Bench, body: Record<string, unknown>) =>
  sendOn(bench.who, bench.claim, 'PUT', '/verdict', { rating: bench.claim.verdict?.rating, ...body });
const onWording = (name: string, work: (bench: Bench) => Promise<unknown>): KindOfWork => ({
  ...inClaim,
  ...{ name, words: 'You worked on the suggested wording.', work },
});
const suggest = (hand: Hand, claim: ClaimDto, text: string) =>
  sendOn(hand, claim, 'PUT', '/wording', { text });

/** Somebody changes the claim's words, and they say that the new ones are this claim. */
async function markAnew({ who, claim, stall, ...desk }: Bench): Promise<ClaimDto> {
  const quote = stall.quote.replace('of rent', 'in rent');
  const sentence = stall.sentence.replace(stall.quote, quote);
  const revision = await changeText(desk.colleague, desk, stall.sentence, sentence);
  const start = (await getArticle(desk)).revision.text.indexOf(quote);
  const span = { start, end: start + quote.length, quote };
  return sendOn(who, await asItIs(desk, claim), 'POST', '/re-mark', { revision, ...span });
}

/** Another place of the same fact changes and is cut, and they say that the claim still holds. */
async function settlePlaces({ who, claim, stall, ...desk }: Bench): Promise<void> {
  const { colleague } = desk;
  const other = await makeClaim(colleague.token, await getArticle(desk), stall.headline);
  await sendOn(colleague, other, 'POST', '/duplicate', { claimId: claim.id });
  await changeText(colleague, desk, stall.headline, stall.headline.replace('each', 'every second'));
  await sendOn(colleague, await asItIs(desk, other), 'POST', '/cut', {});
  await sendOn(who, await asItIs(desk, claim), 'POST', '/settle-places');
}

/** Every kind of work, and what is none. */
export const kindsOfWork: readonly KindOfWork[] = [
  firstStep('the mark', ['mark'], 'You marked its words.'),
  {
    ...firstStep('the mark with a statement', ['mark'], 'You worked on the statement and marked its words.'),
    mark: { statement: 'Rents rose by 12 per cent.' },
  },
  firstStep('the first verdict', ['verdict'], 'You chose the verdict and wrote the rationale.'),
  firstStep('the first source', ['source'], 'You gave source 1.'),
  firstStep('the proposal', ['submit'], 'You proposed it.'),
  firstStep(
    'the whole first check',
    ['mark', 'verdict', 'source', 'submit'],
    'You chose the verdict, wrote the rationale, marked its words, gave source 1 and proposed it.',
  ),
  {
    ...inClaim,
    name: 'a moved edge',
    words: 'You marked its words.',
    work: (bench) => {
      const { start, end, quote } = bench.claim.anchor;
      return edit({ start, end: end - 8, quote: quote.slice(0, -8) })(bench);
    },
  },
  { ...inClaim, name: 'a mark anew', words: 'You marked its words.', work: markAnew },
  onStatement('a statement', { statement: 'Rents rose by 12 per cent.' }),
  onStatement('who said it', { claimant: 'The council' }),
  onStatement('a type', { kind: 'number' }),
  onStatement('a risk', { risk: 'high' }),
  {
    ...inClaim,
    name: 'a rating',
    words: 'You chose the verdict.',
    work: async (bench) =>
      setVerdict(bench, { rating: await ratingId(bench.who.token, 'Mostly false'), rationale }),
  },
  {
    ...inClaim,
    name: 'a rationale',
    words: 'You wrote the rationale.',
    work: (bench) => setVerdict(bench, { rationale: 'So it is.' }),
  },
  ...evidenceWork,
  onWording('other words', (bench) => suggest(bench.who, bench.claim, 'paid no rent')),
  onWording('other words instead of those suggested', async ({ who, author, claim }) =>
    suggest(who, await suggest(author, claim, 'paid some rent'), 'paid no rent'),
  ),
  onWording('a suggestion taken back', async ({ who, author, claim }) =>
    sendOn(who, await suggest(author, claim, 'paid some rent'), 'DELETE', '/wording'),
  ),
  // A person who says that the claim holds has compared its places.
  { ...inClaim, name: 'settled places', words: 'You compared its places.', work: settlePlaces },
  {
    ...inSentence,
    name: 'changed words of the text',
    before: async ({ who, stall, ...desk }) =>
      changeText(who, desk, stall.sentence, stall.sentence.replace('denies', 'doubts')),
  },
  {
    ...inSentence,
    name: 'suggested words put into the text',
    work: async ({ who, author, claim }) =>
      sendOn(who, await suggest(author, claim, 'paid some rent'), 'POST', '/wording/accept'),
  },
  {
    ...inSentence,
    name: 'suggested words that somebody else puts into the text',
    work: async ({ who, colleague, claim }) =>
      sendOn(colleague, await suggest(who, claim, 'paid some rent'), 'POST', '/wording/accept'),
  },
  {
    name: 'the article',
    role: null,
    stands: 'article',
    words: 'You wrote this article.',
    before: async ({ who, ...desk }) => {
      const { version } = await getArticle(desk);
      await send(desk.author, 'POST', `/articles/${desk.articleId}/writers`, version, { memberId: who.id });
    },
  },
  ...noWork,
];
