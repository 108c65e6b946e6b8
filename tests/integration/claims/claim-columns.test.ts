import { beforeAll, expect, it } from 'vitest';
import { decodeClaimColumns } from '@/lib/client/claims/store/decode-claim-columns';
import { listedClaimOf } from '@/lib/client/claims/store/listed-claim';
import { type ClaimColumns, claimColumns, type ClaimDto } from '@/lib/contracts/claims';
import { act, makeArticle, makeClaim, makeProposedClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { sendRevision } from '../../support/revision-steps';
import { makeWorld, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

async function listBoth(articleId: string) {
  const token = world.tokens.viewer;
  const path = `/articles/${articleId}/claims`;
  const columns = await call<ClaimColumns>('GET', `${path}?view=columns`, { token });
  const full = await call<{ claims: ClaimDto[] }>('GET', path, { token });
  expect(columns.headers.get('etag')).toBeNull();
  return { columns: claimColumns.parse(columns.body), claims: full.body.claims };
}

it('says in columns what the whole claims say, in the same order', async () => {
  const { editor } = world.tokens;
  const article = await makeArticle(editor);
  await makeProposedClaim(editor, article, '41 of the 60 stalls');
  const dated = await makeClaim(editor, article, 'since 1998', { kind: 'date', risk: 'high' });
  const body = { assigneeId: world.members.editor2.id };
  await call('PATCH', `/claims/${dated.id}`, { token: editor, body, ifMatch: dated.version });
  await makeClaim(editor, article, 'rose by 12 per cent', { kind: 'number', risk: 'low' });
  const odd = await makeClaim(editor, article, 'Nobody was asked', { kind: 'quote' });
  const reason = { reason: 'An opinion.' };
  await act(editor, odd.id, 'not-checkable', reason);
  const { columns, claims } = await listBoth(article.id);
  expect(claims).toHaveLength(4);
  const records = claims.map((claim) => ({ ...listedClaimOf(claim), statement: null, quote: null }));
  expect(decodeClaimColumns(columns)).toEqual(records);

  const text = article.revision.text.replace('41 of', '44 of').replace(/ “Nobody was asked,”[^.]*\./, '');
  const saved = await sendRevision(editor, article.id, { text, baseRevision: 1 });
  expect(saved.body.places).toMatchObject({ changed: 1, gone: 2 });
  const after = await listBoth(article.id);
  expect(decodeClaimColumns(after.columns)).toEqual(
    after.claims.map((claim) => ({ ...listedClaimOf(claim), statement: null, quote: null })),
  );
});

it('has empty columns where nothing is marked', async () => {
  const article = await makeArticle(world.tokens.editor);
  const { columns } = await listBoth(article.id);
  expect(columns).toMatchObject({ revision: 1, sequence: 1, ids: '', state: [], ratingIds: [], people: [] });
  expect(decodeClaimColumns(columns)).toEqual([]);
});
