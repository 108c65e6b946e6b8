import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import type { ReportDto } from '@/lib/contracts/reports';
import {
  addCitation,
  approve,
  giveVerdict,
  makeArticle,
  makeClaim,
  makeProposedClaim,
} from '../../support/claim-steps';
import { type Answer, call } from '../../support/http';
import type { World } from '../../support/world';

/** An article in the middle of its check: one claim approved, one waiting, one begun, one only marked. */
export async function makeCheckedArticle(
  world: World,
  over: Record<string, unknown> = {},
): Promise<{ article: ArticleDto; claims: ClaimDto[] }> {
  const { editor, editor2, reviewer } = world.tokens;
  const article = await makeArticle(editor, over);
  const approved = await approve(reviewer, await makeProposedClaim(editor, article, 'rose by 12 per cent'));
  const proposed = await makeProposedClaim(editor2, article, '12 per cent in 2025');
  const begun = await addCitation(
    editor,
    await giveVerdict(editor, await makeClaim(editor, article, '41 of the 60 stalls')),
  );
  const marked = await makeClaim(editor, article, 'Per Aas');
  return { article, claims: [approved, proposed, begun, marked] };
}

function demand<Body>({ status, body, text }: Answer<Body>, wanted: number): Body {
  if (status !== wanted) throw new Error(`expected ${wanted}, got ${status}: ${text}`);
  return body;
}

/** An edition of an article with one approved claim. */
export async function makePublishedReport(
  world: World,
  over: Record<string, unknown> = {},
): Promise<ReportDto> {
  const { editor, reviewer, reviewer2 } = world.tokens;
  const article = await makeArticle(editor, over);
  await approve(reviewer, await makeProposedClaim(editor, article));
  for (const token of [reviewer, reviewer2])
    demand(await call<GateDto>('POST', `/articles/${article.id}/sign-off`, { token }), 200);
  return demand(
    await call<ReportDto>('POST', `/articles/${article.id}/reports`, { token: editor, body: {} }),
    201,
  );
}
