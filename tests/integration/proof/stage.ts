import { randomUUID } from 'node:crypto';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import {
  act,
  approve,
  getClaim,
  giveVerdict,
  makeArticle,
  makeClaim,
  sourceBody,
} from '../../support/claim-steps';
import { call } from '../../support/http';
import type { World } from '../../support/world';
import { signOff } from '../reports/signed-article';

/** A checked and twice signed article with a claim of every kind that a report prints. */
export interface Stage {
  article: ArticleDto;
  /** Two approved claims that cite one source; the first also has a contact and an own source. */
  first: ClaimDto;
  second: ClaimDto;
  /** Not checkable, and confirmed. */
  opinion: ClaimDto;
  sharedSourceId: string;
}

/** A source of this stage alone: one that is described the same is the same. */
const describeShared = () => ({
  title: `Quay rents ${randomUUID()}`,
  kind: 'report',
  stance: 'supports',
  passage: 'Rents rose by 12.00 per cent',
});

async function done<Body>(answer: Promise<{ status: number; body: Body; text: string }>): Promise<Body> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status}: ${text}`);
  return body;
}

export async function makeStage(world: World): Promise<Stage> {
  const { editor, reviewer, reviewer2 } = world.tokens;
  const article = await makeArticle(editor, { standing: 'out', writer: 'Ola Sund' });
  const cite = (claim: ClaimDto, source: object) =>
    done(call<ClaimDto>('POST', `/claims/${claim.id}/sources`, { token: editor, body: source }));

  let first = await giveVerdict(editor, await makeClaim(editor, article));
  first = await cite(first, describeShared());
  const sourceId = first.sources[0]?.sourceId ?? '';
  first = await cite(first, { ...sourceBody, url: undefined });
  const contact = {
    person: 'Per Aas',
    channel: 'phone',
    askedAt: '2026-11-20T10:00:00Z',
    outcome: 'no_answer',
  };
  await done(call('POST', `/claims/${first.id}/contacts`, { token: editor, body: contact }));
  let second = await giveVerdict(editor, await makeClaim(editor, article, 'owns 41 of the 60 stalls'));
  second = await cite(second, { sourceId, stance: 'refutes', passage: 'Of 60 stalls 41 are the council’s' });
  for (const { id } of [first, second]) {
    await done(act(editor, id, 'submit'));
    await approve(reviewer, await getClaim(reviewer, id));
  }
  const opinion = await makeClaim(editor, article, 'Nobody was asked');
  await done(act(editor, opinion.id, 'not-checkable', { reason: 'An opinion.' }));
  await approve(reviewer, await getClaim(reviewer, opinion.id));
  for (const token of [reviewer, reviewer2]) await done(signOff(token, article.id));
  const [one, two, three] = await Promise.all([first, second, opinion].map(({ id }) => getClaim(editor, id)));
  if (!one || !two || !three) throw new Error('The stage was not set');
  return { article, first: one, second: two, opinion: three, sharedSourceId: sourceId };
}
