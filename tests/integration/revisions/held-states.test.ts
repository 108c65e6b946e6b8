import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { ClaimState } from '@/lib/domain/vocabulary';
import {
  act,
  approve,
  getClaim,
  giveVerdict,
  makeArticle,
  makeClaim,
  makeProposedClaim,
} from '../../support/claim-steps';
import { call } from '../../support/http';
import { sendRevision } from '../../support/revision-steps';
import { makeWorld, type World } from '../../support/world';

/** A claim in whatever state it is may stand on words that change or go: saving the text is never refused for it. */
let world: World;
let editor: string;
beforeAll(async () => {
  world = await makeWorld();
  editor = world.tokens.editor;
});

type PlacedState = Exclude<ClaimState, 'orphaned' | 'cut'>;
type Way = (article: ArticleDto) => Promise<ClaimDto>;

const proposed: Way = (article) => makeProposedClaim(editor, article);
const approved: Way = async (article) => approve(world.tokens.reviewer, await proposed(article));
const patch = (claim: ClaimDto, body: object) =>
  call<ClaimDto>('PATCH', `/claims/${claim.id}`, { token: editor, ifMatch: claim.version, body });

/** How a claim comes into each state in which it has a place. */
const ways: Record<PlacedState, Way> = {
  marked: (article) => makeClaim(editor, article),
  in_progress: async (article) => giveVerdict(editor, await makeClaim(editor, article)),
  waiting: async (article) => {
    const { id } = await makeClaim(editor, article);
    const body = {
      person: 'Per Aas',
      channel: 'phone',
      askedAt: '2026-11-20T10:00:00Z',
      outcome: 'waiting',
    };
    return (await call<ClaimDto>('POST', `/claims/${id}/contacts`, { token: editor, body })).body;
  },
  proposed,
  returned: async (article) => {
    const { id } = await proposed(article);
    return (await act(world.tokens.reviewer, id, 'return', { reason: 'Which year?' })).body;
  },
  approved,
  stale: async (article) => (await patch(await approved(article), { statement: 'Rents rose.' })).body,
  not_checkable: async (article) => {
    const { id } = await makeClaim(editor, article);
    return (await act(editor, id, 'not-checkable', { reason: 'An opinion.' })).body;
  },
  duplicate: async (article) => {
    const { id } = await makeClaim(editor, article);
    const other = await makeClaim(editor, article, 'Monday');
    return (await act(editor, id, 'duplicate', { claimId: other.id })).body;
  },
  withdrawn: async (article) => {
    const { id } = await makeClaim(editor, article);
    return (await act(editor, id, 'withdraw', { reason: 'Not a claim.' })).body;
  },
};

describe.each(Object.keys(ways) as PlacedState[])('a claim that is %s', (state) => {
  it.each([
    ['changed', 'rose by 13 per cent'],
    ['gone', 'went on'],
  ])('does not stand in the way of a text in which its words are %s', async (_, words) => {
    const article = await makeArticle(editor);
    const claim = await ways[state](article);
    expect(claim.state).toBe(state);
    const text = article.revision.text.replaceAll('rose by 12 per cent', words);
    const tried = await sendRevision(editor, article.id, { text, baseRevision: 1 }, { dryRun: true });
    expect(tried.status, tried.text).toBe(200);
    const saved = await sendRevision(editor, article.id, { text, baseRevision: 1 });
    expect(saved.status, saved.text).toBe(201);
    const { unplaced } = await getClaim(editor, claim.id);
    if (unplaced && state !== 'approved' && state !== 'proposed') expect(unplaced.heldState).toBe(state);
  });
});
