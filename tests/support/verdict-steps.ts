import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import type { MemberDto } from '@/lib/contracts/newsroom';
import { getDb } from '@/lib/server/db';
import { buildClaims } from '@/prisma/builders/build-claim';
import { getClaim } from './claim-steps';
import { type Answer, call } from './http';
import type { PersonKey, World } from './world';

/** Names somebody a lead, or takes that away. */
export async function setLead(world: World, person: PersonKey, isLead = true): Promise<void> {
  const { token, id } = { token: world.tokens.admin, id: world.members[person].id };
  const { body } = await call<{ members: MemberDto[] }>('GET', '/members', { token });
  const version = body.members.find((member) => member.id === id)?.version ?? 0;
  const answer = await call('PATCH', `/members/${id}`, { token, ifMatch: version, body: { isLead } });
  if (answer.status !== 200) throw new Error(`lead: ${answer.text}`);
}

/** A claim that one editor rated so and a reviewer approved. */
export async function makeRatedClaim(
  { actors }: World,
  article: ArticleDto,
  rating: string,
  quote = 'rose by 12 per cent',
): Promise<ClaimDto> {
  const by = 'editor';
  const [claim] = await buildClaims(getDb(), actors, article, [
    {
      quote,
      by,
      steps: [
        {
          do: 'source',
          by,
          source: { title: 'Quay rents', kind: 'document', stance: 'context', passage: '9' },
        },
        { do: 'verdict', by, rating, rationale: 'The table says 9.' },
        { do: 'submit', by },
        { do: 'approve', by: 'reviewer' },
      ],
    },
  ]);
  if (!claim) throw new Error('no claim was made');
  return claim;
}

/** Takes one step with a claim as it is now, seen by whoever takes it. */
export async function act(
  world: World,
  person: PersonKey,
  claimId: string,
  action: string,
  body?: Record<string, unknown>,
): Promise<Answer<ClaimDto>> {
  const token = world.tokens[person];
  const { version } = await getClaim(world.tokens.viewer, claimId);
  return call<ClaimDto>('POST', `/claims/${claimId}/${action}`, { token, ifMatch: version, body });
}

/** A reviewer confirms, or approves, the claim as it is now. */
export async function confirm(world: World, person: PersonKey, claimId: string): Promise<Answer<ClaimDto>> {
  const { seal } = await getClaim(world.tokens.viewer, claimId);
  return act(world, person, claimId, 'approve', { seal });
}

export async function gateOf(world: World, articleId: string): Promise<GateDto> {
  return (await call<GateDto>('GET', `/articles/${articleId}/gate`, { token: world.tokens.viewer })).body;
}

export async function gateCodes(world: World, articleId: string): Promise<string[]> {
  return (await gateOf(world, articleId)).blockers.map(({ code }) => code);
}
