import type { ArticleDto } from '@/lib/contracts/articles';
import type { ReportDto } from '@/lib/contracts/reports';
import { addCitation, approve, giveVerdict, makeArticle, makeClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import type { World } from '../../support/world';

/** An article of nothing but hostile words, one claim a line; every second claim is approved, the others wait. */
export async function makeHostileArticle(
  world: World,
  words: readonly string[],
  approveAll: boolean,
): Promise<ArticleDto> {
  const { editor, reviewer } = world.tokens;
  const title = words[0] ?? '';
  const article = await makeArticle(editor, {
    text: words.join('\n'),
    title,
    writer: words[1],
    allowDuplicate: true,
  });
  let start = 0;
  for (const [index, line] of words.entries()) {
    const quote = line.trim();
    const at = article.revision.text.indexOf(quote, start);
    start = at + quote.length;
    const claim = await makeClaim(editor, article, quote, {
      start: at,
      end: start,
      statement: line,
      claimant: line,
    });
    const source = { title: line, passage: line, publisher: line, author: line, locator: line };
    const ready = await addCitation(editor, await giveVerdict(editor, claim, line), source);
    const { body } = await call<typeof ready>('POST', `/claims/${ready.id}/submit`, {
      ifMatch: ready.version,
      token: editor,
    });
    if (approveAll || index % 2 === 0) await approve(reviewer, body);
  }
  return article;
}

/** Signed off by two and published. */
export async function publishArticle(world: World, articleId: string): Promise<ReportDto> {
  const { editor, reviewer, reviewer2 } = world.tokens;
  for (const token of [reviewer, reviewer2]) await call('POST', `/articles/${articleId}/sign-off`, { token });
  const { body, status, text } = await call<ReportDto>('POST', `/articles/${articleId}/reports`, {
    token: editor,
    body: {},
  });
  if (status !== 201) throw new Error(text);
  return body;
}
